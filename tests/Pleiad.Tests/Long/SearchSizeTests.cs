using System.Diagnostics;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Search;
using Pleiad.Tests.Front;
using Pleiad.Tests.Search;

namespace Pleiad.Tests.Long;

/// <summary>The search among a million organisations, on both databases; run by ./pleiad test --long. PLEIAD_SEARCH_SIZE changes the number.</summary>
[Trait("Long", "true")]
public class SearchSizeTests
{
    private static readonly int Size = int.Parse(Environment.GetEnvironmentVariable("PLEIAD_SEARCH_SIZE") ?? "1000000");

    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public void A_million_organisations_answer_in_under_50_ms(Dialect engine)
    {
        var start = Stopwatch.GetTimestamp();
        using var world = new SearchWorld(engine, Enumerable.Range(0, Size).Select(Entry));
        Say($"{engine}: {Size} organisations made findable in {Stopwatch.GetElapsedTime(start).TotalSeconds:F1} s; {Weight(world, engine) / 1048576.0:F0} MB");
        Dictionary<string, Func<int, string>> questions = new()
        {
            ["a name, in Cyrillic"] = i => ManyOrganisations.Word(i).Ru,
            ["a name, in Latin"] = i => ManyOrganisations.Word(i).En,
            ["a beginning of three letters"] = i => ManyOrganisations.Word(i).Ru[..3],
            ["a beginning of four letters"] = i => ManyOrganisations.Word(i).En[..4],
            ["a name and its trade"] = i => world.Things[i].Name.Ru,
            ["a name with a slip"] = i => Slipped(ManyOrganisations.Word(i).Ru, i),
            ["a slip and a trade"] = i => Slipped(ManyOrganisations.Word(i).En, i) + " " + world.Things[i].Name.En.Split(' ')[1],
            ["two words in thousands of names"] = i => $"{world.Things[i].Name.En.Split(' ')[1]} {world.Things[i].Line.En.Split(' ')[^1]}",
            ["one word in thousands of names"] = i => world.Things[i].Name.Ru.Split(' ')[1].Trim('»'),
            ["nothing"] = i => $"qzx{i}qzx",
        };
        foreach (var question in questions.Values)
            Ask(world, question, 20);
        List<double> all = [];
        foreach (var (name, question) in questions)
        {
            var times = Ask(world, question, 200);
            all.AddRange(times);
            Say($"{engine}: {name,-34} median {times[100],6:F1}  p99 {times[197],6:F1}  max {times[^1],6:F1} ms");
        }

        all.Sort();
        var p99 = all[(int)(all.Count * 0.99)];
        Say($"{engine}: all together: p99 {p99:F1} ms");
        p99.ShouldBeLessThan(50);
    }

    private static List<double> Ask(SearchWorld world, Func<int, string> question, int times)
    {
        var random = new Random(times);
        List<double> took = [];
        for (var i = 0; i < times; i++)
        {
            var number = random.Next(Size);
            var asked = question(number);
            var start = Stopwatch.GetTimestamp();
            var groups = world.Find.Run(asked, Actor.Visitor);
            took.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            if (!asked.StartsWith("qzx", StringComparison.Ordinal))
                groups.ShouldNotBeEmpty(asked);
        }

        took.Sort();
        return took;
    }

    private static SearchEntry Entry(int number)
    {
        var o = ManyOrganisations.Organisation(number);
        return new SearchEntry("firms", $"registry/organisations/o{number}", new(o.En, o.Ru), new($"Organisation · {o.Town}", $"Организация · {o.TownRu}"), $"/registry/organisations/o{number}") { Facets = [$"territory:{o.Territory}", "organisation:company"] };
    }

    private static string Slipped(string word, int number)
    {
        var at = 1 + (number % (word.Length - 2));
        return word[..at] + word[(at + 1)..] is { Length: >= 5 } shorter ? shorter : word.Insert(at, word[..1].ToLowerInvariant());
    }

    private static long Weight(SearchWorld world, Dialect engine) => world.Ask<long>(engine == Dialect.Sqlite ? "SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()" : "SELECT pg_database_size(current_database())");

    private static void Say(string line) => TestContext.Current.TestOutputHelper!.WriteLine(line);
}
