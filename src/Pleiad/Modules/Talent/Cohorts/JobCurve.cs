using Pleiad.Engine.Cohorts;

namespace Pleiad.Modules.Talent.Cohorts;

/// <summary>How the time to a job in the field may be published: of the graduates who were not lost from sight, and no step of fewer than five people.</summary>
/// <param name="AtStart">Graduates who were seen from the first day on.</param>
/// <param name="Lost">How many were lost from sight before; null where that is hidden, and then they count as seen.</param>
/// <param name="Steps">In time.</param>
public sealed record JobCurve(int AtStart, int? Lost, IReadOnlyList<JobStep> Steps)
{
    /// <summary>Nothing that may be shown.</summary>
    public static JobCurve Hidden { get; } = new(0, null, []);

    /// <summary>The share with a job in the field after so many months; 0 before the first step.</summary>
    public double At(int month) => Steps.LastOrDefault(s => s.Month <= month)?.Share ?? 0;

    /// <summary>Who had none after so many months.</summary>
    public int LeftAt(int month) => Steps.LastOrDefault(s => s.Month <= month)?.Left ?? AtStart;

    /// <summary>The month by which half had one; null where half had none within the year.</summary>
    public int? Half => Steps.FirstOrDefault(s => s.Share >= 0.5)?.Month;

    /// <summary>
    /// Joins jobs into steps of five people or more, each at the month in which its last one began; what is left over at the end goes with the last
    /// step, so that no end of the curve can be taken from the share of the year. Hidden unknown ones count as seen for the year, so
    /// that the curve does not tell how many they are.
    /// </summary>
    internal static JobCurve Of(IReadOnlyCollection<Graduate> seen, bool unknownShown)
    {
        var lost = unknownShown ? seen.Count(r => r.CountsAs == Graduate.Unknown) : 0;
        var jobs = seen.Where(r => r.CountsAs == Graduate.InField).Select(Month).Order().ToArray();
        List<(int Month, int Jobs)> groups = [];
        foreach (var month in jobs.CountBy(m => m).OrderBy(m => m.Key))
        {
            if (groups.Count > 0 && groups[^1].Jobs < HiddenCells.Least)
                groups[^1] = (month.Key, groups[^1].Jobs + month.Value);
            else
                groups.Add((month.Key, month.Value));
        }

        if (groups.Count > 1 && groups[^1].Jobs < HiddenCells.Least)
        {
            groups[^2] = (groups[^1].Month, groups[^2].Jobs + groups[^1].Jobs);
            groups.RemoveAt(groups.Count - 1);
        }

        if (groups is [] or [{ Jobs: < HiddenCells.Least }])
            return Hidden;
        var rest = seen.Count - lost - jobs.Length;
        var steps = KaplanMeier.Of([.. groups.SelectMany(g => Enumerable.Repeat((double)g.Month, g.Jobs)), .. Enumerable.Repeat((double)Graduate.Within, rest), .. Enumerable.Repeat(0.0, lost)], [.. Enumerable.Repeat(true, jobs.Length), .. Enumerable.Repeat(false, rest + lost)]);
        var bounds = SurvivalBounds.Of(steps);
        return new(seen.Count - lost, unknownShown ? lost : null, [.. steps.Zip(bounds, (s, b) => new JobStep((int)s.Time, s.Events, s.AtRisk - s.Events, 1 - s.Without, 1 - b.High, 1 - b.Low))]);
    }

    /// <summary>The month in which a job began, from 1; one whose month is not known counts at the twelfth.</summary>
    private static int Month(Graduate r) => Math.Clamp((int)Math.Ceiling(r.Months ?? Graduate.Within), 1, Graduate.Within);
}

/// <summary>A step of the curve.</summary>
/// <param name="Month">By the end of which month after graduation.</param>
/// <param name="Jobs">How many found a job in the field since the step before; five or more.</param>
/// <param name="Left">How many had none then.</param>
/// <param name="Share">The share that had one.</param>
/// <param name="Low">Its lower bound, 95 of 100 at this month; NaN where there is none.</param>
/// <param name="High">The upper one.</param>
public sealed record JobStep(int Month, int Jobs, int Left, double Share, double Low, double High);
