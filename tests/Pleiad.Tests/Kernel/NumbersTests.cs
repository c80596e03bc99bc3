using Pleiad.Kernel.Text;

namespace Pleiad.Tests.Kernel;

public class NumbersTests
{
    private const char Nbsp = '\u00a0';

    [Fact]
    public void English_and_Russian_write_numbers_their_own_way()
    {
        Numbers.English.Whole(20114).ShouldBe("20,114");
        Numbers.English.Whole(2500).ShouldBe("2,500");
        Numbers.Russian.Whole(20114).ShouldBe($"20{Nbsp}114");
        Numbers.Russian.Whole(2500).ShouldBe("2500");
        Numbers.Russian.Whole(9388, inColumn: true).ShouldBe($"9{Nbsp}388");
        Numbers.English.Fixed(2.7643386, 3).ShouldBe("2.764");
        Numbers.Russian.Fixed(2.7643386, 3).ShouldBe("2,764");
        Numbers.English.Percent(0.601).ShouldBe("60%");
        Numbers.Russian.Percent(0.601).ShouldBe($"60{Nbsp}%");
        Numbers.English.Change(-1334).ShouldBe("−1,334");
        Numbers.Russian.Change(-1334).ShouldBe("−1334");
        Numbers.English.Change(106).ShouldBe("+106");
        Numbers.English.Whole(1234567).ShouldBe("1,234,567");
    }

    [Fact]
    public void No_answer_is_a_dash_and_minus_nothing_is_nothing()
    {
        Numbers.English.Whole(double.NaN).ShouldBe("—");
        Numbers.Russian.Percent(double.NaN).ShouldBe("—");
        Numbers.English.Fixed(-0.0001, 2).ShouldBe("0.00");
        Numbers.English.Short(736.25, 2).ShouldBe("736.25");
        Numbers.English.Short(12, 2).ShouldBe("12");
        Numbers.Russian.Short(1000, 2).ShouldBe("1000");
    }

    [Theory]
    [InlineData(1, "штат")]
    [InlineData(2, "штата")]
    [InlineData(5, "штатов")]
    [InlineData(11, "штатов")]
    [InlineData(12, "штатов")]
    [InlineData(21, "штат")]
    [InlineData(54, "штата")]
    [InlineData(111, "штатов")]
    public void Russian_nouns_go_with_their_count(int count, string form) => Words.Plural(count, "штат", "штата", "штатов").ShouldBe(form);

    [Theory]
    [InlineData(3, "third", "третий", "третья")]
    [InlineData(1, "first", "первый", "первая")]
    [InlineData(6, "sixth", "шестой", "шестая")]
    [InlineData(21, "21st", "21-й", "21-я")]
    [InlineData(112, "112th", "112-й", "112-я")]
    public void Ranks_are_words_while_they_are_short(int rank, string english, string masculine, string feminine)
    {
        Words.Ordinal(Language.English, rank).ShouldBe(english);
        Words.Ordinal(Language.Russian, rank).ShouldBe(masculine);
        Words.Ordinal(Language.Russian, rank, feminine: true).ShouldBe(feminine);
    }
}
