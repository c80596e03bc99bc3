using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Pleiad.Engine.Concentration;

/// <summary>
/// D′D of the deviations d_ri = e_ri / E_i − x_r, the work behind all pairs of industries. Regions are taken in blocks whose deviations are
/// packed into panels of 24 industries; the lower triangle is computed panel by panel, in tiles of 4 × 24 that stay in registers.
/// Every element is summed over regions in one order with fused multiplications, whatever the vector width or the number of threads.
/// </summary>
internal static class ProductOfDeviations
{
    private const int Panel = 24, Rows = 4, Block = 256;

    /// <summary>Fills <paramref name="product"/>, industries × industries, with D′D × <paramref name="factor"/>.</summary>
    public static void Compute(EmploymentTable table, double[] scale, double[] reference, double factor, double[] product)
    {
        var panels = (table.Industries + Panel - 1) / Panel;
        var width = panels * Panel;
        var packed = ArrayPool<double>.Shared.Rent(width * Block);
        var lower = ArrayPool<double>.Shared.Rent(checked(width * width)); // whole panels, so that no tile is cut at an edge
        try
        {
            for (var first = 0; first < table.Regions; first += Block)
            {
                var (start, depth) = (first, Math.Min(Block, table.Regions - first));
                Parallel.For(0, panels, panel => Pack(table, scale, reference, start, packed.AsSpan(panel * Panel * depth, Panel * depth), panel));
                // the last panels have the longest rows; handed out first, they leave nothing large for the end
                Parallel.For(0, panels, turn => AddRow(packed, depth, panels - 1 - turn, lower, width, anew: start == 0));
            }

            Parallel.For(0, panels, panel => Finish(lower, width, panel, table.Industries, factor, product));
        }
        finally
        {
            ArrayPool<double>.Shared.Return(packed);
            ArrayPool<double>.Shared.Return(lower);
        }
    }

