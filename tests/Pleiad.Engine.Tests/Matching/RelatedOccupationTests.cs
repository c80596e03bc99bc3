using System.Globalization;
using System.IO.Compression;
using Pleiad.Engine.Matching;
using Pleiad.Engine.Tests.Complexity;

namespace Pleiad.Engine.Tests.Matching;

/// <summary>
/// Whether likeness by skills finds what experts call related: the 20 related occupations that O*NET lists for each are held out, and looked for
/// among the 20 most alike by the cosine over skills and knowledge, importance times level. Beside it the overlap of what is important, and chance.
/// </summary>
public class RelatedOccupationTests
{
    private const int First = 20;

    [Fact]
    public void Likeness_by_skills_finds_related_occupations_better_than_plain_overlap_and_chance()
    {
        var (codes, profiles, important) = Read();
        var related = File.ReadLines(SharedCases.PathOrSkip("data/occupations-onet/Related_Occupations.txt")).Skip(1).Select(l => l.Split('\t')).ToLookup(p => p[0], p => p[1]);
        double cosine = 0, overlap = 0;
        var asked = 0;
        for (var i = 0; i < codes.Length; i++)
        {
            var known = related[codes[i]].Where(codes.Contains).ToHashSet(StringComparer.Ordinal);
            if (known.Count == 0)
                continue;
            asked++;
            cosine += Recall(i, known, j => ProfileSimilarity.Cosine(profiles[i], profiles[j]));
            overlap += Recall(i, known, j => important[i].Count(important[j].Contains) / (double)important[i].Union(important[j]).Count());
        }

        var (measured, plain, chance) = (cosine / asked, overlap / asked, First / (codes.Length - 1.0));
        TestContext.Current.SendDiagnosticMessage(string.Create(CultureInfo.InvariantCulture, $"recall at {First} of {asked} occupations: cosine {measured:F4}, overlap {plain:F4}, chance {chance:F4}"));
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"recall at {First} of {asked} occupations: cosine {measured:F4}, overlap {plain:F4}, chance {chance:F4}"));
        measured.ShouldBeGreaterThan(plain);
        measured.ShouldBeGreaterThan(10 * chance);

        double Recall(int one, HashSet<string> known, Func<int, double> alike) =>
            Enumerable.Range(0, codes.Length).Where(j => j != one).Select(j => (j, Alike: alike(j))).OrderByDescending(p => p.Alike).ThenBy(p => p.j).Take(First).Count(p => known.Contains(codes[p.j])) / (double)known.Count;
    }

    private static (string[] Codes, double[][] Profiles, HashSet<int>[] Important) Read()
    {
        Dictionary<(string Code, string Element), (double Importance, double Level)> read = [];
        foreach (var file in new[] { "Skills.csv.gz", "Knowledge.csv.gz" })
        {
            using var text = new StreamReader(new GZipStream(File.OpenRead(SharedCases.PathOrSkip("data/occupations-onet/" + file)), CompressionMode.Decompress));
            text.ReadLine();
            while (text.ReadLine() is { } line)
            {
                var cells = Cells(line);
                var (key, value) = ((cells[0], cells[2]), double.Parse(cells[6], CultureInfo.InvariantCulture));
                var (importance, level) = read.GetValueOrDefault(key);
                read[key] = cells[4] == "IM" ? (value, level) : (importance, value);
            }
        }

        string[] codes = [.. read.Keys.Select(k => k.Code).Distinct().Order(StringComparer.Ordinal)], elements = [.. read.Keys.Select(k => k.Element).Distinct().Order(StringComparer.Ordinal)];
        return (codes, [.. codes.Select(c => elements.Select(e => read.TryGetValue((c, e), out var f) ? f.Importance * f.Level : 0).ToArray())],
            [.. codes.Select(c => elements.Select((e, i) => (e, i)).Where(p => read.TryGetValue((c, p.e), out var f) && f.Importance >= 3).Select(p => p.i).ToHashSet())]);
    }

    /// <summary>The cells of a line; a comma inside quotes parts nothing.</summary>
    private static List<string> Cells(string line)
    {
        List<string> cells = [""];
        var quoted = false;
        foreach (var c in line)
        {
            if (c == '"')
                quoted = !quoted;
            else if (c == ',' && !quoted)
                cells.Add("");
            else
                cells[^1] += c;
        }

        return cells;
    }
}
