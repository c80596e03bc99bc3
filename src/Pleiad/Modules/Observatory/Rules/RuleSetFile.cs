using System.Text.Json;
using Pleiad.Engine.Rules;
using Pleiad.Kernel;

namespace Pleiad.Modules.Observatory.Rules;

/// <summary>A rule set as its file describes it: names, source, whether the thresholds were read in the source, and the rules for Engine.</summary>
public sealed record RuleSetFile(string NameEn, string NameRu, bool Verified, string Source, string Verdict, RuleSet Rules)
{
    private const string Prefix = "Pleiad.Modules.Observatory.Rules.";

    /// <summary>Identifiers of the rule sets that ship.</summary>
    public static IReadOnlyList<string> Shipped { get; } = [.. typeof(RuleSetFile).Assembly.GetManifestResourceNames()
        .Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)).Select(n => n[Prefix.Length..^".json".Length]).Order()];

    /// <summary>The place of the flag that the rule set calls its verdict.</summary>
    public int VerdictFlag => Rules.IndexOf(Verdict);

    /// <summary>Reads a shipped rule set by its identifier, or one of the user's own from a .json file.</summary>
    public static RuleSetFile Open(string idOrPath)
    {
        if (Shipped.Contains(idOrPath))
        {
            using var shipped = typeof(RuleSetFile).Assembly.GetManifestResourceStream(Prefix + idOrPath + ".json")!;
            return Read(shipped, idOrPath);
        }

        if (!idOrPath.EndsWith(".json", StringComparison.Ordinal) || !File.Exists(idOrPath))
            throw new RefusedException("rules", $"There is no rule set '{idOrPath}'. The shipped ones are: {string.Join(", ", Shipped)}; your own is named by the path of a .json file.");
        using var file = File.OpenRead(idOrPath);
        return Read(file, idOrPath);
    }

    private static RuleSetFile Read(Stream stream, string name)
    {
        try
        {
            using var json = JsonDocument.Parse(stream);
            var root = json.RootElement;
            if (root.GetProperty("quantile").GetInt32() != 7)
                throw new RefusedException("rules", $"{name}: only quantiles of type 7 are computed.");
            var flags = root.GetProperty("flags").EnumerateArray()
                .Select(f => new Flag(f.GetProperty("id").GetString()!, Criteria(f.GetProperty("criteria"), name))).ToArray();
            var rules = new RuleSet(root.GetProperty("id").GetString()!, Criteria(root.GetProperty("floors"), name), flags);
            var verdict = root.GetProperty("verdict").GetString()!;
            if (flags.Length == 0 || flags.DistinctBy(f => f.Id).Count() < flags.Length || flags.All(f => f.Id != verdict))
                throw new RefusedException("rules", $"{name}: the flags need names of their own, and 'verdict' must name one of them.");
            return new RuleSetFile(
                root.GetProperty("name").GetProperty("en").GetString()!, root.GetProperty("name").GetProperty("ru").GetString()!,
                root.GetProperty("verified").GetBoolean(), root.GetProperty("source").GetString()!, verdict, rules);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new RefusedException("rules", $"{name}: not a rule set ({e.Message}). docs/methods/rule-sets.md describes the file.");
        }
    }

    private static Criterion[] Criteria(JsonElement array, string name) => [.. array.EnumerateArray().Select(c =>
    {
        double? Number(string property) => c.TryGetProperty(property, out var v) ? v.GetDouble() : null;
        var (quantile, value) = (Number("quantile"), Number("value"));
        if (quantile is null == value is null || quantile is < 0 or > 1)
            throw new RefusedException("rules", $"{name}: a criterion has either a 'quantile' between 0 and 1 or a 'value'.");
        var measure = c.GetProperty("measure").GetString() switch
        {
            "lq" => Measure.LocationQuotient,
            "employment" => Measure.Employment,
            "establishments" => Measure.Establishments,
            var other => throw new RefusedException("rules", $"{name}: '{other}' cannot be measured; use lq, employment or establishments."),
        };
        return new Criterion(c.GetProperty("id").GetString()!, measure, quantile, value, c.GetProperty("strict").GetBoolean());
    })];
}
