using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Pleiad.Engine.Complexity;

/// <summary>
/// The two largest eigenvalues of a symmetric operator beside one eigenvector that is known and taken out (deflated): Lanczos with blocks of
/// two and full orthogonalisation, so that an eigenvalue that stands twice is seen twice. Golub and Underwood (1977).
/// </summary>
internal sealed class BlockLanczos
{
    private const int MostVectors = 300;
    private const ulong Seed = 0x9E3779B97F4A7C15; // the start vectors are always the same
    private readonly double[] _known;
    private readonly int _dimensions;
    private readonly List<double[]> _basis = [];
    private readonly List<double[]> _projected = []; // _projected[j][i] = q_i · A q_j for i ≤ j
    private ulong _state = Seed;

    /// <summary>Prepares a run.</summary>
    /// <param name="known">The known eigenvector, of unit length; where it is 0 there is no row.</param>
    public BlockLanczos(double[] known) => (_known, _dimensions) = (known, known.Count(v => v != 0) - 1);

    /// <summary>Largest eigenvalue beside the known one, NaN without one.</summary>
    public double First { get; private set; } = double.NaN;

    /// <summary>The next one, NaN without one.</summary>
    public double Second { get; private set; } = double.NaN;

    /// <summary>The vector of <see cref="First"/>.</summary>
    public double[] Vector { get; private set; } = [];

    /// <summary>Whether the pair was found to the precision asked for.</summary>
    public bool Converged { get; private set; }

    /// <summary>How often the operator was applied to a block.</summary>
    public int Passes { get; private set; }

    /// <summary>Runs until both values are found, the space is used up or too many vectors are kept.</summary>
    /// <param name="apply">Writes A x₀ and A x₁ into y₀ and y₁.</param>
    public void Run(Action<double[], double[], double[], double[]> apply)
    {
        var left = Fresh();
        var right = Fresh(left);
        var check = 16;
        while (left is not null)
        {
            var (imageLeft, imageRight) = (new double[_known.Length], new double[_known.Length]);
            apply(left, right ?? new double[_known.Length], imageLeft, imageRight);
            Passes++;
            _basis.Add(left);
            if (right is not null)
                _basis.Add(right);
            _projected.Add(Orthogonalise(imageLeft)[..(right is null ? _basis.Count : _basis.Count - 1)]);
            if (right is not null)
                _projected.Add(Orthogonalise(imageRight));
            var next = Normalised(imageLeft, out var first);
            var cross = next is null || right is null ? 0 : Dot(next, imageRight);
            if (next is not null)
                Subtract(imageRight, next, cross);
            double second = 0;
            var after = right is null ? null : Normalised(imageRight, out second);
            if (_basis.Count >= Math.Min(check, _dimensions) || _basis.Count + 2 > MostVectors)
            {
                if (Solve(right is not null, first, cross, second) || _basis.Count >= _dimensions || _basis.Count + 2 > MostVectors)
                    return;
                check = _basis.Count + Math.Max(4, _basis.Count / 10);
            }

            left = next ?? Fresh(after) ?? after;
            right = left == after ? null : after ?? Fresh(left);
        }
    }

    /// <summary>Ritz pairs of the space so far; true when they are good enough, by what of A y lies outside that space.</summary>
    private bool Solve(bool pair, double first, double cross, double second)
    {
        var m = _basis.Count;
        var h = new double[m, m];
        for (var j = 0; j < m; j++)
        {
            for (var i = 0; i < _projected[j].Length; i++)
                h[i, j] = h[j, i] = _projected[j][i];
        }

        var (values, vectors) = SymmetricEigen.Of(h);
        double Outside(double[] s) => pair ? double.Hypot((s[m - 2] * first) + (s[m - 1] * cross), s[m - 1] * second) : Math.Abs(s[m - 1] * first);
        First = values[0];
        Second = m > 1 ? values[1] : double.NaN;
        Vector = new double[_known.Length];
        for (var j = 0; j < m; j++)
            Subtract(Vector, _basis[j], -vectors[0][j]);
        var gap = m > 1 ? First - Second : First;
        Converged = m >= _dimensions || (Outside(vectors[0]) <= Math.Max(1e-10 * gap, 1e-15) && Outside(vectors[1]) <= 1e-7);
        return Converged;
    }

    /// <summary>Takes the known vector and the basis out of x, twice for safety; gives the coefficients of the basis.</summary>
    private double[] Orthogonalise(double[] x)
    {
        var coefficients = new double[_basis.Count];
        for (var again = 0; again < 2; again++)
        {
            Subtract(x, _known, Dot(x, _known));
            for (var i = 0; i < coefficients.Length; i++)
            {
                var dot = Dot(x, _basis[i]);
                coefficients[i] += dot;
                Subtract(x, _basis[i], dot);
            }
        }

        return coefficients;
    }

    /// <summary>A start vector from the fixed seed beside everything found so far; null when there is no more room.</summary>
    private double[]? Fresh(double[]? beside = null)
    {
        if (_basis.Count + (beside is null ? 0 : 1) >= _dimensions)
            return null;
        var x = new double[_known.Length];
        for (var i = 0; i < x.Length; i++)
        {
            _state ^= _state << 13;
            _state ^= _state >> 7;
            _state ^= _state << 17; // xorshift, Marsaglia 2003
            x[i] = _known[i] == 0 ? 0 : (_state >> 11) - (double)(1L << 52);
        }

        Multiply(x, 1 / Math.Sqrt(Dot(x, x)));
        Orthogonalise(x);
        if (beside is not null)
            Subtract(x, beside, Dot(x, beside));
        return Normalised(x, out _);
    }

    /// <summary>x at unit length in place; null when nothing but rounding is left of it.</summary>
    private static double[]? Normalised(double[] x, out double norm)
    {
        norm = Math.Sqrt(Dot(x, x));
        if (norm < 1e-14)
        {
            norm = 0;
            return null;
        }

        Multiply(x, 1 / norm);
        return x;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double Dot(double[] x, double[] y)
    {
        var sum = Vector512<double>.Zero;
        for (var i = 0; i < x.Length; i += 8) // lengths are whole words of 64
            sum += Vector512.Create(x.AsSpan(i, 8)) * Vector512.Create(y.AsSpan(i, 8));
        return Vector512.Sum(sum);
    }

    private static void Multiply(double[] x, double factor)
    {
        for (var i = 0; i < x.Length; i++)
            x[i] *= factor;
    }

    /// <summary>x − factor · y, in place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Subtract(double[] x, double[] y, double factor)
    {
        var by = Vector512.Create(factor);
        for (var i = 0; i < x.Length; i += 8)
            (Vector512.Create(x.AsSpan(i, 8)) - (by * Vector512.Create(y.AsSpan(i, 8)))).CopyTo(x.AsSpan(i));
    }
}
