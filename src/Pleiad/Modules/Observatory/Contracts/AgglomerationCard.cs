using Pleiad.Kernel;
using Pleiad.Kernel.Rights;

namespace Pleiad.Modules.Observatory.Contracts;

/// <summary>A region and category that the figures speak of, and what experts made of it, for pages outside the Observatory.</summary>
/// <param name="Category">Name of the category.</param>
/// <param name="Region">Name of the region.</param>
/// <param name="Year">The year of the figures that count.</param>
/// <param name="Found">Whether they find it; null for no answer.</param>
/// <param name="State">detected, confirmed, rejected or withdrawn; null when there is nothing to judge.</param>
/// <param name="StateName">Its name; null without a state.</param>
/// <param name="Reason">Why an expert confirmed or rejected it; "" when nobody did.</param>
/// <param name="Lq">Location quotient; NaN for none.</param>
/// <param name="Value">Jobs, or another measure of the dataset; NaN when missing.</param>
/// <param name="Firm">False when what the source leaves out could change the verdict.</param>
/// <param name="Illustrative">Whether the figures are invented for demonstration.</param>
/// <param name="Address">The page where experts judge it.</param>
/// <param name="Proof">The page that opens the verdict.</param>
public sealed record AgglomerationCard(
    Sentence Category, Sentence Region, int Year, bool? Found, string? State, Sentence? StateName, string Reason, double Lq, double Value, bool Firm, bool Illustrative, string Address, string Proof);

/// <summary>Findings of a kind of regions that wait for an expert.</summary>
/// <param name="Dataset">Name of the dataset.</param>
/// <param name="Kind">What the regions are called, several of them.</param>
/// <param name="Node">Where the right to judge is held.</param>
/// <param name="Count">How many wait.</param>
/// <param name="Address">The list.</param>
public sealed record WaitingFindings(Sentence Dataset, Sentence Kind, Node Node, int Count, string Address);
