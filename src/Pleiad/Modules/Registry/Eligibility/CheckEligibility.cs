using Pleiad.Engine.Eligibility;
using Pleiad.Engine.Rules;
using Pleiad.Kernel;
using Pleiad.Kernel.Text;
using Pleiad.Modules.Registry.Organisations;

namespace Pleiad.Modules.Registry.Eligibility;

/// <summary>One criterion with its answer.</summary>
/// <param name="Id">ties, members, small, university, coordinator, used, priority or idle.</param>
/// <param name="Asks">What the rule asks.</param>
/// <param name="Answer">Three-valued.</param>
/// <param name="Counted">What was counted.</param>
public sealed record CriterionAnswer(string Id, Sentence Asks, Answer Answer, Sentence Counted);

/// <summary>The answer of a rule set.</summary>
/// <param name="Answer">No if one criterion fails, none if one cannot be said, yes otherwise; none for a cluster without participants or a rule set that asks nothing.</param>
/// <param name="Criteria">In the order in which the page shows them.</param>
/// <param name="Tied">For each participant whether it has a tie; empty when the rules do not ask.</param>
public sealed record EligibilityAnswer(Answer Answer, IReadOnlyList<CriterionAnswer> Criteria, IReadOnlyList<Answer> Tied)
{
    /// <summary>Participants without a tie that is on record.</summary>
    public int Bare => Tied.Count(t => t != Answer.Yes);
}

/// <summary>Checks a cluster against a rule set: from the facts alone, so that a change can be tried by checking changed facts.</summary>
public static class CheckEligibility
{
    public const string Ties = "ties";

    public static EligibilityAnswer Of(EligibilityRules rules, EligibilityFacts facts)
    {
        var all = facts.Participants;
        var tied = Tied(rules, facts);
        List<CriterionAnswer> criteria = [];
        if (rules.TieKinds.Length > 0)
            criteria.Add(TiesOf(rules, tied));
        if (rules.LeastMembers is { } least)
            criteria.Add(new("members", new($"At least {E(least)} participants", $"Не меньше {R(least)} {Words.Plural(least, "участника", "участников", "участников")}"), CountedShare.CountAtLeast(all.Count, 0, least), Count(all.Count)));
        if (rules.LeastSmall is { } small)
            criteria.Add(Share("small", new($"At least {E(small)} small and medium firms", $"Не меньше {R(small)} малых и средних предприятий"), all, p => p.Small, small));
        if (rules.University)
        {
            var universities = all.Count(p => p.Kind == OrganisationKinds.University);
            criteria.Add(new("university", new("At least one university", "Хотя бы один вуз"), CountedShare.CountAtLeast(universities, 0, 1), Count(universities)));
        }

        if (rules.Coordinator)
            criteria.Add(new("coordinator", new("Somebody coordinates or manages it", "Есть координатор или управляющий"), facts.Coordinators.Count > 0 ? Answer.Yes : Answer.No,
                facts.Coordinators.Count > 0 ? new(string.Join(", ", facts.Coordinators.Select(c => c.En)), string.Join(", ", facts.Coordinators.Select(c => c.Ru))) : new("none on record", "в реестре нет")));
        Produced(rules, all, criteria);
        var answer = all.Count == 0 || criteria.Count == 0 ? Answer.None
            : criteria.Exists(c => c.Answer == Answer.No) ? Answer.No : criteria.Exists(c => c.Answer == Answer.None) ? Answer.None : Answer.Yes;
        return new(answer, criteria, tied);
    }

    /// <summary>Who has a tie with another participant.</summary>
    private static Answer[] Tied(EligibilityRules rules, EligibilityFacts facts)
    {
        if (rules.TieKinds.Length == 0)
            return [];
        var places = facts.Participants.Select((p, i) => (p.Id, i)).ToDictionary(p => p.Id, p => p.i, StringComparer.Ordinal);
        var among = facts.Ties.Where(t => places.ContainsKey(t.One) && places.ContainsKey(t.Other)).ToLookup(t => t.Sure, t => (places[t.One], places[t.Other]));
        var answers = new Answer[facts.Participants.Count];
        TieCover.Rate([.. among[true]], [.. among[false]], answers);
        return answers;
    }

