using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Consents;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Flows;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Tables;
using Pleiad.Modules.Talent.Contracts;
using Pleiad.Modules.Talent.Openings;
using Pleiad.Modules.Talent.Skills;

namespace Pleiad.Modules.Talent.Courses;

/// <summary>A course; Starts and Ends are of the next time it is given, "" for not said; Hours and GraduatesAYear are null where they are not known, and the level of a skill is that of whoever finishes.</summary>
public sealed record CourseDto(string Id, string Organisation, string Kind, string En, string Ru, int? Hours, int? GraduatesAYear, string Audience, string Occupation, string Starts, string Ends, bool Illustrative, string Claim, IReadOnlyList<SkillLevelDto> Teaches)
{
    public static CourseDto Of(CourseLine line, Vocabulary vocabulary)
    {
        var c = line.Course;
        return new(c.Id, c.Organisation, c.Kind, c.En, c.Ru, c.Hours > 0 ? c.Hours : null, c.GraduatesAYear > 0 ? c.GraduatesAYear : null, c.Audience, c.Occupation, c.Starts, c.Ends, c.Illustrative, c.Claim, [.. line.Taught.Select(t => SkillLevelDto.Of(vocabulary, t.Skill, t.Level))]);
    }
}

/// <summary>Courses: the list, one of them, who takes it.</summary>
internal static class CourseEndpoints
{
    private const string One = "/courses/{course}";
    private const string Fields = "Fields: kind (course, class, olympiad, programme, practice), title-en, title-ru, text-en, text-ru, hours, graduates, audience (pupil, student, graduate, specialist, employee), occupation, starts, ends, skill and level (lists of one order)";

    public static void Map(IEndpointRouteBuilder pages, IEndpointRouteBuilder api, ActRoutes acts)
    {
        pages.MapGet("/courses", (CourseViews views, string? skill, string? audience, string? organisation) =>
        {
            var (courses, vocabulary) = views.All(skill ?? "", audience ?? "", organisation ?? "");
            return new RazorComponentResult<CoursesPage>(new { Courses = courses, Vocabulary = vocabulary, Skill = skill ?? "", Audience = audience ?? "" });
        });
        acts.Map<NewCoursePage>("/courses/new", route => route.NeedsSignIn(), $"Enter a course of an organisation. {Fields}, organisation", (r, form) => KeepCourse.Enter(form, r.Service<RightsOfActors>()), New); // the giver stands in the form, and the act asks for it
        pages.MapGet(One, (string course, HttpContext http) => Page(new ActRequest(http), course, null));
        var keep = ActRoutes.On(SkillRights.KeepCourse, TalentNodes.Courses, "course");
        acts.Map<EditCoursePage>(One + "/edit", keep, $"Change a course. {Fields}, version", (r, form) => KeepCourse.Edit(form, r.At("course")), Edit);
        acts.MapPost(One + "/enrol", route => route.NeedsSignIn(), "Take a course oneself; for a minor the guardian is asked. Fields: consent, consent-text", (r, form) => TakeCourse.From(form, r.At("course"), r.Reader.Language, r.Service<ConsentRegister>(), r.Service<PlacementLetters>()), (r, form) => Page(r, r.At("course"), form));
        acts.MapPost(One + "/leave", route => route.NeedsSignIn(), "Leave a course that one takes", (r, _) => EndEnrolment.Leave(r.At("course")), (r, form) => Page(r, r.At("course"), form));
        acts.MapPost(One + "/people/{enrolment}", keep, "Say whether somebody finished the course. Fields: move (finish, fail)", (r, form) => EndEnrolment.From(form, r.At("course"), r.At("enrolment")), (r, form) => Page(r, r.At("course"), form));
        api.MapGet("/courses", (CourseViews views, string? skill, string? audience, string? organisation) =>
        {
            var (courses, vocabulary) = views.All(skill ?? "", audience ?? "", organisation ?? "");
            return TypedResults.Ok(courses.Select(c => CourseDto.Of(c, vocabulary)));
        }).WithSummary("Courses by what they teach (skill), whom they are for and who gives them");
        api.MapGet("/courses.csv", (CourseViews views, string? skill, string? audience, string? organisation) => TypedResults.File(
            CsvText.Write([["id", "organisation", "kind", "en", "ru", "hours", "graduates_a_year", "audience", "occupation", "teaches", "illustrative", "claim"], .. views.All(skill ?? "", audience ?? "", organisation ?? "").Courses.Select(Row)]), "text/csv; charset=utf-8", "pleiad-courses.csv"))
            .WithSummary("The same as CSV; what is not known is empty, skills as skill:level").Produces<string>(200, "text/csv");
        api.MapGet(One, (string course, CourseViews views, HttpContext http) =>
        {
            var view = views.One(course, Actor.Visitor);
            http.Response.Headers.ETag = $"\"{view.Version}\"";
            return TypedResults.Ok(CourseDto.Of(view.Line, view.Vocabulary));
        }).WithSummary("One of them; its ETag is the version to send back with If-Match").Produces<CourseDto>().ProducesProblem(404);
    }

