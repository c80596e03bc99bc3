using Pleiad.Kernel;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Registry;
using Pleiad.Modules.Registry.Organisations;
using Pleiad.Modules.Registry.People;
using Pleiad.Modules.Registry.Ties;
using Pleiad.Tests.Front;

namespace Pleiad.Tests.Registry;

/// <summary>What people do to the profile of an organisation, and what is refused.</summary>
public class OrganisationActTests
{
    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public void A_name_in_another_spelling_is_refused_with_the_record_that_has_it_until_it_is_said_to_be_another(Dialect engine)
    {
        using var world = new RegistryWorld(engine);
        Func<Pleiad.Kernel.Forms.Form, Func<Pleiad.Kernel.Acts.ActScope, string>> register = form => RegisterOrganisation.From(form, world.Rights, ["RU-SPE"]);
        var refusal = Should.Throw<ConflictException>(() => world.Run(register, ("ru", "АО «Полисан»"), ("kind", "company")));
        refusal.Message.ShouldStartWith("NTFF Polysan is already here");
        refusal.Russian.ShouldContain("/registry/organisations/polysan");
        world.Run(register, ("ru", "АО «Полисан»"), ("kind", "company"), ("namesake", "yes")).ShouldBe("/registry/organisations/ao-polisan");
        world.Run(register, ("en", "Society of Patients with Rare Diseases"), ("kind", "patient-society"), ("country", "fi")).ShouldBe("/registry/organisations/society-of-patients-with-rare-diseases");
        world.Ask<string>("SELECT country FROM registry_organisation WHERE id = 'society-of-patients-with-rare-diseases'").ShouldBe("FI");
        world.Texts("SELECT move, to_state FROM kernel_journal WHERE aggregate = 'registry/organisations/ao-polisan'").ShouldBe(["register active"]);
        foreach (var kind in OrganisationKinds.All) // nothing blocks a kind or a country
            world.Run(register, ("en", $"Somebody who is a {kind.Id} abroad"), ("kind", kind.Id), ("country", "ZZ"));
    }

    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public void A_profile_is_confirmed_as_it_was_seen_and_grows_dormant(Dialect engine)
    {
        using var world = new RegistryWorld(engine);
        world.Views.Organisation("polysan").Freshness.ShouldBe(Freshness.Dormant, "nobody ever confirmed it");
        world.Run(RegistryWorld.Representative("polysan"), form => ConfirmOrganisation.From(form, "polysan"), ("version", "0"));
        var confirmed = world.Views.Organisation("polysan");
        (confirmed.Freshness, confirmed.Organisation.ConfirmedBy, confirmed.Version).ShouldBe((Freshness.Fresh, "of-polysan", 1));
        Should.Throw<ConflictException>(() => world.Run(form => EditOrganisation.From(form, "polysan", []), ("kind", "company"), ("version", "0"))).Code.ShouldBe("stale");
        world.Run(form => EditOrganisation.From(form, "polysan", ["RU-SPE"]), ("kind", "company"), ("territory", "RU-SPE"), ("employees", "250-999"), ("employees-at", "2025"), ("version", "1"));
        world.On(2027, 6, 2);
        world.Views.Organisation("polysan").Freshness.ShouldBe(Freshness.Due);
        world.On(2027, 12, 2);
        world.Views.Organisation("polysan").Freshness.ShouldBe(Freshness.Dormant);
        Should.Throw<RefusedException>(() => ConfirmOrganisation.From(Pleiad.Kernel.Forms.Form.Of(), "polysan")).Code.ShouldBe("version");
    }

    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public void A_former_name_keeps_its_dates_and_still_leads_here(Dialect engine)
    {
        using var world = new RegistryWorld(engine);
        world.Run(form => RenameOrganisation.From(form, "vertex"), ("en", "Vertex Pharma"), ("ru", "Вертекс Фарма"), ("since", "2026-02"), ("version", "0"));
        var names = world.Views.Organisation("vertex").Names;
        names.Where(n => n.Kind == NameKinds.Former).Select(n => (n.Text, n.Until)).ShouldBe([("Vertex", "2026-02"), ("ВЕРТЕКС", "2026-02")], ignoreOrder: true);
        OrganisationList.Find(world.Views, new OrganisationFilter("вертекс", "", "", ""), 1).Rows.Single().Organisation.En.ShouldBe("Vertex Pharma");
    }

    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public void A_number_is_checked_and_belongs_to_one_organisation_only(Dialect engine)
    {
        using var world = new RegistryWorld(engine);
        RegistryWorld.Errors(form => AddIdentifier.From(form, "biocad"), ("scheme", "inn"), ("value", "7707083894")).ShouldBe(["value"]);
        world.Run(form => AddIdentifier.From(form, "biocad"), ("scheme", "inn"), ("value", "77 0708 3893"));
        var taken = Should.Throw<ConflictException>(() => world.Run(form => AddIdentifier.From(form, "vertex"), ("scheme", "inn"), ("value", "7707083893")));
        taken.Message.ShouldContain("belongs to Biocad (/registry/organisations/biocad)");
        world.Views.Organisation("biocad").Identifiers.Single().Value.ShouldBe("7707083893");
    }

    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public void A_merged_organisation_keeps_its_record_and_gives_its_names_and_numbers(Dialect engine)
    {
        using var world = new RegistryWorld(engine);
        world.Run(form => AddIdentifier.From(form, "geropharm-bio"), ("scheme", "ogrn"), ("value", "1027700132195"));
        var manager = new Actor("m", "Manager", [new Grant(Role.ClusterManager, new Node("registry/organisations/geropharm-bio"))]);
        Should.Throw<ForbiddenException>(() => world.Run(manager, form => CloseOrganisation.From(form, "geropharm-bio", world.Merges), ("into", "polysan"), ("reason", "taken over"), ("version", "1")));
        world.Run(form => CloseOrganisation.From(form, "geropharm-bio", world.Merges), ("into", "geropharm"), ("reason", "one firm now"), ("version", "1")).ShouldBe("/registry/organisations/geropharm");
        var whole = world.Views.Organisation("geropharm");
        whole.Names.Select(n => n.Text).ShouldContain("Герофарм-Био");
        whole.Identifiers.Single().Value.ShouldBe("1027700132195");
        world.Views.Organisation("geropharm-bio").MergedInto!.Name.En.ShouldBe("Geropharm");
        Should.Throw<ConflictException>(() => world.Run(form => AddName.From(form, "geropharm-bio"), ("text", "X"), ("name-kind", "alias"))).Code.ShouldBe("closed");
    }

    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public void Who_runs_it_changes_on_a_day_and_the_journal_holds_no_name(Dialect engine)
    {
        using var world = new RegistryWorld(engine);
        world.Run(form => AddPosition.From(form, "spb-cluster-development-centre"), ("person-en", "Test Successor"), ("title-en", "director"), ("title-ru", "директор"), ("since", "2026-03-01"), ("leads", "yes"), ("succeeds", "yes"));
        var people = world.Views.Organisation("spb-cluster-development-centre").People.ToDictionary(p => p.Person.Name.En, p => (p.Position.Since, p.Position.Until));
        people["Marina Zinina"].ShouldBe(("", "2026-03-01"));
        people["Test Successor"].ShouldBe(("2026-03-01", ""));
        world.Texts("SELECT facts, aggregate FROM kernel_journal").ShouldAllBe(line => !line.Contains("Successor", StringComparison.OrdinalIgnoreCase));
        Should.Throw<ConflictException>(() => world.Run(form => EndPosition.From(form, "spb-cluster-development-centre", "f012"), ("until", "2026-04"))).Code.ShouldBe("ended");
    }

    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public void Rights_end_at_ones_own_organisation_and_what_is_its(Dialect engine)
    {
        using var world = new RegistryWorld(engine);
        var own = RegistryWorld.Representative("polysan");
        bool May(Permission permission, string node) => world.Rights.May(own, permission, new Node(node));
        May(RegistryRights.EditOrganisation, "registry/organisations/polysan").ShouldBeTrue();
        May(RegistryRights.EditPlant, "registry/plants/polysan-plant-2018").ShouldBeTrue("the plant is its owner's");
        May(RegistryRights.EditOrganisation, "registry/organisations/biocad").ShouldBeFalse();
        May(RegistryRights.EditPlant, "registry/plants/vertex-plant-2015").ShouldBeFalse();
        May(RegistryRights.CloseOrganisation, "registry/organisations/polysan").ShouldBeFalse();
        May(RegistryRights.RegisterOrganisation, "instance").ShouldBeFalse();
        Should.Throw<ForbiddenException>(() => world.Run(own, form => RegisterOrganisation.From(form, world.Rights, []), ("en", "Another"), ("kind", "company")));
        Should.Throw<ForbiddenException>(() => world.Run(own, form => RegisterOrganisation.From(form, world.Rights, []), ("en", "Another"), ("kind", "company"), ("under", "registry/clusters/spb-pharma")));
        var thief = Should.Throw<ForbiddenException>(() => world.Run(own, form => AddTie.From(form, "polysan", world.Rights), ("tie-kind", "portfolio"), ("other", "stada"), ("end", "to"), ("since", "2026"), ("evidence", "we say so"), ("products", "mifepristone")));
        thief.Message.ShouldContain("describe this product");
        world.Ask<long>("SELECT count(*) FROM registry_holder WHERE node = 'registry/organisations/polysan'").ShouldBe(0);
    }

    [Fact]
    public void What_is_typed_wrong_is_said_and_stays()
    {
        var form = Pleiad.Kernel.Forms.Form.Of(("en", new string('x', 1_000_000)), ("ru", "им\u202eя"), ("kind", "emperor"), ("country", "Finland"), ("web", "javascript:alert(1)"), ("founded", "yesterday"), ("employees", "10-49"), ("employees-at", ""));
        RegisterOrganisation.From(form, null!, []);
        form.Errors.Select(e => e.Field).ShouldBe(["en", "ru", "country", "web", "kind", "employees-at", "founded"], ignoreOrder: true);
        form.Typed("en").Length.ShouldBe(1_000_000);
        form.Typed("country").ShouldBe("Finland");
    }
}
