namespace Pleiad.Browser.Tests;

/// <summary>A student sees what she lacks for a place, takes the course, and the gap closes; a firm sees its gap; a new plant changes the forecast.</summary>
public sealed class SkillStoryTests(House house)
{
    [Theory]
    [InlineData("en", "example-analyst-of-quality-control", "High-performance liquid chromatography", "example-quality-control-from-a-to-z", "100%")]
    [InlineData("ru", "example-engineer-of-validation", "Управление рисками для качества", "example-industrial-pharmacy", "100\u00a0%")]
    public async Task A_student_sees_what_she_lacks_takes_the_course_and_the_gap_closes(string language, string opening, string skill, string course, string whole)
    {
        var student = await house.Enter(language, "demo-student", width: 390);
        await student.Open(language, "/talent/me");
        await student.Locator($"#fits a[href$='/talent/openings/{opening}']").First.ClickAsync();
        var row = student.Locator("#me tbody tr").Filter(new() { HasText = skill });
        await Expect(row).Not.ToContainTextAsync(whole);
        await student.Locator($"#me ol a[href$='/talent/courses/{course}']").ClickAsync();
        if (await student.Locator("#taking input[type=checkbox]").CountAsync() > 0) // agreed to already, when the other language came first
        {
            await student.Locator("#taking button").ClickAsync();
            await Expect(student.Locator(".pl-errsum")).ToBeVisibleAsync(); // the giver must know who takes it
            await student.Locator("#taking input[type=checkbox]").CheckAsync();
        }

        await student.Locator("#taking button").ClickAsync();
        await Expect(student.Locator("#leaving button")).ToBeVisibleAsync();

        var giver = await house.Enter(language, "demo-university");
        await giver.Open(language, $"/talent/courses/{course}");
        await giver.Locator("#people button[value=finish]").First.ClickAsync();
        await Expect(giver.Locator("#people button[value=finish]")).ToHaveCountAsync(0);
        await giver.Context.CloseAsync();

        await student.Open(language, $"/talent/openings/{opening}");
        await Expect(row).ToContainTextAsync(whole);
        await student.Open(language, "/talent/me");
        await Expect(student.Locator($"#skills a[href$='/talent/courses/{course}']").First).ToBeVisibleAsync();
        await student.Context.CloseAsync();

        var visitor = await house.Visit(1440, scripts: false);
        foreach (var path in new[] { $"/talent/courses/{course}", $"/talent/openings/{opening}", "/talent", "/talent/specialists" })
        {
            await visitor.Open(language, path);
            await Expect(visitor.Locator("main")).Not.ToContainTextAsync(language == "en" ? "Demo student" : "Демо: студент");
        }

        await visitor.Context.CloseAsync();
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ru")]
    public async Task A_firm_sees_its_gap_and_a_new_plant_changes_the_forecast(string language)
    {
        var firm = await house.Enter(language, "demo-representative");
        await firm.Open(language, "/talent/firms");
        await firm.Locator("#next a[href$='/talent/gaps']").ClickAsync();
        await firm.Locator("#firm").SelectOptionAsync("polysan");
        await firm.Locator("#controls button").ClickAsync();
        await Expect(firm.Locator("#stability-studies")).ToBeVisibleAsync();
        await firm.Locator("#stability-studies summary").ClickAsync();
        await Expect(firm.Locator("#stability-studies a[href$='/talent/openings/example-analyst-of-quality-control']")).ToBeVisibleAsync();

        var name = language == "en" ? "A plant of a story" : "Завод из рассказа";
        await firm.Open(language, "/registry/organisations/polysan/plants/new");
        await firm.Locator(language == "en" ? "#en" : "#ru").FillAsync(name);
        await firm.Locator("#at").FillAsync("2031");
        await firm.Locator("#evidence").FillAsync("A plan");
        await firm.Locator("form.pl-form button").ClickAsync();
        await firm.Open(language, "/talent/forecast");
        var row = firm.Locator("#plants tbody tr").Filter(new() { HasText = name });
        await Expect(row).ToContainTextAsync("2031");
        await Expect(row).ToContainTextAsync("180");
        await row.Locator("a").First.ClickAsync();
        await firm.Locator("select[name=occupation]").First.SelectOptionAsync("quality-control-analysts");
        await firm.Locator("input[name=number]").First.FillAsync("77");
        await firm.Locator("#evidence").FillAsync("Our staff plan");
        await firm.Locator("#act button").ClickAsync();
        await Expect(firm.Heading).ToContainTextAsync("77");
        await firm.Context.CloseAsync();
    }
}
