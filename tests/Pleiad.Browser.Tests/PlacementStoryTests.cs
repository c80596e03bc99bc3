using System.Text.RegularExpressions;

namespace Pleiad.Browser.Tests;

/// <summary>From an application to a job that is counted: four parties, each in a browser of their own.</summary>
public sealed partial class PlacementStoryTests(House house)
{
    private const string University = "st-petersburg-state-chemical-and-pharmaceutical-university";

    /// <summary>Both languages at once, each with a place and a browser of its own: whoever waits for a letter in one does not hold up the other.</summary>
    [Fact]
    public Task A_student_is_accepted_signs_with_three_others_after_an_edit_voided_the_first_and_is_counted_when_employed() => Task.WhenAll(
        Story("en", "example-internship-in-quality-control", "is in force", "This link is out of date", "completed"),
        Story("ru", "example-internship-in-packaging", "действует", "Эта ссылка устарела", "пройдено полностью"));

    private async Task Story(string language, string opening, string force, string stale, string completed)
    {
        var (mail, en) = ($"site-{language}@example.org", language == "en");
        var student = await house.Enter(language, "demo-student", en ? 1440 : 390);
        await student.Open(language, $"/talent/openings/{opening}/apply");
        await student.Locator("#motivation").FillAsync("I want to learn it at the line.");
        await student.Locator("input[name=consent]").CheckAsync();
        await student.Locator("form.pl-form button.btn-primary").ClickAsync();
        await Expect(student.Heading).ToContainTextAsync(en ? "sent, not read yet" : "отправлен, ещё не прочитан");
        await Expect(student.Locator("#next")).ToContainTextAsync(en ? "fifteen days more to answer" : "на ответ есть ещё пятнадцать дней");
        var application = new Uri(student.Url).AbsolutePath;

        var firm = await house.Enter(language, "demo-representative");
        await firm.Open(language, "/work");
        await Expect(firm.Locator(".pl-todo a[href$='/talent/organisations/polysan/applications']").First).ToBeVisibleAsync();
        await firm.GotoAsync(application);
        await firm.Locator("#move-accept button").ClickAsync();
        await student.GotoAsync(application);
        await student.Locator("#move-confirm button").ClickAsync();
        await Expect(student.Heading).ToContainTextAsync(en ? "the place is yours" : "место за вами");

        await firm.GotoAsync(application);
        await firm.Locator("#write a").ClickAsync();
        await firm.Name("institution", University);
        foreach (var (field, value) in new[] { ("tutor", "Demo tutor"), ("hours", "120"), ("tasks", "To weigh and to fill."), ("further-name", "The training site"), ("further-mail", mail) })
            await firm.Locator("#" + field).FillAsync(value);
        await firm.Locator("form.pl-form button.btn-primary").ClickAsync();
        var agreement = new Uri(firm.Url).AbsolutePath;
        await firm.Locator("#move-offer button").ClickAsync();
        await Sign(firm, "form-organisation");
        var old = Link().Match(await house.Letter(mail)).Groups["path"].Value;
        await firm.Locator("a[href$='/edit']").ClickAsync();
        await firm.Locator("#hours").FillAsync("140");
        await firm.Locator("form.pl-form button.btn-primary").ClickAsync();
        await Expect(firm.Locator("#signatures .pl-tag--warn")).ToHaveCountAsync(4); // the edit voided what was signed

        var site = await house.Visit(390, scripts: false);
        var gone = await site.GotoAsync(old);
        gone!.Status.ShouldBe(410);
        await Expect(site.Heading).ToHaveTextAsync(stale);
        await site.Locator("main a.btn-primary").ClickAsync();
        await Sign(site, "sign");
        await Sign(firm, "form-organisation");
        var university = await house.Enter(language, "demo-university");
        await university.Open(language, "/work");
        await university.Locator($".pl-todo a[href='{agreement}']").First.ClickAsync();
        await Sign(university, "form-institution");
        await student.GotoAsync(agreement);
        await Expect(student.Locator("#text")).ToContainTextAsync("140");
        await Sign(student, "form-learner");
        await Expect(student.Heading).ToContainTextAsync(force);
        await Expect(student.Locator(".pl-steps [aria-current=step]")).ToHaveTextAsync(en ? "Weeks on the spot" : "Недели на месте");

        var tutor = await house.Enter(language, "demo-tutor");
        await tutor.GotoAsync(agreement);
        await tutor.Locator("input[name=outcome][value=completed]").CheckAsync();
        await tutor.Locator("input[name=employed]").CheckAsync();
        await tutor.Locator("#evaluate-contract").SelectOptionAsync("permanent");
        await tutor.Locator("#evaluate-job-starts").FillAsync("2027-08-15");
        await tutor.Locator("#evaluate button.btn-primary").ClickAsync();
        await Expect(tutor.Locator("#evaluation h2")).ToContainTextAsync(completed);
        await tutor.Context.CloseAsync();

        await university.Open(language, $"/talent/organisations/{University}/cohorts/new");
        var rows = string.Join('\n', new[] { ("employed-in-field,4", 30), ("employed-otherwise,", 8), ("not-employed,", 7), ("unknown,", 9), ("further-study,", 6), ("conscripted-or-ill,", 5) }.SelectMany(r => Enumerable.Repeat(r.Item1, r.Item2)));
        foreach (var (field, value) in new[] { ("en", $"Story {language}"), ("ru", $"История {language}"), ("year", "2027"), ("finished", "2027-06-30"), ("counted", "2028-07-01"), ("rows", "outcome,months\n" + rows) })
            await university.Locator("#" + field).FillAsync(value);
        await university.Locator("form.pl-form button.btn-primary").ClickAsync();
        await Expect(university.Locator("#counts")).ToContainTextAsync("30");
        var cohort = new Uri(university.Url).AbsolutePath;
        await student.GotoAsync(cohort);
        await student.Locator("#join input[name=consent]").CheckAsync();
        await student.Locator("#join button.btn-primary").ClickAsync();
        await Expect(student.Locator("#counts")).ToContainTextAsync("31");
        await Expect(student.Locator("#counts")).ToContainTextAsync(en ? "57.4%" : "57,4\u00a0%"); // 31 of 54
        await Expect(student.Locator("#claims")).ToContainTextAsync("98");
        foreach (var page in new[] { firm, site, university, student })
            await page.Context.CloseAsync();
    }

    /// <summary>Types a name, ticks that it was read, and signs.</summary>
    private static async Task Sign(IPage page, string form)
    {
        var part = page.Locator($"#{form}");
        await part.Locator("input[name=name]").FillAsync("Signed by hand");
        await part.Locator("input[name=read]").CheckAsync();
        await part.Locator("button.btn-primary").ClickAsync();
        await Expect(page.Locator(".pl-errsum")).ToHaveCountAsync(0);
    }

    [GeneratedRegex(@"https?://[^/\s]+(?<path>(/ru)?/talent/agreements/sign/[0-9a-f]{48})", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();
}
