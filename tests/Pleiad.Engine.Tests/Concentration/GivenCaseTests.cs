using System.Text.Json;
using Pleiad.Engine.Change;
using Pleiad.Engine.Concentration;
using static Pleiad.Engine.Tests.Concentration.GivenCases;

namespace Pleiad.Engine.Tests.Concentration;

public class GivenCaseTests
{
    private const string Network = "relatedness, proximity and complexity have tests of their own";

    [Fact]
    public void Every_case_of_econgeo() => Check(Read("econgeo.json"), new Dictionary<string, Func<JsonElement, double[]>>(StringComparer.Ordinal)
    {
        ["location.quotient"] = c => Quotients(c),
        ["RCA"] = c => Quotients(c),
        ["location.quotient(binary)"] = c => [.. Quotients(c).Select(q => q >= 1 - 1e-12 ? 1.0 : 0)],
        ["Hachman"] = c => Table(c).ByRegionBesideAll(HachmanIndex.Of),
        ["Krugman.index"] = c => Table(c).ByRegionBesideAll(KrugmanIndex.Of),
        ["spec.coeff"] = c => Table(c).ByRegionBesideAll(HooverIndex.Of),
        ["Herfindahl"] = c => Table(c).ByRegion(HerfindahlIndex.Of),
        ["entropy"] = c => Table(c).ByRegion(Entropy.Of),
        ["Gini"] = c => Table(c).ByIndustry(Gini.Of),
        ["locational.Gini"] = c => Table(c).ByIndustryBesideAll((part, whole) => RelativeGini.OfLorenz(part, whole) / 2), // it prints half
        ["Hoover.Gini"] = c => Table(c).ByIndustry(part => RelativeGini.OfLorenz(part, Input(c, "pop"))),
        ["Hoover.index"] = c => Table(c).ByIndustry(part => HooverIndex.Of(part, Input(c, "pop")) * 100), // it prints percent
        ["diversity(RCA)"] = c => Diversity.OfRegions(Table(c)),
        ["ubiquity(RCA)"] = c => Diversity.OfIndustries(Table(c)),
    }, new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["co.occurrence(t(mat))"] = Network,
        ["relatedness"] = Network,
        ["relatedness.density"] = Network,
        ["MORc"] = Network,
        ["MORt"] = Network,
        ["KCI"] = Network,
        ["TCI"] = Network,
    }, least: 42);

    [Fact]
    public void Every_case_of_reat() => Check(Read("reat.json"), new Dictionary<string, Func<JsonElement, double[]>>(StringComparer.Ordinal)
    {
        ["EG gamma"] = c =>
        {
            string[] regions = [.. c.GetProperty("input").GetProperty("region_total").EnumerateObject().Select(p => p.Name)];
            return [EllisonGlaeser.OfPlants(Input(c, "plants"), [.. Words(c, "region").Select(r => Array.IndexOf(regions, r))], Input(c, "region_total")).Gamma];
        },
        ["gini.conc"] = c => [RelativeGini.OfQuotients(Input(c, "e_ij"), Input(c, "e_j"))],
        ["gini.spec"] = c => [RelativeGini.OfQuotients(Input(c, "e_ij"), Input(c, "e_i"))],
        ["herf"] = c => Numbers(c.GetProperty("expected")).Length == 1
            ? [HerfindahlIndex.Of(Input(c, "x"))]
            : [HerfindahlIndex.Of(Input(c, "x")), HerfindahlIndex.Normalised(Input(c, "x")), HerfindahlIndex.EquivalentNumber(Input(c, "x"))],
        ["hoover"] = c => [HooverIndex.Of(Input(c, "x")), HooverIndex.Of(Input(c, "x"), Input(c, "ref"))],
        ["gini"] = c => [Gini.Of(Input(c, "x")), Gini.Normalised(Input(c, "x"))],
        ["theil"] = c => [TheilIndex.MeanLogDeviation(Input(c, "x"))], // REAT's theil is the second of his measures
        ["krugman.conc2"] = c => [KrugmanIndex.BesideMeanOf(Input(c, "x"), Input(c, "ref"))],
        ["krugman.spec2"] = c => [KrugmanIndex.BesideMeanOf(Input(c, "a"), Input(c, "ref"))],
        ["krugman.spec"] = c => [KrugmanIndex.Of(Input(c, "a"), Input(c, "b"))],
        ["locq"] = c => [LocationQuotient.Of(Input(c, "e_ij")[0], Input(c, "e_j")[0], Input(c, "e_i")[0], Input(c, "e")[0])],
        ["litzenberger"] = c => [LitzenbergerSternberg.Of(Input(c, "e_ij")[0], Input(c, "e_i")[0], Input(c, "a_j")[0], Input(c, "a")[0], Input(c, "p_j")[0], Input(c, "p")[0], Input(c, "b_ij")[0], Input(c, "b_i")[0])],
        ["shift-share"] = Shifts,
        ["howard.cl"] = c =>
        {
            string[] places = [.. Words(c, "location").Distinct()], industry = Words(c, "industry"), location = Words(c, "location"), pair = Words(c, "pair");
            double[] Firms(string of) => [.. places.Select(p => (double)location.Where((l, i) => l == p && industry[i] == of).Count())];
            return [ColocationIndex.Of(Firms(pair[0]), Firms(pair[1]))];
        },
    }, new Dictionary<string, string>(StringComparer.Ordinal), least: 20);

    [Fact]
    public void Every_case_of_pysal()
    {
        var file = Read("pysal_inequality.json");
        double[][] years = [.. file.GetProperty("mexico").GetProperty("y").EnumerateArray().Select(Numbers)];
        double[] Decade(int t) => [.. years.Select(row => row[t])];
        Check(file, new Dictionary<string, Func<JsonElement, double[]>>(StringComparer.Ordinal)
        {
            ["gini"] = _ => [Gini.Of(Decade(0))],
            ["theil T per decade"] = _ => [.. Enumerable.Range(0, 7).Select(t => TheilIndex.Of(Decade(t)))],
            ["atkinson"] = c =>
            {
                var x = Numbers(c.GetProperty("input"));
                return [AtkinsonIndex.Of(x, 0.5), AtkinsonIndex.Of(x, 1), AtkinsonIndex.Of(x, 0), AtkinsonIndex.EquallyDistributedEquivalent(x, 0.5), AtkinsonIndex.EquallyDistributedEquivalent(x, 1)];
            },
            ["wolfson"] = c => [.. c.GetProperty("input").EnumerateArray().Select(x => WolfsonIndex.Of(Numbers(x)))],
            ["Schutz/Hoover"] = c => [HooverIndex.Of(Numbers(c.GetProperty("input"))), HooverIndex.Of(Numbers(c.GetProperty("input")))],
        }, new Dictionary<string, string>(StringComparer.Ordinal), least: 5);
    }

    [Fact]
    public void Every_exact_fraction()
    {
        var file = Read("exact_formulas.json");
        var plants = file.GetProperty("cases")[0];
        string[] industries = [.. Words(plants, "industry").Distinct().Order(StringComparer.Ordinal)], regions = [.. Words(plants, "region").Distinct()];
        int[] industry = [.. Words(plants, "industry").Select(w => Array.IndexOf(industries, w))], region = [.. Words(plants, "region").Select(w => Array.IndexOf(regions, w))];
        var jobs = Input(plants, "plants");
        Check(file, new Dictionary<string, Func<JsonElement, double[]>>(StringComparer.Ordinal)
        {
            ["EG 1997 gamma"] = _ =>
            {
                var answers = new EllisonGlaeserIndex[industries.Length];
                EllisonGlaeser.OfPlants(industry, region, jobs, regions.Length, answers);
                return [.. answers.SelectMany(a => new[] { a.G, a.Herfindahl, a.Gamma })];
            },
            ["EG 1997 co-agglomeration gamma^c of a group"] = c =>
            {
                double[] Cells(string[] of) => [.. regions.SelectMany((_, r) => of.Select(i => jobs.Where((_, k) => region[k] == r && industries[industry[k]] == i).Sum()))];
                string[] group = [.. c.GetProperty("input").GetProperty("group").EnumerateArray().Select(g => g.GetString()!)];
                var all = new EmploymentTable(regions.Length, industries.Length, Cells(industries));
                return [Coagglomeration.Group(new EmploymentTable(regions.Length, group.Length, Cells(group)), Coagglomeration.AggregateShares(all))];
            },
            ["shift-share (Dunn)"] = c =>
            {
                var rows = new Shift[4];
                ShiftShare.Dunn(Input(c, "r0"), Input(c, "r1"), Input(c, "n0"), Input(c, "n1"), rows);
                return [.. rows.Select(r => r.National), .. rows.Select(r => r.Mix), .. rows.Select(r => r.Regional)];
            },
        }, new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["proximity min cond prob"] = Network,
            ["ECI rank"] = Network,
            ["European Cluster Observatory stars (2007-2012 rule)"] = "a rule set, which is data; it has no expected number",
        }, least: 3);
    }

    private static double[] Shifts(JsonElement given)
    {
        double[] r0 = Input(given, "r0"), r1 = Input(given, "r1"), n0 = Input(given, "n0"), n1 = Input(given, "n1");
        var method = given.GetProperty("input").GetProperty("method").GetString();
        if (method == "Gerfin")
        {
            var factors = ShiftShare.Gerfin(r0, r1, n0, n1);
            return [factors.Mix, factors.Regional, factors.Net];
        }

        var dunn = ShiftShare.Dunn(r0, r1, n0, n1, new Shift[r0.Length]);
        if (method == "Dunn")
            return [dunn.Change, dunn.National, dunn.Mix, dunn.Regional, dunn.Net];
        method.ShouldBe("Esteban");
        var split = ShiftShare.EstebanMarquillas(r0, r1, n0, n1, new RegionalShift[r0.Length]);
        return [dunn.Change, dunn.National, dunn.Mix, split.Competitive, split.Allocation];
    }

    private static EmploymentTable Table(JsonElement given)
    {
        var rows = given.GetProperty("input").GetProperty("mat").GetArrayLength();
        var cells = Input(given, "mat");
        return new EmploymentTable(rows, cells.Length / rows, cells);
    }

    private static double[] Quotients(JsonElement given)
    {
        var table = Table(given);
        var total = table.RegionTotals.Sum();
        return [.. table.Jobs.Select((e, k) => LocationQuotient.Of(e, table.RegionTotals[k / table.Industries], table.IndustryTotals[k % table.Industries], total))];
    }
}
