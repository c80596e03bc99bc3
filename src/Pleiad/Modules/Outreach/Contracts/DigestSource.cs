using System.Data.Common;
using Pleiad.Kernel;

namespace Pleiad.Modules.Outreach.Contracts;

/// <summary>What a draft of an issue is made from.</summary>
/// <param name="Connection">An open connection.</param>
/// <param name="Month">The month of the issue, as 2026-11.</param>
/// <param name="Since">The day from which something is new: the last issue's, or the month's first.</param>
/// <param name="Now">The present.</param>
public sealed record DigestQuestion(DbConnection Connection, string Month, DateOnly Since, DateTimeOffset Now);

/// <summary>One line that the digest may carry. Nothing in it is made up: it says who says it and where to read more.</summary>
/// <param name="Text">A sentence.</param>
/// <param name="Source">Whose word it is.</param>
/// <param name="Date">The date of what it says, as exact as it is known; "" for none.</param>
/// <param name="Address">Where it can be read: a page of the house, or another's address.</param>
/// <param name="Because">Why it was chosen, or left out at first, for the editors.</param>
public sealed record DigestLine(Sentence Text, Sentence Source, string Date, string Address, Sentence Because)
{
    /// <summary>Whether it is in the draft from the start; editors change that.</summary>
    public bool Chosen { get; init; } = true;

    /// <summary>Whether it is invented for demonstration; the letter says so.</summary>
    public bool Illustrative { get; init; }
}

/// <summary>Where one topic of the digest takes its lines from: whoever knows something new registers one.</summary>
/// <param name="Topic">A topic of the digest: offers, news, indicators, events, bulletin.</param>
/// <param name="Lines">What there is, the best first.</param>
public sealed record DigestSource(string Topic, Func<DigestQuestion, IEnumerable<DigestLine>> Lines);
