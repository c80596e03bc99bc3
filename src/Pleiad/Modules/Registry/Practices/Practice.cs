using Pleiad.Kernel;
using Pleiad.Kernel.Rights;

namespace Pleiad.Modules.Registry.Practices;

/// <summary>What a cluster did that others may try. Texts that are not known are "".</summary>
public sealed record Practice
{
    public const string NodeKind = "registry/practices";

    public required string Id { get; init; }

    /// <summary>One of <see cref="PracticeWords.Themes"/>.</summary>
    public required string Theme { get; init; }

    /// <summary>Whose it is; "" where a source names no cluster of the registry.</summary>
    public string Cluster { get; init; } = "";

    public required string En { get; init; }

    public required string Ru { get; init; }

    public string ProblemEn { get; init; } = "";

    public string ProblemRu { get; init; } = "";

    public string DoneEn { get; init; } = "";

    public string DoneRu { get; init; } = "";

    public string ResultEn { get; init; } = "";

    public string ResultRu { get; init; } = "";

    public string Evidence { get; init; } = "";

    /// <summary>The organisation to ask.</summary>
    public string Ask { get; init; } = "";

    public string Claim { get; init; } = "";

    /// <summary>UTC.</summary>
    public required string PublishedAt { get; init; }

    public required string PublishedBy { get; init; }

    public string WithdrawnAt { get; init; } = "";

    public string WithdrawnBecause { get; init; } = "";

    public Sentence Name => new(En, Ru);

    public Node Node => Of(Id);

    public string Address => $"/{NodeKind}/{Id}";

    public static Node Of(string id) => Kernel.Rights.Node.Of(NodeKind, id);
}

/// <summary>Another cluster tried a practice.</summary>
/// <param name="Id">Its own.</param>
/// <param name="Practice">What.</param>
/// <param name="Cluster">Who.</param>
/// <param name="Since">When it began.</param>
/// <param name="Outcome">One of <see cref="PracticeWords.Outcomes"/>.</param>
/// <param name="Result">What came of it, in words.</param>
/// <param name="Evidence">What shows it.</param>
/// <param name="ChangedAt">UTC; when it was said last.</param>
/// <param name="ChangedBy">Who said it.</param>
public sealed record Adoption(string Id, string Practice, string Cluster, string Since, string Outcome, string Result, string Evidence, string ChangedAt, string ChangedBy);

/// <summary>The words of the exchange: the first five themes are those that a cluster development centre names, the others are ours.</summary>
public static class PracticeWords
{
    /// <summary>The claim that names the themes.</summary>
    public const string ThemesClaim = "f025";

    public static IReadOnlyDictionary<string, Sentence> Themes { get; } = new Dictionary<string, Sentence>
    {
        ["investment"] = new("attracting investment", "привлечение инвестиций"),
        ["infrastructure"] = new("innovation infrastructure", "инновационная инфраструктура"),
        ["commercialisation"] = new("commercialisation", "коммерциализация"),
        ["exports"] = new("export promotion", "продвижение экспорта"),
        ["research"] = new("research and development", "исследования и разработки"),
        ["cooperation"] = new("cooperation of members", "взаимодействие участников"),
        ["people"] = new("people and skills", "кадры и компетенции"),
    };

    public static IReadOnlyDictionary<string, Sentence> Outcomes { get; } = new Dictionary<string, Sentence>
    {
        ["trying"] = new("being tried", "пробуем"),
        ["works"] = new("it worked", "получилось"),
        ["partly"] = new("it worked in part", "получилось отчасти"),
        ["not"] = new("it did not work", "не получилось"),
    };
}
