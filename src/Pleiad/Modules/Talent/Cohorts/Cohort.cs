using Pleiad.Kernel;
using Pleiad.Kernel.Rights;

namespace Pleiad.Modules.Talent.Cohorts;

/// <summary>The graduates of one programme in one year.</summary>
public sealed record Cohort
{
    public const string NodeKind = "talent/cohorts";

    public required string Id { get; init; }

    /// <summary>The Registry's university.</summary>
    public required string University { get; init; }

    /// <summary>The programme.</summary>
    public required string En { get; init; }

    public required string Ru { get; init; }

    public required int Year { get; init; }

    /// <summary>The day they graduated.</summary>
    public required string Finished { get; init; }

    /// <summary>The day of the count.</summary>
    public required string CountedAt { get; init; }

    public bool Illustrative { get; init; }

    public required string CreatedAt { get; init; }

    public Sentence Name => new($"{En}, {Year}", $"{Ru}, {Year}");

    public Node Node => NodeOf(Id);

    public string Address => "/" + Node.Path;

    public static Node NodeOf(string id) => Node.Of(NodeKind, id);
}

/// <summary>One graduate, without a name.</summary>
/// <param name="Cohort">Which.</param>
/// <param name="Number">From 1; says nothing about the person.</param>
/// <param name="Outcome">One of <see cref="Outcomes"/>.</param>
/// <param name="Months">From graduation to the job in the field; null for none, or for unknown.</param>
/// <param name="Person">The account of who joined by consent; "" for all others.</param>
public sealed record Graduate(string Cohort, int Number, string Outcome, double? Months, string Person)
{
    public const string InField = "employed-in-field", Otherwise = "employed-otherwise", Study = "further-study", Service = "conscripted-or-ill", NotEmployed = "not-employed", Unknown = "unknown";

    /// <summary>The outcomes in the order in which they are shown.</summary>
    public static IReadOnlyDictionary<string, Sentence> Outcomes { get; } = new Dictionary<string, Sentence>
    {
        [InField] = new("employed in the field", "работают по специальности"), [Otherwise] = new("employed otherwise", "работают не по специальности"), [NotEmployed] = new("not employed", "не работают"),
        [Unknown] = new("unknown: lost to follow-up", "неизвестно: связь потеряна"), [Study] = new("in further study", "учатся дальше"), [Service] = new("conscripted or ill", "служат или болеют"),
    };

    /// <summary>The most months within which a job counts as direct employment.</summary>
    public const int Within = 12;

    /// <summary>What the row counts as: a job in the field that came later than a year is none yet.</summary>
    public string CountsAs => Outcome == InField && Months > Within ? NotEmployed : Outcome;
}
