using Pleiad.Kernel;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Questionnaires;

namespace Pleiad.Modules.Events.Registrations;

/// <summary>
/// A questionnaire as an officer writes it, a question a line: kind | required or optional | id | English | Russian | options, where options
/// are <c>value=English/Russian</c> divided by commas.
/// </summary>
internal static class QuestionLines
{
    public static string Write(Questionnaire questionnaire) => string.Join('\n', questionnaire.Questions.Select(q => string.Join(" | ",
        new[] { Name(q.Kind), q.Required ? "required" : "optional", q.Id, q.En, q.Ru }.Concat(q.Options.Count > 0 ? [string.Join(", ", q.Options.Select(o => $"{o.Value}={o.En}/{o.Ru}"))] : []))));

    public static Questionnaire Read(Form form, string field)
    {
        List<Question> questions = [];
        foreach (var (line, i) in form.Lines(field, required: false).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select((l, i) => (l, i)))
        {
            var parts = line.Split('|', StringSplitOptions.TrimEntries);
            var kinds = Enum.GetValues<QuestionKind>().Where(k => Name(k) == parts[0].ToLowerInvariant()).ToArray();
            var options = parts.Length < 6 ? [] : parts[5].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Option).ToArray();
            if (parts.Length < 5 || kinds.Length == 0 || parts[1] is not ("required" or "optional") || !Plain(parts[2]) || questions.Any(q => q.Id == parts[2]) || options.Contains(null) || (kinds[0] is QuestionKind.Choice or QuestionKind.Choices) != options.Length > 0)
            {
                var example = "choice | required | role | Your role | Ваша роль | firm=Firm/Предприятие, science=Science/Наука";
                form.Refuse(field, $"Line {i + 1} is no question. Write it like: {example}. Kinds: {string.Join(", ", Enum.GetValues<QuestionKind>().Select(Name))}.", $"Строка {i + 1} — не вопрос. Пишите так: {example}. Виды: {string.Join(", ", Enum.GetValues<QuestionKind>().Select(Name))}.");
                return Questionnaire.Empty;
            }

            questions.Add(new Question(parts[2], kinds[0], parts[3], parts[4], parts[1] == "required") { Options = [.. options.OfType<QuestionOption>()] });
        }

        return new(questions);
    }

    private static string Name(QuestionKind kind) => kind.ToString().ToLowerInvariant();

    private static bool Plain(string id) => id.Length is > 0 and <= 40 && id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');

    private static QuestionOption? Option(string text)
    {
        var (equals, slash) = (text.IndexOf('=', StringComparison.Ordinal), text.IndexOf('/', StringComparison.Ordinal));
        return equals > 0 && slash > equals + 1 && slash < text.Length - 1 && Plain(text[..equals].Trim()) ? new(text[..equals].Trim(), text[(equals + 1)..slash].Trim(), text[(slash + 1)..].Trim()) : null;
    }
}
