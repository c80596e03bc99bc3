namespace Pleiad.Engine.Chains;

/// <summary>An operation on a way through a chain.</summary>
/// <param name="Operation">Its number.</param>
/// <param name="Uses">How often the derivation uses it; more than 1 where what it gives goes into several operations of the way.</param>
public sealed record DerivedStep(int Operation, double Uses);

/// <summary>
/// The cheapest complete derivation of every thing of a chain, by Knuth's generalisation of Dijkstra's algorithm to superior functions:
/// value(t) = min over the operations o that give t of g_o(values of the inputs of o). O((operations + inputs + outputs) · log) steps.
/// </summary>
/// <typeparam name="T">What ways are measured in; it is compared by its own order.</typeparam>
public sealed class CheapestDerivation<T>
    where T : IComparable<T>
{
    private readonly ChainGraph graph;
    private readonly T[] values;
    private readonly int[] by; // the operation that a thing comes out of; −1 where nothing gives it

    private CheapestDerivation(ChainGraph graph, T[] values, int[] by) => (this.graph, this.values, this.by) = (graph, values, by);

    /// <summary>Derives every thing that can be had.</summary>
    /// <param name="graph">The chain.</param>
    /// <param name="function">A superior function.</param>
    /// <param name="atWork">For each operation whether it may be used; all may without it.</param>
    /// <exception cref="ArgumentException">The function gave less than one of its inputs: it is not superior, and the answer would be wrong. Or there is not one answer an operation.</exception>
    public static CheapestDerivation<T> Of(ChainGraph graph, Superior<T> function, bool[]? atWork = null)
    {
        if (atWork is not null && atWork.Length != graph.Operations)
            throw new ArgumentException("One answer an operation.", nameof(atWork));
        var (values, by, settled, lacking) = (new T[graph.Things], new int[graph.Things], new bool[graph.Things], new int[graph.Operations]);
        Array.Fill(by, -1);
        var queue = new PriorityQueue<(int Thing, int Operation), (T Value, int Thing)>(Comparer<(T Value, int Thing)>.Create((a, b) => a.Value.CompareTo(b.Value) is not 0 and var order ? order : a.Thing.CompareTo(b.Thing)));
        for (var operation = 0; operation < graph.Operations; operation++)
        {
            lacking[operation] = graph.InputsOf(operation).Count;
            if (lacking[operation] == 0)
                Fire(operation);
        }

        while (queue.TryDequeue(out var next, out _))
        {
            if (settled[next.Thing])
                continue;
            settled[next.Thing] = true; // nothing that is still to come can be less, because no operation gives less than its inputs
            foreach (var taker in graph.TakersOf(next.Thing))
            {
                if (--lacking[taker] == 0)
                    Fire(taker);
            }
        }

        return new(graph, values, by);

        void Fire(int operation)
        {
            if (atWork is not null && !atWork[operation])
                return;
            var inputs = graph.InputsOf(operation);
            var taken = new T[inputs.Count];
            for (var i = 0; i < taken.Length; i++)
                taken[i] = values[inputs[i]];
            var value = function(operation, taken);
            foreach (var input in taken)
            {
                if (value.CompareTo(input) < 0)
                    throw new ArgumentException($"The function is not superior: operation {operation} gives {value}, less than its input {input}.", nameof(function));
            }

            foreach (var thing in graph.OutputsOf(operation))
            {
                if (settled[thing] || (by[thing] >= 0 && values[thing].CompareTo(value) is var order && (order < 0 || (order == 0 && by[thing] < operation))))
                    continue;
                (values[thing], by[thing]) = (value, operation);
                queue.Enqueue((thing, operation), (value, thing));
            }
        }
    }

    /// <summary>Whether a thing can be had at all.</summary>
    public bool Has(int thing) => by[thing] >= 0;

    /// <summary>The least value of a thing.</summary>
    /// <exception cref="InvalidOperationException">It cannot be had; ask <see cref="Has"/> first.</exception>
    public T Value(int thing) => Has(thing) ? values[thing] : throw new InvalidOperationException($"Thing {thing} cannot be had.");

    /// <summary>The operations of the cheapest derivation of a thing in an order in which they can be done, each once with how often it is used.</summary>
    /// <param name="goal">The thing.</param>
    /// <exception cref="InvalidOperationException">It cannot be had; ask <see cref="Has"/> first.</exception>
    public IReadOnlyList<DerivedStep> Way(int goal)
    {
        _ = Value(goal);
        List<int> order = [];
        HashSet<int> done = [];
        Stack<(int Thing, bool Opened)> open = new([(goal, false)]);
        while (open.TryPop(out var at)) // things in the order in which they are made: inputs first
        {
            if (at.Opened)
                order.Add(at.Thing);
            else if (done.Add(at.Thing))
            {
                open.Push((at.Thing, true));
                foreach (var input in graph.InputsOf(by[at.Thing]).Reverse())
                    open.Push((input, false));
            }
        }

        var uses = new Dictionary<int, double> { [goal] = 1 };
        foreach (var thing in Enumerable.Reverse(order))
        {
            foreach (var input in graph.InputsOf(by[thing]))
                uses[input] = uses.GetValueOrDefault(input) + uses[thing];
        }

        return [.. order.GroupBy(t => by[t]).Select(g => new DerivedStep(g.Key, g.Sum(t => uses[t])))];
    }
}
