using System.Diagnostics;
using Pleiad.Kernel.Data;
using Pleiad.Modules.Registry.Duplicates;
using Pleiad.Modules.Registry.Imports;
using Pleiad.Modules.Registry.Organisations;
using Pleiad.Tests.Front;
using Pleiad.Tests.Registry;
using Pleiad.Tests.Search;

namespace Pleiad.Tests.Long;

/// <summary>
/// Duplicates among a million generated organisations, every thousandth of which is there twice: in the other script alone, with another legal form and in
/// capitals, or with a letter of a long word missing. Run by ./pleiad test --long; PLEIAD_DUPLICATE_SIZE changes the number.
/// </summary>
[Trait("Long", "true")]
public class DuplicateSizeTests
{
    private const int Every = 1000;
    private static readonly int Size = int.Parse(Environment.GetEnvironmentVariable("PLEIAD_DUPLICATE_SIZE") ?? "1000000");

    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public void The_twins_of_a_million_organisations_are_proposed_in_minutes(Dialect engine)
    {
        using var world = new RegistryWorld(engine);
        world.Write(Append);
        var start = Stopwatch.GetTimestamp();
        var found = world.Service<FindDuplicates>().Run(world.Officer);
        var took = Stopwatch.GetElapsedTime(start);
        var twins = world.Ask<long>("SELECT count(*) FROM registry_duplicate WHERE id LIKE 'o%~twin-%' AND substr(one, 2) = substr(other, 6)");
        var expected = Enumerable.Range(0, Size / Every).Count(i => Twin(i * Every) is not null);
        TestContext.Current.TestOutputHelper!.WriteLine($"{engine}: {found.Compared} organisations in {took.TotalSeconds:F1} s: {found.Pairs} pairs, of the {expected} twins {twins} ({GC.GetTotalMemory(false) >> 20} MB held)");
        ((double)twins / expected).ShouldBeGreaterThan(0.95);
        took.ShouldBeLessThan(TimeSpan.FromMinutes(10));
    }

    private static void Append(System.Data.Common.DbConnection connection)
    {
        BulkRows.Append(connection, "registry_organisation", RegisterMany.OrganisationColumns, table =>
        {
            for (var i = 0; i < Size; i++)
            {
                var o = ManyOrganisations.Organisation(i);
                Add(table, $"o{i}", o.En, o.Ru, o.Territory, o.Town);
                if (Twin(i) is { } twin)
                    Add(table, $"twin-{i}", twin, twin, o.Territory, o.Town);
            }
        });
        BulkRows.Append(connection, "registry_name", RegisterMany.NameColumns, table =>
        {
            for (var i = 0; i < Size; i++)
            {
                var o = ManyOrganisations.Organisation(i);
                foreach (var (id, name, n) in new[] { ($"o{i}", o.En, 0), ($"o{i}", o.Ru, 1), ($"twin-{i}", Twin(i) ?? "", 2) }.Where(n => n.Item2.Length > 0))
                    table.Add($"{id}-{n}").Add($"{Organisation.NodeKind}/{id}").Add(name).Add(Spelling.Fold(name)).Add("").Add(NameKinds.Official).Add("").Add("").Add("").End();
            }
        });
    }

    private static void Add(BulkRows table, string id, string en, string ru, string territory, string town) =>
        RegisterMany.Add(table, new Organisation { Id = id, En = en, Ru = ru, Kind = OrganisationKinds.Company, Dataset = "ru", Territory = territory, PlaceEn = town, Country = "RU", CreatedAt = "2026-06-01T12:00:00.0000000+00:00" });

    /// <summary>The name of the second record of an organisation; null for most, and where the word is too short for a slip to count.</summary>
    private static string? Twin(int number)
    {
        if (number % Every != 0)
            return null;
        var o = ManyOrganisations.Organisation(number);
        var word = ManyOrganisations.Word(number).En;
        return (number / Every % 3) switch
        {
            0 => o.Ru,
            1 => o.En.Replace(" LLC", "", StringComparison.Ordinal).ToUpperInvariant() + " JSC",
            _ => Spelling.Fold(word).Length >= 9 ? word.Remove(word.Length / 2, 1) + o.En[word.Length..] : null,
        };
    }
}
