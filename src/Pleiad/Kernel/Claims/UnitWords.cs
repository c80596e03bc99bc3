using Pleiad.Kernel.Text;
using Pleiad.Kernel.Web;

namespace Pleiad.Kernel.Claims;

/// <summary>How figures are said with their bounds and units: "more than 30 clusters", «более 30 кластеров».</summary>
public static class UnitWords
{
    private const string NoBreak = "\u00a0";
    private const double Thousand = 1e3, Million = 1e6, Billion = 1e9, Minute = 60, Hour = 3600;

    /// <summary>One, several; in Russian 1, 2 to 4, and 5 or more. After "more than" and "about" Russian takes the second form for 1 and the third for all others.</summary>
    private static readonly Dictionary<string, (string One, string Several, string RuOne, string RuFew, string RuMany)> Units = new(StringComparer.Ordinal)
    {
        ["clusters"] = ("cluster", "clusters", "кластер", "кластера", "кластеров"),
        ["products"] = ("product", "products", "препарат", "препарата", "препаратов"),
        ["fields"] = ("field", "fields", "направление", "направления", "направлений"),
        ["groups"] = ("group", "groups", "группа", "группы", "групп"),
        ["factors"] = ("factor", "factors", "фактор", "фактора", "факторов"),
        ["kinds of potential"] = ("kind of potential", "kinds of potential", "вид потенциала", "вида потенциала", "видов потенциала"),
        ["national projects"] = ("national project", "national projects", "национальный проект", "национальных проекта", "национальных проектов"),
        ["centres"] = ("centre", "centres", "центр", "центра", "центров"),
        ["scales"] = ("scale", "scales", "масштаб", "масштаба", "масштабов"),
        ["plants"] = ("plant", "plants", "завод", "завода", "заводов"),
        ["residents"] = ("resident", "residents", "резидент", "резидента", "резидентов"),
        ["persons"] = ("person", "people", "человек", "человека", "человек"),
        ["themes"] = ("theme", "themes", "тема", "темы", "тем"),
        ["territories"] = ("territory", "territories", "территория", "территории", "территорий"),
        ["roles"] = ("role", "roles", "роль", "роли", "ролей"),
        ["focus areas"] = ("focus area", "focus areas", "направление", "направления", "направлений"),
        ["pilot fields"] = ("pilot field", "pilot fields", "пилотное направление", "пилотных направления", "пилотных направлений"),
        ["organisations"] = ("organisation", "organisations", "организация", "организации", "организаций"),
        ["industries"] = ("industry", "industries", "отрасль", "отрасли", "отраслей"),
        ["substances"] = ("substance", "substances", "субстанция", "субстанции", "субстанций"),
        ["directions"] = ("line", "lines", "линия", "линии", "линий"),
        ["agreements"] = ("agreement", "agreements", "соглашение", "соглашения", "соглашений"),
        ["kinds"] = ("kind", "kinds", "вид", "вида", "видов"),
        ["jobs"] = ("job", "jobs", "рабочее место", "рабочих места", "рабочих мест"),
    };

    /// <summary>The units a person who adds a claim may choose from, in the order of their English names.</summary>
    public static IEnumerable<string> Known => Units.Keys.Append("RUB").Append("%").Append("kV").Order(StringComparer.Ordinal);

    /// <summary>The unit by itself, for a list to choose from.</summary>
    public static string Unit(this Reader reader, string unit) => unit switch
    {
        "RUB" => reader.T("roubles", "рубли"),
        "kV" => reader.T("kV", "кВ"),
        _ when Units.TryGetValue(unit, out var words) => reader.T(words.Several, words.RuMany),
        _ => unit,
    };

    /// <summary>The figure of a claim with its bound and unit; a dash for none.</summary>
    public static string Figure(this Reader reader, Claim claim) => reader.Figure(claim.Value, claim.Bound, claim.Unit);

    /// <summary>The figure with its bound and unit; a dash for none.</summary>
    public static string Figure(this Reader reader, Figure? figure) => figure is { } f ? reader.Figure(f.Value, f.Bound, f.Unit) : Numbers.None;

    private static string Figure(this Reader reader, double value, Bound bound, string unit) => bound switch
    {
        Bound.Dozens => reader.InWords("dozens of", "десятки", unit),
        Bound.Hundreds => reader.InWords("hundreds of", "сотни", unit),
        _ when double.IsNaN(value) => Numbers.None,
        Bound.About => reader.T("about ", "около" + NoBreak) + reader.Amount(value, unit, oblique: true),
        Bound.Nearly => reader.T("nearly ", "почти" + NoBreak) + reader.Amount(value, unit, oblique: false),
        Bound.MoreThan => reader.T("more than ", "более" + NoBreak) + reader.Amount(value, unit, oblique: true),
        _ => reader.Amount(value, unit, oblique: false),
    };

    private static string InWords(this Reader reader, string english, string russian, string unit) =>
        $"{reader.T(english, russian)} {reader.Unit(unit)}";

    /// <summary>A number with its unit. <paramref name="oblique"/>: after a Russian word that asks for the genitive.</summary>
    private static string Amount(this Reader reader, double value, string unit, bool oblique)
    {
        var number = reader.N.Short(value, 2);
        return unit switch
        {
            "RUB" => reader.Roubles(value),
            "%" => reader.N.Percent(value / 100, value == Math.Floor(value) ? 0 : 1),
            "s" => reader.Duration(value),
            "kV" => number + NoBreak + reader.T("kV", "кВ"),
            "stage order" => reader.T($"step {number}", $"шаг {number}"),
            "edition" => Words.Ordinal(reader.Language, (int)value, feminine: true),
            "per year" => reader.T($"{number} a year", $"{number} {Words.Plural(value, "раз", "раза", "раз")} в год"),
            "" => number,
            _ when Units.TryGetValue(unit, out var words) => reader.T(
                $"{number} {Words.Plural(value, words.One, words.Several)}",
                $"{number}{NoBreak}{(oblique ? Words.Plural(value, words.RuFew, words.RuMany, words.RuMany) : Words.Plural(value, words.RuOne, words.RuFew, words.RuMany))}"),
            _ => $"{number} {unit}",
        };
    }

    /// <summary>"2.7 bn roubles", «2,7 млрд рублей».</summary>
    private static string Roubles(this Reader reader, double value)
    {
        var (size, en, ru) = Math.Abs(value) switch
        {
            >= Billion => (Billion, "bn ", "млрд" + NoBreak),
            >= Million => (Million, "m ", "млн" + NoBreak),
            >= 10 * Thousand => (Thousand, "thousand ", "тыс." + NoBreak),
            _ => (1, "", ""),
        };
        return reader.N.Short(value / size, 2) + reader.T(" ", NoBreak) + reader.T(en, ru) + reader.T("roubles", "рублей");
    }

    /// <summary>"1 h 45 min" of a recording; "its start" for 0.</summary>
    private static string Duration(this Reader reader, double seconds)
    {
        if (seconds == 0)
            return reader.T("its start", "начало");
        (double Count, string En, string Ru)[] parts = [(Math.Floor(seconds / Hour), "h", "ч"), (Math.Floor(seconds % Hour / Minute), "min", "мин"), (seconds % Minute, "s", "с")];
        return string.Join(' ', parts.Where(p => p.Count > 0).Select(p => reader.N.Whole(p.Count) + NoBreak + reader.T(p.En, p.Ru)));
    }
}
