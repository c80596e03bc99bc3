namespace Pleiad.Engine.Matching;

/// <summary>
/// The coverage of many places by one person after another: the same figure as <see cref="SkillMatch"/>, through an index from each skill to the
/// places that ask for it, so that a place that asks for nothing the person has costs nothing. One matcher serves one thread at a time;
/// <see cref="Twin"/> gives another one over the same index.
/// </summary>
public sealed class SkillMatcher
{
    /// <summary>The highest level that places may ask for.</summary>
    public const int MostLevel = 7;

    private readonly SkillTree tree;
    private readonly int places;
    private readonly int[] starts; // into the postings, for each skill
    private readonly (int Place, int Level, double Share)[] postings;
    private readonly double[] reach; // for each skill, how far it is covered at each level asked for
    private readonly bool[] seen;
    private readonly List<int> touched = [];

    /// <summary>Builds the index.</summary>
    /// <param name="tree">The vocabulary of n skills.</param>
    /// <param name="ends">For m places, where the skills of each end in the two next; it begins where the one before ends.</param>
    /// <param name="asked">The skills that are asked for, place after place.</param>
    /// <param name="levels">Their levels, from 1 to <see cref="MostLevel"/>.</param>
    /// <param name="weights">n weights, above 0.</param>
    /// <exception cref="ArgumentException">The spans do not belong together.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A level or a weight lies outside its bounds.</exception>
    public SkillMatcher(SkillTree tree, ReadOnlySpan<int> ends, ReadOnlySpan<int> asked, ReadOnlySpan<int> levels, ReadOnlySpan<double> weights)
    {
        ArgumentNullException.ThrowIfNull(tree);
        if (asked.Length != levels.Length || weights.Length != tree.Count || (ends.Length > 0 ? ends[^1] : 0) != asked.Length)
            throw new ArgumentException("Each skill that is asked for has a level and belongs to a place, and each of the vocabulary has a weight.");
        (this.tree, places) = (tree, ends.Length);
        starts = new int[tree.Count + 1];
        foreach (var skill in asked)
            starts[skill + 1]++;
        for (var i = 0; i < tree.Count; i++)
            starts[i + 1] += starts[i];
        postings = new (int, int, double)[asked.Length];
        var next = starts.AsSpan(0, tree.Count).ToArray();
        for (int place = 0, i = 0; place < ends.Length; place++)
        {
            var (begin, all) = (i, 0.0);
            for (; i < ends[place]; i++)
            {
                var weight = weights[asked[i]];
                if (!(weight > 0 && double.IsFinite(weight)) || levels[i] is < 1 or > MostLevel)
                    throw new ArgumentOutOfRangeException(nameof(weights), $"Weights lie above 0, levels from 1 to {MostLevel}.");
                all += weight;
            }

            for (var k = begin; k < i; k++)
                postings[next[asked[k]]++] = (place, levels[k], weights[asked[k]] / all);
        }

        reach = new double[tree.Count * (MostLevel + 1)];
        seen = new bool[tree.Count];
    }

    private SkillMatcher(SkillMatcher other)
    {
        (tree, places, starts, postings) = (other.tree, other.places, other.starts, other.postings);
        reach = new double[other.reach.Length];
        seen = new bool[other.seen.Length];
    }

    /// <summary>Another matcher over the same index, for another thread.</summary>
    public SkillMatcher Twin() => new(this);

    /// <summary>The coverage of every place by one person.</summary>
    /// <param name="held">J skills.</param>
    /// <param name="heldLevels">J levels, above 0.</param>
    /// <param name="scores">Takes m figures from 0 to 1; 0 for a place that asks for nothing.</param>
    /// <exception cref="ArgumentException">The spans differ in length.</exception>
    public void Score(ReadOnlySpan<int> held, ReadOnlySpan<int> heldLevels, Span<double> scores)
    {
        if (held.Length != heldLevels.Length || scores.Length != places)
            throw new ArgumentException("There is one level for each skill, and room for each place.");
        scores.Clear();
        for (var j = 0; j < held.Length; j++)
        {
            var near = tree.Near(held[j]);
            var nearness = tree.Nearness(held[j]);
            for (var i = 0; i < near.Length; i++)
                Cover(near[i], nearness[i], heldLevels[j]);
        }

        foreach (var skill in touched)
        {
            var row = reach.AsSpan(skill * (MostLevel + 1), MostLevel + 1);
            foreach (ref readonly var posting in postings.AsSpan(starts[skill]..starts[skill + 1]))
                scores[posting.Place] += posting.Share * row[posting.Level];
            row.Clear();
            seen[skill] = false;
        }

        touched.Clear();
    }

    private void Cover(int skill, double similarity, int held)
    {
        if (starts[skill] == starts[skill + 1])
            return; // nobody asks for it
        if (!seen[skill])
        {
            seen[skill] = true;
            touched.Add(skill);
        }

        var row = reach.AsSpan(skill * (MostLevel + 1), MostLevel + 1);
        for (var level = 1; level <= MostLevel; level++)
            row[level] = Math.Max(row[level], similarity * SkillMatch.Reach(held, level));
    }
}
