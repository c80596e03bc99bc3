namespace Pleiad.Kernel.Charts;

/// <summary>A rectangle of a drawing.</summary>
public sealed record Box(double Left, double Top, double Right, double Bottom)
{
    public bool Meets(Box other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;

    public bool Within(Box other) => Left >= other.Left && Right <= other.Right && Top >= other.Top && Bottom <= other.Bottom;
}

/// <summary>Places names beside what they name, so that no name covers another one, nor another's mark.</summary>
public sealed class Labels(Box frame)
{
    public const double Height = 16; // of a line of 14 px

    private readonly List<Box> taken = [];

    /// <summary>How wide a text of 14 px runs, a little generously: narrow letters, digits, capitals and the wide Cyrillic ones.</summary>
    public static double Width(string text, bool bold = false) => text.Sum(c => c switch
    {
        'i' or 'l' or 'j' or 't' or 'f' or 'r' or '.' or ',' or ':' or ' ' or '\u00a0' or '(' or ')' or '-' => 4.2,
        'm' or 'w' or 'M' or 'W' or '%' or 'ж' or 'ш' or 'щ' or 'ю' or 'ы' or 'м' or 'ф' => 10.4,
        'Ж' or 'Ш' or 'Щ' or 'Ю' or 'М' or 'Ф' => 12,
        _ when char.IsUpper(c) => 8.6,
        _ when c >= '\u0400' => 7.6,
        _ => 7.1,
    }) * (bold ? 1.05 : 1);

    /// <summary>A text in lines that are no wider than asked, unless a word is.</summary>
    public static IReadOnlyList<string> Lines(string text, double width, bool bold = false)
    {
        List<string> lines = [];
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (lines.Count > 0 && Width($"{lines[^1]} {word}", bold) <= width)
                lines[^1] += $" {word}";
            else
                lines.Add(word);
        }

        return lines;
    }

    /// <summary>Keeps a place free.</summary>
    public void Take(Box box) => taken.Add(box);

    /// <summary>
    /// Finds room for a text near a round mark: right of it, left, below, above, and then farther off, where a line leads to it. The
    /// place is kept. Null when there is none.
    /// </summary>
    public (double X, double Y, string Anchor, bool Far)? Find(string text, double x, double y, double r, bool bold)
    {
        var width = Width(text, bold);
        foreach (var (dx, dy, anchor, far) in Around(r))
        {
            var (tx, ty) = (x + dx, y + dy);
            var left = anchor switch { "end" => tx - width, "middle" => tx - (width / 2), _ => tx };
            var box = new Box(left - 1, ty - 12, left + width + 1, ty - 12 + Height);
            if (!box.Within(frame) || taken.Exists(box.Meets))
                continue;
            taken.Add(box);
            return (tx, ty, anchor, far);
        }

        return null;
    }

    private static IEnumerable<(double Dx, double Dy, string Anchor, bool Far)> Around(double r)
    {
        yield return (r + 5, 5, "start", false);
        yield return (-r - 5, 5, "end", false);
        yield return (0, r + 15, "middle", false);
        yield return (0, -r - 5, "middle", false);
        yield return ((r * 0.7) + 4, -(r * 0.7) - 4, "start", false);
        yield return ((r * 0.7) + 4, (r * 0.7) + 14, "start", false);
        yield return (-(r * 0.7) - 4, -(r * 0.7) - 4, "end", false);
        yield return (-(r * 0.7) - 4, (r * 0.7) + 14, "end", false);
        for (var away = 22; away <= 58; away += 12)
        {
            yield return (r + away, -away, "start", true);
            yield return (-r - away, -away, "end", true);
            yield return (r + away, away + 10, "start", true);
            yield return (-r - away, away + 10, "end", true);
        }
    }
}
