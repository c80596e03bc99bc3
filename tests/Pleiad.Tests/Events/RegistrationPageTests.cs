using System.Net;
using System.Text.RegularExpressions;
using Pleiad.Kernel.Data;
using Pleiad.Tests.Front;

namespace Pleiad.Tests.Events;

/// <summary>Registering, waiting, deciding and coming, through the front door of the server.</summary>
public partial class RegistrationPageTests(RunningServer server)
{
    [Fact]
    public async Task A_registration_is_confirmed_changed_chosen_for_and_forgotten_with_its_consent()
    {
        var (gathering, _) = await Gathering("A small meeting", size: 3, "line | required | city | City | Город");
        using var visitor = People.Visitor(server.Client);
        var refused = await People.Read(await Send(visitor, $"{gathering}/register/guests", consent: false, ("name", "Mira"), ("mail", "mira-guest@example.org"), ("q-city", "Vyborg")));
        refused.QuerySelectorAll(".pl-field--error .err").Select(e => e.TextContent).ShouldBe(["Tick this to register: without your consent we may not keep what you wrote, and so cannot keep a place for you."]);
        var mine = await Register(visitor, gathering, "Mira", "mira-guest@example.org", ("q-city", "Vyborg"));
        var page = await RunningServer.Page(visitor, mine);
        page.QuerySelector("h1")!.TextContent.ShouldBe("You have a place: Guests");
        page.QuerySelector("#code svg")!.GetAttribute("aria-label")!.ShouldStartWith("Code of registration ");
        page.QuerySelector("#answers")!.TextContent.ShouldContain("Vyborg");
        using (var connection = server.Open())
            People.Letters(connection, "mira-guest@example.org").Single().ShouldContain(mine);
        (await People.Send(visitor, mine + "/change", ("name", "Mira Change"), ("organisation", "BIOCAD"), ("q-city", "Luga"))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await RunningServer.Page(visitor, mine)).QuerySelector("#answers")!.TextContent.ShouldContain("Luga");
        (await People.Send(visitor, mine + "/consents", ("purpose", "events-part"))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var gone = await RunningServer.Page(visitor, mine);
        gone.QuerySelector("h1")!.TextContent.ShouldBe("You do not come to “A small meeting”");
        gone.QuerySelector(".pl-lead")!.TextContent.ShouldBe("The place went to the next in line. What you wrote is deleted.");
        gone.QuerySelector("main")!.TextContent.ShouldNotContain("Luga");
        using var after = server.Open();
        after.Scalar<long>("SELECT count(*) FROM events_registration WHERE mail = 'mira-guest@example.org' OR name LIKE 'Mira%'").ShouldBe(0);
        People.Letters(after, "mira-guest@example.org").ShouldBeEmpty();
        after.Scalar<long>("SELECT count(*) FROM kernel_journal WHERE facts LIKE '%mira-guest%' OR reason LIKE '%Mira%'").ShouldBe(0, "the journal never knew");
    }

    [Fact]
    public async Task A_changed_questionnaire_leaves_old_answers_as_they_were_asked()
    {
        var (gathering, officer) = await Gathering("A meeting with questions", size: 5, "line | required | city | City | Город");
        using var visitor = People.Visitor(server.Client);
        var old = await Register(visitor, gathering, "Old", "old-answer@example.org", ("q-city", "Vyborg"));
        var edit = await RunningServer.Page(officer, $"{gathering}/admissions/guests/edit");
        edit.QuerySelector("textarea[name=questions]")!.TextContent.Trim().ShouldBe("line | required | city | City | Город");
        var version = edit.QuerySelector("input[name=version]")!.GetAttribute("value")!;
        (await People.Send(officer, $"{gathering}/admissions/guests/edit", ("version", version), ("en", "Guests"), ("size", "5"), ("questions", "choice | required | town | Which town | Какой город | luga=Luga/Луга, vyborg=Vyborg/Выборг"))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var seen = await RunningServer.Page(visitor, old);
        seen.QuerySelectorAll("#answers dl dt").Select(d => d.TextContent).ShouldContain("City");
        var form = await RunningServer.Page(visitor, $"{gathering}/register/guests");
        form.QuerySelectorAll("input[name=q-town]").Length.ShouldBe(2);
        form.QuerySelector("input[name=q-city]").ShouldBeNull();
        var wrong = await People.Read(await People.Send(officer, $"{gathering}/admissions/guests/edit", ("version", version), ("en", "Guests"), ("size", "5"), ("questions", "riddle | required | x | X | X")));
        wrong.QuerySelector(".pl-field--error .err")!.TextContent.ShouldStartWith("Line 1 is no question.");
        var csv = await officer.GetStringAsync($"/api{gathering}/registrations.csv", TestContext.Current.CancellationToken);
        csv.Split('\n')[0].ShouldBe("reference,admission,state,name,mail,organisation,people,language,registered_at,checked_in_at,city");
        (await visitor.GetAsync($"/api{gathering}/registrations.csv", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized, "the list is for those who run the gathering");
        officer.Dispose();
    }

    [Fact]
    public async Task A_freed_place_goes_to_the_first_in_the_queue_with_a_letter_and_a_formula_in_a_name_runs_nowhere()
    {
        var (gathering, officer) = await Gathering("A meeting for one", size: 1, "");
        using var visitor = People.Visitor(server.Client);
        var first = await Register(visitor, gathering, "=HYPERLINK(\"x\")", "first-of-one@example.org");
        var second = await Register(visitor, gathering, "Second", "second-of-one@example.org");
        var third = await Register(visitor, gathering, "Third", "third-of-one@example.org");
        (await RunningServer.Page(visitor, third)).QuerySelector("h1")!.TextContent.ShouldBe("You are in the queue, 1 is before you");
        (await officer.GetStringAsync($"/api{gathering}/registrations.csv", TestContext.Current.CancellationToken)).ShouldContain("'=HYPERLINK");
        (await People.Send(visitor, first + "/withdraw")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await RunningServer.Page(visitor, second)).QuerySelector("h1")!.TextContent.ShouldStartWith("A place is kept for you until ");
        using (var connection = server.Open())
            People.Letters(connection, "second-of-one@example.org")[^1].ShouldContain("it is kept for you until ");
        (await RunningServer.Page(visitor, third)).QuerySelector("h1")!.TextContent.ShouldBe("You are the first in the queue");
        (await People.Send(visitor, third + "/accept")).StatusCode.ShouldBe(HttpStatusCode.Conflict, "it is not kept for everybody");
        using (var connection = server.Open())
            connection.Execute("UPDATE kernel_place SET until = '2020-01-01T00:00:00.0000000Z' WHERE state = 'offered' AND pool LIKE 'events/a-meeting-for-one%'"); // time passes
        (await People.Send(visitor, second + "/accept")).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        await Until(async () => (await RunningServer.Page(visitor, third)).QuerySelector("h1")!.TextContent.StartsWith("A place is kept", StringComparison.Ordinal));
        (await People.Send(visitor, third + "/accept")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await People.Send(visitor, second + "/again")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await RunningServer.Page(visitor, second)).QuerySelector("h1")!.TextContent.ShouldBe("You are the first in the queue");
        officer.Dispose();
    }

    [Fact]
    public async Task Organisers_decide_on_each_and_marks_at_the_door_count_by_their_own_clock_however_late_they_come()
    {
        var (gathering, officer) = await Gathering("A meeting with a door", size: 5, "", ("moderated", "yes"));
        using var visitor = People.Visitor(server.Client);
        var mine = await Register(visitor, gathering, "Nina", "nina-door@example.org");
        (await RunningServer.Page(visitor, mine)).QuerySelector("h1")!.TextContent.ShouldBe("We decide on your registration");
        var row = (await RunningServer.Page(officer, $"{gathering}/registrations")).QuerySelector("tbody tr")!;
        var reference = row.Id!;
        (await RunningServer.Page(officer, "/work")).QuerySelector($"a[href='{gathering}/registrations?state=pending']").ShouldNotBeNull();
        (await People.Send(officer, $"{gathering}/registrations/{reference}/move", ("move", "reject"))).StatusCode.ShouldBe(HttpStatusCode.BadRequest, "a no needs a reason");
        (await Marks(officer, gathering, (reference, "2026-01-01T09:00:00Z"))).ShouldContain("has no place: to be decided");
        (await People.Send(officer, $"{gathering}/registrations/{reference}/move", ("move", "approve"))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var list = await officer.GetStringAsync($"/api{gathering}/check-in", TestContext.Current.CancellationToken);
        list.ShouldContain("\"name\":\"Nina\"");
        (await visitor.GetAsync($"/api{gathering}/check-in", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await Marks(officer, gathering, (reference, "2026-01-01T09:30:00Z"), (reference, "2026-01-01T09:10:00Z"), (reference, "2026-01-01T09:30:00Z"), ("ZZZZZZZZ.00000000000000000000", "2026-01-01T09:31:00Z"))).ShouldContain("No registration of this gathering has the code");
        CheckedInAt(reference).ShouldStartWith("2026-01-01T09:10:00");
        (await Marks(officer, gathering, "no", (reference, "2026-01-01T09:20:00Z"))).ShouldContain("\"in\":true", Case.Sensitive, "it was taken back at 9:20, and made again at 9:30");
        CheckedInAt(reference).ShouldStartWith("2026-01-01T09:30:00");
        (await Marks(officer, gathering, "no", (reference, "2026-01-01T09:40:00Z"))).ShouldContain("\"in\":false");
        CheckedInAt(reference).ShouldBe("");
        (await RunningServer.Page(officer, $"{gathering}/check-in")).QuerySelector("h1")!.TextContent.ShouldBe("0 of 1 have come");
        officer.Dispose();
    }

    [Fact]
    public async Task The_own_programme_is_a_calendar_and_recordings_are_chapters_clips_and_refused_where_they_overlap()
    {
        var (gathering, officer) = await Gathering("A recorded meeting", size: 5, "");
        using var visitor = People.Visitor(server.Client);
        var mine = await Register(visitor, gathering, "Olga", "olga-calendar@example.org");
        (await People.Send(visitor, mine + "/programme", ("session", "a-recorded-meeting-one"), ("session", "a-recorded-meeting-two"))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await RunningServer.Page(visitor, mine)).QuerySelector("#programme .pl-refused")!.TextContent.ShouldBe("“A recorded meeting one” (10:00–11:00) and “A recorded meeting two” (10:30–11:30) meet.");
        var calendar = await visitor.GetStringAsync(mine + "/calendar.ics", TestContext.Current.CancellationToken);
        calendar.ShouldContain("UID:a-recorded-meeting-one@a-recorded-meeting.events.pleiad\r\n");
        calendar.ShouldContain("DTSTART;TZID=Europe/Moscow:20300516T100000\r\n");
        var version = (await RunningServer.Page(officer, $"{gathering}/recordings/new")).QuerySelector("input[name=version]")!.GetAttribute("value")!;
        async Task<HttpResponseMessage> Record(string one, string two) => await People.Send(officer, $"{gathering}/recordings/new", ("version", version), ("en", "Debates"), ("address", "https://video.example.org/debates"), ("at-a-recorded-meeting-one", one), ("at-a-recorded-meeting-two", two));
        (await People.Read(await Record("0:00 to 1:45:00", "1:44:59 to 2:00:00"))).QuerySelector(".pl-field--error .err")!.TextContent.ShouldBe("This overlaps with 0:00:00 to 1:45:00 of another session.");
        (await People.Read(await Record("1:45:00 to 0:00", ""))).QuerySelector(".pl-field--error .err")!.TextContent.ShouldBe("The span ends before it begins.");
        (await Record("0:00 to 1:45:00", "2:20:00 to 04:03:55")).Headers.Location!.OriginalString.ShouldBe($"{gathering}/recordings/debates");
        (await server.Page(gathering)).QuerySelector("#a-recorded-meeting-two a[href='https://video.example.org/debates#t=8400,14635']").ShouldNotBeNull();
        (await visitor.GetStringAsync($"{gathering}/recordings/debates/chapters.vtt", TestContext.Current.CancellationToken)).ShouldBe("WEBVTT\n\na-recorded-meeting-one\n00:00:00.000 --> 01:45:00.000\nA recorded meeting one\n\na-recorded-meeting-two\n02:20:00.000 --> 04:03:55.000\nA recorded meeting two\n");
        var linked = await visitor.GetStringAsync("/events/cluster-conference-2019/event.jsonld", TestContext.Current.CancellationToken);
        SecondsOfClips().Matches(linked).Select(m => $"{m.Groups["from"].Value}–{m.Groups["to"].Value}").ShouldBe(["0–6300", "8400–14635", "18165–23980"]);
        officer.Dispose();
    }

    [Fact]
    public async Task A_class_grows_and_shrinks_past_nobody_and_news_come_only_after_a_second_yes()
    {
        var (gathering, officer) = await Gathering("A meeting of classes", size: 5, "", ("grouped", "yes"));
        using var visitor = People.Visitor(server.Client);
        var (one, two, three) = (await Register(visitor, gathering, "One", "class-one@example.org", ("people", "3"), ("consent", "events-news")), await Register(visitor, gathering, "Two", "class-two@example.org", ("people", "2")), await Register(visitor, gathering, "Three", "class-three@example.org", ("people", "2")));
        var refused = await People.Send(visitor, two + "/change", ("name", "Two"), ("people", "3"));
        refused.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await People.Read(refused)).QuerySelector(".pl-errsum")!.TextContent.ShouldContain("There is no room for 1 more");
        (await People.Send(visitor, one + "/change", ("name", "One"), ("people", "1"))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await RunningServer.Page(visitor, three)).QuerySelector("h1")!.TextContent.ShouldStartWith("A place is kept for you");
        (await RunningServer.Page(visitor, one)).QuerySelector("input[name=people]")!.GetAttribute("value").ShouldBe("1");
        (await RunningServer.Page(visitor, gathering)).QuerySelector("#take-part #guests")!.TextContent.ShouldContain("Taken or kept: 5");
        using var connection = server.Open();
        connection.Scalar<string>("SELECT state || ' ' || topics || ' ' || frequency FROM outreach_subscription WHERE mail = 'class-one@example.org'").ShouldBe("pending events quarterly");
        connection.Scalar<long>("SELECT count(*) FROM outreach_subscription WHERE mail = 'class-two@example.org'").ShouldBe(0, "who did not tick is not asked");
        People.Letters(connection, "class-one@example.org").Count(l => l.Contains("/outreach/digest/confirm/", StringComparison.Ordinal)).ShouldBe(1);
        officer.Dispose();
    }

    [Fact]
    public async Task Announced_meetings_stand_in_the_own_programme_and_in_its_calendar()
    {
        var (gathering, officer) = await Gathering("A meeting with meetings", size: 5, "");
        var round = gathering.Replace("/events/", "/events/meetings/", StringComparison.Ordinal);
        (await People.Send(officer, round + "/open", ("starts", "2030-05-16 10:30"), ("slots", "2"), ("minutes", "20"), ("break", "10"), ("tables", "1"), ("wishes-until", "2030-05-10"))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        using var visitor = People.Visitor(server.Client);
        var mine = await Register(visitor, gathering, "Petra", "petra-own@example.org");
        await People.Send(visitor, mine + "/programme", ("session", "a-meeting-with-meetings-one"));
        var join = (await RunningServer.Page(visitor, mine)).QuerySelector("#programme a[href*='/join?registration=']")!.GetAttribute("href")!;
        (await RunningServer.Page(visitor, join)).QuerySelector("input[name=name]")!.GetAttribute("value").ShouldBe("Petra");
        async Task<string> Join(string name, string registration) => (await People.Send(visitor, round + "/join", ("registration", registration), ("name", name), ("about", "x"), ("mail", $"{name.ToLowerInvariant()}-own@example.org"), ("consent", "meetings-shown"), ("consent", "meetings-post"),
            ("consent-text", $"meetings-shown {Modules.Events.Meetings.MeetingLetters.Shown.Hash}"), ("consent-text", $"meetings-post {Modules.Events.Meetings.MeetingLetters.Post.Hash}"))).Headers.Location!.OriginalString;
        var (petra, quinn) = (await Join("Petra", mine.Split('/')[^1]), await Join("Quinn", ""));
        async Task<string> Version(HttpClient who, string page, string form) => (await RunningServer.Page(who, page)).QuerySelector($"{form} input[name=version]")!.GetAttribute("value")!;
        await People.Send(visitor, quinn, ("version", await Version(visitor, quinn, "#wishes")), ("free", "0"), ("free", "1"), ("w-1", "3"));
        foreach (var move in new[] { "plan", "announce" })
            (await People.Send(officer, $"{round}/moves/{move}", ("version", await Version(officer, round, $"#move-{move}")))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var page = await RunningServer.Page(visitor, mine);
        page.QuerySelectorAll("#programme tbody tr").Select(r => r.QuerySelector("td")!.TextContent.Trim()).ShouldBe(["A meeting with meetings one", "Meeting: Quinn"]);
        page.QuerySelector("#programme .pl-refused")!.TextContent.ShouldBe("“A meeting with meetings one” (10:00–11:00) and “Meeting: Quinn” (10:30–10:50) meet.");
        var calendar = await visitor.GetStringAsync(mine + "/calendar.ics", TestContext.Current.CancellationToken);
        var uid = MeetingUid().Match(calendar).Value;
        calendar.ShouldContain("SEQUENCE:1\r\nDTSTART;TZID=Europe/Moscow:20300516T103000\r\nDTEND;TZID=Europe/Moscow:20300516T105000\r\nSUMMARY:Meeting: Quinn\r\n");
        MeetingUid().Match(await visitor.GetStringAsync(petra + "/calendar.ics", TestContext.Current.CancellationToken)).Value.ShouldBe(uid);
        (await visitor.GetStringAsync("/api" + mine, TestContext.Current.CancellationToken)).ShouldContain("Meeting: Quinn");
        var other = await Register(visitor, gathering, "Quinn", "quinn-own@example.org");
        (await RunningServer.Page(visitor, other)).QuerySelector("main")!.TextContent.ShouldNotContain("Meeting: Petra", Case.Sensitive, "an address alone is no proof");
        (await People.Send(visitor, other + "/meetings", ("meetings", "http://x/events/my-meetings/0123"))).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await People.Send(visitor, other + "/meetings", ("meetings", server.Client.BaseAddress + quinn[1..]))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await RunningServer.Page(visitor, other)).QuerySelector("#programme tbody")!.TextContent.ShouldContain("Meeting: Petra");
        (await People.Send(visitor, quinn + "/leave")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        foreach (var link in new[] { mine, other })
        {
            var after = await visitor.GetStringAsync(link + "/calendar.ics", TestContext.Current.CancellationToken);
            after.ShouldContain(uid);
            after.ShouldContain("SEQUENCE:2\r\n");
            after.ShouldContain("STATUS:CANCELLED\r\n");
        }

        officer.Dispose();
    }

    /// <summary>An announced gathering with two sessions that meet, and one kind of registration.</summary>
    private async Task<(string Address, HttpClient Officer)> Gathering(string name, int size, string questions, params (string Field, string Value)[] more)
    {
        var officer = await server.SignIn("demo-centre-officer");
        var address = (await People.Send(officer, "/events/new", ("en", name), ("starts", "2030-05-16"), ("zone", "Europe/Moscow"))).Headers.Location!.OriginalString;
        foreach (var (session, from, to) in new[] { ("one", "10:00", "11:00"), ("two", "10:30", "11:30") })
            await People.Send(officer, address + "/sessions/new", ("kind", "panel"), ("en", $"{name} {session}"), ("day", "2030-05-16"), ("from", from), ("to", to));
        async Task<string> Version() => (await RunningServer.Page(officer, address + "/programme")).QuerySelector("#release input[name=version]")!.GetAttribute("value")!;
        await People.Send(officer, address + "/programme", ("version", await Version()));
        await People.Send(officer, address + "/move", ("version", await Version()), ("move", "announce"));
        var opened = await People.Send(officer, address + "/admissions/new", [("version", await Version()), ("en", "Guests"), ("size", $"{size}"), ("offer", "48"), ("questions", questions), .. more]);
        opened.StatusCode.ShouldBe(HttpStatusCode.SeeOther, await opened.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return (address, officer);
    }

    private async Task<string> Register(HttpClient visitor, string gathering, string name, string mail, params (string Field, string Value)[] answers)
    {
        var answer = await Send(visitor, $"{gathering}/register/guests", consent: true, [("name", name), ("mail", mail), .. answers]);
        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return answer.Headers.Location!.OriginalString;
    }

    private async Task<HttpResponseMessage> Send(HttpClient visitor, string address, bool consent, params (string Field, string Value)[] fields)
    {
        var shown = (await RunningServer.Page(visitor, address)).QuerySelectorAll("input[name=consent-text]").Select(i => ("consent-text", i.GetAttribute("value")!));
        return await People.Send(visitor, address, [.. fields, .. shown, .. consent ? [("consent", "events-part")] : Array.Empty<(string, string)>()]);
    }

    private static Task<string> Marks(HttpClient officer, string gathering, params (string Code, string At)[] marks) => Marks(officer, gathering, "", marks);

    private static async Task<string> Marks(HttpClient officer, string gathering, string came, params (string Code, string At)[] marks)
    {
        var body = System.Text.Json.JsonSerializer.Serialize(new { code = marks.Select(m => m.Code), at = marks.Select(m => m.At), came });
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        using var answer = await officer.PostAsync($"/api{gathering}/check-in", content, TestContext.Current.CancellationToken);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    private string CheckedInAt(string reference)
    {
        using var connection = server.Open();
        return connection.Scalar<string>("SELECT checked_in_at FROM events_registration WHERE id = @id", ("@id", reference))!;
    }

    private static async Task Until(Func<Task<bool>> holds)
    {
        for (var tries = 0; tries < 60; tries++)
        {
            if (await holds())
                return;
            await Task.Delay(250, TestContext.Current.CancellationToken);
        }

        throw new TimeoutException("It did not come about within 15 seconds.");
    }

    [GeneratedRegex("UID:[0-9a-f]{32}-[0-9a-f]{32}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MeetingUid();

    [GeneratedRegex("\"startOffset\":(?<from>[0-9]+),\"endOffset\":(?<to>[0-9]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SecondsOfClips();
}
