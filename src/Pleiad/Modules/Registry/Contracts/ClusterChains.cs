using Pleiad.Kernel;
using Pleiad.Kernel.Web;
using Pleiad.Modules.Registry.Chains;

namespace Pleiad.Modules.Registry.Contracts;

/// <summary>Somebody near to closing a gap, for another room's page.</summary>
public sealed record NearCard(Named Who, Sentence Short, bool Inside, Sentence Away, Sentence Why);

/// <summary>The place at which a chain breaks.</summary>
/// <param name="Step">The step's page.</param>
/// <param name="Brief">The printable page for investors.</param>
/// <param name="Need">Where the gap is posted as a need.</param>
/// <param name="Posted">The need that was posted because of it; "" for none.</param>
/// <param name="Near">Who is near to closing it, inside first.</param>
public sealed record GapCard(string Step, string Brief, string Need, string Posted, IReadOnlyList<NearCard> Near);

/// <summary>A chain of a cluster, drawn for the reader.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Finding">How it stands, in a sentence.</param>
/// <param name="Missing">What a portrait says of it: "one missing step between laboratory and factory"; null for a chain that does not break.</param>
/// <param name="About">What it is about, and what its source says of the missing step.</param>
/// <param name="Wide">The drawing for a wide screen.</param>
/// <param name="Phone">The drawing for a phone.</param>
/// <param name="Gap">Where it breaks first; null for nowhere.</param>
/// <param name="Sources">Titles of articles with the paragraphs; "" for the title of what was entered here.</param>
/// <param name="Address">Its page.</param>
/// <param name="Illustrative">Whether it is an example.</param>
public sealed record ChainCard(
    Sentence Name, Sentence Finding, Sentence? Missing, Sentence About, string Wide, string Phone, GapCard? Gap, IReadOnlyList<(string Title, string Places)> Sources, string Address, bool Illustrative);

/// <summary>The chains of a cluster, for its portrait.</summary>
public sealed class ClusterChains(ChainReader chains)
{
    /// <summary>The published chains of a cluster as they stand on a day; those that break first.</summary>
    public IReadOnlyList<ChainCard> Of(string cluster, DateOnly on, Reader reader) =>
        [.. chains.OfCluster(cluster, on).OrderByDescending(v => v.Breaks.Any()).ThenBy(v => v.Chain.Id, StringComparer.Ordinal).Select(v => Card(v, reader))];

    private static ChainCard Card(ChainView view, Reader reader)
    {
        var gap = view.Breaks.FirstOrDefault();
        var (about, said) = (new Sentence(view.Chain.AboutEn, view.Chain.AboutRu), ChainFinding.Mandatory(view));
        return new(
            new(view.Chain.En, view.Chain.Ru), ChainFinding.Of(view), ChainFinding.Missing(view), said is null ? about : new($"{about.En}. {said.En}", $"{about.Ru}. {said.Ru}"), ChainPicture.Draw(view, reader, phone: false), ChainPicture.Draw(view, reader, phone: true),
            gap is null ? null : new(ChainNode.StepAddress(view.Chain.Id, gap.Step.Id), ChainNode.BriefAddress(view.Chain.Id, gap.Step.Id), PostGap.Address(view, gap), gap.Step.Posted, [.. gap.Near.Select(n => new NearCard(n.Who, n.Short, n.Inside, ChainFinding.Steps(n.Steps), n.Why))]),
            ChainSources.Of(view), ChainNode.Address(view.Chain.Id), view.Chain.Illustrative);
    }
}
