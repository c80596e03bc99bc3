using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Pleiad.Kernel.Charts;

namespace Pleiad.Tests.Kernel;

public partial class ChartsMapTests
{
    [Theory]
    [InlineData(Geometry.UsStates, 51)]
    [InlineData(Geometry.UsCounties, 3142)]
    [InlineData(Geometry.RuSubjects, 83)]
    public void Every_region_is_drawn_once_at_both_sizes_with_its_label_inside_the_drawing(string name, int regions)
    {
        var geometry = Geometry.Of(name);
        foreach (var drawing in (MapDrawing[])[geometry.Wide, geometry.Phone])
        {
            drawing.Outlines.Select(o => o.Code).Distinct().Count().ShouldBe(regions);
            drawing.Outlines.Count.ShouldBe(regions);
            drawing.Outlines.ShouldAllBe(o => o.D.StartsWith('M') && o.D.EndsWith('z') && o.X > 0 && o.X < drawing.Width && o.Y > 0 && o.Y < drawing.Height && o.Room >= 0);
        }
    }

    [Fact]
    public void Counties_lie_in_known_states_and_their_borders_stand_above()
    {
        var states = Geometry.Of(Geometry.UsStates).Wide.Outlines.Select(o => o.Code).ToHashSet();
        var counties = Geometry.Of(Geometry.UsCounties);
        counties.Wide.Outlines.Select(o => o.Code[..2]).Distinct().Order().ShouldBe(states.Order());
        counties.Wide.Borders.ShouldNotBeNull().ShouldStartWith("M");
        counties.Dense.ShouldBeTrue();
        Geometry.Of(Geometry.RuSubjects).Dense.ShouldBeFalse();
    }

    [Fact]
    public void Neighbours_share_their_border_point_by_point()
    {
        // Tennessee lies between eight states; nearly all its corners must be corners of theirs as well, after thinning.
        var outlines = Geometry.Of(Geometry.UsStates).Wide.Outlines.ToDictionary(o => o.Code);
        var around = new[] { "01", "05", "13", "21", "28", "29", "37", "51" }.SelectMany(c => Corners(outlines[c].D)).ToHashSet();
        var corners = Corners(outlines["47"].D).ToArray();
        corners.Length.ShouldBeGreaterThan(40);
        corners.Count(around.Contains).ShouldBe(corners.Length);
    }

    [Fact]
    public void A_name_that_is_no_geometry_is_refused() =>
        Should.Throw<ArgumentException>(() => Geometry.Of("../assets")).Message.ShouldStartWith("There is no geometry ../assets.");

    [Fact]
    public void A_map_marks_what_is_strong_not_firm_imputed_and_missing()
    {
        var map = RegionMap.Wide(MapModel.Quotients(Geometry.UsStates, new Dictionary<string, MapRegion>
        {
            ["48"] = new(2.5, true, true, "Texas & co", "/find?a=1&b=2", "2.50"),
            ["20"] = new(1.2, false, false, "Kansas", "/kansas", "1.20"),
            ["31"] = new(0.3, false, true, "Nebraska", null, "0.30", Imputed: true),
            ["40"] = new(double.NaN, false, false, "Oklahoma: withheld", "/ok", ""),
        }, "A map", new MapCallout("54", "West Virginia 4.40", "but 4 plants")));

        var svg = Parse(map);
        svg.Attribute("aria-label")!.Value.ShouldBe("A map");
        Filled(svg, "var(--pl-more-3)").ShouldBe(["Texas & co"]);
        Filled(svg, "var(--pl-more-1)").ShouldBe(["Kansas"]);
        Filled(svg, "url(#i-less-2-wide)").ShouldBe(["Nebraska"]);
        Filled(svg, "url(#missing-wide)").Count.ShouldBe(48); // Oklahoma and the 47 of which nothing is known
        Elements(svg, "a").Select(a => a.Attribute("href")!.Value).ShouldBe(["/kansas", "/find?a=1&b=2", "/ok"], ignoreOrder: true);
        Elements(svg, "path").Count(p => p.Attribute("stroke-dasharray") is not null).ShouldBe(1); // Kansas; what is missing has no edge of its own
        Elements(svg, "text").Select(t => t.Value).ShouldBe(["2.50", "West Virginia 4.40", "but 4 plants"]);
        map.ShouldNotContain("style=");
    }

