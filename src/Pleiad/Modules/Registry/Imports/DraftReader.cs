using Pleiad.Kernel;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Tables;
using Pleiad.Modules.Registry.Organisations;

namespace Pleiad.Modules.Registry.Imports;

/// <summary>An organisation as a row describes it.</summary>
/// <param name="Organisation">Names and profile.</param>
/// <param name="Aliases">Other spellings.</param>
/// <param name="Numbers">Numbers by scheme, their check digits tested.</param>
/// <param name="Industries">Codes by classification.</param>
internal sealed record Draft(NewOrganisation Organisation, IReadOnlyList<string> Aliases, IReadOnlyDictionary<string, string> Numbers, IReadOnlyList<(string Scheme, string Code)> Industries)
{
    public IEnumerable<string> Names => Organisation.Names.Select(n => n.Text).Concat(Aliases);
}

/// <summary>Reads rows by the rules of the form that registers one organisation: what the form refuses, a row is refused for.</summary>
internal sealed class DraftReader(ImportWords words, ImportMapping mapping, IReadOnlyList<string> columns, string year)
{
    /// <summary>The row as a draft, or the column that is wrong with a sentence.</summary>
    public (Draft? Draft, string Field, Sentence? Wrong) Read(SheetRow row)
    {
        if (row.Trouble is { } trouble)
            return (null, ReceiveFile.BrokenField, trouble);
        Dictionary<string, string> cells = new(StringComparer.Ordinal);
        for (var i = 0; i < mapping.Fields.Length && i < row.Cells.Length; i++)
        {
            if (mapping.Fields[i].Length > 0)
                cells[mapping.Fields[i]] = CsvText.Original(row.Cells[i]).Trim();
        }

        string At(string field) => cells.GetValueOrDefault(field, "");
        foreach (var (field, translate) in new (string, Func<string, (string, Sentence?)>)[] { ("kind", words.Kind), ("territory", words.Territory), ("country", ImportWords.Country), ("employees", ImportWords.Employees) })
        {
            if (At(field).Length == 0)
                continue;
            var (value, wrong) = translate(At(field));
            if (wrong is not null)
                return (null, Column(field), wrong);
            cells[field] = value;
        }

        var (en, ru) = Names(At("en"), At("ru"), At(ImportColumn.AnyName));
        var (placeEn, placeRu) = Names(At("place-en"), At("place-ru"), At(ImportColumn.Place));
        var employees = At("employees");
        var form = Form.Of(
            ("en", en), ("ru", ru), ("kind", At("kind") is { Length: > 0 } kind ? kind : mapping.Kind), ("legal-form", At("legal-form")), ("territory", At("territory")), ("place-en", placeEn), ("place-ru", placeRu),
            ("country", At("country") is { Length: > 0 } country ? country : mapping.Country), ("employees", employees), ("employees-at", employees.Length == 0 ? "" : At("employees-at") is { Length: > 0 } at ? ImportWords.Day(at) : year),
            ("web", ImportWords.Web(At("web"))), ("founded", ImportWords.Day(At("founded"))), ("alias", At("alias")));
        var organisation = NewOrganisation.Read(form, words.Territories);
        var alias = form.Line("alias", required: false);
        if (!form.Fine)
            return (null, Column(form.Errors[0].Field), form.Errors[0].Sentence);
        Dictionary<string, string> numbers = new(StringComparer.Ordinal);
        foreach (var scheme in IdentifierScheme.All.Where(s => At(s.Id).Length > 0))
        {
            var value = scheme.Clean(At(scheme.Id));
            if (scheme.Wrong(value) is { } wrong)
                return (null, Column(scheme.Id), wrong);
            numbers[scheme.Id] = value;
        }

        List<(string, string)> industries = [];
        foreach (var (scheme, _) in AddIndustry.Schemes.Where(s => At(s.Id).Length > 0))
        {
            if (AddIndustry.Wrong(At(scheme)) is { } wrong)
                return (null, Column(scheme), wrong);
            industries.Add((scheme, At(scheme)));
        }

        return (new(organisation, alias.Length > 0 && alias != organisation.En && alias != organisation.Ru ? [alias] : [], numbers, industries), "", null);
    }

    /// <summary>A text that may be in either language goes where its letters belong, unless something stands there.</summary>
    private static (string En, string Ru) Names(string en, string ru, string either)
    {
        if (either.Length == 0)
            return (en, ru);
        var russian = either.Any(c => c is >= '\u0400' and <= '\u04ff');
        return russian ? (en, ru.Length > 0 ? ru : either) : (en.Length > 0 ? en : either, ru);
    }

    /// <summary>The column of the file that a field was read from.</summary>
    private string Column(string field)
    {
        var at = Array.IndexOf(mapping.Fields, field);
        if (at < 0)
            at = field switch { "en" or "ru" => Array.FindIndex(mapping.Fields, f => f is ImportColumn.AnyName or "en" or "ru"), "place-en" or "place-ru" => Array.IndexOf(mapping.Fields, ImportColumn.Place), _ => -1 };
        return at < 0 ? "" : columns[at];
    }
}
