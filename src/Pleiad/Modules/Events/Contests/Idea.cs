using Pleiad.Kernel.Consents;
using Pleiad.Kernel.Flows;
using Pleiad.Kernel.Rights;

namespace Pleiad.Modules.Events.Contests;

/// <summary>An idea that somebody entered.</summary>
public sealed record Idea : IPrivateRecord
{
    public const string NodeKind = "events/ideas";

    public required string Id { get; init; }

    public required string Contest { get; init; }

    /// <summary>Its number in the contest, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>The secret of the author's private page.</summary>
    public required string Token { get; init; }

    /// <summary>The secret of the link in the letter by which an author confirms the address; "" where none was asked for.</summary>
    public string ConfirmToken { get; init; } = "";

    /// <summary>A state of <see cref="IdeaFlow"/>.</summary>
    public required string State { get; init; }

    public required string Title { get; init; }

    public required string Text { get; init; }

    /// <summary>One of <see cref="ContestWords.Authors"/>.</summary>
    public required string AuthorIs { get; init; }

    /// <summary>The author's name; "" where none was given.</summary>
    public string Author { get; init; } = "";

    /// <summary>Whether the author agreed to be named beside the idea.</summary>
    public bool Named { get; init; }

    public string Mail { get; init; } = "";

    /// <summary>The account of an author who was signed in.</summary>
    public string Account { get; init; } = "";

    /// <summary>en or ru: the language to write in.</summary>
    public required string Language { get; init; }

    /// <summary>What the officer answered.</summary>
    public string Answer { get; init; } = "";

    /// <summary>The place when the result was taken; 0 for none.</summary>
    public int Place { get; init; }

    public required string EnteredAt { get; init; }

    public required string ChangedAt { get; init; }

    public Node Node => Of(Id);

    public static Node Of(string id) => Kernel.Rights.Node.Of(NodeKind, id);

    /// <summary>The private links of authors: whoever has one sees the idea and its outcome.</summary>
    internal static PrivateLink<Idea> Link { get; } = new($"/{NodeKind}", new("idea", "идеи"), new("All contests", "Все конкурсы", $"/{Contests.Contest.NodeKind}")) { Letters = "idea" };

    /// <summary>The links in the letters that ask whose an address is.</summary>
    internal static PrivateLink<Idea> Confirmation { get; } = Link with { Path = $"/{NodeKind}/confirm", Secret = nameof(ConfirmToken) };

    /// <summary>The private page.</summary>
    public static string Address(string token) => Link.To(token);
}

/// <summary>The life of an idea until the jury has it: nobody sees it before its author confirmed the address, and none is left without an answer.</summary>
public static class IdeaFlow
{
    public const string Unconfirmed = "unconfirmed";
    public const string Entered = "entered";
    public const string Admitted = "admitted";
    public const string Declined = "declined";
    public const string Withdrawn = "withdrawn";

    public static Flow<Idea> Life { get; } = new(
        Unconfirmed,
        [
            new State(Unconfirmed, new("address not confirmed", "адрес не подтверждён"), new("waits until you confirm your address", "ждёт, пока вы подтвердите адрес")),
            new State(Entered, new("to be answered", "ждёт ответа"), new("we are reading it", "мы читаем"), Role.CentreOfficer),
            new State(Admitted, new("admitted", "допущена"), new("admitted to the contest", "допущена к конкурсу"), Role.CentreOfficer),
            new State(Declined, new("turned down", "не допущена"), new("not admitted, with a reason", "не допущена, причина указана")),
            new State(Withdrawn, new("withdrawn", "отозвана")),
        ],
        [
            new("confirm", new("Confirm the address", "Подтвердить адрес"), [Unconfirmed], Entered, ContestRights.Enter) { Done = new("address confirmed", "адрес подтверждён") },
            new("admit", new("Admit", "Допустить"), [Entered], Admitted, ContestRights.Run) { Done = new("admitted", "допущена") },
            new("decline", new("Turn down", "Не допустить"), [Entered, Admitted], Declined, ContestRights.Run, NeedsReason: true) { Done = new("turned down", "не допущена") },
            new("withdraw", new("Withdraw the idea", "Отозвать идею"), [Unconfirmed, Entered, Admitted], Withdrawn, ContestRights.Enter) { Done = new("withdrawn", "отозвана") },
        ]);
}
