using Pleiad.Kernel.Charts;
using Pleiad.Kernel.Web;
using Pleiad.Modules.Talent.Guardians;

namespace Pleiad.Modules.Talent.Activities;

/// <summary>Draws how the places of a class stand as one bar: who may come, who waits for an answer or a place, who does not come, and places without a name.</summary>
internal static class GroupPicture
{
    private const double High = 22;

    public static string Draw(GroupView view, Reader reader, bool phone)
    {
        int Count(params string[] states) => view.Pupils.Count(p => states.Contains(p.Pupil.State));
        var unnamed = Math.Max(0, view.Group.Pupils - Count(PupilFlow.Asked, PupilFlow.Agreed));
        (string Name, int Count, string Fill)[] parts =
        [
            (reader.T("guardian agreed", "родители согласны"), Count(PupilFlow.Agreed), "var(--pl-accent)"), (reader.T("no answer yet", "ответа пока нет"), Count(PupilFlow.Asked), "var(--pl-rest)"), (reader.T("place without a name", "место без имени"), unnamed, "var(--pl-wash-2)"),
            (reader.T("waits for a place", "ждёт места"), Count(PupilFlow.Waiting), "var(--pl-c2)"), (reader.T("does not come", "не придёт"), Count(PupilFlow.Refused, PupilFlow.Dropped), "var(--pl-line)"),
        ];
        var shown = parts.Where(p => p.Count > 0).ToArray();
        var (width, all) = (phone ? 358.0 : 808, (double)Math.Max(1, shown.Sum(p => p.Count)));
        var svg = new Svg(0, 0, width, High + 8 + (shown.Length * 22), reader.T("How the places of the class stand; the table has the same", "Как обстоят дела с местами класса; то же в таблице"));
        var x = 0.0;
        for (var i = 0; i < shown.Length; i++)
        {
            var wide = width * shown[i].Count / all;
            svg.Rect(x, 0, Math.Max(1, wide - 2), High, shown[i].Fill);
            x += wide;
            var y = High + 22 + (i * 22);
            svg.Rect(0, y - 11, 14, 12, shown[i].Fill);
            svg.Text(22, y, $"{reader.N.Whole(shown[i].Count)} {shown[i].Name}", "");
        }

        return svg.Close();
    }
}
