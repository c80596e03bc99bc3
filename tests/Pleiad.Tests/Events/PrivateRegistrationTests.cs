using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Charts;
using Pleiad.Kernel.Consents;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Web;
using Pleiad.Modules.Events;
using Pleiad.Modules.Events.CheckIns;
using Pleiad.Modules.Events.Gatherings;
using Pleiad.Modules.Events.Programmes;
using Pleiad.Modules.Events.Registrations;
using Pleiad.Tests.Front;

namespace Pleiad.Tests.Events;

/// <summary>What the page of a registration tells and draws: a link whose time is over, hours as people say them, and a day in which two things meet.</summary>
public class PrivateRegistrationTests
{
    [Fact]
    public void A_link_tells_what_was_forgotten_after_its_year_from_what_never_was()
    {
        using var house = new ContestHouse(Dialect.Sqlite);
        var (here, over) = (Row("HERE2345", "Vera", RegistrationFlow.Confirmed), Row("GONE2345", "", RegistrationFlow.Attended));
        house.Run(ContestHouse.Officer, _ => scope =>
        {
            scope.Db.Registrations.AddRange(here, over);
            return "";
        });
        string Opened(string secret) => house.Service<IDbContextFactory<PleiadDb>>().Ask(db => Registration.Link.Open(db.Registrations, secret)).Id;
        Opened(here.Token).ShouldBe("HERE2345");
        Should.Throw<GoneException>(() => Opened(over.Token)).Message.ShouldBe("This link led to a registration. The time for which it is kept is over, and what was written in it is deleted.");
        Should.Throw<NotFoundException>(() => Opened(PrivateSecret.New())).Message.ShouldBe("There is no registration at this link. Copy the whole link: every character counts.");
    }

    [Theory]
    [InlineData("2026-12-02T01:33:00Z", "Europe/Moscow", "2 December 2026, 04:33 (Moscow time)", "2 декабря 2026 года, 04:33 (время московское)")]
    [InlineData("2026-12-31T22:00:00Z", "Asia/Yekaterinburg", "1 January 2027, 03:00 (times of Asia/Yekaterinburg)", "1 января 2027 года, 03:00 (время: Asia/Yekaterinburg)")]
    [InlineData("2026-12-02T01:33:00Z", "Nowhere/Here", "2 December 2026, 01:33 (UTC)", "2 декабря 2026 года, 01:33 (UTC)")]
    public void An_hour_is_told_by_the_clock_of_its_place(string instant, string zone, string en, string ru) => EventWords.Hour(instant, zone).ShouldBe(new Sentence(en, ru.Replace("2 д", "2\u00a0д", StringComparison.Ordinal).Replace("1 я", "1\u00a0я", StringComparison.Ordinal)));

    /// <summary>A device keeps the list of a door to the end of the last day there.</summary>
    [Theory]
    [InlineData("2027-01-11", "2027-01-12", "2027-01-12T21:00:00.0000000Z")]
    [InlineData("2027", "", "2027-12-31T21:00:00.0000000Z")]
    [InlineData("", "", "2026-12-01T10:00:00.0000000Z")]
    public void A_list_is_kept_until_the_last_day_is_over_there(string starts, string ends, string until) => CheckInEndpoints.KeptUntil(
        new Gathering { Id = "g", En = "g", Ru = "г", Zone = "Europe/Moscow", State = GatheringFlow.Announced, CreatedAt = "", Starts = starts, Ends = ends }, DateTimeOffset.Parse("2026-11-30T10:00:00Z", CultureInfo.InvariantCulture)).ShouldBe(until);

    [Fact]
    public void A_day_is_drawn_with_the_hours_that_two_want()
    {
        ProgrammeItem Item(string id, string from, string to) => new() { Id = id, Kind = "talk", En = id, Ru = id, Starts = $"2027-01-11T{from}", Ends = $"2027-01-11T{to}" };
        var (day, wide, phone) = DayPlan.Draw([Item("Round table", "12:00", "13:30"), Item("Pitches", "12:30", "14:00"), Item("Dinner", "18:00", "19:00") with { Starts = "2027-01-12T18:00", Ends = "2027-01-12T19:00" }], English()).Single();
        day.ShouldBe("2027-01-11", "a day with one thing in it needs no picture");
        wide.ShouldContain("12:00–13:30 Round table; 12:30–14:00 Pitches");
        foreach (var drawing in new[] { wide, phone })
            (drawing.Split("both at once").Length - 1).ShouldBe(1);
        DayPlan.Draw([Item("One", "10:00", "11:00"), Item("Other", "11:00", "12:00")], English()).Single().Wide.ShouldNotContain("both at once");
    }

    [Theory]
    [InlineData("2026-06-03T10:00:00Z", "2026-06-05T00:00:00Z", "Made on 1, promised by 4, done in time on 3", false)]
    [InlineData("2026-06-06T10:00:00Z", "2026-06-09T00:00:00Z", "Made on 1, promised by 4, done too late on 6", true)]
    [InlineData("", "2026-06-02T00:00:00Z", "Made on 1, promised by 4, now", false)]
    [InlineData("", "2026-06-08T00:00:00Z", "Made on 1, promised by 4, overdue now", true)]
    public void A_promise_is_drawn_as_kept_or_missed(string done, string now, string said, bool missed)
    {
        var line = PromiseLine.Of("2026-06-01T10:00:00Z", "2026-06-04T15:00:00Z", done, DateTimeOffset.Parse(now, CultureInfo.InvariantCulture));
        foreach (var phone in new[] { false, true })
        {
            var drawing = line.Draw(English(), at => at.ToString("%d", CultureInfo.InvariantCulture), phone);
            drawing.ShouldContain($"aria-label=\"{said}\"");
            drawing.Contains("var(--pl-bad)", StringComparison.Ordinal).ShouldBe(missed);
        }
    }

    private static Registration Row(string id, string name, string state) => new() { Id = id, Token = PrivateSecret.New(), Gathering = "forum", Admission = "all", State = state, Name = name, Questionnaire = "", Language = "en", AskedAt = "2026-01-01", ChangedAt = "2026-01-01" };

    private static Reader English() => new(new HttpContextAccessor { HttpContext = new DefaultHttpContext() }, TimeProvider.System);
}
