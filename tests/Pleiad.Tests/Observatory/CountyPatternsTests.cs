using System.Globalization;
using CsvHelper;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Tables;
using Pleiad.Tests.Front;

namespace Pleiad.Tests.Observatory;

/// <summary>The raw tables of County Business Patterns, imported as they are: their published sums, and the quotients worked out elsewhere.</summary>
public class CountyPatternsTests
{
    private static readonly (int Year, long Rows, double Employment, long Establishments, long Payroll)[] Published =
    [
        (2017, 347343, 101842362, 7248560, 5263216962), (2018, 346360, 111452171, 7294332, 6078580780), (2019, 346076, 113089951, 7342229, 6353171359),
        (2020, 345154, 113878147, 7378691, 6445251203), (2021, 348104, 108419164, 7523519, 7020517996),
    ];

    [Theory]
    [MemberData(nameof(Database.PostgresWhenLong), MemberType = typeof(Database))]
    public async Task The_imported_counties_have_the_published_sums_and_the_reference_quotients(Dialect engine)
    {
        var data = Repository.SharedOrSkip("data");
        using var database = Database.Started(engine);
        var imported = Command.Run(
        [
            "observe", "import", "--dataset", "us", "--kind", "counties", "--facts", $"{data}/us-cbp/county_naics6_2017_2021.csv.gz", "--parents", $"{data}/us-cbp/county_naics4_2017_2021.csv.gz",
            "--definitions", $"{data}/us-cluster-definitions/naics_to_cluster.csv", "--territories", $"{data}/us-cbp/counties.csv", "--source", "CBP", "--licence", "Public domain", .. database.Options,
        ]);
        imported.Code.ShouldBe(0, imported.Errors);
        imported.Output.ShouldContain("2017: in 1058 places the published industries add up to more than the total of their group as it is written");
        imported.Output.ShouldContain("Imported 1,733,037 rows");
        using (var connection = database.Open())
        {
            foreach (var (year, rows, employment, establishments, payroll) in Published)
            {
                T? Of<T>(string what) => connection.Scalar<T>($"SELECT {what} FROM observatory_fact WHERE year = {year} AND import_id = (SELECT import_id FROM observatory_panel WHERE kind = 'counties' AND year = {year})");
                Of<long>("count(*)").ShouldBe(rows);
                Of<double>("sum(value)").ShouldBe(employment);
                Of<long>("CAST(sum(establishments) AS BIGINT)").ShouldBe(establishments);
                Of<long>("CAST(sum(payroll) AS BIGINT)").ShouldBe(payroll);
            }

            connection.Scalar<long>("SELECT count(*) FROM observatory_fact WHERE year = 2017 AND value IS NULL AND region LIKE '_____'").ShouldBe(45439);
            connection.Scalar<long>("SELECT count(*) FROM observatory_residual WHERE year = 2018 AND residual > 0").ShouldBe(118750);
            connection.Scalar<double>("SELECT sum(residual) FROM observatory_residual WHERE year = 2018 AND residual > 0").ShouldBe(6230465);
        }

        using var server = Command.Start("dotnet", [Repository.Program, "serve", "--urls", "http://127.0.0.1:0", .. database.Options]);
        try
        {
            using var client = new HttpClient { BaseAddress = await RunningServer.Address(server) };
            foreach (var year in new[] { 2018, 2021 })
                await QuotientsAre(client, Reference(data, year), year);
        }
        finally
        {
            server.Kill();
            await server.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
    }

    [Theory]
    [MemberData(nameof(Database.PostgresWhenLong), MemberType = typeof(Database))]
    public void Russia_has_the_totals_of_Rosstat(Dialect engine)
    {
        using var database = Database.Started(engine);
        Command.Run(["observe", "proof", "--dataset", "ru", "--region", "RU-KLU", "--category", "C", "--year", "2024", .. database.Options]).Code.ShouldBe(0);
        using var connection = database.Open();
        foreach (var (year, total) in new[] { (2018, 210_940_524), (2024, 496_609_170) })
            connection.Scalar<double>("SELECT sum(n.value) FROM observatory_national n JOIN observatory_panel p ON p.import_id = n.import_id AND p.year = n.year WHERE p.dataset = 'ru' AND n.year = @year", ("@year", year)).ShouldBe(total);
    }

    private static async Task QuotientsAre(HttpClient client, Dictionary<(string Category, string Region), double> reference, int year)
    {
        var found = 0;
        foreach (var category in reference.Keys.Select(k => k.Category).Distinct())
        {
            var table = await client.GetStringAsync($"/api/observatory/us/{year}/counties/{Pleiad.Kernel.Text.Words.Key(category)}.csv", TestContext.Current.CancellationToken);
            var rows = table.TrimEnd('\n').Split('\n');
            var (region, lq) = (Array.IndexOf(rows[0].Split(','), "region"), Array.IndexOf(rows[0].Split(','), "lq"));
            foreach (var row in rows.Skip(1))
            {
                using var csv = CsvReader.Create(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(row)), new CsvReaderOptions { Separator = ',', HasHeader = false });
                csv.Read().ShouldBeTrue();
                var fields = csv.Current.ToArray();
                if (!reference.TryGetValue((category, fields[region]), out var expected))
                    continue;
                found++;
                if (fields[lq].Length == 0)
                    expected.ShouldBe(0, "the reference sums what is withheld as 0; here it is missing");
                else
                    Math.Abs(double.Parse(fields[lq], CultureInfo.InvariantCulture) - expected).ShouldBeLessThanOrEqualTo(1e-9 * expected, $"{year} {category} {fields[region]}");
            }
        }

        found.ShouldBe(reference.Count);
        if (year == 2021)
            reference[("Medical Devices", "18085")].ShouldBe(63.87998, 1e-5);
    }

    private static Dictionary<(string Category, string Region), double> Reference(string data, int year)
    {
        using var csv = CsvReader.Create(TextInput.Open($"{data}/us-cbp/reference_lq_2018_2021.csv.gz").Content, new CsvReaderOptions { Separator = ',' });
        Dictionary<(string Category, string Region), double> found = [];
        while (csv.Read())
        {
            if (csv.GetString("year") == year.ToString(CultureInfo.InvariantCulture) && csv.GetString("lq").Length > 0)
                found.Add((csv.GetString("category"), csv.GetString("region")), double.Parse(csv.GetString("lq"), CultureInfo.InvariantCulture));
        }

        return found;
    }
}