    /// <summary>Above a course stands who gives it.</summary>
    public static NodeKind Nodes(IDbContextFactory<PleiadDb> databases) => new(
        TalentNodes.Courses, node => databases.Ask(db => db.Courses.Where(c => c.Id == node.Id && c.Organisation != "").Select(c => c.Organisation).ToList()).Select(SkillActs.OfOrganisation),
        node => databases.Ask(db => db.Courses.Where(c => c.Id == node.Id).Select(c => new Sentence(c.En, c.Ru)).FirstOrDefault()));

    /// <summary>An enrolment has no name: it is somebody's.</summary>
    public static NodeKind Enrolments(IDbContextFactory<PleiadDb> databases) => new(
        Enrolment.NodeKind, node => databases.Ask(db => db.Enrolments.Where(e => e.Id == node.Id).Select(e => e.Course).ToList()).Select(TalentNodes.OfCourse),
        node => databases.Ask(db => db.Enrolments.Any(e => e.Id == node.Id)) ? new Sentence("somebody takes a course", "кто-то учится на курсе") : null);

    public static FlowFurniture Life { get; } = new(
        Enrolment.NodeKind, new("People in courses", "Слушатели курсов"), EnrolmentFlow.Life, connection => connection.Rows("SELECT id, state FROM talent_enrolment", r => (Node.Of(Enrolment.NodeKind, r.GetString(0)), r.GetString(1))));

    public static IReadOnlyList<DeedName> Deeds { get; } =
    [
        new(TalentNodes.Courses, "enter", new("entered", "внесён")), new(TalentNodes.Courses, "edit", new("changed", "изменён")), new(TalentNodes.Courses, "load", new("entered as an example, or read from the articles", "внесён как пример или прочитан из статей")),
        new(Enrolment.NodeKind, "enrol", new("somebody takes the course", "кто-то записался на курс")),
    ];

    private static RazorComponentResult<CoursePage> Page(ActRequest request, string id, Form? form) => new(new { View = request.Service<CourseViews>().One(id, request.Http.Actor), Form = form ?? Form.Empty });

    private static RazorComponentResult<NewCoursePage> New(ActRequest request, Form? form) =>
        new(new { Form = form ?? Form.Of(("organisation", request.Http.Request.Query["organisation"].ToString()), ("kind", "course")), Vocabulary = request.Service<OpeningViews>().Ask((db, _) => Vocabulary.Read(db)) });

    private static RazorComponentResult<EditCoursePage> Edit(ActRequest request, Form? form)
    {
        var view = request.Service<CourseViews>().One(request.At("course"), request.Http.Actor);
        return new(new { View = view, Form = form ?? KeepCourse.Of(view.Course, view.Line.Taught) });
    }

    private static string[] Row(CourseLine line)
    {
        var c = line.Course;
        return [c.Id, c.Organisation, c.Kind, c.En, c.Ru, c.Hours > 0 ? $"{c.Hours}" : "", c.GraduatesAYear > 0 ? $"{c.GraduatesAYear}" : "", c.Audience, c.Occupation, string.Join("; ", line.Taught.Select(t => $"{t.Skill}:{t.Level}")), c.Illustrative ? "true" : "false", c.Claim];
    }
}
