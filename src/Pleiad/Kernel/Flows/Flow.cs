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

/// <summary>One row of a state table.</summary>
/// <param name="Name">The verb, as it stands in addresses and in the journal.</param>
/// <param name="Label">The verb on a button.</param>
/// <param name="From">The states it starts from.</param>
/// <param name="To">Where it leads.</param>
/// <param name="Permission">Who may.</param>
/// <param name="Guard">What must hold: the sentence that says why not, or null when it does.</param>
/// <param name="NeedsReason">Whether the actor must say why.</param>
public sealed record Move<T>(string Name, Sentence Label, string[] From, string To, Permission Permission, Func<T, Sentence?>? Guard = null, bool NeedsReason = false)
{
    /// <summary>The guard in words, for the generated table; null where there is none.</summary>
    public Sentence? Rule { get; init; }
}

/// <summary>The life of one kind of thing as a table: the greyed button, the guard of the act and the picture in the handbook all read it.</summary>
/// <typeparam name="T">What a guard looks at.</typeparam>
public sealed class Flow<T>(string start, State[] states, Move<T>[] moves)
{
    public string Start { get; } = states.Single(s => s.Id == start).Id;

    public IReadOnlyList<State> States { get; } = states;

    public IReadOnlyList<Move<T>> Moves { get; } = moves;

    public State State(string id) => States.FirstOrDefault(s => s.Id == id) ?? throw new ArgumentException($"There is no state '{id}'.", nameof(id));

    /// <summary>The moves that start in a state.</summary>
    public IEnumerable<Move<T>> From(string state) => Moves.Where(m => m.From.Contains(state));

    /// <summary>Why a move cannot be made now, as a sentence; null when it can. Rights are asked apart.</summary>
    public Sentence? WhyNot(Move<T> move, string state, T subject) => move.From.Contains(state)
        ? move.Guard?.Invoke(subject)
        : new Sentence($"This is “{State(state).Name.En}”, and “{move.Label.En}” starts from {Names(move, s => s.En, " or ")}.", $"Сейчас состояние «{State(state).Name.Ru}», а действие «{move.Label.Ru}» возможно из состояния {Names(move, s => s.Ru, " или ")}.");

    /// <summary>Gives the move of that name for the state, or refuses with the sentence.</summary>
    /// <exception cref="NotFoundException">No move is called so.</exception>
    /// <exception cref="ConflictException">It cannot be made now.</exception>
    public Move<T> Must(string name, string state, T subject)
    {
        var named = Moves.Where(m => m.Name == name).ToArray();
        if (named.Length == 0)
            throw new NotFoundException($"There is no move '{name}'.", $"Действия «{name}» нет.");
        var move = named.FirstOrDefault(m => m.From.Contains(state)) ?? named[0];
        return WhyNot(move, state, subject) is { } why ? throw new ConflictException("not-now", why) : move;
    }

    private string Names(Move<T> move, Func<Sentence, string> language, string or) =>
        string.Join(or, move.From.Select(f => $"“{language(State(f).Name)}”"));
}
