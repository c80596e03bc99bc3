using Pleiad.Kernel;
using Pleiad.Kernel.Rights;

namespace Pleiad.Modules.Outreach.Measures;

/// <summary>A support measure: what is given, by whom, to whom, and until when. Texts that are not known are "".</summary>
public sealed record Measure
{
    public const string NodeKind = "outreach/measures";

    public required string Id { get; init; }

    public required string En { get; init; }

    public required string Ru { get; init; }

    /// <summary>One of <see cref="MeasureWords.Kinds"/>.</summary>
    public required string Kind { get; init; }

    public string WhatEn { get; init; } = "";

    public string WhatRu { get; init; } = "";

    /// <summary>The organisation of the registry that gives it.</summary>
    public string Giver { get; init; } = "";

    /// <summary>Code of the territory whose applicants may have it; "" for the whole country.</summary>
    public string Territory { get; init; } = "";

    /// <summary>From when, as exact as it is known.</summary>
    public string Since { get; init; } = "";

    public string Until { get; init; } = "";

    /// <summary>The date of what is known of it: a source's, or the day it was entered.</summary>
    public string AsOf { get; init; } = "";

    /// <summary>Only announced or hoped for: not counted among what may be had.</summary>
    public bool Planned { get; init; }

    /// <summary>Who may have it, as JSON; see <see cref="MeasureConditions"/>.</summary>
    public string Conditions { get; init; } = "{\"all\":[]}";

    /// <summary>Whether no source gives these conditions, and they only show how the dialogue works.</summary>
    public bool ConditionsIllustrative { get; init; }

    /// <summary>What else stands on it, for whoever entered it: an act, an address.</summary>
    public string Source { get; init; } = "";

    public string Claim { get; init; } = "";

    /// <summary>Whether no source names the measure itself.</summary>
    public bool Illustrative { get; init; }

    /// <summary>A state of <see cref="MeasureFlow"/>.</summary>
    public required string State { get; init; }

    /// <summary>UTC.</summary>
    public required string ChangedAt { get; init; }

    public Sentence Name => new(En, Ru);

    public Sentence What => new(WhatEn, WhatRu);

    public Node Node => Of(Id);

    public string Address => $"/{NodeKind}/{Id}";

    public static Node Of(string id) => Kernel.Rights.Node.Of(NodeKind, id);
}

/// <summary>Two measures that one applicant may not have for the same costs.</summary>
/// <param name="One">The lesser id.</param>
/// <param name="Other">The greater id.</param>
/// <param name="En">Why.</param>
/// <param name="Ru">The same in Russian.</param>
/// <param name="Illustrative">Whether no source says so.</param>
public sealed record MeasureExclusion(string One, string Other, string En, string Ru, bool Illustrative)
{
    public Sentence Why => new(En, Ru);
}

/// <summary>What an organisation said of itself in the dialogue and wants to be asked no more.</summary>
/// <param name="Organisation">Who.</param>
/// <param name="Fact">One of <see cref="MeasureFacts"/>.</param>
/// <param name="Answer">One of its answers.</param>
/// <param name="At">UTC.</param>
/// <param name="Account">The account that said so.</param>
public sealed record KeptAnswer(string Organisation, string Fact, string Answer, string At, string Account);

/// <summary>The words of the catalogue.</summary>
public static class MeasureWords
{
    public static IReadOnlyDictionary<string, Sentence> Kinds { get; } = new Dictionary<string, Sentence>
    {
        ["subsidy"] = new("subsidy", "субсидия"),
        ["loan"] = new("loan below the market's rate", "льготный кредит"),
        ["tax"] = new("tax relief", "налоговая льгота"),
        ["regime"] = new("special regime of a site", "особый режим площадки"),
        ["procurement"] = new("admission to procurement", "допуск к госзакупкам"),
        ["export"] = new("export help", "поддержка экспорта"),
        ["training"] = new("training", "обучение"),
    };
}
