using CsvHelper;
using Pleiad.Tests.Front;

namespace Pleiad.Tests.Observatory;

public class RelatednessTests
{
    [Fact]
    public void Correlation_of_jobs_over_metros_recovers_the_published_links_with_an_AUC_of_0_908()
    {
        using var folder = new TempFolder();
        var ending = Command.Run("observe", "related", "--facts", folder.Write("f.csv", Uscm.Facts(Uscm.Traded("uscm_2016_msa.csv.gz"))), "--out", folder.File("related.csv"));
        ending.Code.ShouldBe(0, ending.Errors);
        var published = new HashSet<(string, string)>();
        using (var csv = CsvReader.FromFile(Path.Combine(Repository.SharedOrSkip(Uscm.Folder), "uscm_related.csv"), new CsvReaderOptions { Separator = ',' }))
        {
            while (csv.Read())
            {
                if (csv.GetString("related_90") == "1")
                    published.Add(Pair(csv.GetString("cluster"), csv.GetString("related")));
            }
        }

        var lines = File.ReadAllLines(folder.File("related.csv"));
        lines[0].ShouldBe("category_a,category_b,score");
        var scores = lines.Skip(1).Select(l => l.Split(',')).Select(l => (Pair: Pair(l[0], l[1]), Score: double.Parse(l[2], System.Globalization.CultureInfo.InvariantCulture)))
            .Select(l => (l.Score, Linked: published.Contains(l.Pair), l.Pair)).ToArray();
        scores.Select(l => l.Pair).Distinct().Count().ShouldBe(scores.Length, "each pair stands once");
        (published.Count, scores.Length).ShouldBe((129, 1275));
        var (linked, other) = (scores.Where(s => s.Linked).ToArray(), scores.Where(s => !s.Linked).ToArray());
        var wins = linked.Sum(l => other.Sum(o => l.Score > o.Score ? 1.0 : l.Score == o.Score ? 0.5 : 0));
        (wins / ((double)linked.Length * other.Length)).ShouldBe(0.908, 0.0005);
    }

    [Fact]
    public void A_region_without_a_row_has_no_jobs_and_a_withheld_one_is_left_out()
    {
        using var folder = new TempFolder();
        var facts = folder.Write("f.csv", "region,category,year,employment,establishments\nA,x,2020,1,1\nB,x,2020,2,1\nC,x,2020,3,1\nA,y,2020,2,1\nB,y,2020,4,1\nC,y,2020,,1\nC,z,2020,9,1\nA,x,2019,5,1\n");
        Command.Run("observe", "related", "--facts", facts, "--out", folder.File("r.csv")).Code.ShouldBe(0);
        var rows = File.ReadAllLines(folder.File("r.csv")).Skip(1).Select(l => l.Split(',')).ToDictionary(l => l[0] + l[1], l => l[2]);
        rows.Keys.ShouldBe(["xy", "xz", "yz"]);
        double.Parse(rows["xy"], System.Globalization.CultureInfo.InvariantCulture).ShouldBe(1, 1e-12);
        double.Parse(rows["xz"], System.Globalization.CultureInfo.InvariantCulture).ShouldBe(Math.Sqrt(3) / 2, 1e-12);
        rows["yz"].ShouldBe("", "two regions remain, and z has no jobs in either: no answer");
        var refused = Command.Run("observe", "related", "--facts", facts, "--year", "1999", "--out", folder.File("x.csv"));
        (refused.Code, refused.Errors.Contains("there are no rows of 1999", StringComparison.Ordinal)).ShouldBe((2, true));
    }

    private static (string, string) Pair(string a, string b) => string.CompareOrdinal(a, b) < 0 ? (a, b) : (b, a);
}
