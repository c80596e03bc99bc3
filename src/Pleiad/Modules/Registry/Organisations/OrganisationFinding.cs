using Pleiad.Kernel;
using Pleiad.Kernel.Text;
using Pleiad.Modules.Registry.Products;
using Pleiad.Modules.Registry.Ties;

namespace Pleiad.Modules.Registry.Organisations;

/// <summary>The one sentence that a profile begins with: what is known of the organisation, most telling first.</summary>
public static class OrganisationFinding
{
    /// <summary>How many findings one sentence takes.</summary>
    private const int Most = 2;

    public static Sentence Of(OrganisationView view)
    {
        var o = view.Organisation;
        if (view.MergedInto is { } other)
            return new($"{o.En} became part of {other.Name.En}", $"{o.Ru}: вошла в состав организации «{other.Name.Ru}»");
        if (o.State == OrganisationStates.Closed)
            return new($"{o.En} is closed", $"{o.Ru}: организация закрыта");
        Sentence[] parts = [.. Parts(view).Take(Most)];
        if (parts.Length == 0)
            parts = [o.Claim.Length > 0 ? new("named in the articles, and little more is known", "названа в статьях, больше почти ничего не известно") : new("registered here, and nothing is said of it yet", "внесена сюда, и о ней пока ничего не сказано")];
        return new($"{o.En}: {string.Join("; ", parts.Select(p => p.En))}", $"{o.Ru}: {string.Join("; ", parts.Select(p => p.Ru))}");
    }

    private static IEnumerable<Sentence> Parts(OrganisationView view)
    {
        var open = view.Plants.Where(p => p.Exists).ToArray();
        if (open.Length > 0)
            yield return Opened(open);
        var late = view.Plants.Where(p => p.Overdue).ToArray();
        if (late.Length > 0)
        {
            var at = late[0].PlannedFor[..4];
            yield return new($"a plant planned for {at}, of which nobody says that it opened", $"завод планировался на {at} год, об открытии никто не сообщил");
        }

        var (owns, makes, develops) = (Count(view, Holder.Owner), Count(view, Holder.Maker), Count(view, Holder.Developer));
        if (makes > 0)
            yield return new($"makes {English(makes, "product")}{(owns == 0 && view.Products.Any(p => p.Holder.Role == Holder.Owner) ? " that others own now" : "")}", $"выпускает {Russian(makes)}{(owns == 0 && view.Products.Any(p => p.Holder.Role == Holder.Owner) ? ", которыми теперь владеют другие" : "")}");
        else if (owns > 0)
            yield return new($"owns {English(owns, "product")} that others make", $"владеет портфелем: {Russian(owns)}, выпускают другие");
        if (develops > 0)
            yield return new($"develops {Words.Count(Language.English, develops)} {(makes > 0 ? "more" : Words.Plural(develops, "product", "products"))}", makes > 0 ? $"разрабатывает ещё {Numbers.Russian.Whole(develops)}" : $"разрабатывает {Russian(develops)}");
        if (view.People.FirstOrDefault(p => p.Position.Leads && Dates.Holds(p.Position.Since, p.Position.Until, view.Today)) is { } leader)
            yield return new($"run by {leader.Person.Name.En}", $"руководит {leader.Person.Name.Ru}");
        if (view.Ties.FirstOrDefault(t => t.Tie.Kind == TieKinds.PartOf) is { } whole)
            yield return new($"{whole.Words.En} {whole.Other.Name.En}", $"{whole.Words.Ru}: {whole.Other.Name.Ru}");
        if (view.Sites.Count > 0)
            yield return new(view.Sites.Count == 1 ? $"runs {view.Sites[0].En}" : $"runs {Words.Count(Language.English, view.Sites.Count)} sites", view.Sites.Count == 1 ? $"площадка — {view.Sites[0].Ru}" : $"площадок: {Numbers.Russian.Whole(view.Sites.Count)}");
        foreach (var tie in view.Ties.Where(t => t.Tie.Kind != TieKinds.PartOf))
            yield return new($"{tie.Words.En} {tie.Other.Name.En}", $"{tie.Words.Ru}: {tie.Other.Name.Ru}");
    }

    private static Sentence Opened(PlantView[] open)
    {
        var last = open.Select(p => p.OpenedAt).Where(a => a.Length > 0).OrderDescending(StringComparer.Ordinal).FirstOrDefault()?[..4];
        var line = open.Length == 1 && open[0].Plant.Kind == Plants.PlantKinds.Line;
        if (open.Length == 1)
            return last is null ? new(line ? "a production line is open" : "a plant is open", line ? "есть производственная линия" : "есть завод") : new(line ? $"a production line opened in {last}" : $"a plant opened in {last}", line ? $"производственная линия открыта в {last} году" : $"завод открыт в {last} году");
        return new($"{Words.Count(Language.English, open.Length)} plants opened{(last is null ? "" : $", the last in {last}")}", $"открыто заводов: {Numbers.Russian.Whole(open.Length)}{(last is null ? "" : $", последний — в {last} году")}");
    }

    private static int Count(OrganisationView view, string role) => view.Now.Count(p => p.Holder.Role == role);

    private static string English(int count, string what) => $"{Words.Count(Language.English, count)} {Words.Plural(count, what, what + "s")}";

    private static string Russian(int count) => $"{Numbers.Russian.Whole(count)} {Words.Plural(count, "препарат", "препарата", "препаратов")}";
}
