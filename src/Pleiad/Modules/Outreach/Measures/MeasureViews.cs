using Microsoft.EntityFrameworkCore;
using Pleiad.Engine.Dialogue;
using Pleiad.Kernel;
using Pleiad.Kernel.Claims;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Registry.Contracts;

namespace Pleiad.Modules.Outreach.Measures;

/// <summary>Where a measure stands on a day.</summary>
public enum MeasureTiming
{
    Current,
    NotYet,
    Over,
    Planned,
}

/// <summary>A measure with its giver and its claim.</summary>
public sealed record MeasureRow(Measure Measure, Sentence? Giver, Sentence Place, Claim? Claim, MeasureTiming Timing);

/// <summary>The catalogue on a day.</summary>
public sealed record Catalogue(DateOnly On, MeasureFacts Facts, IReadOnlyList<MeasureRow> Rows, IReadOnlyList<MeasureExclusion> Exclusions)
{
    public MeasureExclusion? Between(string one, string other) => Exclusions.FirstOrDefault(e => (e.One, e.Other) == (one, other) || (e.One, e.Other) == (other, one));
}

/// <summary>What the registry or the organisation itself already says of a fact.</summary>
/// <param name="Fact">Which.</param>
/// <param name="Answer">What.</param>
/// <param name="Source">Where from.</param>
/// <param name="Address">Where it can be looked up.</param>
public sealed record OfferedFact(MeasureFact Fact, FactAnswer Answer, Sentence Source, string Address);

/// <summary>Asks the database for measures, and the registry for what it knows.</summary>
public sealed class MeasureViews(IDbContextFactory<PleiadDb> databases, TerritoryNames territories, OrganisationFacts organisations, RightsOfActors rights, TimeProvider clock)
{
    public DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    /// <summary>The catalogue on a day; today without one.</summary>
    public Catalogue All(DateOnly? on = null, bool withdrawn = false)
    {
        var day = on ?? Today;
        return databases.Ask((db, connection) =>
        {
            var measures = db.Measures.OrderBy(m => m.Id).ToList();
            var claims = ReadClaims.Some(connection, measures.Select(m => m.Claim));
            var codes = measures.Where(m => m.State == MeasureFlow.Listed).Select(m => m.Territory).Where(t => t.Length > 0).Distinct().Order(StringComparer.Ordinal).ToArray();
            var names = territories.Of(measures.Select(m => m.Territory).Where(t => t.Length > 0).Distinct()).ToDictionary(t => t.Code, t => t.Name, StringComparer.Ordinal);
            return new Catalogue(day, new MeasureFacts(codes.Select(c => (c, names[c]))), [.. measures.Where(m => withdrawn || m.State == MeasureFlow.Listed).Select(m => new MeasureRow(
                m, m.Giver.Length > 0 ? rights.Name(Node.Of("registry/organisations", m.Giver)) : null, m.Territory.Length > 0 ? names[m.Territory] : new("the whole of Russia", "вся Россия"), claims.GetValueOrDefault(m.Claim), Timing(m, day)))],
                [.. db.MeasureExclusions.OrderBy(e => e.One).ThenBy(e => e.Other)]);
        });
    }

    /// <summary>One measure with the version of its chain.</summary>
    /// <exception cref="NotFoundException">There is none.</exception>
    public (MeasureRow Row, Catalogue Catalogue, int Version) One(string id)
    {
        var all = All(withdrawn: true);
        return (all.Rows.FirstOrDefault(r => r.Measure.Id == id) ?? throw Missing(id), all, databases.Ask((_, connection) => Journal.Version(connection, Measure.Of(id))));
    }

    /// <summary>The chance of each answer: what organisations of the registry are, and what they said in dialogues, with Laplace's prior.</summary>
    public IReadOnlyList<double[]> Chances(MeasureFacts facts)
    {
        var said = databases.Ask((_, connection) => connection.Rows("SELECT fact, answer, count(*) FROM outreach_measure_answer GROUP BY fact, answer", r => (Fact: r.GetString(0), Answer: r.GetString(1), Count: r.GetInt64(2))));
        var (kinds, sizes, places) = (organisations.Counts("kind"), organisations.Counts("employees"), organisations.Counts("territory"));
        return [.. facts.All.Select(f =>
        {
            var counts = new long[f.Answers.Count];
            foreach (var (_, answer, count) in said.Where(s => s.Fact == f.Id && f.IndexOf(s.Answer) >= 0))
                counts[f.IndexOf(answer)] += count;
            foreach (var (value, count) in f.Id switch { MeasureFacts.Kind => kinds, MeasureFacts.Size => sizes, MeasureFacts.Territory => places, _ => new Dictionary<string, long>() })
            {
                var answer = f.Id switch { MeasureFacts.Kind => KindOf(value), MeasureFacts.Size => SizeOf(value), _ => f.IndexOf(value) >= 0 ? value : MeasureFacts.Elsewhere };
                counts[f.IndexOf(answer)] += count;
            }

            return ConditionChance.Laplace(counts);
        })];
    }

