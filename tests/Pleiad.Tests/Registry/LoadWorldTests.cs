using Pleiad.Kernel.Data;
using Pleiad.Modules.Registry.Organisations;
using Pleiad.Modules.Registry.Plants;
using Pleiad.Tests.Front;

namespace Pleiad.Tests.Registry;

/// <summary>What the articles state, counted by hand, against the rows that their claims make.</summary>
public class LoadWorldTests
{
    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public void The_articles_become_rows_and_a_second_start_changes_nothing(Dialect engine)
    {
        using var world = new RegistryWorld(engine);
        world.Texts("SELECT p.owner, e.at FROM registry_plant p JOIN registry_plant_event e ON e.plant = p.id WHERE e.state = 'opened' AND e.at <> '' ORDER BY e.at, p.owner")
            .ShouldBe(["biocad 2013", "geropharm-bio 2013", "groteks 2013", "vertex 2015", "pharmasyntez-nord 2017", "geropharm 2018", "polysan 2018"]);
        world.Texts("SELECT owner FROM registry_plant WHERE state = 'planned' ORDER BY owner").ShouldBe(["pharm-sintez", "sanatmetal-cis", "sphere-pharm"]);
        world.Texts("SELECT id, claim FROM registry_plant WHERE kind = 'line'").ShouldBe(["bion-line-for-antitumour-substances f429"]);
        world.Texts("SELECT id, from_node, to_node, kind FROM registry_tie WHERE id IN ('f013', 'f441', 'f442') ORDER BY id").ShouldBe(
        [
            "f013 registry/organisations/spb-cluster-development-centre registry/organisations/spb-technopark part-of",
            "f441 registry/organisations/mir-pharm registry/organisations/stada portfolio",
            "f442 registry/organisations/mir-pharm registry/organisations/stada made-to-order",
        ]);
        world.Texts("SELECT id, state, since FROM registry_site WHERE state <> 'available' ORDER BY id").ShouldBe(
            ["api-synthesis-laboratory-at-mephi planned ", "hemofarm-integrated-laboratory-complex planned 2018", "life-science-park planned ", "sozvezdiye-220-kv-substation under-construction "]);
        world.Texts("SELECT id FROM registry_product WHERE essential = 'yes' ORDER BY id").ShouldBe(["articaine", "dalargin", "diclofenac", "indapamide", "xylometazoline"]);
        world.Texts("SELECT person, node FROM registry_position WHERE person = 'maya-sviridova' ORDER BY node").ShouldBe(["maya-sviridova registry/councils/st-petersburg-cluster-council", "maya-sviridova registry/organisations/autoprom-north-west-union"]);
        world.Ask<string>("SELECT founded FROM registry_organisation WHERE id = 'spb-cluster-development-centre'").ShouldBe("2014-11");
        world.Ask<string>("SELECT territory FROM registry_organisation WHERE id = 'polysan'").ShouldBe("RU-SPE");
        world.Ask<long>("SELECT count(*) FROM registry_person").ShouldBe(20);
        var before = Everything(world);
        world.Load();
        Everything(world).ShouldBe(before);
    }

    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public void Every_row_names_its_claim_or_is_marked_as_an_example(Dialect engine)
    {
        using var world = new RegistryWorld(engine);
        foreach (var table in new[] { "organisation", "person", "product", "site", "plant", "tie", "plot", "utility" })
            world.Texts($"SELECT id FROM registry_{table} WHERE claim = '' AND NOT illustrative").ShouldBeEmpty(table);
        foreach (var table in new[] { "name", "position", "holder", "competence" })
            world.Texts($"SELECT id FROM registry_{table} WHERE claim = ''").ShouldBeEmpty(table);
        world.Texts("SELECT plant FROM registry_plant_event WHERE claim = ''").ShouldBeEmpty();
        world.Texts("SELECT id FROM registry_utility WHERE illustrative").ShouldNotBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public void Every_spelling_of_Polysan_leads_to_the_one_record(Dialect engine)
    {
        using var world = new RegistryWorld(engine);
        foreach (var spelling in new[] { "Polysan", "Polisan", "POLISAN", "ПОЛИСАН", "полисан", "NTFF POLISAN LLC", "ООО «Полисан»", "НТФФ «ПОЛИСАН»" })
            OrganisationList.Find(world.Views, new OrganisationFilter(spelling, "", "", ""), 1).Rows.Select(r => r.Organisation.Id).ShouldBe(["polysan"], spelling);
        OrganisationList.Find(world.Views, new OrganisationFilter("polisanka", "", "", ""), 1).Rows.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public void Rules_that_are_read_anew_add_what_is_missing_and_overwrite_nobody(Dialect engine)
    {
        using var world = new RegistryWorld(engine);
        world.Run(form => RenameOrganisation.From(form, "biocad"), ("en", "Biocad Life"), ("ru", "Биокад Лайф"), ("since", "2026-01"), ("version", "0"));
        world.Run(form => MovePlant.From(form, "pharm-sintez-plant"), ("move", "open"), ("at", "2019-03"), ("evidence", "The firm's page"), ("version", "1"));
        world.Execute("DELETE FROM registry_world; DELETE FROM registry_competence");
        world.Load();
        world.Ask<string>("SELECT en FROM registry_organisation WHERE id = 'biocad'").ShouldBe("Biocad Life");
        world.Texts("SELECT state FROM registry_plant_event WHERE plant = 'pharm-sintez-plant' ORDER BY number").ShouldBe(["planned", "opened"]);
        world.Ask<long>("SELECT count(*) FROM registry_competence").ShouldBeGreaterThan(20);
    }

    private static string Everything(RegistryWorld world) => string.Join('\n', new[] { "organisation", "name", "person", "position", "product", "holder", "competence", "site", "plot", "utility", "plant", "plant_event", "tie", "world" }
        .SelectMany(table => world.Texts($"SELECT * FROM registry_{table}").Order(StringComparer.Ordinal)));
}