    [Fact]
    public void Counties_are_marked_by_dots_and_stay_small()
    {
        var regions = Geometry.Of(Geometry.UsCounties).Wide.Outlines.Select((o, i) => (o, i)).Where(r => r.i % 20 != 0).ToDictionary(
            r => r.o.Code, r => new MapRegion(0.2 * (r.i % 13), r.i % 50 == 1, r.i % 3 != 0, $"{r.o.Name} {0.2 * (r.i % 13):0.00}", $"counties/{r.o.Code}", ""));
        var model = MapModel.Quotients(Geometry.UsCounties, regions, "Counties");
        var (wide, phone) = (RegionMap.Wide(model), RegionMap.Phone(model));
        var svg = Parse(wide);
        Elements(svg, "a").Count().ShouldBe(regions.Count);
        Elements(svg, "pattern").Select(p => p.Attribute("id")!.Value).ShouldContain("d-more-3-wide");
        var strong = regions.Values.Count(r => r.Strong);
        Elements(svg, "path").Where(p => p.Attribute("stroke")?.Value is "var(--pl-star)" or "var(--pl-paper)" && p.Attribute("stroke-linecap") is not null)
            .Sum(p => p.Attribute("d")!.Value.Count(c => c == 'M')).ShouldBe(strong);
        Elements(Parse(phone), "a").ShouldBeEmpty();
        Packed(wide).ShouldBeLessThan(115_000); // Brotli as the server packs it
        Packed(wide + phone).ShouldBeLessThan(165_000);
    }

    [Fact]
    public void Moscow_and_St_Petersburg_can_be_seen_and_hit()
    {
        var regions = new Dictionary<string, MapRegion>
        {
            ["RU-MOW"] = new(1.6, false, true, "Moscow 1.60", "RU-MOW", "1.60"), ["RU-SPE"] = new(2.4, true, false, "St Petersburg 2.40", "RU-SPE", "2.40"),
        };
        foreach (var map in (string[])[RegionMap.Wide(MapModel.Quotients(Geometry.RuSubjects, regions, "Map")), RegionMap.Phone(MapModel.Quotients(Geometry.RuSubjects, regions, "Map"))])
        {
            var marks = Elements(Parse(map), "circle").Where(c => c.Parent!.Name.LocalName == "a").ToArray();
            marks.Select(m => m.Parent!.Attribute("href")!.Value).ShouldBe(["RU-MOW", "RU-SPE"]);
            marks.Select(m => m.Attribute("fill")!.Value).ShouldBe(["var(--pl-more-2)", "var(--pl-more-3)"]);
            marks.Select(m => m.Attribute("stroke-dasharray") is null).ShouldBe([true, false]);
            marks.ShouldAllBe(m => double.Parse(m.Attribute("r")!.Value, CultureInfo.InvariantCulture) >= 3.5);
        }
    }

    [Fact]
    public void Classes_of_a_size_are_round_and_ascend()
    {
        var scale = ClassScale.Sequence([double.NaN, 0, 3, 7, 12, 30, 80, 200, 900, 4000]);
        scale.Edges.ShouldBe([5, 10, 50, 100, 500]);
        scale.Tokens.ShouldBe(["seq-1", "seq-2", "seq-3", "seq-4", "seq-5", "seq-6"]);
        scale.Of(10).ShouldBe(2); // an edge belongs to the class above it
        ClassScale.Sequence([double.NaN, 0]).Edges.ShouldBeEmpty();
        ClassScale.Sequence([5, 5, 5]).Tokens.Count.ShouldBe(1);
    }

    [Fact]
    public void The_key_counts_the_regions_of_each_class_and_not_the_missing()
    {
        var key = Elements(Parse(LqLegend.Draw([0.1, 0.2, 1, 3, double.NaN], "Key", "less", "more")), "text").Select(t => t.Value).ToArray();
        key.ShouldBe(["2", "0", "0", "1", "0", "1", "¼", "½", "1", "1½", "2", "less", "more"]);
    }

    [Theory]
    [InlineData(MapMark.Missing, "url(#missing-key-missing)")]
    [InlineData(MapMark.Imputed, "url(#i-more-1-key-imputed)")]
    [InlineData(MapMark.NotFirm, "none")]
    public void A_swatch_looks_like_the_map(MapMark mark, string fill) =>
        Elements(Parse(MapKey.Swatch(mark, dense: false)), "rect").Last().Attribute("fill")!.Value.ShouldBe(fill);

    internal static XElement Parse(string svg) => XElement.Parse(svg);

    internal static IEnumerable<XElement> Elements(XElement svg, string name) => svg.Descendants().Where(e => e.Name.LocalName == name);

    private static List<string> Filled(XElement svg, string fill) =>
        [.. Elements(svg, "g").Where(g => g.Attribute("fill")?.Value == fill).SelectMany(g => Elements(g, "path")).Select(p => p.Value)];

    /// <summary>The corners of an outline, from its steps.</summary>
    private static IEnumerable<(int X, int Y)> Corners(string d)
    {
        foreach (var ring in d.Split('z', StringSplitOptions.RemoveEmptyEntries))
        {
            int[] steps = [.. Number().Matches(ring).Select(m => int.Parse(m.Value, CultureInfo.InvariantCulture))];
            var (x, y) = (0, 0);
            for (var i = 0; i < steps.Length; i += 2)
                yield return (x += steps[i], y += steps[i + 1]);
        }
    }

    private static long Packed(string text)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            brotli.Write(Encoding.UTF8.GetBytes(text));
        return packed.Length;
    }

    [GeneratedRegex(@"-?\d+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number();
}
