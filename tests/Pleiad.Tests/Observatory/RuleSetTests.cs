using CsvHelper;
using Pleiad.Engine;
using Pleiad.Engine.Rules;
using Pleiad.Kernel;
using Pleiad.Kernel.Tables;
using Pleiad.Modules.Observatory.Rules;
using Pleiad.Tests.Front;

namespace Pleiad.Tests.Observatory;

/// <summary>The rule sets that ship, on North Carolina's biopharmaceuticals of 2016, and what a file of one's own is refused for.</summary>
public class RuleSetTests
{
    [Fact]
    public void Three_stars_on_the_older_European_rules()
    {
        var (rating, cell, rules) = Rate("eu-stars", Shipped());
        Told(rating, rules, cell).ShouldBe(["size 20114 ≥ 12469 Yes", "specialisation 2.764 ≥ 2 Yes", "focus 0.00525 ≥ 0.00405 Yes", "employees 20114 ≥ 1000 Yes"]);
        rules.StarsOf(rating, cell).ShouldBe([Answer.Yes, Answer.Yes, Answer.Yes]);
        rating.Flags(rules.VerdictFlag)[cell].ShouldBe(Answer.Yes);
        (rules.Verified, rules.NameOf("star3"), rules.NameOf("focus").Ru).ShouldBe((false, new RuleName("Three stars", "Три звезды"), "Доля в регионе"));
    }

    [Fact]
    public void On_pay_it_falls_short_of_the_Panorama_and_growth_has_no_answer()
    {
        var (rating, cell, rules) = Rate("eu-panorama", Shipped());
        Told(rating, rules, cell).ShouldBe(["specialisation 2.764 ≥ 1.534 Yes", "size 20114 ≥ 7019 Yes", "productivity 63.677 ≥ 79.134 No", "dynamism NaN ≥ NaN None"]);
        rules.StarsOf(rating, cell).ShouldBe([Answer.Yes, Answer.Yes, Answer.No, Answer.None]);
        Enumerable.Range(0, 4).Select(f => rating.Flags(f)[cell]).ShouldBe([Answer.Yes, Answer.Yes, Answer.None, Answer.No]);
        (rules.Verified, rules.Rules.Flags[rules.VerdictFlag].Id).ShouldBe((false, "star4"));
    }

    [Fact]
    public void The_published_average_pay_falls_short_too()
    {
        using var csv = CsvReader.Create(TextInput.Open(Path.Combine(Repository.SharedOrSkip(Uscm.Folder), "uscm_2016_states.csv")).Content, new CsvReaderOptions { Separator = ',' });
        var pay = new Dictionary<(string, string), double>();
        while (csv.Read())
            pay[(csv.GetString("region_code_t"), csv.GetString("cluster_code_t"))] = double.Parse(csv.GetString("private_wage_tf"));
        var shipped = Shipped();
        double Published(int i) => pay[(shipped.Regions[shipped.Region[i]], shipped.Categories[shipped.Category[i]])] is > 0 and var wage ? wage : double.NaN; // 0 stands for withheld
        var paid = new Panel(shipped.Regions, shipped.Categories, shipped.Region, shipped.Category, shipped.Employment, shipped.Establishments, shipped.National, shipped.NationTotal)
        {
            Payroll = [.. Enumerable.Range(0, shipped.Count).Select(i => Published(i) * shipped.Employment[i])],
        };
        var (rating, cell, rules) = Rate("eu-panorama", paid);
        var test = rating.TestsOf(rules.Rules.Flags[0], cell)[2];
        (Math.Round(test.Value), Math.Round(test.Cutoff), test.Answer).ShouldBe((69745, 98396, Answer.No));
    }

    [Fact]
    public void Every_shipped_rule_set_names_its_flags_and_tests_in_both_languages_and_says_where_it_is_from()
    {
        RuleSetFile.Shipped.ShouldBe(["eu-panorama", "eu-stars", "us-strong"]);
        foreach (var rules in RuleSetFile.Shipped.Select(RuleSetFile.Open))
        {
            rules.Source.Length.ShouldBeGreaterThan(40);
            foreach (var id in rules.Rules.Flags.Select(f => f.Id).Concat(rules.Rules.Flags.SelectMany(rules.Rules.TestsOf).Select(t => t.Id)))
            {
                rules.Names.ContainsKey(id).ShouldBeTrue(id);
                rules.NameOf(id).Ru.Any(c => c is >= 'а' and <= 'я' || char.IsDigit(c)).ShouldBeTrue(id);
            }
        }

        RuleSetFile.Open("us-strong").Stars.ShouldBeEmpty();
    }

    [Fact]
    public void A_file_of_ones_own_may_count_its_criteria_and_give_stars_and_floors_to_a_flag()
    {
        var own = Open(Mine);
        var flag = own.Rules.Flags.ShouldHaveSingleItem();
        (flag.AtLeast, flag.Floors!.Count, own.Rules.TestsOf(flag).Select(t => t.Id).ToArray().Length).ShouldBe((1, 1, 3));
        own.Stars.Select(s => s.Measure).ShouldBe([Measure.Share]);
        own.NameOf("share").ShouldBe(new RuleName("Share", "Доля"));
        own.NameOf("big").ShouldBe(new RuleName("big", "big"));
    }

