using System.Net;
using System.Text.RegularExpressions;
using Pleiad.Kernel.Data;
using Pleiad.Tests.Front;

namespace Pleiad.Tests.Outreach;

/// <summary>The digest's door, through the front: two steps in, one click out, and nothing told to those who only guess.</summary>
public partial class DigestPageTests(RunningServer server)
{
    private const string Door = "/outreach/digest";

    [Theory]
    [InlineData("", "en", "You get the digest", "The digest comes every month, with two topics")]
    [InlineData("/ru", "ru", "Вы получаете дайджест", "Дайджест приходит каждый месяц; тем: 2")]
    public async Task A_program_that_opens_the_link_confirms_nobody_and_the_person_behind_the_address_does(string language, string letters, string done, string own)
    {
        using var visitor = People.Visitor(server.Client);
        var mail = NewMail();
        var asked = await Ask(visitor, mail, language, letters);
        asked.StatusCode.ShouldBe(HttpStatusCode.SeeOther, await asked.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        asked.Headers.Location!.ToString().ShouldBe($"{language}{Door}/asked");
        var link = Link(mail, "confirm");
        link.ShouldStartWith(language + Door);
        for (var i = 0; i < 3; i++)
        {
            var page = await RunningServer.Page(visitor, link);
            page.QuerySelectorAll("main form").Length.ShouldBe(1);
            page.QuerySelector("main form button")!.HasAttribute("autofocus").ShouldBeTrue();
        }

        State(mail).ShouldBe("pending", "a link that was only opened");
        var pressed = await People.Send(visitor, link, ("once", Guid.NewGuid().ToString("N")));
        pressed.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        State(mail).ShouldBe("confirmed");
        (await RunningServer.Page(visitor, link)).QuerySelector("h1")!.TextContent.ShouldBe(done);
        (await People.Send(visitor, link, ("once", Guid.NewGuid().ToString("N")))).Headers.Location.ShouldBe(pressed.Headers.Location, "a second press");
        var mine = await RunningServer.Page(visitor, pressed.Headers.Location!.ToString());
        mine.QuerySelector("h1")!.TextContent.ShouldBe(own);
        mine.QuerySelectorAll("input[name=topics][checked]").Select(b => b.GetAttribute("value")).ShouldBe(["news", "events"]);
    }

    [Fact]
    public async Task The_box_is_empty_at_first_and_nothing_is_kept_without_it()
    {
        using var visitor = People.Visitor(server.Client);
        (await RunningServer.Page(visitor, Door)).QuerySelector("input[name=consent]")!.HasAttribute("checked").ShouldBeFalse();
        var mail = NewMail();
        var refused = await People.Send(visitor, Door, ("mail", mail), ("topics", "news"), ("frequency", "monthly"), ("language", "en"));
        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await People.Read(refused)).QuerySelector(".pl-errsum")!.TextContent.ShouldContain("without your consent we may not keep your address");
        State(mail).ShouldBeNull();
    }

    [Fact]
    public async Task Whatever_is_known_of_an_address_the_answer_is_the_same()
    {
        using var visitor = People.Visitor(server.Client);
        var (unknown, known) = (NewMail(), await Subscribed(visitor));
        var (first, second) = (await Ask(visitor, unknown), await Ask(visitor, known));
        (second.StatusCode, second.Headers.Location).ShouldBe((first.StatusCode, first.Headers.Location));
        using (var connection = server.Open())
        {
            People.Letters(connection, known)[^1].ShouldContain("gets it already");
            People.Letters(connection, unknown).ShouldHaveSingleItem();
        }

        State(known).ShouldBe("confirmed");
        await Ask(visitor, unknown);
        await Ask(visitor, unknown);
        using var again = server.Open();
        People.Letters(again, unknown).Count.ShouldBeLessThanOrEqualTo(2, "one letter an hour, however often somebody asks");
    }

