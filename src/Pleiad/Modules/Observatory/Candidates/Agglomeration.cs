using Pleiad.Engine.Rules;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Observatory.Contracts;
using Pleiad.Modules.Observatory.Nations;

namespace Pleiad.Modules.Observatory.Candidates;

/// <summary>A region and a category of a dataset, under the edition that counts: the figures and the rule set that decide whether there is anything to judge.</summary>
/// <param name="Edition">The panel of <see cref="Dataset.Edition"/>.</param>
/// <param name="Category">The category.</param>
/// <param name="Place">Place of the region in the panel.</param>
public sealed record Agglomeration(RegionPanel Edition, Category Category, int Place)
{
    public Territory Region => Edition.Regions[Place];

    public Dataset Dataset => Edition.Dataset;

    /// <summary>What the journal calls it: its address without the first slash.</summary>
    public Node Node => new(Address[1..]);

    /// <summary>The address of its page.</summary>
    public string Address => Contracts.Address.OfAgglomeration(Dataset, Edition.Kind, Category, Region);

    /// <summary>Its figures.</summary>
    public RankedRegion Row => Edition.Ranking(Category).Rows.First(r => r.Place == Place);

    /// <summary>Whether the edition finds it; null for no answer, as where a figure is withheld.</summary>
    public bool? Found => Edition.EconomyOf(Category) is var economy && economy.Verdict(economy.CellOf(Place, economy.ColumnOf(Category))) is var answer && answer == Answer.None ? null : answer == Answer.Yes;

    /// <summary>The agglomeration that an address names.</summary>
    /// <exception cref="Kernel.NotFoundException">The dataset, the kind, the category or the region is not there.</exception>
    public static Agglomeration Find(Places places, string dataset, string kind, string category, string region)
    {
        var edition = places.Edition(dataset, kind);
        var found = places.Category(edition, category);
        return new(edition, found, places.Region(edition, region, r => Contracts.Address.OfAgglomeration(edition.Dataset, kind, found, r)));
    }
}
