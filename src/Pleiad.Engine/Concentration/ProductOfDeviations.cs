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

    /// <summary>Fills both triangles of <paramref name="product"/> (industries × industries, zero before) with D′D × <paramref name="factor"/>.</summary>
    public static void Compute(EmploymentTable table, double[] scale, double[] reference, double factor, double[] product)
    {
        var industries = table.Industries;
        var panels = (industries + Panel - 1) / Panel;
        var packed = new double[panels * Panel * Math.Min(Block, table.Regions)];
        for (var first = 0; first < table.Regions; first += Block)
        {
            var depth = Math.Min(Block, table.Regions - first);
            var start = first;
            Parallel.For(0, panels, panel => Pack(table, scale, reference, start, packed.AsSpan(panel * Panel * depth, Panel * depth), panel));
            // the last panels have the longest rows; handed out first, they leave nothing large for the end
            Parallel.For(0, panels, turn => AddRow(packed, depth, panels - 1 - turn, industries, product));
        }

        Finish(industries, factor, product);
    }

    /// <summary>The deviations of one panel's industries over a block of regions, region after region; columns past the end are 0.</summary>
    private static void Pack(EmploymentTable table, double[] scale, double[] reference, int first, Span<double> packed, int panel)
    {
        var from = panel * Panel;
        var width = Math.Min(Panel, table.Industries - from);
        for (var k = 0; k * Panel < packed.Length; k++)
        {
            var row = table.Region(first + k).Slice(from, width);
            var scales = scale.AsSpan(from, width);
            var x = reference[first + k];
            var target = packed.Slice(k * Panel, Panel);
            for (var i = 0; i < row.Length; i++)
                target[i] = (row[i] * scales[i]) - x;
            target[width..].Clear();
        }
    }

    /// <summary>Adds a block's products of one panel with itself and all panels before it.</summary>
    private static void AddRow(double[] packed, int depth, int panel, int industries, double[] product)
    {
        Span<double> tile = stackalloc double[Panel * Rows];
        var left = packed.AsSpan(panel * Panel * depth, Panel * depth);
        for (var other = 0; other <= panel; other++)
        {
            var right = packed.AsSpan(other * Panel * depth, Panel * depth);
            for (var row = 0; row < Panel && (panel * Panel) + row < industries; row += Rows)
            {
                Multiply(left[row..], right, depth, tile);
                for (var i = 0; i < Rows && (panel * Panel) + row + i < industries; i++)
                {
                    var target = product.AsSpan((((panel * Panel) + row + i) * industries) + (other * Panel), Math.Min(Panel, industries - (other * Panel)));
                    for (var j = 0; j < target.Length; j++)
                        target[j] += tile[(i * Panel) + j];
                }
            }
        }
    }

    /// <summary>Four industries of one panel by the 24 of another: twelve sums of eight that stay in registers.</summary>
    private static void Multiply(ReadOnlySpan<double> left, ReadOnlySpan<double> right, int depth, Span<double> tile)
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

        Store(a0, a1, a2, tile);
        Store(b0, b1, b2, tile[Panel..]);
        Store(c0, c1, c2, tile[(2 * Panel)..]);
        Store(d0, d1, d2, tile[(3 * Panel)..]);
    }

    private static void Store(Vector512<double> v0, Vector512<double> v1, Vector512<double> v2, Span<double> row)
    {
        v0.CopyTo(row);
        v1.CopyTo(row[8..]);
        v2.CopyTo(row[16..]);
    }

    /// <summary>Scales the lower triangle and copies it to the upper one, tile by tile so that both stay in the cache.</summary>
    private static void Finish(int industries, double factor, double[] product)
    {
        for (var top = 0; top < industries; top += Panel)
        {
            for (var left = 0; left <= top; left += Panel)
            {
                for (var i = top; i < Math.Min(top + Panel, industries); i++)
                {
                    for (var j = left; j < Math.Min(left + Panel, i + 1); j++)
                    {
                        var value = product[(i * industries) + j] * factor;
                        product[(i * industries) + j] = value;
                        product[(j * industries) + i] = value;
                    }
                }
            }
        }
    }
}
