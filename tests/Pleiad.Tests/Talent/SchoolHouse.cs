using System.Data.Common;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Consents;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Text;
using Pleiad.Modules.Registry.Organisations;
using Pleiad.Modules.Talent.Activities;
using Pleiad.Modules.Talent.Guardians;
using Pleiad.Tests.Front;
using Pleiad.Tests.Kernel.Stairs;

namespace Pleiad.Tests.Talent;

/// <summary>The house without its server: a firm that offers an excursion, a school with its teacher, and a clock.</summary>
internal sealed class SchoolHouse : IDisposable
{
    public const string Firm = "a-firm", School = "a-school", OtherSchool = "another-school";

    public static readonly Actor Host = Of("host", Firm), Teacher = Of("teacher", School), OtherTeacher = Of("other-teacher", OtherSchool);

    public SchoolHouse(Dialect engine = Dialect.Sqlite)
    {
        Stairs = new Staircase(engine);
        Stairs.Run(scope =>
        {
            foreach (var (id, kind) in new[] { (Firm, OrganisationKinds.Company), (School, OrganisationKinds.School), (OtherSchool, OrganisationKinds.School) })
                scope.Db.Add(new Organisation { Id = id, En = id, Ru = id, Kind = kind, CreatedAt = "2026-01-01T00:00:00.0000000Z" });
        });
    }

    public Staircase Stairs { get; }

    public T Get<T>()
        where T : notnull => Stairs.Get<T>();

    /// <summary>Runs what a form sends; the form must be fine.</summary>
    public string Send(Actor actor, Func<Form, Func<ActScope, string>> act, params (string Field, string? Value)[] fields) => Send(actor, act, Form.Of(fields));

    public string Send(Actor actor, Func<Form, Func<ActScope, string>> act, Form form)
    {
        var run = act(form);
        form.Errors.Select(e => $"{e.Field}: {e.Sentence.En}").ShouldBeEmpty();
        return Get<ActRunner>().Run(actor, null, run);
    }

    public T Read<T>(Func<DbConnection, T> read) => Stairs.Read(read);

    /// <summary>An announced activity ten days ahead; gives its id.</summary>
    public string Offer(int places, string kind = "excursion", string name = "A visit")
    {
        var day = Stairs.Clock.Now.AddDays(10).ToString("yyyy-MM-dd");
        var id = Send(Host, Get<KeepActivity>().New, ("organisation", Firm), ("kind", kind), ("en", name), ("starts", day), ("places", $"{places}")).Split('/')[^1];
        Move(id, "announce");
        return id;
    }

    public void Move(string activity, string move, string reason = "") => Send(Host, form => Get<MoveActivity>().From(form, activity), ("move", move), ("reason", reason), ("version", $"{Read(c => Journal.Version(c, new Node($"talent/activities/{activity}")))}"));

    /// <summary>Signs a class up; gives its id.</summary>
    public string SignUp(string activity, string pupils = "", string number = "", Actor? teacher = null) =>
        Send(teacher ?? Teacher, form => Get<SignUpClass>().From(form, activity, Language.English), ("school", (teacher ?? Teacher).Grants[0].Node.Id), ("class", "9B"), ("pupils", pupils), ("number", number)).Split('/')[^1];

    public GroupView Group(string id) => Get<GroupViews>().One(id);

    public Pupil Pupil(string group, string name) => Group(group).Pupils.Single(p => p.Pupil.Name == name).Pupil;

    /// <summary>A guardian answers by the private link.</summary>
    public void Answer(string token, string answer, params string[] purposes) =>
        Send(Actor.Visitor, form => Get<AnswerAsGuardian>().ByLink(form, token, Language.English), Consenting(purposes, ("answer", answer), ("guardian", "A guardian")));

    public GuardianQuestion Asked(string token) => Get<AnswerAsGuardian>().Question(token);

    public void TakeBack(string token, string purpose) => Send(Actor.Visitor, _ => scope => Get<AnswerAsGuardian>().TakeBack(scope, token, purpose));

    public static Form Consenting(string[] purposes, params (string Field, string? Value)[] fields) =>
        Form.Of(fields, ("consent", purposes), ("consent-text", [.. GuardianConsents.All.Append(Modules.Talent.Paths.FollowYear.Purpose).Select(ConsentRegister.Shown)]));

    public void Dispose() => Stairs.Dispose();

    private static Actor Of(string id, string organisation) => new(id, id, [new Grant(Role.OrganisationRepresentative, new Node($"registry/organisations/{organisation}"))]);
}
