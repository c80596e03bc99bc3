using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Pleiad.Kernel;
using Pleiad.Kernel.Consents;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Text;
using Pleiad.Modules.Events.Contracts;

namespace Pleiad.Modules.Events.Registrations;

/// <summary>Somebody who registered, with the answers they gave to the questionnaire of that day.</summary>
public sealed record Registration : IPrivateRecord
{
    public const string NodeKind = "events/registrations";

    /// <summary>Letters and digits that nobody takes for one another.</summary>
    private const string Alphabet = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>The reference that is told: eight letters and digits.</summary>
    public required string Id { get; init; }

    /// <summary>The secret of the private link.</summary>
    public required string Token { get; init; }

    public required string Gathering { get; init; }

    public required string Admission { get; init; }

    /// <summary>A state of <see cref="RegistrationFlow"/>.</summary>
    public required string State { get; init; }

    public required string Name { get; init; }

    public string Mail { get; init; } = "";

    public string Organisation { get; init; } = "";

    /// <summary>How many come.</summary>
    public int People { get; init; } = 1;

    /// <summary>The hash of the questionnaire that was answered.</summary>
    public required string Questionnaire { get; init; }

    /// <summary>The answers as JSON.</summary>
    public string Answers { get; init; } = "{}";

    /// <summary>en or ru: the language of the letters.</summary>
    public required string Language { get; init; }

    /// <summary>The account of who was signed in; "" for a visitor.</summary>
    public string Account { get; init; } = "";

    public required string AskedAt { get; init; }

    public required string ChangedAt { get; init; }

    /// <summary>How long the offered place is kept, as a UTC text; "" for no offer.</summary>
    public string Until { get; init; } = "";

    /// <summary>What an officer wrote; "" for nothing.</summary>
    public string Reason { get; init; } = "";

    /// <summary>When the person came, as a UTC text; "" before.</summary>
    public string CheckedInAt { get; init; } = "";

    /// <summary>Whether the list of participants may name them.</summary>
    public bool Shown { get; init; }

    /// <summary>Whether nobody is behind it.</summary>
    public bool Illustrative { get; init; }

    public Node Node => NodeOf(Id);

    public Language Reads => Languages.Of(Language);

    public string PrivateAddress => AddressOf(Token);

    public JsonObject Said => JsonNode.Parse(Answers)!.AsObject();

    public static Node NodeOf(string id) => Node.Of(NodeKind, id);

    /// <summary>The private links of registrations. One whose person was forgotten, a year after the gathering, opens nothing any more.</summary>
    internal static PrivateLink<Registration> Link { get; } = new($"{EventsAddress.Root}/registrations", new("registration", "регистрации"), new("All events", "Все события", EventsAddress.Root))
    {
        Letters = "registration", Over = r => r is { Name: "", Illustrative: false, State: RegistrationFlow.Attended or RegistrationFlow.Absent },
    };

    /// <summary>The private address, without the language.</summary>
    public static string AddressOf(string token, string below = "") => Link.To(token, below);

    public static string NewReference() => RandomNumberGenerator.GetString(Alphabet, 8);
}

/// <summary>A session that a participant chose.</summary>
public sealed record ChosenSession(string Registration, string Session);
