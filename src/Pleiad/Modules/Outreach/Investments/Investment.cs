using Pleiad.Kernel;
using Pleiad.Kernel.Claims;
using Pleiad.Kernel.Rights;

namespace Pleiad.Modules.Outreach.Investments;

/// <summary>
/// An entry of the ledger: what members of a cluster put in, or an agreement they signed, as its source bounds it. An entry that speaks of all
/// members over some years covers the single ones in it and is never added to them.
/// </summary>
public sealed record Investment
{
    public const string NodeKind = "outreach/investments";

    public required string Id { get; init; }

    /// <summary>The cluster whose members it is of.</summary>
    public required string Cluster { get; init; }

    /// <summary><see cref="InvestmentWords.Money"/>, or <see cref="InvestmentWords.Agreement"/> for signed agreements.</summary>
    public required string Kind { get; init; }

    /// <summary>Whether it speaks of all members together.</summary>
    public bool Whole { get; init; }

    /// <summary>What it was for, in English.</summary>
    public required string En { get; init; }

    public required string Ru { get; init; }

    /// <summary>The path of the organisation that invests; "" where no single one is named.</summary>
    public string Investor { get; init; } = "";

    /// <summary>domestic, foreign, or "" where nobody says.</summary>
    public string Origin { get; init; } = "";

    /// <summary>In whole units of <see cref="Unit"/>: what sources say, not what is booked.</summary>
    public double Value { get; init; }

    /// <summary>How the figure is bounded.</summary>
    public required string Bound { get; init; }

    /// <summary>RUB, EUR, USD, or agreements.</summary>
    public required string Unit { get; init; }

    /// <summary>The first year.</summary>
    public int Since { get; init; }

    /// <summary>The last year; the same for a single one.</summary>
    public int Until { get; init; }

    /// <summary>Where it stands, where no claim does.</summary>
    public string Source { get; init; } = "";

    public string Claim { get; init; } = "";

    public bool Illustrative { get; init; }

    public string EnteredBy { get; init; } = "";

    public required string EnteredAt { get; init; }

    /// <summary>"" while it stands.</summary>
    public string WithdrawnAt { get; init; } = "";

    public string WithdrawnBecause { get; init; } = "";

    public Node Node => Node.Of(NodeKind, Id);

    public Sentence What => new(En, Ru);

    public bool Stands => WithdrawnAt.Length == 0;

    public Figure Figure => new(Value, Enum.Parse<Bound>(Bound), Unit);
}

/// <summary>The words of the ledger, and its addresses.</summary>
public static class InvestmentWords
{
    public const string Money = "money";
    public const string Agreement = "agreement";

    /// <summary>The unit of agreements, as claims have it.</summary>
    public const string Agreements = "agreements";

    public const string Address = "/outreach/investments";

    public static IReadOnlyList<(string Id, Sentence Name)> Kinds { get; } = [(Money, new("money put in", "вложенные деньги")), (Agreement, new("agreements signed", "подписанные соглашения"))];

    public static IReadOnlyList<(string Id, Sentence Name)> Origins { get; } = [("domestic", new("domestic", "отечественный")), ("foreign", new("foreign", "иностранный"))];

    /// <summary>The bounds that a source can set.</summary>
    public static IReadOnlyList<(Bound Bound, Sentence Name)> Bounds { get; } =
        [(Bound.Exact, new("exactly", "ровно")), (Bound.MoreThan, new("more than", "более")), (Bound.About, new("about", "около")), (Bound.Nearly, new("nearly", "почти"))];

    public static Sentence Origin(string id) => Origins.FirstOrDefault(o => o.Id == id).Name ?? new("not said", "не сказано");
}
