using Pleiad.Kernel;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Talent.Contracts;

namespace Pleiad.Modules.Talent.Activities;

/// <summary>Something that a firm or a university offers to schools. Texts that are not known are "", numbers 0.</summary>
public sealed record Activity
{
    public required string Id { get; init; }

    /// <summary>The Registry's organisation that holds it; "" where no source says.</summary>
    public string Organisation { get; init; } = "";

    /// <summary>One of <see cref="ActivityWords.Kinds"/>.</summary>
    public required string Kind { get; init; }

    public required string En { get; init; }

    public required string Ru { get; init; }

    public string TextEn { get; init; } = "";

    public string TextRu { get; init; } = "";

    /// <summary>A day, or a day with its hour as there: 2026-10-05 or 2026-10-05T10:00; "" for not known.</summary>
    public string Starts { get; init; } = "";

    public string Ends { get; init; } = "";

    /// <summary>The IANA name of the zone of its hours.</summary>
    public string Zone { get; init; } = Kernel.Calendars.CalendarText.UsualZone;

    public string PlaceEn { get; init; } = "";

    public string PlaceRu { get; init; } = "";

    /// <summary>0 for any.</summary>
    public int LeastAge { get; init; }

    /// <summary>The lowest class of school; 0 for any.</summary>
    public int ClassFrom { get; init; }

    /// <summary>The highest; 0 for any.</summary>
    public int ClassTo { get; init; }

    /// <summary>How many pupils; 0 where nobody can sign up here.</summary>
    public int Places { get; init; }

    /// <summary>The last day to sign up; "" for the day before.</summary>
    public string SignUpBy { get; init; } = "";

    public string BringEn { get; init; } = "";

    public string BringRu { get; init; } = "";

    public string SafetyEn { get; init; } = "";

    public string SafetyRu { get; init; } = "";

    public required string State { get; init; }

    public bool Illustrative { get; init; }

    /// <summary>The claim that tells of it; "" for none.</summary>
    public string Claim { get; init; } = "";

    public required string CreatedAt { get; init; }

    public Sentence Name => new(En, Ru);

    public Sentence Text => new(TextEn, TextRu);

    public Sentence Place => new(PlaceEn, PlaceRu);

    public Sentence Bring => new(BringEn, BringRu);

    public Sentence Safety => new(SafetyEn, SafetyRu);

    public Node Node => SchoolNodes.OfActivity(Id);

    public string Address => SchoolAddress.OfActivity(Id);

    /// <summary>The pool of its places.</summary>
    public string Pool => Node.Path;

    /// <summary>The first day; "" for not known.</summary>
    public string Day => Starts.Length >= 10 ? Starts[..10] : Starts;

    /// <summary>The last day; "" for not known.</summary>
    public string LastDay => Ends.Length >= 10 ? Ends[..10] : Day;

    public bool OverOn(string today) => LastDay.Length > 0 && string.CompareOrdinal(LastDay, today) < 0;

    public bool BegunOn(string today) => Day.Length > 0 && string.CompareOrdinal(Day, today) <= 0;

    /// <summary>Why no class can sign up now; null when one can.</summary>
    public Sentence? Closed(string today)
    {
        if (State != ActivityFlow.Announced)
            return new("It is not announced, so no class can sign up.", "Оно не объявлено, записи нет.");
        if (Places == 0 || Day.Length == 0)
            return new("No source gives a day or places, so nobody signs up here.", "Ни дня, ни мест ни один источник не называет, поэтому записи здесь нет.");
        if (BegunOn(today))
            return new("It has begun or is over.", "Оно уже началось или прошло.");
        return SignUpBy.Length > 0 && string.CompareOrdinal(SignUpBy, today) < 0 ? new($"Signing up ended on {SignUpBy}.", $"Запись закончилась {SignUpBy}.") : null;
    }
}
