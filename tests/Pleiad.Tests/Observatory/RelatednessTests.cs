using CsvHelper;
using Pleiad.Engine;
using Pleiad.Tests.Front;

namespace Pleiad.Tests.Observatory;

public class RelatednessTests
{
    [Fact]
    public void Correlation_of_jobs_over_metros_recovers_the_published_links_with_an_AUC_of_0_908()
    {
        var jobs = Uscm.Traded("uscm_2016_msa.csv.gz").GroupBy(r => r.Category).ToDictionary(g => g.Key, g => g.OrderBy(r => r.Region, StringComparer.Ordinal).Select(r => double.Parse(r.Jobs)).ToArray());
        var published = new HashSet<(string, string)>();
        using (var csv = CsvReader.FromFile(Path.Combine(Repository.SharedOrSkip(Uscm.Folder), "uscm_related.csv"), new CsvReaderOptions { Separator = ',' }))
        {
            while (csv.Read())
            {
                if (csv.GetString("related_90") == "1")
                    published.Add(Pair(csv.GetString("cluster"), csv.GetString("related")));
            }
        }

        var codes = jobs.Keys.ToArray();
        var scores = (from i in Enumerable.Range(0, codes.Length)
                      from j in Enumerable.Range(i + 1, codes.Length - i - 1)
                      let pair = Pair(codes[i], codes[j])
                      select (Score: Relatedness.Correlation(jobs[pair.Item1], jobs[pair.Item2]), Linked: published.Contains(pair))).ToArray();
        (published.Count, scores.Length).ShouldBe((129, 1275));
        var (linked, other) = (scores.Where(s => s.Linked).ToArray(), scores.Where(s => !s.Linked).ToArray());
        var wins = linked.Sum(l => other.Sum(o => l.Score > o.Score ? 1.0 : l.Score == o.Score ? 0.5 : 0));
        (wins / ((double)linked.Length * other.Length)).ShouldBe(0.908, 0.0005);
    }

    private static (string, string) Pair(string a, string b) => string.CompareOrdinal(a, b) < 0 ? (a, b) : (b, a);
}
