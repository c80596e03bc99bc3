using System.Globalization;
using System.Text;
using Pleiad.Kernel.Charts;
using Pleiad.Kernel.Text;
using Pleiad.Kernel.Web;
using Pleiad.Modules.Registry.Contracts;

namespace Pleiad.Modules.Outreach.Bulletins;

/// <summary>
/// The Bulletin for paper: a document that needs nothing beside itself, with its letters, styles and drawings inside. A cover, the contents,
/// a page for each finding, and at the end where everything comes from and how to check it.
/// </summary>
internal sealed class BulletinPrint(Bulletin bulletin, Reader reader, Func<string, string> link)
{
    /// <summary>Pages before the first finding: cover and contents.</summary>
    private const int Before = 2;

    private readonly StringBuilder html = new(64 * 1024);

    /// <summary>How many pages it has, when each finding keeps to its own.</summary>
    public int Pages => Before + bulletin.Sections.Count + 1;

    /// <param name="numbered">Whether the contents name pages; not when a finding needed two.</param>
    public string Write(bool numbered = true)
    {
        var sections = bulletin.Sections;
        var language = reader.T("en", "ru");
        html.Append($"<!doctype html><html lang=\"{language}\"><head><meta charset=\"utf-8\"><title>{E(T(bulletin.Title))} · Pleiad</title><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:\"><style>{BulletinStyle.Fonts(language)}{BulletinStyle.Paper.Replace("RUNNING", T(bulletin.Title).Replace("\"", "", StringComparison.Ordinal), StringComparison.Ordinal)}</style></head><body>");
        Cover();
        Contents(sections, numbered);
        foreach (var (section, i) in sections.Select((s, i) => (s, i)))
            Section(section, i + 1);
        Sources(sections);
        return html.Append("</body></html>").ToString();
    }

    private void Cover() => html.Append($"<header class=\"cover\"><div class=\"sky\">{BulletinStyle.Sky}</div><div class=\"name\"><p class=\"brand\">Pleiad</p><h1>{E(T(bulletin.Title))}</h1><p class=\"sub\">{E(T("Figures of the territory's clusters, each with its source", "Показатели кластеров территории, у каждого указан источник"))}</p></div><p class=\"of\">{E(T($"Figures as of {reader.When(bulletin.BuiltAt[..10])}", $"Показатели на {reader.When(bulletin.BuiltAt[..10])}"))}</p></header>");

    private void Contents(IReadOnlyList<BulletinSection> sections, bool numbered)
    {
        html.Append($"<section class=\"page\"><h2 class=\"small\">{E(T("In this issue", "В этом выпуске"))}</h2>");
        foreach (var paragraph in T(bulletin.Foreword).Split('\n', StringSplitOptions.RemoveEmptyEntries))
            html.Append($"<p class=\"foreword\">{E(paragraph)}</p>");
        if (sections.Any(s => s.Key is not null))
            html.Append("<ul class=\"keys\">").AppendJoin("", sections.Where(s => s.Key is not null).Select(s => $"<li><b>{E(T(s.Key!.Number))}</b><span>{E(T(s.Key.Of))}</span></li>")).Append("</ul>");
        html.Append("<ol class=\"contents\">");
        foreach (var (section, i) in sections.Select((s, i) => (s, i)))
            html.Append($"<li><a href=\"#{section.Id}\"><span>{E(T(section.Finding))}</span>{(numbered ? $"<b>{(i + Before + 1).ToString(CultureInfo.InvariantCulture)}</b>" : "")}</a></li>");
        html.Append($"<li><a href=\"#sources\"><span>{E(T("Where the figures come from, and how to check them", "Откуда показатели и как их проверить"))}</span>{(numbered ? $"<b>{Pages.ToString(CultureInfo.InvariantCulture)}</b>" : "")}</a></li></ol>");
        if (sections.Any(s => s.Figures.Any(f => f.Illustrative)))
            html.Append($"<p class=\"note\"><span class=\"illus\">{E(T("illustrative", "пример"))}</span> {E(T("marks figures that were invented to show how a page works. They say nothing of the world.", "отмечены показатели, придуманные, чтобы показать, как устроена страница. О действительности они не говорят."))}</p>");
        html.Append("</section>");
    }

    private void Section(BulletinSection section, int number)
    {
        html.Append($"<section class=\"page\" id=\"{section.Id}\"><p class=\"number\">{number.ToString(CultureInfo.InvariantCulture)}</p><h2>{E(T(section.Finding))}</h2><p class=\"lead\">{E(T(section.Lead))}</p>");
        if (BulletinBars.Of(section, reader, 680, 380, paper: true) is { Length: > 0 } drawing)
            html.Append($"<figure><figcaption>{E(T(section.Head))}</figcaption>{StandaloneSvg.Of(drawing)}</figure>");
        Table(section);
        html.Append("</section>");
    }

    private void Table(BulletinSection section)
    {
        var note = section.Figures.Any(f => T(f.Note).Length > 0);
        var numbered = Sourced(section);
        html.Append($"<table class=\"{(section.Figures.Count > 10 ? "dense" : "")}\"><thead><tr><th scope=\"col\">{E(T("Of what", "Что"))}</th><th scope=\"col\" class=\"num\">{E(T(section.Head))}</th>{(note ? $"<th scope=\"col\">{E(T(section.NoteHead))}</th>" : "")}<th scope=\"col\" class=\"src\">{E(T("Source", "Источник"))}</th></tr></thead><tbody>");
        foreach (var figure in section.Figures)
        {
            html.Append($"<tr><th scope=\"row\"><a href=\"{E(link(figure.Proof))}\">{E(T(figure.Name))}</a>{(figure.Illustrative ? $" <span class=\"illus\">{E(T("illustrative", "пример"))}</span>" : "")}</th><td class=\"num\">{E(BulletinBars.Value(figure, reader))}</td>{(note ? $"<td>{E(T(figure.Note))}</td>" : "")}<td class=\"src\">{E(string.Join(", ", new[] { $"[{numbered[T(figure.Source)].ToString(CultureInfo.InvariantCulture)}] {T(figure.Place)}".Trim(), figure.Date }.Where(p => p.Length > 0)))}</td></tr>");
        }

        html.Append($"</tbody></table><p class=\"sources\">{string.Join("<br>", numbered.OrderBy(s => s.Value).Select(s => $"[{s.Value.ToString(CultureInfo.InvariantCulture)}] {E(s.Key)}"))}</p>");
    }

    /// <summary>The sources of a page by the number they have on it.</summary>
    private Dictionary<string, int> Sourced(BulletinSection section) => section.Figures.Select(f => T(f.Source)).Distinct().Select((s, i) => (s, i)).ToDictionary(s => s.s, s => s.i + 1, StringComparer.Ordinal);

    private void Sources(IReadOnlyList<BulletinSection> sections)
    {
        html.Append($"<section class=\"page\" id=\"sources\"><h2>{E(T("Where the figures come from, and how to check them", "Откуда показатели и как их проверить"))}</h2><p class=\"lead\">{E(T("Every name in a table leads to the page that opens the figure to its proof. The figures were frozen on the day below; taken anew from the same data they are the same.", "Каждое название в таблицах ведёт на страницу, где показатель раскрыт до доказательства. Показатели зафиксированы в день, указанный ниже; собранные заново из тех же данных, они те же."))}</p><ul class=\"all\">");
        foreach (var source in sections.SelectMany(s => s.Figures).Select(f => T(f.Source)).GroupBy(s => s).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal))
            html.Append($"<li>{E(source.Key)} <span class=\"muted\">{E(T($"{reader.N.Whole(source.Count())} {Words.Plural(source.Count(), "figure", "figures")}", $"показателей: {reader.N.Whole(source.Count())}"))}</span></li>");
        html.Append($"</ul><dl><dt>{E(T("Taken, UTC", "Собраны, UTC"))}</dt><dd>{E(bulletin.BuiltAt[..16].Replace('T', ' '))}</dd><dt>{E(T("SHA-256 of the figures", "SHA-256 показателей"))}</dt><dd class=\"hash\">{bulletin.Hash}</dd>");
        if (bulletin.Anchor.Length > 0)
            html.Append($"<dt>{E(T($"Anchor of the journal, {bulletin.AnchorDay}", $"Якорь журнала, {bulletin.AnchorDay}"))}</dt><dd class=\"hash\">{bulletin.Anchor}</dd>");
        html.Append($"<dt>{E(T("This issue on the web", "Этот выпуск на сайте"))}</dt><dd><a href=\"{E(link(Bulletin.Address(bulletin.Id)))}\">{E(link(Bulletin.Address(bulletin.Id)))}</a></dd></dl></section>");
    }

    private string T(string english, string russian) => reader.T(english, russian);

    private string T(Kernel.Sentence sentence) => reader.T(sentence);

    private static string E(string text) => Svg.E(text);
}
