using Pleiad.Kernel;
using Pleiad.Kernel.Claims;
using Pleiad.Kernel.Text;
using Pleiad.Kernel.Web;
using Pleiad.Modules.Observatory.Contracts;
using Pleiad.Modules.Outreach.Investments;
using Pleiad.Modules.Registry.Contracts;

namespace Pleiad.Modules.Outreach.Evidence;

/// <summary>What an investor asks of a cluster first.</summary>
public enum Question
{
    Team,
    Competitiveness,
    Results,
    Risks,
}

/// <summary>A statement with what shows it.</summary>
/// <param name="About">The question it answers.</param>
/// <param name="What">The statement.</param>
/// <param name="Address">Where its evidence opens, without the language; "" where there is none.</param>
/// <param name="Source">The evidence in a few words.</param>
/// <param name="Illustrative">Whether it rests on invented figures.</param>
public sealed record Statement(Question About, Sentence What, string Address, Sentence Source, bool Illustrative = false);

/// <summary>A cluster as an investor reads it: each statement opens its evidence, and what has none says so.</summary>
/// <param name="Cluster">The portrait it is read from.</param>
/// <param name="Statements">All of them.</param>
public sealed record EvidenceView(ClusterPortrait Cluster, IReadOnlyList<Statement> Statements)
{
    /// <summary>Whether nothing speaks for it; what could go wrong is no evidence for it.</summary>
    public bool Bare => Statements.Where(s => s.About != Question.Risks).All(s => s.Address.Length == 0);

    public int Shown => Statements.Count(s => s.Address.Length > 0);

    public IEnumerable<Statement> Of(Question question) => Statements.Where(s => s.About == question);
}

/// <summary>Reads a cluster's team, competitiveness, results and risks from the records of other rooms; it states nothing of its own.</summary>
public sealed class ClusterEvidence(ClusterPortraits portraits, StrongPlaces strong, Ledger ledger, ClusterChains chains, RegionCards regions)
{
    /// <exception cref="NotFoundException">There is no such cluster.</exception>
    public EvidenceView Of(string id, Reader reader)
    {
        var cluster = portraits.Of(id);
        return new(cluster, [.. Team(cluster, reader), .. Competitiveness(cluster), .. Results(cluster, reader), .. Risks(cluster, reader)]);
    }

    private static IEnumerable<Statement> Team(ClusterPortrait cluster, Reader reader)
    {
        foreach (var manager in cluster.Management.Where(m => m.Term.Holds(cluster.On)))
        {
            var who = new[] { manager.Person, manager.Organisation }.OfType<Named>().Select(n => n.Name).ToArray();
            var part = ClusterWords.Managing[manager.Part];
            var since = manager.Term.Since.Length == 0 ? new Sentence("since when is not said", "с какого времени, не сказано") : manager.ByThen ? new($"by {manager.Term.Since} at the latest", $"не позже {manager.Term.Since}") : new($"since {manager.Term.Since}", $"с {manager.Term.Since}");
            yield return Claimed(cluster, Question.Team, new($"{string.Join(", ", who.Select(w => w.En))}: {part.En}, {since.En}", $"{string.Join(", ", who.Select(w => w.Ru))}: {part.Ru}, {since.Ru}"), manager.Claim, reader);
        }

        if (!cluster.Management.Any(m => m.Term.Holds(cluster.On)))
            yield return None(Question.Team, new("Who manages it is not on record", "Кто им управляет, в реестре не сказано"));
    }

    private IEnumerable<Statement> Competitiveness(ClusterPortrait cluster)
    {
        var any = false;
        foreach (var (territory, category) in cluster.Territories.SelectMany(t => cluster.Categories.Select(c => (t, c))))
        {
            if (strong.Find(territory, category) is not { } found || double.IsNaN(found.Place.Lq))
                continue;
            any = true;
            var (lq, verdict) = (found.Place.Lq, found.Place.Mass switch { Mass.Strong => new Sentence("strong", "сильна"), Mass.Near => new("near strong", "близка к сильной"), Mass.Absent => new("not strong", "не сильна"), _ => new("no verdict", "вывода нет") });
            yield return new(
                Question.Competitiveness, new($"{found.Place.Category.En} in {found.Place.Region.En}: location quotient {Numbers.English.Fixed(lq, 2)}, {verdict.En}", $"{found.Place.Category.Ru}, {found.Place.Region.Ru}: коэффициент локализации {Numbers.Russian.Fixed(lq, 2)}, {verdict.Ru}"),
                found.Place.Proof, new($"the proof, figures of {found.Year}", $"доказательство, данные за {found.Year} год"), found.Illustrative);
        }

        if (!any)
        {
            yield return None(Question.Competitiveness, new("No loaded figures speak of its field in its territory", "Загруженные данные не говорят о его области на его территории"));
            yield break; // what else the territory is strong in is nothing of this cluster's
        }

        foreach (var verdict in cluster.Territories.SelectMany(regions.VerdictsOn).Where(v => v.Strong && !cluster.Categories.Contains(v.Key)).Take(2))
        {
            yield return new(
                Question.Competitiveness, new($"The territory is strong in {verdict.Category.En} besides: {Numbers.English.Fixed(verdict.Lq, 2)}", $"Кроме того, территория сильна в категории «{verdict.Category.Ru}»: {Numbers.Russian.Fixed(verdict.Lq, 2)}"),
                verdict.Proof, new($"the proof, figures of {verdict.Year}", $"доказательство, данные за {verdict.Year} год"), verdict.Illustrative);
        }
    }

