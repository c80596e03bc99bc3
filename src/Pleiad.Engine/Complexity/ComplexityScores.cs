namespace Pleiad.Engine.Complexity;

/// <summary>How the scores of industries are brought to a scale.</summary>
public enum IndustryScale
{
    /// <summary>With mean and deviation of the regions' scores, so that a region's score stays the mean of its industries' (py-ecomplexity).</summary>
    OfRegions,

    /// <summary>z-scores of their own (economiccomplexity).</summary>
    Own,
}

/// <summary>Why there is no score.</summary>
public enum ComplexityDoubt
{
    /// <summary>There is one.</summary>
    None,

    /// <summary>Fewer than two regions or two industries are left.</summary>
    TooSmall,

    /// <summary>The regions fall into groups without a common industry: λ₂ = 1, and any mixture of the groups would do.</summary>
    Disconnected,

    /// <summary>λ₂ is 0: all regions have the same industries.</summary>
    NoVariation,

    /// <summary>λ₂ and λ₃ are too close to tell their vectors apart.</summary>
    CloseEigenvalues,
}

/// <summary>Scores of complexity with all that a reader needs to judge them.</summary>
/// <param name="Regions">ECI, one a region, z-scores; NaN (no answer) for empty regions, and throughout when in doubt.</param>
/// <param name="Industries">PCI, one an industry, scaled as asked; NaN likewise.</param>
/// <param name="RawRegions">The eigenvector of the regions before scaling: the means of <paramref name="RawIndustries"/> over each region's industries.</param>
/// <param name="RawIndustries">The eigenvector of the industries before scaling; its length carries no meaning.</param>
/// <param name="Lambda2">λ₂, from 0 to 1 (λ₁ is always 1); NaN when there is none.</param>
/// <param name="Lambda3">λ₃; NaN when there is none. Not computed, and NaN, when the regions are disconnected.</param>
/// <param name="Doubt">Why there is no score, or <see cref="ComplexityDoubt.None"/>.</param>
/// <param name="SignKnown">False when diversity does not correlate with the scores; the largest of them is then made positive.</param>
/// <param name="DroppedRegions">Regions without an industry, ascending.</param>
/// <param name="DroppedIndustries">Industries without a region, ascending.</param>
public sealed record ComplexityScores(
    double[] Regions, double[] Industries, double[] RawRegions, double[] RawIndustries, double Lambda2, double Lambda3,
    ComplexityDoubt Doubt, bool SignKnown, IReadOnlyList<int> DroppedRegions, IReadOnlyList<int> DroppedIndustries)
{
    /// <summary>λ₂ − λ₃: how clearly the vector is singled out; NaN when one of the two is not there.</summary>
    public double Gap => Lambda2 - Lambda3;

    /// <summary>Whether there is a score at all.</summary>
    public bool Identified => Doubt == ComplexityDoubt.None;
}
