namespace Pleiad.Modules.Accounts.People;

/// <summary>Somebody who can sign in. Texts that are not there are "".</summary>
public sealed class Account
{
    /// <summary>Random and opaque, so that it may stand in the journal for ever.</summary>
    public required string Id { get; init; }

    /// <summary>Lower case; null after erasure.</summary>
    public string? Mail { get; set; }

    public required string Name { get; set; }

    /// <summary>As <see cref="Passwords"/> writes it; "" where nobody can sign in.</summary>
    public string PasswordHash { get; set; } = "";

    /// <summary>The shared secret in base 32; "" without an authenticator.</summary>
    public string AuthenticatorKey { get; set; } = "";

    /// <summary>The last step of 30 seconds whose code was used.</summary>
    public long AuthenticatorStep { get; set; }

    /// <summary>SHA-256 of each recovery code that is left, divided by spaces.</summary>
    public string RecoveryCodes { get; set; } = "";

    /// <summary>Wrong passwords since the last right one.</summary>
    public int Failures { get; set; }

    public string LockedUntil { get; set; } = "";

    /// <summary>en or ru: the language of letters.</summary>
    public string Language { get; set; } = "en";

    /// <summary>The date of birth, kept only for those who were minors when they came.</summary>
    public string Born { get; set; } = "";

    public string GuardianMail { get; set; } = "";

    /// <summary>When the guardian confirmed.</summary>
    public string GuardianAt { get; set; } = "";

    /// <summary>Invented, for showing the program; never a person.</summary>
    public bool Demonstration { get; set; }

    public required string CreatedAt { get; init; }

    public string SeenAt { get; set; } = "";

    public string ErasedAt { get; set; } = "";
}
