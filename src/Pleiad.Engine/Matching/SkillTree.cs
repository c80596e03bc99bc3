namespace Pleiad.Engine.Matching;

/// <summary>
/// How near two skills of a vocabulary with wider terms are: 1 for the same, λ^d where one lies d steps above the other, 0 otherwise. The
/// relation is SKOS's <c>broader</c>, of which each term has one at most.
/// </summary>
public sealed class SkillTree
{
    /// <summary>Marks a skill without a wider term.</summary>
    public const int Top = -1;

    private readonly int[] starts;
    private readonly int[] near;
    private readonly double[] nearness;

    /// <summary>Builds the tree.</summary>
    /// <param name="broader">For each of n skills the index of its wider term; <see cref="Top"/> for none.</param>
    /// <param name="decay">λ, what each step takes away; above 0 and at most 1.</param>
    /// <exception cref="ArgumentException">A skill is wider than itself, or an index is no skill.</exception>
    /// <exception cref="ArgumentOutOfRangeException">λ lies outside its bounds.</exception>
    public SkillTree(ReadOnlySpan<int> broader, double decay = 0.5)
    {
        if (!(decay is > 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(decay), "Above 0 and at most 1.");
        var pairs = new List<(int Near, double Nearness)>[broader.Length];
        for (var i = 0; i < broader.Length; i++)
            pairs[i] = [(i, 1)];
        for (var i = 0; i < broader.Length; i++)
        {
            var (above, similarity, steps) = (broader[i], decay, 0);
            for (; above != Top; above = broader[above], similarity *= decay)
            {
                if (above < 0 || above >= broader.Length || above == i || ++steps > broader.Length)
                    throw new ArgumentException("A wider term is a skill of the vocabulary, and none is wider than itself.", nameof(broader));
                pairs[i].Add((above, similarity));
                pairs[above].Add((i, similarity));
            }
        }

        starts = new int[broader.Length + 1];
        for (var i = 0; i < broader.Length; i++)
            starts[i + 1] = starts[i] + pairs[i].Count;
        near = [.. pairs.SelectMany(p => p.Select(n => n.Near))];
        nearness = [.. pairs.SelectMany(p => p.Select(n => n.Nearness))];
    }

    /// <summary>How many skills there are.</summary>
    public int Count => starts.Length - 1;

    /// <summary>How near two skills are, from 0 to 1, the same in both directions; without a unit.</summary>
    public double Similarity(int one, int other)
    {
        var at = Near(one).IndexOf(other);
        return at < 0 ? 0 : Nearness(one)[at];
    }

    /// <summary>The skills that are not at 0 from one, itself first.</summary>
    internal ReadOnlySpan<int> Near(int skill) => near.AsSpan(starts[skill]..starts[skill + 1]);

    /// <summary>How near each of them is.</summary>
    internal ReadOnlySpan<double> Nearness(int skill) => nearness.AsSpan(starts[skill]..starts[skill + 1]);
}
