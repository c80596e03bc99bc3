using Pleiad.Modules.Observatory.Checks;
using Pleiad.Modules.Observatory.Nations;

namespace Pleiad.Modules.Observatory.Contracts;

/// <summary>What pages outside the Observatory may show of it.</summary>
public sealed class ObservatoryCards
{
    private readonly Datasets datasets;
    private Kept? last; // one reference, so that a thread never reads the half of another's answer

    public ObservatoryCards(Datasets datasets) => this.datasets = datasets;

    /// <summary>The comparison with the published flags, made again whenever the figures changed.</summary>
    public PublishedCheck LastCheck
    {
        get
        {
            var dataset = datasets.Us;
            if (last is { } kept && kept.Revision == dataset.Head.Revision)
                return kept.Check;
            var check = CheckPublished.Run(dataset);
            last = new Kept(dataset.Head.Revision, check);
            return check;
        }
    }

    /// <summary>The map of the states in biopharmaceuticals, small and without links.</summary>
    public string SmallMap(Kernel.Web.Reader reader)
    {
        var dataset = datasets.Us;
        var states = dataset.Panel(dataset.Find("states", int.Parse(Address.CheckedYear))!);
        return new CategoryDrawing(states.Ranking(dataset.Categories.First(c => c.Key == "biopharmaceuticals")), reader).MapMini();
    }

    private sealed record Kept(long Revision, PublishedCheck Check);
}
