namespace Pleiad.Engine.Networks;

/// <summary>
/// Places for the nodes of a drawing, so that distances on paper are like steps in the network: stress majorisation, Gansner, E. R., Koren, Y. and North, S. (2005) Graph drawing by stress
/// majorization, begun from classical scaling. The same network always gives the same drawing; time grows with the square of the nodes.
/// </summary>
public static class StressLayout
{
    private const int Sweeps = 400, Turns = 200;

    /// <summary>The places of the nodes.</summary>
    /// <param name="graph">The network, of a few hundred nodes at most; without weights. Components stand beside each other.</param>
    /// <returns>x and y of each node, in steps, about the origin, the longer side lying.</returns>
    public static (double X, double Y)[] Of(Graph graph)
    {
        var n = graph.Nodes;
        var distance = Distances(graph);
        var (x, y) = (Axis(distance, n, null), default(double[]));
        y = Axis(distance, n, x);
        for (var i = 0; i < n; i++)
        {
            x[i] += 1e-3 * Math.Cos(2.4 * i); // who stands on another's place would never leave it
            y[i] += 1e-3 * Math.Sin(2.4 * i);
        }

        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            if (Sweep(distance, x, y) < 1e-5)
                break;
        }

        return Turned(x, y);
    }

    /// <summary>The stress of places: Σ over pairs of (their distance − their steps)² / steps², with those that do not reach each other one step farther than the longest way.</summary>
    public static double Stress(Graph graph, IReadOnlyList<(double X, double Y)> places)
    {
        var (n, distance, sum) = (graph.Nodes, Distances(graph), 0.0);
        for (var i = 0; i < n; i++)
        {
            for (var j = i + 1; j < n; j++)
            {
                var apart = Math.Sqrt(((places[i].X - places[j].X) * (places[i].X - places[j].X)) + ((places[i].Y - places[j].Y) * (places[i].Y - places[j].Y)));
                var off = (apart - distance[(i * n) + j]) / distance[(i * n) + j];
                sum += off * off;
            }
        }

        return sum;
    }

    private static double[] Distances(Graph graph)
    {
        var n = graph.Nodes;
        var (distance, longest) = (new double[n * n], 1.0);
        for (var i = 0; i < n; i++)
        {
            var steps = NetworkDistances.From(graph, i);
            for (var j = 0; j < n; j++)
            {
                distance[(i * n) + j] = steps[j];
                longest = Math.Max(longest, steps[j]);
            }
        }

        for (var k = 0; k < distance.Length; k++)
            distance[k] = distance[k] < 0 ? longest + 1 : distance[k];
        return distance;
    }

    /// <summary>An axis of classical scaling by power iteration, square to another one.</summary>
    private static double[] Axis(double[] distance, int n, double[]? other)
    {
        var (row, all) = (new double[n], 0.0);
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
                row[i] += distance[(i * n) + j] * distance[(i * n) + j] / n;
            all += row[i] / n;
        }

        var (axis, next) = (new double[n], new double[n]);
        for (var i = 0; i < n; i++)
            axis[i] = Math.Cos(1 + (i * (other is null ? 1.7 : 2.9)));
        var length = 0.0;
        for (var turn = 0; turn < Turns; turn++)
        {
            if (other is not null)
                Project(axis, other);
            for (var i = 0; i < n; i++)
            {
                next[i] = 0;
                for (var j = 0; j < n; j++)
                    next[i] -= ((distance[(i * n) + j] * distance[(i * n) + j]) - row[i] - row[j] + all) / 2 * axis[j];
            }

            length = Math.Sqrt(next.Sum(v => v * v));
            for (var i = 0; i < n; i++)
                axis[i] = length > 0 ? next[i] / length : 0;
        }

        for (var i = 0; i < n; i++)
            axis[i] *= Math.Sqrt(length);
        return axis;
    }

    private static void Project(double[] axis, double[] other)
    {
        var (along, square) = (0.0, 0.0);
        for (var i = 0; i < axis.Length; i++)
        {
            along += axis[i] * other[i];
            square += other[i] * other[i];
        }

        for (var i = 0; i < axis.Length && square > 0; i++)
            axis[i] -= along / square * other[i];
    }

    /// <summary>Puts each node where the others want it; gives the longest way that one went.</summary>
    private static double Sweep(double[] distance, double[] x, double[] y)
    {
        var (n, farthest) = (x.Length, 0.0);
        for (var i = 0; i < n; i++)
        {
            var (sumX, sumY, sum) = (0.0, 0.0, 0.0);
            for (var j = 0; j < n; j++)
            {
                if (i == j)
                    continue;
                var wanted = distance[(i * n) + j];
                var (dx, dy) = (x[i] - x[j], y[i] - y[j]);
                var (apart, weight) = (Math.Sqrt((dx * dx) + (dy * dy)), 1 / (wanted * wanted));
                var stretch = apart > 1e-9 ? wanted / apart : 0;
                sumX += weight * (x[j] + (stretch * dx));
                sumY += weight * (y[j] + (stretch * dy));
                sum += weight;
            }

            if (sum == 0)
                continue;
            var (newX, newY) = (sumX / sum, sumY / sum);
            farthest = Math.Max(farthest, Math.Abs(newX - x[i]) + Math.Abs(newY - y[i]));
            (x[i], y[i]) = (newX, newY);
        }

        return farthest;
    }

    /// <summary>Turns the places so that their longer side lies.</summary>
    private static (double X, double Y)[] Turned(double[] x, double[] y)
    {
        var n = x.Length;
        var (meanX, meanY) = (n == 0 ? 0 : x.Average(), n == 0 ? 0 : y.Average());
        var (xx, xy, yy) = (0.0, 0.0, 0.0);
        for (var i = 0; i < n; i++)
        {
            var (dx, dy) = (x[i] - meanX, y[i] - meanY);
            (xx, xy, yy) = (xx + (dx * dx), xy + (dx * dy), yy + (dy * dy));
        }

        var angle = Math.Atan2(2 * xy, xx - yy) / 2;
        var (cos, sin) = (Math.Cos(angle), Math.Sin(angle));
        return [.. Enumerable.Range(0, n).Select(i => (((x[i] - meanX) * cos) + ((y[i] - meanY) * sin), ((y[i] - meanY) * cos) - ((x[i] - meanX) * sin)))];
    }
}
