namespace Pleiad.Engine.Matching;

/// <summary>
/// The courses that together close a gap in the fewest hours: the weighted set cover, exactly, by dynamic programming over the sets of what is
/// closed (Karp, R. M. (1972) Reducibility among combinatorial problems, for why there is no quick way for many needs).
/// </summary>
/// <param name="Hours">Of all of them together; 0 where nothing can be closed.</param>
/// <param name="Courses">Their places, ascending.</param>
/// <param name="Open">The places of the needs that no course closes.</param>
public sealed record CoursePlan(double Hours, IReadOnlyList<int> Courses, IReadOnlyList<int> Open)
{
    /// <summary>The most needs that are looked at together.</summary>
    public const int MostNeeds = 20;

    /// <summary>The plan with the fewest hours; among such, with the fewest courses.</summary>
    /// <param name="needs">How many needs there are, at most <see cref="MostNeeds"/>.</param>
    /// <param name="closes">For each course the needs that it closes, as bits.</param>
    /// <param name="hours">For each course its hours, above 0.</param>
    /// <returns>The plan; what no course closes is named, and the rest is closed.</returns>
    /// <exception cref="ArgumentException">The spans differ in length, or a course closes a need that is none.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There are too many needs, or a course has no hours.</exception>
    public static CoursePlan Cheapest(int needs, ReadOnlySpan<uint> closes, ReadOnlySpan<double> hours)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(needs);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(needs, MostNeeds);
        if (closes.Length != hours.Length)
            throw new ArgumentException("There are hours for each course.");
        var possible = 0u;
        for (var c = 0; c < closes.Length; c++)
        {
            if (closes[c] >> needs != 0)
                throw new ArgumentException("A course closes needs that there are.", nameof(closes));
            if (!(hours[c] > 0 && double.IsFinite(hours[c])))
                throw new ArgumentOutOfRangeException(nameof(hours), "Hours lie above 0.");
            possible |= closes[c];
        }

        // The best way to have closed exactly this set at least; each course goes on from every set, which is then larger.
        var best = new (double Hours, int Count, int Before, int Course)[1 << needs];
        Array.Fill(best, (double.PositiveInfinity, 0, -1, -1));
        best[0] = (0, 0, -1, -1);
        for (var set = 0; set < best.Length; set++)
        {
            var (spent, count, _, _) = best[set];
            if (double.IsPositiveInfinity(spent))
                continue;
            for (var c = 0; c < closes.Length; c++)
            {
                var with = set | (int)closes[c];
                if (with != set && (spent + hours[c], count + 1).CompareTo((best[with].Hours, best[with].Count)) < 0)
                    best[with] = (spent + hours[c], count + 1, set, c);
            }
        }

        List<int> courses = [];
        for (var at = (int)possible; best[at].Course >= 0; at = best[at].Before)
            courses.Add(best[at].Course);
        courses.Sort();
        return new(best[(int)possible].Hours, courses, [.. Enumerable.Range(0, needs).Where(n => (possible >> n & 1) == 0)]);
    }
}
