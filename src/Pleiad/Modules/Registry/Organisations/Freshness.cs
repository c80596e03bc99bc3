using System.Globalization;

namespace Pleiad.Modules.Registry.Organisations;

/// <summary>How lately somebody vouched for a profile.</summary>
public enum Freshness
{
    /// <summary>Confirmed within a year, or entered here within a year.</summary>
    Fresh,

    /// <summary>It is time to confirm it again.</summary>
    Due,

    /// <summary>Nobody has vouched for it for a year and a half, or nobody ever did and it was only read from an article.</summary>
    Dormant,
}

/// <summary>The rule of freshness.</summary>
public static class FreshnessRule
{
    /// <summary>Months after which a confirmation is asked for again.</summary>
    public const int DueAfter = 12;

    /// <summary>Months after which a profile counts as dormant.</summary>
    public const int DormantAfter = 18;

    /// <summary>The same as a condition on the columns of an organisation <c>o</c>: confirmed, or entered, within a year.</summary>
    internal const string Fresh = "(CASE WHEN o.confirmed_at <> '' THEN o.confirmed_at ELSE o.created_at END) > @due AND (o.confirmed_at <> '' OR o.claim = '')";

    /// <summary>Nobody has vouched for it for too long, or nobody ever did.</summary>
    internal const string DormantSql = "((o.confirmed_at = '' AND o.claim <> '') OR (CASE WHEN o.confirmed_at <> '' THEN o.confirmed_at ELSE o.created_at END) <= @dormant)";

    /// <summary>The parameters of both conditions.</summary>
    internal static (string, object?)[] Values(DateTimeOffset now) => [("@due", now.AddMonths(-DueAfter).ToString("O")), ("@dormant", now.AddMonths(-DormantAfter).ToString("O"))];

    /// <summary>The freshness of an organisation at a time.</summary>
    public static Freshness At(this Organisation organisation, DateTimeOffset now)
    {
        if (organisation.ConfirmedAt.Length == 0 && organisation.Claim.Length > 0)
            return Freshness.Dormant;
        var last = DateTimeOffset.Parse(organisation.ConfirmedAt.Length > 0 ? organisation.ConfirmedAt : organisation.CreatedAt, CultureInfo.InvariantCulture);
        return now >= last.AddMonths(DormantAfter) ? Freshness.Dormant : now >= last.AddMonths(DueAfter) ? Freshness.Due : Freshness.Fresh;
    }
}
