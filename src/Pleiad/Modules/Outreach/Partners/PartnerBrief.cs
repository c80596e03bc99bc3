using Pleiad.Kernel;
using Pleiad.Kernel.Consents;
using Pleiad.Kernel.Flows;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Text;

namespace Pleiad.Modules.Outreach.Partners;

/// <summary>The partner that an investor from elsewhere looks for. Who looks stays with the centre until a firm agrees to meet.</summary>
public sealed record PartnerBrief : IPrivateRecord
{
    public const string NodeKind = "outreach/briefs";

    /// <summary>The year and a number, <c>2026-7</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The secret of the private link.</summary>
    public required string Token { get; init; }

    /// <summary>A state of <see cref="PartnerFlows.Brief"/>.</summary>
    public required string State { get; init; }

    /// <summary>What it is about, in the investor's words, for firms to read.</summary>
    public required string Title { get; init; }

    public required string Text { get; init; }

    /// <summary>What the partner must be able to do, divided by line breaks.</summary>
    public required string Capabilities { get; init; }

    /// <summary>Where the partner must be; "" for anywhere.</summary>
    public string Territory { get; init; } = "";

    /// <summary>The investor's country, which firms read from the beginning.</summary>
    public required string Country { get; init; }

    /// <summary>The path of what it came from, such as a step of a chain; "" for none.</summary>
    public string Because { get; init; } = "";

    public string Name { get; init; } = "";

    public string Organisation { get; init; } = "";

    public string Mail { get; init; } = "";

    public string Account { get; init; } = "";

    /// <summary>en or ru.</summary>
    public required string Language { get; init; }

    public required string FiledAt { get; init; }

    public Node Node => Node.Of(NodeKind, Id);

    public IReadOnlyList<string> Wanted => Capabilities.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public Language In => Languages.Of(Language);

    /// <summary>How the investor is reached, for a firm that agreed.</summary>
    public string Contact => string.Join(", ", new[] { Name, Organisation, Mail }.Where(t => t.Length > 0));
}

/// <summary>A firm that an investor asked to meet.</summary>
public sealed record Introduction
{
    public const string NodeKind = "outreach/introductions";

    public required string Id { get; init; }

    public required string Brief { get; init; }

    /// <summary>The Registry's organisation.</summary>
    public required string Organisation { get; init; }

    /// <summary>A state of <see cref="PartnerFlows.Introduction"/>.</summary>
    public required string State { get; init; }

    public required string AskedAt { get; init; }

    public string AnsweredAt { get; init; } = "";

    public string AnsweredBy { get; init; } = "";

    /// <summary>How the firm is reached, given by its representative with consent; "" before.</summary>
    public string Contact { get; init; } = "";

    /// <summary>Why it declined, for the investor to read; "" where it did not say.</summary>
    public string Reason { get; init; } = "";

    public Node Node => Node.Of(NodeKind, Id);
}

/// <summary>The lives of briefs and introductions, and what people agree to in them.</summary>
public static class PartnerFlows
{
    public const string Open = "open";
    public const string Closed = "closed";
    public const string Asked = "asked";
    public const string Agreed = "agreed";
    public const string Declined = "declined";
    public const string Lapsed = "lapsed";

    public static Flow<PartnerBrief> Brief { get; } = new(
        Open,
        [new State(Open, new("looking", "идёт поиск")), new State(Closed, new("closed", "закрыт"))],
        [new("close", new("Close it, and delete who I am", "Закрыть и удалить, кто я"), [Open], Closed, InvestorRights.FileEnquiry) { Done = new("closed", "закрыт") }]);

    public static Flow<Introduction> Introduction { get; } = new(
        Asked,
        [
            new State(Asked, new("asked to meet", "приглашена к знакомству"), new("the firm was asked", "компанию спросили"), Role.OrganisationRepresentative),
            new State(Agreed, new("agreed: both know each other", "согласилась: стороны знают друг друга")), new State(Declined, new("declined", "отказалась")), new State(Lapsed, new("the brief was closed before", "поиск закрыт раньше")),
        ],
        [
            new("agree", new("Agree to meet", "Согласиться на знакомство"), [Asked], Agreed, InvestorRights.AnswerIntroduction) { Done = new("agreed", "согласие дано") },
            new("decline", new("Decline", "Отказаться"), [Asked], Declined, InvestorRights.AnswerIntroduction) { Done = new("declined", "отказано") },
            new("lapse", new("End with the brief", "Завершить вместе с поиском"), [Asked], Lapsed, InvestorRights.EndIntroduction) { Done = new("ended with the brief", "завершено вместе с поиском") },
        ]);

    public static readonly ConsentPurpose Investor = new(
        "partner-brief", new("Keep who I am, and tell it to firms that agree to meet", "Сохраните, кто я, и сообщите это компаниям, которые согласятся на знакомство"),
        new("The centre keeps your name, organisation and mail address with this search for a partner. A firm that you ask reads what you look for and your country; who you are it learns when it agrees to meet, and not before. Close the search on its private page, and who you are is deleted at once.",
            "Центр хранит ваши имя, организацию и почту вместе с этим поиском партнёра. Компания, которую вы попросите о знакомстве, прочтёт, что вы ищете и из какой вы страны; кто вы, она узнает, только когда согласится. Закройте поиск на его личной странице — и сведения о вас сразу удалят."));

    public static readonly ConsentPurpose Firm = new(
        "partner-contact", new("Show this contact to the investor who asks", "Покажите этот контакт инвестору, который просит о знакомстве"),
        new("The contact that you write here is shown to this one investor on the private page of the search, from now on and until the search is closed. Nobody else sees it.",
            "Контакт, который вы здесь напишете, увидит только этот инвестор на личной странице поиска — с этого момента и до закрытия поиска. Больше его никто не увидит."));
}

/// <summary>The addresses of the search for partners, without the language.</summary>
public static class PartnerAddress
{
    public const string New = "/outreach/partners";

    /// <summary>The private links of those who look for a partner.</summary>
    internal static PrivateLink<PartnerBrief> Link { get; } = new(New, new("search for a partner", "поиска партнёра"), new("Look for a partner", "Искать партнёра", New)) { Letters = "brief", Needs = PartnerFlows.Investor };

    public static string Private(string token, string below = "") => Link.To(token, below);

    public static string Of(string introduction, string below = "") => $"/{Partners.Introduction.NodeKind}/{introduction}{below}";
}