    /// <summary>What is known of an organisation before anything is asked, each with its source.</summary>
    /// <exception cref="NotFoundException">There is no such organisation.</exception>
    public (OrganisationFactCard Card, IReadOnlyList<OfferedFact> Facts) Offered(string organisation, MeasureFacts facts)
    {
        var card = organisations.Of(organisation) ?? throw new NotFoundException($"There is no organisation '{organisation}'.", $"Организации «{organisation}» нет.", new Suggestion("All organisations", "Все организации", RegistryAddress.Organisations));
        List<OfferedFact> offered = [];
        void Offer(string fact, string answer, Sentence source, string address)
        {
            var of = facts.All[facts.IndexOf(fact)];
            if (of.IndexOf(answer) is >= 0 and var at && offered.TrueForAll(o => o.Fact.Id != fact))
                offered.Add(new(of, of.Answers[at], source, address));
        }

        foreach (var kept in databases.Ask((db, _) => db.KeptAnswers.Where(a => a.Organisation == organisation).OrderBy(a => a.Fact).ToList()).Where(k => facts.IndexOf(k.Fact) >= 0))
            Offer(kept.Fact, kept.Answer, new($"said here on {kept.At[..10]}", $"сказано здесь {kept.At[..10]}"), "");
        var record = card.Claim.Length > 0 ? (Source: new Sentence($"claim {card.Claim}", $"утверждение {card.Claim}"), Address: $"/registry/claims/{card.Claim}") : (Source: new Sentence("the registry", "реестр"), card.Organisation.Address);
        if (card.Territory.Length > 0 || (card.Country.Length > 0 && card.Country != "RU"))
            Offer(MeasureFacts.Territory, card.Country.Length > 0 && card.Country != "RU" ? MeasureFacts.Abroad : facts.All[facts.IndexOf(MeasureFacts.Territory)].IndexOf(card.Territory) >= 0 ? card.Territory : MeasureFacts.Elsewhere, record.Source, record.Address);
        Offer(MeasureFacts.Kind, KindOf(card.Kind), record.Source, record.Address);
        if (card.Employees.Length > 0)
            Offer(MeasureFacts.Size, SizeOf(card.Employees), new($"the registry{(card.EmployeesAt.Length > 0 ? $", {card.EmployeesAt}" : "")}", $"реестр{(card.EmployeesAt.Length > 0 ? $", {card.EmployeesAt}" : "")}"), card.Organisation.Address);
        if (card.Memberships.OrderByDescending(m => m.Listed).FirstOrDefault() is { } membership)
        {
            var name = membership.Cluster.Name;
            Offer(MeasureFacts.Cluster, membership.Listed ? "listed" : "other", membership.Claim.Length > 0 ? new($"{name.En}, claim {membership.Claim}", $"{name.Ru}, утверждение {membership.Claim}") : new($"the registry: {name.En}", $"реестр: {name.Ru}"), membership.Claim.Length > 0 ? $"/registry/claims/{membership.Claim}" : membership.Cluster.Address);
        }

        return (card, offered);
    }

    internal static NotFoundException Missing(string id) => new($"There is no measure '{id}'.", $"Меры «{id}» нет.", new Suggestion("All measures", "Все меры", "/outreach/measures"));

    private static string KindOf(string kind) => kind switch { "company" => "company", "university" or "research-institute" => "science", "association" or "development-institution" => "association", _ => "other" };

    private static string SizeOf(string band) => band is "250-999" or "1000+" ? "250+" : band;

    private static MeasureTiming Timing(Measure measure, DateOnly day)
    {
        var text = Term.Text(day);
        return measure.Planned ? MeasureTiming.Planned
            : measure.Since.Length > 0 && string.CompareOrdinal(Term.First(measure.Since), text) > 0 ? MeasureTiming.NotYet
            : measure.Until.Length > 0 && string.CompareOrdinal(Term.Last(measure.Until), text) < 0 ? MeasureTiming.Over
            : MeasureTiming.Current;
    }
}
