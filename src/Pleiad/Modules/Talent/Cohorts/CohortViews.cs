using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Claims;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Registry.Contracts;

namespace Pleiad.Modules.Talent.Cohorts;

/// <summary>A cohort as everybody may see it.</summary>
/// <param name="Cohort">The row.</param>
/// <param name="University">Whose.</param>
/// <param name="Figures">What may be shown.</param>
/// <param name="Claims">What articles say of the employment of this university's graduates.</param>
/// <param name="Joined">Whether the reader is counted in it by consent.</param>
/// <param name="WhyNotJoin">Why the reader cannot join; null when they can.</param>
public sealed record CohortView(Cohort Cohort, Sentence University, DirectEmployment Figures, IReadOnlyList<ClaimGroup> Claims, bool Joined, Sentence? WhyNotJoin)
{
    /// <summary>What an article claims of a share of this university's graduates, in percent; null for nothing.</summary>
    public Claim? Claimed => Claims.SelectMany(g => g.PreferredFirst).FirstOrDefault(c => c is { Value: > 0 and <= 100 });
}

/// <summary>Reads cohorts. No row of one person leaves it.</summary>
public sealed class CohortViews(IDbContextFactory<PleiadDb> databases, RegistryNames names)
{
    /// <summary>The latest year first.</summary>
    public IReadOnlyList<CohortView> All() => databases.Ask((db, connection) => db.Cohorts.OrderByDescending(c => c.Year).ThenBy(c => c.Id).AsEnumerable().ToList().ConvertAll(c => View(db, connection, c, Actor.Visitor)));

    /// <exception cref="NotFoundException">There is none.</exception>
    public CohortView One(string id, Actor actor) => databases.Ask((db, connection) => View(db, connection, db.Cohorts.SingleOrDefault(c => c.Id == id) ?? throw Missing(id), actor));

    /// <summary>The name of a university.</summary>
    public Sentence University(string id) => names.Of(id) ?? throw new NotFoundException($"There is no organisation '{id}'.", $"Организации «{id}» нет.");

    internal static NotFoundException Missing(string id) => new($"There is no cohort '{id}'.", $"Выпуска «{id}» нет.", new Suggestion("All cohorts", "Все выпуски", "/talent/cohorts"));

    private CohortView View(PleiadDb db, DbConnection connection, Cohort cohort, Actor actor)
    {
        var rows = db.Graduates.Where(g => g.Cohort == cohort.Id).ToList();
        var said = ReadClaims.About(connection, ClusterPermissions.Organisation(cohort.University)).Where(c => c is { Predicate: "share", HasFigure: true });
        return new(cohort, names.Some([cohort.University]).GetValueOrDefault(cohort.University) ?? new Sentence(cohort.University, cohort.University), DirectEmployment.Of(rows), ReadClaims.Side(connection, said),
            actor.SignedIn && rows.Any(r => r.Person == actor.Id), JoinCohort.WhyNot(actor.SignedIn ? db.Learners.SingleOrDefault(l => l.Account == actor.Id) : null, cohort));
    }
}
