using System.Net;
using System.Text;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Journals;
using Pleiad.Tests.Front;
using Microsoft.Extensions.DependencyInjection;
using Pleiad.Kernel.Rights;

namespace Pleiad.Tests.Kernel.Stairs;

/// <summary>Forms as people and machines really send them: twice, stale, from elsewhere, with rubbish. Refused with a sentence; what was typed stays.</summary>
public class FormTests
{
    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task A_form_that_is_sent_twice_at_once_is_done_once(Dialect engine)
    {
        await using var house = await SmallHouse.On(engine);
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => house.Send(("once", "one-sending"), ("version", "0"))));
        answers.ShouldAllBe(a => a.StatusCode == HttpStatusCode.SeeOther && a.Headers.Location!.ToString() == "/toy#1");
        house.Version.ShouldBe(1);
        (await house.Send(("once", "another"), ("version", "1"))).Headers.Location!.ToString().ShouldBe("/toy#2");
    }

    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task A_form_that_was_changed_with_the_back_button_is_not_taken_for_the_first_one(Dialect engine)
    {
        await using var house = await SmallHouse.On(engine);
        (await house.Send(("once", "x"), ("version", "0"))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var again = await house.Send(("once", "x"), ("version", "0"), ("name", "Mara"));
        again.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var page = await SmallHouse.Document(again);
        page.QuerySelector("#errors")!.TextContent.ShouldContain("You sent this form before, with other content");
        page.QuerySelector("#name")!.GetAttribute("value").ShouldBe("Mara");
        var (once, version) = (page.QuerySelector("[name=once]")!.GetAttribute("value")!, page.QuerySelector("[name=version]")!.GetAttribute("value")!);
        once.ShouldNotBe("x");
        (await house.Send(("once", once), ("version", version), ("name", "Mara"))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        house.Version.ShouldBe(2);
    }

    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task A_stale_page_answers_409_with_the_present_state_and_what_was_typed(Dialect engine)
    {
        await using var house = await SmallHouse.On(engine);
        (await house.Send()).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        foreach (var (version, status, sentence) in new[] { ("0", HttpStatusCode.Conflict, "Somebody changed this since you opened it."), ("7", HttpStatusCode.Conflict, "Somebody changed"), ("", HttpStatusCode.BadRequest, "Say which version"), ("x", HttpStatusCode.BadRequest, "Say which"), ("-1", HttpStatusCode.BadRequest, "Say which"), ("99999999999999999999", HttpStatusCode.BadRequest, "Say which") })
        {
            var answer = await house.Send(("version", version), ("name", "Mara"));
            answer.StatusCode.ShouldBe(status, version);
            var page = await SmallHouse.Document(answer);
            page.QuerySelector("#errors")!.TextContent.ShouldContain(sentence);
            page.QuerySelector("#name")!.GetAttribute("value").ShouldBe("Mara");
            page.QuerySelector("[name=version]")!.GetAttribute("value").ShouldBe("1");
        }

        house.Version.ShouldBe(1);
    }

    [Theory]
    [InlineData("name", "", "Fill this in.")]
    [InlineData("name", " \t ", "Fill this in.")]
    [InlineData("name", "a\u0007b", "Take out line breaks and invisible control characters.")]
    [InlineData("name", "two\nlines", "Take out line breaks and invisible control characters.")]
    [InlineData("name", "two\u2028lines", "Take out line breaks and invisible control characters.")]
    [InlineData("name", "gnp.\u202eexe", "Take out line breaks and invisible control characters.")]
    [InlineData("name", "a\u200fb", "Take out line breaks and invisible control characters.")]
    [InlineData("name", "a\u2066b", "Take out line breaks and invisible control characters.")]
    [InlineData("name", "half \ufffd", "This holds half of a character. Type it again.")]
    [InlineData("name", "12345678901234567890123456789012345678901", "Use at most 40 characters; there are 41.")]
    [InlineData("story", "bell\u0007", "Take out the invisible control characters.")]
    [InlineData("kind", "", "Choose one.")]
    [InlineData("kind", "else", "Choose one of those that are offered.")]
    [InlineData("size", "many", "Write a number, like 12 or 2.5.")]
    [InlineData("size", "1e5", "Write a number, like 12 or 2.5.")]
    [InlineData("size", "NaN", "Write a number, like 12 or 2.5.")]
    [InlineData("size", "-1", "Write a number of at least 0.")]
    [InlineData("size", "1000001", "Write a number of at most 1,000,000.")]
    [InlineData("since", "2014-13", "Write a date as 2014, 2014-11 or 2014-11-05.")]
    [InlineData("since", "05.11.2014", "Write a date as 2014, 2014-11 or 2014-11-05.")]
    [InlineData("since", "2015-02-29", "Write a date as 2014, 2014-11 or 2014-11-05.")]
    [InlineData("mail", "mira", "Write a mail address like name@example.org.")]
    [InlineData("mail", "a@b@example.org", "Write a mail address like name@example.org.")]
    [InlineData("mail", "a@example", "Write a mail address like name@example.org.")]
    [InlineData("mail", "мира@example.org", "Write a mail address like name@example.org.")]
    [InlineData("mail", "a@example.org\r\nBcc: all@example.org", "Take out line breaks and invisible control characters.")]
    [InlineData("mail", "\"a b\"@example.org", "Write a mail address like name@example.org.")]
    public async Task A_field_that_will_not_do_is_refused_with_a_sentence_and_keeps_what_was_typed(string field, string typed, string sentence)
    {
        await using var house = await SmallHouse.On(Dialect.Sqlite);
        var answer = await house.Send((field, typed));
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var page = await SmallHouse.Document(answer);
        page.QuerySelectorAll("#errors li").ShouldHaveSingleItem().TextContent.ShouldContain(sentence);
        page.QuerySelector("#errors a")!.GetAttribute("href").ShouldBe("#" + field);
        page.QuerySelector("#errors")!.HasAttribute("autofocus").ShouldBeTrue();
        page.QuerySelector($"#{field}-error")!.TextContent.ShouldBe(sentence);
        var control = page.QuerySelector($"#{field}")!;
        control.GetAttribute("aria-describedby")!.Split(' ').ShouldContain($"{field}-error");
        if (field is not "kind" && !typed.Contains('\r')) // HTML has one kind of line break
            (control.GetAttribute("value") ?? control.TextContent).ShouldBe(control.TagName == "INPUT" ? typed.Replace("\n", "", StringComparison.Ordinal).Length == typed.Length ? typed : control.GetAttribute("value") : typed);
        page.QuerySelector("#kind-0")!.HasAttribute("checked").ShouldBe(field != "kind");
        house.Version.ShouldBe(0);
    }

    [Theory]
    [InlineData("", "1,000", """{"kind":"old","mail":"mira@example.org","name":"Mira","since":"2014-11","size":1000,"story":""}""")]
    [InlineData("/ru", "1,000", """{"kind":"old","mail":"mira@example.org","name":"Mira","since":"2014-11","size":1,"story":""}""")]
    [InlineData("", "2,5", """{"kind":"old","mail":"mira@example.org","name":"Mira","since":"2014-11","size":2.5,"story":""}""")]
    [InlineData("/ru", "10\u00a0000,25", """{"kind":"old","mail":"mira@example.org","name":"Mira","since":"2014-11","size":10000.25,"story":""}""")]
    public async Task A_number_is_read_as_the_language_of_the_page_writes_it(string language, string typed, string facts)
    {
        await using var house = await SmallHouse.On(Dialect.Sqlite);
        var answer = await house.Post(language + "/toy", [("once", "1"), ("version", "0"), ("name", " Mi\u200bra\u00ad "), ("kind", "old"), ("since", "2014-11"), ("mail", "Mira@Example.org"), ("size", typed)]);
        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        answer.Headers.Location!.ToString().ShouldBe(language + "/toy#1");
        using var connection = house.Database.Open();
        Journal.Of(connection, SmallHouse.Toy).Single().Facts.ShouldBe(facts);
    }

    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task HTML_and_every_script_of_the_world_come_back_as_they_were_typed(Dialect engine)
    {
        await using var house = await SmallHouse.On(engine);
        const string Typed = "<script>alert('x')</script> \"&amp; Ёж 漢字 שלום 😀";
        var refused = await house.Send(("story", "\n" + Typed), ("name", "<b onmouseover=x>" + new string('y', 60)));
        var source = await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        source.ShouldNotContain("<script>alert");
        source.ShouldNotContain("<b onmouseover");
        var page = await SmallHouse.Document(refused);
        page.QuerySelector("#story")!.TextContent.ShouldBe("\n" + Typed);
        page.QuerySelector("#name")!.GetAttribute("value").ShouldStartWith("<b onmouseover=x>yy");
        (await house.Send(("story", Typed))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        using var connection = house.Database.Open();
        System.Text.Json.Nodes.JsonNode.Parse(Journal.Of(connection, SmallHouse.Toy).Single().Facts)!["story"]!.GetValue<string>().ShouldBe(Typed);
    }

    [Fact]
    public async Task A_field_of_a_megabyte_is_refused_and_stays()
    {
        await using var house = await SmallHouse.On(Dialect.Sqlite);
        var megabyte = new string('м', 1_000_000 / 2);
        var answer = await house.Send(("story", megabyte));
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var page = await SmallHouse.Document(answer);
        page.QuerySelector("#story-error")!.TextContent.ShouldBe("Use at most 4000 characters; there are 500000.");
        page.QuerySelector("#story")!.TextContent.ShouldBe(megabyte);
        var toolarge = await house.Send(("story", new string('x', 5_000_000)));
        toolarge.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await SmallHouse.Document(toolarge)).QuerySelector("main")!.TextContent.ShouldContain("The form cannot be read: it is too large");
        var many = await house.Post("/toy", [.. Enumerable.Range(0, 600).Select(i => ($"field{i}", "x"))]);
        many.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        house.Version.ShouldBe(0);
    }

    [Theory]
    [InlineData("application/json", """{"name":"Mira","kind":"old"}""")]
    [InlineData("text/plain", "name=Mira")]
    [InlineData(null, "")]
    [InlineData("multipart/form-data; boundary=x", "--y")]
    [InlineData("application/x-www-form-urlencoded", "once=1&version=0&name=a%00b&kind=old")]
    [InlineData("application/x-www-form-urlencoded", "%ED%A0%80=%00&name=%ED%A0%80%&kind")]
    [InlineData("application/x-www-form-urlencoded", "name=a&name=b&once=%00&once=%FF&version=%00")]
    public async Task What_is_no_form_is_refused_and_never_a_bug(string? type, string body)
    {
        await using var house = await SmallHouse.On(Dialect.Sqlite);
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        if (type is not null)
            content.Headers.TryAddWithoutValidation("Content-Type", type);
        var answer = await house.Client.PostAsync("/toy", content, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await SmallHouse.Document(answer)).QuerySelector("h1").ShouldNotBeNull();
        house.Version.ShouldBe(0);
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site", false)]
    [InlineData("Sec-Fetch-Site", "same-site", false)]
    [InlineData("Sec-Fetch-Site", "same-origin", true)]
    [InlineData("Origin", "https://evil.example", false)]
    [InlineData("Origin", "null", false)]
    public async Task What_another_site_sends_is_refused(string header, string value, bool taken)
    {
        await using var house = await SmallHouse.On(Dialect.Sqlite);
        house.Client.DefaultRequestHeaders.Add(header, value);
        (await house.Send()).StatusCode.ShouldBe(taken ? HttpStatusCode.SeeOther : HttpStatusCode.Forbidden);
        house.Version.ShouldBe(taken ? 1 : 0);
    }

    [Fact]
    public async Task A_refusal_of_the_act_stands_on_the_page_with_what_was_typed()
    {
        await using var house = await SmallHouse.On(Dialect.Sqlite);
        var answer = await house.Post("/ru/toy", [("once", "1"), ("version", "0"), ("name", "Refuse"), ("kind", "new")]);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var page = await SmallHouse.Document(answer);
        page.QuerySelector("#errors")!.TextContent.ShouldContain("Не это имя.");
        page.QuerySelector("#name")!.GetAttribute("value").ShouldBe("Refuse");
    }

    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task What_was_sent_once_is_forgotten_after_a_week(Dialect engine)
    {
        await using var house = await SmallHouse.On(engine);
        long Kept()
        {
            using var connection = house.Database.Open();
            return connection.Scalar<long>("SELECT count(*) FROM kernel_once");
        }

        await house.Send();
        house.Clock.Now += TimeSpan.FromDays(6);
        await house.Send();
        Kept().ShouldBe(2);
        house.Clock.Now += TimeSpan.FromDays(2);
        await house.Send();
        Kept().ShouldBe(2, "the first is older than a week");
    }

    [Fact]
    public async Task A_key_that_is_none_is_refused()
    {
        await using var house = await SmallHouse.On(Dialect.Sqlite);
        var acts = house.Services.GetRequiredService<ActRunner>();
        foreach (var key in new[] { "", "a b", "ключ", "a\0", new string('x', 101) })
            Should.Throw<Pleiad.Kernel.RefusedException>(() => acts.Run(Actor.Program, key, _ => "/")).Code.ShouldBe("once");
    }

    [Fact]
    public async Task An_address_with_NUL_is_refused()
    {
        await using var house = await SmallHouse.On(Dialect.Sqlite);
        (await house.Client.GetAsync("/toy?q=%00", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task The_journal_is_open_to_centre_officers_and_tells_the_path_in_both_languages(Dialect engine)
    {
        await using var house = await SmallHouse.On(engine, services =>
        {
            services.AddSingleton(new ActorNames(ids => ids.Where(i => i == "officer").ToDictionary(i => i, _ => "Olga")));
            services.AddSingleton(new DeedName("toys", "change", new("toy changed", "игрушка изменена")));
        });
        await house.Send();
        house.Client.DefaultRequestHeaders.Add("X-Actor", "passer-by");
        await house.Send(("name", "Other"));
        (await house.Client.GetAsync("/journal", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        house.Client.DefaultRequestHeaders.Remove("X-Actor");
        (await house.Client.GetAsync("/journal", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.SeeOther, "to where one signs in");
        house.Client.DefaultRequestHeaders.Add("X-Actor", "officer");
        await house.Send();
        async Task<string[]> Rows(string address) => [.. (await SmallHouse.Document(await house.Client.GetAsync(address, TestContext.Current.CancellationToken))).QuerySelectorAll("#lines tbody tr").Select(r => string.Join(" | ", r.QuerySelectorAll("td").Select(c => c.TextContent.Trim())))];
        (await Rows("/journal")).ShouldBe(["2026-03-14 22:00 | Olga | toys/one | toy changed | —", "2026-03-14 22:00 | erased person | toys/one | toy changed | —", "2026-03-14 22:00 | a visitor | toys/one | toy changed | —"]);
        (await Rows("/ru/journal?about=toys/one&before=2")).ShouldBe(["2026-03-14 22:00 | посетитель | игрушка изменена | —"]);
        (await Rows("/journal?about=toys/two")).ShouldBeEmpty();
    }
}
