using System.Globalization;
using Pleiad.Kernel;
using Pleiad.Kernel.Text;

namespace Pleiad.Modules.Registry.Contracts;

/// <summary>Says in one sentence what the rows of a cluster amount to: what was built, else who stands behind it, and where it stands, or where its chain breaks. Each part can be read again in the rows.</summary>
public static class ClusterFinding
{
    /// <summary>The sentence, in both languages.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="missing">What its chain lacks: "one missing step between laboratory and factory"; null for a chain that does not break.</param>
    public static Sentence Of(ClusterPortrait cluster, Sentence? missing = null)
    {
        var (built, standing) = (Built(cluster), Standing(cluster));
        if (missing is not null && built is not null)
            return Capital(new($"{built.En}, and {missing.En}", $"{built.Ru}, а {missing.Ru}"));
        var (first, second) = built is null ? (standing, People(cluster)) : (built, standing);
        return second is null ? Capital(first) : Capital(new($"{first.En}, {second.En}", $"{first.Ru}, {second.Ru}"));
    }

    /// <summary>Where the cluster stands, as the lead says it in a whole sentence.</summary>
    public static Sentence Lead(ClusterPortrait cluster)
    {
        var members = cluster.MembersThen.ToArray();
        var (anchors, agreed) = (members.Count(m => m.Part == "anchor"), members.Count(m => m.Confirmed));
        List<Sentence> said = [];
        if (members.Length > 0)
        {
            said.Add(new(
                $"{Words.Capital(Words.Count(Language.English, members.Length))} {Words.Plural(members.Length, "member is", "members are")} on record{(anchors == 0 ? "" : $", {Words.Count(Language.English, anchors)} of them anchor {Words.Plural(anchors, "company", "companies")}")}; {(agreed == 0 ? "none has confirmed its membership itself" : agreed == members.Length ? "all have confirmed it themselves" : $"{Words.Count(Language.English, agreed)} {Words.Plural(agreed, "has", "have")} confirmed it")}.",
                $"Участников в реестре: {Whole(members.Length)}{(anchors == 0 ? "" : $", из них якорных компаний: {Whole(anchors)}")}; {(agreed == 0 ? "сам своё участие пока никто не подтвердил" : agreed == members.Length ? "все подтвердили участие сами" : $"подтвердили участие сами: {Whole(agreed)}")}."));
        }

        if (Plans(cluster) is { } plans && Built(cluster) is not null)
            said.Add(plans);
        if (cluster.Level?.Id != cluster.State.Id)
        {
            said.Add(cluster.Level is { } level
                ? new($"The evidence supports no more than “{level.Name.En}”.", $"Доказательства подтверждают только состояние «{level.Name.Ru}».")
                : new("No dated evidence supports its state.", "Ни одно датированное доказательство не подтверждает его состояние."));
        }

        if (said.Count == 0)
            said.Add(new("No member is on record yet. What is known of it stands below, each fact with its source.", "Участников в реестре пока нет. Всё, что о кластере известно, — ниже, у каждого факта указан источник."));
        return new(string.Join(' ', said.Select(s => s.En)), string.Join(' ', said.Select(s => s.Ru)));
    }

    private static Sentence? Built(ClusterPortrait cluster)
    {
        int[] years = [.. cluster.Opened.Where(b => b.Kind == "plant" && b.At.Length >= 4).Select(b => int.Parse(b.At.AsSpan(0, 4), CultureInfo.InvariantCulture)).Order()];
        if (years.Length > 0)
        {
            var span = years[^1] - years[0] + 1;
            var (count, over) = (years.Length, (En: span == 1 ? $"in {years[0]}" : $"in {Words.Count(Language.English, span)} years", Ru: span == 1 ? $"в {years[0]} году" : $"за {Words.Count(Language.Russian, span)} {Words.Plural(span, "год", "года", "лет")}"));
            return new($"{Words.Count(Language.English, count)} {Words.Plural(count, "plant", "plants")} {over.En}", $"{Words.Count(Language.Russian, count)} {Words.Plural(count, "завод", "завода", "заводов")} {over.Ru}");
        }

        var planned = cluster.Planned.Count(b => b.Kind == "plant");
        return planned == 0 ? null : new(
            $"{Words.Count(Language.English, planned)} {Words.Plural(planned, "plant", "plants")} planned and none stated as opened",
            $"{Words.Count(Language.Russian, planned)} {Words.Plural(planned, "завод", "завода", "заводов")} в планах, об открытых не сказано");
    }

