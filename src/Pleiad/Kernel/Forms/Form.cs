using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http.Features;
using Pleiad.Kernel.Text;

namespace Pleiad.Kernel.Forms;

/// <summary>Something wrong with a field, as a sentence that says how to mend it; "" for the form as a whole.</summary>
public sealed record FieldError(string Field, Sentence Sentence);

/// <summary>
/// A form as it was sent: reads fields, collects what is wrong with them, and gives back what was typed. A page that was only opened has an
/// empty one.
/// </summary>
public sealed partial class Form
{
    private const string VersionField = "version";
    private const int LongestBody = 4_000_000; // bytes

    private readonly Dictionary<string, string[]> values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SentFile> files = new(StringComparer.Ordinal);
    private readonly HashSet<string> secrets = new(StringComparer.Ordinal);
    private readonly List<FieldError> errors = [];
    private Numbers numbers = Numbers.English;

    private Form()
    {
    }

    /// <summary>A form nobody has sent yet, with a name for its one sending.</summary>
    public static Form Empty => new() { Once = NewOnce() };

    /// <summary>A form to be changed: the fields as they stand now.</summary>
    public static Form Of(params (string Field, string? Value)[] fields)
    {
        var form = Empty;
        foreach (var (field, value) in fields)
            form.values[field] = [value ?? ""];
        return form;
    }

    /// <summary>The same with a field that has several values, or several such fields.</summary>
    public static Form Of((string Field, string? Value)[] fields, params (string Field, IEnumerable<string> Values)[] several)
    {
        var form = Of(fields);
        foreach (var (field, all) in several)
            form.values[field] = [.. all];
        return form;
    }

    /// <summary>Names this one sending; a second one with the same name changes nothing.</summary>
    public string Once { get; private set; } = "";

    /// <summary>The address it was sent to, without the language; null while nobody has sent it.</summary>
    public string? SentTo { get; private set; }

    public IReadOnlyList<FieldError> Errors => errors;

    public bool Fine => errors.Count == 0;

    /// <summary>What is wrong with a field; null for nothing.</summary>
    public Sentence? ErrorOf(string field) => errors.FirstOrDefault(e => e.Field == field)?.Sentence;

    /// <summary>What was typed, as it was typed.</summary>
    public string Typed(string field) => values.TryGetValue(field, out var all) && all.Length > 0 ? all[0] : "";

    /// <summary>All values of a field that may be sent several times.</summary>
    public IReadOnlyList<string> TypedAll(string field) => values.GetValueOrDefault(field) ?? [];

    /// <summary>The version of what was looked at when this was sent: the form's hidden field, or If-Match of a program.</summary>
    /// <exception cref="RefusedException">None was sent.</exception>
    public int Version => int.TryParse(Typed(VersionField), NumberStyles.None, CultureInfo.InvariantCulture, out var version)
        ? version
        : throw new RefusedException("version", "Say which version you looked at: If-Match with the ETag of the answer you read, or the field version.", "Укажите версию, которую вы видели: If-Match со значением ETag прочитанного ответа или поле version.");

    /// <summary>Reads the body of a request, once: a form, or a JSON object of the same fields.</summary>
    public static async ValueTask<Form> BindAsync(HttpContext context)
    {
        var form = Empty;
        form.SentTo = context.Request.Path;
        form.numbers = context.Request.PathBase == Web.Reader.RussianPrefix ? Numbers.Russian : Numbers.English;
        if (!context.Request.HasFormContentType)
        {
            if (context.Request.HasJsonContentType())
                await form.ReadJson(context);
            else if (context.Request.ContentType is not null || !context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal)) // a program may send nothing where nothing is asked
                form.Refuse("", "This did not arrive as a form. Open the page and send it from there.", "Это пришло не как форма. Откройте страницу и отправьте оттуда.");
            if (context.Request.Headers["Idempotency-Key"].ToString() is { Length: > 0 } key)
                form.Once = key;
            var match = context.Request.Headers.IfMatch.ToString().Trim('"');
            if (match.Length > 0)
                form.values[VersionField] = [match];
            return form;
        }

        IFormCollection sent;
        var longest = context.GetEndpoint()?.Metadata.GetMetadata<TakesFiles>()?.Longest ?? LongestBody;
        try
        {
            sent = await context.Request.ReadFormAsync(new FormOptions { ValueCountLimit = 500, KeyLengthLimit = 200, ValueLengthLimit = LongestBody, BufferBodyLengthLimit = longest, MultipartBodyLengthLimit = longest }, context.RequestAborted);
            if (longest != LongestBody)
                await form.TakeFiles(sent.Files, context.RequestAborted);
        }
        catch (Exception e) when (e is InvalidDataException or (IOException and not BadHttpRequestException))
        {
            throw Unreadable();
        }

        foreach (var (name, all) in sent)
            form.values[name] = [.. all.Select(v => v ?? "")];
        if (form.Typed("once") is { Length: > 0 and <= 100 } once && once.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'))
            form.Once = once;
        return form;
    }

