using System.Text;
using Pleiad.Kernel;
using Pleiad.Modules.Observatory.Facts;
using Pleiad.Tests.Front;

namespace Pleiad.Tests.Observatory;

public class IndustryFactsTests
{
    [Fact]
    public void Columns_are_known_by_their_names_in_any_order_and_case()
    {
        var facts = Read("AP,est,Emp,year,NAICS,fips\n195,3,1,2018,113110,01003\n,2,5,2019,113110,01003\n");
        facts.Regions.Codes.ShouldBe(["01003"]);
        facts.Industries.Codes.ShouldBe(["113110"]);
        (facts.IsCount, facts.HasEstablishments, facts.HasPayroll).ShouldBe((true, true, true));
        facts.Year.ShouldBe([(short)2018, (short)2019]);
        facts.Value.ShouldBe([1, 5]);
        facts.Establishments.ShouldBe([3, 2]);
        facts.Payroll.ShouldBe([195, double.NaN]);
    }

    [Fact]
    public void A_zero_beside_establishments_is_withheld_and_one_without_them_is_a_zero()
    {
        var facts = Read("fips,naics,year,emp,est,payann\n01,a,2017,0,3,0\n01,b,2017,0,0,0\n01,c,2017,,1,7\n01,d,2017,4,3,0\n");
        facts.Suppressed.ShouldBe([true, false, true, false]);
        facts.Value.ShouldBe([double.NaN, 0, double.NaN, 4]);
        facts.Payroll.ShouldBe([double.NaN, 0, 7, double.NaN]);
    }

    [Fact]
    public void A_table_that_says_itself_what_is_suppressed_is_taken_at_its_word()
        => Read("region,industry,year,employment,establishments,suppressed\n01,a,2017,0,3,false\n01,b,2017,5,3,true\n").Value.ShouldBe([0, double.NaN]);

    [Fact]
    public void Another_measure_may_have_decimals_and_a_zero_of_it_is_a_zero()
    {
        var facts = Read("region_ru,industry_okved2_section_ru,year,fixed_assets_mln_rub\nКалужская область,\"Сельское, лесное хозяйство\",2018,0\nг. Москва,Связь,2018,12.75\nг. Москва,Связь,2019,\n");
        facts.IsCount.ShouldBeFalse();
        facts.Industries.Codes.ShouldBe(["Сельское, лесное хозяйство", "Связь"]);
        facts.Value.ShouldBe([0, 12.75, double.NaN]);
        facts.Suppressed.ShouldBe([false, false, true]);
    }

    [Theory]
    [InlineData("fips,naics,year,emp,moon\n", "column 5: the column 'moon' is not known here; the columns are region (also fips, ")]
    [InlineData("fips,naics,year,emp,jobs\n", "column 5: the column 'jobs' means the same as 'emp'; keep one of the two.")]
    [InlineData("fips,naics,year,emp,EMP\n", "column 5: the column 'EMP' stands here a second time.")]
    [InlineData("fips,naics,emp\n", "the column 'year' is missing")]
    [InlineData("fips,naics,year,est\n", "there is no figure in the table")]
    [InlineData("fips,naics,year,emp,value\n", "both here, and a table has one measure")]
    [InlineData("fips,naics,year,emp\n01,a,2017,1.5\n", "line 2, column 4 (emp): '1.5' is a fraction")]
    [InlineData("fips,naics,year,value\n01,a,2017,-1.5\n", "line 2, column 4 (value): '-1.5' is negative")]
    [InlineData("fips,naics,year,value\n01,a,2017,1e300\n", "line 2, column 4 (value): '1e300' is not a number")]
    [InlineData("fips,naics,year,emp\n01,a,2017,1\n01,b,2017,1\n\n01,a,2017,1\n", "line 5, column 1 (fips): region 01, industry a, year 2017 stands here a second time; the first is line 2.")]
    public void What_is_wrong_is_refused_at_its_place(string table, string sentence)
        => Should.Throw<RefusedException>(() => Read(table)).Message.ShouldContain(sentence);

    [Fact]
    public void A_column_that_is_not_wanted_is_ignored_by_name()
    {
        using var folder = new TempFolder();
        IndustryFacts.Read(folder.Write("f.csv", "fips,naics,year,emp,moon\n01,a,2017,1,x\n"), new FactsOptions { Ignored = ["moon"] }).Count.ShouldBe(1);
    }