    /// <summary>Σ a b, in eight lanes on any processor.</summary>
    public static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        var sums = Vector512<double>.Zero;
        var i = 0;
        for (; i + 8 <= a.Length; i += 8)
            sums = Vector512.FusedMultiplyAdd(Vector512.Create(a[i..]), Vector512.Create(b[i..]), sums);
        var sum = Vector512.Sum(sums);
        for (; i < a.Length; i++)
            sum = Math.FusedMultiplyAdd(a[i], b[i], sum);
        return sum;
    }

    /// <summary>The deviations of one panel's industries over a block of regions, region after region; columns past the end are 0.</summary>
    private static void Pack(EmploymentTable table, double[] scale, double[] reference, int first, Span<double> packed, int panel)
    {
        var from = panel * Panel;
        var width = Math.Min(Panel, table.Industries - from);
        var scales = scale.AsSpan(from, width);
        for (var k = 0; k * Panel < packed.Length; k++)
        {
            var row = table.Region(first + k).Slice(from, width);
            var x = reference[first + k];
            var target = packed.Slice(k * Panel, Panel);
            var i = 0;
            for (; i + 8 <= row.Length; i += 8)
                Vector512.FusedMultiplyAdd(Vector512.Create<double>(row[i..]), Vector512.Create<double>(scales[i..]), Vector512.Create(-x)).CopyTo(target[i..]);
            for (; i < row.Length; i++)
                target[i] = Math.FusedMultiplyAdd(row[i], scales[i], -x);
            target[i..].Clear();
        }
    }

    /// <summary>Adds a block's products of one panel with itself and all panels before it; the first block begins anew.</summary>
    private static void AddRow(double[] packed, int depth, int panel, double[] lower, int width, bool anew)
    {
        if (anew)
        {
            for (var row = panel * Panel; row < (panel + 1) * Panel; row++)
                lower.AsSpan(row * width, (panel + 1) * Panel).Clear();
        }

        var left = packed.AsSpan(panel * Panel * depth, Panel * depth);
        for (var other = 0; other <= panel; other++)
        {
            var right = packed.AsSpan(other * Panel * depth, Panel * depth);
            for (var row = 0; row < Panel; row += Rows)
                AddTile(left[row..], right, depth, lower.AsSpan((((panel * Panel) + row) * width) + (other * Panel)), width);
        }
    }

    /// <summary>Adds the products of four industries of one panel with the 24 of another: twelve sums of eight that stay in registers.</summary>
    private static void AddTile(ReadOnlySpan<double> left, ReadOnlySpan<double> right, int depth, Span<double> target, int width)
    {
        Vector512<double> a0 = default, a1 = default, a2 = default, b0 = default, b1 = default, b2 = default;
        Vector512<double> c0 = default, c1 = default, c2 = default, d0 = default, d1 = default, d2 = default;
        ref var l = ref MemoryMarshal.GetReference(left);
        ref var r = ref MemoryMarshal.GetReference(right[..(depth * Panel)]);
        _ = left[((depth - 1) * Panel) + Rows - 1]; // the last element that is read
        for (var k = 0; k < depth; k++)
        {
            var v0 = Vector512.LoadUnsafe(ref r);
            var v1 = Vector512.LoadUnsafe(ref r, 8);
            var v2 = Vector512.LoadUnsafe(ref r, 16);
            var s = Vector512.Create(l);
            a0 = Vector512.FusedMultiplyAdd(s, v0, a0);
            a1 = Vector512.FusedMultiplyAdd(s, v1, a1);
            a2 = Vector512.FusedMultiplyAdd(s, v2, a2);
            s = Vector512.Create(Unsafe.Add(ref l, 1));
            b0 = Vector512.FusedMultiplyAdd(s, v0, b0);
            b1 = Vector512.FusedMultiplyAdd(s, v1, b1);
            b2 = Vector512.FusedMultiplyAdd(s, v2, b2);
            s = Vector512.Create(Unsafe.Add(ref l, 2));
            c0 = Vector512.FusedMultiplyAdd(s, v0, c0);
            c1 = Vector512.FusedMultiplyAdd(s, v1, c1);
            c2 = Vector512.FusedMultiplyAdd(s, v2, c2);
            s = Vector512.Create(Unsafe.Add(ref l, 3));
            d0 = Vector512.FusedMultiplyAdd(s, v0, d0);
            d1 = Vector512.FusedMultiplyAdd(s, v1, d1);
            d2 = Vector512.FusedMultiplyAdd(s, v2, d2);
            l = ref Unsafe.Add(ref l, Panel);
            r = ref Unsafe.Add(ref r, Panel);
        }

        Add(a0, a1, a2, target);
        Add(b0, b1, b2, target[width..]);
        Add(c0, c1, c2, target[(2 * width)..]);
        Add(d0, d1, d2, target[(3 * width)..]);
    }

    private static void Add(Vector512<double> v0, Vector512<double> v1, Vector512<double> v2, Span<double> row)
    {
        (v0 + Vector512.Create<double>(row)).CopyTo(row);
        (v1 + Vector512.Create<double>(row[8..])).CopyTo(row[8..]);
        (v2 + Vector512.Create<double>(row[16..])).CopyTo(row[16..]);
    }

    /// <summary>Scales one panel's rows of the lower triangle and copies them to both, tile by tile so that all stay in the cache.</summary>
    private static void Finish(double[] lower, int width, int panel, int industries, double factor, double[] product)
    {
        var top = panel * Panel;
        for (var left = 0; left <= top; left += Panel)
        {
            for (var i = top; i < Math.Min(top + Panel, industries); i++)
            {
                for (var j = left; j < Math.Min(left + Panel, i + 1); j++)
                {
                    var value = lower[(i * width) + j] * factor;
                    product[(i * industries) + j] = value;
                    product[(j * industries) + i] = value;
                }
            }
        }
    }
}
