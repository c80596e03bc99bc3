using System.Numerics;

namespace Pleiad.Engine;

/// <summary>Order statistics without a full sort: Hoare's selection (1961), which falls back to sorting what is left when the pivots are unlucky.</summary>
internal static class Selection
{
    private const int SmallEnoughToSort = 24;

    /// <summary>Moves the k-th smallest value to place k, the smaller ones before it and the larger ones behind it.</summary>
    /// <param name="values">n values without NaN; they are rearranged.</param>
    /// <param name="k">0 to n − 1.</param>
    public static void Place(Span<double> values, int k)
    {
        int low = 0, high = values.Length - 1;
        for (var luck = 2 * BitOperations.Log2((uint)values.Length + 1); high - low > SmallEnoughToSort && luck > 0; luck--)
        {
            var pivot = MiddleOfThree(values[low], values[(low + high) >>> 1], values[high]);
            int i = low, j = high;
            while (i <= j)
            {
                while (values[i] < pivot)
                    i++;
                while (values[j] > pivot)
                    j--;
                if (i <= j)
                {
                    (values[i], values[j]) = (values[j], values[i]);
                    i++;
                    j--;
                }
            }

            if (k <= j)
                high = j;
            else if (k >= i)
                low = i;
            else
                return; // between the two: the pivot itself, in its place
        }

        values[low..(high + 1)].Sort();
    }

    private static double MiddleOfThree(double a, double b, double c) =>
        Math.Max(Math.Min(a, b), Math.Min(Math.Max(a, b), c));
}
