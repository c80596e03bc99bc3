namespace Pleiad.Engine.Complexity;

/// <summary>What stands on the diagonal of a matrix of industries against industries. Programs differ, so it is always said.</summary>
public enum Diagonal
{
    /// <summary>An industry is related to itself: its proximity is 1, its co-occurrence the number of regions that have it (py-ecomplexity, economiccomplexity).</summary>
    Kept,

    /// <summary>An industry does not speak for itself: 0 (EconGeo).</summary>
    Zeroed,
}
