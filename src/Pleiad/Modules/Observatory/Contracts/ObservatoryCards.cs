using Pleiad.Modules.Observatory.Checks;
using Pleiad.Modules.Observatory.Nations;

namespace Pleiad.Modules.Observatory.Contracts;

/// <summary>What pages outside the Observatory may show of it.</summary>
public sealed class ObservatoryCards
{
    private readonly Lazy<PublishedCheck> lastCheck;
    private readonly Nation nation;

    public ObservatoryCards(Nation nation) => (this.nation, lastCheck) = (nation, new(() => CheckPublished.Run(nation), LazyThreadSafetyMode.PublicationOnly));

    /// <summary>The comparison with the published flags, made once a server, right after its start; the figures cannot change under it.</summary>
    public PublishedCheck LastCheck => lastCheck.Value;

    /// <summary>The map of the states in biopharmaceuticals, small and without links.</summary>
    public string SmallMap(Kernel.Web.Reader reader) =>
        new CategoryDrawing(nation.States.Ranking(nation.Categories.First(c => c.Key == "biopharmaceuticals")), reader).MapMini();
}