    [Fact]
    public void A_refusal_behind_much_text_is_said_at_its_line()
    {
        var text = new StringBuilder("fips,naics,year,emp\n");
        for (var i = 0; i < 100_000; i++)
            text.Append(i).Append(",a,2017,1\n");
        Should.Throw<RefusedException>(() => Read(text.Append("99999,a,2017,2\n").ToString())).Message.ShouldContain("line 100002, column 1 (fips): region 99999, industry a, year 2017 stands here a second time; the first is line 100001.");
    }

    [Fact]
    public void Codes_are_found_by_their_bytes_as_by_their_text()
    {
        var codes = new CodeList();
        string[] written = [.. Enumerable.Range(0, 5000).Select(i => i % 3 == 0 ? $"{i:D5}" : i % 3 == 1 ? $"область {i}" : new string('x', i % 40) + i)];
        foreach (var code in written)
        {
            codes.Find(Encoding.UTF8.GetBytes(code)).ShouldBe(-1);
            codes.IndexOf(code);
            codes.Find(Encoding.UTF8.GetBytes(code)).ShouldBe(codes.Count - 1);
        }

        written.Select(c => codes.Find(Encoding.UTF8.GetBytes(c))).ShouldBe(Enumerable.Range(0, written.Length));
        written.Select(codes.Find).ShouldBe(Enumerable.Range(0, written.Length));
    }

    [Fact]
    public void Cells_that_were_seen_are_those_that_were_added()
    {
        var random = new Random(7);
        var (cells, plain) = (new SeenCells(), new HashSet<(int, int, int)>());
        for (var i = 0; i < 20_000; i++)
        {
            var (region, industry, year) = (random.Next(60), random.Next(200), 2017 + random.Next(4));
            cells.Contains(region, industry, year).ShouldBe(plain.Contains((region, industry, year)));
            cells.Add(region, industry, year).ShouldBe(plain.Add((region, industry, year)));
        }

        cells.Contains(61, 0, 2017).ShouldBeFalse();
        cells.Contains(0, 0, 1990).ShouldBeFalse();
    }

    [Fact]
    public void County_business_patterns_have_the_sums_that_their_source_states()
    {
        var path = Path.Combine(Repository.SharedOrSkip("data/us-cbp"), "county_naics6_2017_2021.csv.gz");
        var progress = new List<FactsProgress>();
        var facts = IndustryFacts.Read(path, new FactsOptions { Progress = progress.Add });
        var years = Enumerable.Range(0, facts.Count).GroupBy(i => facts.Year[i]).OrderBy(g => g.Key).ToArray();
        double[] Sums(IReadOnlyList<double> column) => [.. years.Select(y => y.Where(i => !double.IsNaN(column[i])).Sum(i => column[i]))];
        years.Select(y => y.Count()).ShouldBe([347343, 346360, 346076, 345154, 348104]);
        Sums(facts.Value).ShouldBe([101842362, 111452171, 113089951, 113878147, 108419164]);
        Sums(facts.Establishments).ShouldBe([7248560, 7294332, 7342229, 7378691, 7523519]);
        Sums(facts.Payroll).ShouldBe([5263216962, 6078580780, 6353171359, 6445251203, 7020517996]);
        years.Select(y => y.Count(i => facts.Suppressed[i])).ShouldBe([45439, 318, 287, 280, 335]);
        (facts.Regions.Count, facts.Industries.Count).ShouldBe((3113, 962));
        progress.Count.ShouldBeGreaterThan(20);
        progress[^1].ShouldBe(new FactsProgress(1733037, 13138177, 13138177));
        progress.Zip(progress.Skip(1)).ShouldAllBe(p => p.First.Rows <= p.Second.Rows && p.First.Bytes <= p.Second.Bytes);
    }

    [Fact]
    public void The_fixed_assets_of_Russia_have_their_national_totals()
    {
        var facts = IndustryFacts.Read(Path.Combine(Repository.SharedOrSkip("data/russia"), "fixed_assets_region_okved2_section_2017_2024.csv.gz"));
        (facts.Count, facts.Regions.Count, facts.Industries.Count, facts.IsCount, facts.HasEstablishments).ShouldBe((15360, 96, 20, false, false));
        facts.Suppressed.Count(s => s).ShouldBe(1);
        double National(int year) => Enumerable.Range(0, facts.Count).Single(i =>
            facts.Year[i] == year && facts.Regions[facts.Region[i]] == "Российская Федерация" && facts.Industries[facts.Industry[i]].StartsWith("Всего", StringComparison.Ordinal)) is var i ? facts.Value[i] : 0;
        (National(2018), National(2019), National(2024)).ShouldBe((210940524, 349731105, 496609170));
    }

    private static IndustryFacts Read(string table)
    {
        using var folder = new TempFolder();
        return IndustryFacts.Read(folder.Write("f.csv", table));
    }
}
