using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Pleiad.Kernel;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Web;
using Pleiad.Modules.Talent.Activities;
using Pleiad.Modules.Talent.Courses;

namespace Pleiad.Modules.Talent.Calendars;

/// <summary>Activities and courses for calendars, and one's own dates by a private address; in the language of the address.</summary>
internal static class CalendarEndpoints
{
    private static readonly Sentence Nobody = new("", "");

    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/activities/{activity}/calendar.ics", (string activity, ActivityViews activities, CalendarViews calendars, Actor actor, Reader reader) =>
        {
            var one = activities.One(activity, actor).Activity;
            return Answer(activity, calendars.Write(reader.T(one.Name), one.Day.Length == 10 ? [CalendarViews.Of(one, Nobody)] : [], reader));
        }).WithMetadata(new StaticFileRoute());
        pages.MapGet("/courses/{course}/calendar.ics", (string course, CourseViews courses, CalendarViews calendars, Reader reader) =>
        {
            var one = courses.One(course, Actor.Visitor).Course;
            return Answer(course, calendars.Write(reader.T(one.Name), one.Starts.Length == 10 ? [CalendarViews.Of(one, Nobody)] : [], reader));
        }).WithMetadata(new StaticFileRoute());
        pages.MapGet("/calendars/{token}/calendar.ics", (string token, HttpContext http, CalendarViews calendars, Reader reader) =>
        {
            http.KeepPrivate();
            return Answer("talent", calendars.Write(reader.T("Talent: your dates", "Кадры: ваши даты"), calendars.Of(calendars.Whose(token)), reader));
        }).WithMetadata(new StaticFileRoute()).Privately();
        pages.MapGet("/me/calendar", (HttpContext http, CalendarViews calendars, Actor actor) => Own(http, calendars, actor, Form.Empty)).NeedsSignIn();
        pages.MapPost("/me/calendar", (HttpContext http, CalendarViews calendars, Actor actor, Form form, FormAnswer answer) => answer.Run(actor, form, MakeCalendar.Run, () => Own(http, calendars, actor, form))).NeedsSignIn();
    }

    private static RazorComponentResult<OwnCalendarPage> Own(HttpContext http, CalendarViews calendars, Actor actor, Form form)
    {
        http.KeepPrivate();
        return new(new { Dates = calendars.Of(actor.Id, [.. actor.Grants.Where(g => g.Role == Role.OrganisationRepresentative).Select(g => g.Node)]), File = calendars.AddressOf(actor.Id), Form = form });
    }

    private static FileContentHttpResult Answer(string file, string text) => TypedResults.File(Encoding.UTF8.GetBytes(text), "text/calendar; charset=utf-8", $"{file}.ics");
}
