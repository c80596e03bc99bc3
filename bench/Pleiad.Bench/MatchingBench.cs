using System.Runtime.InteropServices;
using Pleiad.Engine.Matching;

namespace Pleiad.Bench;

/// <summary>
/// 10,000 people against 2,000 places over a vocabulary of the size of O*NET's (68 skills and areas of knowledge, a third of them narrower than
/// another): every coverage, beside NumPy doing the same by one product of matrices. Making the inputs and reading them are not timed.
/// </summary>
internal static class MatchingBench
{
    private const int People = 10_000, Places = 2_000, Skills = 68, Asked = 12, Held = 25, Levels = 5, Seed = 7;

    public static void Run()
    {
        var random = new Random(Seed);
        int[] broader = [.. Enumerable.Range(0, Skills).Select(i => i > 0 && random.Next(3) == 0 ? random.Next(i) : SkillTree.Top)];
        var (places, people) = (Draw(random, Places, Asked), Draw(random, People, Held));
        var having = new int[Skills];
        foreach (var skill in places.SelectMany(p => p.Skills))
            having[skill]++;
        double[] weights = [.. having.Select(n => InverseDocumentFrequency.Of(Places, n))];
        var matcher = new SkillMatcher(new SkillTree(broader), [.. Enumerable.Range(1, Places).Select(i => i * Asked)], [.. places.SelectMany(p => p.Skills)], [.. places.SelectMany(p => p.Levels)], weights);
        var sums = new double[People];
        void All(int threads) => Parallel.For(0, threads, new ParallelOptions { MaxDegreeOfParallelism = threads }, part =>
        {
            var (mine, scores) = (matcher.Twin(), new double[Places]);
            for (var p = part; p < People; p += threads)
            {
                mine.Score(people[p].Skills, people[p].Levels, scores);
                sums[p] = scores.Sum();
            }
        });
        var one = Timing.Milliseconds(1, 5, () => All(1));
        Timing.Report("10,000 people × 2,000 places (Engine, 1 thread)", one, $"target 2,000 ms; sum {sums.Sum():F3}");
        Timing.Report($"the same on {Environment.ProcessorCount} threads", Timing.Milliseconds(1, 5, () => All(Environment.ProcessorCount)), $"sum {sums.Sum():F3}");
        var folder = Directory.CreateTempSubdirectory("pleiad-matching-");
        try
        {
            Write("broader", broader);
            Write("places", [.. places.SelectMany((p, i) => p.Skills.SelectMany((s, k) => new[] { i, s, p.Levels[k] }))]);
            Write("people", [.. people.SelectMany((p, i) => p.Skills.SelectMany((s, k) => new[] { i, s, p.Levels[k] }))]);
            File.WriteAllBytes(Path.Combine(folder.FullName, "weights"), MemoryMarshal.AsBytes<double>(weights).ToArray());
            double[] said = [.. Timing.Process(Timing.Python, Path.Combine(Figures.Root, "bench", "peers", "match_numpy.py"), folder.FullName, $"{People}", $"{Places}", $"{Skills}", $"{Levels}", "5").Split(' ').Select(double.Parse)];
            if (Math.Abs(said[0] - sums.Sum()) > 1e-6 * said[0])
                throw new InvalidDataException($"NumPy sums {said[0]:R}, Engine {sums.Sum():R}.");
            double[] theirs = [.. said[1..].Order()];
            Timing.Report("the same in NumPy (peers/match_numpy.py)", theirs, $"ratio {Timing.Median(one) / Timing.Median(theirs):F4}");
        }
        catch (Exception e) when (e is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            Console.WriteLine("the NumPy peer is not here (apt-get install -y python3-numpy)");
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        void Write(string name, int[] numbers) => File.WriteAllBytes(Path.Combine(folder.FullName, name), MemoryMarshal.AsBytes<int>(numbers).ToArray());
    }

    private static (int[] Skills, int[] Levels)[] Draw(Random random, int count, int each) => [.. Enumerable.Range(0, count).Select(_ =>
    {
        int[] all = [.. Enumerable.Range(0, Skills)];
        random.Shuffle(all);
        return (all[..each], Enumerable.Range(0, each).Select(_ => random.Next(1, Levels + 1)).ToArray());
    })];
}
