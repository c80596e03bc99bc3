using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Talent.Forecasts;

namespace Pleiad.Modules.Talent.Samples;

/// <summary>Enters the norms that ship: no source names the staff of a plant, so that they are invented and say so. What is there already is left alone.</summary>
public sealed class LoadNorms(IDbContextFactory<PleiadDb> databases, ActRunner acts)
{
    private const string Assumed = "Assumed, to show how the forecast works / Принято, чтобы показать, как работает прогноз";

    private static readonly (string Kind, int People, (string Occupation, double Share)[] Shares)[] Shipped =
    [
        ("plant", 180, [("packaging-and-filling-machine-operators-and-tenders", 0.3), ("chemical-equipment-operators-and-tenders", 0.15), ("quality-control-analysts", 0.12), ("industrial-machinery-mechanics", 0.1), ("manufacturing-engineers", 0.06), ("validation-engineers", 0.04), ("microbiologists", 0.04), ("industrial-production-managers", 0.03), ("regulatory-affairs-specialists", 0.01)]),
        ("line", 25, [("packaging-and-filling-machine-operators-and-tenders", 0.5), ("quality-control-analysts", 0.12), ("industrial-machinery-mechanics", 0.12), ("manufacturing-engineers", 0.04)]),
    ];

    public void Run()
    {
        using (var db = databases.CreateDbContext())
        {
            if (db.Norms.Any())
                return; // before the write lock
        }

        acts.Run(Actor.Program, scope =>
        {
            if (scope.Db.Norms.Any())
                return; // another server that starts now was quicker
            foreach (var (kind, people, shares) in Shipped)
            {
                var norm = new Norm(kind, 1, people, Assumed, true, Actor.ProgramId, SkillActs.Moment(scope));
                scope.Db.Norms.Add(norm);
                scope.Db.NormShares.AddRange(shares.Select(s => new NormShare(kind, 1, s.Occupation, s.Share)));
                scope.Write(new Deed(norm.Node, "load"));
            }
        });
    }
}
