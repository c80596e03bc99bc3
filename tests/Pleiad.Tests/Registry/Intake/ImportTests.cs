using System.Text;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Registry.Imports;
using Pleiad.Tests.Front;

namespace Pleiad.Tests.Registry.Intake;

/// <summary>What becomes of the rows of a spreadsheet.</summary>
public class ImportTests
{
    private static readonly byte[] Mixed = Sheets.Csv(
        "Название,ИНН,Регион,Сайт,Численность,Город",
        $"Альфа Тестовая,{Sheets.Inn(1)},RU-SPE,alfa.example.org,57,Санкт-Петербург",
        $"Бета Тестовая,{Sheets.Inn(2)[..9]}x,RU-SPE,,,",
        $"Гамма Тестовая,{Sheets.Inn(3)},Атлантида,,,",
        ",,RU-SPE,,,",
        "АО «Полисан»,,RU-SPE,,,",
        "Gerofarm,,RU-SPE,,,",
        $"Alpha Testovaya,{Sheets.Inn(1)},RU-SPE,,,",
        "Дельта Тестовая,,St Petersburg,javascript:alert(1),,",
        "Эпсилон\u0007 Тестовая,,,,,",
        "\"=HYPERLINK(\"\"http://example.org\"\")\",,,,,",
        $"{new string('я', 300)},,,,,");

    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public void Each_row_is_new_here_already_possible_or_refused_with_its_column_and_sentence(Dialect engine)
    {
        using var world = new RegistryWorld(engine).WithTerritories();
        world.Service<Pleiad.Kernel.Search.SearchIndex>().Mend();
        var id = Id(Send(world, Mixed));
        world.Texts($"SELECT line, outcome, organisation, field FROM registry_import_row WHERE import = '{id}' ORDER BY line").ShouldBe(
        [
            "2 new  ", "3 refused  ИНН", "4 refused  Регион", "5 refused  Название", "6 possible polysan ", "7 possible geropharm ", "8 possible line 2 ", "9 refused  Сайт", "10 refused  Название", "11 new  ", "12 refused  Название",
        ]);
        world.Ask<string>($"SELECT ru FROM registry_import_row WHERE import = '{id}' AND line = 3").ShouldBe("В ИНН 10 цифр, у физического лица — 12.");
        world.Ask<long>("SELECT count(*) FROM registry_organisation WHERE claim = '' AND id <> 'example-school'").ShouldBe(0, "nothing is registered by looking");
        Send(world, Mixed).ShouldEndWith(id, Case.Sensitive, "the same content is the same import");
        world.Ask<long>("SELECT count(*) FROM registry_import").ShouldBe(1);

        world.Run(form => world.Service<AcceptFile>().From(form, id), ("version", "1"), ("without", "11"));
        world.Texts("SELECT id, ru, territory, web, employees FROM registry_organisation WHERE claim = '' AND id <> 'example-school' ORDER BY id").ShouldBe(["alfa-testovaya Альфа Тестовая RU-SPE https://alfa.example.org 50-249"]);
        world.Texts($"SELECT line, organisation FROM registry_import_row WHERE import = '{id}' AND outcome IN ('registered', 'possible') ORDER BY line").ShouldBe(["2 alfa-testovaya", "6 polysan", "7 geropharm", "8 alfa-testovaya"]);
        world.Service<Pleiad.Kernel.Search.FindEntries>().Run("альфа тестовая", Actor.Visitor).SelectMany(g => g.Hits).ShouldHaveSingleItem().Address.ShouldBe("/registry/organisations/alfa-testovaya");
        Should.Throw<ConflictException>(() => world.Run(form => world.Service<AcceptFile>().From(form, id), ("version", "2"))).Code.ShouldBe("not-now");

        Decide(world, id, 7, DecideRow.IsIt);
        Should.Throw<ConflictException>(() => Decide(world, id, 7, DecideRow.Another)).Code.ShouldBe("decided");
        Should.Throw<ConflictException>(() => Decide(world, id, 8, DecideRow.Another)).Code.ShouldBe("taken");
        Decide(world, id, 8, DecideRow.IsIt);
        world.Ask<string>("SELECT state FROM registry_import").ShouldBe(ImportFlow.Accepted);
        Decide(world, id, 6, DecideRow.Another);
        world.Ask<string>("SELECT state FROM registry_import").ShouldBe(ImportFlow.Done);
        world.Ask<long>("SELECT count(*) FROM registry_organisation WHERE claim = '' AND id <> 'example-school'").ShouldBe(2);
        var refused = Encoding.UTF8.GetString(world.Service<ImportViews>().Refused(id, russian: false));
        refused.ShouldContain(",4,Регион,");
        refused.Split('\n').Length.ShouldBe(8);
    }

    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public void Sent_again_after_it_was_accepted_it_changes_nothing_and_mended_rows_come_in(Dialect engine)
    {
        using var world = new RegistryWorld(engine);
        var first = Sheets.Csv("name,inn,pleiad reason", $"Test Alpha,{Sheets.Inn(11)},", "Test Beta,123,");
        var id = Id(Send(world, first));
        world.Run(form => world.Service<AcceptFile>().From(form, id), ("version", "1"));
        var again = Id(Send(world, Sheets.Csv("name,inn,pleiad reason", $"Test Alpha,{Sheets.Inn(11)},was good", $"Test Beta,{Sheets.Inn(12)},was bad")));
        again.ShouldNotBe(id);
        world.Texts($"SELECT line, outcome, organisation FROM registry_import_row WHERE import = '{again}' ORDER BY line").ShouldBe(["2 same test-alpha", "3 new "]);
        world.Run(form => world.Service<AcceptFile>().From(form, again), ("version", "1"));
        world.Texts("SELECT id FROM registry_organisation WHERE claim = '' AND id <> 'example-school' ORDER BY id").ShouldBe(["test-alpha", "test-beta"]);
        world.Texts($"SELECT state, registered FROM registry_import WHERE id = '{again}'").ShouldBe(["done 1"]);
    }

    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public void What_became_known_meanwhile_refuses_the_whole_act(Dialect engine)
    {
        using var world = new RegistryWorld(engine);
        var id = Id(Send(world, Sheets.Csv("name,inn", $"Test Gamma,{Sheets.Inn(21)}", $"Test Delta,{Sheets.Inn(22)}")));
        world.Run(form => Pleiad.Modules.Registry.Organisations.RegisterOrganisation.From(form, world.Rights, []), ("en", "Test Delta"), ("kind", "company"));
        var refused = Should.Throw<ConflictException>(() => world.Run(form => world.Service<AcceptFile>().From(form, id), ("version", "1")));
        (refused.Code, refused.Message).ShouldBe(("changed", "Since you looked, line 3 has become one that may be here already. Check the file again below, then accept it."));
        world.Ask<long>("SELECT count(*) FROM registry_organisation WHERE en = 'Test Gamma'").ShouldBe(0);
        world.Run(form => world.Service<CheckFile>().From(form, world.Service<ImportViews>().File(id)), ("column-0", "name"), ("column-1", "inn"), ("kind", "university"), ("version", "1"));
        world.Run(form => world.Service<AcceptFile>().From(form, id), ("version", "2"));
        world.Texts("SELECT en, kind FROM registry_organisation WHERE en LIKE 'Test %' ORDER BY en").ShouldBe(["Test Delta company", "Test Gamma university"]);
    }

    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public void A_failure_on_the_way_leaves_nothing_half_done(Dialect engine)
    {
        using var world = new RegistryWorld(engine);
        var id = Id(Send(world, Sheets.Csv("name,inn", $"Test Alpha,{Sheets.Inn(31)}", $"Test Beta,{Sheets.Inn(32)}")));
        var counts = "SELECT (SELECT count(*) FROM registry_organisation) + (SELECT count(*) FROM registry_name) + (SELECT count(*) FROM registry_identifier) + (SELECT count(*) FROM kernel_journal) + (SELECT count(*) FROM kernel_search)";
        var before = world.Ask<long>(counts);
        var runner = world.Service<ActRunner>();
        Should.Throw<InvalidOperationException>(() => runner.Run(world.Officer, scope =>
        {
            world.Service<AcceptFile>().Run(scope, id, 1, new HashSet<int>());
            throw new InvalidOperationException("the power went");
        }));
        world.Ask<long>(counts).ShouldBe(before);
        world.Texts($"SELECT outcome FROM registry_import_row WHERE import = '{id}'").ShouldAllBe(o => o == "new");
        world.Run(form => world.Service<AcceptFile>().From(form, id), ("version", "1"));
        world.Ask<long>("SELECT count(*) FROM registry_organisation WHERE claim = '' AND id <> 'example-school'").ShouldBe(2);
    }

    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public void A_cluster_manager_imports_members_of_the_own_cluster_and_of_no_other(Dialect engine)
    {
        using var world = new RegistryWorld(engine);
        world.Execute("INSERT INTO registry_cluster (id, en, ru, kind, archetype, categories, state, founded, web, charter_countries, charter_parts, agreement_en, agreement_ru, agreed_on, illustrative, claim, confirmed_at, confirmed_by) VALUES ('test-cluster', 'Test', 'Тест', 'industrial', '', '', 'proposed', '', '', 'RU, BY', '', '', '', '', " + (engine == Dialect.Postgres ? "true" : "1") + ", '', '', '')");
        var manager = new Actor("m", "Manager", [new Grant(Role.ClusterManager, Node.Of("registry/clusters", "test-cluster"))]);
        var file = Sheets.Csv("name,kind,country", "Test University,вуз,Россия", "Test Oy,company,Finland");
        Should.Throw<ForbiddenException>(() => Send(world, file, manager));
        Should.Throw<ForbiddenException>(() => Send(world, file, manager, ("under", "spb-pharma")));
        var id = Id(Send(world, file, manager, ("under", "test-cluster"), ("members", "yes"), ("illustrative", "yes")));
        world.Texts($"SELECT line, outcome FROM registry_import_row WHERE import = '{id}' ORDER BY line").ShouldBe(["2 new", "3 refused"]);
        world.Run(manager, form => world.Service<AcceptFile>().From(form, id), ("version", "1"));
        world.Texts("SELECT organisation, part, confirmed_at FROM registry_membership WHERE cluster = 'test-cluster'").ShouldBe(["test-university university "]);
        world.Texts("SELECT id FROM registry_organisation WHERE claim = '' AND illustrative AND id <> 'example-school'").ShouldBe(["test-university"]);
    }

    [Theory]
    [InlineData("Название", "name")]
    [InlineData("Наименование организации", "name")]
    [InlineData("Organization name", "name")]
    [InlineData("ИНН", "inn")]
    [InlineData("ror_id", "ror")]
    [InlineData("Субъект РФ", "territory")]
    [InlineData("Среднесписочная численность", "employees")]
    [InlineData("Комментарий", "")]
    public void Columns_are_known_by_what_people_write_over_them(string heading, string field) => ImportColumn.Guess(heading).ShouldBe(field);

    [Fact]
    public void Two_columns_of_names_are_one_in_each_language() => ImportMapping.Guess(["Name", "Название", "Комментарий"]).Fields.ShouldBe(["name", "ru", ""]);

    private static string Send(RegistryWorld world, byte[] content, Actor? actor = null, params (string Field, string? Value)[] fields) =>
        world.Send(actor ?? world.Officer, form => world.Service<ReceiveFile>().From(form), "test.csv", content, fields);

    private static void Decide(RegistryWorld world, string id, int line, string choice) => world.Run(form => world.Service<DecideRow>().From(form, id), ("line", $"{line}"), ("choice", choice));

    private static string Id(string address) => address[(address.LastIndexOf('/') + 1)..];
}
