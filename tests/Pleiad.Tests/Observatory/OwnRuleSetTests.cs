using System.Net;
using Pleiad.Kernel.Data;
using Pleiad.Tests.Front;

namespace Pleiad.Tests.Observatory;

/// <summary>A rule set that somebody adds judges beside those that ship, on the proof and on every page, until it is withdrawn.</summary>
public class OwnRuleSetTests
{
    private const string Proof = "/observatory/us/2016/states/biopharmaceuticals/37";

    private const string Mine =
        """
        { "id": "my-rules", "name": { "en": "My seminar rules", "ru": "Мои правила" }, "verified": false, "source": "A seminar exercise", "quantile": 7, "verdict": "large",
          "floors": [ { "id": "jobs", "measure": "employment", "value": 1000000, "strict": false } ],
          "flags": [ { "id": "large", "criteria": [ { "id": "lq80", "measure": "lq", "quantile": 0.8, "strict": false } ] } ] }
        """;

    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task It_stands_beside_those_that_ship_until_it_is_withdrawn_with_a_reason(Dialect engine)
    {
        await using var server = new OwnServer(engine);
        await server.InitializeAsync();
        (await server.Page(Proof)).QuerySelectorAll("#rules tbody tr").Length.ShouldBe(3);
        using var analyst = await server.SignIn("demo-analyst");
        (await People.Send(analyst, "/observatory/rules", ("text", Mine))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await People.Send(analyst, "/observatory/rules", ("text", Mine))).StatusCode.ShouldBe(HttpStatusCode.Conflict, "its id is taken");
        var proof = await server.Page(Proof);
        var row = proof.QuerySelectorAll("#rules tbody tr").Last();
        proof.QuerySelectorAll("#rules tbody tr").Length.ShouldBe(4);
        row.TextContent.ShouldContain("My seminar rules");
        row.TextContent.ShouldContain("added here");
        row.TextContent.ShouldContain("1 of 2", Case.Sensitive, "no state has a million jobs in it");
        (await server.Page(Proof + "?rules=my-rules")).QuerySelector("h1")!.TextContent.ShouldNotContain("is strong");
        (await server.Page("/ru" + Proof)).QuerySelector("#rules")!.TextContent.ShouldContain("Мои правила");
        Command.Run(["observe", "rules", "list", .. server.Options]).Output.ShouldContain("my-rules\town\tunverified\tMy seminar rules");
        Command.Run(["observe", "proof", "--region", "37", "--category", "5", "--year", "2016", "--rules", "my-rules", .. server.Options]).Code.ShouldBe(0);
        (await server.Client.GetStringAsync("/api/observatory/rules/my-rules", TestContext.Current.CancellationToken)).ShouldBe(Mine.ReplaceLineEndings("\n"));
        (await People.Send(analyst, "/observatory/rules/my-rules/withdraw")).StatusCode.ShouldBe(HttpStatusCode.BadRequest, "with a reason only");
        (await People.Send(analyst, "/observatory/rules/my-rules/withdraw", ("reason", "The seminar is over"))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await server.Page(Proof)).QuerySelectorAll("#rules tbody tr").Length.ShouldBe(3);
        (await server.Client.GetAsync(Proof + "?rules=my-rules", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await server.Page("/observatory/rules")).QuerySelector("#gone")!.TextContent.ShouldContain("The seminar is over");
        using var file = new TempFolder();
        Command.Run(["observe", "rules", "add", "--file", file.Write("mine.json", Mine), .. server.Options]).ShouldSatisfyAllConditions(e => e.Code.ShouldBe(0, e.Errors), e => e.Output.ShouldContain("my-rules is there"));
        (await server.Page(Proof)).QuerySelectorAll("#rules tbody tr").Length.ShouldBe(4, "another process added it, and this one saw it");
    }

    [Theory]
    [MemberData(nameof(Database.PostgresWhenLong), MemberType = typeof(Database))]
    public async Task What_is_no_rule_set_is_refused_at_the_field_and_stays(Dialect engine)
    {
        await using var server = new OwnServer(engine);
        await server.InitializeAsync();
        using var analyst = await server.SignIn("demo-analyst");
        foreach (var (wrong, sentence) in new[]
        {
            ("{", "not JSON"),
            ("[]", "an object"),
            (Mine.Replace("\"lq\"", "\"luck\"", StringComparison.Ordinal), "flags[0].criteria[0].measure"),
            (Mine.Replace("my-rules", "us-strong", StringComparison.Ordinal), "is a rule set that ships"),
            (Mine.Replace("my-rules", "My Rules/..", StringComparison.Ordinal), "small Latin letters"),
            (Mine.Replace("A seminar exercise", new string('x', 301), StringComparison.Ordinal), "the source at most 300"),
            (new string('x', 21_000), "at most 20000 characters"),
        })
        {
            var answer = await People.Send(analyst, "/observatory/rules", ("text", wrong));
            answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest, sentence);
            var page = await People.Read(answer);
            page.QuerySelector("#text-error")!.TextContent.ShouldContain(sentence);
            page.QuerySelector("#text")!.TextContent.Trim().ShouldBe(wrong.Trim());
        }

        using var visitor = People.Visitor(server.Client);
        (await People.Send(visitor, "/observatory/rules", ("text", Mine))).Headers.Location!.OriginalString.ShouldStartWith("/accounts/sign-in");
        using var investor = await server.SignIn("demo-investor");
        (await People.Send(investor, "/observatory/rules", ("text", Mine))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private sealed class OwnServer(Dialect engine) : RunningServer(engine);
}
