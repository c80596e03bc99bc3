using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Pleiad.Kernel.Consents;
using Pleiad.Kernel.Data;
using Pleiad.Modules.Events.Contests;
using Pleiad.Modules.Events.Meetings;
using Pleiad.Modules.Outreach.Enquiries;
using Pleiad.Modules.Outreach.Subscriptions;
using Pleiad.Tests.Front;

namespace Pleiad.Tests.Outreach;

/// <summary>What visitors do by forms programs do by the API: through the same acts, with the same refusals, once for one key, and by version.</summary>
public class PublicDoorApiTests(RunningServer server)
{
    private const string Ideas = "/events/contests/ideas-for-life-with-a-long-illness/ideas/new";
    private const string Meetings = "/events/meetings/pharmprobeg-example/join";

    /// <summary>What is wrong in each, so that form and API can be asked alike.</summary>
    public static TheoryData<string, string, string> Wrong => new()
    {
        { "/outreach/contact", """{"topic":"gold","text":"","mail":"nobody"}""", "topic text name mail consent-investor-answer" },
        { Ideas, """{"title":"","text":"x","author-is":"king","mail":"a@example.org"}""", "title author-is consent" },
        { Meetings, """{"name":"A","about":"","mail":"a@example.org","organisation":"no-such"}""", "about consent organisation" },
        { "/outreach/digest", """{"mail":"x","topics":[],"frequency":"daily","language":"en"}""", "mail topics frequency consent" },
        { "/events/pharmprobeg-example/register/business-programme", """{"name":"","mail":"x"}""", "name mail q-role consent-events-part" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task A_program_is_refused_with_the_sentences_of_the_form(string address, string sent, string fields)
    {
        using var visitor = People.Visitor(server.Client);
        var api = await Send(visitor, address, JsonNode.Parse(sent)!);
        (api.StatusCode, api.Content.Headers.ContentType!.MediaType).ShouldBe((HttpStatusCode.BadRequest, "application/problem+json"));
        var errors = (await Json(api))["errors"]!.AsArray();
        errors.Select(e => e!["field"]!.GetValue<string>()).ShouldBe(fields.Split(' '));
        var page = await People.Read(await People.Send(visitor, address, [.. JsonNode.Parse(sent)!.AsObject().SelectMany(p => p.Value is JsonArray all ? all.Select(v => (p.Key, v!.ToString())) : [(p.Key, p.Value!.ToString())])]));
        var shown = page.QuerySelectorAll(".pl-errsum li").Select(l => l.TextContent.Trim()).ToArray();
        shown.Length.ShouldBe(errors.Count);
        errors.ShouldAllBe(e => shown.Any(s => s.EndsWith(e!["sentence"]!.GetValue<string>(), StringComparison.Ordinal)));
    }

    [Fact]
    public async Task An_enquiry_is_asked_once_read_by_its_key_and_answered_by_version()
    {
        using var visitor = People.Visitor(server.Client);
        var asked = Asked("By a program", (EnquiryLetters.Answer, true));
        asked["topic"] = "plot";
        asked["text"] = "Is there power?";
        asked["name"] = "A program";
        var (first, second) = (await Send(visitor, "/outreach/contact", asked, key: "enquiry-1"), await Send(visitor, "/outreach/contact", asked, key: "enquiry-1"));
        var mine = await Address(first);
        (await Address(second)).ShouldBe(mine);
        asked["text"] = "Is there gas?";
        ((await Send(visitor, "/outreach/contact", asked, key: "enquiry-1")).StatusCode).ShouldBe(HttpStatusCode.Conflict);
        var own = await Read(visitor, mine);
        own["messages"]!.AsArray().Count.ShouldBe(1);
        using var officer = await server.SignIn("demo-centre-officer");
        var desk = $"/outreach/enquiries/{own["id"]}";
        var version = (await officer.GetAsync("/api" + desk, TestContext.Current.CancellationToken)).Headers.ETag!.Tag;
        (await Send(visitor, desk + "/answer", new JsonObject { ["text"] = "no" }, ifMatch: version)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await Send(officer, desk + "/answer", new JsonObject { ["text"] = "Yes" })).StatusCode.ShouldBe(HttpStatusCode.BadRequest, "an act names the version it saw");
        (await Send(officer, desk + "/answer", new JsonObject { ["text"] = "Yes: 8 MW." }, ifMatch: version)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Send(officer, desk + "/answer", new JsonObject { ["text"] = "Again" }, ifMatch: version)).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await Read(visitor, mine))["promises"]![0]!["kept"]!.GetValue<string>().ShouldBe("inTime");
        (await visitor.GetAsync(mine + "0", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_idea_is_sent_confirmed_and_read_and_a_participant_says_wishes_by_version()
    {
        using var visitor = People.Visitor(server.Client);
        var idea = Asked("", (ContestLetters.Author, true), (ContestLetters.Name, false));
        (idea["title"], idea["text"], idea["author-is"], idea["mail"]) = ("A program's idea", "Words", "other", "program-idea@example.org");
        var mine = await Address(await Send(visitor, Ideas, idea));
        (await Read(visitor, mine))["state"]!.GetValue<string>().ShouldBe("unconfirmed");
        using var connection = server.Open();
        var secret = connection.Scalar<string>("SELECT confirm_token FROM events_idea WHERE mail = 'program-idea@example.org'");
        (await Address(await Send(visitor, $"/events/ideas/confirm/{secret}", new JsonObject()))).ShouldBe(mine);
        (await Read(visitor, mine))["state"]!.GetValue<string>().ShouldBe("entered");
        (await Send(visitor, mine["/api".Length..] + "/withdraw", new JsonObject())).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Send(visitor, mine["/api".Length..] + "/withdraw", new JsonObject())).StatusCode.ShouldBe(HttpStatusCode.Conflict);

        var part = Asked("", (MeetingLetters.Shown, true), (MeetingLetters.Post, true));
        (part["name"], part["about"], part["mail"]) = ("A program", "Measures", "program-meets@example.org");
        var meetings = await Address(await Send(visitor, Meetings, part));
        var read = await visitor.GetAsync(meetings, TestContext.Current.CancellationToken);
        read.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var wishes = new JsonObject { ["free"] = new JsonArray("0", "2"), ["w-1"] = "3" };
        (await Send(visitor, meetings["/api".Length..], wishes, ifMatch: read.Headers.ETag!.Tag)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Send(visitor, meetings["/api".Length..], wishes, ifMatch: read.Headers.ETag!.Tag)).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var said = await Read(visitor, meetings);
        said["free"]!.AsArray().Select(f => f!.GetValue<int>()).ShouldBe([0, 2]);
        said["others"]!.AsArray().Single(o => o!["number"]!.GetValue<int>() == 1)!["wish"]!.GetValue<int>().ShouldBe(3);
        (await Send(visitor, meetings["/api".Length..] + "/leave", new JsonObject())).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_subscription_is_asked_for_confirmed_changed_and_ended()
    {
        using var visitor = People.Visitor(server.Client);
        var door = await Read(visitor, "/api/outreach/digest/asked");
        var asked = new JsonObject { ["mail"] = "program-reads@example.org", ["topics"] = new JsonArray("news"), ["frequency"] = "monthly", ["language"] = "en", ["consent"] = "yes", ["consent-text"] = door["consentText"]!.GetValue<string>() };
        (await Address(await Send(visitor, "/outreach/digest", asked))).ShouldBe("/api/outreach/digest/asked");
        using var connection = server.Open();
        string Secret(string which) => connection.Scalar<string>($"SELECT {which}_token FROM outreach_subscription WHERE mail = 'program-reads@example.org'")!;
        var own = await Address(await Send(visitor, $"/outreach/digest/confirm/{Secret("confirm")}", new JsonObject()));
        (await Send(visitor, own["/api".Length..], new JsonObject { ["topics"] = new JsonArray("offers", "events"), ["frequency"] = "quarterly", ["language"] = "ru" })).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Read(visitor, own)).ToJsonString().ShouldBe("""{"state":"confirmed","topics":["offers","events"],"frequency":"quarterly","language":"ru"}""");
        for (var i = 0; i < 2; i++)
            (await Send(visitor, $"/outreach/digest/leave/{Secret("leave")}", new JsonObject())).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Read(visitor, own))["state"]!.GetValue<string>().ShouldBe("unsubscribed");
        SubscriptionLetters.Purpose.Hash.ShouldBe(door["consentText"]!.GetValue<string>());
    }

    /// <summary>An object with the consents that are shown, and those of them that are given.</summary>
    private static JsonObject Asked(string text, params (ConsentPurpose Purpose, bool Given)[] purposes) => new()
    {
        ["text"] = text, ["consent"] = new JsonArray([.. purposes.Where(p => p.Given).Select(p => (JsonNode)p.Purpose.Id)]), ["consent-text"] = new JsonArray([.. purposes.Select(p => (JsonNode)$"{p.Purpose.Id} {p.Purpose.Hash}")]),
    };

    private static async Task<HttpResponseMessage> Send(HttpClient client, string address, JsonNode body, string? key = null, string? ifMatch = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api" + address) { Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json") };
        if (key is not null)
            request.Headers.Add("Idempotency-Key", key);
        if (ifMatch is not null)
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>The address that an act answers with, without what only a page needs.</summary>
    private static async Task<string> Address(HttpResponseMessage answer)
    {
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return (await Json(answer))["address"]!.GetValue<string>().Split('?', '#')[0];
    }

    private static async Task<JsonNode> Read(HttpClient client, string address) => JsonNode.Parse(await client.GetStringAsync(address, TestContext.Current.CancellationToken))!;

    private static async Task<JsonNode> Json(HttpResponseMessage answer) => JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
}
