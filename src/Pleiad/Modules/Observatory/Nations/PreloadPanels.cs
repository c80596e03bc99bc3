using Pleiad.Kernel.Data;
using Pleiad.Modules.Observatory.Candidates;
using Pleiad.Modules.Observatory.Rules;

namespace Pleiad.Modules.Observatory.Nations;

/// <summary>
/// Reads and rates the newest panels before a reader asks for them, after a start and after every import, whichever process it ran in: the
/// first page of all counties would otherwise take its reader seconds. Judgements follow the figures here once more.
/// </summary>
public sealed class PreloadPanels(Datasets datasets, FollowFigures follow, TimeProvider clock, ILogger<PreloadPanels> log)
{
    private const int NewestYears = 5; // of each kind of regions; what is older is read when somebody asks

    private static readonly TimeSpan Between = TimeSpan.FromSeconds(5);

    private readonly Dictionary<string, Dataset> ready = new(StringComparer.Ordinal);

    /// <summary>Runs until it is cancelled.</summary>
    public async Task Run(CancellationToken cancel)
    {
        using var timer = new PeriodicTimer(Between, clock);
        do
        {
            try
            {
                Once(cancel);
            }
            catch (Exception e) when (Unavailable.Because(e) is not null)
            {
                log.LogDebug(e, "The newest panels could not be read in advance; the next round tries again.");
            }
        }
        while (await timer.WaitForNextTickAsync(cancel));
    }

    /// <summary>Reads what is new since the last round.</summary>
    public void Once(CancellationToken cancel)
    {
        foreach (var dataset in datasets.All().Where(d => ready.GetValueOrDefault(d.Id) != d))
        {
            foreach (var (head, rules) in Newest(dataset).Select(h => (h, dataset.DefaultRules)).Concat(Others(dataset)))
            {
                if (cancel.IsCancellationRequested)
                    return;
                _ = dataset.Panel(head, rules).Traded.Firmness;
            }

            follow.Run(dataset.Id);
            ready[dataset.Id] = dataset;
        }
    }

    /// <summary>A proof sets every rule set side by side, so the panels that pages show first are rated by the others too.</summary>
    private static IEnumerable<(PanelHead Head, RuleSetFile? Rules)> Others(Dataset dataset) => dataset.DefaultRules is null ? []
        : dataset.Kinds.SelectMany(k => new[] { dataset.Edition(k)!, dataset.Panels.Last(p => p.Kind == k) }).Distinct().SelectMany(h => dataset.RuleSets.Where(r => r != dataset.DefaultRules).Select(r => (h, (RuleSetFile?)r)));

    /// <summary>What pages show first stands first, then the newest years of every kind of regions.</summary>
    private static IEnumerable<PanelHead> Newest(Dataset dataset) =>
        dataset.Kinds.Select(k => dataset.Edition(k)!).Prepend(dataset.Front)
            .Concat(Enumerable.Range(0, NewestYears).SelectMany(age => dataset.Kinds.SelectMany(k => dataset.Panels.Where(p => p.Kind == k).Reverse().Skip(age).Take(1)))).Distinct();
}
