using Microsoft.Extensions.DependencyInjection;
using Pleiad.Kernel;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Registry.Contracts;
using Pleiad.Modules.Registry.Duplicates;
using Pleiad.Modules.Registry.Organisations;
using Pleiad.Tests.Front;

namespace Pleiad.Tests.Registry.Intake;

/// <summary>Two records that are one, and one that was two after all.</summary>
public class MergeTests
{
    private static readonly string[] Watched = ["registry_organisation", "registry_name", "registry_identifier", "registry_industry", "registry_position", "registry_holder", "registry_competence", "registry_site", "registry_plant", "registry_tie", "registry_membership", "registry_spearhead", "registry_management", "registry_state_role"];

    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public void Everything_moves_with_a_merge_and_all_of_it_goes_back(Dialect engine)
    {
        using var world = new RegistryWorld(engine);
        world.Run(form => AddIdentifier.From(form, "polysan"), ("scheme", "inn"), ("value", Sheets.Inn(1)));
        foreach (var id in new[] { "polysan", "vertex" })
            world.Run(form => AddIndustry.From(form, id), ("industry-scheme", "okved"), ("code", "21.20"));
        var before = Rows(world);
        var path = "registry/organisations/polysan";
        var named = Names(world, path);
        named.ShouldBeGreaterThan(8, "the test is about something");
        Close(world, "polysan", "vertex");
        Names(world, path).ShouldBe(2, "its own record, and the industry that the other has already");
        world.Texts("SELECT kind FROM registry_name WHERE node = 'registry/organisations/vertex' AND text = 'НТФФ «ПОЛИСАН»'").ShouldBe(["former"]);
        var merge = world.Ask<string>("SELECT id FROM registry_merge")!;
        world.Run(form => world.Service<UndoMerge>().From(form, merge), ("reason", "two firms after all")).ShouldBe("/registry/organisations/polysan");
        Rows(world).ShouldBe(before);
        Should.Throw<ConflictException>(() => world.Run(form => world.Service<UndoMerge>().From(form, merge), ("reason", "again"))).Code.ShouldBe("not-now");
        world.Texts("SELECT move FROM kernel_journal WHERE aggregate = 'registry/organisations/polysan' ORDER BY number").ShouldBe(["add-identifier", "add-industry", "merge", "undo-merge"]);
        using var connection = world.Open();
        world.Service<VerifyJournal>().Run(connection).Troubles.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public void What_something_depends_on_since_is_not_undone(Dialect engine)
    {
        using var world = new RegistryWorld(engine);
        Close(world, "geropharm-bio", "geropharm");
        var first = world.Ask<string>("SELECT id FROM registry_merge")!;
        Close(world, "geropharm", "vertex");
        Undo(world, first).ShouldStartWith("Geropharm has itself become part of another organisation since.");
        var second = world.Ask<string>($"SELECT id FROM registry_merge WHERE id <> '{first}'")!;
        world.Execute("UPDATE registry_name SET node = 'registry/organisations/biocad' WHERE id = (SELECT min(id) FROM registry_name WHERE node = 'registry/organisations/vertex' AND folded LIKE '%gerofarm%')");
        Undo(world, second).ShouldStartWith("Something depends on this merge: among the names that came from Geropharm");
        world.Ask<string>("SELECT state FROM registry_organisation WHERE id = 'geropharm'").ShouldBe("merged", "a refused act changes nothing");
    }

    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public void Every_column_that_names_organisations_moves_or_is_said_to_stay(Dialect engine)
    {
        using var world = new RegistryWorld(engine);
        var said = world.Service<IEnumerable<OrganisationReference>>().Select(r => $"{r.Table}.{r.Column}").Concat(References.Staying.Keys).ToHashSet();
        var columns = world.Texts(engine == Dialect.Postgres
            ? "SELECT table_name || '.' || column_name FROM information_schema.columns WHERE table_schema = 'public' AND table_name LIKE 'registry%'"
            : "SELECT m.name || '.' || c.name FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.type = 'table' AND m.name LIKE 'registry%'");
        var naming = columns.Where(c => c[(c.IndexOf('.') + 1)..] is "organisation" or "owner" or "maker" or "authority" or "node" or "from_node" or "to_node" or "merged_into" or "into_organisation" || c.EndsWith("_organisation", StringComparison.Ordinal)).ToList();
        naming.Count.ShouldBeGreaterThan(12);
        naming.Where(c => !said.Contains(c)).ShouldBeEmpty("register an OrganisationReference, or say in References.Staying why it stays");
        said.Where(c => c.StartsWith("registry_", StringComparison.Ordinal) && !columns.Contains(c)).ShouldBeEmpty(); // other modules bring theirs
    }

    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public void A_manager_merges_within_the_own_cluster_only(Dialect engine)
    {
        using var world = new RegistryWorld(engine);
        var manager = new Actor("m", "Manager", [new Grant(Role.ClusterManager, new Node("registry/organisations/geropharm-bio"))]);
        Should.Throw<ForbiddenException>(() => world.Run(manager, form => CloseOrganisation.From(form, "geropharm-bio", world.Merges), ("into", "polysan"), ("reason", "mine now"), ("version", "0")));
        Close(world, "geropharm-bio", "geropharm");
        var merge = world.Ask<string>("SELECT id FROM registry_merge")!;
        Should.Throw<ForbiddenException>(() => world.Run(manager, form => world.Service<UndoMerge>().From(form, merge), ("reason", "mine again")));
    }

    private static void Close(RegistryWorld world, string id, string into) =>
        world.Run(form => CloseOrganisation.From(form, id, world.Merges), ("into", into), ("reason", "one firm"), ("version", $"{world.Views.Organisation(id).Version}"));

    private static string Undo(RegistryWorld world, string merge) => Should.Throw<ConflictException>(() => world.Run(form => world.Service<UndoMerge>().From(form, merge), ("reason", "two"))).Message;

    private static string[] Rows(RegistryWorld world) => [.. Watched.SelectMany(t => world.Texts($"SELECT * FROM {t}").Select(r => t + " " + r)).Order(StringComparer.Ordinal)];

    /// <summary>How many rows name an organisation.</summary>
    private static int Names(RegistryWorld world, string path) =>
        world.Service<IEnumerable<OrganisationReference>>().Sum(r => (int)world.Ask<long>($"SELECT count(*) FROM {r.Table} WHERE {r.Column} = '{(r.Path ? path : path[(path.LastIndexOf('/') + 1)..])}'")) + 1;
}
