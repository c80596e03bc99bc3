using Pleiad.Kernel.Forms;
using Pleiad.Modules.Talent.Skills;

namespace Pleiad.Modules.Talent.Openings;

/// <summary>What a form says of an opening, apart from whose it is.</summary>
public sealed record OpeningProfile(string Kind, string En, string Ru, string TextEn, string TextRu, string Occupation, string Territory, int Places, int LeastAge, string ApplyBy, string Starts, string Ends, IReadOnlyList<SkillLevel> Asked)
{
    /// <summary>Reads the fields that posting and editing share.</summary>
    public static OpeningProfile Read(Form form, IReadOnlyCollection<string> territories)
    {
        var kind = form.Choice("kind", OpeningWords.Kinds.Select(k => k.Id));
        var (en, ru) = (form.Line("title-en", required: false, longest: 160), form.Line("title-ru", required: false, longest: 160));
        if (en.Length == 0 && ru.Length == 0)
            form.Refuse("title-en", "Give it a title in one of the languages.", "Дайте название хотя бы на одном языке.");
        var (textEn, textRu) = (form.Lines("text-en", required: false), form.Lines("text-ru", required: false));
        var (occupation, territory) = (form.Line("occupation", required: false), form.Choice("territory", territories, required: false));
        var (places, age) = (Whole(form, "places", 1, 1000), Whole(form, "least-age", kind == OpeningWords.Vacancy ? 16 : OpeningWords.LeastAge, 99));
        var (applyBy, starts, ends) = (Day(form, "apply-by"), Day(form, "starts"), Day(form, "ends"));
        if (starts.Length == 10 && ends.Length == 10 && string.CompareOrdinal(ends, starts) < 0)
            form.Refuse("ends", "It cannot end before it starts.", "Окончание не может быть раньше начала.");
        if (starts.Length == 10 && applyBy.Length == 10 && string.CompareOrdinal(starts, applyBy) < 0)
            form.Refuse("apply-by", "The last day to apply lies after the start.", "Последний день подачи позже начала.");
        return new(kind, en, ru, textEn, textRu, occupation, territory, places, age, applyBy, starts, ends, SkillLevel.Read(form, required: true));
    }

    /// <summary>The fields of an opening, to be changed.</summary>
    public static Form Of(Opening o, IEnumerable<Requirement> asked) => Form.Of(
        [("kind", o.Kind), ("title-en", o.En), ("title-ru", o.Ru), ("text-en", o.TextEn), ("text-ru", o.TextRu), ("occupation", o.Occupation), ("territory", o.Territory), ("places", $"{o.Places}"), ("least-age", $"{o.LeastAge}"), ("apply-by", o.ApplyBy), ("starts", o.Starts), ("ends", o.Ends)],
        SkillLevel.Fields(asked.Select(r => new SkillLevel(r.Skill, r.Level))));

    /// <summary>The opening as the form wants it.</summary>
    public Opening On(Opening o) => o with
    {
        Kind = Kind, En = En.Length > 0 ? En : Ru, Ru = Ru.Length > 0 ? Ru : En, TextEn = TextEn.Length > 0 ? TextEn : TextRu, TextRu = TextRu.Length > 0 ? TextRu : TextEn, Occupation = Occupation, Territory = Territory,
        Dataset = Territory.StartsWith("RU-", StringComparison.Ordinal) ? "ru" : "", Places = Places, LeastAge = LeastAge, ApplyBy = ApplyBy, Starts = Starts, Ends = Ends,
    };

    private static int Whole(Form form, string field, int least, int most)
    {
        var number = form.Number(field, least: least, most: most);
        if (form.ErrorOf(field) is null && number != Math.Floor(number))
            form.Refuse(field, "Write a whole number.", "Напишите целое число.");
        return form.ErrorOf(field) is null ? (int)number : 0;
    }

    private static string Day(Form form, string field)
    {
        var day = form.Date(field, required: false);
        if (day.Length is not (0 or 10) && form.ErrorOf(field) is null)
            form.Refuse(field, "Write the day in full: 2026-11-05.", "Укажите день целиком: 2026-11-05.");
        return day;
    }
}