    [Fact]
    public async Task One_click_of_a_mail_program_ends_it_without_cookie_or_redirect_and_opening_the_link_does_not()
    {
        using var visitor = People.Visitor(server.Client);
        var mail = await Subscribed(visitor);
        var own = await RunningServer.Page(visitor, Link(mail, "own"));
        var leave = own.QuerySelector("form[action*='/leave/']")!.GetAttribute("action")!;
        (await RunningServer.Page(visitor, leave)).QuerySelectorAll("main form").Length.ShouldBe(1);
        State(mail).ShouldBe("confirmed", "the page was only opened");
        (await People.Send(visitor, leave, ("x", "y"))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        State(mail).ShouldBe("confirmed", "that was no one-click");
        for (var i = 0; i < 2; i++)
        {
            using var click = new HttpRequestMessage(HttpMethod.Post, leave) { Content = new FormUrlEncodedContent([KeyValuePair.Create("List-Unsubscribe", "One-Click")]) };
            click.Headers.Add("Origin", "https://mail.example.org"); // a mail program is another site
            var answer = await visitor.SendAsync(click, TestContext.Current.CancellationToken);
            (answer.StatusCode, answer.Headers.Contains("Set-Cookie"), answer.Headers.Location).ShouldBe((HttpStatusCode.OK, false, null));
            State(mail).ShouldBe("unsubscribed");
        }

        var nobody = await People.Send(visitor, $"{Door}/leave/{new string('0', 64)}", ("List-Unsubscribe", "One-Click"));
        nobody.StatusCode.ShouldBe(HttpStatusCode.OK, "an address that nobody knows is told nothing");
        (await Ask(visitor, mail)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        State(mail).ShouldBe("pending", "whoever left may come back, with a new link");
        await People.Send(visitor, leave, ("List-Unsubscribe", "One-Click"));
        State(mail).ShouldBe("pending", "the link of an old letter ends nothing new");
    }

    [Fact]
    public async Task A_subscriber_changes_topics_and_erases_everything()
    {
        using var visitor = People.Visitor(server.Client);
        var mail = await Subscribed(visitor);
        var own = Link(mail, "own");
        (await People.Send(visitor, own, ("once", Guid.NewGuid().ToString("N")), ("topics", "offers"), ("frequency", "quarterly"), ("language", "ru"))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await RunningServer.Page(visitor, own)).QuerySelector("h1")!.TextContent.ShouldBe("The digest comes every quarter, with one topic");
        (await People.Send(visitor, own + "/erase", ("once", Guid.NewGuid().ToString("N")), ("never", "yes"))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await visitor.GetAsync(own, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var connection = server.Open();
        People.Letters(connection, mail).ShouldBeEmpty();
        (await Ask(visitor, mail)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        State(mail).ShouldBeNull("never again, whoever asks");
        connection.Scalar<long>("SELECT count(*) FROM outreach_suppression WHERE reason = 'erased'").ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task An_officer_sees_counts_and_no_address_and_notes_what_came_back()
    {
        using var visitor = People.Visitor(server.Client);
        var mail = await Subscribed(visitor);
        using var officer = await server.SignIn("demo-centre-officer");
        (await officer.GetStringAsync($"{Door}/subscribers", TestContext.Current.CancellationToken)).ShouldNotContain("@example.org");
        (await People.Send(officer, $"{Door}/subscribers", ("once", Guid.NewGuid().ToString("N")), ("mail", mail), ("what", "complain"))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        State(mail).ShouldBe("complained");
        (await Ask(visitor, mail)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        State(mail).ShouldBe("complained", "who complained is not even asked");
        (await People.Send(officer, $"{Door}/subscribers", ("once", Guid.NewGuid().ToString("N")), ("mail", mail), ("what", "lift"))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        await Ask(visitor, mail);
        State(mail).ShouldBe("pending");
    }

    internal static string NewMail() => $"reader-{Guid.NewGuid():N}@example.org";

    private static Task<HttpResponseMessage> Ask(HttpClient visitor, string mail, string language = "", string letters = "en") => People.Send(visitor, language + Door,
        ("once", Guid.NewGuid().ToString("N")), ("mail", mail), ("topics", "news"), ("topics", "events"), ("frequency", "monthly"), ("language", letters), ("consent", "yes"), ("consent-text", Pleiad.Modules.Outreach.Subscriptions.SubscriptionLetters.Purpose.Hash));

    private async Task<string> Subscribed(HttpClient visitor)
    {
        var mail = NewMail();
        await Ask(visitor, mail);
        (await People.Send(visitor, Link(mail, "confirm"), ("once", Guid.NewGuid().ToString("N")))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        return mail;
    }

    /// <summary>The private link of a kind; the one that confirms is in the last letter, the others only in those of issues.</summary>
    private string Link(string mail, string kind)
    {
        using var connection = server.Open();
        return kind == "confirm" ? InLetter().Match(People.Letters(connection, mail)[^1]).Groups["path"].Value
            : $"{Door}/{kind}/" + connection.Scalar<string>($"SELECT {kind}_token FROM outreach_subscription WHERE mail = @mail", ("@mail", mail));
    }

    private string? State(string mail)
    {
        using var connection = server.Open();
        return connection.Scalar<string>("SELECT state FROM outreach_subscription WHERE mail = @mail", ("@mail", mail));
    }

    [GeneratedRegex(@"https?://[^/\s]+(?<path>/(ru/)?outreach/digest/confirm/[0-9a-f]{48})", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex InLetter();
}
