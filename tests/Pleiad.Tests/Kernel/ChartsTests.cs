using System.Xml.Linq;
using Pleiad.Kernel.Charts;
using Pleiad.Kernel.Text;

namespace Pleiad.Tests.Kernel;

public class ChartsTests
{
    private static readonly Quadrants Corners = new("less, growing", "more, growing", "less, shrinking", "more, shrinking");

    [Fact]
    public void Bubbles_name_at_most_ten_and_point_to_what_lies_beyond()
    {
        List<Bubble> bubbles = [.. Enumerable.Range(0, 14).Select(i => new Bubble($"Category {i}", 0.4 + (0.3 * i), (i - 7) * 0.02, 1000 * (15 - i), i % 2 == 0, i != 2, $"Title {i}"))];
        bubbles.Add(new Bubble("Boom", 0.5, 9, 20, false, true, "Boom +900%"));
        bubbles.Add(new Bubble("Trace", 0.001, 0, 20, false, true, "Trace"));
        bubbles.Add(new Bubble("No answer", double.NaN, 0, 500, false, true, "never drawn"));
        var svg = Parse(Bubbles.Draw(Model(bubbles), Numbers.English, phone: false));
        var texts = Texts(svg);
        texts.Count(t => t.StartsWith("Category ", StringComparison.Ordinal)).ShouldBeInRange(6, 10);
        texts.ShouldContain("nation −2.6%");
        texts.ShouldContain("more, growing");
        texts.ShouldNotContain("Boom");
        var beyond = ChartsMapTests.Elements(svg, "path").Where(p => p.Attribute("transform") is not null).ToDictionary(p => p.Value, p => p.Attribute("transform")!.Value);
        beyond.Keys.ShouldBe(["Boom +900%", "Trace"], ignoreOrder: true);
        beyond["Boom +900%"].ShouldEndWith("rotate(0)"); // up
        beyond["Trace"].ShouldEndWith("rotate(270)"); // left
        svg.ToString().ShouldNotContain("never drawn");
        svg.Attribute("role")!.Value.ShouldBe("img");
        ChartsMapTests.Elements(svg, "desc").Single().Value.ShouldBe("What it says");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_area_of_a_bubble_is_its_jobs_and_an_open_ring_is_not_firm(bool phone)
    {
        Bubble[] bubbles = [new("A", 1.2, 0, 40000, true, true, "A"), new("B", 0.6, 0.05, 10000, false, true, "B"), new("C", 2, -0.05, 40000, true, false, "C", "/c")];
        var svg = Parse(Bubbles.Draw(Model(bubbles), Numbers.English, phone));
        var circles = ChartsMapTests.Elements(svg, "circle").Where(c => c.Value.Length > 0).ToDictionary(c => c.Value);
        Number(circles["A"], "r").ShouldBe(2 * Number(circles["B"], "r"), 1e-9);
        circles["A"].Attribute("fill")!.Value.ShouldBe("var(--pl-accent)");
        circles["B"].Attribute("fill")!.Value.ShouldBe("var(--pl-rest)");
        circles["C"].Attribute("stroke")!.Value.ShouldBe("var(--pl-accent)");
        circles["C"].Attribute("fill")!.Value.ShouldBe("var(--pl-paper)");
        circles["C"].Parent!.Attribute("href")!.Value.ShouldBe("/c");
        svg.Attribute("role")!.Value.ShouldBe("group"); // it has links
    }

    [Fact]
    public void Names_beside_marks_never_cover_one_another()
    {
        var labels = new Labels(new Box(0, 0, 300, 200));
        List<Box> taken = [];
        for (var i = 0; i < 30; i++)
        {
            if (labels.Find($"Name {i}", 150 + (i % 5), 100 + (i % 3), 4, bold: false) is not { } place)
                continue;
            var width = Labels.Width($"Name {i}");
            var left = place.Anchor switch { "end" => place.X - width, "middle" => place.X - (width / 2), _ => place.X };
            var box = new Box(left, place.Y - 12, left + width, place.Y + 4);
            taken.ShouldAllBe(t => !t.Meets(box));
            taken.Add(box);
        }

        taken.Count.ShouldBeInRange(8, 29);
    }

    [Fact]
    public void A_waterfall_steps_from_total_to_total_and_shows_that_its_bars_are_broken()
    {
        var model = new WaterfallModel("2018", 866_768, [("National trend", -22_110), ("Mix", 1_843), ("Regional part", 35_850), ("Unknown", double.NaN)], "2021", 882_351, "Why jobs changed");
        var svg = Parse(Waterfall.Draw(model, Numbers.English, phone: false));
        Texts(svg).ShouldBe(["2018", "866,768", "National trend", "−22,110", "Mix", "+1,843", "Regional part", "+35,850", "Unknown", "—", "2021", "882,351"]);
        var bars = ChartsMapTests.Elements(svg, "rect").ToArray();
        bars.Select(b => b.Attribute("fill")!.Value).ShouldBe(["var(--pl-rest)", "var(--pl-less-3)", "var(--pl-more-3)", "var(--pl-more-3)", "var(--pl-rest)"]);
        Number(bars[3], "width").ShouldBe(Number(bars[1], "width") * 35_850 / 22_110, 0.05); // one scale for all parts
        (Number(bars[1], "x") + Number(bars[1], "width")).ShouldBe(Number(bars[0], "x") + Number(bars[0], "width"), 0.05); // a part begins where the total ends
        ChartsMapTests.Elements(svg, "path").Count(p => p.Attribute("stroke")?.Value == "var(--pl-paper)").ShouldBe(2);
        Waterfall.Draw(new WaterfallModel("a", 100, [("b", 400)], "c", 500, "x"), Numbers.English, phone: true).ShouldNotContain("var(--pl-paper)"); // starts at zero
    }

    [Fact]
    public void A_sparkline_has_a_gap_where_a_year_is_missing_or_a_series_breaks()
    {
        var lines = ChartsMapTests.Elements(Parse(Sparkline.Draw([1, 2, double.NaN, 4, 3, 5, 6], [5], lastFirm: false, "Jobs")), "path").Where(p => p.Attribute("fill")?.Value == "none").ToArray();
        lines.Length.ShouldBe(3); // 1–2, 4–3, 5–6
        lines.ShouldAllBe(l => l.Attribute("d")!.Value.Count(c => c == 'L') == 1);
        Parse(Sparkline.Draw([double.NaN, double.NaN], [], true, "none")).Elements().ShouldBeEmpty();
    }

    [Fact]
    public void A_line_by_year_is_never_joined_across_a_break_or_a_withheld_year()
    {
        var model = new YearLineModel(
            [new(2016, 2.76, true, 1.368), new(2017, 1.46, false, 1.48, "not firm"), new(2018, 1.63, false, 1.17), new(2019, 1.45, false, 1.32), new(2020, double.NaN, false, 1.3, "withheld"), new(2021, 1.44, false, 1.29)],
            [2017, 2018], [2017, 2018, 2019, 2020, 2021], "series break", "LQ", "cut-off", 2, "LQ by year");
        var svg = Parse(YearLine.Draw(model, Numbers.English, phone: false));
        var joined = ChartsMapTests.Elements(svg, "path").Where(p => p.Attribute("stroke")?.Value == "var(--pl-accent)").ShouldHaveSingleItem();
        joined.Attribute("d")!.Value.Count(c => c == 'L').ShouldBe(1); // 2018–2019 alone
        ChartsMapTests.Elements(svg, "path").Count(p => p.Attribute("stroke-dasharray") is not null).ShouldBe(2);
        ChartsMapTests.Elements(svg, "circle").Count(c => c.Attribute("fill")!.Value == "var(--pl-accent)").ShouldBe(1); // the one firm year
        ChartsMapTests.Elements(svg, "circle").Count(c => c.Attribute("fill")!.Value == "var(--pl-paper)").ShouldBe(4);
        var texts = Texts(svg);
        texts.ShouldContain("withheld");
        texts.ShouldContain("—");
        texts.Count(t => t == "series break").ShouldBe(1);
        ChartsMapTests.Elements(svg, "rect").ShouldHaveSingleItem().Attribute("fill")!.Value.ShouldBe("var(--pl-wash)");
    }

    [Fact]
    public void At_most_six_lines_are_coloured_each_with_a_shape_and_all_are_named_apart()
    {
        LineSeries[] series = [.. Enumerable.Range(0, 10).Select(i => new LineSeries($"Region {i}", [.. Enumerable.Range(2018, 4).Select(y => new LinePoint(y, 1 + (0.01 * i)))]))];
        var model = new LinesModel(series, [2020], [], "series break", (1, "nation"), "LQ", v => Numbers.English.Short(v, 2), "Ten regions");
        foreach (var phone in (bool[])[false, true])
        {
            var drawn = Lines.Draw(model, phone);
            for (var c = 1; c <= 6; c++)
                drawn.ShouldContain($"var(--pl-c{c})");
            drawn.ShouldNotContain("var(--pl-c7)");
            var names = ChartsMapTests.Elements(Parse(drawn), "text").Where(t => t.Value.StartsWith("Region", StringComparison.Ordinal)).Select(t => Number(t, "y")).Order().ToArray();
            names.Length.ShouldBe(10);
            names.Zip(names.Skip(1), (a, b) => b - a).ShouldAllBe(d => d >= 16);
            names[0].ShouldBeGreaterThan(0);
        }

        Lines.Draw(model with { Series = [.. series.Select((s, i) => s with { Subject = i == 4 })] }, phone: false).ShouldNotContain("var(--pl-c1)"); // subject and rest
    }

    [Fact]
    public void An_interval_shows_where_the_verdict_could_flip()
    {
        var open = new IntervalModel(1.21, 1.438, 1.92, 1.25, 1.29, 1.41, "LQ", "cut-off", "either way", 3, "Bounds");
        open.Meets.ShouldBeTrue();
        Texts(Parse(Interval.Draw(open, Numbers.English, phone: false))).ShouldContain("either way");
        var settled = open with { Low = 1.5, Value = 1.6 };
        settled.Meets.ShouldBeFalse();
        Interval.Draw(settled, Numbers.English, phone: false).ShouldNotContain("warn");
        (open with { Low = 1.41 }).Meets.ShouldBeFalse(); // the least value reaches the highest cut-off: strong either way
        Interval.Draw(open with { Overlap = new string('ш', 40) + " перевернуться" }, Numbers.Russian, phone: true).ShouldContain("перевернуться"); // long words wrap, and nothing throws
    }

    [Fact]
    public void Stars_are_gold_open_or_dashed()
    {
        var svg = Parse(Stars.Draw([true, false, null], firm: true, "Two of three answered"));
        ChartsMapTests.Elements(svg, "path").Select(p => p.Attribute("fill")!.Value).ShouldBe(["var(--pl-star)", "none"]);
        ChartsMapTests.Elements(svg, "circle").ShouldHaveSingleItem().Attribute("stroke-dasharray").ShouldNotBeNull();
        Stars.Draw([true], firm: false, "not firm").ShouldNotContain("var(--pl-star)");
    }

    [Fact]
    public void Drawings_stand_alone_without_tokens_classes_or_links()
    {
        var model = Model([new("A", 1.2, 0, 40000, true, true, "A", "/a")]);
        var alone = StandaloneSvg.Of(Bubbles.Draw(model, Numbers.English, phone: false));
        XElement.Parse(alone).Name.NamespaceName.ShouldBe("http://www.w3.org/2000/svg");
        alone.ShouldNotContain("var(--");
        alone.ShouldNotContain("class=");
        alone.ShouldNotContain("<a ");
        alone.ShouldContain("font-style=\"italic\"");
    }

    private static BubblesModel Model(IReadOnlyList<Bubble> bubbles) => new(bubbles, -0.026, "nation −2.6%", Corners, "location quotient", "change", "jobs", "Portfolio", "What it says");

    private static XElement Parse(string svg) => ChartsMapTests.Parse(svg);

    private static List<string> Texts(XElement svg) => [.. ChartsMapTests.Elements(svg, "text").Select(t => t.Value)];

    private static double Number(XElement element, string attribute) => double.Parse(element.Attribute(attribute)!.Value, System.Globalization.CultureInfo.InvariantCulture);
}
