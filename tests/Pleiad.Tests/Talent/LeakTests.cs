using System.Net;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Web;
using Pleiad.Tests.Front;
using Pleiad.Tests.House;

namespace Pleiad.Tests.Talent;

/// <summary>
/// A minor never leaks: a class with names that occur nowhere else is signed up, answered for, linked and counted; somebody under 18 with such a
/// name is in a course and in an intake; then every address that a
/// visitor and every foreign demonstration account may open is read for them. A planted leak is found.
/// </summary>
public class LeakTests
{
    /// <summary>Stands in the pupil's, the guardian's and the class's name, in the address and in nothing else.</summary>
    private const string Mark = "qux";

    /// <summary>A course of the university that a demonstration account speaks for, and an intake that this test makes.</summary>
    private const string Course = "example-liquid-chromatography", Intake = "leak-intake";

    private static readonly string[] Foreign =
    [
        "demo-cluster-manager", "demo-representative", "demo-second-representative", "demo-partner", "demo-centre-officer", "demo-expert", "demo-analyst", "demo-operator", "demo-tutor", "demo-investor", "demo-student", "demo-pupil", "demo-university",
    ];

    [Fact]
    public async Task Nothing_of_a_pupil_is_found_by_anybody_but_the_school_and_a_planted_name_is()
    {
        await using var server = new OwnServer();
        await server.InitializeAsync();
        var group = await Fill(server);
        var addresses = Addresses(group);
        addresses.Count.ShouldBeGreaterThan(150);
        (await Leaks(server.Client, addresses)).ShouldBeEmpty("a visitor");
        string[] near = [.. addresses.Where(a => new[] { "/talent", "/api/talent", "/journal", "/work", "/accounts", "/search", "/api/search", "/lives", "/events", "/registry/organisations/" }.Any(p => a.StartsWith(p, StringComparison.Ordinal)))];
        foreach (var account in Foreign)
        {
            using var reader = await server.SignIn(account);
            var leaks = await Leaks(reader, near);
            if (account == "demo-university")
                leaks.RemoveAll(a => a.StartsWith("/talent/courses/" + Course, StringComparison.Ordinal)).ShouldBe(1, "who gives the course sees who takes it, once the guardian agreed");
            if (account == "demo-centre-officer")
                leaks.Remove("/accounts/people").ShouldBeTrue("whoever keeps the accounts sees whose they are");
            if (account == "demo-centre-officer")
                leaks.Remove("/accounts/mail"); // whoever runs the mail sees where a letter went; what it says of whom is looked at below
            leaks.ShouldBeEmpty(account);
        }

        using (var connection = server.Open())
        {
            connection.Scalar<long>($"SELECT count(*) FROM kernel_mail WHERE lower(text || subject || recipient_name) LIKE '%{Mark}%'").ShouldBe(0, "letters name nobody");
            connection.Scalar<long>($"SELECT count(*) FROM kernel_journal WHERE lower(facts || reason || aggregate) LIKE '%{Mark}%'").ShouldBe(0);
            connection.Scalar<long>($"SELECT count(*) FROM talent_pupil WHERE lower(name) LIKE '%{Mark}%'").ShouldBe(2, "there is something that could leak");
            connection.Execute("UPDATE talent_activity SET text_en = 'Come with Quxpupil' WHERE id = 'example-excursion'");
        }

        (await Leaks(server.Client, ["/talent/activities/example-excursion", "/talent"])).ShouldBe(["/talent/activities/example-excursion"], "a planted leak is seen");
        using var teacher = await server.SignIn("demo-teacher");
        (await Leaks(teacher, [$"/talent/groups/{group}", "/talent/groups"])).ShouldBe([$"/talent/groups/{group}", "/talent/groups"], "and the school sees its own");
    }

