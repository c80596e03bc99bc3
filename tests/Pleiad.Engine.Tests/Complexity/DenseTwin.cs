using Pleiad.Engine.Complexity;

namespace Pleiad.Engine.Tests.Complexity;

/// <summary>Complexity as the definition reads: the dense symmetric square of the regions, and Jacobi's rotations until nothing is left beside the diagonal.</summary>
internal static class DenseTwin
{
    public static (double Lambda2, double Lambda3, double[] Regions) Second(PresenceMatrix presence)
    {
        var m = RandomPresence.Plain(presence);
        int[] rows = [.. Enumerable.Range(0, presence.Regions).Where(r => presence.Diversity[r] > 0)];
        var square = new double[rows.Length, rows.Length];
        for (var a = 0; a < rows.Length; a++)
        {
            for (var b = 0; b < rows.Length; b++)
            {
                for (var i = 0; i < presence.Industries; i++)
                    square[a, b] += m[rows[a], i] * m[rows[b], i] / Math.Max(1, presence.Ubiquity[i]);
                square[a, b] /= Math.Sqrt((double)presence.Diversity[rows[a]] * presence.Diversity[rows[b]]);
            }
        }

        var vectors = Rotate(square, rows.Length);
        int[] order = [.. Enumerable.Range(0, rows.Length).OrderByDescending(k => square[k, k])];
        double[] scores = [.. rows.Select((r, a) => vectors[a, order[1]] / Math.Sqrt(presence.Diversity[r]))];
        var sign = Math.Sign(Relatedness.Correlation(scores, [.. rows.Select(r => (double)presence.Diversity[r])]));
        var mean = scores.Average();
        var spread = Math.Sqrt(scores.Average(s => (s - mean) * (s - mean)));
        var regions = new double[presence.Regions];
        Array.Fill(regions, double.NaN);
        for (var a = 0; a < rows.Length; a++)
            regions[rows[a]] = sign * (scores[a] - mean) / spread;
        return (square[order[1], order[1]], square[order[2], order[2]], regions);
    }

    private static double[,] Rotate(double[,] a, int n)
    {
        var v = new double[n, n];
        for (var i = 0; i < n; i++)
            v[i, i] = 1;
        for (var sweep = 0; sweep < 12; sweep++)
        {
            for (var p = 0; p < n; p++)
            {
                for (var q = p + 1; q < n; q++)
                {
                    if (Math.Abs(a[p, q]) < 1e-18)
                        continue;
                    var angle = 0.5 * Math.Atan2(2 * a[p, q], a[q, q] - a[p, p]);
                    var (s, c) = Math.SinCos(angle);
                    for (var k = 0; k < n; k++)
                        (a[k, p], a[k, q]) = ((c * a[k, p]) - (s * a[k, q]), (s * a[k, p]) + (c * a[k, q]));
                    for (var k = 0; k < n; k++)
                        (a[p, k], a[q, k]) = ((c * a[p, k]) - (s * a[q, k]), (s * a[p, k]) + (c * a[q, k]));
                    for (var k = 0; k < n; k++)
                        (v[k, p], v[k, q]) = ((c * v[k, p]) - (s * v[k, q]), (s * v[k, p]) + (c * v[k, q]));
                }
            }
        }

        return v;
    }
}
