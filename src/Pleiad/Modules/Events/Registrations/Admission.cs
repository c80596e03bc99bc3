using Pleiad.Kernel;

namespace Pleiad.Modules.Events.Registrations;

/// <summary>A kind of registration for a gathering: business programme, rally, visitor, exhibitor, school group. Its places are a pool of their own.</summary>
public sealed record Admission
{
    public required string Gathering { get; init; }

    /// <summary>Names it in addresses below its gathering: <c>business-programme</c>.</summary>
    public required string Id { get; init; }

    public required int Number { get; init; }

    public required string En { get; init; }

    public required string Ru { get; init; }

    public string TextEn { get; init; } = "";

    public string TextRu { get; init; } = "";

    /// <summary>The hash of the questionnaire that is asked now.</summary>
    public required string Questionnaire { get; init; }

    /// <summary>From when, as a UTC text; "" for at once.</summary>
    public string Opens { get; init; } = "";

    /// <summary>Until when, alike; "" for until the gathering begins.</summary>
    public string Closes { get; init; } = "";

    /// <summary>Whether somebody decides on each registration before it gets a place.</summary>
    public bool Moderated { get; init; }

    /// <summary>Whether one registration brings several people.</summary>
    public bool Grouped { get; init; }

    public Sentence Name => new(En, Ru);

    public Sentence Text => new(TextEn, TextRu);

    /// <summary>The pool of its places.</summary>
    public string Pool => PoolOf(Gathering, Id);

    public static string PoolOf(string gathering, string id) => $"events/{gathering}/{id}";
}
