using System.Diagnostics;
using Pleiad.Engine;
using Pleiad.Engine.Rules;
using Pleiad.Modules.Observatory.Contracts;
using Pleiad.Modules.Observatory.Nations;

namespace Pleiad.Modules.Observatory.Checks;

/// <summary>Rates the loaded figures anew and compares every flag with the digest of the published one.</summary>
public static class CheckPublished
{
    public static PublishedCheck Run(Dataset dataset)
    {
        var published = dataset.Digests.ToDictionary(d => (d.Kind, d.Year, d.Category, d.Flag), d => d.Sha256);
        var watch = Stopwatch.StartNew();
        List<CheckedCategory> rows = [];
        foreach (var head in dataset.Panels.Where(p => dataset.Digests.Any(d => d.Kind == p.Kind && d.Year == p.Year)).OrderBy(p => dataset.Kinds.ToList().IndexOf(p.Kind)))
        {
            var (economy, rules) = (dataset.Panel(head).Traded, dataset.DefaultRules!.Rules);
            var rating = ClusterRating.Rate(economy.Panel, rules);
            for (var c = 0; c < economy.Categories.Count; c++)
            {
                var category = economy.Categories[c];
                foreach (var flag in PublishedDigest.Flags)
                {
                    var holds = Holders(rating, c, rules.IndexOf(flag));
                    var equal = published.GetValueOrDefault((head.Kind, head.Year, category.Code, flag)) == PublishedDigest.Of(head.Kind, category.Code, flag, holds);
                    rows.Add(new CheckedCategory(head.Kind, category.Code, flag, rating.Cells.Of(c).Length, holds.Count, equal));
                }
            }
        }

        return new PublishedCheck(rows, watch.Elapsed);
    }

    private static List<string> Holders(ClusterRating rating, int category, int flag)
    {
        List<string> holds = [];
        foreach (var cell in rating.Cells.Of(category))
        {
            if (rating.Flags(flag)[cell] == Answer.Yes)
                holds.Add(rating.Panel.Regions[rating.Panel.Region[cell]]);
        }

        return holds;
    }
}
