namespace Pleiad.Tests.Observatory;

/// <summary>One row of a rated table.</summary>
internal sealed record RatedRow(string Region, string Category, string Year, string Jobs, string Plants, double? Lq, bool?[] Flags)
{
    public const string Header = "region,category,year,employment,establishments,lq,qualifying,significant,strong,strong10";

    public static IReadOnlyList<RatedRow> Read(string csv)
    {
        var lines = csv.TrimEnd('\n').Split('\n');
        lines[0].ShouldStartWith(Header);
        return [.. lines.Skip(1).Select(l => l.Split(',')).Select(f => new RatedRow(
            f[0], f[1], f[2], f[3], f[4], f[5].Length == 0 ? null : double.Parse(f[5]),
            [.. f[6..10].Select(x => x switch { "true" => true, "false" => false, _ => (bool?)null })]))];
    }
}
