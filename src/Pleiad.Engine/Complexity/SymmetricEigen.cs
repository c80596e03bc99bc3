namespace Pleiad.Engine.Complexity;

/// <summary>All eigenvalues and vectors of a small dense symmetric matrix: Householder's reduction to three diagonals, then QL with implicit shifts (Golub and Van Loan).</summary>
internal static class SymmetricEigen
{
    /// <summary>Eigenvalues in descending order, and for each its vector of unit length.</summary>
    public static (double[] Values, double[][] Vectors) Of(double[,] matrix)
    {
        var m = matrix.GetLength(0);
        var a = (double[,])matrix.Clone();
        var q = new double[m, m];
        for (var i = 0; i < m; i++)
            q[i, i] = 1;
        for (var k = 0; k < m - 2; k++)
            Reflect(a, q, k, m);
        var (d, e) = (new double[m], new double[m]);
        for (var i = 0; i < m; i++)
            (d[i], e[i]) = (a[i, i], i + 1 < m ? a[i + 1, i] : 0);
        for (var l = 0; l < m; l++)
            Chase(d, e, q, l, m);
        int[] order = [.. Enumerable.Range(0, m).OrderByDescending(i => d[i])];
        return ([.. order.Select(i => d[i])], [.. order.Select(c => Enumerable.Range(0, m).Select(r => q[r, c]).ToArray())]);
    }

    private static void Reflect(double[,] a, double[,] q, int k, int m)
    {
        var v = new double[m];
        var norm = 0.0;
        for (var i = k + 1; i < m; i++)
            norm += (v[i] = a[i, k]) * v[i];
        norm = Math.Sqrt(norm);
        if (norm == 0)
            return;
        v[k + 1] += Math.CopySign(norm, v[k + 1]);
        var square = 0.0;
        for (var i = k + 1; i < m; i++)
            square += v[i] * v[i];
        Turn(a, v, 2 / square, k, m, left: true);
        Turn(a, v, 2 / square, k, m, left: false);
        Turn(q, v, 2 / square, k, m, left: false);
    }

    /// <summary>Mirrors the matrix from the left or from the right: (I − βvvᵀ)A or A(I − βvvᵀ).</summary>
    private static void Turn(double[,] a, double[] v, double beta, int k, int m, bool left)
    {
        for (var other = 0; other < m; other++)
        {
            var dot = 0.0;
            for (var i = k + 1; i < m; i++)
                dot += v[i] * (left ? a[i, other] : a[other, i]);
            dot *= beta;
            for (var i = k + 1; i < m; i++)
            {
                if (left)
                    a[i, other] -= dot * v[i];
                else
                    a[other, i] -= dot * v[i];
            }
        }
    }

    private static void Chase(double[] d, double[] e, double[,] q, int l, int m)
    {
        for (var turn = 0; turn < 60; turn++)
        {
            var end = l;
            while (end < m - 1 && Math.Abs(e[end]) > 1e-16 * (Math.Abs(d[end]) + Math.Abs(d[end + 1])))
                end++;
            if (end == l)
                return;
            var g = (d[l + 1] - d[l]) / (2 * e[l]);
            g = d[end] - d[l] + (e[l] / (g + Math.CopySign(double.Hypot(g, 1), g)));
            var (s, c, p) = (1.0, 1.0, 0.0);
            var i = end - 1;
            for (; i >= l; i--)
            {
                var (f, b) = (s * e[i], c * e[i]);
                var r = double.Hypot(f, g);
                e[i + 1] = r;
                if (r == 0)
                    break;
                (s, c) = (f / r, g / r);
                g = d[i + 1] - p;
                r = ((d[i] - g) * s) + (2 * c * b);
                p = s * r;
                d[i + 1] = g + p;
                g = (c * r) - b;
                for (var row = 0; row < m; row++)
                    (q[row, i + 1], q[row, i]) = ((s * q[row, i]) + (c * q[row, i + 1]), (c * q[row, i]) - (s * q[row, i + 1]));
            }

            if (i >= l)
                d[i + 1] -= p;
            else
                (d[l], e[l]) = (d[l] - p, g);
            e[end] = 0;
        }
    }
}
