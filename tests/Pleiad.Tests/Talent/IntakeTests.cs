using Pleiad.Kernel;
using Pleiad.Kernel.Consents;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Text;
using Pleiad.Modules.Talent.Applications;
using Pleiad.Modules.Talent.Guardians;
using Pleiad.Modules.Talent.Intakes;

namespace Pleiad.Tests.Talent;

/// <summary>An intake places learners by the wishes of both sides, and tells each why, without a word about anybody else.</summary>
public class IntakeTests
{
    [Fact]
    public void Both_sides_rank_and_whoever_is_placed_has_an_accepted_application()
    {
        using var house = new PlacementHouse(Dialect.Sqlite);
        var id = Prepared(house, lot: false);
        string[] people = ["anna", "boris", "clara"];
        foreach (var person in people)
            house.Person(person);
        Rank(house, "anna", id, "line", "lab");
        Rank(house, "boris", id, "line", "lab");
        Rank(house, "clara", id, "line");
        Order(house, id, "line", "boris", "anna");
        Order(house, id, "lab", "anna", "boris");
        Should.Throw<ForbiddenException>(() => house.Send(PlacementHouse.University, form => RankPeople.From(form, id, "line", house.Service<RightsOfActors>()), Form.Of(("person-1", "clara"))));
        Run(house, id);
        house.Texts("SELECT a.person || ' ' || a.opening || ' ' || a.state FROM talent_application a ORDER BY a.person").ShouldBe(["anna lab accepted", "boris line accepted"]);
        Steps(house, id, "anna").ShouldBe(["line: it was full with people whom it put before you", "lab: you are placed here"]);
        Steps(house, id, "boris").ShouldBe(["line: you are placed here"]);
        Steps(house, id, "clara").ShouldBe(["line: this place did not put you on its list"]);
        house.Service<IntakeViews>().One(id, Actor.Visitor).Steps.ShouldBeEmpty();
        house.Answer(house.Text("SELECT id FROM talent_application WHERE person = 'anna'"), "confirm");
        house.State(house.Text("SELECT id FROM talent_application WHERE person = 'anna'")).ShouldBe("confirmed");
        Should.Throw<ConflictException>(() => Rank(house, "clara", id, "lab")).Code.ShouldBe("ranked");
        house.Troubles().ShouldBeEmpty();
    }

    [Fact]
    public void A_lot_can_be_drawn_again_by_whoever_has_its_seed_()
    {
        using var house = new PlacementHouse(Dialect.Sqlite);
        var id = Prepared(house, lot: true);
        foreach (var person in new[] { "anna", "boris", "clara", "dmitri" })
        {
            house.Person(person);
            Rank(house, person, id, "line");
        }

        Run(house, id);
        var seed = house.Service<IntakeViews>().One(id, Actor.Visitor).Intake.Seed;
        var first = new[] { "anna", "boris", "clara", "dmitri" }.OrderBy(p => RunIntake.Lot(seed, "line", p), StringComparer.Ordinal).First();
        house.Text("SELECT person FROM talent_application").ShouldBe(first);
        house.Troubles().ShouldBeEmpty();
    }

    [Fact]
    public void A_minors_wishes_count_only_while_a_guardian_agrees_and_nobody_ranks_them()
    {
        using var house = new PlacementHouse(Dialect.Sqlite);
        var id = Prepared(house, lot: true);
        string[] minors = ["agreed", "silent", "refused", "again"];
        foreach (var person in minors)
        {
            house.Person(person, born: "2009-01-01");
            Rank(house, person, id, "line", "lab");
        }

        house.Letters("guardian-of-silent").Single().ShouldContain($"/talent/consents/{Token(house, "silent")}");
        Rank(house, "silent", id, "lab");
        house.Letters("guardian-of-silent").Count.ShouldBe(1, "nobody is asked twice");
        Guardian(house, "agreed", "agree");
        Guardian(house, "refused", "refuse");
        Guardian(house, "again", "refuse");
        Guardian(house, "again", "agree");
        Run(house, id);
        house.Texts("SELECT person FROM talent_application ORDER BY person").ShouldBe(["again", "agreed"], "two places, and two guardians who agree");
        Steps(house, id, "silent").ShouldBe(["lab: it did not count: your parent or guardian had not agreed"]);
        var place = house.Text("SELECT id FROM talent_application WHERE person = 'agreed'");
        house.Answer(place, "confirm");
        house.Act(Actor.Visitor, scope => house.Service<AnswerAsGuardian>().TakeBack(scope, Token(house, "agreed"), IntakeConsents.Guardian.Id));
        house.State(place).ShouldBe("withdrawn", "the place goes on with the consent");
        house.Texts("SELECT facts FROM kernel_journal").ShouldAllBe(f => !f.Contains("Olga", StringComparison.Ordinal));
        house.Troubles().ShouldBeEmpty();
        var ranked = Prepared(house, lot: false, "Another practice");
        Should.Throw<ConflictException>(() => Rank(house, "silent", ranked, "line")).Code.ShouldBe("not-ranked");
    }

    private static string Token(PlacementHouse house, string person) => house.Text($"SELECT token FROM talent_intake_part WHERE person = '{person}'");

    private static void Guardian(PlacementHouse house, string person, string answer) => house.Send(Actor.Visitor, form => house.Service<AnswerAsGuardian>().ByLink(form, Token(house, person), Language.English),
        Form.Of([("answer", answer), ("guardian", "Olga Orlova")], ("consent", [IntakeConsents.Guardian.Id]), ("consent-text", [ConsentRegister.Shown(IntakeConsents.Guardian)])));

    private static string Prepared(PlacementHouse house, bool lot, string name = "Summer practice")
    {
        if (name == "Summer practice")
        {
            house.Opening("line");
            house.Opening("lab");
        }

        return house.Send(PlacementHouse.University, form => PrepareIntake.From(form, "university"), Form.Of([("en", name), ("ru", "Летняя практика"), ("rank-by", "2026-05-01"), ("by-lot", lot ? "yes" : "")], ("opening", ["line", "lab"]))).Split('/')[^1];
    }

    private static void Rank(PlacementHouse house, string person, string intake, params string[] wishes) => house.Send(PlacementHouse.Learner(person), form => house.Service<RankOpenings>().From(form, intake, Language.English),
        Form.Of([.. wishes.Select((w, n) => ($"wish-{n + 1}", (string?)w))], ("consent", [ApplicationConsents.Shown.Id]), ("consent-text", [ConsentRegister.Shown(ApplicationConsents.Shown)])));

    private static void Order(PlacementHouse house, string intake, string opening, params string[] people) =>
        house.Send(PlacementHouse.Firm, form => RankPeople.From(form, intake, opening, house.Service<RightsOfActors>()), Form.Of([.. people.Select((p, n) => ($"person-{n + 1}", (string?)p))]));

    private static void Run(PlacementHouse house, string intake) => house.Send(PlacementHouse.University, form => house.Service<RunIntake>().From(form, intake), Form.Of(("version", house.Version(Intake.NodeOf(intake)))));

    private static string[] Steps(PlacementHouse house, string intake, string person) => [.. house.Service<IntakeViews>().One(intake, PlacementHouse.Learner(person)).Steps.Select(s => $"{s.Opening.En}: {s.What.En}")];
}
