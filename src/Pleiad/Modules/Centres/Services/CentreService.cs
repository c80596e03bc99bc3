using System.Globalization;
using Pleiad.Kernel;
using Pleiad.Kernel.Consents;
using Pleiad.Kernel.Rights;

namespace Pleiad.Modules.Centres.Services;

/// <summary>A service that a centre gives. Texts that are not known are "".</summary>
public sealed record CentreService
{
    public const string NodeKind = "centres/services";

    public required string Id { get; init; }

    /// <summary>The organisation of the registry that gives it.</summary>
    public required string Centre { get; init; }

    /// <summary>One of <see cref="ServiceWords.Kinds"/>.</summary>
    public required string Kind { get; init; }

    public required string En { get; init; }

    public required string Ru { get; init; }

    public string WhatEn { get; init; } = "";

    public string WhatRu { get; init; } = "";

    /// <summary>Days within which a result is promised.</summary>
    public required int Days { get; init; }

    /// <summary>Whether no source gives the promised time.</summary>
    public bool DaysIllustrative { get; init; }

    public string Claim { get; init; } = "";

    /// <summary>UTC; "" while it is offered.</summary>
    public string EndedAt { get; init; } = "";

    public Sentence Name => new(En, Ru);

    public Node Node => Kernel.Rights.Node.Of(NodeKind, Id);

    public string Address => $"/{NodeKind}/{Id}";
}

/// <summary>Somebody's request for a service: what is asked, who handles it, what came of it, and how it was found.</summary>
public sealed record ServiceRequest : IPrivateRecord
{
    public const string NodeKind = "centres/requests";

    /// <summary>The reference that the asker is told: the year and a number, <c>2026-7</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The secret of the private link.</summary>
    public required string Token { get; init; }

    public required string Service { get; init; }

    /// <summary>The organisation of the registry that asks by its representative; "" for others.</summary>
    public string Organisation { get; init; } = "";

    /// <summary>Who asks, in their own words, where it is no organisation of the registry.</summary>
    public string Who { get; init; } = "";

    public required string Ask { get; init; }

    /// <summary>Where letters about it go; only with consent.</summary>
    public string Mail { get; init; } = "";

    public string Account { get; init; } = "";

    /// <summary>en or ru: the language to answer in.</summary>
    public required string Language { get; init; }

    /// <summary>A state of <see cref="RequestFlow"/>.</summary>
    public required string State { get; init; }

    /// <summary>UTC.</summary>
    public required string FiledAt { get; init; }

    /// <summary>The day by which a result is promised.</summary>
    public required string Due { get; init; }

    /// <summary>The account that handles it.</summary>
    public string Handler { get; init; } = "";

    /// <summary>What came of it, or why it was declined.</summary>
    public string Result { get; init; } = "";

    /// <summary>UTC; "" while it is open.</summary>
    public string EndedAt { get; init; } = "";

    /// <summary>1 to 5, as the asker found it; 0 while nobody said.</summary>
    public int Stars { get; init; }

    public string Said { get; init; } = "";

    public Node Node => Of(Id);

    /// <summary>The private links of askers: whoever has one sees the request and its result.</summary>
    internal static PrivateLink<ServiceRequest> Link { get; } = new($"/{NodeKind}", new("request", "запроса"), new("All services", "Все услуги", $"/{CentreService.NodeKind}")) { Letters = "service-request", Needs = RequestLetters.Purpose };

    /// <summary>The private address.</summary>
    public string Address => Link.To(Token);

    public bool Open => State is RequestFlow.Filed or RequestFlow.Accepted;

    public static Node Of(string id) => Kernel.Rights.Node.Of(NodeKind, id);

    /// <summary>Whether the promise was kept: yes or no once a result is there or the day has passed; null before, and for what was never promised an end.</summary>
    public bool? Kept(DateTimeOffset now) => State switch
    {
        RequestFlow.Done => string.CompareOrdinal(EndedAt[..10], Due) <= 0,
        RequestFlow.Filed or RequestFlow.Accepted when string.CompareOrdinal(now.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Due) > 0 => false,
        _ => null,
    };

    /// <summary>Whole days from the request to its end, or until now.</summary>
    public int Days(DateTimeOffset now) => Math.Max(0, (int)((EndedAt.Length > 0 ? Moment(EndedAt) : now) - Moment(FiledAt)).TotalDays);

    private static DateTimeOffset Moment(string at) => DateTimeOffset.Parse(at, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);
}

/// <summary>The words of the catalogue.</summary>
public static class ServiceWords
{
    public static IReadOnlyDictionary<string, Sentence> Kinds { get; } = new Dictionary<string, Sentence>
    {
        ["expert"] = new("expert support", "экспертная поддержка"),
        ["analytic"] = new("analytic support", "аналитическая поддержка"),
        ["information"] = new("information support", "информационная поддержка"),
        ["methodological"] = new("methodological support", "методическая поддержка"),
        ["project"] = new("help with a project, from its opening through its implementation", "помощь проекту от открытия до реализации"),
        ["interests"] = new("speaking for clusters before authorities", "представление интересов кластеров перед властью"),
    };
}
