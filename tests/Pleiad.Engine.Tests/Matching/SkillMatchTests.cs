using Pleiad.Engine.Matching;

namespace Pleiad.Engine.Tests.Matching;

/// <summary>What fits and what is missing: by hand, by laws, and the index against the plain sum.</summary>
public class SkillMatchTests
{
    /// <summary>0 chemistry ← 1 chromatography ← 2 hplc; 3 gmp stands apart.</summary>
    private static readonly SkillTree Tree = new([SkillTree.Top, 0, 1, SkillTree.Top]);

    [Fact]
    public void A_step_in_the_tree_halves_what_counts_and_branches_have_nothing_in_common()
    {
        Tree.Similarity(2, 2).ShouldBe(1);
        (Tree.Similarity(2, 1), Tree.Similarity(1, 2)).ShouldBe((0.5, 0.5), "both ways alike");
        Tree.Similarity(0, 2).ShouldBe(0.25);
        Tree.Similarity(2, 3).ShouldBe(0);
        new SkillTree([SkillTree.Top, 0, 0]).Similarity(1, 2).ShouldBe(0, "two narrower terms of one do not cover each other");
        new SkillTree([SkillTree.Top, 0], 1).Similarity(1, 0).ShouldBe(1);
        Should.Throw<ArgumentException>(() => new SkillTree([1, 0]));
        Should.Throw<ArgumentException>(() => new SkillTree([0]));
        Should.Throw<ArgumentException>(() => new SkillTree([7]));
        Should.Throw<ArgumentOutOfRangeException>(() => new SkillTree([], 0));
    }

    [Fact]
    public void The_coverage_is_told_with_what_covers_what()
    {
        var (covers, best) = (new double[2], new int[2]);
        SkillMatch.Of(Tree, [2, 3], [3, 2], [2, 1], [1], [3], covers, best).ShouldBe(1 / 3.0, 1e-15);
        (covers[0], covers[1], best[0], best[1]).ShouldBe((0.5, 0, 0, SkillMatch.Nobody));
        SkillMatch.Of(Tree, [2, 3], [4, 2], [2, 1], [1, 2, 3], [5, 2, 1], covers, best).ShouldBe(0.5, 1e-15);
        best.ShouldBe([0, 2], "of two that cover alike the first");
        SkillMatch.Of(Tree, [2], [3], [1], [2], [5], covers.AsSpan(0, 1), best.AsSpan(0, 1)).ShouldBe(1, "more than is asked for is no more than all");
        SkillMatch.Of(Tree, [2], [3], [1], [], [], covers.AsSpan(0, 1), best.AsSpan(0, 1)).ShouldBe(0);
        SkillMatch.Of(Tree, [], [], [], [1], [1], [], []).ShouldBe(double.NaN, "nothing is asked for: no answer");
        Should.Throw<ArgumentOutOfRangeException>(() => SkillMatch.Of(Tree, [2], [3], [0], [1], [1], new double[1], new int[1]));
        Should.Throw<ArgumentOutOfRangeException>(() => SkillMatch.Of(Tree, [2], [0], [1], [1], [1], new double[1], new int[1]));
        Should.Throw<ArgumentException>(() => SkillMatch.Of(Tree, [2], [3, 1], [1], [1], [1], new double[1], new int[1]));
    }

    [Fact]
    public void The_index_gives_the_plain_sum_and_more_skills_never_less()
    {
        var random = new Random(5);
        for (var round = 0; round < 60; round++)
        {
            var skills = random.Next(2, 25);
            var tree = new SkillTree([.. Enumerable.Range(0, skills).Select(i => i == 0 || random.Next(3) == 0 ? SkillTree.Top : random.Next(i))], 0.2 + (0.8 * random.NextDouble()));
            double[] weights = [.. Enumerable.Range(0, skills).Select(_ => 0.1 + random.NextDouble())];
            var places = Enumerable.Range(0, random.Next(1, 15)).Select(_ => Draw(random, skills)).ToArray();
            List<int> ends = [];
            foreach (var place in places)
                ends.Add((ends.Count > 0 ? ends[^1] : 0) + place.Length);
            var matcher = new SkillMatcher(tree, [.. ends], [.. places.SelectMany(p => p.Select(s => s.Skill))], [.. places.SelectMany(p => p.Select(s => s.Level))], weights);
            for (var person = 0; person < 5; person++)
            {
                var held = Draw(random, skills);
                var (fast, again, more) = (new double[places.Length], new double[places.Length], new double[places.Length]);
                matcher.Score(Skills(held), Levels(held), fast);
                matcher.Twin().Score(Skills(held.Reverse()), Levels(held.Reverse()), again);
                matcher.Score(Skills(held.Append((Skill: random.Next(skills), Level: 5))), Levels(held.Append((Skill: 0, Level: 5))), more);
                for (var p = 0; p < places.Length; p++)
                {
                    var (covers, best) = (new double[places[p].Length], new int[places[p].Length]);
                    var plain = SkillMatch.Of(tree, Skills(places[p]), Levels(places[p]), [.. places[p].Select(s => weights[s.Skill])], Skills(held), Levels(held), covers, best);
                    fast[p].ShouldBe(double.IsNaN(plain) ? 0 : plain, 1e-12);
                    again[p].ShouldBe(fast[p], 1e-12, "the order of skills says nothing");
                    more[p].ShouldBeGreaterThanOrEqualTo(fast[p] - 1e-12);
                    fast[p].ShouldBeInRange(0, 1 + 1e-12);
                }
            }
        }
    }

    [Fact]
    public void Likeness_is_the_cosine_of_two_profiles()
    {
        ProfileSimilarity.Cosine([1, 0], [0, 1]).ShouldBe(0);
        ProfileSimilarity.Cosine([1, 2, 2], [2, 4, 4]).ShouldBe(1, 1e-15);
        ProfileSimilarity.Cosine([3, 4], [4, 3]).ShouldBe(0.96, 1e-15);
        ProfileSimilarity.Cosine([3, double.NaN], [3, 5]).ShouldBe(3 / Math.Sqrt(34), 1e-15);
        ProfileSimilarity.Cosine([0, 0], [1, 1]).ShouldBe(double.NaN);
        Should.Throw<ArgumentException>(() => ProfileSimilarity.Cosine([1], [1, 2]));
    }

    private static (int Skill, int Level)[] Draw(Random random, int skills) => [.. Enumerable.Range(0, random.Next(0, 8)).Select(_ => random.Next(skills)).Distinct().Select(s => (s, random.Next(1, 6)))];

    private static int[] Skills(IEnumerable<(int Skill, int Level)> all) => [.. all.Select(s => s.Skill)];

    private static int[] Levels(IEnumerable<(int Skill, int Level)> all) => [.. all.Select(s => s.Level)];
}
