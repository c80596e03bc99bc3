using System.Data.Common;
using Pleiad.Kernel;
using Pleiad.Kernel.Claims;
using Pleiad.Kernel.Text;
using Pleiad.Modules.Observatory.Contracts;
using Pleiad.Modules.Outreach.Investments;
using Pleiad.Modules.Registry.Contracts;

namespace Pleiad.Modules.Outreach.Bulletins;

/// <summary>Takes the figures of the day for the Bulletin, page by page. It asks what other pages show, so it cannot say anything else than they.</summary>
public sealed class TakeFigures(StrongPlaces places, ClusterLists clusters, ClusterRecords records, ProgressCards progress, Ledger ledger, TimeProvider clock)
{
    /// <summary>Rows that fit on one page of paper with a drawing, and without.</summary>
    private const int Drawn = 10, Listed = 20;

    private readonly BothLanguages both = new(clock);

    /// <summary>The pages, in their order; one without figures is left out.</summary>
    public IReadOnlyList<BulletinSection> Run(DbConnection connection) =>
        [.. new[] { Clusters(connection), Jobs() }.Concat(places.Judged().Select(d => Strong(places.Of(d.Id)))).Append(Plants(connection)).Append(Pipeline()).Append(PutIn()).Append(OtherMoney(connection)).Where(s => s.Figures.Count > 0)];

    private BulletinSection Clusters(DbConnection connection)
    {
        var all = clusters.All().Where(c => !c.Illustrative).ToList();
        var known = ReadClaims.Some(connection, all.Select(c => c.Because?.Claim ?? ""));
        var figures = all.OrderByDescending(c => c.Members).ThenBy(c => c.Name.En, StringComparer.Ordinal).Take(Listed).Select(c =>
            Said(new BulletinFigure(c.Name, c.Members > 0 ? c.Members : null, null, c.State.Name, c.Because?.Date ?? "", Registry, None, $"/registry/clusters/{c.Id}", Illustrative: false), known.GetValueOrDefault(c.Because?.Claim ?? ""))).ToList();
        var members = all.Sum(c => c.Members);
        return new(
            "clusters",
            new($"{Count(all.Count)} clusters are on record, with {Words.Count(Language.English, members)} known memberships", $"На учёте {N(all.Count)} {Words.Plural(all.Count, "кластер", "кластера", "кластеров")}; известных участий — {N(members)}"),
            new("Members known by name today, and the state that dated evidence supports. A dash says that nobody named a member; who is a member of two clusters counts in both.", "Известные по именам участники на сегодня и состояние, подтверждённое датированными доказательствами. Прочерк: участники нигде не названы; участник двух кластеров учтён в обоих."),
            new("Members", "Участников"), new("State", "Состояние"), BulletinSection.Bars, figures, Key(all.Count, "clusters on record", "кластеров на учёте"));
    }

    private BulletinSection Jobs()
    {
        var found = records.All().Where(r => !r.Illustrative).SelectMany(r => r.Territories.SelectMany(t => r.Categories.Select(c => (t, c)))).Distinct()
            .Select(p => places.Find(p.t, p.c)).OfType<(PlaceMass Place, bool Illustrative, int Year, int Since)>().OrderByDescending(f => f.Place.Value).ThenBy(f => f.Place.Proof, StringComparer.Ordinal).ToList();
        var strong = found.Count(f => f.Place.Mass == Mass.Strong);
        return new(
            "jobs",
            new($"In {Words.Count(Language.English, found.Count)} fields clusters are organised, and in {Words.Count(Language.English, strong)} of them the place is strong", $"Кластеры есть в {N(found.Count)} отраслях своих территорий, и в {N(strong)} из них место сильное"),
            new("Jobs of a cluster's field in its territory, at all employers, members or not; each field of a territory once.", "Рабочие места отрасли кластера на его территории у всех работодателей, участники они или нет; каждая отрасль территории — один раз."),
            new("Jobs in the field", "Рабочих мест в отрасли"), new("What the figures find", "Что находят данные"), BulletinSection.Bars,
            [.. found.Take(Drawn).Select(f => new BulletinFigure(
                Of(f.Place), Known(f.Place.Value), null, both.Say(r => $"{r.T(MassWords(f.Place.Mass))}, LQ {(double.IsFinite(f.Place.Lq) ? r.N.Fixed(f.Place.Lq, 2) : Numbers.None)}"), $"{f.Year}", new("The Observatory", "Обсерватория"), None, f.Place.Proof, f.Illustrative))]);
    }

