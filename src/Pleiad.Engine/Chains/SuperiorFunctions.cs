namespace Pleiad.Engine.Chains;

/// <summary>
/// What a thing costs when it comes out of an operation, by what its inputs cost. Superior, after Knuth: it rises (or stays) when an input rises,
/// and is never less than any input.
/// </summary>
/// <param name="operation">The operation.</param>
/// <param name="inputs">The values of its inputs, in the order of <see cref="ChainGraph.InputsOf"/>; none for an operation without inputs.</param>
/// <typeparam name="T">An ordered value.</typeparam>
public delegate T Superior<T>(int operation, ReadOnlySpan<T> inputs);

/// <summary>The superior functions that chains are measured by, and a test for others.</summary>
public static class SuperiorFunctions
{
    /// <summary>The operation's own cost and the sum of its inputs': the cost of a derivation, in which what is used twice is made twice.</summary>
    /// <param name="costs">One an operation.</param>
    public static Superior<WayCost> Sum(IReadOnlyList<WayCost> costs) => (operation, inputs) =>
    {
        var sum = costs[operation];
        foreach (var input in inputs)
            sum += input;
        return sum;
    };

    /// <summary>The operation's own time and the longest of its inputs': what can be done at the same time is.</summary>
    /// <param name="times">One an operation; they are compared as costs are, so that a branch with an unknown time is the longer one.</param>
    public static Superior<WayCost> Longest(IReadOnlyList<WayCost> times) => (operation, inputs) =>
    {
        var longest = default(WayCost);
        foreach (var input in inputs)
            longest = input.CompareTo(longest) > 0 ? input : longest;
        return times[operation] + longest;
    };

    /// <summary>The worst operation on the way: the largest of its own value and its inputs'.</summary>
    /// <param name="values">One an operation.</param>
    public static Superior<double> Worst(IReadOnlyList<double> values) => (operation, inputs) =>
    {
        var worst = values[operation];
        foreach (var input in inputs)
            worst = Math.Max(worst, input);
        return worst;
    };

    /// <summary>
    /// Looks for a case in which a function is not superior: every choice of sample values for the inputs of every operation with at most three of
    /// them, each raised one step in turn.
    /// </summary>
    /// <param name="graph">The chain.</param>
    /// <param name="function">The function.</param>
    /// <param name="samples">Values to try; they are put in order.</param>
    /// <returns>A sentence that names the operation and what is wrong; null when nothing was found.</returns>
    /// <typeparam name="T">An ordered value.</typeparam>
    public static string? Counterexample<T>(ChainGraph graph, Superior<T> function, IEnumerable<T> samples)
        where T : IComparable<T>
    {
        T[] ordered = [.. samples.Order()];
        for (var operation = 0; operation < graph.Operations; operation++)
        {
            var count = graph.InputsOf(operation).Count;
            if (count is 0 or > 3)
                continue;
            var places = new int[count];
            do
            {
                T[] values = [.. places.Select(p => ordered[p])];
                var value = function(operation, values);
                if (values.Any(v => value.CompareTo(v) < 0))
                    return $"Operation {operation} gives {value}, less than one of its inputs {string.Join(", ", values)}.";
                for (var i = 0; i < count; i++)
                {
                    if (places[i] + 1 >= ordered.Length)
                        continue;
                    T[] raised = [.. values];
                    raised[i] = ordered[places[i] + 1];
                    if (function(operation, raised).CompareTo(value) < 0)
                        return $"Operation {operation} falls from {value} to {function(operation, raised)} when an input rises from {values[i]} to {raised[i]}.";
                }
            }
            while (Next(places, ordered.Length));
        }

        return null;
    }

    private static bool Next(int[] places, int end)
    {
        for (var i = 0; i < places.Length; i++)
        {
            if (++places[i] < end)
                return true;
            places[i] = 0;
        }

        return false;
    }
}
