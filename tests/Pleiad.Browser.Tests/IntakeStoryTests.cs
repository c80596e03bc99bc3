using System.Text;

namespace Pleiad.Browser.Tests;

/// <summary>A thousand organisations come in from a spreadsheet that the test makes, labelled as demonstration data: ten bad rows, three duplicates, all handled; then a merge, undone.</summary>
public sealed class IntakeStoryTests(House house)
{
    private static readonly int[] Weights = [2, 4, 10, 3, 5, 9, 4, 6, 8];

    [Theory]
    [InlineData("en", "987 organisations are new; 3 may be here already, 10 rows are refused", "987 organisations were registered")]
    [InlineData("ru", "Новых организаций: 987; возможно, уже есть: 3, не принято строк: 10", "Внесено организаций: 987")]
    public async Task A_thousand_organisations_come_in_and_every_row_has_its_answer(string language, string found, string registered)
    {
        var page = await Entered(language);
        await page.Open(language, "/registry/imports/new");
        await page.Locator("#file").SetInputFilesAsync(new FilePayload { Name = $"demonstration-{language}.csv", MimeType = "text/csv", Buffer = Thousand(language) });
        await page.Locator("#illustrative").CheckAsync();
        await page.Locator("form.pl-form button").ClickAsync();
        await Expect(page.Heading).ToHaveTextAsync(found);
        await Expect(page.Locator("#rows tbody tr")).ToHaveCountAsync(10);
        var import = new Uri(page.Url).PathAndQuery;

        await page.Locator("form[action$='/accept'] button").ClickAsync();
        await Expect(page.Heading).ToContainTextAsync(registered);
        for (var left = 3; left > 0; left--)
        {
            await page.GotoAsync(import + "?show=possible");
            await Expect(page.Locator("#rows tbody tr")).ToHaveCountAsync(left);
            await page.Locator("#rows button[value=same]").First.ClickAsync();
        }

        await page.GotoAsync(import);
        await Expect(page.Locator("#rows tbody tr")).ToHaveCountAsync(10); // the refused ones stay, to be mended
        await page.Open(language, "/search?q=" + Uri.EscapeDataString($"demo {language} 500"));
        await Expect(page.Locator(".pl-found > li").First).ToContainTextAsync(language == "en" ? "illustrative" : "пример");
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ru")]
    public async Task Two_records_are_merged_and_the_merge_is_undone(string language)
    {
        var page = await Entered(language);
        var (one, other) = language == "en" ? ("Kappatron Testing", "Каппатрон Тестинг") : ("Lambdatron Testing", "Ламбдатрон Тестинг");
        foreach (var (field, name) in new[] { ("en", one), ("ru", other) })
        {
            await page.Open(language, "/registry/organisations/new");
            await page.Locator($"#{field}").FillAsync(name);
            await page.Locator("#kind").SelectOptionAsync("company");
            await page.Locator("form.pl-form button").ClickAsync();
            if (await page.Locator("#namesake").CountAsync() > 0)
            {
                await page.Locator("#namesake").CheckAsync();
                await page.Locator("form.pl-form button").ClickAsync();
            }
        }

        await page.Open(language, "/registry/duplicates");
        await page.Locator("form[action$='/duplicates/look'] button").ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = one }).First.ClickAsync();
        await page.Locator("#merge-reason").FillAsync("One firm in two scripts, for the demonstration.");
        await page.Locator("form[action$='/merge'] button").ClickAsync();
        await page.Open(language, "/registry/duplicates?state=merged");
        await page.GetByRole(AriaRole.Link, new() { Name = one }).First.ClickAsync();
        var gone = page.Locator("#sides thead a").Last;
        await gone.ClickAsync();
        if (await page.Locator("a[href$='/undo']").CountAsync() == 0)
        {
            await page.GoBackAsync();
            await page.Locator("#sides thead a").First.ClickAsync();
        }

        await page.Locator("a[href$='/undo']").ClickAsync();
        await page.Locator("#reason").FillAsync("Two firms after all.");
        await page.Locator("form.pl-form button").ClickAsync();
        await Expect(page.Locator("#main")).ToContainTextAsync("Two firms after all.");
        await Expect(page.Locator("#act")).ToBeVisibleAsync(); // it is active again
        await page.Context.CloseAsync();
    }

    /// <summary>987 good rows, ten that are wrong in ten ways, and three that are here already.</summary>
    private static byte[] Thousand(string language)
    {
        var text = new StringBuilder("Name;Название;ИНН;Регион;Сайт;Работников;Страна\n");
        var seed = language == "en" ? 1_000 : 5_000;
        for (var i = 0; i < 987; i++)
            text.Append($"Demo {language} {i} Works;Демо {language} {i} Завод;{Inn(seed + i)};RU-SPE;demo{i}.example.org;{i + 1};RU\n");
        string[] bad =
        [
            $"Bad 1;;{Inn(seed)[..9]}x;;;;", "Bad 2;;123;;;;", "Bad 3;;;Atlantis;;;", ";;;RU-SPE;;;", "Bad 5;;;;javascript:alert(1);;", "Bad 6;;;;;many;", "Bad 7;;;;;;Ruritania", $"{new string('x', 300)};;;;;;", "Bad\u00079;;;;;;", "Bad 10;;;;;;;more;than;the;header",
        ];
        foreach (var row in bad.Concat(["Groteks LLC;;;;;;", ";ЗАО Герофарм;;;;;", "Biocad LLC;;;;;;"]))
            text.Append(row).Append('\n');
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string Inn(int number)
    {
        var digits = $"98{number:D7}";
        return digits + (Weights.Select((w, i) => w * (digits[i] - '0')).Sum() % 11 % 10);
    }

    private Task<IPage> Entered(string language) => house.Enter(language, "demo-centre-officer");
}
