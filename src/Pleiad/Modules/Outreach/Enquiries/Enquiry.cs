using Pleiad.Kernel.Consents;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Text;

namespace Pleiad.Modules.Outreach.Enquiries;

/// <summary>What an investor asked. There is none without consent to keep who asked.</summary>
public sealed record Enquiry : IPrivateRecord
{
    public const string NodeKind = "outreach/enquiries";

    /// <summary>The reference that the investor is told: the year and a number, <c>2026-7</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The secret of the private link.</summary>
    public required string Token { get; init; }

    /// <summary>A state of <see cref="EnquiryFlow"/>.</summary>
    public required string State { get; init; }

    /// <summary>One of <see cref="EnquiryTopics"/>.</summary>
    public required string Topic { get; init; }

    /// <summary>The offer it is about; "" for none.</summary>
    public string Offer { get; init; } = "";

    /// <summary>The path of what else it is about, such as a gap of a chain; "" for none.</summary>
    public string About { get; init; } = "";

    /// <summary>The path of the node whose people answer: the offer's owner, or the whole installation.</summary>
    public required string Route { get; init; }

    public string Name { get; init; } = "";

    public string Organisation { get; init; } = "";

    /// <summary>Country in the investor's words.</summary>
    public string Country { get; init; } = "";

    public string Mail { get; init; } = "";

    public string Phone { get; init; } = "";

    /// <summary>The account of an investor who was signed in.</summary>
    public string Account { get; init; } = "";

    /// <summary>en or ru: the language to answer in.</summary>
    public required string Language { get; init; }

    /// <summary>The account that took it; "" as long as nobody did.</summary>
    public string Officer { get; init; } = "";

    public required string FiledAt { get; init; }

    public required string ChangedAt { get; init; }

    public Node Node => Node.Of(NodeKind, Id);

    public Node RouteNode => new(Route);

    public Language In => Languages.Of(Language);
}

/// <summary>Words of one side. Only the two sides read them.</summary>
/// <param name="Enquiry">Of which enquiry.</param>
/// <param name="Number">Their place, from 1.</param>
/// <param name="Side"><see cref="Investor"/> or <see cref="Office"/>.</param>
/// <param name="Text">The words; "" when they were deleted.</param>
/// <param name="At">When, UTC.</param>
/// <param name="SaidBy">The account; "" for the investor.</param>
public sealed record EnquiryMessage(string Enquiry, int Number, string Side, string Text, string At, string SaidBy)
{
    public const string Investor = "investor";
    public const string Office = "office";
}

/// <summary>The addresses of enquiries, without the language.</summary>
public static class ContactAddress
{
    public const string New = "/outreach/contact";

    public const string Promises = "/outreach/promises";

    public const string All = "/" + Enquiry.NodeKind;

    /// <summary>The private links of investors: whoever has one reads both sides.</summary>
    internal static PrivateLink<Enquiry> Link { get; } = new(New, new("enquiry", "обращения"), new("Ask as an investor", "Обратиться как инвестор", New)) { Letters = "enquiry", Needs = EnquiryLetters.Answer };

    /// <summary>The private address.</summary>
    public static string Private(string token, string below = "") => Link.To(token, below);

    /// <summary>The office's address.</summary>
    public static string Of(string id, string below = "") => $"{All}/{id}{below}";
}
