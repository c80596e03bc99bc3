namespace Pleiad.Engine.Matching;

/// <summary>
/// The way between occupations that costs the fewest hours of learning, where no step is longer than is bearable: the shortest path with
/// costs of 0 and more (Dijkstra, E. W. (1959) A note on two problems in connexion with graphs, Numerische Mathematik 1).
/// </summary>
/// <param name="Hours">Of all steps together; +∞ when there is no way.</param>
/// <param name="Steps">The occupations, from the first to the last; empty when there is no way.</param>
public sealed record CareerPath(double Hours, IReadOnlyList<int> Steps)
{
    /// <summary>The shortest path; among equal ones, that with the fewest steps.</summary>
    /// <param name="costs">n × n hours from the occupation of the row to that of the column; +∞ or NaN for no step.</param>
    /// <param name="from">Where one is.</param>
    /// <param name="to">Where one wants to be.</param>
    /// <param name="mostStep">The most hours of one step.</param>
    /// <exception cref="ArgumentException">The costs are no square, or one is below 0.</exception>
    public static CareerPath Shortest(ReadOnlySpan<double> costs, int from, int to, double mostStep = double.PositiveInfinity)
    {
        var n = (int)Math.Sqrt(costs.Length);
        if (n * n != costs.Length || from < 0 || to < 0 || from >= n || to >= n)
            throw new ArgumentException("There are n × n costs, and both ends are among the n.", nameof(costs));
        var (best, before, done) = (new (double Hours, int Steps)[n], new int[n], new bool[n]);
        Array.Fill(best, (double.PositiveInfinity, 0));
        best[from] = (0, 0);
        while (true)
        {
            var at = -1;
            for (var i = 0; i < n; i++)
            {
                if (!done[i] && !double.IsPositiveInfinity(best[i].Hours) && (at < 0 || best[i].CompareTo(best[at]) < 0))
                    at = i;
            }

            if (at < 0 || at == to)
                break;
            done[at] = true;
            for (var i = 0; i < n; i++)
            {
                var cost = costs[(at * n) + i];
                if (cost < 0)
                    throw new ArgumentException("A step costs 0 hours or more.", nameof(costs));
                if (i == at || !(cost <= mostStep) || double.IsPositiveInfinity(cost) || (best[at].Hours + cost, best[at].Steps + 1).CompareTo(best[i]) >= 0)
                    continue;
                (best[i], before[i]) = ((best[at].Hours + cost, best[at].Steps + 1), at);
            }
        }

        if (double.IsPositiveInfinity(best[to].Hours))
            return new(double.PositiveInfinity, []);
        List<int> steps = [to];
        while (steps[^1] != from)
            steps.Add(before[steps[^1]]);
        steps.Reverse();
        return new(best[to].Hours, steps);
    }
}
