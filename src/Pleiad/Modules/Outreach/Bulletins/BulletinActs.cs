using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Journals;
using Pleiad.Modules.Outreach.Subscriptions;

namespace Pleiad.Modules.Outreach.Bulletins;

/// <summary>Builds an issue of the Bulletin from the figures of the day, or takes them anew for a draft: the same data give the same numbers and the same hash.</summary>
public sealed class BuildBulletin(TakeFigures figures)
{
    public string Run(ActScope scope)
    {
        var year = scope.Now.Year.ToString(CultureInfo.InvariantCulture);
        var number = scope.Db.Bulletins.Count(b => b.Id.StartsWith(year + "-")) + 1;
        var bulletin = new Bulletin { Id = $"{year}-{number.ToString(CultureInfo.InvariantCulture)}", State = BulletinFlow.Life.Start, TitleEn = $"Bulletin {number}/{year}", TitleRu = $"Бюллетень {number}/{year}", Data = "", Hash = "", Anchor = "", AnchorDay = "", BuiltAt = "", BuiltBy = "" };
        Freeze(scope, bulletin);
        scope.Db.Bulletins.Add(bulletin);
        scope.Write(new Deed(bulletin.Node, "build") { To = bulletin.State, Facts = new() { ["figures"] = bulletin.Hash } });
        return Bulletin.Address(bulletin.Id);
    }

    public string Again(ActScope scope, string id, int version)
    {
        var bulletin = scope.Bulletin(id);
        Journal.MustBeAt(scope.Connection, bulletin.Node, version);
        BulletinFlow.Life.Must("rebuild", bulletin.State, new(bulletin, scope.Actor.Id));
        Freeze(scope, bulletin);
        scope.Write(new Deed(bulletin.Node, "rebuild") { From = bulletin.State, To = bulletin.State, Facts = new() { ["figures"] = bulletin.Hash } });
        return Bulletin.Address(id);
    }

    private void Freeze(ActScope scope, Bulletin bulletin)
    {
        bulletin.Data = CanonicalJson.Of(JsonSerializer.SerializeToNode(figures.Run(scope.Connection), BulletinSection.Json)!);
        bulletin.Hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(bulletin.Data)));
        var anchor = Anchors.All(scope.Connection).LastOrDefault();
        (bulletin.Anchor, bulletin.AnchorDay) = (anchor?.Hash ?? "", anchor?.Day ?? "");
        (bulletin.BuiltAt, bulletin.BuiltBy) = (scope.At(), scope.Actor.Id);
    }
}

/// <summary>An editor's words at the beginning.</summary>
public static class EditBulletin
{
    public static string Run(ActScope scope, string id, Sentence title, Sentence foreword, int version)
    {
        var bulletin = scope.Bulletin(id);
        Journal.MustBeAt(scope.Connection, bulletin.Node, version);
        BulletinFlow.Life.Must("edit", bulletin.State, new(bulletin, scope.Actor.Id));
        (bulletin.TitleEn, bulletin.TitleRu, bulletin.ForewordEn, bulletin.ForewordRu) = (title.En, title.Ru, foreword.En, foreword.Ru);
        scope.Write(new Deed(bulletin.Node, "edit") { From = bulletin.State, To = bulletin.State });
        return Bulletin.Address(id);
    }
}

/// <summary>Publishes, discards or withdraws.</summary>
public static class MoveBulletin
{
    public static string Run(ActScope scope, string id, string move, string reason, int version)
    {
        var bulletin = scope.Bulletin(id);
        Journal.MustBeAt(scope.Connection, bulletin.Node, version);
        var made = BulletinFlow.Life.Must(move, bulletin.State, new(bulletin, scope.Actor.Id), reason);
        var from = bulletin.State;
        bulletin.State = made.To;
        if (made.To == BulletinFlow.Published)
            (bulletin.PublishedAt, bulletin.PublishedBy) = (scope.At(), scope.Actor.Id);
        scope.Write(new Deed(bulletin.Node, move) { From = from, To = bulletin.State, Reason = reason.Length > 0 ? reason : null, Facts = new() { ["figures"] = bulletin.Hash } });
        return Bulletin.Address(id);
    }

    internal static NotFoundException Missing(string id) => new($"There is no Bulletin {id}.", $"Бюллетеня {id} нет.", new Suggestion("All Bulletins", "Все бюллетени", Bulletin.All));
}

/// <summary>Finds Bulletins inside acts.</summary>
internal static class BulletinsOfActs
{
    public static Bulletin Bulletin(this ActScope scope, string id) => scope.Db.Bulletins.AsTracking().SingleOrDefault(b => b.Id == id) ?? throw MoveBulletin.Missing(id);
}
