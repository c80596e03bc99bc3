using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Claims;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Outreach.Subscriptions;

namespace Pleiad.Modules.Outreach.News;

/// <summary>Enters the news that the articles tell, each with its claim: the words are the claims', the source is the article.</summary>
public sealed class LoadNews(IDbContextFactory<PleiadDb> databases, ActRunner acts)
{
    /// <summary>Products registered, substances, plants announced, agreements, investments.</summary>
    private static readonly string[] Claims = ["f428", "f443", "f444", "f452", "f453", "f456", "f474", "f475"];

    public void Run()
    {
        using (var db = databases.CreateDbContext())
        {
            db.Database.OpenConnection();
            if (ReadClaims.Some(db.Database.GetDbConnection(), Claims).Keys.All(c => db.News.Any(n => n.Id == c)))
                return; // before the write lock
        }

        acts.Run(Actor.Program, scope =>
        {
            foreach (var claim in ReadClaims.Some(scope.Connection, Claims).Values.OrderBy(c => c.Id, StringComparer.Ordinal).Where(c => !scope.Db.News.Any(n => n.Id == c.Id)))
            {
                var item = new NewsItem
                {
                    Id = claim.Id, En = claim.En, Ru = claim.Ru, SourceEn = claim.SaidBy, SourceRu = claim.SaidByRu, Date = claim.Source.Date?.Text ?? claim.From?.Text ?? "", Address = "", Claim = claim.Id, AddedAt = scope.At(), AddedBy = Actor.ProgramId,
                };
                scope.Db.News.Add(item);
                scope.Write(new Deed(item.Node, "load"));
            }
        });
    }
}
