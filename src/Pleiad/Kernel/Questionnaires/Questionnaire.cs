using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Journals;

namespace Pleiad.Kernel.Questionnaires;

/// <summary>The kinds of questions.</summary>
public enum QuestionKind
{
    /// <summary>One line of text.</summary>
    Line,

    /// <summary>Several lines.</summary>
    Lines,

    /// <summary>One of a few.</summary>
    Choice,

    /// <summary>Any of a few.</summary>
    Choices,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A day, a month or a year.</summary>
    Date,

    /// <summary>A box to tick.</summary>
    Tick,
}

/// <summary>One of the answers that a question offers.</summary>
public sealed record QuestionOption(string Value, string En, string Ru);

/// <summary>A question.</summary>
/// <param name="Id">Names its answer in the JSON; small letters and hyphens.</param>
/// <param name="Kind">What is answered with.</param>
/// <param name="En">The question in English.</param>
/// <param name="Ru">The same in Russian.</param>
/// <param name="Required">Whether it must be answered.</param>
public sealed record Question(string Id, QuestionKind Kind, string En, string Ru, bool Required = false)
{
    /// <summary>What may be chosen; none for other kinds.</summary>
    public IReadOnlyList<QuestionOption> Options { get; init; } = [];

    public Sentence Text => new(En, Ru);

    /// <summary>The field of the form that it is answered in.</summary>
    public string Field => "q-" + Id;
}

/// <summary>
/// A form as a version: changed questions are another questionnaire with another hash, and whoever answered keeps the one they were asked.
/// </summary>
public sealed record Questionnaire(IReadOnlyList<Question> Questions)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { IgnoreReadOnlyProperties = true, Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) } };

    public static Questionnaire Empty { get; } = new([]);

    /// <summary>The canonical JSON (RFC 8785) that is kept.</summary>
    public string Body => CanonicalJson.Of(new JsonObject { ["questions"] = JsonSerializer.SerializeToNode(Questions, Json) });

    /// <summary>SHA-256 over <see cref="Body"/>, in hexadecimal.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Body)));

    /// <summary>Keeps this version, if it is new; gives its hash.</summary>
    public string Keep(ActScope scope)
    {
        scope.Connection.Execute("INSERT INTO kernel_questionnaire (hash, body, kept_at) VALUES (@hash, @body, @now) ON CONFLICT (hash) DO NOTHING", ("@hash", Hash), ("@body", Body), ("@now", scope.Now.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture)));
        return Hash;
    }

    /// <summary>The version of a hash.</summary>
    /// <exception cref="ArgumentException">It was never kept.</exception>
    public static Questionnaire Of(DbConnection connection, string hash) =>
        connection.Rows("SELECT body FROM kernel_questionnaire WHERE hash = @hash", r => r.GetString(0), ("@hash", hash)) is [var body]
            ? new(JsonNode.Parse(body)!["questions"].Deserialize<List<Question>>(Json)!) : throw new ArgumentException($"There is no questionnaire '{hash}'.", nameof(hash));

    /// <summary>Reads the answers out of a form; what is wrong stands at its field. An unanswered question has no member.</summary>
    public JsonObject Read(Form form)
    {
        var answers = new JsonObject();
        foreach (var question in Questions)
        {
            if (Answer(form, question) is { } answer)
                answers[question.Id] = answer;
        }

        return answers;
    }

    /// <summary>The fields as they were answered, to be changed.</summary>
    public static IEnumerable<(string Field, string[] Values)> Fields(JsonObject answers) => answers.Select(a => ("q-" + a.Key, a.Value switch
    {
        JsonArray several => [.. several.Select(v => v!.GetValue<string>())],
        JsonValue value when value.TryGetValue<bool>(out var ticked) => ticked ? ["yes"] : Array.Empty<string>(),
        JsonValue value when value.TryGetValue<double>(out var number) => [number.ToString("R", CultureInfo.InvariantCulture)],
        { } other => [other.GetValue<string>()],
        null => [],
    }));

    private static JsonNode? Answer(Form form, Question question)
    {
        var (field, offered) = (question.Field, question.Options.Select(o => o.Value));
        switch (question.Kind)
        {
            case QuestionKind.Number:
                var number = form.Number(field, question.Required);
                return double.IsNaN(number) ? null : number;
            case QuestionKind.Tick:
                if (question.Required && !form.Ticked(field))
                    form.Refuse(field, "Tick this to go on.", "Отметьте, чтобы продолжить.");
                return form.Ticked(field) ? true : null;
            case QuestionKind.Choices:
                var chosen = form.TypedAll(field).Where(v => v.Length > 0).Distinct().ToArray();
                if (chosen.Any(c => !offered.Contains(c)))
                    form.Refuse(field, "Choose of those that are offered.", "Выберите из предложенного.");
                else if (question.Required && chosen.Length == 0)
                    form.Refuse(field, "Choose at least one.", "Выберите хотя бы одно.");
                return chosen.Length == 0 ? null : new JsonArray([.. chosen.Select(c => (JsonNode)c)]);
            default:
                var text = question.Kind switch
                {
                    QuestionKind.Choice => form.Choice(field, offered, question.Required),
                    QuestionKind.Date => form.Date(field, question.Required),
                    QuestionKind.Lines => form.Lines(field, question.Required, 2000),
                    _ => form.Line(field, question.Required, 300),
                };
                return text.Length == 0 ? null : text;
        }
    }
}
