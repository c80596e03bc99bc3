using System.Text.RegularExpressions;
using Pleiad.Kernel;
using Pleiad.Kernel.Claims;
using Pleiad.Modules.Observatory.Claims;
using Pleiad.Modules.Observatory.Clusters;
using Pleiad.Modules.Observatory.Outcomes;
using Pleiad.Modules.Observatory.Support;
using Pleiad.Tests.Front;

namespace Pleiad.Tests.Observatory;

public partial class ClaimTests
{
    private const int SharedWords = 6;

    private static readonly ShippedClaims Shipped = ShippedClaims.Read(Path.Combine(Repository.Root, "samples", "seeds"));

    private static IEnumerable<Reading> All => [.. Shipped.Support, .. Shipped.Profiles, .. Shipped.Clusters];

    [Theory]
    [InlineData(new int[0], 0, 0)]
    [InlineData(new[] { 2015 }, 2015, 2015)]
    [InlineData(new[] { 2012, 2013, 2015 }, 2012, 2013)] // the gap of 2014 breaks it
    [InlineData(new[] { 2016, 2014, 2015, 2011, 2015 }, 2014, 2016)]
    [InlineData(new[] { 2011, 2012, 2018, 2019 }, 2018, 2019)] // of two the later
    public void A_gap_year_breaks_the_streak(int[] years, int first, int last) =>
        Streak.Longest(years).ShouldBe(first == 0 ? null : new Streak(first, last));

    [Fact]
    public void Plans_opinions_and_the_nation_do_not_count_as_support_of_a_region()
    {
        var stated = Shipped.Support.First(c => c.Subject == "RU-SPE" && c.By == "region" && c.Certainty == Certainty.Stated);
        RegionSupport With(Reading claim) => new(Shipped.Subjects.Single(s => s.Id == "RU-SPE"), [claim]);
        With(stated).Years.ShouldBe([2014]);
        With(stated with { Certainty = Certainty.Planned }).Years.ShouldBeEmpty();
        With(stated with { Certainty = Certainty.Opinion }).Years.ShouldBeEmpty();
        With(stated with { By = "nation" }).Years.ShouldBeEmpty();
        With(stated with { By = "nation" }).MarkOf(2014).ShouldBe(SupportMark.Nation);
        With(stated with { From = null }).Longest.ShouldBeNull();
    }

    [Theory]
    [InlineData(200, 250, true, 0.25)]
    [InlineData(200, 250, false, double.NaN)]
    [InlineData(0, 250, true, double.NaN)]
    [InlineData(double.NaN, 250, true, double.NaN)]
    [InlineData(200, double.NaN, true, double.NaN)]
    public void Growth_needs_a_base_and_two_whole_figures(double before, double now, bool whole, double growth) =>
        new Change(before, now, whole).Growth.ShouldBe(growth);

    [Fact]
    public void Without_a_dataset_there_is_no_statistical_potential() =>
        StatisticalPotential.Find([], new TerritoryClusters(Shipped, "RU-MOW", new DateOnly(2014, 12, 31))).ShouldBeNull();

    [Fact]
    public void Every_claim_is_about_a_known_subject_and_a_number_has_its_unit()
    {
        All.ShouldAllBe(c => Shipped.Subjects.Any(s => s.Id == c.Subject));
        All.ShouldAllBe(c => double.IsNaN(c.Value) == (c.Unit.Length == 0));
        All.Select(c => c.Id).ShouldBeUnique();
    }

    [Fact]
    public void Every_claim_names_a_paragraph_of_its_article_and_says_it_in_its_own_words()
    {
        var folder = Repository.SharedOrSkip("seeds");
        var articles = All.Select(c => c.Article).Distinct().ToDictionary(a => a.Id, a => File.ReadAllLines(Path.Combine(folder, a.Id)).Where(l => !string.IsNullOrWhiteSpace(l)).ToArray());
        articles.Count.ShouldBe(5);
        var runs = articles.Values.SelectMany(a => Runs(string.Join('\n', a))).ToHashSet(StringComparer.Ordinal);
        runs.ShouldContain("the regional authorities support is sine", "a sentence of an article would be seen");
        foreach (var claim in All)
        {
            articles[claim.Article.Id].ShouldContain(line => line.Contains(claim.Article.Title, StringComparison.Ordinal));
            claim.Paragraph.ShouldBeInRange(1, articles[claim.Article.Id].Length, claim.Id);
            Runs(claim.En).Where(runs.Contains).ShouldBeEmpty(claim.Id);
        }
    }

    [Fact]
    public void A_row_with_an_unknown_word_or_fact_is_refused_with_its_place()
    {
        using var folder = new TempFolder();
        foreach (var file in Directory.GetFiles(Path.Combine(Repository.Root, "samples", "seeds"), "*.csv"))
            File.Copy(file, Path.Combine(folder.Path, Path.GetFileName(file)));
        ShippedClaims.Read(folder.Path).Support.Count.ShouldBe(Shipped.Support.Count);
        var support = Path.Combine(folder.Path, "support.csv");
        var text = File.ReadAllText(support);
        File.WriteAllText(support, text.Replace(",planned,", ",perhaps,", StringComparison.Ordinal));
        Should.Throw<RefusedInputException>(() => ShippedClaims.Read(folder.Path)).Message.ShouldContain("column 8 (certainty): 'perhaps' is none of Stated");
        File.WriteAllText(support, text.Replace("f157;f158", "f157;f999", StringComparison.Ordinal));
        Should.Throw<RefusedInputException>(() => ShippedClaims.Read(folder.Path)).Message.ShouldContain("line 2, column 11 (facts): there is no fact 'f999'");
        File.WriteAllText(support, text.Replace("f157;f158", "f157;f138", StringComparison.Ordinal));
        Should.Throw<RefusedInputException>(() => ShippedClaims.Read(folder.Path)).Message.ShouldContain("the facts do not stand in one paragraph");
    }

    private static IEnumerable<string> Runs(string text)
    {
        var words = WordPattern.Matches(text.ToLowerInvariant().Replace("’", "", StringComparison.Ordinal)).Select(m => m.Value).ToArray();
        return Enumerable.Range(0, Math.Max(0, words.Length - SharedWords + 1)).Select(i => string.Join(' ', words[i..(i + SharedWords)]));
    }

    [GeneratedRegex("[a-z0-9]+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WordPattern { get; }
}
