namespace Pleiad.Modules.Accounts.Links;

/// <summary>What a link is for.</summary>
public static class Purpose
{
    public const string FirstAdministrator = "first-administrator";
    public const string Invitation = "invitation";
    public const string Registration = "registration";
    public const string Reset = "reset";
    public const string MailChange = "mail-change";
    public const string Guardian = "guardian";
}

/// <summary>A link that works once and for a time. Only its hash is kept, so the table opens nothing.</summary>
public sealed class Link
{
    /// <summary>SHA-256 of what stands in the address.</summary>
    public required string Token { get; init; }

    /// <summary>Names it on pages; opens nothing.</summary>
    public required string Id { get; init; }

    public required string Purpose { get; init; }

    /// <summary>Whose it is; "" where the link makes the account.</summary>
    public string Account { get; init; } = "";

    public string Mail { get; init; } = "";

    /// <summary>The role that an invitation gives, by its name in code.</summary>
    public string Role { get; init; } = "";

    public string Node { get; init; } = "";

    public required string MadeBy { get; init; }

    public required string CreatedAt { get; init; }

    public required string ExpiresAt { get; init; }

    public string UsedAt { get; set; } = "";
}
