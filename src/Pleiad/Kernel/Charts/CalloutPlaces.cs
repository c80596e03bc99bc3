namespace Pleiad.Kernel.Charts;

/// <summary>Where a remark stands: its first line's start, or its end when it stands left of that point; and where its line meets it.</summary>
public sealed record CalloutPlace(double X, double Y, bool Left, double LineX, double LineY);

/// <summary>Finds room for remarks where a map has no land.</summary>
public static class CalloutPlaces
{
    private const double AtlanticMargin = 100; // of 820 pixels; the states themselves are 720 wide
    private const double FarNorth = 112, FarEast = 620; // Vermont, New Hampshire, Maine

    private const double Northern = 130; // of Russia's drawing: regions above look for room in the seas, the others in the steppes

    /// <summary>Seas and neighbours around Russia's outline: places where two lines of text cover nothing.</summary>
    private static readonly (double X, double Y)[] AboveRussia = [(150, 16), (20, 16), (400, 16), (560, 16)];
    private static readonly (double X, double Y)[] BelowRussia = [(8, 388), (110, 440), (280, 494), (430, 504), (640, 500), (8, 494)];

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
                yield return (callout, new CalloutPlace(o.X - 36, highest, true, o.X - 31, highest + 4));
                highest += 36;
                continue;
            }

            var y = Math.Max(lowest, o.Y + 18);
            lowest = y + (callout.Remark.Length > 0 ? 42 : 26);
            var x = Math.Max(o.X + 30, CoastAt(y / scale) * scale);
            yield return (callout, new CalloutPlace(x, y, false, x - 5, y - 4));
        }
    }

    /// <summary>How far east the land reaches at a height of the map of states, with room to spare.</summary>
    private static double CoastAt(double y) => y switch { < 150 => 716, < 190 => 700, < 230 => 676, < 290 => 668, _ => 640 };

    /// <summary>Each remark, from north to south, takes the free place nearest to its region, above the land or below it.</summary>
    private static IEnumerable<(MapCallout Callout, CalloutPlace Place)> Nearest(MapModel model)
    {
        var (above, below) = (AboveRussia.ToList(), BelowRussia.ToList());
        foreach (var callout in model.Callouts.OrderBy(c => Outline(model, c).Y).Take(above.Count + below.Count))
        {
            var o = Outline(model, callout);
            var free = (o.Y < Northern && above.Count > 0) || below.Count == 0 ? above : below;
            var place = free.MinBy(p => Math.Pow(p.X - o.X, 2) + Math.Pow(p.Y - o.Y, 2));
            free.Remove(place);
            var under = place.Y + (callout.Remark.Length > 0 ? 21 : 5);
            yield return (callout, new CalloutPlace(place.X, place.Y, false, place.X + 12, ReferenceEquals(free, above) ? under : place.Y - 14));
        }
    }
}
