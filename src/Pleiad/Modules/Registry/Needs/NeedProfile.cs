using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Text;
using Pleiad.Modules.Registry.Clusters;
using Pleiad.Modules.Registry.Organisations;

namespace Pleiad.Modules.Registry.Needs;

/// <summary>What a form says of a need, apart from whose it is.</summary>
public sealed record NeedProfile(
    string Direction, string Kind, string En, string Ru, string TextEn, string TextRu, IReadOnlyList<string> Capabilities, string Territory, IReadOnlyList<string> Partners, string Expires, string Audience)
{
    /// <summary>The most capabilities of one need: what asks for more is several needs.</summary>
    public const int MostCapabilities = 6;

    /// <summary>Reads the fields that posting and editing share.</summary>
    /// <param name="form">The form.</param>
    /// <param name="territories">The codes that are offered.</param>
    /// <param name="expires">Whether the last day is among them.</param>
    public static NeedProfile Read(Form form, IReadOnlyCollection<string> territories, bool expires = true)
    {
        var (direction, kind) = (form.Choice("direction", NeedWords.Directions.Select(d => d.Id)), form.Choice("kind", NeedWords.Kinds.Select(k => k.Id)));
        var (en, ru) = (form.Line("title-en", required: false, longest: 160), form.Line("title-ru", required: false, longest: 160));
        if (en.Length == 0 && ru.Length == 0)
            form.Refuse("title-en", "Give it a title in one of the languages.", "Дайте заголовок хотя бы на одном языке.");
        var (textEn, textRu) = (form.Lines("text-en", required: false), form.Lines("text-ru", required: false));
        string[] capabilities = [.. form.TypedAll("capabilities").SelectMany(c => c.Split([';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).DistinctBy(Similar.Fold)];
        if (capabilities.Length == 0)
            form.Refuse("capabilities", "Name at least one thing that a partner must be able to do, or that you can do.", "Назовите хотя бы одно, что должен уметь партнёр или умеете вы.");
        else if (capabilities.Length > MostCapabilities)
            form.Refuse("capabilities", $"Name at most {MostCapabilities}; what asks for more is a need of its own.", $"Не больше {MostCapabilities}; остальное — отдельный запрос.");
        else if (capabilities.FirstOrDefault(c => c.Length > 120 || c.Any(char.IsControl) || !c.Any(char.IsLetter)) is not null)
            form.Refuse("capabilities", "Write each in a few words, with letters, in at most 120 characters.", "Опишите каждое в нескольких словах, буквами, не длиннее 120 знаков.");
        var territory = form.Choice("territory", territories, required: false);
        string[] partners = [.. form.TypedAll("partners").Where(p => p.Length > 0).Distinct()];
        if (partners.Any(p => OrganisationKinds.All.All(k => k.Id != p)))
            form.Refuse("partners", "Choose among the kinds that are offered.", "Выберите из предложенных видов.");
        var audience = form.Line("audience", required: false);
        var last = expires ? form.Date("expires") : "";
        if (expires && form.ErrorOf("expires") is null && last.Length != 10)
            form.Refuse("expires", "Write the day in full: 2026-11-05.", "Укажите день целиком: 2026-11-05.");
        return new(direction, kind, en, ru, textEn, textRu, capabilities, territory, partners, last, audience.Length > 0 ? audience : NeedWords.Everyone);
    }

    /// <summary>The fields of a need, to be changed.</summary>
    public static Form Of(Need need, IEnumerable<NeedTerm> terms, Language language) =>
        Form.Of(
            [("direction", need.Direction), ("kind", need.Kind), ("title-en", need.En), ("title-ru", need.Ru), ("text-en", need.TextEn), ("text-ru", need.TextRu), ("territory", need.Territory), ("audience", need.Audience)],
            ("capabilities", terms.Select(t => language == Language.English ? t.En : t.Ru)), ("partners", need.PartnerKinds));

    /// <summary>Refuses an audience that is no cluster of the owner's.</summary>
    public void Must(ActScope scope, RightsOfActors rights, Node owner)
    {
        if (Audience is NeedWords.Everyone or NeedWords.Registered)
            return;
        if (scope.Db.Clusters.Find(Audience) is null || !rights.Above(owner).Contains(ClusterNode.Of(Audience)))
            throw new ConflictException("audience", "A need can be kept to one cluster only where it is the cluster's own, or a member's.", "Показать запрос только одному кластеру может сам кластер или его участник.");
    }

    /// <summary>The need as the form wants it.</summary>
    public Need On(Need need) => need with
    {
        Direction = Direction, Kind = Kind, En = En.Length > 0 ? En : Ru, Ru = Ru.Length > 0 ? Ru : En, TextEn = TextEn.Length > 0 ? TextEn : TextRu, TextRu = TextRu.Length > 0 ? TextRu : TextEn,
        Territory = Territory, Partners = string.Join(',', Partners), Expires = Expires.Length > 0 ? Expires : need.Expires, Audience = Audience,
    };

    /// <summary>Its capabilities, in both languages where the term is known.</summary>
    public IEnumerable<NeedTerm> Terms(string need, IReadOnlyList<Sentence> known)
    {
        var byWord = known.SelectMany(k => new[] { (Key: Similar.Fold(k.En), Term: k), (Key: Similar.Fold(k.Ru), Term: k) }).GroupBy(k => k.Key).ToDictionary(g => g.Key, g => g.First().Term, StringComparer.Ordinal);
        return Capabilities.Select((c, i) => byWord.GetValueOrDefault(Similar.Fold(c)) is { } term ? new NeedTerm(need, i + 1, term.En, term.Ru) : new NeedTerm(need, i + 1, c, c));
    }
}
