using Pleiad.Kernel;
using Pleiad.Kernel.Consents;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Text;
using Pleiad.Modules.Talent.Applications;
using Pleiad.Modules.Talent.Guardians;
using Pleiad.Modules.Talent.Intakes;
using Pleiad.Modules.Talent.Openings;
using Pleiad.Modules.Talent.People;

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
        var seen = house.Service<IntakeViews>().One(id, Actor.Visitor);
        (seen.Own, seen.Whole).ShouldBe((null, null), "nothing of anybody is told to others");
        seen.Intake.Pairs.ShouldBe(4, "anna and boris with both places");
        house.Answer(house.Text("SELECT id FROM talent_application WHERE person = 'anna'"), "confirm");
        house.State(house.Text("SELECT id FROM talent_application WHERE person = 'anna'")).ShouldBe("confirmed");
        Should.Throw<ConflictException>(() => Rank(house, "clara", id, "lab")).Code.ShouldBe("ranked");
        house.Troubles().ShouldBeEmpty();
    }

    [Fact]
    public void A_lot_can_be_drawn_again_by_whoever_has_its_seed()
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
        var first = new[] { "anna", "boris", "clara", "dmitri" }.OrderBy(p => IntakeLists.Lot(seed, "line", p), StringComparer.Ordinal).First();
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

    [Fact]
    public void An_example_is_told_whole_as_long_as_everybody_in_it_is_invented()
    {
        using var house = new PlacementHouse(Dialect.Sqlite);
        var id = Prepared(house, lot: false);
        var (a, b) = (ExampleLearners.Id('A'), ExampleLearners.Id('B'));
        house.Act(Actor.Program, scope =>
        {
            scope.Db.AddRange(new IntakeWish(id, a, 1, "lab"), new IntakeWish(id, a, 2, "line"), new IntakeWish(id, b, 1, "lab"));
            scope.Db.AddRange(new IntakeOrder(id, "lab", 1, b), new IntakeOrder(id, "lab", 2, a), new IntakeOrder(id, "line", 1, a));
        });
        IntakeView Seen() => house.Service<IntakeViews>().One(id, Actor.Visitor);
        Seen().Whole!.Learners.ShouldAllBe(l => l.Wishes.All(w => w.Fate == WishFate.Open));
        house.Person("mira");
        Rank(house, "mira", id, "line");
        Seen().Whole.ShouldBeNull("a real learner is in it");
        house.Service<IntakeViews>().OfOpening(id, "line").People.Select(p => (p.Name.En, p.Stage)).ShouldBe([("Learner A, an example", ""), ("Name of mira", "student")], "whoever ranks them reads names, and no account");
        house.Texts("DELETE FROM talent_intake_wish WHERE person = 'mira' RETURNING person");
        Run(house, id);
        var whole = Seen().Whole!;
        string Told(int learner, int wish) => IntakeWords.Of(whole, whole.Learners[learner], whole.Learners[learner].Wishes[wish], lot: false).En;
        (Told(0, 0), Told(0, 1), Told(1, 0)).ShouldBe(("full with B, whom it put before A", "placed here", "placed here"));
        house.Texts("SELECT seats FROM talent_intake_opening").ShouldBe(["1", "1"]);
        house.Act(Actor.Program, scope => scope.Put(scope.Db.Set<Opening>().Single(o => o.Id == "lab") with { Places = 5 }));
        Seen().Rows.Select(r => r.Seats).ShouldBe([1, 1], "what was given then is told with the seats of then");
    }

    [Fact]
    public void An_intake_that_is_called_off_says_why_and_takes_no_wishes()
    {
        using var house = new PlacementHouse(Dialect.Sqlite);
        var id = Prepared(house, lot: false);
        house.Person("mira");
        Form Off(string reason) => Form.Of(("reason", reason), ("version", house.Version(Intake.NodeOf(id))));
        Should.Throw<RefusedException>(() => house.Send(PlacementHouse.University, form => CallOffIntake.From(form, id), Off("")));
        house.Send(PlacementHouse.University, form => CallOffIntake.From(form, id), Off("The line is not ready."));
        var intake = house.Service<IntakeViews>().One(id, Actor.Visitor).Intake;
        (intake.State, intake.Reason).ShouldBe((IntakeFlow.Cancelled, "The line is not ready."));
        Should.Throw<ConflictException>(() => Rank(house, "mira", id, "line")).Code.ShouldBe("ranked");
        house.Troubles().ShouldBeEmpty();
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

    /// <summary>What somebody reads of the own wishes, down to the place.</summary>
    private static string[] Steps(PlacementHouse house, string intake, string person)
    {
        var own = house.Service<IntakeViews>().One(intake, PlacementHouse.Learner(person)).Own!;
        return [.. own.Learners[0].Wishes.Where(w => w.Fate != WishFate.NotNeeded).Select(w => $"{own.Places[w.Place].Opening.En}: {IntakeWords.Of(own, own.Learners[0], w, lot: false).En}")];
    }
}
