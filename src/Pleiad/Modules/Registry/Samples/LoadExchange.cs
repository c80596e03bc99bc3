using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Claims;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Registry.Barriers;
using Pleiad.Modules.Registry.Clusters;
using Pleiad.Modules.Registry.Practices;
using Barrier = Pleiad.Modules.Registry.Barriers.Barrier;

namespace Pleiad.Modules.Registry.Samples;

/// <summary>Enters the barriers and practices that the articles name, each with its claim. An opinion is a barrier that was reported, and no more.</summary>
public sealed class LoadExchange(IDbContextFactory<PleiadDb> databases, ActRunner acts)
{
    /// <summary>The claim, its kind by our reading, and the cluster where it names one.</summary>
    private static readonly (string Claim, string Kind, string Cluster)[] Barriers =
    [
        ("f322", "inter-agency", "moscow-medical-technologies"), ("f099", "people", ""), ("f100", "people", ""), ("f101", "people", ""), ("f103", "people", ""),
    ];

    private static readonly (string Claim, string Theme, string Cluster, Sentence Name, Sentence Result)[] Practices =
    [
        ("f282", "exports", "litcare", new("One marketing strategy for all members", "Общая маркетинговая стратегия участников"), new("Patients come from other countries", "Приезжают пациенты из других стран")),
        ("f227", "cooperation", "", new("Begin with easy joint steps", "Начинать с простых совместных шагов"), new("", "")),
    ];

    /// <summary>Enters those that are not there.</summary>
    public void Run()
    {
        using (var db = databases.CreateDbContext())
        {
            db.Database.OpenConnection();
            if (Missing(db, ReadClaims.Some(db.Database.GetDbConnection(), Ids)) == 0)
                return; // before the write lock
        }

        acts.Run(Actor.Program, scope =>
        {
            var claims = ReadClaims.Some(scope.Connection, Ids);
            foreach (var (claim, kind, cluster) in Barriers.Where(b => claims.ContainsKey(b.Claim) && !scope.Db.Barriers.Any(o => o.Id == b.Claim)))
                Enter(scope, claims[claim], kind, cluster);
            foreach (var (claim, theme, cluster, name, result) in Practices.Where(p => claims.ContainsKey(p.Claim) && !scope.Db.Practices.Any(o => o.Id == p.Claim)))
            {
                var practice = new Practice
                {
                    Id = claim, Theme = theme, Cluster = cluster, En = name.En, Ru = name.Ru, DoneEn = claims[claim].En, DoneRu = claims[claim].Ru, ResultEn = result.En, ResultRu = result.Ru, Claim = claim,
                    PublishedAt = scope.Moment(), PublishedBy = Actor.ProgramId,
                };
                scope.Db.Practices.Add(practice);
                scope.Write(new Deed(practice.Node, "load"));
            }
        });
    }

    private static IEnumerable<string> Ids => Barriers.Select(b => b.Claim).Concat(Practices.Select(p => p.Claim));

    private static int Missing(PleiadDb db, IReadOnlyDictionary<string, Claim> claims) =>
        Barriers.Count(b => claims.ContainsKey(b.Claim) && !db.Barriers.Any(o => o.Id == b.Claim)) + Practices.Count(p => claims.ContainsKey(p.Claim) && !db.Practices.Any(o => o.Id == p.Claim));

    private static void Enter(ActScope scope, Claim claim, string kind, string cluster)
    {
        var barrier = new Barrier
        {
            Id = claim.Id, En = claim.En, Ru = claim.Ru, Kind = kind, Cluster = cluster, Since = claim.From?.Text ?? claim.Source.Date?.Text ?? "", ByThen = claim.From is null, SaidBy = claim.SaidBy, State = BarrierFlow.Life.Start,
            ReportedAt = scope.Moment(), ReportedBy = Actor.ProgramId, ChangedAt = scope.Moment(), Claim = claim.Id,
        };
        scope.Db.Barriers.Add(barrier);
        scope.Write(new Deed(barrier.Node, "load") { To = barrier.State });
    }
}
