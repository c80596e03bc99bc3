using System.Globalization;
using Pleiad.Kernel;
using Pleiad.Kernel.Consents;
using Pleiad.Kernel.Rights;

namespace Pleiad.Modules.Events.Meetings;

/// <summary>The one-to-one meetings of one gathering: slots of equal length, so many tables, and the plan that holds now.</summary>
public sealed record MeetingRound
{
    public const string NodeKind = "events/meetings";

    public required string Gathering { get; init; }

    /// <summary>A state of <see cref="MeetingFlow"/>.</summary>
    public required string State { get; init; }

    /// <summary>When the first slot begins, in the zone of the gathering: 2026-10-05T10:00.</summary>
    public required string Starts { get; init; }

    public required int Slots { get; init; }

    /// <summary>How long a meeting lasts.</summary>
    public required int Minutes { get; init; }

    /// <summary>Between two slots.</summary>
    public required int BreakMinutes { get; init; }

    /// <summary>How many meetings there can be at once.</summary>
    public required int Tables { get; init; }

    /// <summary>The last day on which wishes come in.</summary>
    public required string WishesUntil { get; init; }

    /// <summary>The number of the plan that holds; 0 before the first.</summary>
    public int Plan { get; init; }

    /// <summary>Whether that plan is proved to place the most weight there is.</summary>
    public bool Exact { get; init; }

    public bool Illustrative { get; init; }

    public required string ChangedAt { get; init; }

    public Node Node => Of(Gathering);

    public string Address => $"/{NodeKind}/{Gathering}";

    public static Node Of(string gathering) => Kernel.Rights.Node.Of(NodeKind, gathering);

    /// <summary>When a slot begins and ends: "10:00–10:20".</summary>
    public string Hours(int slot) => $"{Time(slot):HH:mm}–{Time(slot).AddMinutes(Minutes):HH:mm}";

    /// <summary>The day of the slots.</summary>
    public string Day => Starts[..10];

    /// <summary>When a slot begins, in the zone of the gathering.</summary>
    public DateTime Time(int slot) => DateTime.ParseExact(Starts, "yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture).AddMinutes(slot * (Minutes + BreakMinutes));
}

/// <summary>Somebody who takes part in one-to-one meetings.</summary>
public sealed record MeetingPerson : IPrivateRecord
{
    public const string NodeKind = "events/my-meetings";

    public required string Id { get; init; }

    public required string Gathering { get; init; }

    /// <summary>From 1, in the order of coming.</summary>
    public required int Number { get; init; }

    /// <summary>The secret of the private page.</summary>
    public required string Token { get; init; }

    /// <summary>As the others see it.</summary>
    public required string Name { get; init; }

    /// <summary>The organisation of the Registry that they speak for; "" for none.</summary>
    public string Organisation { get; init; } = "";

    /// <summary>What they look for and offer, in their words.</summary>
    public required string About { get; init; }

    public string Mail { get; init; } = "";

    public string Account { get; init; } = "";

    public required string Language { get; init; }

    /// <summary>The slots they are free in, from 0, with spaces.</summary>
    public required string Free { get; init; }

    /// <summary>The registration whose programme the meetings stand in; "" for none.</summary>
    public string Registration { get; init; } = "";

    public bool Illustrative { get; init; }

    public required string JoinedAt { get; init; }

    /// <summary>UTC; "" while they take part.</summary>
    public string LeftAt { get; init; } = "";

    public Node Node => Node.Of(NodeKind, Id);

    public string Address => AddressOf(Token);

    /// <summary>The private links of those who take part.</summary>
    internal static PrivateLink<MeetingPerson> Link { get; } = new($"/{NodeKind}", new("page of meetings", "страницы встреч"), new("All events", "Все события", Contracts.EventsAddress.Root)) { Letters = "meetings" };

    public static string AddressOf(string token) => Link.To(token);

    public bool FreeIn(int slot) => Free.Split(' ').Contains(slot.ToString(CultureInfo.InvariantCulture));
}

/// <summary>How much one wishes to meet another: 1 to 3, or <see cref="RatherNot"/>.</summary>
public sealed record MeetingWish(string One, string Other, int Strength)
{
    public const int RatherNot = 0;
    public const int Highest = 3;
}

/// <summary>A meeting of a plan, or a wish that it has no place for.</summary>
public sealed record Meeting(string Id, string Gathering, int Plan, string One, string Other, int Weight, int Slot, int Seat, string Why, string Outcome, string Tie, string RecordedAt)
{
    /// <summary>What can become of one.</summary>
    public static IReadOnlyDictionary<string, Sentence> Outcomes { get; } = new Dictionary<string, Sentence>
    {
        ["nothing"] = new("nothing came of it", "ничего не вышло"),
        ["contact"] = new("we stay in contact", "остаёмся на связи"),
        ["cooperation"] = new("we work together: a tie in the registry", "сотрудничаем: связь в реестре"),
        ["joint-project"] = new("a joint project: a tie in the registry", "совместный проект: связь в реестре"),
    };

    public bool Of(string person) => One == person || Other == person;

    public string With(string person) => One == person ? Other : One;
}
