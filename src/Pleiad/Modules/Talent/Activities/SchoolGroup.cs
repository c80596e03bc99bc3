using System.Security.Cryptography;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Text;
using Pleiad.Modules.Talent.Contracts;

namespace Pleiad.Modules.Talent.Activities;

/// <summary>A class of a school that was signed up for an activity: it has its places as one, or waits as one. Only its school reads of it by name.</summary>
public sealed record SchoolGroup
{
    /// <summary>Letters and digits that nobody takes for one another.</summary>
    private const string Alphabet = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    public required string Id { get; init; }

    public required string Activity { get; init; }

    /// <summary>The Registry's school.</summary>
    public required string School { get; init; }

    /// <summary>As the school calls it: 9B.</summary>
    public required string ClassName { get; init; }

    /// <summary>How many places it asks for or has; fewer when a guardian says no.</summary>
    public required int Pupils { get; init; }

    /// <summary>A state of <see cref="GroupFlow"/>.</summary>
    public required string State { get; init; }

    /// <summary>The account of the teacher who signed it up.</summary>
    public required string Teacher { get; init; }

    /// <summary>en or ru: the language of the letters.</summary>
    public required string Language { get; init; }

    public required string AskedAt { get; init; }

    /// <summary>How long offered places are kept, as a UTC text; "" for no offer.</summary>
    public string Until { get; init; } = "";

    /// <summary>Why the host or the programme took the places away; "" for nothing.</summary>
    public string Reason { get; init; } = "";

    /// <summary>When the teacher closed the list, as a UTC text; "" while guardians may still answer.</summary>
    public string ListClosed { get; init; } = "";

    /// <summary>How many came; null as long as nobody says.</summary>
    public int? Came { get; init; }

    public bool Illustrative { get; init; }

    public Node Node => SchoolNodes.OfGroup(Id);

    public string Address => SchoolAddress.OfGroup(Id);

    public Language Reads => Languages.Of(Language);

    /// <summary>Eight letters and digits.</summary>
    public static string NewReference() => RandomNumberGenerator.GetString(Alphabet, 8);
}
