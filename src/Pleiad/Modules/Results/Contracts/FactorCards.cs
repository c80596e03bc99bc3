using Pleiad.Kernel;
using Pleiad.Modules.Results.Factors;

namespace Pleiad.Modules.Results.Contracts;

/// <summary>How a cluster stands against the seven success factors, in a line for its portrait.</summary>
/// <param name="Finding">The line.</param>
/// <param name="Address">Its page.</param>
public sealed record FactorCard(Sentence Finding, string Address);

/// <summary>Reads assessments for pages outside the results.</summary>
public sealed class FactorCards(FactorViews views)
{
    /// <summary>The line of a cluster: its last assessment, else what a source says, else that nobody has assessed it.</summary>
    public FactorCard Of(string cluster)
    {
        var (_, all, said) = views.Of(cluster);
        return new(
            all.Count > 0 ? new($"It applies {all[0].Counted} of the seven success factors with evidence, by its own word of {all[0].Assessment.Date}; {FactorFlow.Life.State(all[0].Assessment.State).Name.En}.", $"По самооценке от {all[0].Assessment.Date} применяет с доказательствами факторов успеха: {all[0].Counted} из семи; {FactorFlow.Life.State(all[0].Assessment.State).Name.Ru}.")
                : said?.Statement ?? new("Nobody has assessed it against the seven success factors yet.", "По семи факторам успеха его пока никто не оценивал."),
            FactorViews.Address(cluster));
    }
}
