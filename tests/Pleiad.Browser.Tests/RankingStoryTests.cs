namespace Pleiad.Browser.Tests;

/// <summary>A university prepares an intake, both sides rank, the places are given, and the student reads why she has this place and not the dearer one.</summary>
public sealed class RankingStoryTests(House house)
{
    [Theory]
    [InlineData("en", "Your second wish came true", "this place did not put you on its list", "fewer than 5")]
    [InlineData("ru", "Сбылось ваше второе желание", "это место не включило вас в свой список", "меньше 5")]
    public async Task Both_sides_rank_and_the_student_reads_why_this_place(string language, string came, string why, string few)
    {
        var university = await house.Enter(language, "demo-university");
        await university.Open(language, "/talent/intakes");
        await university.Locator(".pl-acts a[href$='/intakes/new']").ClickAsync();
        foreach (var (field, value) in new[] { ("en", $"Places of a story, {language}"), ("ru", $"Места из рассказа, {language}"), ("rank-by", TimeProvider.System.GetUtcNow().AddDays(20).ToString("yyyy-MM-dd")) })
            await university.Locator("#" + field).FillAsync(value);
        foreach (var opening in new[] { "example-practice-in-registration", "example-internship-in-the-quality-laboratory" })
            await university.Locator($"input[name=opening][value={opening}]").CheckAsync();
        await university.Locator("form.pl-form button.btn-primary").ClickAsync();
        await Expect(university.Locator("#run")).ToBeVisibleAsync();
        var intake = new Uri(university.Url).AbsolutePath;

        var student = await house.Enter(language, "demo-student", 390);
        await student.GotoAsync(intake);
        await student.Locator("#rank-wish-1").SelectOptionAsync("example-practice-in-registration");
        await student.Locator("#rank-wish-2").SelectOptionAsync("example-internship-in-the-quality-laboratory");
        await student.Locator("#rank input[name=consent]").CheckAsync();
        await student.Locator("#rank button.btn-primary").ClickAsync();
        await Expect(student.Locator("#rank-wish-2")).ToHaveValueAsync("example-internship-in-the-quality-laboratory");

        var firm = await house.Enter(language, "demo-representative");
        await firm.Open(language, "/talent/firms");
        await firm.Locator($"#waits a[href$='{intake.Split('/')[^1]}/openings/example-internship-in-the-quality-laboratory/order']").ClickAsync();
        await firm.Locator("#person-1").SelectOptionAsync("demo-student");
        await firm.Locator("form.pl-form button.btn-primary").ClickAsync();
        await firm.Context.CloseAsync();

        await university.GotoAsync(intake);
        await university.Locator("#move-run button").ClickAsync();
        await Expect(university.Locator("#proof")).ToBeVisibleAsync();
        await university.Context.CloseAsync();

        await student.GotoAsync(intake);
        await Expect(student.Locator("#mine h2")).ToContainTextAsync(came);
        await Expect(student.Locator("#mine ol")).ToContainTextAsync(why);
        await Expect(student.Locator("#mine svg:visible")).ToHaveCountAsync(1);
        await student.Context.CloseAsync();

        var visitor = await house.Visit(scripts: false);
        await visitor.GotoAsync(intake);
        await Expect(visitor.Locator("#openings tbody")).ToContainTextAsync(few);
        await Expect(visitor.Locator("main")).Not.ToContainTextAsync(language == "en" ? "Demo student" : "Демо: студент");
        (await visitor.Locator("#mine, #whole").CountAsync()).ShouldBe(0);
        await visitor.Context.CloseAsync();
    }
}
