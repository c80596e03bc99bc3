using Pleiad.Kernel.Forms;

namespace Pleiad.Modules.Talent.Activities;

/// <summary>A list of pupils as a teacher writes it: a line each, the name, and after a semicolon the guardian's mail address where there is one.</summary>
internal static class PupilLines
{
    public const int Most = 200;

    public static IReadOnlyList<(string Name, string Mail)> Read(Form form, string field)
    {
        List<(string, string)> pupils = [];
        var lines = form.Lines(field, required: false, longest: 20_000).Split('\n', StringSplitOptions.TrimEntries);
        for (var i = 0; i < lines.Length && form.ErrorOf(field) is null; i++)
        {
            if (lines[i].Length == 0)
                continue;
            var parts = lines[i].Split(';', 2, StringSplitOptions.TrimEntries);
            var mail = parts.Length == 2 ? parts[1] : "";
            if (parts[0].Length is 0 or > 120)
                form.Refuse(field, $"Line {i + 1}: begin with the name, at most 120 characters.", $"Строка {i + 1}: начните с имени, не больше 120 знаков.");
            else if (mail.Length > 0 && !Form.Of(("mail", mail)).MailIsFine())
                form.Refuse(field, $"Line {i + 1}: after the semicolon stands the guardian's mail address, like name@example.org.", $"Строка {i + 1}: после точки с запятой — почта родителя, например name@example.org.");
            else
                pupils.Add((parts[0], mail.ToLowerInvariant()));
        }

        if (pupils.Count > Most)
            form.Refuse(field, $"At most {Most} pupils at once.", $"Не больше {Most} учеников сразу.");
        return pupils;
    }

    private static bool MailIsFine(this Form form)
    {
        form.Mail("mail");
        return form.Fine;
    }
}
