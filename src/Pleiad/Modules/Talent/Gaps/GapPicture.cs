using Pleiad.Kernel.Charts;
using Pleiad.Kernel.Web;

namespace Pleiad.Modules.Talent.Gaps;

/// <summary>Two bars a row on one scale: what is asked for now and ahead, and what is trained a year; a missing figure has no bar and says so.</summary>
internal sealed class GapPicture(IReadOnlyList<GapRow> rows, Reader reader)
{
    private const int Most = 14;

    public string Wide() => Draw(1296, 420, 44);

    public string Phone() => Draw(358, 0, 62);

    private string Draw(double width, double left, double row)
    {
        var shown = rows.Take(Most).ToArray();
        var most = Math.Max(1, shown.Max(r => Math.Max(r.Demand, double.IsNaN(r.Trained) ? 0 : r.Trained)));
        var room = width - left - 60;
        var svg = new Svg(0, 0, width, (shown.Length * row) + 8, reader.T("Places asked for and people trained a year, by skill", "Сколько мест просят и сколько людей обучают в год, по навыкам"));
        for (var i = 0; i < shown.Length; i++)
        {
            var (r, y) = (shown[i], i * row);
            var at = left > 0 ? y + 6 : y + 24;
            svg.Text(0, left > 0 ? y + 26 : y + 15, Short(reader.T(r.Name), left > 0 ? 52 : 46), "b");
            double asked = room * r.Asked / most, ahead = room * r.Ahead / most;
            if (asked > 0)
                svg.Rect(left, at, asked, 13, "var(--pl-less-3)");
            if (ahead > 0)
                svg.Rect(left + asked, at, ahead, 13, "var(--pl-paper)", " stroke=\"var(--pl-less-3)\" stroke-width=\"1.6\" stroke-dasharray=\"4 3\"");
            svg.Text(left + asked + ahead + 6, at + 11, reader.N.Whole(r.Demand), "m");
            if (double.IsNaN(r.Trained))
            {
                svg.Text(left, at + 28, reader.T("— nobody is known to train it", "— кто этому учит, неизвестно"), "m");
            }
            else
            {
                svg.Rect(left, at + 16, room * r.Trained / most, 13, "var(--pl-accent)");
                svg.Text(left + (room * r.Trained / most) + 6, at + 27, (r.AtLeast ? "≥ " : "") + reader.N.Whole(r.Trained), "a");
            }
        }

        return svg.Close();
    }

    private static string Short(string name, int longest) => name.Length <= longest ? name : name[..(longest - 1)].TrimEnd() + "…";
}
