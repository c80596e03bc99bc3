using System.Globalization;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Forms;

namespace Pleiad.Modules.Outreach.Measures;

/// <summary>Which measures do not go together with one, as its form says: apart-1 (a measure), apart-1-en, apart-1-ru, apart-1-example.</summary>
internal static class MeasureApart
{
    /// <summary>Says that the form tells of these at all: a program that does not mention them changes none.</summary>
    public const string Told = "apart";

    /// <summary>The most that a form takes.</summary>
    public const int Most = 10;

    public static string Field(int row, string what = "") => $"apart-{row.ToString(CultureInfo.InvariantCulture)}{(what.Length > 0 ? "-" + what : "")}";

    /// <returns>Null where the form does not tell of them.</returns>
    public static IReadOnlyList<(string Other, string En, string Ru, bool Example)>? Read(Form form, IEnumerable<string> measures)
    {
        if (!form.Ticked(Told))
            return null;
        var known = measures.ToHashSet();
        List<(string, string, string, bool)> apart = [];
        for (var i = 1; i <= Most; i++)
        {
            var other = form.Choice(Field(i), known, required: false);
            if (other.Length == 0)
                continue;
            var (en, ru) = (form.Line(Field(i, "en"), required: false), form.Line(Field(i, "ru"), required: false));
            if (en.Length + ru.Length == 0)
                form.Refuse(Field(i, "en"), "Say why in one of the languages.", "Напишите причину хотя бы на одном языке.");
            apart.Add((other, en.Length > 0 ? en : ru, ru.Length > 0 ? ru : en, form.Ticked(Field(i, "example"))));
        }

        return apart;
    }

    /// <summary>Puts what was said in the place of what stood there.</summary>
    public static void Keep(ActScope scope, string measure, IReadOnlyList<(string Other, string En, string Ru, bool Example)> apart)
    {
        scope.Db.MeasureExclusions.RemoveRange(scope.Db.MeasureExclusions.Where(e => e.One == measure || e.Other == measure).ToList());
        scope.Db.SaveChanges();
        foreach (var (other, en, ru, example) in apart.DistinctBy(a => a.Other).Where(a => a.Other != measure))
            scope.Db.MeasureExclusions.Add(string.CompareOrdinal(measure, other) < 0 ? new(measure, other, en, ru, example) : new(other, measure, en, ru, example));
    }

    /// <summary>The fields as they stand now.</summary>
    public static IEnumerable<(string Field, string? Value)> Of(string measure, IEnumerable<MeasureExclusion> exclusions) =>
        exclusions.Where(e => e.One == measure || e.Other == measure).Take(Most).SelectMany((e, i) => new (string, string?)[]
        {
            (Field(i + 1), e.One == measure ? e.Other : e.One), (Field(i + 1, "en"), e.En), (Field(i + 1, "ru"), e.Ru), (Field(i + 1, "example"), e.Illustrative ? "yes" : ""),
        });
}
