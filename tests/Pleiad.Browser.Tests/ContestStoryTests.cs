using System.Text.RegularExpressions;

namespace Pleiad.Browser.Tests;

/// <summary>An ideas contest from the draft to the result: a visitor enters an idea, a patient and a doctor judge, nobody does both, and the author reads the outcome.</summary>
public sealed class ContestStoryTests(House house)
{
    [Theory]
    [InlineData("en", "won", "cannot enter")]
    [InlineData("ru", "обедила", "не можете подать")]
    public async Task A_contest_is_judged_by_patients_and_doctors(string language, string won, string cannot)
    {
        var officer = await house.Enter(language, "demo-centre-officer");
        await officer.Open(language, "/events/contests/new");
        var until = TimeProvider.System.GetUtcNow().AddDays(9).ToString("yyyy-MM-dd");
        foreach (var (field, value) in new[] { ("en", $"Waiting rooms {language}"), ("ru", $"Комнаты ожидания {language}"), ("theme-en", "Waiting"), ("theme-ru", "Ожидание"), ("rules-en", "Anyone"), ("rules-ru", "Любой"), ("ideas-until", until), ("judged-until", until), ("weight-patients", "1"), ("weight-doctors", "1"), ("criteria", "It helps | Помогает | 1") })
            await officer.Locator("#" + field).FillAsync(value);
        await officer.Locator("form.pl-form button").ClickAsync();
        await officer.Locator("#move-open button").ClickAsync();
        var contest = new Uri(officer.Url).AbsolutePath;

        var author = await house.Visit(390, scripts: false);
        await author.GotoAsync(contest + "/ideas/new");
        await author.Locator("#title").FillAsync("Numbers on a screen");
        await author.Locator("#text").FillAsync("Everybody sees how long the wait is.");
        await author.Locator("input[name=author-is][value=patient]").CheckAsync();
        await author.Locator("#mail").FillAsync($"author-{language}@example.org");
        await author.Locator("form.pl-form button").ClickAsync();
        await Expect(author.Locator(".pl-errsum")).ToBeVisibleAsync(); // no box is ticked but by the person
        await author.Locator("input[name=consent][value=contest-author]").CheckAsync();
        await author.Locator("form.pl-form button").ClickAsync();
        await Expect(author.Locator("#idea")).ToContainTextAsync("Numbers on a screen");
        var idea = new Uri(author.Url).AbsolutePath;
        await Expect(author.Locator("#confirm")).ToBeVisibleAsync(); // until then nobody sees it
        var link = Regex.Match(await house.Letter($"author-{language}@example.org"), "https?://[^/\\s]+(?<path>/(ru/)?events/ideas/confirm/[0-9a-f]+)", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Groups["path"].Value;
        await author.GotoAsync(link);
        await author.Locator("main form button").ClickAsync();
        await Expect(author.Locator("#confirm")).ToHaveCountAsync(0);

        var second = await house.Enter(language, "demo-investor");
        await second.GotoAsync(contest + "/ideas/new");
        await second.Locator("#title").FillAsync("Louder loudspeakers");
        await second.Locator("#text").FillAsync("So that nobody misses a name.");
        await second.Locator("input[name=author-is][value=other]").CheckAsync();
        await second.Locator("form.pl-form button").ClickAsync();
        await second.Context.CloseAsync();

        var (patient, doctor) = (await house.Enter(language, "demo-tutor", 390), await house.Enter(language, "demo-expert"));
        foreach (var (juror, group) in new[] { (patient, "patients"), (doctor, "doctors") })
        {
            await officer.GotoAsync(contest);
            await juror.GotoAsync((await officer.Locator("#link-" + group).GetAttributeAsync("href"))!);
            await juror.Locator("form.pl-form button").ClickAsync();
            await Expect(juror.Locator("#leave")).ToBeVisibleAsync();
        }

        await patient.GotoAsync(contest + "/ideas/new");
        await Expect(patient.Locator("main")).ToContainTextAsync(cannot);

        for (var number = 1; number <= 2; number++)
            await officer.Locator($"#admit-{number} button").ClickAsync();
        await officer.Locator("#move-judge button").ClickAsync();

        foreach (var juror in new[] { patient, doctor })
        {
            await juror.Open(language, "/work");
            await juror.Locator("a[href*='/events/jury/']").First.ClickAsync();
            if (juror == patient)
                await VoteByKeys(juror);
            else
            {
                await juror.Locator("#idea-1 input[value='5']").CheckAsync();
                await juror.Locator("#idea-2 input[value='2']").CheckAsync();
                await juror.Locator("#ballot button").ClickAsync();
            }

            await Expect(juror.Locator(".pl-saved")).ToBeVisibleAsync();
            await juror.Context.CloseAsync();
        }

        await officer.GotoAsync(contest);
        await officer.Locator("#move-decide button").ClickAsync();
        await officer.Locator("#move-announce button").ClickAsync();
        await Expect(officer.Heading).ToContainTextAsync(won);
        await officer.GotoAsync(contest + "/result");
        await Expect(officer.Locator("#order tbody tr").First).ToContainTextAsync("Numbers on a screen");
        await Expect(officer.Locator("#picture svg").First).ToBeVisibleAsync();
        await officer.Context.CloseAsync();

        await author.GotoAsync(idea);
        await Expect(author.Heading).ToContainTextAsync(won);
        await Expect(author.Locator("#outcome")).ToBeVisibleAsync();
        await author.Context.CloseAsync();
    }

    /// <summary>The same ballot without a mouse: "blank" is chosen beforehand and stands last, so that arrows to the left lead from 5 down.</summary>
    private static async Task VoteByKeys(IPage juror)
    {
        await Expect(juror.Locator("#ballot")).ToBeVisibleAsync();
        foreach (var (number, presses) in await InOrder(juror))
        {
            await KeyboardTests.TabTo(juror, (await juror.Locator($"#idea-{number} input").First.GetAttributeAsync("name"))!);
            for (var i = 0; i < presses; i++)
                await juror.Keyboard.PressAsync("ArrowLeft");
        }

        await KeyboardTests.PressButton(juror);
    }

    /// <summary>The ideas as this ballot has them: five for the first, two for the second.</summary>
    private static async Task<(int Number, int Presses)[]> InOrder(IPage juror) =>
        [.. (await juror.EvaluateAsync<string[]>("() => [...document.querySelectorAll('section[id^=idea-]')].map(s => s.id.slice(5))")).Select(s => int.Parse(s, System.Globalization.CultureInfo.InvariantCulture)).Select(n => (n, n == 1 ? 1 : 4))];
}
