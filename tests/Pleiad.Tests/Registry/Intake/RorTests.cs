using System.Diagnostics;
using System.Text;
using Pleiad.Kernel;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Search;
using Pleiad.Modules.Registry.Imports;
using Pleiad.Tests.Front;
using Pleiad.Tests.Search;

namespace Pleiad.Tests.Registry.Intake;

/// <summary>The Research Organization Registry, by a small file in its format, and by the whole of it where it lies beside the project.</summary>
public class RorTests
{
    private const string Header = "ror_id,name,types,status,established,country_code,subdivision_code,city,lat,lng,geonames_id,website,aliases,relationships,release";

    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public void Names_in_scripts_numbers_countries_places_and_kinds_come_in_once(Dialect engine)
    {
        using var world = new RegistryWorld(engine).WithTerritories();
        world.Service<SearchIndex>().Mend();
        using var folder = new TempFolder();
        var first = Write(folder, "first.csv", Line(1, "Institute of Testing", "facility|funder", "active", "RU", "RU-SPE", "St Petersburg", "Институт испытаний|IoT"), Line(2, "Institute of Testing", "education", "inactive", "FI", "FI-18", "Helsinki", ""), Line(3, "Taken Back", "other", "withdrawn", "FR", "", "Paris", ""), Line(4, "試験研究所", "nonprofit", "active", "JP", "JP.40", "Tokyo", ""));
        world.Service<ImportRor>().Run(first).ShouldBe("3 organisations read: 3 registered, 0 were here already by their ROR.");
        world.Texts($"SELECT o.id, o.ru, o.kind, o.state, o.territory, o.country, o.place_en FROM registry_organisation o JOIN registry_identifier i ON i.organisation = o.id WHERE i.scheme = 'ror' ORDER BY o.id").ShouldBe(
        [
            "institute-of-testing Институт испытаний research-institute active RU-SPE RU St Petersburg", $"institute-of-testing-{ManyOrganisations.Ror(2)} Institute of Testing university closed  FI Helsinki",
            $"organisation-{ManyOrganisations.Ror(4)} 試験研究所 association active  JP Tokyo",
        ]);
        foreach (var asked in new[] { "институт испытаний", "IoT", "https://ror.org/" + ManyOrganisations.Ror(1) })
            world.Service<FindEntries>().Run(asked, Actor.Visitor, "organisations").SelectMany(g => g.Hits).ShouldContain(h => h.Address == "/registry/organisations/institute-of-testing", asked);
        world.Service<SearchIndex>().Mend().ShouldBeEmpty("what was read in is found already");
        world.Service<ImportRor>().Run(first).ShouldStartWith("This file was read before");
        var later = Write(folder, "later.csv", Line(1, "Institute of Testing, renamed", "facility", "active", "RU", "RU-SPE", "St Petersburg", ""), Line(5, "Newcomer", "company", "active", "SE", "", "Lund", ""));
        world.Service<ImportRor>().Run(later).ShouldBe("2 organisations read: 1 registered, 1 were here already by their ROR.");
        world.Ask<long>("SELECT count(*) FROM registry_identifier WHERE scheme = 'ror'").ShouldBe(4);
    }

    [Fact]
    public void A_wrong_line_refuses_the_file_and_nothing_comes_in()
    {
        using var world = new RegistryWorld(Dialect.Sqlite);
        using var folder = new TempFolder();
        var bad = Write(folder, "bad.csv", Line(1, "Good", "company", "active", "SE", "", "Lund", ""), Line(2, "Bad", "company", "active", "SE", "", "Lund", "").Replace(ManyOrganisations.Ror(2), ManyOrganisations.Ror(2)[..^1] + "x", StringComparison.Ordinal));
        Should.Throw<RefusedInputException>(() => world.Service<ImportRor>().Run(bad)).Message.ShouldContain("bad.csv: line 3, column 1 (ror_id)");
        world.Ask<long>("SELECT count(*) FROM registry_identifier").ShouldBe(0);
    }

    /// <summary>51,370 records, the start of the program included; the target is 20 seconds on a quiet machine.</summary>
    [Theory]
    [Trait("Long", "true")]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public void The_whole_register_comes_in(Dialect engine)
    {
        var whole = Repository.SharedOrSkip("data/organisations-ror/ror_51370.csv.gz");
        using var database = Database.On(engine);
        Command.Run(["routes", .. database.Options]).Code.ShouldBe(0); // brings the schema and the samples in, which a server does once
        var start = Stopwatch.GetTimestamp();
        var ending = Command.Run(["registry", "import-ror", "--file", whole, .. database.Options]);
        TestContext.Current.TestOutputHelper!.WriteLine($"{engine}: {Stopwatch.GetElapsedTime(start).TotalSeconds:F1} s: {ending.Output}{ending.Errors}");
        (ending.Code, ending.Output.Trim()).ShouldBe((0, "49,996 organisations read: 49,996 registered, 0 were here already by their ROR."));
    }

    private static string Line(int number, string name, string types, string status, string country, string subdivision, string city, string aliases) => $"{ManyOrganisations.Ror(number)},\"{name}\",{types},{status},1999,{country},{subdivision},{city},1,2,3,https://example.org,{aliases},,v2.0";

    private static string Write(TempFolder folder, string name, params string[] lines)
    {
        var path = folder.File(name);
        File.WriteAllText(path, string.Join('\n', lines.Prepend(Header)) + "\n", new UTF8Encoding(false));
        return path;
    }
}
