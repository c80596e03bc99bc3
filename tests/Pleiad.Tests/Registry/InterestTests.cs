using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Accounts.Contracts;
using Pleiad.Modules.Registry.Interests;
using Pleiad.Modules.Registry.Needs;
using Pleiad.Tests.Front;
using static Pleiad.Tests.Registry.NeedActTests;

namespace Pleiad.Tests.Registry;

/// <summary>An answer to a need: between two sides, answered once, and turned into a tie that says where it came from.</summary>
public class InterestTests
{
    private static readonly Actor MirPharm = RegistryWorld.Representative("mir-pharm");

    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public void An_accepted_answer_becomes_a_tie_that_names_the_need(Dialect engine)
    {
        using var world = Posted(engine);
        var interest = Express(world);
        world.Run(Polysan, form => AnswerInterest.From(form, interest, world.Rights, world.Letters), ("move", "accept"), ("answer", "Come to see us"), ("version", "1"));
        world.Run(MirPharm, form => TurnIntoTie.From(form, interest, world.Rights), ("tie-kind", "joint-project"), ("since", "2026-06"), ("evidence", "Agreement no. 7"), ("version", "2"));
        foreach (var organisation in new[] { "polysan", "mir-pharm" })
        {
            var tie = world.Views.Organisation(organisation).Ties.Single(t => t.Tie.Origin.Length > 0);
            (tie.Tie.Kind, tie.Tie.Origin, tie.Origin!.Name.En, tie.Origin.Address).ShouldBe(("joint-project", $"registry/needs/{Oncology}", "Oncology in ampoules", $"/registry/needs/{Oncology}"));
            world.Texts($"SELECT move FROM kernel_journal WHERE aggregate = 'registry/organisations/{organisation}'").ShouldContain("add-tie");
        }

        world.Texts("SELECT state, outcome FROM registry_interest").ShouldBe(["concluded tie"]);
        Should.Throw<ConflictException>(() => world.Run(MirPharm, form => TurnIntoTie.From(form, interest, world.Rights), ("tie-kind", "contract"), ("evidence", "x"), ("version", "3"))).Code.ShouldBe("not-now");
        using var connection = world.Open();
        world.Service<VerifyJournal>().Run(connection).Troubles.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public void One_sending_is_one_answer_and_two_answers_of_the_same_firm_are_not_taken(Dialect engine)
    {
        using var world = Posted(engine);
        var act = Expressing(world, "polysan-twice");
        world.Run(MirPharm, "the-same-sending", act).ShouldBe(world.Run(MirPharm, "the-same-sending", act));
        world.Ask<long>("SELECT count(*) FROM registry_interest").ShouldBe(1);
        Should.Throw<ConflictException>(() => world.Run(MirPharm, "another-sending", Expressing(world, "again"))).Code.ShouldBe("there");
        Should.Throw<ConflictException>(() => world.Run(Polysan, null, ExpressInterest.From(Form.Of(("organisation", "polysan"), ("message", "to myself")), Oncology, world.Rights, world.Letters))).Code.ShouldBe("own");
        Should.Throw<ForbiddenException>(() => world.Run(MirPharm, null, ExpressInterest.From(Form.Of(("organisation", "biocad"), ("message", "in another's name")), Oncology, world.Rights, world.Letters)));
        world.On(2026, 12, 2);
        var late = Should.Throw<ConflictException>(() => world.Run(RegistryWorld.Representative("vertex"), null, ExpressInterest.From(Form.Of(("organisation", "vertex"), ("message", "a moment late")), Oncology, world.Rights, world.Letters)));
        (late.Code, world.Ask<long>("SELECT count(*) FROM registry_interest"), world.Ask<long>("SELECT count(*) FROM registry_interest_word")).ShouldBe(("not-open", 1L, 1L));
    }

    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task Of_two_who_accept_and_decline_at_once_one_does(Dialect engine)
    {
        using var world = Posted(engine);
        var interest = Express(world);
        var tries = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(() =>
        {
            try
            {
                world.Run(Polysan, $"try-{i}", AnswerInterest.From(Form.Of(("move", i % 2 == 0 ? "accept" : "decline"), ("answer", "so"), ("version", "1")), interest, world.Rights, world.Letters));
                return "done";
            }
            catch (ConflictException refusal)
            {
                return refusal.Code;
            }
        }, TestContext.Current.CancellationToken)));
        tries.Order(StringComparer.Ordinal).ShouldBe(["done", "stale", "stale", "stale", "stale", "stale"]);
        world.Texts("SELECT move FROM kernel_journal WHERE aggregate LIKE 'registry/interests/%' ORDER BY number").Count.ShouldBe(2);
    }

    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public void An_act_that_is_cut_off_leaves_nothing(Dialect engine)
    {
        using var world = Posted(engine);
        var before = world.Ask<long>("SELECT count(*) FROM kernel_journal");
        Should.Throw<InvalidOperationException>(() => world.Run(MirPharm, "cut-off", scope =>
        {
            Expressing(world, "never said")(scope);
            throw new InvalidOperationException("the machine stops here");
        }));
        (world.Ask<long>("SELECT count(*) FROM registry_interest"), world.Ask<long>("SELECT count(*) FROM registry_interest_word"), world.Ask<long>("SELECT count(*) FROM kernel_journal")).ShouldBe((0L, 0L, before));
        Express(world).Length.ShouldBe(32, "and it can be said again");
    }

    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public void Only_the_two_sides_hear_and_the_journal_keeps_hashes(Dialect engine)
    {
        using var world = Posted(engine);
        var interest = Express(world, "a secret price");
        world.Run(Polysan, form => SayInInterest.From(form, interest, world.Rights, world.Letters), ("text", "a secret answer"));
        Actor[] others = [Actor.Visitor, world.Officer, RegistryWorld.Representative("biocad"), new("m", "Manager", [new Grant(Role.ClusterManager, new Node("registry/clusters/spb-pharma"))])];
        foreach (var other in others)
        {
            Should.Throw<NotFoundException>(() => InterestView.Find(world.Views, world.Rights, world.Service<AccountCards>(), other, interest));
            Should.Throw<NotFoundException>(() => world.Run(other, form => SayInInterest.From(form, interest, world.Rights, world.Letters), ("text", "let me in")));
            Should.Throw<NotFoundException>(() => world.Run(other, form => AnswerInterest.From(form, interest, world.Rights, world.Letters), ("move", "accept"), ("version", "2")));
            NeedView(world, other).Interests.ShouldBeEmpty();
        }

        InterestView.Find(world.Views, world.Rights, world.Service<AccountCards>(), MirPharm, interest).Words.Select(w => (w.Side, w.Text)).ShouldBe([("partner", "a secret price"), ("owner", "a secret answer")]);
        Should.Throw<ForbiddenException>(() => world.Run(MirPharm, form => AnswerInterest.From(form, interest, world.Rights, world.Letters), ("move", "accept"), ("version", "2"))).Code.ShouldBe("forbidden");
        world.Run(Polysan, form => AnswerInterest.From(form, interest, world.Rights, world.Letters), ("move", "decline"), ("answer", "a secret reason"), ("version", "2"));
        string.Join(' ', world.Texts("SELECT facts, reason FROM kernel_journal").Concat(world.Texts("SELECT subject, text, html FROM kernel_mail")).Concat(world.Texts("SELECT names, words, line_en, line_ru FROM kernel_search"))).ShouldNotContain("secret");
        world.Texts("SELECT facts FROM kernel_journal WHERE move = 'express'").Single().ShouldContain("\"message\":\"");
    }

    internal static RegistryWorld Posted(Dialect engine)
    {
        var world = new RegistryWorld(engine);
        world.Run(Polysan, Posting(world), Fields());
        return world;
    }

    private static Func<ActScope, string> Expressing(RegistryWorld world, string message) => ExpressInterest.From(Form.Of(("organisation", "mir-pharm"), ("message", message)), Oncology, world.Rights, world.Letters);

    private static string Express(RegistryWorld world, string message = "We make it") => world.Run(MirPharm, null, Expressing(world, message))[NeedAddress.OfInterest("").Length..];
}
