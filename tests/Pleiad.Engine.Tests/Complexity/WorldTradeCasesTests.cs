using System.Text.Json;
using Pleiad.Engine.Complexity;
using static Pleiad.Engine.Tests.Complexity.SharedCases;

namespace Pleiad.Engine.Tests.Complexity;

/// <summary>
/// py-ecomplexity 0.5.2 and economiccomplexity 2.0.0 on world trade and on a table of 12 × 9. The tolerance of a score is 1e-9 of a standard deviation: both
/// programs form dense squares and use general eigenvalue routines. What is not compared is named below.
/// </summary>
public class WorldTradeCasesTests
{
    private const double Near = 1e-9;

    /// <summary>The countries differ by so little at step 18 that its z-scores magnify the rounding of either program.</summary>
    private const double Faded = 1e-7;

    /// <summary>Settings whose density is not compared, and why.</summary>
    private static readonly Dictionary<string, string> NotTried = new()
    {
        ["knn3"] = "which of several equally near neighbours the program takes is left to a sorting routine, and small tables are full of ties",
    };

    [Fact]
    public void Economiccomplexity_gives_the_same_world()
    {
        var (world, cases) = (WorldTrade.ReadOrSkip(), Read("economiccomplexity_world.json"));
        ShouldAgree([world.Countries.Length, world.Products.Length], Numbers(cases.GetProperty("dims")), 0, "dims");
        ByCountry(world, cases.GetProperty("diversity"), Array.ConvertAll(world.Presence.Diversity.ToArray(), k => (double)k), 0);
        ByProduct(world, cases.GetProperty("ubiquity"), Array.ConvertAll(world.Presence.Ubiquity.ToArray(), k => (double)k), 0);
        var fitness = Fitness.Of(world.Presence);
        ByCountry(world, cases.GetProperty("fitness").GetProperty("country"), fitness.Regions, Near);
        ByProduct(world, cases.GetProperty("fitness").GetProperty("product"), fitness.Industries, Near);
        var reflections = Reflections.Standardised(world.Presence);
        ByCountry(world, cases.GetProperty("reflections").GetProperty("country"), reflections.Regions, Faded);
        ByProduct(world, cases.GetProperty("reflections").GetProperty("product"), reflections.Industries, Faded);
        Pairs(cases.GetProperty("proximity_product_sample"), Proximity.Hidalgo(world.Presence, Diagonal.Kept), world.ProductOf, world.Products.Length);
        Pairs(cases.GetProperty("proximity_country_sample"), Proximity.Hidalgo(world.Presence.Transposed(), Diagonal.Kept), c => world.Country[c], world.Countries.Length);
    }

    [Fact]
    public void Py_ecomplexity_gives_the_same_world()
    {
        var (world, cases) = (WorldTrade.ReadOrSkip(), Read("pyecomplexity.json"));
        var scores = EconomicComplexity.Of(world.Presence);
        ByCountry(world, cases.GetProperty("eci"), scores.Regions, Near);
        ByProduct(world, cases.GetProperty("pci"), scores.Industries, Near);
        var quotients = new double[world.Values.Length];
        LocationQuotientMatrix.Compute(world.Values, world.Countries.Length, world.Products.Length, quotients);
        var density = new double[world.Values.Length];
        var proximity = Proximity.Hidalgo(world.Presence, Diagonal.Kept);
        RelatednessDensity.Compute(world.Presence, proximity, DensityUnit.Share, density);
        var sample = cases.GetProperty("sample");
        string[] country = Texts(sample.GetProperty("country")), product = Texts(sample.GetProperty("product"));
        double[] rca = Numbers(sample.GetProperty("rca")), mcp = Numbers(sample.GetProperty("mcp")), expected = Numbers(sample.GetProperty("density"));
        double[] pci = Numbers(sample.GetProperty("pci")), eci = Numbers(sample.GetProperty("eci"));
        for (var i = 0; i < country.Length; i++)
        {
            var (c, p) = (world.Country[country[i]], world.ProductOf(product[i]));
            var cell = (c * world.Products.Length) + p;
            quotients[cell].ShouldBe(rca[i], 1e-12 * Math.Max(1, rca[i]));
            world.Presence[c, p].ShouldBe(mcp[i] == 1);
            density[cell].ShouldBe(expected[i], 1e-12);
            scores.Regions[c].ShouldBe(eci[i], Near);
            scores.Industries[p].ShouldBe(pci[i], Near);
        }

        var pairs = cases.GetProperty("proximity_sample");
        string[] first = Texts(pairs.GetProperty("product_1")), second = Texts(pairs.GetProperty("product_2"));
        var values = Numbers(pairs.GetProperty("proximity"));
        for (var i = 0; i < first.Length; i++)
            proximity[(world.ProductOf(first[i]) * world.Products.Length) + world.ProductOf(second[i])].ShouldBe(values[i], 1e-15);
    }

