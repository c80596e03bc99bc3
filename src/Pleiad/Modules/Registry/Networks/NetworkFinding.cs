using Pleiad.Kernel;
using Pleiad.Kernel.Text;

namespace Pleiad.Modules.Registry.Networks;

/// <summary>Says in one sentence what a network amounts to; each part can be counted again in its tables.</summary>
internal static class NetworkFinding
{
    public static Sentence Of(NetworkFigures figures)
    {
        var network = figures.Network;
        var members = network.Nodes.Count(n => n is { Inside: true, IsCluster: false });
        if (network.Ties.Count == 0)
            return network.Question.Filtered ? new("No tie is named that fits", "Подходящих связей не названо") : new("No source names a tie here", "Связей здесь не называет ни один источник");
        if (network.Question is { Scope.Kind: "cluster", Filtered: false } && members >= 2 && !network.Within.Any(IsContract))
            return new("No source names a contract between two members", "Ни один источник не называет договора между двумя участниками");
        if (figures.HangsOnOne && network.Nodes[figures.Holder] is { IsCluster: false } holder)
        {
            return new(
                $"{holder.Name.En} holds the network together: without it {Words.Count(Language.English, figures.PartsWithoutHolder)} parts are left",
                $"Сеть держится на «{holder.Name.Ru}»: без неё осталось бы частей — {Numbers.Russian.Whole(figures.PartsWithoutHolder)}");
        }

        if (network.Organisations == 1 && network.Nodes.First(n => !n.IsCluster) is { } only)
            return new($"{only.Name.En} is the only organisation tied here", $"Связана здесь только одна организация: {only.Name.Ru}");
        var broker = figures.Ranked.FirstOrDefault(-1);
        var share = broker < 0 ? 0 : figures.Betweenness[broker] / figures.Betweenness.Sum();
        if (share >= 0.25)
        {
            return new(
                $"{network.Nodes[broker].Name.En} stands between most of the others",
                $"Между большинством остальных стоит «{network.Nodes[broker].Name.Ru}»");
        }

        var (all, groups) = (network.Organisations, figures.Communities.Sizes.Count(s => s > 1));
        return new(
            $"{Words.Capital(Words.Count(Language.English, all))} {Words.Plural(all, "organisation", "organisations")} in {Words.Count(Language.English, groups)} {Words.Plural(groups, "group", "groups")}, and nobody stands between all of them",
            $"Организаций: {Numbers.Russian.Whole(all)}, групп: {Numbers.Russian.Whole(groups)}; единственного посредника нет");
    }

    /// <summary>How much was counted, and how.</summary>
    public static Sentence Unit(NetworkFigures figures)
    {
        var network = figures.Network;
        var (all, ties) = (network.Organisations, network.Ties.Count);
        var apart = network.Question.Scope.Kind == "cluster" && !network.Within.Any() && network.Nodes.Count(n => n is { Inside: true, IsCluster: false }) > 1;
        return new(
            $"{Numbers.English.Whole(all)} {Words.Plural(all, "organisation", "organisations")}, {Numbers.English.Whole(ties)} {Words.Plural(ties, "tie", "ties")} and memberships on record{(apart ? ". The members meet only in the cluster itself" : "")}",
            $"{Numbers.Russian.Whole(all)} {Words.Plural(all, "организация", "организации", "организаций")}, связей и участий в реестре: {Numbers.Russian.Whole(ties)}{(apart ? ". Участники встречаются только в самом кластере" : "")}");
    }

    public static bool IsContract(NetworkTie tie) => !tie.Planned && NetworkWords.Contracts.Contains(tie.Kind);
}