    private BulletinSection Strong(NationPlaces nation)
    {
        var firm = nation.Strong.Where(p => p.Firm).ToList();
        var territories = firm.Select(p => p.Territory).Distinct().Count();
        return new(
            "strong-" + nation.Dataset,
            new($"{nation.Name.En}: {Numbers.English.Whole(territories)} of {Numbers.English.Whole(nation.Counted.Count)} {nation.Territories.En} are strong in something", $"{nation.Name.Ru}, {nation.Territories.Ru}: в чём-то сильны {N(territories)} из {N(nation.Counted.Count)}"),
            new($"The strongest of {Numbers.English.Whole(firm.Count)} firm findings, by how many times a category's share exceeds the nation's, {nation.Year}.", $"Самые сильные из {N(firm.Count)} надёжных выводов: во сколько раз доля категории больше, чем в стране, {nation.Year} год."),
            new("Times the nation's share", "Во сколько раз больше доли в стране"), nation.Unit, BulletinSection.Bars,
            [.. firm.Take(Drawn).Select(p => new BulletinFigure(
                Of(p), Known(Math.Round(p.Lq, 2)), both.Say(r => r.N.Fixed(p.Lq, 2)), both.Say(r => double.IsFinite(p.Value) ? r.N.Whole(p.Value) : Numbers.None), $"{nation.Year}", new(nation.Source, nation.Source), None, p.Proof, nation.Illustrative))]);
    }

    private BulletinSection Plants(DbConnection connection)
    {
        var all = progress.Plants().Where(p => !p.Illustrative).ToList();
        var known = ReadClaims.Some(connection, all.Select(p => p.Claim));
        var (opened, to) = (all.Count(p => p.Opened), all.Count(p => !p.Opened));
        return new(
            "plants",
            new($"{Count(opened)} plants work, and {Words.Count(Language.English, to)} more are planned or being built", $"Работают {N(opened)} {Words.Plural(opened, "завод", "завода", "заводов")}, ещё {N(to)} строятся или планируются"),
            new("Plants that sources name, the latest first; the year is the last one told. Open squares are plans, and a plan is not counted as a plant.", "Заводы, названные в источниках, последние сверху; год — последний из названных. Пустые квадраты — планы; план заводом не считается."),
            new("Year", "Год"), new("Whose, and how far", "Чей и на каком этапе"), BulletinSection.Years,
            [.. all.OrderByDescending(p => p.At, StringComparer.Ordinal).ThenBy(p => p.Name.En, StringComparer.Ordinal).Take(Listed).Select(p => Said(new BulletinFigure(
                p.Name, null, p.At.Length >= 4 ? new(p.At[..4], p.At[..4]) : null, new(Joined(p.Owner.En, p.State.En), Joined(p.Owner.Ru, p.State.Ru)), p.At, Registry, None, p.Address, p.Illustrative) { Planned = !p.Opened }, known.GetValueOrDefault(p.Claim)))],
            Key(opened, "plants that work", "заводов работают"));
    }

    private BulletinSection Pipeline()
    {
        var steps = progress.Pipeline();
        var all = steps.Sum(s => s.Products);
        return new(
            "pipeline",
            new($"{Count(all)} products are followed on their way to the market", $"На пути к рынку прослежены {N(all)} {Words.Plural(all, "продукт", "продукта", "продуктов")}"),
            new("Each product counts once, at the step it is at; what is planned does not count as registered.", "Каждый продукт учтён один раз, на том этапе, на котором он сейчас; запланированное не считается зарегистрированным."),
            new("Products", "Продуктов"), None, BulletinSection.Bars,
            all == 0 ? [] : [.. steps.Select(s => new BulletinFigure(new(Words.Capital(s.State.En), Words.Capital(s.State.Ru)), s.Products, null, None, Today, Registry, None, "/registry/pipeline", Illustrative: false))], Key(all, "products on their way", "продуктов на пути к рынку"));
    }

    /// <summary>What the ledger holds, cluster by cluster: each entry as its source bounds it, and what the entries amount to at least. Clusters are not added to one another.</summary>
    private BulletinSection PutIn()
    {
        var all = ledger.Of("", 0);
        var names = clusters.All().ToDictionary(c => c.Id, c => c.Name, StringComparer.Ordinal);
        var most = all.Clusters.SelectMany(c => c.Sums.Select(s => (c.Cluster, Sum: s))).Where(s => s.Sum is { Unit: "RUB", Least: not null }).OrderByDescending(s => s.Sum.Least!.Value.Value).FirstOrDefault();
        var entries = all.Entries.Where(e => e is { Stands: true, Illustrative: false }).OrderBy(e => e.Kind == InvestmentWords.Agreement).ThenByDescending(e => e.Value).ThenBy(e => e.Id, StringComparer.Ordinal).ToList();
        return new(
            "investments",
            most.Cluster is { } leading ? both.Say(r => r.T($"Members of {leading.Name.En} put in {UnitWords.Figure(r, most.Sum.Least)} since {most.Sum.Since}, by the ledger", $"Участники — {leading.Name.Ru} — вложили с {most.Sum.Since} года {UnitWords.Figure(r, most.Sum.Least)}, по книге инвестиций")) : new("What the ledger of investments holds", "Что записано в книге инвестиций"),
            new("Entries of the ledger of investments, each bounded as its source bounds it. An entry on all members covers the single ones, and clusters are not added up.", "Записи книги инвестиций, каждая с теми границами, что даёт источник. Запись обо всех участниках включает отдельные; кластеры не складываются."),
            new("How much", "Сколько"), new("Who, when", "Кто, когда"), "",
            [.. entries.Take(Listed).Select(e => Said(new BulletinFigure(
                new($"{names.GetValueOrDefault(e.Cluster)?.En ?? e.Cluster}: {e.What.En}", $"{names.GetValueOrDefault(e.Cluster)?.Ru ?? e.Cluster}: {e.What.Ru}"), null, both.Say(r => UnitWords.Figure(r, e.Figure)), new(Who(e).En, Who(e).Ru), "",
                e.Source.Length > 0 ? new(e.Source, e.Source) : new("The ledger of investments", "Книга инвестиций"), None, $"{InvestmentWords.Address}?cluster={e.Cluster}", e.Illustrative), all.Claims.GetValueOrDefault(e.Claim)))],
            most.Cluster is null ? null : new(both.Say(r => UnitWords.Figure(r, most.Sum.Least)), new("put in by members, by the ledger", "вложено участниками, по книге инвестиций")));

        Sentence Who(Investment e)
        {
            var years = e.Until > e.Since ? $"{e.Since}–{e.Until}" : $"{e.Since}";
            return e.Investor.Length > 0 && all.Investors.GetValueOrDefault(e.Investor) is { } name ? new($"{name.En}, {years}", $"{name.Ru}, {years}") : e.Whole ? new($"all members, {years}", $"все участники, {years}") : new(years, years);
        }
    }