    private static Sentence? Plans(ClusterPortrait cluster)
    {
        var planned = cluster.Planned.Count();
        return planned == 0 || !cluster.Opened.Any() ? null : new(
            $"{Words.Capital(Words.Count(Language.English, planned))} more {Words.Plural(planned, "is", "are")} planned or under construction.",
            $"Ещё в планах или строится: {Whole(planned)}.");
    }

    /// <summary>The list it is on, with the year; otherwise its state with the date of the evidence.</summary>
    private static Sentence Standing(ClusterPortrait cluster)
    {
        var state = cluster.State.Id;
        var list = cluster.StatusesThen.OrderBy(s => s.Term.Since, StringComparer.Ordinal).FirstOrDefault(s => s.List is "federal") ?? cluster.StatusesThen.FirstOrDefault(s => s.List is "pilot");
        if (list is not null && state is ClusterFlow.Supported)
        {
            var listed = list.Term.Since[..4];
            return list.List == "federal"
                ? new($"on the federal list {(list.ByThen ? "by" : "since")} {listed}", $"в федеральном перечне {(list.ByThen ? "к" : "с")} {listed} {(list.ByThen ? "году" : "года")}")
                : new($"a federal pilot {(list.ByThen ? "by" : "since")} {listed}", $"федеральный пилот {(list.ByThen ? "к" : "с")} {listed} {(list.ByThen ? "году" : "года")}");
        }

        var shown = cluster.Evidence.Where(e => !e.Withdrawn && e.State == state).OrderBy(e => e.Date, StringComparer.Ordinal).FirstOrDefault();
        var word = state switch
        {
            ClusterFlow.Proposed => new Sentence("an idea", "идея"),
            ClusterFlow.Founding => new("being set up", "создаётся"),
            ClusterFlow.Registered => new("an organised cluster", "организованный кластер"),
            ClusterFlow.Supported => new("a cluster with support", "кластер с поддержкой"),
            ClusterFlow.Mature => new("a mature cluster", "зрелый кластер"),
            _ => new Sentence("dissolved", "прекращён"),
        };
        if (shown is null)
            return word;
        var year = shown.Date[..4];
        return !shown.ByThen ? new($"{word.En} since {year}", $"{word.Ru} с {year} года")
            : state is ClusterFlow.Proposed or ClusterFlow.Founding ? new($"{word.En} as of {year}", $"{word.Ru} по данным {year} года")
            : new($"{word.En} by {year}", $"{word.Ru} к {year} году");
    }

    private static Sentence? People(ClusterPortrait cluster)
    {
        var (named, open) = (cluster.Spearhead.Count, cluster.Spearhead.Count(s => !s.Confirmed));
        if (named > 0 && cluster.State.Id is ClusterFlow.Proposed or ClusterFlow.Founding && named > 0)
        {
            return new(
                $"{Words.Count(Language.English, named)} {Words.Plural(named, "organisation", "organisations")} named to start it{(open == named ? " and none confirmed" : open == 0 ? ", all confirmed" : $", {Words.Count(Language.English, named - open)} confirmed")}",
                $"в инициативной группе {Words.Count(Language.Russian, named, feminine: true)} {Words.Plural(named, "организация", "организации", "организаций")}{(open == named ? ", не подтвердила ни одна" : open == 0 ? ", все подтвердили" : $", подтвердили: {Whole(named - open)}")}");
        }

        var members = cluster.MembersThen.Count();
        return members == 0
            ? new("no member on record", "участники не названы")
            : new($"{Words.Count(Language.English, members)} {Words.Plural(members, "member", "members")} on record", $"{Words.Plural(members, "известен", "известны", "известно")} {Words.Count(Language.Russian, members)} {Words.Plural(members, "участник", "участника", "участников")}");
    }

    private static string Whole(int count) => Numbers.Russian.Whole(count);

    private static Sentence Capital(Sentence sentence) => new(Words.Capital(sentence.En), Words.Capital(sentence.Ru));
}
