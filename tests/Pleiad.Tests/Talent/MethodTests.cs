using System.Text;
using Pleiad.Kernel;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Talent.Activities;
using Pleiad.Modules.Talent.Methods;
using Pleiad.Modules.Talent.Surveys;

namespace Pleiad.Tests.Talent;

/// <summary>A working method is taken over as a copy that keeps its origin; what either changes later changes nothing in the other.</summary>
public class MethodTests
{
    private const string There = "https://pleiad.example/talent/methods/a-method";

    [Fact]
    public void A_copy_keeps_its_origin_and_neither_changes_the_other()
    {
        using var house = new SchoolHouse();
        var (visit, olympiad) = (house.Offer(10, name: "A visit"), house.Offer(10, "olympiad", "An olympiad"));
        var method = Compose(house, visit);
        var copy = house.Send(SchoolHouse.Teacher, form => house.Get<KeepMethod>().Copy(form, method), ("organisation", SchoolHouse.School)).Split('/')[^1];
        One(house, copy).ShouldSatisfyAllConditions(c => c.Method.Origin.ShouldBe($"/talent/methods/{method}"), c => c.Method.OriginHash.ShouldBe(One(house, method).Method.Hash), c => c.Own.ShouldBeEmpty(), c => c.Theirs!.ShouldBeEmpty());
        Edit(house, SchoolHouse.Host, method, ("activity", [olympiad]));
        One(house, copy).ShouldSatisfyAllConditions(c => c.Method.Parts.Select(p => p.En).ShouldBe(["A visit"]), c => c.Own.ShouldBeEmpty(), c => c.Theirs!.Select(d => (d.How, d.Part.En)).ShouldBe([("added", "An olympiad")]));
        Edit(house, SchoolHouse.Teacher, copy, ("activity", [olympiad]), ("remove", ["0"]));
        One(house, copy).Own.Select(d => (d.How, d.Part.En)).ShouldBe([("added", "An olympiad"), ("removed", "A visit")]);
        One(house, method).ShouldSatisfyAllConditions(m => m.Method.Parts.Count.ShouldBe(2), m => m.Copies.ShouldBe(1));
        Should.Throw<ForbiddenException>(() => house.Send(SchoolHouse.OtherTeacher, form => house.Get<KeepMethod>().Copy(form, method), ("organisation", SchoolHouse.School)));
    }

    [Fact]
    public void A_method_tells_what_its_surveys_tell_and_a_copy_has_its_own()
    {
        using var house = new SchoolHouse();
        var visit = house.Offer(10, name: "A visit");
        var method = Compose(house, visit);
        house.Get<SurveyViews>().OfMethod(method).ShouldAllBe(i => i.Before.Asked == 0);
        var slips = SurveyTests.Slips(house, house.SignUp(visit, number: "5")).Pupils;
        foreach (var (slip, i) in slips.Select((s, i) => (s, i)))
            SurveyTests.Answer(house, slip, i == 0 ? "yes" : "no");
        var copy = house.Send(SchoolHouse.Teacher, form => house.Get<KeepMethod>().Copy(form, method), ("organisation", SchoolHouse.School)).Split('/')[^1];
        house.Stairs.Clock.Now += TimeSpan.FromDays(10);
        foreach (var slip in slips[..4])
            SurveyTests.Answer(house, slip, "yes");
        house.Get<SurveyViews>().OfMethod(method).Single(i => i.Who == "pupil").ShouldSatisfyAllConditions(i => i.Before.Asked.ShouldBe(5), i => i.After.Asked.ShouldBeNull("four are not told"), i => i.Change.By.ShouldBe(double.NaN));
        SurveyTests.Answer(house, slips[4], "yes");
        house.Get<SurveyViews>().OfMethod(method).Single(i => i.Who == "pupil").Change.By.ShouldBe(0.8, 1e-9);
        house.Get<SurveyViews>().OfMethod(copy).ShouldAllBe(i => i.Before.Asked == 0, "what it does elsewhere is asked there");
        house.Send(SchoolHouse.Teacher, form => house.Get<KeepMethod>().Start(form, copy), ("organisation", SchoolHouse.School));
        house.Read(c => c.Rows("SELECT activity FROM talent_method_activity WHERE method = @copy", r => r.GetString(0), ("@copy", copy))).ShouldBe(["a-visit-2"], "and what is begun with it belongs to it");
    }

    [Fact]
    public void A_file_opens_elsewhere_as_the_same_method_and_a_changed_file_is_refused()
    {
        using var here = new SchoolHouse();
        using var elsewhere = new SchoolHouse();
        var exported = KeepMethod.Export(One(here, Compose(here, here.Offer(10))).Method, There);
        var copy = Open(elsewhere, exported);
        One(elsewhere, copy).ShouldSatisfyAllConditions(c => c.Method.Origin.ShouldBe(There), c => c.Method.Hash.ShouldBe(c.Method.OriginHash), c => c.Own.ShouldBeEmpty(), c => c.Theirs.ShouldBeNull("the original is elsewhere"));
        KeepMethod.Export(One(elsewhere, copy).Method, "https://other.example/x").ShouldContain($"\"origin\":{{\"address\":\"{There}\",\"hash\":\"{One(elsewhere, copy).Method.OriginHash}\"}}", Case.Sensitive, "the way goes on with it");
        elsewhere.Send(SchoolHouse.Host, form => elsewhere.Get<KeepMethod>().Start(form, copy), ("organisation", SchoolHouse.Firm));
        elsewhere.Get<ActivityViews>().All(SchoolHouse.Host).Single().Activity.ShouldSatisfyAllConditions(a => a.State.ShouldBe(ActivityFlow.Draft), a => a.En.ShouldBe("A visit"), a => a.Starts.ShouldBe("", "days are not part of a method"));
        foreach (var (text, why) in new[]
        {
            (exported.Replace("A visit", "A trap", StringComparison.Ordinal), "The file was changed after it was exported: its hash does not fit. Export it again."), ("{}", "This file is no exported method."), ("no json", "This file is no exported method."),
            (exported.Replace("pleiad-method/1", "pleiad-method/2", StringComparison.Ordinal), "This is no method of the format pleiad-method/1."),
        })
        {
            var form = Form.Of("file", new SentFile("method.json", Encoding.UTF8.GetBytes(text)), ("organisation", SchoolHouse.School));
            elsewhere.Get<KeepMethod>().Open(form);
            form.ErrorOf("file")!.En.ShouldBe(why);
        }
    }

    private static MethodView One(SchoolHouse house, string id) => house.Get<MethodViews>().One(id);

    private static string Compose(SchoolHouse house, string activity) => house.Send(SchoolHouse.Host, house.Get<KeepMethod>().New, Form.Of([("organisation", SchoolHouse.Firm), ("en", "A method"), ("text-en", "How")], ("activity", [activity]))).Split('/')[^1];

    private static string Open(SchoolHouse house, string text) => house.Send(SchoolHouse.Teacher, house.Get<KeepMethod>().Open, Form.Of("file", new SentFile("method.json", Encoding.UTF8.GetBytes(text)), ("organisation", SchoolHouse.School))).Split('/')[^1];

    private static void Edit(SchoolHouse house, Actor actor, string id, params (string, IEnumerable<string>)[] several) =>
        house.Send(actor, form => house.Get<KeepMethod>().Edit(form, id), Form.Of([("en", "A method"), ("text-en", "How"), ("version", $"{house.Read(c => Journal.Version(c, new Node($"talent/methods/{id}")))}")], several));
}
