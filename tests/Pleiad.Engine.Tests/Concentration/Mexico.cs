namespace Pleiad.Engine.Tests.Concentration;

/// <summary>Income a head of the 32 Mexican states in 1940, and their regions after Hanson (1998); from libpysal 4.7.0.</summary>
internal static class Mexico
{
    public static double[] Income1940 { get; } = [10384, 22361, 9573, 3758, 2934, 8578, 8537, 6909, 17816, 12132, 4359, 2181, 4414, 5309, 3408, 3327, 6936, 4836, 9073, 1892, 3569, 11016, 21965, 4372, 4840, 6399, 2459, 7508, 3605, 5203, 7990, 3734];

    public static int[] Hanson98 { get; } = [1, 0, 1, 4, 4, 0, 0, 2, 3, 1, 2, 4, 2, 2, 3, 2, 2, 1, 0, 4, 2, 2, 4, 1, 1, 0, 4, 0, 2, 2, 4, 1];
}
