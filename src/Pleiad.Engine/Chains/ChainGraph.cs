namespace Pleiad.Engine.Chains;

/// <summary>An operation of a chain: it needs all of its inputs (AND) and gives all of its outputs.</summary>
/// <param name="Inputs">Numbers of the things that go in; none for an operation that can begin at once. One named twice counts once.</param>
/// <param name="Outputs">Numbers of the things that come out; at least one.</param>
public sealed record ChainOperation(IReadOnlyList<int> Inputs, IReadOnlyList<int> Outputs);

/// <summary>
/// A technology or service chain as a directed hypergraph: things (products, intermediates, services) joined by operations. A thing may come out
/// of several operations (OR); an operation needs everything that goes in (AND). Cycles are allowed. Nothing is there from the beginning: a thing
/// that is bought in comes out of an operation without inputs.
/// </summary>
public sealed class ChainGraph
{
    private readonly int[][] inputs, outputs, takers, makers;

    /// <summary>Takes the chain in and checks it.</summary>
    /// <param name="things">How many things there are; they are numbered from 0.</param>
    /// <param name="operations">The operations; they are numbered from 0 in this order.</param>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative, or an operation names a thing that is not there.</exception>
    /// <exception cref="ArgumentException">An operation gives nothing.</exception>
    public ChainGraph(int things, IReadOnlyList<ChainOperation> operations)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(things);
        if (operations.Any(o => o.Outputs.Count == 0))
            throw new ArgumentException("Every operation gives something.", nameof(operations));
        if (operations.SelectMany(o => o.Inputs.Concat(o.Outputs)).Any(t => t < 0 || t >= things))
            throw new ArgumentOutOfRangeException(nameof(operations), $"Things are numbered from 0 to {things - 1}.");
        Things = things;
        inputs = [.. operations.Select(o => o.Inputs.Distinct().ToArray())];
        outputs = [.. operations.Select(o => o.Outputs.Distinct().ToArray())];
        (takers, makers) = (Turned(inputs), Turned(outputs));
    }

    /// <summary>How many things there are.</summary>
    public int Things { get; }

    /// <summary>How many operations there are.</summary>
    public int Operations => inputs.Length;

    /// <summary>What goes into an operation, each thing once.</summary>
    public IReadOnlyList<int> InputsOf(int operation) => inputs[operation];

    /// <summary>What comes out of an operation, each thing once.</summary>
    public IReadOnlyList<int> OutputsOf(int operation) => outputs[operation];

    /// <summary>The operations that take a thing, ascending.</summary>
    public IReadOnlyList<int> TakersOf(int thing) => takers[thing];

    /// <summary>The operations that give a thing, ascending.</summary>
    public IReadOnlyList<int> MakersOf(int thing) => makers[thing];

    /// <summary>Which things can be had when only some of the operations are at work; linear in the size of the chain.</summary>
    /// <param name="atWork">One answer an operation.</param>
    /// <returns>One answer a thing.</returns>
    /// <exception cref="ArgumentException">There is not one answer an operation.</exception>
    public bool[] Reached(ReadOnlySpan<bool> atWork)
    {
        if (atWork.Length != Operations)
            throw new ArgumentException("One answer an operation.", nameof(atWork));
        var (there, lacking) = (new bool[Things], new int[Operations]);
        Stack<int> ready = [];
        for (var o = 0; o < Operations; o++)
        {
            lacking[o] = inputs[o].Length;
            if (lacking[o] == 0 && atWork[o])
                ready.Push(o);
        }

        while (ready.TryPop(out var operation))
        {
            foreach (var thing in outputs[operation])
            {
                if (there[thing])
                    continue;
                there[thing] = true;
                foreach (var taker in takers[thing])
                {
                    if (--lacking[taker] == 0 && atWork[taker])
                        ready.Push(taker);
                }
            }
        }

        return there;
    }

    /// <summary>Which operations can have a part in making a thing at all: those that give it, or give what such an operation takes.</summary>
    /// <param name="goal">The thing.</param>
    /// <returns>One answer an operation.</returns>
    public bool[] PartOf(int goal)
    {
        var (part, seen) = (new bool[Operations], new bool[Things]);
        Stack<int> wanted = new([goal]);
        seen[goal] = true;
        while (wanted.TryPop(out var thing))
        {
            foreach (var operation in makers[thing])
            {
                if (part[operation])
                    continue;
                part[operation] = true;
                foreach (var input in inputs[operation])
                {
                    if (!seen[input])
                        wanted.Push(input);
                    seen[input] = true;
                }
            }
        }

        return part;
    }

    private int[][] Turned(int[][] lists)
    {
        var turned = Enumerable.Range(0, Things).Select(_ => new List<int>()).ToArray();
        for (var o = 0; o < lists.Length; o++)
        {
            foreach (var thing in lists[o])
                turned[thing].Add(o);
        }

        return [.. turned.Select(t => t.ToArray())];
    }
}