    /// <summary>Names what was sent, in whatever order; secrets that were read are left out. It tells a form sent twice from one that was changed and sent again.</summary>
    public string Fingerprint()
    {
        var text = new StringBuilder(SentTo);
        foreach (var (field, all) in values.Where(v => v.Key is not "once" && !secrets.Contains(v.Key)).OrderBy(v => v.Key, StringComparer.Ordinal))
            text.Append('\0').Append(field).Append('\0').AppendJoin('\0', all);
        foreach (var (field, file) in files.OrderBy(f => f.Key, StringComparer.Ordinal))
            text.Append('\0').Append(field).Append('\0').Append(Convert.ToHexStringLower(SHA256.HashData(file.Content)));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Once + text)));
    }

    /// <summary>A file that was sent; null, with an error at the field, where none was or it is empty.</summary>
    public SentFile? File(string field)
    {
        if (files.TryGetValue(field, out var file) && file.Content.Length > 0)
            return file;
        Refuse(field, file is null ? "Choose a file." : "The file is empty.", file is null ? "Выберите файл." : "Файл пуст.");
        return null;
    }

    /// <summary>A form of fields with a file, as a command or a test has it.</summary>
    internal static Form Of(string field, SentFile file, params (string Field, string? Value)[] fields)
    {
        var form = Of(fields);
        form.files[field] = file;
        return form;
    }

    private async Task TakeFiles(IFormFileCollection sent, CancellationToken cancel)
    {
        foreach (var file in sent)
        {
            using var memory = new MemoryStream();
            await file.CopyToAsync(memory, cancel);
            files[file.Name] = new SentFile(SentFile.Plain(file.FileName), memory.ToArray());
        }
    }

    /// <summary>Gives the form a new name, so that what is sent next is done even though this was done before.</summary>
    internal void Renew() => Once = NewOnce();

    /// <summary>Says what is wrong with a field, or with the whole when the field is "".</summary>
    public void Refuse(string field, string english, string russian) => errors.Add(new FieldError(field, new Sentence(english, russian)));

    /// <summary>Takes a refusal of the act as an error of the whole form.</summary>
    public void Refuse(RefusedException refusal) => errors.Add(new FieldError("", new Sentence(refusal.Message, refusal.Russian)));

    /// <summary>A text of one line; "" when it may be absent and is.</summary>
    /// <param name="field">Its name.</param>
    /// <param name="required">Whether it must be there.</param>
    /// <param name="longest">Most characters.</param>
    public string Line(string field, bool required = true, int longest = 200)
    {
        var text = Clean(field, lines: false, longest);
        return Checked(field, text, required, longest);
    }

    /// <summary>A text of several lines, divided by "\n".</summary>
    public string Lines(string field, bool required = true, int longest = 4000)
    {
        var text = Clean(field, lines: true, longest);
        return Checked(field, text, required, longest);
    }

    /// <summary>A secret: as typed, without trimming.</summary>
    public string Secret(string field, int longest = 200)
    {
        var text = Typed(field);
        secrets.Add(field);
        if (text.Length == 0)
            Refuse(field, "Fill this in.", "Заполните это поле.");
        else if (text.Length > longest)
            Refuse(field, $"Use at most {longest} characters.", $"Не больше {longest} знаков.");
        return text;
    }

    /// <summary>One of the words that the form offers.</summary>
    public string Choice(string field, IEnumerable<string> offered, bool required = true)
    {
        var text = Typed(field);
        if (text.Length == 0 && !required)
            return "";
        if (!offered.Contains(text, StringComparer.Ordinal))
            Refuse(field, text.Length == 0 ? "Choose one." : "Choose one of those that are offered.", text.Length == 0 ? "Выберите одно." : "Выберите одно из предложенного.");
        return text;
    }

    /// <summary>Whether a box was ticked.</summary>
    public bool Ticked(string field) => Typed(field).Length > 0;

    /// <summary>A day, a month or a year as exact as it is known: 2014, 2014-11 or 2014-11-05; "" when it may be absent and is.</summary>
    public string Date(string field, bool required = true)
    {
        var text = Clean(field, lines: false, longest: 20);
        if ((text.Length == 0 && !required) || ErrorOf(field) is not null)
            return text;
        if (text.Length is not (4 or 7 or 10) || !DateOnly.TryParseExact(text + "-01-01"[..(10 - text.Length)], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            Refuse(field, "Write a date as 2014, 2014-11 or 2014-11-05.", "Напишите дату так: 2014, 2014-11 или 2014-11-05.");
        return text;
    }

    /// <summary>
    /// A number as the language of the page writes it, with a point or a comma before the decimals; NaN when it may be absent and is. A comma
    /// that divides thousands in English is not taken for a decimal one: 1,000 is a thousand there, and 1 in Russian.
    /// </summary>
    /// <param name="field">Its name.</param>
    /// <param name="required">Whether it must be there.</param>
    /// <param name="least">The smallest that is allowed; −∞ for any.</param>
    /// <param name="most">The largest that is allowed; +∞ for any.</param>
    public double Number(string field, bool required = true, double least = double.NegativeInfinity, double most = double.PositiveInfinity)
    {
        var text = Clean(field, lines: false, longest: 60);
        if ((text.Length == 0 && !required) || ErrorOf(field) is not null)
            return double.NaN;
        text = string.Concat(text.Where(c => c is not (' ' or '\u00a0' or '\u202f'))).Replace('\u2212', '-');
        if (numbers == Numbers.English && Thousands().IsMatch(text))
            text = text.Replace(",", "", StringComparison.Ordinal);
        if (!double.TryParse(text.Replace(',', '.'), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) || !double.IsFinite(value))
            Refuse(field, "Write a number, like 12 or 2.5.", "Напишите число, например 12 или 2,5.");
        else if (value < least)
            Refuse(field, $"Write a number of at least {Numbers.English.Short(least, 6)}.", $"Напишите число не меньше {Numbers.Russian.Short(least, 6)}.");
        else if (value > most)
            Refuse(field, $"Write a number of at most {Numbers.English.Short(most, 6)}.", $"Напишите число не больше {Numbers.Russian.Short(most, 6)}.");
        return value;
    }

    /// <summary>A mail address in lower case; "" when it may be absent and is.</summary>
    public string Mail(string field, bool required = true)
    {
        var text = Line(field, required, 254).ToLowerInvariant();
        if (text.Length > 0 && ErrorOf(field) is null && !IsMail(text))
            Refuse(field, "Write a mail address like name@example.org.", "Напишите адрес почты, например name@example.org.");
        return text;
    }

    /// <summary>A name before the sign is in Latin letters, since few mail servers deliver to others; a domain may have any.</summary>
    private static bool IsMail(string text) =>
        System.Net.Mail.MailAddress.TryCreate(text, out var address) && address.Address == text && Ascii.IsValid(address.User) && address.User.All(c => !char.IsWhiteSpace(c) && c is not '"')
        && address.Host.Contains('.', StringComparison.Ordinal) && Uri.CheckHostName(address.Host) == UriHostNameType.Dns;

    /// <summary>Takes the fields of a JSON object: texts, numbers, yes and no, and lists of these.</summary>
    private async Task ReadJson(HttpContext context)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = LongestBody; // beyond it reading ends with a refusal
        try
        {
            using var json = await JsonDocument.ParseAsync(context.Request.Body, new JsonDocumentOptions { MaxDepth = 3 }, context.RequestAborted);
            foreach (var property in json.RootElement.EnumerateObject())
                values[property.Name] = property.Value.ValueKind == JsonValueKind.Array ? [.. property.Value.EnumerateArray().Select(Text)] : [Text(property.Value)];
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw new RefusedException("json", "The body is not a JSON object of plain fields.", "Тело запроса — не объект JSON с простыми полями.");
        }

        static string Text(JsonElement value) => value.ValueKind switch
        {
            JsonValueKind.String => value.GetString()!,
            JsonValueKind.True => "yes",
            JsonValueKind.False or JsonValueKind.Null => "",
            JsonValueKind.Number => value.GetRawText(),
            _ => throw new JsonException(),
        };
    }

    private static RefusedException Unreadable() =>
        new("form-unreadable", "The form cannot be read: it is too large, cut off, or holds characters that no text has. Shorten what you typed, or send a file where the form asks for one.", "Форму нельзя прочитать: она слишком велика, оборвана или содержит недопустимые знаки. Сократите введённое или приложите файл там, где форма его просит.");

    private string Checked(string field, string text, bool required, int longest)
    {
        if (ErrorOf(field) is not null)
            return text;
        if (text.Length == 0 && required)
            Refuse(field, "Fill this in.", "Заполните это поле.");
        if (text.Length > longest)
            Refuse(field, $"Use at most {longest} characters; there are {text.Length}.", $"Не больше {longest} знаков; сейчас {text.Length}.");
        return text;
    }

    /// <summary>
    /// Trims, composes (NFC) and drops marks without width; refuses what hides: control characters, halves of characters, and marks that turn
    /// the direction of writing.
    /// </summary>
    private string Clean(string field, bool lines, int longest)
    {
        var text = Typed(field);
        if (text.Length > (2 * longest) + 100)
            return text; // refused for its length; not worth reading
        try
        {
            text = string.Concat(text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\u2028', '\n').Replace('\u2029', '\n').Where(c => c is not ('\u00ad' or '\u200b' or '\u2060' or '\ufeff'))).Trim().Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            text = "\ufffd"; // half of a surrogate pair
        }

        if (text.Contains('\ufffd'))
            Refuse(field, "This holds half of a character. Type it again.", "Здесь половина знака. Введите текст ещё раз.");
        else if (text.Any(c => (char.IsControl(c) && !(lines && c is '\n' or '\t')) || c is (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069') or '\u200e' or '\u200f' or '\u061c' or '\ufffe' or '\uffff'))
            Refuse(field, lines ? "Take out the invisible control characters." : "Take out line breaks and invisible control characters.", lines ? "Уберите невидимые управляющие знаки." : "Уберите переводы строк и невидимые управляющие знаки.");
        return text;
    }

    private static string NewOnce() => Guid.NewGuid().ToString("N");

    [GeneratedRegex(@"^[+-]?[0-9]{1,3}(,[0-9]{3})+(\.[0-9]*)?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Thousands();
}
