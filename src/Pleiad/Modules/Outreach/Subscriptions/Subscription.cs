namespace Pleiad.Modules.Outreach.Subscriptions;

/// <summary>One person's wish for the digest: what, how often, in which language, and where it stands.</summary>
public sealed class Subscription
{
    public required string Id { get; init; }

    /// <summary>The address; "" once it was erased.</summary>
    public required string Mail { get; set; }

    /// <summary>A state of <see cref="SubscriptionFlow"/>.</summary>
    public required string State { get; set; }

    /// <summary>Ids of <see cref="DigestTopics"/>, with spaces.</summary>
    public required string Topics { get; set; }

    /// <summary>One of <see cref="Frequencies"/>.</summary>
    public required string Frequency { get; set; }

    /// <summary>en or ru.</summary>
    public required string Language { get; set; }

    /// <summary>The secret of the link that confirms; it also shows the subscription afterwards.</summary>
    public required string ConfirmToken { get; set; }

    /// <summary>The secret of the subscriber's own page.</summary>
    public required string OwnToken { get; set; }

    /// <summary>The secret that ends it, and can do nothing else: mail programs get it, and letters are passed on.</summary>
    public required string LeaveToken { get; set; }

    /// <summary>The version of the consent that was ticked; it counts from the confirmation.</summary>
    public required string ConsentHash { get; set; }

    public required string AskedAt { get; set; }

    /// <summary>When the link that confirms stops to work.</summary>
    public required string ExpiresAt { get; set; }

    /// <summary>"" before.</summary>
    public string ConfirmedAt { get; set; } = "";

    public required string ChangedAt { get; set; }

    public string[] TopicList => Topics.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public bool Expired(DateTimeOffset now) => string.CompareOrdinal(ExpiresAt, now.ToString("O")) <= 0;
}

/// <summary>An address at which nobody wants letters, or cannot get them; only its hash is kept.</summary>
public sealed record Suppressed(string Hash, string Reason, string Since);

/// <summary>What addresses are hashed with.</summary>
public sealed record AddressSalt(string Id, string Value);