    private IEnumerable<Statement> Results(ClusterPortrait cluster, Reader reader)
    {
        foreach (var built in cluster.Opened.OrderByDescending(b => b.At, StringComparer.Ordinal).Take(6))
            yield return Claimed(cluster, Question.Results, new($"{built.Name.En} opened{(built.At.Length > 0 ? $", {built.At}" : "")}", $"{built.Name.Ru}: открыт{(built.At.Length > 0 ? $", {built.At}" : "")}"), built.Claim, reader);
        foreach (var status in cluster.StatusesThen)
            yield return Claimed(cluster, Question.Results, new($"{status.Name.En}{(status.Term.Since.Length > 0 ? $", since {status.Term.Since}" : "")}", $"{status.Name.Ru}{(status.Term.Since.Length > 0 ? $", с {status.Term.Since}" : "")}"), status.Claim, reader);
        foreach (var sum in ledger.SumsOf(cluster.Id))
        {
            var figure = UnitWords.Figure(reader, sum.Least);
            yield return new(
                Question.Results, sum.Unit == InvestmentWords.Agreements ? new($"Signed for new plants: {figure}", $"Подписано о новых заводах: {figure}") : new($"Put in by members since {sum.Since}: {figure}", $"Вложено участниками с {sum.Since} года: {figure}"),
                $"{InvestmentWords.Address}?cluster={cluster.Id}", new("the ledger, entry by entry", "книга инвестиций, по записям"));
        }

        if (!cluster.Opened.Any() && ledger.SumsOf(cluster.Id).Count == 0)
            yield return None(Question.Results, new("Nothing that was built or put in is on record", "Построенного и вложенного в реестре нет"));
    }

    private IEnumerable<Statement> Risks(ClusterPortrait cluster, Reader reader)
    {
        var page = $"/registry/clusters/{cluster.Id}";
        foreach (var chain in chains.Of(cluster.Id, cluster.On, reader).Where(c => c.Missing is not null))
            yield return new(Question.Risks, new($"Its chain “{chain.Name.En}” breaks: {chain.Missing!.En}", $"Цепочка «{chain.Name.Ru}» прерывается: {chain.Missing!.Ru}"), chain.Address, new("the chain, step by step", "цепочка, по шагам"), chain.Illustrative);
        if (cluster.Level?.Id != cluster.State.Id)
            yield return new(Question.Risks, cluster.Level is { } level ? new($"Dated evidence supports no more than “{level.Name.En}”", $"Датированные доказательства подтверждают только «{level.Name.Ru}»") : new("No dated evidence supports its state", "Его состояние не подтверждено ни одним датированным доказательством"), page + "/life", new("the evidence of its state", "доказательства состояния"));
        var conflicts = cluster.Said.Count(g => g.Claims.Count > 1);
        if (conflicts > 0)
            yield return new(Question.Risks, new($"Sources disagree on {Words.Count(Language.English, conflicts)} {Words.Plural(conflicts, "figure", "figures")} around it", $"Источники расходятся в числах: {conflicts}"), page + "#said", new("both sides, side by side", "обе стороны рядом"));
        var members = cluster.MembersThen.ToArray();
        if (members.Length > 0 && members.All(m => !m.Confirmed))
            yield return new(Question.Risks, new($"None of {Words.Count(Language.English, members.Length)} members has confirmed its membership itself", $"Ни один из участников ({members.Length}) сам участие не подтвердил"), page + "/members", new("the members", "участники"));
        if (cluster.Dormant)
            yield return new(Question.Risks, new("Nobody has confirmed its page within a year", "Страницу кластера больше года никто не подтверждал"), page, new("the portrait", "портрет"));
    }

    private static Statement Claimed(ClusterPortrait cluster, Question about, Sentence what, string claim, Reader reader) => claim.Length == 0
        ? new(about, what, $"/registry/clusters/{cluster.Id}", new("entered in the Registry", "внесено в Реестр"))
        : new(about, what, $"/registry/claims/{claim}", cluster.Sources.GetValueOrDefault(claim) is { } source ? new($"{source.Title}, ¶ {source.Place}", $"{source.Title}, ¶ {source.Place}") : new(claim, claim));

    private static Statement None(Question about, Sentence what) => new(about, what, "", new("no evidence", "доказательств нет"));
}
