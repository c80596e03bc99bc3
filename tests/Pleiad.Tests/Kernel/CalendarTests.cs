using Pleiad.Kernel.Calendars;

namespace Pleiad.Tests.Kernel;

/// <summary>Calendars against the letter of RFC 5545.</summary>
public class CalendarTests
{
    [Fact]
    public void Hours_stand_in_their_zone_and_a_called_off_session_says_so()
    {
        var text = CalendarText.Write("Conference", "Europe/Moscow", [Entry(sequence: 2) with { Cancelled = true, Place = "Hall 1; left, second door", Description = "One\nTwo\\" }]);
        text.ShouldBe(string.Concat(new[]
        {
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Pleiad//Events//EN", "CALSCALE:GREGORIAN", "NAME:Conference", "X-WR-CALNAME:Conference", "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
            "BEGIN:VTIMEZONE", "TZID:Europe/Moscow", "BEGIN:STANDARD", "DTSTART:19700101T000000", "TZOFFSETFROM:+0300", "TZOFFSETTO:+0300", "END:STANDARD", "END:VTIMEZONE",
            "BEGIN:VEVENT", "UID:opening@conference.events.pleiad", "DTSTAMP:20260901T080000Z", "SEQUENCE:2", "DTSTART;TZID=Europe/Moscow:20261005T100000", "DTEND;TZID=Europe/Moscow:20261005T113000", "SUMMARY:Opening",
            "DESCRIPTION:One\\nTwo\\\\", "LOCATION:Hall 1\\; left\\, second door", "STATUS:CANCELLED", "END:VEVENT", "END:VCALENDAR",
        }.Select(l => l + "\r\n")));
    }

    [Fact]
    public void A_zone_whose_clock_changes_names_each_change_as_the_standard_s_example_does()
    {
        // RFC 5545 § 3.6.5: America/New_York went to standard time on 1998-10-25 02:00 from −0400, and to daylight time on 1999-04-04 02:00 from −0500
        var zone = string.Join('\n', CalendarText.Zone("America/New_York", new DateTime(1998, 12, 1), new DateTime(1998, 12, 2)));
        zone.ShouldContain("BEGIN:STANDARD\nDTSTART:19981025T020000\nTZOFFSETFROM:-0400\nTZOFFSETTO:-0500\nEND:STANDARD");
        zone.ShouldContain("BEGIN:DAYLIGHT\nDTSTART:19990404T020000\nTZOFFSETFROM:-0500\nTZOFFSETTO:-0400\nEND:DAYLIGHT");
    }

    [Fact]
    public void Entries_of_several_zones_each_have_their_own()
    {
        var text = CalendarText.Write("C", "Europe/Moscow", [Entry(1), Entry(2) with { Uid = "other", Zone = "Asia/Yekaterinburg" }]);
        text.Split("\r\n").Where(l => l.StartsWith("TZID", StringComparison.Ordinal) || l.StartsWith("DTSTART;", StringComparison.Ordinal)).ShouldBe(["TZID:Europe/Moscow", "TZID:Asia/Yekaterinburg", "DTSTART;TZID=Europe/Moscow:20261005T100000", "DTSTART;TZID=Asia/Yekaterinburg:20261005T100000"]);
    }

    [Fact]
    public void Long_lines_are_folded_at_75_octets_and_never_within_a_letter()
    {
        var line = "DESCRIPTION:" + string.Concat(Enumerable.Repeat("Кластер ", 30));
        var folded = CalendarText.Fold(line);
        folded.Split("\r\n").ShouldAllBe(l => System.Text.Encoding.UTF8.GetByteCount(l) <= 75);
        folded.Replace("\r\n ", "", StringComparison.Ordinal).ShouldBe(line, "unfolded it is what it was");
        CalendarText.Fold(new string('a', 75)).ShouldBe(new string('a', 75));
    }

    [Fact]
    public void Whole_days_end_on_the_day_after_the_last()
    {
        var text = CalendarText.Write("C", "Europe/Moscow", [new CalendarEntry("c@events.pleiad", 1, new DateTime(2019, 5, 16), new DateTime(2019, 5, 17), AllDay: true, "C") { Stamp = Stamp }]);
        text.ShouldContain("DTSTART;VALUE=DATE:20190516\r\nDTEND;VALUE=DATE:20190518\r\n");
        text.ShouldNotContain("VTIMEZONE");
    }

    private static DateTimeOffset Stamp { get; } = new(2026, 9, 1, 8, 0, 0, TimeSpan.Zero);

    private static CalendarEntry Entry(int sequence) => new("opening@conference.events.pleiad", sequence, new DateTime(2026, 10, 5, 10, 0, 0), new DateTime(2026, 10, 5, 11, 30, 0), AllDay: false, "Opening") { Stamp = Stamp };
}