    private static CriterionAnswer TiesOf(EligibilityRules rules, Answer[] tied)
    {
        var kinds = EligibilityRules.List(rules.TieKinds).Select(k => Registry.Ties.TieKinds.Of(k).Name).ToArray();
        var (yes, open) = (tied.Count(t => t == Answer.Yes), tied.Count(t => t == Answer.None));
        return new(
            Ties, new($"Each participant has a tie with another: {string.Join(" or ", kinds.Select(k => k.En))}", $"У каждого участника есть связь с другим: {string.Join(" или ", kinds.Select(k => k.Ru))}"), TieCover.All(tied),
            new($"{E(yes)} of {E(tied.Length)} have one on record{(open > 0 ? $"; of {E(open)} it cannot be said" : "")}", $"по реестру, есть у {R(yes)} из {R(tied.Length)}{(open > 0 ? $"; о {R(open)} сказать нельзя" : "")}"));
    }

    /// <summary>What asks for output and for where participants are.</summary>
    private static void Produced(EligibilityRules rules, IReadOnlyList<Participant> all, List<CriterionAnswer> criteria)
    {
        var open = all.Count(p => double.IsNaN(p.Output));
        if (rules.LeastUsed is { } used)
        {
            var answer = CountedShare.SumShareAtLeast([.. all.Select(p => p.Used)], [.. all.Select(p => p.Output)], used, out var level);
            criteria.Add(new(
                "used", new($"Functional dependence of at least {E(used)}: the share of output that other participants use", $"Функциональная зависимость не ниже {R(used)}: доля выпуска, которую используют другие участники"), answer,
                open > 0 ? new($"the output of {E(open)} of {E(all.Count)} is not on record", $"о выпуске {R(open)} из {R(all.Count)} в реестре данных нет") : double.IsNaN(level) ? new("no output", "выпуска нет") : new(E(level), R(level))));
        }

        if (rules.LeastPriority is { } priority)
        {
            var codes = EligibilityRules.List(rules.PriorityTerritories);
            criteria.Add(Share(
                "priority", new($"At least {E(priority)} of participants in priority territories", $"Не меньше {R(priority)} участников на приоритетных территориях"), all,
                p => codes.Length == 0 || p.Territory.Length == 0 ? Answer.None : codes.Contains(p.Territory) ? Answer.Yes : Answer.No, priority));
        }

        if (rules.MostIdle is not { } idle)
            return;
        var none = all.Count(p => p.Output == 0);
        criteria.Add(new(
            "idle", new($"At most {E(idle)} participants without output in the year before", $"Не больше {R(idle)} участников без выпуска в предыдущем году"), CountedShare.CountAtMost(none, open, idle),
            new($"{E(none)} without output{(open > 0 ? $"; of {E(open)} it is not known" : "")}", $"без выпуска: {R(none)}{(open > 0 ? $"; неизвестно о {R(open)}" : "")}")));
    }

    private static CriterionAnswer Share(string id, Sentence asks, IReadOnlyList<Participant> all, Func<Participant, Answer> counts, double share)
    {
        var (yes, open) = (all.Count(p => counts(p) == Answer.Yes), all.Count(p => counts(p) == Answer.None));
        return new(id, asks, CountedShare.ShareAtLeast(yes, open, all.Count, share), new($"{E(yes)} of {E(all.Count)}{(open > 0 ? $"; of {E(open)} it is not known" : "")}", $"{R(yes)} из {R(all.Count)}{(open > 0 ? $"; неизвестно о {R(open)}" : "")}"));
    }

    private static Sentence Count(int count) => new(E(count), R(count));

    private static string E(int number) => Numbers.English.Whole(number);

    private static string R(int number) => Numbers.Russian.Whole(number);

    private static string E(double share) => Numbers.English.Percent(share);

    private static string R(double share) => Numbers.Russian.Percent(share);
}
