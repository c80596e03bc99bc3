using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Outreach.Contracts;
using Pleiad.Modules.Outreach.Subscriptions;

namespace Pleiad.Modules.Outreach.News;

/// <summary>A piece of news that editors chose, in their own words, with whose it is.</summary>
public sealed record NewsItem
{
    public const string NodeKind = "outreach/news";

    public const string All = OutreachAddress.Root + "/news";

    public required string Id { get; init; }

    public required string En { get; init; }

    public required string Ru { get; init; }

    /// <summary>Who says it.</summary>
    public required string SourceEn { get; init; }

    public required string SourceRu { get; init; }

    /// <summary>When it was said: 2018, 2018-03 or 2018-03-05.</summary>
    public required string Date { get; init; }

    /// <summary>Where it can be read; "" where its claim says that.</summary>
    public required string Address { get; init; }

    /// <summary>The claim it was read from; "" where an editor entered it.</summary>
    public string Claim { get; init; } = "";

    public required string AddedAt { get; init; }

    public required string AddedBy { get; init; }

    public string WithdrawnAt { get; init; } = "";

    public Node Node => Node.Of(NodeKind, Id);

    /// <summary>Where it can be read, whoever keeps it.</summary>
    public string Link => Claim.Length > 0 ? "/registry/claims/" + Claim : Address;
}

/// <summary>What an editor enters.</summary>
public sealed record NewNews(string En, string Ru, string SourceEn, string SourceRu, string Date, string Address);

/// <summary>An editor enters a piece of news. Without a source, a date and an address it is none.</summary>
public static class AddNews
{
    public static string Run(ActScope scope, NewNews news)
    {
        var item = new NewsItem { Id = Guid.NewGuid().ToString("N")[..12], En = news.En, Ru = news.Ru, SourceEn = news.SourceEn, SourceRu = news.SourceRu, Date = news.Date, Address = news.Address, AddedAt = scope.At(), AddedBy = scope.Actor.Id };
        scope.Db.News.Add(item);
        scope.Write(new Deed(item.Node, "add") { Facts = new() { ["en"] = item.En, ["source"] = item.SourceEn, ["date"] = item.Date, ["address"] = item.Address } });
        return NewsItem.All;
    }
}

/// <summary>An editor takes a piece of news back; issues that were sent keep it.</summary>
public static class WithdrawNews
{
    public static string Run(ActScope scope, string id)
    {
        var item = scope.Db.News.Find(id) ?? throw new NotFoundException("There is no such news.", "Такой новости нет.", new Suggestion("All news", "Все новости", NewsItem.All));
        if (item.WithdrawnAt.Length > 0)
            return NewsItem.All;
        scope.Put(item with { WithdrawnAt = scope.At() });
        scope.Write(new Deed(item.Node, "withdraw"));
        return NewsItem.All;
    }
}