    [Theory]
    [InlineData("\"verified\": false, ", "", "the field 'verified' is missing; it is true or false")]
    [InlineData("\"quantile\": 7", "\"quantile\": 6", "'quantile' must be 7")]
    [InlineData("\"verdict\": \"big\"", "\"verdict\": \"small\"", "'verdict' must name one of them")]
    [InlineData("\"value\": 20, ", "", "criteria[0] has either a 'quantile' between 0 and 1 or a 'value'")]
    [InlineData("\"value\": 20", "\"value\": \"20\"", "'criteria[0].value' must be a number")]
    [InlineData("\"measure\": \"share\"", "\"measure\": \"sales\"", "criteria[1].measure: 'sales' cannot be measured; use lq, employment, establishments, share, productivity, growth")]
    [InlineData("\"atLeast\": 1", "\"atLeast\": 3", "'flags[0].atLeast' must be a whole number from 1 to 2")]
    [InlineData("\"atLeast\": 1", "\"atLeast\": 1.5", "'flags[0].atLeast' must be a whole number from 1 to 2")]
    [InlineData("[\"jobs\", \"share\"]", "[\"jobs\", \"wage\"]", "'flags[0].criteria[1]' must be a criterion, or the id of one that 'criteria' defines")]
    [InlineData("\"stars\": [\"share\"]", "\"stars\": [\"pay\"]", "'stars[0]' must be the id of a criterion of a flag")]
    [InlineData("\"id\": \"share\"", "\"id\": \"jobs\"", "'criteria' has two of the name 'jobs'")]
    [InlineData("\"ru\": \"Доля\"", "\"fr\": \"Part\"", "the field 'criteria[1].name.ru' is missing; it is a text")]
    [InlineData("\"floors\": []", "\"floors\": {}", "'floors' must be a list")]
    [InlineData("{ \"id\": \"mine\"", "[ \"id\": \"mine\"", "not JSON")]
    public void A_wrong_file_is_refused_with_the_field_and_what_belongs_there(string right, string wrong, string sentence)
    {
        Mine.ShouldContain(right);
        Should.Throw<RefusedException>(() => Open(Mine.Replace(right, wrong, StringComparison.Ordinal))).Message.ShouldContain(sentence);
    }

    private const string Mine = """
        { "id": "mine", "name": { "en": "Mine", "ru": "Моё" }, "verified": false, "source": "me", "quantile": 7, "verdict": "big", "stars": ["share"],
          "criteria": [ { "id": "jobs", "measure": "employment", "value": 20, "strict": true },
            { "id": "share", "name": { "en": "Share", "ru": "Доля" }, "measure": "share", "quantile": 0.9, "strict": false } ],
          "floors": [],
          "flags": [ { "id": "big", "atLeast": 1, "criteria": ["jobs", "share"],
            "floors": [ { "id": "plants", "measure": "establishments", "value": 2, "strict": false } ] } ] }
        """;

    private static RuleSetFile Open(string json)
    {
        using var folder = new TempFolder();
        return RuleSetFile.Open(folder.Write("mine.json", json));
    }

    private static (ClusterRating Rating, int Cell, RuleSetFile Rules) Rate(string id, Panel panel)
    {
        var rules = RuleSetFile.Open(id);
        var cell = Enumerable.Range(0, panel.Count).Single(i => panel.Regions[panel.Region[i]] == "37" && panel.Categories[panel.Category[i]] == "5");
        return (ClusterRating.Rate(panel, rules.Rules), cell, rules);
    }

    private static IEnumerable<string> Told(ClusterRating rating, RuleSetFile rules, int cell) =>
        rating.TestsOf(rules.Rules.Flags[rules.VerdictFlag], cell).Select(t => $"{t.Criterion.Id} {Short(t.Value)} ≥ {Short(t.Cutoff)} {t.Answer}");

    private static double Short(double value) => Math.Round(value, value > 100 ? 0 : value > 0.1 ? 3 : 5);

    /// <summary>The traded categories of the states as they ship, with all jobs of a state and pay in thousand dollars.</summary>
    private static Panel Shipped()
    {
        var nation = Rows("nation.csv").Skip(1).ToDictionary(r => r[0], r => r[1]);
        string[][] rows = [.. Rows("states.csv.gz")];
        int[] columns = [.. Enumerable.Range(3, rows[0].Length - 3).Where(c => nation[rows[0][c]].Length > 0)];
        static double Number(string text) => text.Length == 0 ? double.NaN : double.Parse(text);
        string[][] jobs = [.. rows.Where(r => r[2] == "employment")];
        double[] Flat(string measure) => [.. rows.Where(r => r[2] == measure).SelectMany(r => columns.Select(c => Number(r[c])))];
        double[] national = [.. columns.Select(c => Number(nation[rows[0][c]]))];
        int[] Index(Func<int, int> of) => [.. Enumerable.Range(0, jobs.Length * columns.Length).Select(of)];
        return new Panel(
            [.. jobs.Select(r => r[1])], [.. columns.Select(c => rows[0][c])], Index(i => i / columns.Length), Index(i => i % columns.Length),
            Flat("employment"), Flat("establishments"), national, national.Sum())
        {
            Payroll = Flat("payroll"),
            AllJobs = [.. jobs.Select(r => r[3..].Sum(Number))],
        };
    }

    private static IEnumerable<string[]> Rows(string file)
    {
        using var csv = CsvReader.Create(TextInput.Open(Path.Combine(Repository.Root, "samples", "us", "2016", file)).Content, new CsvReaderOptions { Separator = ',', HasHeader = false });
        while (csv.Read())
            yield return csv.Current.ToArray();
    }
}
