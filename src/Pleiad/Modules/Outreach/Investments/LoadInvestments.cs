using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Claims;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;

namespace Pleiad.Modules.Outreach.Investments;

/// <summary>Enters what the articles say of investments and agreements, bounded as they bound it.</summary>
public sealed class LoadInvestments(IDbContextFactory<PleiadDb> databases, ActRunner acts)
{
    private static readonly (string Claim, string Kind, Sentence What)[] Said =
    [
        ("f474", InvestmentWords.Money, new("all members together", "все участники вместе")),
        ("f475", InvestmentWords.Agreement, new("further pharmaceutical plants", "новые фармацевтические заводы")),
    ];

    public void Run()
    {
        using (var db = databases.CreateDbContext())
        {
            db.Database.OpenConnection();
            if (Missing(db, ReadClaims.Some(db.Database.GetDbConnection(), Said.Select(s => s.Claim))).Length == 0)
                return; // before the write lock
        }

        acts.Run(Actor.Program, scope =>
        {
            foreach (var entry in Missing(scope.Db, ReadClaims.Some(scope.Connection, Said.Select(s => s.Claim))))
            {
                scope.Db.Investments.Add(entry with { EnteredAt = scope.Now.ToString("O"), EnteredBy = Actor.ProgramId });
                scope.Write(new Deed(entry.Node, "load") { Facts = new JsonObject { ["claim"] = entry.Claim } });
            }
        });
    }

    private static Investment[] Missing(PleiadDb db, IReadOnlyDictionary<string, Claim> claims)
    {
        var there = db.Investments.Select(i => i.Id).ToHashSet();
        return [.. Said.Where(s => !there.Contains(s.Claim) && claims.GetValueOrDefault(s.Claim) is { From: not null }).Select(s => Of(claims[s.Claim], s.Kind, s.What))];
    }

    /// <summary>The figure of a claim; one that its speaker only estimates stays as bounded as it is said.</summary>
    private static Investment Of(Claim claim, string kind, Sentence what) => new()
    {
        Id = claim.Id, Cluster = claim.Subject.Id, Kind = kind, Whole = true, En = what.En, Ru = what.Ru, Value = claim.Value, Bound = claim.Bound.ToString(), Unit = claim.Unit, Since = claim.From!.Year, Until = claim.To?.Year ?? claim.From.Year, Claim = claim.Id, EnteredAt = "",
    };
}
