using System.Globalization;
using System.IO.Compression;
using Pleiad.Kernel.Charts;
using Pleiad.Tests.Front;

namespace Pleiad.Tests.Kernel;

/// <summary>The figures of Russia that ship: codes and totals agree with one another and with the source.</summary>
public class ChartsRussiaTests
{
    [Fact]
    public void Subjects_outlines_and_figures_speak_of_the_same_83()
    {
        var subjects = Table("subjects.csv").Select(r => r[0]).ToArray();
        subjects.Length.ShouldBe(83);
        subjects.ShouldBe(subjects.Order(StringComparer.Ordinal));
        Geometry.Of(Geometry.RuSubjects).Wide.Outlines.Select(o => o.Code).Order(StringComparer.Ordinal).ShouldBe(subjects);
        Assets().Select(a => a.Region).Distinct().Order(StringComparer.Ordinal).ShouldBe(subjects);
        var districts = Table("districts.csv").Select(r => r[0]).ToHashSet();
        districts.Count.ShouldBe(8);
        Table("subjects.csv").ShouldAllBe(r => districts.Contains(r[^2]) && (r[3].StartsWith("в ") || r[3].StartsWith("во ")) && "mfnp".Contains(r[4]));
    }

    [Fact]
    public void Sections_and_districts_add_up_to_the_totals_of_Rosstat()
    {
        var national = Packed("national.csv.gz").ToDictionary(r => (r[0], r[1]), r => long.Parse(r[2], CultureInfo.InvariantCulture));
        national[("all", "2018")].ShouldBe(210_940_524);
        national[("all", "2024")].ShouldBe(496_609_170);
        var sections = Table("sections.csv").Select(r => r[0]).ToArray();
        sections.ShouldBe([.. "ABCDEFGHIJKLMNOPQRS".Select(c => c.ToString())]);
        var districts = Packed("districts.csv.gz").GroupBy(r => (r[1], r[2])).ToDictionary(g => g.Key, g => g.Sum(r => r[3].Length == 0 ? 0 : long.Parse(r[3], CultureInfo.InvariantCulture)));
        foreach (var year in (string[])["2018", "2024"])
        {
            sections.Sum(s => national[(s, year)]).ShouldBe(national[("all", year)]);
            districts[("all", year)].ShouldBe(national[("all", year)]);
        }
    }

    [Theory]
    [InlineData(2018, 210_940_524, 2_241_915 + 338_376)]
    [InlineData(2024, 496_609_170, 4_760_134 + 981_164)]
    public void The_83_and_what_is_not_shown_are_the_country(int year, long country, long notShown) =>
        Assets().Where(a => a.Year == year).Sum(a => a.Value ?? 0).ShouldBe(country - notShown);

    [Fact]
    public void The_one_blank_stays_blank()
    {
        var assets = Assets().ToArray();
        assets.Length.ShouldBe(83 * 19 * 8);
        assets.Where(a => a.Value is null).ShouldBe([new("RU-CHU", "E", 2020, null)]);
    }

    [Fact]
    public void Subjects_that_contain_others_are_taken_without_them()
    {
        // The rows of the source for 2024, manufacturing, in million roubles, come from the table without the autonomous areas.
        var source = Repository.SharedOrSkip("data/russia/fixed_assets_region_okved2_section_2017_2024.csv.gz");
        var rows = Lines(source).Where(l => l.EndsWith(",Обрабатывающие производства,2024", StringComparison.Ordinal) || l.Contains(",Обрабатывающие производства,2024,", StringComparison.Ordinal))
            .ToDictionary(l => l[..l.IndexOf(",Обраб", StringComparison.Ordinal)].Trim('"'), l => long.Parse(l[(l.LastIndexOf(',') + 1)..], CultureInfo.InvariantCulture));
        var ours = Assets().Where(a => a is { Industry: "C", Year: 2024 }).ToDictionary(a => a.Region, a => a.Value);
        ours["RU-TYU"].ShouldBe(rows["Тюменская область"] - ours["RU-KHM"] - ours["RU-YAN"]);
        ours["RU-ARK"].ShouldBe(rows["Архангельская область"] - ours["RU-NEN"]);
        ours["RU-SPE"].ShouldBe(rows["г.Санкт-Петербург"]);
    }

    [Fact]
    public void The_invented_jobs_cover_known_subjects_and_categories_and_are_called_illustrative()
    {
        var subjects = Table("subjects.csv").Select(r => r[0]).ToHashSet();
        var categories = File.ReadLines(Sample("us", "categories.csv")).Skip(1).Select(l => l[..l.IndexOf(',')]).ToHashSet();
        var jobs = Table("jobs-demo.csv");
        jobs.Count.ShouldBe(16 * 30 * 4);
        jobs.ShouldAllBe(r => subjects.Contains(r[0]) && categories.Contains(r[1]) && int.Parse(r[3], CultureInfo.InvariantCulture) > 0 && int.Parse(r[4], CultureInfo.InvariantCulture) > 0);
        var traded = jobs.Where(r => r[2] == "2024" && r[1].Length < 3).Select(r => (Region: r[0], Category: r[1], Jobs: double.Parse(r[3], CultureInfo.InvariantCulture))).ToArray();
        double Share(string? region) => traded.Where(t => (region is null || t.Region == region) && t.Category == "5").Sum(t => t.Jobs) / traded.Where(t => region is null || t.Region == region).Sum(t => t.Jobs);
        var ranked = traded.Select(t => t.Region).Distinct().OrderByDescending(Share).ToArray();
        ranked[..2].ShouldBe(["RU-KLU", "RU-SPE"]);
        (Share("RU-SPE") / Share(null)).ShouldBeGreaterThan(2);
        File.ReadAllText(Sample("ru", "SOURCE.md")).ShouldContain("`jobs-demo.csv` is **illustrative**");
    }

    private static IEnumerable<Asset> Assets() => Packed("fixed-assets.csv.gz").Select(r => new Asset(
        r[0], r[1], int.Parse(r[2], CultureInfo.InvariantCulture), r[3].Length == 0 ? null : long.Parse(r[3], CultureInfo.InvariantCulture)));

    /// <summary>Tables whose first and last fields hold no commas; the fields between may.</summary>
    private static List<string[]> Table(string file) => [.. File.ReadLines(Sample("ru", file)).Skip(1).Select(l => l.Split(','))];

    private static IEnumerable<string[]> Packed(string file) => Lines(Sample("ru", file)).Skip(1).Select(l => l.Split(','));

    private static IEnumerable<string> Lines(string file)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(file), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
            yield return line;
    }

    private static string Sample(string nation, string file) => Path.Combine(Repository.Root, "samples", nation, file);

    private sealed record Asset(string Region, string Industry, int Year, long? Value);
}
