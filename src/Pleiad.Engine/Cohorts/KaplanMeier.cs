using System.Runtime.InteropServices;

namespace Pleiad.Engine.Cohorts;

/// <summary>
/// What share is still without the event after a time, where some are lost from sight before it: those count as long as they were seen.
/// Kaplan, E. L. and Meier, P. (1958) Nonparametric estimation from incomplete observations. Journal of the American Statistical Association 53.
/// </summary>
public static class KaplanMeier
{
    /// <summary>The falls of the curve in time; none where nothing happened. Whoever is lost at the time of an event counts as seen at it.</summary>
    /// <param name="times">For each person: when it happened, or until when they were seen; from 0.</param>
    /// <param name="happened">For each person: whether it happened.</param>
    /// <exception cref="ArgumentException">The lengths differ, or a time is below zero or no number.</exception>
    public static IReadOnlyList<SurvivalStep> Of(ReadOnlySpan<double> times, ReadOnlySpan<bool> happened)
    {
        if (times.Length != happened.Length)
            throw new ArgumentException($"There are {times.Length} times and {happened.Length} events.");
        var people = new (double Time, bool Happened)[times.Length];
        for (var i = 0; i < people.Length; i++)
        {
            if (!(times[i] >= 0) || double.IsInfinity(times[i]))
                throw new ArgumentException($"{times[i]} is no time.", nameof(times));
            people[i] = (times[i], happened[i]);
        }

        List<SurvivalStep> steps = [];
        var (without, left) = (1.0, people.Length);
        foreach (var at in people.GroupBy(p => p.Time).OrderBy(g => g.Key))
        {
            var events = at.Count(p => p.Happened);
            if (events > 0)
                steps.Add(new(at.Key, left, events, without *= 1 - ((double)events / left)));
            left -= at.Count();
        }

        return steps;
    }

    /// <summary>The share without the event after a time.</summary>
    public static double At(IReadOnlyList<SurvivalStep> steps, double time) => steps.LastOrDefault(s => s.Time <= time) is { AtRisk: > 0 } step ? step.Without : 1;
}

/// <summary>One fall of the curve.</summary>
/// <param name="Time">When, in the unit of the input.</param>
/// <param name="AtRisk">Who was seen until then, without the event before.</param>
/// <param name="Events">To how many it happened then.</param>
/// <param name="Without">The share without the event from then on.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct SurvivalStep(double Time, int AtRisk, int Events, double Without);