    /// <summary>A class with two pupils, one answered by link and one on paper, and one of them linked with an account.</summary>
    private static async Task<string> Fill(RunningServer server)
    {
        using var teacher = await server.SignIn("demo-teacher");
        var made = await People.Send(teacher, "/talent/activities/example-excursion/sign-up", ("school", "example-school"), ("class", "QUX9"), ("pupils", "Quxpupil One; quxmail@example.org\nQuxpupil Two"));
        made.StatusCode.ShouldBe(HttpStatusCode.SeeOther, await made.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var group = made.Headers.Location!.OriginalString.Split('/')[^1];
        var (token, second) = ("", "");
        using (var connection = server.Open())
        {
            token = connection.Scalar<string>("SELECT token FROM talent_pupil WHERE guardian_mail = 'quxmail@example.org'")!;
            second = connection.Scalar<string>("SELECT id FROM talent_pupil WHERE name = 'Quxpupil Two'")!;
        }

        using var guardian = People.Visitor(server.Client);
        async Task<(string, string)[]> Shown(HttpClient client, string address) => [.. (await RunningServer.Page(client, address)).QuerySelectorAll("input[name=consent-text]").Select(i => ("consent-text", i.GetAttribute("value")!))];
        (string, string)[] all = [("answer", "agree"), ("guardian", "Quxguardian"), ("consent", "talent-part"), ("consent", "talent-photos"), ("consent", "talent-path")];
        (await People.Send(guardian, $"/talent/consents/{token}/answer", [.. all, .. await Shown(guardian, $"/talent/consents/{token}")])).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await People.Send(teacher, $"/talent/groups/{group}/pupils/{second}/paper", [.. all, ("date", "2026-01-05"), .. await Shown(teacher, $"/talent/groups/{group}/pupils/{second}/paper")])).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        using var pupil = await server.SignIn("demo-pupil");
        using (var connection = server.Open())
            (await People.Send(pupil, "/talent/me/path/link", ("code", connection.Scalar<string>("SELECT code FROM talent_pupil WHERE guardian_mail = 'quxmail@example.org'")!))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        await Enrol(server, pupil, guardian);
        return group;
    }

    /// <summary>Somebody under 18 in a course and an intake, with the guardian's consent to both.</summary>
    private static async Task Enrol(RunningServer server, HttpClient pupil, HttpClient guardian)
    {
        var course = $"/talent/courses/{Course}";
        (await People.Send(pupil, course + "/enrol")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var link = "";
        using (var connection = server.Open())
            link = $"/talent/consents/{connection.Scalar<string>("SELECT token FROM talent_enrolment WHERE person = 'demo-pupil'")}";
        (string, string)[] shown = [.. (await RunningServer.Page(guardian, link)).QuerySelectorAll("input[name=consent-text]").Select(i => ("consent-text", i.GetAttribute("value")!))];
        (await People.Send(guardian, link + "/answer", [("answer", "agree"), ("guardian", "Quxguardian"), ("consent", "talent-course-guardian"), .. shown])).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        using var tables = server.Open();
        tables.Execute("INSERT INTO accounts_account (id, mail, name, password_hash, authenticator_key, authenticator_step, recovery_codes, failures, locked_until, language, born, guardian_mail, guardian_at, demonstration, created_at, seen_at, erased_at) SELECT 'quxminor', 'quxminor@example.org', 'Quxminor', password_hash, authenticator_key, authenticator_step, recovery_codes, failures, locked_until, language, born, 'quxhome@example.org', guardian_at, 0, created_at, seen_at, erased_at FROM accounts_account WHERE id = 'demo-pupil'");
        tables.Execute("UPDATE talent_enrolment SET person = 'quxminor' WHERE person = 'demo-pupil'");
        tables.Execute("INSERT INTO talent_intake (id, organiser, en, ru, rank_by, by_lot, seed, state, illustrative, created_at, run_at) VALUES (@id, 'example-school', 'An intake', 'Набор', '2099-01-01', 1, 0, 'ranking', 0, '2026-01-01T00:00:00.0000000Z', '')", ("@id", Intake));
        tables.Execute("INSERT INTO talent_intake_opening (intake, opening) VALUES (@id, 'example-analyst-of-quality-control')", ("@id", Intake));
        tables.Execute("INSERT INTO talent_intake_wish (intake, person, number, opening) VALUES (@id, 'quxminor', 1, 'example-analyst-of-quality-control')", ("@id", Intake));
        tables.Execute("INSERT INTO talent_intake_part (id, intake, person, state, token, asked_at, answered_at) VALUES ('leak-part', @id, 'quxminor', 'agreed', 'leak-token', '2026-01-01T00:00:00.0000000Z', '2026-01-01T00:00:00.0000000Z')", ("@id", Intake));
    }

    private static async Task<List<string>> Leaks(HttpClient reader, IEnumerable<string> addresses)
    {
        List<string> leaks = [];
        foreach (var address in addresses)
        {
            using var answer = await reader.GetAsync(address, TestContext.Current.CancellationToken);
            if ((await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Contains(Mark, StringComparison.OrdinalIgnoreCase))
                leaks.Add(address);
        }

        return leaks;
    }

    /// <summary>Every address that can be read: pages, API, files, feeds, the description of the API; with the class and its activity in them.</summary>
    private static List<string> Addresses(string group)
    {
        using var database = Database.Started(Dialect.Sqlite);
        using var app = Pleiad.House.Build("http://127.0.0.1:0", database.Storage);
        var examples = RouteTests.Examples.Append(KeyValuePair.Create("{group}", group)).Append(KeyValuePair.Create("{course}", Course)).Append(KeyValuePair.Create("{intake}", Intake)).GroupBy(e => e.Key).ToDictionary(e => e.Key, e => e.Last().Value);
        return [.. ((IEndpointRouteBuilder)app).DataSources.SelectMany(s => s.Endpoints).OfType<RouteEndpoint>().Where(r => r.Metadata.GetMetadata<StaticFileRoute>() is null && RightsTable.Methods(r).Any(m => m is "GET" or "ANY")).Select(RightsTable.PatternOf)
            .Select(pattern => examples.Aggregate(pattern, (address, e) => address.Replace(e.Key, e.Value, StringComparison.Ordinal))).Where(a => !a.Contains("fonts", StringComparison.Ordinal) && !a.Contains("token", StringComparison.Ordinal))
            .Append($"/journal?about=talent/groups/{group}").Append("/journal?about=talent/people/demo-pupil").Distinct()];
    }

    private sealed class OwnServer() : RunningServer(Dialect.Sqlite);
}
