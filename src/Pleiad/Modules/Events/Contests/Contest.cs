using Pleiad.Kernel;
using Pleiad.Kernel.Consents;
using Pleiad.Kernel.Rights;

namespace Pleiad.Modules.Events.Contests;

/// <summary>A contest of ideas on a theme, judged by groups of people whom the ideas are for.</summary>
public sealed record Contest
{
    public const string NodeKind = "events/contests";

    public required string Id { get; init; }

    public required string En { get; init; }

    public required string Ru { get; init; }

    /// <summary>What ideas are looked for.</summary>
    public required string ThemeEn { get; init; }

    public required string ThemeRu { get; init; }

    /// <summary>Who may enter, what is given for the best, what becomes of the ideas.</summary>
    public required string RulesEn { get; init; }

    public required string RulesRu { get; init; }

    /// <summary>A state of <see cref="ContestFlow"/>.</summary>
    public required string State { get; init; }

    /// <summary>The last day on which ideas come in, UTC.</summary>
    public required string IdeasUntil { get; init; }

    /// <summary>The last day of judging, UTC.</summary>
    public required string JudgedUntil { get; init; }

    /// <summary>Makes the marks of persons of this contest unlike those of another.</summary>
    public required string Salt { get; init; }

    public bool Illustrative { get; init; }

    /// <summary>The claim that tells of such contests; "" for none.</summary>
    public string Claim { get; init; } = "";

    public required string CreatedAt { get; init; }

    public required string CreatedBy { get; init; }

    public required string ChangedAt { get; init; }

    public Sentence Name => new(En, Ru);

    public Node Node => Of(Id);

    public string Address => $"/{NodeKind}/{Id}";

    public static Node Of(string id) => Kernel.Rights.Node.Of(NodeKind, id);
}

/// <summary>A group of the jury. Its voice is its weight, however many its jurors are.</summary>
/// <param name="Contest">The contest.</param>
/// <param name="Key">One of <see cref="ContestWords.Groups"/>.</param>
/// <param name="Number">Its place in lists.</param>
/// <param name="Weight">The declared weight; a group of 0 is heard and does not count.</param>
/// <param name="Token">The secret of the link by which its jurors come in.</param>
public sealed record ContestGroup(string Contest, string Key, int Number, double Weight, string Token)
{
    /// <summary>The links by which a group's jurors come in.</summary>
    internal static PrivateLink<ContestGroup> Invitation { get; } = new("/events/invitations", new("invitation", "приглашения"), new("All contests", "Все конкурсы", $"/{Contests.Contest.NodeKind}"));
}

/// <summary>One line of the rubric, scored from <see cref="ContestWords.Lowest"/> to <see cref="ContestWords.Highest"/>.</summary>
public sealed record ContestCriterion(string Contest, int Number, string En, string Ru, double Weight);

/// <summary>Which side a person is on in a contest. The key of the table is what makes "never both" hold.</summary>
/// <param name="Contest">The contest.</param>
/// <param name="Who">The mark of an account or of a mail address.</param>
/// <param name="Side">juror or contestant.</param>
public sealed record ContestSide(string Contest, string Who, string Side)
{
    public const string Juror = "juror";
    public const string Contestant = "contestant";
}

/// <summary>What things of contests are called.</summary>
public static class ContestWords
{
    public const int Lowest = 1;
    public const int Highest = 5;

    /// <summary>The groups a jury can have, with what each is called and whether its people use what is invented.</summary>
    public static IReadOnlyDictionary<string, (Sentence Name, bool Users)> Groups { get; } = new Dictionary<string, (Sentence, bool)>
    {
        ["patients"] = (new("patients", "пациенты"), true),
        ["doctors"] = (new("doctors", "врачи"), true),
        ["experts"] = (new("experts", "эксперты"), false),
        ["industry"] = (new("industry", "промышленность"), false),
    };

    /// <summary>What an author says to be.</summary>
    public static IReadOnlyDictionary<string, Sentence> Authors { get; } = new Dictionary<string, Sentence>
    {
        ["patient"] = new("a patient or a relative", "пациент или родственник"),
        ["doctor"] = new("a doctor or a nurse", "врач или медсестра"),
        ["student"] = new("a student", "студент"),
        ["firm"] = new("somebody of a firm", "сотрудник предприятия"),
        ["other"] = new("somebody else", "кто-то другой"),
    };

    public static Sentence Group(string key) => Groups.TryGetValue(key, out var group) ? group.Name : new(key, key);

    public static bool Users(string key) => Groups.TryGetValue(key, out var group) && group.Users;
}
