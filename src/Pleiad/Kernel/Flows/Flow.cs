using Pleiad.Kernel.Rights;

namespace Pleiad.Kernel.Flows;

/// <summary>A state of something that has a life.</summary>
/// <param name="Id">As it is stored.</param>
/// <param name="Name">For whoever runs it.</param>
/// <param name="Public">For whoever asked for it, where that is another word; otherwise the name.</param>
/// <param name="Owner">Who must act next; null in a state that needs nobody.</param>
public sealed record State(string Id, Sentence Name, Sentence? Public = null, Role? Owner = null)
{
    public Sentence PublicName => Public ?? Name;
}

/// <summary>One row of a state table, as everybody may read it.</summary>
/// <param name="Name">The verb, as it stands in addresses and in the journal.</param>
/// <param name="Label">The verb on a button.</param>
/// <param name="From">The states it starts from.</param>
/// <param name="To">Where it leads.</param>
/// <param name="Permission">Who may; one without roles is the program's own.</param>
/// <param name="NeedsReason">Whether the actor must say why.</param>
public abstract record Move(string Name, Sentence Label, string[] From, string To, Permission Permission, bool NeedsReason)
{
    /// <summary>The guard in words, for the generated table; null where there is none.</summary>
    public Sentence? Rule { get; init; }

    /// <summary>What was done, for the journal: "confirmed"; the label where it is not given.</summary>
    public Sentence? Done { get; init; }
}

/// <summary>A row with its guard.</summary>
/// <param name="Name">The verb, as it stands in addresses and in the journal.</param>
/// <param name="Label">The verb on a button.</param>
/// <param name="From">The states it starts from.</param>
/// <param name="To">Where it leads.</param>
/// <param name="Permission">Who may; one without roles is the program's own.</param>
/// <param name="Guard">What must hold: the sentence that says why not, or null when it does.</param>
/// <param name="NeedsReason">Whether the actor must say why.</param>
public sealed record Move<T>(string Name, Sentence Label, string[] From, string To, Permission Permission, Func<T, Sentence?>? Guard = null, bool NeedsReason = false)
    : Move(Name, Label, From, To, Permission, NeedsReason);

/// <summary>The life of one kind of thing as a table, without what its guards look at: pictures, tests and the journal read it.</summary>
public abstract class Flow
{
    private protected Flow(string start, State[] states, IReadOnlyList<Move> table)
    {
        (Start, States, Table) = (start, states, table);
        var ids = states.Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
        if (ids.Count != states.Length || !ids.Contains(start))
            throw new ArgumentException($"The states of a life have different names, and '{start}' is one of them.", nameof(states));
        if (table.FirstOrDefault(m => m.From.Length == 0 || !m.From.Append(m.To).All(ids.Contains)) is { } lost)
            throw new ArgumentException($"The move '{lost.Name}' starts or ends in no state of this life.", nameof(table));
        if (table.SelectMany(m => m.From.Select(f => (m.Name, f))).GroupBy(m => m).FirstOrDefault(g => g.Count() > 1) is { } twice)
            throw new ArgumentException($"The move '{twice.Key.Name}' leads from '{twice.Key.f}' to two places.", nameof(table));
    }

    public string Start { get; }

    public IReadOnlyList<State> States { get; }

    /// <summary>The moves, as rows to be shown.</summary>
    public IReadOnlyList<Move> Table { get; }

    /// <exception cref="ArgumentException">There is no such state.</exception>
    public State State(string id) => States.FirstOrDefault(s => s.Id == id) ?? throw new ArgumentException($"There is no state '{id}'.", nameof(id));

    /// <summary>What is wrong with a line of the journal in the life so far, for whoever verifies it; null for nothing. A life may begin with a
    /// line that has no state before it: it was taken in as it stood.</summary>
    internal string? Trouble(string? state, string move, string from, string to)
    {
        if (States.All(s => s.Id != to))
            return $"there is no state {to}.";
        if (state is null && from.Length == 0)
            return null;
        if (from != (state ?? Start))
            return $"it starts from {from}, and the state was {state ?? Start}.";
        return Table.Any(m => m.Name == move && m.From.Contains(from) && m.To == to) ? null : $"no move {move} leads from {from} to {to}.";
    }
}

/// <summary>The life of one kind of thing as a table: the greyed button, the guard of the act and the picture in the handbook all read it.</summary>
/// <typeparam name="T">What a guard looks at.</typeparam>
public sealed class Flow<T>(string start, State[] states, Move<T>[] moves) : Flow(start, states, moves)
{
    public IReadOnlyList<Move<T>> Moves { get; } = moves;

    /// <summary>The moves that start in a state.</summary>
    public IEnumerable<Move<T>> From(string state) => Moves.Where(m => m.From.Contains(state));

    /// <summary>Why a move cannot be made now, as a sentence; null when it can. Rights are asked apart.</summary>
    public Sentence? WhyNot(Move<T> move, string state, T subject) => move.From.Contains(state)
        ? move.Guard?.Invoke(subject)
        : new Sentence($"This is “{State(state).Name.En}”, and “{move.Label.En}” starts from {Names(move.Name, s => s.En, " or ")}.", $"Сейчас состояние «{State(state).Name.Ru}», а действие «{move.Label.Ru}» возможно из состояния {Names(move.Name, s => s.Ru, " или ")}.");

    /// <summary>Why a move of that name cannot be made now; null when it can.</summary>
    /// <exception cref="NotFoundException">No move is called so.</exception>
    public Sentence? WhyNot(string name, string state, T subject) => WhyNot(Find(name, state), state, subject);

    /// <summary>The row of that name for the state; where none starts there, the first of that name.</summary>
    /// <exception cref="NotFoundException">No move is called so.</exception>
    public Move<T> Find(string name, string state) => Moves.FirstOrDefault(m => m.Name == name && m.From.Contains(state)) ?? Moves.FirstOrDefault(m => m.Name == name)
        ?? throw new NotFoundException($"There is no move '{name}'.", $"Действия «{name}» нет.");

    /// <summary>Gives the move of that name for the state, or refuses with the sentence.</summary>
    /// <exception cref="NotFoundException">No move is called so.</exception>
    /// <exception cref="ConflictException">It cannot be made now.</exception>
    public Move<T> Must(string name, string state, T subject)
    {
        var move = Find(name, state);
        return WhyNot(move, state, subject) is { } why ? throw new ConflictException("not-now", why) : move;
    }

    /// <summary>The same, and refuses a move that needs a reason without one.</summary>
    /// <exception cref="RefusedException">Code <c>reason</c>: the actor must say why.</exception>
    public Move<T> Must(string name, string state, T subject, string reason)
    {
        var move = Must(name, state, subject);
        return move.NeedsReason && string.IsNullOrWhiteSpace(reason)
            ? throw new RefusedException("reason", $"Say why: “{move.Label.En}” needs a reason.", $"Напишите почему: действию «{move.Label.Ru}» нужна причина.")
            : move;
    }

    private string Names(string move, Func<Sentence, string> language, string or)
    {
        var (open, close) = or == " or " ? ("“", "”") : ("«", "»");
        return string.Join(or, Moves.Where(m => m.Name == move).SelectMany(m => m.From).Distinct().Select(f => open + language(State(f).Name) + close));
    }
}
