using Pleiad.Engine.Rules;
using Pleiad.Kernel.Charts;

namespace Pleiad.Modules.Registry.Eligibility;

/// <summary>Participants in a circle: what ties them as lines, what may tie them as thin dashes, and the ties that are missing as red dashes.</summary>
internal static class TieCircle
{
    private const int Named = 22; // more names than this do not stand beside each other on a wide circle
    private const int Longest = 26; // characters beside it

    public static string Draw(IReadOnlyList<(string Name, Answer Tied)> participants, IEnumerable<(int One, int Other, bool Sure)> ties, IEnumerable<(int One, int Other)> missing, string label, bool phone)
    {
        var names = !phone && participants.Count <= Named;
        var (width, radius) = phone ? (358.0, 130.0) : names ? (760.0, 180.0) : (520.0, 220.0);
        var height = (2 * radius) + 64;
        var svg = new Svg(0, 0, width, height, label);
        var (x, y) = (width / 2, height / 2);
        (double X, double Y, double Dx, double Dy) At(int i)
        {
            var angle = (2 * Math.PI * i / participants.Count) - (Math.PI / 2) + 0.0001;
            return (x + (radius * Math.Cos(angle)), y + (radius * Math.Sin(angle)), Math.Cos(angle), Math.Sin(angle));
        }

        void Line(int one, int other, string look)
        {
            var (a, b) = (At(one), At(other));
            svg.Path($"M{Svg.N(a.X)} {Svg.N(a.Y)}Q{Svg.N(((a.X + b.X) * 0.3) + (x * 0.4))} {Svg.N(((a.Y + b.Y) * 0.3) + (y * 0.4))} {Svg.N(b.X)} {Svg.N(b.Y)}", "fill=\"none\" " + look);
        }

        foreach (var (one, other) in missing)
            Line(one, other, "stroke=\"var(--pl-bad)\" stroke-width=\"2\" stroke-dasharray=\"3 4\"");
        foreach (var (one, other, sure) in ties)
            Line(one, other, sure ? "stroke=\"var(--pl-ink-2)\" stroke-width=\"1.8\"" : "stroke=\"var(--pl-ink-2)\" stroke-width=\"1.2\" stroke-dasharray=\"7 4\"");
        for (var i = 0; i < participants.Count; i++)
        {
            var ((name, tied), at) = (participants[i], At(i));
            svg.Circle(at.X, at.Y, phone ? 5 : 6, tied == Answer.Yes ? "fill=\"var(--pl-accent)\"" : $"fill=\"var(--pl-paper)\" stroke=\"var(--pl-{(tied == Answer.No ? "bad" : "ink-2")})\" stroke-width=\"2\"", name);
            var anchor = !names || Math.Abs(at.Dx) < 0.12 ? "middle" : at.Dx > 0 ? "start" : "end";
            var text = !names ? $"{i + 1}" : name.Length > Longest ? name[..(Longest - 1)].TrimEnd() + "…" : name;
            svg.Text(at.X + (at.Dx * 13), at.Y + (at.Dy * (anchor == "middle" ? 18 : 13)) + 5, text, "halo", anchor);
        }

        return svg.Close();
    }
}
