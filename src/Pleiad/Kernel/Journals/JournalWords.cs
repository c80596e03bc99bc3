using Pleiad.Kernel.Flows;
using Pleiad.Kernel.Rights;

namespace Pleiad.Kernel.Journals;

/// <summary>The name of a verb that stands in no state table, for whoever reads the journal. Modules register theirs.</summary>
/// <param name="Kind">The kind of node; "" for any.</param>
/// <param name="Move">The verb, as in <see cref="Deed.Move"/>.</param>
/// <param name="Name">What was done: "profile confirmed".</param>
public sealed record DeedName(string Kind, string Move, Sentence Name);

/// <summary>Names accounts, which the Kernel does not know: the module that keeps them registers this. Those that are gone are left out.</summary>
public sealed record ActorNames(Func<IReadOnlyCollection<string>, IReadOnlyDictionary<string, string>> Of);

/// <summary>A line of the journal in words.</summary>
/// <param name="Entry">The line.</param>
/// <param name="Who">Who acted.</param>
/// <param name="For">On whose behalf; null when it was the actor's own act.</param>
/// <param name="What">The move.</param>
/// <param name="From">The state before; null for none.</param>
/// <param name="To">The state after; null for none.</param>
/// <param name="About">The name of what it was done to.</param>
/// <param name="Address">Its page; null where it has none.</param>
public sealed record JournalLine(JournalEntry Entry, Sentence Who, Sentence? For, Sentence What, Sentence? From, Sentence? To, Sentence About, string? Address);

/// <summary>Puts lines of the journal into words.</summary>
public sealed class JournalWords(IEnumerable<DeedName> deeds, IEnumerable<FlowFurniture> flows, IEnumerable<ActorNames> accounts, RightsOfActors rights)
{
    private static readonly Sentence Visitor = new("a visitor", "посетитель");
    private static readonly Sentence Program = new("the program", "программа");
    private static readonly Sentence Gone = new("erased person", "удалённый пользователь");
    private readonly Dictionary<(string Kind, string Move), Sentence> deeds = deeds.ToDictionary(d => (d.Kind, d.Move), d => d.Name);
    private readonly ByKind<FlowFurniture> flows = new(flows, f => f.Kind);

    /// <summary>Names everybody and everything in these lines, asking for the accounts once.</summary>
    public IReadOnlyList<JournalLine> Of(IReadOnlyList<JournalEntry> entries)
    {
        var people = People(entries.SelectMany(e => new[] { e.Actor, e.OnBehalfOf }));
        return [.. entries.Select(e => new JournalLine(e, people(e.Actor), e.OnBehalfOf.Length > 0 ? people(e.OnBehalfOf) : null, NameOf(e.About, e.Move), StateOf(e.About, e.FromState), StateOf(e.About, e.ToState), rights.Name(e.About), e.About != Node.Instance && rights.Exists(e.About) ? "/" + e.Aggregate : null))];
    }

    /// <summary>Names those who acted, asking for the accounts once.</summary>
    public Func<string, Sentence> People(IEnumerable<string> actors)
    {
        string[] people = [.. actors.Where(a => a.Length > 0 && a != Actor.ProgramId && !a.Contains('/')).Distinct()];
        var names = people.Length == 0 ? [] : accounts.SelectMany(a => a.Of(people)).ToDictionary(StringComparer.Ordinal);
        return id => Person(id, names);
    }

    /// <summary>What a verb means on a node; the verb itself where nobody named it.</summary>
    public Sentence NameOf(Node about, string move) =>
        (flows.TryGetValue(about.Kind, out var life) ? life.Flow.Table.FirstOrDefault(m => m.Name == move) : null) is { } row ? row.Done ?? row.Label
        : deeds.TryGetValue((about.Kind, move), out var name) || deeds.TryGetValue(("", move), out name) ? name
        : new Sentence(move, move);

    private Sentence? StateOf(Node about, string state) => state.Length == 0 ? null
        : (flows.TryGetValue(about.Kind, out var life) ? life.Flow.States.FirstOrDefault(s => s.Id == state)?.Name : null) ?? new Sentence(state, state);

    private Sentence Person(string id, Dictionary<string, string> names) => id switch
    {
        "" => Visitor,
        Actor.ProgramId => Program,
        _ when id.Contains('/') || id == Node.Instance.Path => rights.Name(new Node(id)),
        _ => names.TryGetValue(id, out var name) ? new Sentence(name, name) : Gone,
    };
}
