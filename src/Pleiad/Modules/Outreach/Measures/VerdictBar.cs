using Pleiad.Engine.Rules;
using Pleiad.Kernel.Charts;
using Pleiad.Kernel.Web;

namespace Pleiad.Modules.Outreach.Measures;

/// <summary>Draws how many measures fit, do not, and are open: a square each, so that one sees the open ones become less.</summary>
internal static class VerdictBar
{
    public static string Draw(MeasureDialogue dialogue, Reader reader, bool phone)
    {
        var (width, side) = (phone ? 358.0 : 1248, 22.0);
        (Answer Verdict, string Name)[] parts = [(Answer.Yes, reader.T("fit", "подходят")), (Answer.No, reader.T("do not", "не подходят")), (Answer.None, reader.T("open", "пока неизвестно"))];
        var counts = parts.Select(p => dialogue.With(p.Verdict).Count()).ToArray();
        var svg = new Svg(0, 0, width, 3 * 32, string.Join(", ", parts.Zip(counts, (p, n) => $"{p.Name}: {n}")));
        var left = 172.0; // the longest name and a number of two digits
        for (var row = 0; row < parts.Length; row++)
        {
            var y = row * 32.0;
            svg.Text(0, y + 17, parts[row].Name, row == 0 ? "a" : "");
            svg.Text(left - 12, y + 17, reader.N.Whole(counts[row]), "b", "end");
            var step = Math.Min(side + 4, (width - left) / Math.Max(1, dialogue.Verdicts.Count));
            for (var i = 0; i < counts[row]; i++)
            {
                svg.Rect(left + (i * step), y + 2, Math.Min(side, step - 2), 18, parts[row].Verdict switch { Answer.Yes => "var(--pl-accent)", Answer.No => "var(--pl-wash-2)", _ => "var(--pl-paper)" },
                    parts[row].Verdict == Answer.None ? " stroke=\"var(--pl-ink-2)\" stroke-width=\"1.5\" stroke-dasharray=\"3 2\"" : parts[row].Verdict == Answer.No ? " stroke=\"var(--pl-line-2)\"" : "");
            }
        }

        return svg.Close();
    }
}
