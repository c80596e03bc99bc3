using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Claims;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Events.Contracts;

namespace Pleiad.Modules.Events.Outcomes;

/// <summary>Enters what the article tells of the strategic session of August 2015: the clusters that were found, the projects that were shown, the two clusters that were proposed.</summary>
public sealed class LoadOutcomes(IDbContextFactory<PleiadDb> databases, ActRunner acts)
{
    private const string Gathering = "strategic-session-of-august-2015";
    private const string Session = "session-of-august-2015";

    private static readonly (string Claim, string Kind, string Node)[] Readings =
    [
        ("f138", OutcomeKinds.Finding, ""), ("f139", OutcomeKinds.Initiative, ""), ("f140", OutcomeKinds.Cluster, "registry/clusters/jewellery-cluster-proposed"), ("f141", OutcomeKinds.Cluster, "registry/clusters/arts-cluster-proposed"),
    ];

    /// <summary>Enters those that are not there.</summary>
    public void Run()
    {
        using (var db = databases.CreateDbContext())
        {
            if (db.Outcomes.Any(o => o.Id == Readings[0].Claim) || !db.Sessions.Any(s => s.Id == Session))
                return; // before the write lock
        }

        acts.Run(Actor.Program, scope =>
        {
            if (scope.Db.Outcomes.Any(o => o.Id == Readings[0].Claim))
                return; // another server did it meanwhile
            var claims = ReadClaims.Some(scope.Connection, Readings.Select(r => r.Claim));
            foreach (var (claim, kind, node) in Readings.Where(r => claims.ContainsKey(r.Claim)))
                scope.Db.Outcomes.Add(new Outcome(claim, Gathering, Session, kind, claims[claim].En, claims[claim].Ru, node, claim, scope.Moment(), Actor.ProgramId));
            scope.Write(new Deed(EventsNodes.OfGathering(Gathering), "outcome"));
        });
    }
}
