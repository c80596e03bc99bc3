namespace Pleiad.Kernel.Charts;

/// <summary>Where a remark stands: its first line's start, or its end when it stands left of that point.</summary>
public sealed record CalloutPlace(double X, double Y, bool Left);

/// <summary>Finds room for remarks where a map has no land.</summary>
public static class CalloutPlaces
{
    private const double AtlanticMargin = 100; // of 820 pixels; the states themselves are 720 wide
    private const double FarNorth = 112, FarEast = 620; // Vermont, New Hampshire, Maine

    /// <summary>Sea and neighbours around Russia's outline: places where two lines of text cover nothing.</summary>
    private static readonly (double X, double Y)[] AroundRussia =
    [
        (8, 382), (8, 426), (8, 470), (150, 446), (150, 490), (40, 18), (150, 18), (440, 490), (560, 490), (480, 18), (600, 18), (820, 440), (820, 490), (860, 330),
    ];

    /// <summary>What the drawing needs to the right of the land.</summary>
    public static double Margin(MapModel model) => OfUs(model) && (model.Callouts.Count > 0 || !model.Geometry.Dense) ? AtlanticMargin * Scale(model) : 0;

    public static IEnumerable<(MapCallout Callout, CalloutPlace Place)> Of(MapModel model) => OfUs(model) ? AlongTheCoast(model) : Nearest(model);

    private static bool OfUs(MapModel model) => model.Geometry.Name is Geometry.UsStates or Geometry.UsCounties;

    private static double Scale(MapModel model) => model.Geometry.Wide.Width / 720;

    private static Outline Outline(MapModel model, MapCallout callout) => model.Geometry.Wide.Outlines.First(o => o.Code == callout.Code);

    /// <summary>
    /// Remarks stand right of the coast, in the order of their regions from north to south; those on the far north-east stand left
    /// of it, where the map has nothing.
    /// </summary>
    private static IEnumerable<(MapCallout Callout, CalloutPlace Place)> AlongTheCoast(MapModel model)
    {
        var scale = Scale(model);
        double lowest = 60 * scale, highest = 24;
        foreach (var callout in model.Callouts.OrderBy(c => Outline(model, c).Y))
        {
            var o = Outline(model, callout);
            if (o.Y < FarNorth * scale && o.X > FarEast * scale)
            {
                yield return (callout, new CalloutPlace(o.X - 36, highest, true));
                highest += 36;
                continue;
            }

            var y = Math.Max(lowest, o.Y + 18);
            lowest = y + (callout.Remark.Length > 0 ? 42 : 26);
            yield return (callout, new CalloutPlace(Math.Max(o.X + 30, CoastAt(y / scale) * scale), y, false));
        }
    }

    /// <summary>How far east the land reaches at a height of the map of states, with room to spare.</summary>
    private static double CoastAt(double y) => y switch { < 150 => 716, < 190 => 700, < 230 => 676, < 290 => 668, _ => 640 };

    /// <summary>Each remark, in the given order, takes the free place nearest to its region.</summary>
    private static IEnumerable<(MapCallout Callout, CalloutPlace Place)> Nearest(MapModel model)
    {
        var free = AroundRussia.ToList();
        foreach (var callout in model.Callouts.Take(free.Count))
        {
            var o = Outline(model, callout);
            var place = free.MinBy(p => Math.Pow(p.X - o.X, 2) + Math.Pow(p.Y - o.Y, 2));
            free.Remove(place);
            yield return (callout, new CalloutPlace(place.X, place.Y, false));
        }
    }
}