    /// <summary>What else is said of money, with its bounds; different statements are not added up, and what the ledger holds is not said twice.</summary>
    private BulletinSection OtherMoney(DbConnection connection)
    {
        var held = ledger.Of("", 0).Entries.Where(e => e.Stands).Select(e => e.Claim).ToHashSet(StringComparer.Ordinal);
        var said = ReadClaims.All(connection).Where(c => !held.Contains(c.Id) && c is { HasFigure: true, Illustrative: false } && (c.Unit == "RUB" || (c.Unit == "agreements" && c.Predicate == "number_of"))).OrderByDescending(c => c.Unit == "RUB").ThenByDescending(c => c.Value).ThenBy(c => c.Id, StringComparer.Ordinal).ToList();
        return new(
            "money",
            both.Say(r => r.T($"{Words.Capital(Words.Count(Language.English, said.Count))} more {Words.Plural(said.Count, "statement", "statements")} speak of money, and no sum is formed", $"О деньгах есть ещё утверждения: {N(said.Count)}, и они не суммируются")),
            new("Other statements about money with their bounds, as their sources make them: investment, costs, support. They may overlap or contradict each other, so no sum is formed.", "Другие утверждения о деньгах с их границами, как в источниках: вложения, затраты, поддержка. Они могут пересекаться и расходиться, поэтому не суммируются."),
            new("How much", "Сколько"), new("When, how sure", "Когда, насколько точно"), "",
            [.. said.Take(Listed).Select(c => Said(new BulletinFigure(c.Statement, null, both.Say(r => r.Figure(c)), both.Say(r => Joined(Years(c), r.T(Sure(c)))), "", Registry, None, ClaimAddress.Of(c), c.Illustrative) { Planned = c.Certainty == Certainty.Planned }, c))],
            Key(said.Count, "further statements about money", "других утверждений о деньгах"));
    }

    private string Today => clock.GetUtcNow().ToString("yyyy-MM-dd");

    private static Sentence Registry { get; } = new("The registry's records", "Записи реестра");

    private static Sentence None { get; } = new("", "");

    /// <summary>The figure as the article of a claim says it, with the paragraph.</summary>
    private static BulletinFigure Said(BulletinFigure figure, Claim? claim) => claim is null ? figure : figure with { Source = new(claim.Source.Title, claim.Source.Title), Place = new($"¶ {claim.Place}", $"абз. {claim.Place}") };

    private static Sentence Of(PlaceMass place) => new($"{place.Category.En}, {place.Region.En}", $"{place.Category.Ru}, {place.Region.Ru}");

    private static KeyNumber Key(int number, string en, string ru) => new(new(Numbers.English.Whole(number), Numbers.Russian.Whole(number)), new(en, ru));

    private static Sentence Sure(Claim claim) => claim.Certainty switch
    {
        Certainty.Planned => new("planned", "план"),
        Certainty.Approximate => new("rough figure", "приблизительно"),
        Certainty.Unclear => new("our reading", "наше прочтение"),
        Certainty.Opinion => new("an opinion", "мнение"),
        _ => None,
    };

    private static string Years(Claim claim) => claim.From is null ? "" : claim.To is { } to ? $"{claim.From.Text}–{to.Text}" : claim.From.Text;

    private static double? Known(double value) => double.IsFinite(value) ? value : null;

    private static string Joined(params string[] parts) => string.Join(", ", parts.Where(p => p.Length > 0));

    private static string Count(int count) => Words.Capital(Words.Count(Language.English, count));

    private static string N(int count) => Numbers.Russian.Whole(count);

    private static Sentence MassWords(Mass mass) => mass switch
    {
        Mass.Strong => new("strong", "сильное"),
        Mass.Near => new("near strong", "близко к сильному"),
        Mass.Absent => new("not strong", "не сильное"),
        _ => new("no answer", "нет ответа"),
    };
}
