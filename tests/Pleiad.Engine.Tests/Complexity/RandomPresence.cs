using Pleiad.Engine.Complexity;

namespace Pleiad.Engine.Tests.Complexity;

/// <summary>Presence matrices from a seed, with a nested shape so that complexity has something to find, and empty rows and columns in every third.</summary>
internal static class RandomPresence
{
    public static PresenceMatrix Of(int seed, int most = 90)
    {
        var random = new Random(seed);
        return Of(seed, random.Next(3, most), random.Next(3, most));
    }

    public static PresenceMatrix Of(int seed, int regions, int industries)
    {
        var random = new Random(seed * 7919);
        var cells = new double[regions * industries];
        for (var cell = 0; cell < cells.Length; cell++)
        {
            var (r, i) = ((double)(cell / industries) / regions, (double)(cell % industries) / industries);
            cells[cell] = random.NextDouble() < Math.Clamp(0.9 - (Math.Abs(r - i) * 1.1), 0.03, 0.9) ? 1 : 0;
            if (seed % 3 == 0 && (cell / industries == 1 || cell % industries == 2))
                cells[cell] = 0;
        }

        return PresenceRule.AtLeast(cells, regions, industries);
    }

    public static double[,] Plain(PresenceMatrix presence)
    {
        var m = new double[presence.Regions, presence.Industries];
        for (var r = 0; r < presence.Regions; r++)
        {
            for (var i = 0; i < presence.Industries; i++)
                m[r, i] = presence[r, i] ? 1 : 0;
        }

        return m;
    }
}
