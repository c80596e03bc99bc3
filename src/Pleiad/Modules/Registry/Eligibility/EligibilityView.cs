using Pleiad.Engine.Rules;
using Pleiad.Kernel;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Text;
using Pleiad.Modules.Registry.Clusters;
using Pleiad.Modules.Registry.Contracts;

namespace Pleiad.Modules.Registry.Eligibility;

/// <summary>The addresses of the check.</summary>
public static class EligibilityAddress
{
    public static string Of(string cluster, string rules = "") => $"{ClusterNode.Address(cluster)}/eligibility{(rules.Length > 0 ? "?rules=" + rules : "")}";

    /// <summary>The form that enters a tie of the asked kind, from one side.</summary>
    public static string AddTie(string one, string other, EligibilityRules rules, string cluster) =>
        RegistryAddress.OfOrganisation(one, $"/ties/new?other={other}&tie-kind={EligibilityRules.List(rules.TieKinds).FirstOrDefault("")}&cluster={cluster}");
}

/// <summary>A cluster under a rule set on a day: the facts, the answer, and what would change it.</summary>
public sealed record EligibilityView(
    string Cluster, Sentence Name, IReadOnlyList<EligibilityRules> Sets, EligibilityRules Rules, bool InForce, DateOnly On, bool Today, EligibilityFacts Facts, EligibilityAnswer Answer, EligibilityChanges Changes)
{
    /// <param name="views">The registry.</param>
    /// <param name="cluster">The cluster.</param>
    /// <param name="rules">A rule set; "" for the first.</param>
    /// <param name="on">A day; null for today.</param>
    /// <exception cref="NotFoundException">There is no such cluster or rule set.</exception>
    internal static EligibilityView Find(RegistryViews views, string cluster, string rules = "", DateOnly? on = null) => views.Ask((db, connection) =>
    {
        var today = DateOnly.FromDateTime(views.Now.UtcDateTime);
        var day = on ?? today;
        var name = connection.Rows("SELECT en, ru FROM registry_cluster WHERE id = @id", r => new Sentence(r.GetString(0), r.GetString(1)), ("@id", cluster)).FirstOrDefault() ?? throw ClusterNode.Missing(cluster);
        var versions = db.RuleSets.OrderBy(r => r.Id).ThenBy(r => r.Version).ToList();
        if (rules.Length > 0 && versions.TrueForAll(r => r.Id != rules))
            throw EditRules.Missing(rules);
        EligibilityRules[] sets = [.. versions.GroupBy(r => r.Id).Select(g => g.Last())];
        var wanted = rules.Length > 0 ? rules : sets.FirstOrDefault(s => s.Id == ShippedRules.Contracts)?.Id ?? sets.FirstOrDefault()?.Id ?? throw EditRules.Missing(ShippedRules.Contracts);
        EligibilityRules[] of = [.. versions.Where(r => r.Id == wanted)];
        var inForce = of.LastOrDefault(r => r.InForce(Term.Text(day)));
        var chosen = inForce ?? of[^1];
        var facts = EligibilityFacts.Read(connection, cluster, chosen, day, day == today);
        return new EligibilityView(cluster, name, sets, chosen, inForce is not null, day, day == today, facts, CheckEligibility.Of(chosen, facts), EligibilityChanges.Of(chosen, facts));
    });

    /// <summary>The verdict as a sentence.</summary>
    public Sentence Verdict => Answer.Answer switch
    {
        Engine.Rules.Answer.Yes => new("The cluster passes", "Правила выполнены"),
        Engine.Rules.Answer.No => new($"The cluster does not pass yet: {Reasons(s => s.En)}", $"Правила пока не выполнены: {Reasons(s => s.Ru)}"),
        _ when Facts.Participants.Count == 0 => new("It cannot be said whether the cluster passes: no participant is on record", "Сказать, выполнены ли правила, нельзя: участников в реестре нет"),
        _ => new(
            $"It cannot be said whether the cluster passes: {Words.Count(Language.English, Unknown)} of {Words.Count(Language.English, Answer.Criteria.Count)} {Words.Plural(Answer.Criteria.Count, "criterion waits", "criteria wait")} for facts",
            $"Сказать, выполнены ли правила, пока нельзя: критериев без данных — {Numbers.Russian.Whole(Unknown)} из {Numbers.Russian.Whole(Answer.Criteria.Count)}"),
    };

    /// <summary>What would make it pass, as a sentence; null when it passes or nobody is there.</summary>
    public Sentence? WayOut
    {
        get
        {
            if (Answer.Answer == Engine.Rules.Answer.Yes || Facts.Participants.Count == 0)
                return null;
            var (ties, members, fewest) = (Changes.Ties.Count, Changes.Members.Count, Changes.Fewest.Count);
            if (ties == 1)
                return new($"One tie would do: between {Changes.Ties[0].One.Name.En} and {Changes.Ties[0].Other.Name.En}.", $"Достаточно одной связи: {Changes.Ties[0].One.Name.Ru} — {Changes.Ties[0].Other.Name.Ru}.");
            if (ties > 1)
                return new($"One tie would do: any of {Numbers.English.Whole(ties)} pairs.", $"Достаточно одной связи: подойдёт любая из {Numbers.Russian.Whole(ties)} пар.");
            if (fewest > 1 && Changes.Suffices)
                return new($"{Words.Capital(Words.Count(Language.English, fewest))} ties would do, and no fewer.", $"Достаточно {Numbers.Russian.Whole(fewest)} {Words.Plural(fewest, "связи", "связей", "связей")}, меньшим числом не обойтись.");
            if (members > 0)
                return new($"One more participant would do: {Numbers.English.Whole(members)} {Words.Plural(members, "organisation of the registry fits", "organisations of the registry fit")}.", $"Достаточно одного нового участника: в реестре подходящих организаций — {Numbers.Russian.Whole(members)}.");
            return new("No single tie or member would do; what is missing stands at each criterion.", "Одной связи или одного участника мало; чего не хватает, сказано у каждого критерия.");
        }
    }

    private int Unknown => Answer.Criteria.Count(c => c.Answer == Engine.Rules.Answer.None);

    /// <summary>What fails: of ties who stands without one; of the rest how many criteria.</summary>
    private string Reasons(Func<Sentence, string> language)
    {
        var (bare, all, other) = (Answer.Tied.Count(t => t == Engine.Rules.Answer.No), Answer.Tied.Count, Answer.Criteria.Count(c => c.Id != CheckEligibility.Ties && c.Answer == Engine.Rules.Answer.No));
        List<Sentence> reasons = [];
        if (bare > 0)
            reasons.Add(new($"{Words.Count(Language.English, bare)} of {Words.Count(Language.English, all)} participants {Words.Plural(bare, "has", "have")} no such tie with another on record", $"по реестру, у {Numbers.Russian.Whole(bare)} из {Numbers.Russian.Whole(all)} участников нет нужной связи с другим"));
        if (other > 0)
            reasons.Add(new($"{Words.Count(Language.English, other)} {(bare > 0 ? "other " : "")}{Words.Plural(other, "criterion fails", "criteria fail")}", $"не выполнено {(bare > 0 ? "других " : "")}критериев: {Numbers.Russian.Whole(other)}"));
        return string.Join("; ", reasons.Select(language));
    }
}
