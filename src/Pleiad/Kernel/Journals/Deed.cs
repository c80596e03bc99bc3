using System.Text.Json.Nodes;
using Pleiad.Kernel.Rights;

namespace Pleiad.Kernel.Journals;

/// <summary>What an act writes into the journal.</summary>
/// <param name="About">What it was done to; every aggregate has its own chain.</param>
/// <param name="Move">The verb: <c>confirm</c>.</param>
public sealed record Deed(Node About, string Move)
{
    /// <summary>The state before, for a move of a state table.</summary>
    public string? From { get; init; }

    /// <summary>The state after.</summary>
    public string? To { get; init; }

    /// <summary>Why, in the actor's words, for everybody to read; no personal data.</summary>
    public string? Reason { get; init; }

    /// <summary>The figures and words of the act, so that a replay can follow it; personal data only through <see cref="Journal.Hidden"/>.</summary>
    public JsonObject? Facts { get; init; }
}

/// <summary>A line of the journal as it was written.</summary>
/// <param name="Seq">Its number in the whole journal, from 1.</param>
/// <param name="Aggregate">The path of what it was done to.</param>
/// <param name="Number">Its number in that chain, from 1: the version of the aggregate.</param>
/// <param name="At">When, in UTC, as a round-trip text.</param>
/// <param name="Actor">The account that acted; "program" for the program, "" for a visitor.</param>
/// <param name="OnBehalfOf">For whom, if for another.</param>
/// <param name="Move">The verb.</param>
/// <param name="FromState">State before; "" for none.</param>
/// <param name="ToState">State after; "" for none.</param>
/// <param name="Reason">Why; "" for none.</param>
/// <param name="Facts">Canonical JSON.</param>
/// <param name="Previous">The hash of the line before in the chain; "" for the first.</param>
/// <param name="Hash">SHA-256 over <paramref name="Previous"/> and the canonical JSON of the rest, in hexadecimal.</param>
public sealed record JournalEntry(
    long Seq, string Aggregate, int Number, string At, string Actor, string OnBehalfOf, string Move, string FromState, string ToState, string Reason, string Facts, string Previous, string Hash)
{
    /// <summary>The day in UTC.</summary>
    public string Day => At[..10];

    /// <summary>What it was done to.</summary>
    public Node About => new(Aggregate);
}
