using Microsoft.Extensions.Logging.Abstractions;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Registry.Matches;
using Pleiad.Modules.Registry.Needs;
using Pleiad.Tests.Front;

namespace Pleiad.Tests.Registry;

/// <summary>What somebody looks for: posted, renewed, closed and run out; who may see it.</summary>
public class NeedActTests
{
    internal const string Oncology = "oncology-in-ampoules";

    internal static readonly Actor Polysan = RegistryWorld.Representative("polysan");

    internal static Func<Form, Func<ActScope, string>> Posting(RegistryWorld world) => form => PostNeed.From(form, world.Rights, world.Service<CapabilityRegister>(), ["RU-SPE", "RU-KLU"]);

    internal static (string Field, string? Value)[] Fields(params (string Field, string? Value)[] other) =>
    [
        .. new (string Field, string? Value)[] { ("organisation", "polysan"), ("direction", "need"), ("kind", "technology"), ("title-en", "Oncology in ampoules"), ("title-ru", "Онкология в ампулах"), ("capabilities", "Oncology; clinical trials"), ("expires", "2026-12-01"), ("audience", "everyone") }
            .Where(f => other.All(o => o.Field != f.Field)), .. other,
    ];

    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public void A_need_says_what_it_asks_for_in_both_languages_and_is_open_until_its_day(Dialect engine)
    {
        using var world = new RegistryWorld(engine);
        world.Run(Polysan, Posting(world), Fields(("because", "registry/products/atosiban"))).ShouldBe($"/registry/needs/{Oncology}");
        world.Texts($"SELECT en, ru FROM registry_need_term WHERE need = '{Oncology}' ORDER BY number").ShouldBe(["oncology онкология", "clinical trials clinical trials"], "a known term in both languages, a free one as it was typed");
        world.Texts($"SELECT owner, state, expires, because FROM registry_need WHERE id = '{Oncology}'").ShouldBe(["registry/organisations/polysan open 2026-12-01 registry/products/atosiban"]);
        world.Texts($"SELECT move, from_state, to_state FROM kernel_journal WHERE aggregate = 'registry/needs/{Oncology}' ORDER BY number").ShouldBe(["post  draft", "open draft open"]);
        RegistryWorld.Errors(Posting(world), Fields(("expires", "soon"), ("capabilities", ""), ("kind", "love"), ("title-en", ""), ("title-ru", ""), ("organisation", ""))).ShouldBe(["organisation", "kind", "title-en", "capabilities", "expires"], ignoreOrder: true);
        Should.Throw<ConflictException>(() => world.Run(Polysan, Posting(world), Fields(("expires", "2026-05-31")))).Message.ShouldContain("has passed already");
        Should.Throw<ConflictException>(() => world.Run(Polysan, Posting(world), Fields(("expires", "2027-07-01")))).Message.ShouldContain("2027-06-02");
        Should.Throw<ForbiddenException>(() => world.Run(Polysan, Posting(world), Fields(("organisation", "biocad"))));
        Should.Throw<NotFoundException>(() => world.Run(Polysan, Posting(world), Fields(("because", "registry/products/nothing-of-the-kind"))));
        world.Ask<long>("SELECT count(*) FROM registry_need WHERE claim = '' AND NOT illustrative").ShouldBe(1, "what is refused leaves nothing");
    }

    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public void What_ran_out_is_closed_to_everybody_until_it_is_renewed(Dialect engine)
    {
        using var world = new RegistryWorld(engine);
        world.Run(Polysan, Posting(world), Fields());
        Filtered(world, NeedFlow.Open).ShouldContain(Oncology);
        world.On(2026, 12, 1);
        Filtered(world, NeedFlow.Open).ShouldContain(Oncology, "the last day still counts");
        world.On(2026, 12, 2);
        Filtered(world, NeedFlow.Open).ShouldNotContain(Oncology, "nobody has written it down, and yet it is not shown as open");
        Filtered(world, NeedFlow.Expired).ShouldContain(Oncology);
        NeedView(world, Polysan).Matches.ShouldBeEmpty();
        using var nightly = new ExpireNeeds(world.Service<ActRunner>(), world.Service<TimeProvider>(), NullLogger<ExpireNeeds>.Instance);
        nightly.Run().ShouldBeGreaterThan(0);
        nightly.Run().ShouldBe(0, "twice does no more");
        world.Ask<string>($"SELECT state FROM registry_need WHERE id = '{Oncology}'").ShouldBe("expired");
        Should.Throw<ConflictException>(() => world.Run(Polysan, form => EditNeed.From(form, Oncology, world.Rights, world.Service<CapabilityRegister>(), []), Fields(("version", "3")))).Code.ShouldBe("over");
        world.Run(Polysan, form => MoveNeed.From(form, Oncology), ("move", "renew"), ("expires", "2027-03-01"), ("version", "3"));
        Filtered(world, NeedFlow.Open).ShouldContain(Oncology);
        Should.Throw<ConflictException>(() => world.Run(Polysan, form => MoveNeed.From(form, Oncology), ("move", "close"), ("reason", "found"), ("version", "3"))).Code.ShouldBe("stale");
        world.Run(Polysan, form => MoveNeed.From(form, Oncology), ("move", "close"), ("reason", "Found elsewhere"), ("version", "4"));
        Should.Throw<ConflictException>(() => world.Run(Polysan, form => MoveNeed.From(form, Oncology), ("move", "renew"), ("expires", "2027-03-01"), ("version", "5"))).Code.ShouldBe("not-now");
        world.Texts($"SELECT move, actor FROM kernel_journal WHERE aggregate = 'registry/needs/{Oncology}' ORDER BY number").ShouldBe(["post of-polysan", "open of-polysan", "expire program", "renew of-polysan", "close of-polysan"]);
        using var connection = world.Open();
        world.Service<VerifyJournal>().Run(connection).Troubles.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public void Renewing_what_nobody_has_written_down_as_expired_writes_that_first(Dialect engine)
    {
        using var world = new RegistryWorld(engine);
        world.Run(Polysan, Posting(world), Fields());
        world.On(2027, 1, 10);
        world.Run(Polysan, form => MoveNeed.From(form, Oncology), ("move", "renew"), ("expires", "2027-06-01"), ("version", "2"));
        world.Texts($"SELECT move, from_state, to_state FROM kernel_journal WHERE aggregate = 'registry/needs/{Oncology}' ORDER BY number").ShouldBe(["post  draft", "open draft open", "expire open expired", "renew expired open"]);
    }

    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public void A_need_is_read_by_those_it_is_for_and_a_draft_by_its_keepers(Dialect engine)
    {
        using var world = new RegistryWorld(engine);
        world.Service<Pleiad.Modules.Registry.Samples.LoadClusters>().Run();
        var (manager, biocad, hemofarm, officer) = (new Actor("m", "Manager", [new Grant(Role.ClusterManager, new Node("registry/clusters/spb-pharma"))]), RegistryWorld.Representative("biocad"), RegistryWorld.Representative("hemofarm"), world.Officer);
        world.Run(manager, Posting(world), Fields(("organisation", ""), ("cluster", "spb-pharma"), ("title-en", "Inside"), ("audience", "spb-pharma"))).ShouldBe("/registry/needs/inside");
        world.Run(Polysan, Posting(world), Fields(("title-en", "Signed in"), ("audience", "registered")));
        world.Run(Polysan, Posting(world), Fields(("title-en", "Unfinished"), ("draft", "yes")));
        world.Run(Polysan, Posting(world), Fields(("title-en", "Open to all")));
        Readers("inside").ShouldBe(["m", "of-polysan", "of-biocad", "officer"]);
        Readers("signed-in").ShouldBe(["m", "of-polysan", "of-biocad", "of-hemofarm", "officer"]);
        Readers("unfinished").ShouldBe(["m", "of-polysan", "officer"]);
        Readers("open-to-all").ShouldBe(["", "m", "of-polysan", "of-biocad", "of-hemofarm", "officer"]);
        world.Rights.Name(new Node("registry/needs/inside")).En.ShouldBe("a need that not everybody may read", "its path tells no title");
        Should.Throw<ConflictException>(() => world.Run(RegistryWorld.Representative("hemofarm"), Posting(world), Fields(("organisation", "hemofarm"), ("title-en", "Foreign"), ("audience", "spb-pharma")))).Code.ShouldBe("audience");

        string[] Readers(string id) => [.. new[] { Actor.Visitor, manager, Polysan, biocad, hemofarm, officer }.Where(a => Sees(world, a, id)).Select(a => a.Id)];
    }

    internal static NeedView NeedView(RegistryWorld world, Actor reader, string id = Oncology) => Pleiad.Modules.Registry.Needs.NeedView.Find(world.Views, world.Rights, world.Service<MatchNeeds>(), reader, id);

    private static bool Sees(RegistryWorld world, Actor reader, string id)
    {
        try
        {
            return NeedView(world, reader, id).Need.Id == id;
        }
        catch (NotFoundException)
        {
            NeedList.Find(world.Views, world.Rights, reader, new NeedFilter("", "", "", "", "")).Rows.ShouldNotContain(r => r.Need.Id == id, "the list hides what the page hides");
            return false;
        }
    }

    private static string[] Filtered(RegistryWorld world, string state) => [.. NeedList.Find(world.Views, world.Rights, Actor.Visitor, new NeedFilter("", "", state, "", "")).Rows.Select(r => r.Need.Id)];
}
