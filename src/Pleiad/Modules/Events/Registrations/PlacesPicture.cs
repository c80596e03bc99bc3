using Pleiad.Kernel.Charts;
using Pleiad.Kernel.Web;

namespace Pleiad.Modules.Events.Registrations;

/// <summary>How full the kinds of registration are, how many came, and where somebody stands in a queue: each bar is all places of its kind.</summary>
internal static class PlacesPicture
{
    private const double Row = 48, Bar = 14, Key = 26, Dot = 11;

    /// <summary>Most dots that are drawn of a queue; the number stands beside them.</summary>
    private const int Dots = 12;

    /// <summary>Places that are taken, kept for an answer, and free; those who wait stand behind the bar.</summary>
    public static string Full(IReadOnlyList<AdmissionView> kinds, Reader reader, bool phone) => Draw(
        [.. kinds.Select(k => new Line(
            reader.T(k.Admission.Name), k.Figures.Size, [(k.Figures.Held, Taken), (k.Figures.Offered, Kept)], k.Figures.Waiting, -1,
            k.Figures.Free > 0 && k.Figures.Waiting == 0 ? reader.T($"{reader.N.Whole(k.Figures.Free)} free of {reader.N.Whole(k.Figures.Size)}", $"свободно {reader.N.Whole(k.Figures.Free)} из {reader.N.Whole(k.Figures.Size)}")
                : reader.T($"full, {reader.N.Whole(k.Figures.Waiting)} waiting", $"мест нет, ждут: {reader.N.Whole(k.Figures.Waiting)}")))],
        [(Taken, reader.T("taken", "занято")), (Kept, reader.T("kept for an answer", "ждёт ответа")), (Free, reader.T("free", "свободно"))],
        reader.T("How full each kind of registration is; the table has the same figures", "Насколько заполнен каждый вид регистрации; те же числа в таблице"), phone);

    /// <summary>Those who came, of those with a place.</summary>
    public static string Came(IReadOnlyList<AdmissionView> kinds, Reader reader, bool phone) => Draw(
        [.. kinds.Where(k => k.Registered > 0).Select(k => new Line(reader.T(k.Admission.Name), k.Registered, [(k.Came, Taken)], 0, -1, reader.T($"{reader.N.Whole(k.Came)} of {reader.N.Whole(k.Registered)}", $"{reader.N.Whole(k.Came)} из {reader.N.Whole(k.Registered)}")))],
        [(Taken, reader.T("came", "пришли")), (Free, reader.T("with a place, not here", "с местом, не пришли"))],
        reader.T("How many came of those with a place, by kind of registration; the table has the same figures", "Сколько пришло из тех, у кого есть место, по видам регистрации; те же числа в таблице"), phone);

    /// <summary>The queue as whoever stands in it sees it.</summary>
    public static string Queue(RegistrationView view, Reader reader, bool phone) => Draw(
        [new Line(reader.T(view.Admission.Name), view.Figures.Size, [(view.Figures.Held, Taken), (view.Figures.Offered, Kept)], view.Figures.Waiting, view.Before, reader.T($"{reader.N.Whole(view.Figures.Waiting)} waiting", $"ждут: {reader.N.Whole(view.Figures.Waiting)}"))],
        [(Taken, reader.T("taken", "занято")), (Kept, reader.T("kept for an answer", "ждёт ответа")), ("var(--pl-accent)", reader.T("you", "вы"))],
        reader.T($"{reader.N.Whole(view.Figures.Size)} places, all taken or kept; {reader.N.Whole(view.Before)} wait before you", $"Мест {reader.N.Whole(view.Figures.Size)}, все заняты или держатся; перед вами ждут: {reader.N.Whole(view.Before)}"), phone);

    private const string Taken = "var(--pl-seq-4)", Kept = "var(--pl-seq-2)", Free = "var(--pl-wash)";

    private static string Draw(IReadOnlyList<Line> lines, IReadOnlyList<(string Fill, string Name)> key, string label, bool phone)
    {
        var width = phone ? 358.0 : 808.0;
        var behind = lines.Any(l => l.Waiting > 0) ? 24 + (Math.Min(Dots, lines.Max(l => l.Waiting)) * Dot) : 0;
        var bar = width - behind - 2;
        var svg = new Svg(0, 0, width, (lines.Count * Row) + Key, label);
        foreach (var (line, i) in lines.Select((l, i) => (l, i)))
        {
            var (x, y) = (1.0, i * Row);
            svg.Text(0, y + 15, line.Name, "b");
            svg.Text(width, y + 15, line.Said, "", "end");
            svg.Rect(x, y + 22, bar, Bar, Free, " stroke=\"var(--pl-line-2)\"");
            foreach (var (part, fill) in line.Parts)
            {
                var wide = line.Whole == 0 ? 0 : bar * Math.Min(1, part / (double)line.Whole);
                svg.Rect(x, y + 22, wide, Bar, fill);
                x += wide;
            }

            for (var turn = 0; turn < Math.Min(Dots, line.Waiting); turn++)
            {
                var mine = turn == line.Mine;
                svg.Circle(bar + 18 + (turn * Dot), y + 22 + (Bar / 2), mine ? 5.5 : 4, mine ? "fill=\"var(--pl-accent)\"" : "fill=\"none\" stroke=\"var(--pl-ink-2)\" stroke-width=\"1.4\"");
            }
        }

        var at = 0.0;
        foreach (var (fill, name) in key)
        {
            svg.Rect(at + 0.5, (lines.Count * Row) + 4.5, 12, 12, fill, " stroke=\"var(--pl-line-2)\"");
            svg.Text(at + 19, (lines.Count * Row) + 15, name, "m");
            at += 37 + Labels.Width(name);
        }

        return svg.Close();
    }

    /// <param name="Name">Of what.</param>
    /// <param name="Whole">All of it.</param>
    /// <param name="Parts">What is drawn of it, with its colour.</param>
    /// <param name="Waiting">How many stand behind it.</param>
    /// <param name="Mine">Whose place in the queue is the reader's, from 0; -1 for nobody's.</param>
    /// <param name="Said">The figures in words.</param>
    private sealed record Line(string Name, int Whole, IReadOnlyList<(int Part, string Fill)> Parts, int Waiting, int Mine, string Said);
}
