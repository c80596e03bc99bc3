namespace Pleiad.Modules.Accounts.Sessions;

/// <summary>One sign-in on one device. It lives on the server, so that ending it works with the next request.</summary>
public sealed class Session
{
    /// <summary>SHA-256 of what the cookie holds.</summary>
    public required string Token { get; init; }

    /// <summary>Names it on pages; opens nothing.</summary>
    public required string Id { get; init; }

    public required string Account { get; init; }

    /// <summary>The browser and system in words: "Firefox, Linux".</summary>
    public required string Device { get; init; }

    public required string CreatedAt { get; init; }

    public required string SeenAt { get; set; }

    /// <summary>When the password was last given in it.</summary>
    public required string PasswordAt { get; set; }

    public string EndedAt { get; set; } = "";

    /// <summary>The account on whose behalf it acts; "" for its own.</summary>
    public string ActingFor { get; set; } = "";

    public string ActingReason { get; set; } = "";
}
