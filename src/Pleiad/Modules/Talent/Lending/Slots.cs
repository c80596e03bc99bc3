using System.Globalization;
using System.Text.RegularExpressions;
using Pleiad.Kernel.Forms;

namespace Pleiad.Modules.Talent.Lending;

/// <summary>Some hours of one day: 2026-10-05T09:00 to 2026-10-05T12:00.</summary>
internal sealed record Slot(string Starts, string Ends)
{
    public double Length => (DateTime.ParseExact(Ends, "yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture) - DateTime.ParseExact(Starts, "yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture)).TotalHours;
}

/// <summary>Reads hours as people write them.</summary>
internal static partial class Slots
{
    private const int MostLines = 500;

    /// <summary>Fields day, from, to.</summary>
    public static Slot Read(Form form)
    {
        var (day, from, to) = (form.Date("day"), Hour(form, "from"), Hour(form, "to"));
        if (day.Length is not (0 or 10))
            form.Refuse("day", "Write the day in full: 2027-11-05.", "Укажите день целиком: 2027-11-05.");
        if (from.Length > 0 && to.Length > 0 && string.CompareOrdinal(to, from) <= 0)
            form.Refuse("to", "The hours end after they begin.", "Конец должен быть позже начала.");
        return new Slot($"{day}T{from}", $"{day}T{to}");
    }

    /// <summary>An hour of the day, like 09:00.</summary>
    public static string Hour(Form form, string field)
    {
        var text = form.Line(field, longest: 5);
        if (form.ErrorOf(field) is null && !TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            form.Refuse(field, "Write an hour like 09:00.", "Напишите время, например 09:00.");
        return text;
    }

    /// <summary>A line each: 2026-10-05 09:00-12:00.</summary>
    public static IReadOnlyList<Slot> Lines(Form form, string field)
    {
        List<Slot> slots = [];
        var lines = form.Lines(field, longest: 20_000).Split('\n', StringSplitOptions.TrimEntries);
        for (var i = 0; i < lines.Length && form.ErrorOf(field) is null; i++)
        {
            if (lines[i].Length == 0)
                continue;
            var found = Line().Match(lines[i]);
            var (day, from, to) = (found.Groups["day"].Value, found.Groups["from"].Value, found.Groups["to"].Value);
            if (!found.Success || !DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) || !Time(from) || !Time(to) || string.CompareOrdinal(to, from) <= 0)
                form.Refuse(field, $"Line {i + 1}: write a day and hours, like 2026-10-05 09:00-12:00.", $"Строка {i + 1}: напишите день и часы, например 2026-10-05 09:00-12:00.");
            else
                slots.Add(new Slot($"{day}T{from}", $"{day}T{to}"));
        }

        if (slots.Count > MostLines)
            form.Refuse(field, $"At most {MostLines} lines at once.", $"Не больше {MostLines} строк сразу.");
        return slots;
    }

    private static bool Time(string text) => TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    [GeneratedRegex(@"^(?<day>\d{4}-\d{2}-\d{2})[ ,;T]+(?<from>\d{2}:\d{2}) *[-–] *(?<to>\d{2}:\d{2})$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Line();
}
