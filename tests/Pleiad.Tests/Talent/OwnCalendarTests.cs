using System.Net;
using Pleiad.Kernel.Data;
using Pleiad.Tests.Front;

namespace Pleiad.Tests.Talent;

/// <summary>What somebody goes to or holds has an address that a calendar reads, with hours in their zone and a number that grows with each change.</summary>
public class OwnCalendarTests(RunningServer server)
{
    [Fact]
    public async Task A_teachers_classes_stand_in_a_calendar_without_a_name_of_a_class_and_a_new_address_ends_the_old()
    {
        using var teacher = await server.SignIn("demo-teacher");
        (await RunningServer.Page(teacher, "/talent/me/calendar")).QuerySelectorAll("#dates tbody tr").Length.ShouldBeGreaterThan(0, "the example excursion is ahead");
        var first = await Make(teacher);
        var text = await server.Client.GetStringAsync(first, TestContext.Current.CancellationToken);
        text.ShouldContain("UID:example-excursion@activities.talent.pleiad\r\n");
        text.ShouldContain("BEGIN:VTIMEZONE\r\nTZID:Europe/Moscow\r\n");
        text.ShouldMatch("DTSTART;TZID=Europe/Moscow:[0-9]{8}T100000\r\n");
        text.ShouldMatch("SEQUENCE:[1-9]");
        text.ShouldNotContain("9B", Case.Sensitive, "no class and no pupil");
        var second = await Make(teacher);
        (await server.Client.GetAsync(first, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await server.Client.GetAsync("/ru" + second, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await server.Client.GetStringAsync("/ru" + second, TestContext.Current.CancellationToken)).ShouldContain("SUMMARY:Утро в контроле качества");
    }

    [Fact]
    public async Task An_activity_is_a_file_for_everybody_and_an_example_course_without_a_day_has_no_date()
    {
        (await server.Client.GetStringAsync("/talent/activities/example-excursion/calendar.ics", TestContext.Current.CancellationToken)).ShouldContain("SUMMARY:A morning in quality control\\, an example\r\n");
        (await server.Client.GetStringAsync("/talent/courses/example-liquid-chromatography/calendar.ics", TestContext.Current.CancellationToken)).ShouldNotContain("BEGIN:VEVENT");
    }

    private async Task<string> Make(HttpClient teacher)
    {
        (await People.Send(teacher, "/talent/me/calendar")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        using var connection = server.Open();
        return $"/talent/calendars/{connection.Scalar<string>("SELECT token FROM talent_calendar WHERE account = 'demo-teacher'")}/calendar.ics";
    }
}
