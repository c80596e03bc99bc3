namespace Pleiad.Engine.Concentration;

/// <summary>
/// The cluster index of Litzenberger and Sternberg (2006): relative density of the industry's jobs per area, times their relative number
/// per inhabitant, divided by the relative size of its plants. CI = (e_ij/e_i)(b_ij/b_i) / ((a_j/a)(p_j/p)).
/// </summary>
public static class LitzenbergerSternberg
{
    /// <summary>The index of one industry in one region.</summary>
    /// <param name="jobs">Jobs of the industry in the region, e_ij.</param>
    /// <param name="industryJobs">Jobs of the industry in the nation, e_i.</param>
    /// <param name="area">Area of the region, a_j.</param>
    /// <param name="nationArea">Area of the nation, a, in the same unit.</param>
    /// <param name="people">Inhabitants of the region, p_j.</param>
    /// <param name="nationPeople">Inhabitants of the nation, p.</param>
    /// <param name="plants">Plants of the industry in the region, b_ij.</param>
    /// <param name="industryPlants">Plants of the industry in the nation, b_i.</param>
    /// <returns>0 or more, 1 when the region is like the nation in all three. NaN (no answer) when a figure is missing or negative, or one that divides is 0.</returns>
    public static double Of(double jobs, double industryJobs, double area, double nationArea, double people, double nationPeople, double plants, double industryPlants)
    {
        if (!(jobs >= 0 && plants >= 0 && industryJobs > 0 && industryPlants > 0 && area > 0 && nationArea > 0 && people > 0 && nationPeople > 0))
            return double.NaN;
        return Sums.Answer(jobs / industryJobs * (plants / industryPlants) / (area / nationArea * (people / nationPeople)));
    }
}
