using Pleiad.Modules.Events.Recordings;

namespace Pleiad.Tests.Events;

/// <summary>Spans of recordings as people write them.</summary>
public class RecordingTests
{
    [Theory]
    [InlineData("00:00 to 1:45:00", 0, 6300)]
    [InlineData("2:20:00 to 04:03:55", 8400, 14635)]
    [InlineData("05:02:45–6:39:40", 18165, 23980)]
    [InlineData("5:02:45 до 6:39:40", 18165, 23980)]
    [InlineData("0:30-1:00", 30, 60)]
    public void A_span_is_read_to_the_second(string text, int starts, int ends) => SpanText.Read(text).ShouldBe((starts, ends));

    [Theory]
    [InlineData("")]
    [InlineData("5:02:45")]
    [InlineData("5:62:45 to 6:39:40")]
    [InlineData("5:02:75 to 6:39:40")]
    [InlineData("five to six")]
    [InlineData("1:2:3:4 to 2:00:00")]
    public void What_is_no_span_is_not_taken_for_one(string text) => SpanText.Read(text).ShouldBeNull();

    [Fact]
    public void A_second_is_written_as_it_is_read()
    {
        foreach (var second in new[] { 0, 59, 60, 3599, 3600, 6300, 8400, 14635, 18165, 23980, 360_000 - 1 })
            SpanText.Second(SpanText.Write(second)).ShouldBe(second);
    }
}
