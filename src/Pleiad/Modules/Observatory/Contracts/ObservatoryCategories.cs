using Pleiad.Kernel;
using Pleiad.Modules.Observatory.Nations;

namespace Pleiad.Modules.Observatory.Contracts;

/// <summary>The traded categories of all datasets that are judged, by key, for forms that name one.</summary>
public sealed class ObservatoryCategories(Datasets datasets)
{
    public IReadOnlyList<(string Key, Sentence Name)> All() =>
        [.. datasets.All().Where(d => d.DefaultRules is not null).SelectMany(d => d.Categories).Where(c => c.Traded).DistinctBy(c => c.Key).Select(c => (c.Key, new Sentence(c.En, c.Ru))).OrderBy(c => c.Item2.En, StringComparer.Ordinal)];

    /// <summary>The name of a category; null for none.</summary>
    public Sentence? Name(string key) => All().Where(c => c.Key == key).Select(c => c.Name).FirstOrDefault();
}
