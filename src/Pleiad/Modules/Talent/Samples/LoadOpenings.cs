using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Registry.Contracts;
using Pleiad.Modules.Talent.Openings;

namespace Pleiad.Modules.Talent.Samples;

/// <summary>Enters the openings that ship, where their organisations are known. What is there already is left alone.</summary>
public sealed class LoadOpenings(IDbContextFactory<PleiadDb> databases, ActRunner acts, RegistryNames names)
{
    public void Run()
    {
        var known = names.Some(ShippedOpenings.All.Select(s => s.Opening.Organisation));
        using (var db = databases.CreateDbContext())
        {
            if (!Missing(db, known.Keys).Any())
                return; // before the write lock
        }

        acts.Run(Actor.Program, scope =>
        {
            foreach (var shipped in Missing(scope.Db, known.Keys).ToList())
            {
                string Day(int days) => days == 0 ? "" : SkillActs.Day(scope.Now.AddDays(days));
                var opening = shipped.Opening with { ApplyBy = Day(shipped.ApplyWithin), Starts = Day(shipped.StartsIn), Ends = shipped.Lasts == 0 ? "" : Day(shipped.StartsIn + shipped.Lasts), CreatedAt = SkillActs.Moment(scope) };
                scope.Db.Openings.Add(opening);
                scope.Db.Requirements.AddRange(shipped.Asked.Select(a => new Requirement(opening.Id, a.Skill, a.Level)));
                scope.Write(new Deed(opening.Node, "load") { To = opening.State, Facts = new JsonObject { ["illustrative"] = true } });
            }
        });
    }

    private static IEnumerable<ShippedOpening> Missing(PleiadDb db, IEnumerable<string> organisations)
    {
        var (there, known) = (db.Openings.Select(o => o.Id).ToHashSet(), organisations.ToHashSet(StringComparer.Ordinal));
        return ShippedOpenings.All.Where(s => !there.Contains(s.Opening.Id) && known.Contains(s.Opening.Organisation));
    }
}
