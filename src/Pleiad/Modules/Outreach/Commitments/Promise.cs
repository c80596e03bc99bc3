using System.Globalization;
using Pleiad.Kernel;

namespace Pleiad.Modules.Outreach.Commitments;

/// <summary>What became of a promise.</summary>
public enum Kept
{
    /// <summary>Not due yet.</summary>
    Waiting,

    /// <summary>Due, and not done.</summary>
    Overdue,

    InTime,

    /// <summary>Done after its time.</summary>
    Late,
}

/// <summary>
/// Something that the office promised an investor by a time. The time is never changed: what was missed stays missed, and its reason stands
/// beside it for both sides.
/// </summary>
/// <param name="Enquiry">Whose.</param>
/// <param name="Number">Its place, from 1.</param>
/// <param name="Kind"><see cref="Answer"/>, or <see cref="Step"/> for what the office added.</param>
/// <param name="En">What, in English.</param>
/// <param name="Ru">What, in Russian.</param>
/// <param name="MadeAt">When it was promised, UTC.</param>
/// <param name="PromisedAt">By when, UTC.</param>
/// <param name="DoneAt">When it was done; "" before.</param>
/// <param name="Reason">Why it was missed, in words that both sides read; "" for none.</param>
public sealed record Promise(string Enquiry, int Number, string Kind, string En, string Ru, string MadeAt, string PromisedAt, string DoneAt, string Reason)
{
    public const string Answer = "answer";
    public const string Step = "step";

    public Sentence What => new(En, Ru);

    public Kept On(DateTimeOffset now) => DoneAt.Length > 0
        ? At(DoneAt) <= At(PromisedAt) ? Kept.InTime : Kept.Late
        : now <= At(PromisedAt) ? Kept.Waiting : Kept.Overdue;

    public bool MissedBy(DateTimeOffset now) => On(now) is Kept.Overdue or Kept.Late;

    private static DateTimeOffset At(string instant) => DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);
}
