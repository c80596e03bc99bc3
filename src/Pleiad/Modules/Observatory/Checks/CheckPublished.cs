using System.Diagnostics;
using Pleiad.Engine;
using Pleiad.Engine.Rules;
using Pleiad.Modules.Observatory.Contracts;
using Pleiad.Modules.Observatory.Nations;

namespace Pleiad.Modules.Observatory.Checks;

/// <summary>Rates the loaded figures anew and compares every flag with the digest of the published one.</summary>
public static class CheckPublished
{
    public static PublishedCheck Run(Nation nation)
    {
        var published = nation.Digests.ToDictionary(d => (d.Kind, d.Category, d.Flag), d => d.Sha256);
        var watch = Stopwatch.StartNew();
        List<CheckedCategory> rows = [];
        foreach (var panel in nation.Panels)
        {
            var rating = ClusterRating.Rate(panel.Traded.Panel, nation.Rules.Rules);
            for (var c = 0; c < panel.Traded.Categories.Count; c++)
            {
                var category = panel.Traded.Categories[c];
                foreach (var flag in PublishedDigest.Flags)
                {
                    var holds = Holders(rating, c, nation.Rules.Rules.IndexOf(flag));
                    var equal = published.GetValueOrDefault((panel.Kind, category.Code, flag)) == PublishedDigest.Of(panel.Kind, category.Code, flag, holds);
                    rows.Add(new CheckedCategory(panel.Kind, category.Code, flag, rating.Cells.Of(c).Length, holds.Count, equal));
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
