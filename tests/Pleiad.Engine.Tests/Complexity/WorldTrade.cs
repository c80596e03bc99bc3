using System.IO.Compression;
using Pleiad.Engine.Complexity;

namespace Pleiad.Engine.Tests.Complexity;

/// <summary>Exports of 226 countries in 785 products, mean of 1998 to 2000: the input of both programs' reference numbers.</summary>
internal sealed class WorldTrade
{
    private WorldTrade(string[] countries, string[] products, double[] values)
    {
        (Countries, Products, Values) = (countries, products, values);
        Presence = PresenceRule.AtLeastNational(values, countries.Length, products.Length);
        Country = Enumerable.Range(0, countries.Length).ToDictionary(i => countries[i]);
        Product = Enumerable.Range(0, products.Length).ToDictionary(i => products[i]);
    }

    public string[] Countries { get; }

    public string[] Products { get; }

    public double[] Values { get; }

    public PresenceMatrix Presence { get; }

    public Dictionary<string, int> Country { get; }

    public Dictionary<string, int> Product { get; }

    public static WorldTrade ReadOrSkip()
    {
        using var raw = File.OpenRead(SharedCases.PathOrSkip("data/world-trade/world_trade_avg_1998_to_2000.csv.gz"));
        using var reader = new StreamReader(new GZipStream(raw, CompressionMode.Decompress));
        var rows = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(l => l.Replace("\"", "", StringComparison.Ordinal).Split(',')).ToArray();
        string[] countries = [.. rows.Select(r => r[0]).Distinct().Order(StringComparer.Ordinal)], products = [.. rows.Select(r => r[1]).Distinct().Order(StringComparer.Ordinal)];
        var values = new double[countries.Length * products.Length];
        foreach (var row in rows)
            values[(Array.IndexOf(countries, row[0]) * products.Length) + Array.IndexOf(products, row[1])] += double.Parse(row[2]);
        return new WorldTrade(countries, products, values);
    }

    /// <summary>Product codes that were read as numbers have lost their leading zeros.</summary>
    public int ProductOf(string code) => Product[Product.ContainsKey(code) ? code : code.PadLeft(4, '0')];
}