    [Fact]
    public void Py_ecomplexity_gives_the_same_small_table_in_every_setting()
    {
        var small = Read("pyecomplexity.json").GetProperty("small");
        foreach (var setting in small.EnumerateObject().Where(s => s.Name != "input"))
            SmallTable(setting.Name, setting.Value);
    }

    private static void SmallTable(string name, JsonElement setting)
    {
        string[] country = Texts(setting.GetProperty("country")), product = Texts(setting.GetProperty("product"));
        string[] countries = [.. country.Distinct()], products = [.. product.Distinct()];
        var n = products.Length;
        double[] Cells(string column) => InOrder(country, product, Numbers(setting.GetProperty(column)), countries, products);
        var values = Array.ConvertAll(Cells("value"), v => double.IsNaN(v) ? 0 : v);
        var presence = PresenceRule.AtLeastNational(values, countries.Length, n);
        var quotients = new double[values.Length];
        LocationQuotientMatrix.Compute(values, countries.Length, n, quotients);
        ShouldAgree(quotients, Cells("rca"), 1e-12, $"{name} rca");
        ShouldAgree([.. Enumerable.Range(0, values.Length).Select(c => presence[c / n, c % n] ? 1.0 : 0)], Cells("mcp"), 0, $"{name} mcp");
        ShouldAgree([.. Enumerable.Range(0, values.Length).Select(c => (double)presence.Diversity[c / n])], Cells("diversity"), 0, $"{name} diversity");
        ShouldAgree([.. Enumerable.Range(0, values.Length).Select(c => (double)presence.Ubiquity[c % n])], Cells("ubiquity"), 0, $"{name} ubiquity");
        var scores = EconomicComplexity.Of(presence);
        ShouldAgree([.. Enumerable.Range(0, values.Length).Select(c => scores.Regions[c / n])], Cells("eci"), Near, $"{name} eci");
        ShouldAgree([.. Enumerable.Range(0, values.Length).Select(c => scores.Industries[c % n])], Cells("pci"), Near, $"{name} pci");
        var proximity = Proximity.Hidalgo(presence, Diagonal.Kept);
        var density = new double[values.Length];
        if (name == "continuous")
            density = RelatednessDensity.Weighted(quotients, countries.Length, Proximity.OfQuotients(quotients, countries.Length, n, Diagonal.Kept), n);
        else
            RelatednessDensity.Compute(presence, proximity, DensityUnit.Share, density);
        if (!NotTried.ContainsKey(name))
            ShouldAgree(density, Cells("density"), 1e-12, $"{name} density");
        if (name != "default")
            return; // the outlook of other settings mixes their densities with scores that are the same as here
        var (index, gain) = ComplexityOutlook.Standardised(presence);
        ShouldAgree([.. Enumerable.Range(0, values.Length).Select(c => index[c / n])], Cells("coi"), Near, $"{name} coi");
        ShouldAgree(gain, Cells("cog"), Near, $"{name} cog");
    }

    private static double[] InOrder(string[] country, string[] product, double[] values, string[] countries, string[] products)
    {
        var cells = new double[countries.Length * products.Length];
        for (var i = 0; i < values.Length; i++)
            cells[(Array.IndexOf(countries, country[i]) * products.Length) + Array.IndexOf(products, product[i])] = values[i];
        return cells;
    }

    private static void ByCountry(WorldTrade world, JsonElement expected, double[] actual, double tolerance)
    {
        foreach (var (country, value) in Labelled(expected))
            ShouldAgree([actual[world.Country[country]]], [value], tolerance, country);
    }

    private static void ByProduct(WorldTrade world, JsonElement expected, double[] actual, double tolerance)
    {
        foreach (var (product, value) in Labelled(expected))
            ShouldAgree([actual[world.ProductOf(product)]], [value], tolerance, product);
    }

    private static void Pairs(JsonElement sample, double[] matrix, Func<string, int> index, int n)
    {
        string[] i = Texts(sample.GetProperty("i")), j = Texts(sample.GetProperty("j"));
        var expected = Numbers(sample.GetProperty("v"));
        for (var k = 0; k < i.Length; k++)
            matrix[(index(i[k]) * n) + index(j[k])].ShouldBe(expected[k], 1e-14, $"{i[k]} {j[k]}");
    }
}
