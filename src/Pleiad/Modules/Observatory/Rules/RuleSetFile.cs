using System.Text;
using System.Text.Json;
using Pleiad.Engine;
using Pleiad.Engine.Rules;
using Pleiad.Kernel;

namespace Pleiad.Modules.Observatory.Rules;

/// <summary>A short name in both languages, as the head of a column has it.</summary>
public sealed record RuleName(string En, string Ru);

/// <summary>A rule set as its file describes it: names, source, whether the thresholds were read in the source, and the rules for Engine.</summary>
public sealed record RuleSetFile(string NameEn, string NameRu, bool Verified, string Source, string Verdict, RuleSet Rules)
{
    private const string Prefix = "Pleiad.Modules.Observatory.Rules.";

    /// <summary>Identifiers of the rule sets that ship.</summary>
    public static IReadOnlyList<string> Shipped { get; } = [.. typeof(RuleSetFile).Assembly.GetManifestResourceNames()
        .Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)).Select(n => n[Prefix.Length..^".json".Length]).Order()];

    /// <summary>The rule sets that ship, read once; those whose thresholds were read in their source stand first.</summary>
    public static IReadOnlyList<RuleSetFile> All { get; } = [.. Shipped.Select(ReadShipped).OrderBy(r => !r.Verified).ThenByDescending(r => r.Rules.Id, StringComparer.Ordinal)];

    /// <summary>Whether somebody added it here, beside those that ship.</summary>
    public bool Own { get; init; }

    /// <summary>The place of the flag that the rule set calls its verdict.</summary>
    public int VerdictFlag => Rules.IndexOf(Verdict);

    /// <summary>The flag above the verdict, as "top 10%" is above "strong"; null when the verdict is the highest.</summary>
    public Flag? Above => VerdictFlag + 1 < Rules.Flags.Count ? Rules.Flags[VerdictFlag + 1] : null;

    /// <summary>The flag that is the verdict.</summary>
    public Flag VerdictOf => Rules.Flags[VerdictFlag];

    /// <summary>The criteria of which each gives a star, in the order of the stars; empty for a rule set without stars.</summary>
    public IReadOnlyList<Criterion> Stars { get; init; } = [];

    /// <summary>Names of flags and criteria by their ids, as the file gives them.</summary>
    public IReadOnlyDictionary<string, RuleName> Names { get; init; } = new Dictionary<string, RuleName>();

    /// <summary>The name of a flag or of a criterion; its id where the file gives none.</summary>
    public RuleName NameOf(string id) => Names.GetValueOrDefault(id) ?? new RuleName(id, id);

    /// <summary>Each star of a cell: given, not given, or no answer. A star asks for its criterion and for the floors of the rule set.</summary>
    public IReadOnlyList<Answer> StarsOf(ClusterRating rating, int cell) =>
        [.. Stars.Select(s => Rules.Floors.Select(f => rating.Test(f, cell)).Aggregate(rating.Test(s, cell), RuleSet.Both))];

    /// <summary>A shipped rule set by its identifier; null when none has it.</summary>
    public static RuleSetFile? Find(string id) => All.FirstOrDefault(r => r.Rules.Id == id);

    /// <summary>A shipped rule set by its identifier, or one of the user's own, read from a .json file.</summary>
    public static RuleSetFile Open(string idOrPath)
    {
        if (Find(idOrPath) is { } known)
            return known;
        if (!idOrPath.EndsWith(".json", StringComparison.Ordinal) || !File.Exists(idOrPath))
            throw new RefusedException("rules", $"There is no rule set '{idOrPath}'. The shipped ones are: {string.Join(", ", Shipped)}; your own is named by the path of a .json file.");
        using var file = File.OpenRead(idOrPath);
        return Read(file, idOrPath);
    }

    /// <summary>A rule set that somebody wrote out.</summary>
    /// <exception cref="RefusedException">It is none; the sentence names the field.</exception>
    public static RuleSetFile Parse(string text)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return Read(stream, "JSON") with { Own = true };
    }

    /// <summary>The text of a rule set that ships.</summary>
    public static string ShippedText(string id)
    {
        using var reader = new StreamReader(Resource(id), Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private static RuleSetFile ReadShipped(string id)
    {
        using var shipped = Resource(id);
        return Read(shipped, id);
    }

    private static Stream Resource(string id) => typeof(RuleSetFile).Assembly.GetManifestResourceStream(Prefix + id + ".json")!;

    private static RuleSetFile Read(Stream stream, string name)
    {
        try
        {
            using var json = JsonDocument.Parse(stream);
            return new RuleSetReader(name).Read(json.RootElement);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw new RefusedException("rules", $"{name}: not JSON ({e.Message}) docs/methods/rule-sets.md describes the file.");
        }
    }
}
