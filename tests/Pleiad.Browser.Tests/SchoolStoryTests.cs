namespace Pleiad.Browser.Tests;

/// <summary>A teacher signs a class up and guardians consent; a pupil's olympiad counts on the path; a firm lends a laboratory and finds teaching apart from commercial use.</summary>
public sealed class SchoolStoryTests(House house)
{
    [Theory]
    [InlineData("en", "0 of 2 guardians agreed", "Lev does not take part", "Lev may take part", "1 of 2 guardians agreed", "The class has its 2 places")]
    [InlineData("ru", "Согласились 0 из 2 родителей", "Lev не участвует", "Lev может участвовать", "Согласились 1 из 2 родителей", "У класса есть места: 2")]
    public async Task A_teacher_signs_a_class_up_and_guardians_answer_by_link_and_on_paper(string language, string asked, string no, string may, string one, string all)
    {
        var teacher = await house.Enter(language, "demo-teacher", 390);
        await teacher.Open(language, "/talent/activities");
        await teacher.Locator("#example-excursion a").First.ClickAsync();
        await teacher.Locator("#take-part a.btn-primary").ClickAsync();
        await teacher.Locator("#class").FillAsync("8A");
        await teacher.Locator("#pupils").FillAsync($"Lev; lev-home-{language}@example.org\nMaya");
        await teacher.Locator("form.pl-form button").ClickAsync();
        await Expect(teacher.Heading).ToContainTextAsync(asked);
        var group = new Uri(teacher.Url).AbsolutePath;

        var officer = await house.Enter(language, "demo-centre-officer");
        await officer.Open(language, "/accounts/mail");
        await officer.Locator("tr", new() { HasText = $"lev-home-{language}@example.org" }).Locator("a").ClickAsync();
        var link = new Uri((await officer.Locator(".pl-letter a").First.GetAttributeAsync("href"))!).AbsolutePath;
        await officer.Context.CloseAsync();

        var guardian = await house.Visit(390, scripts: false);
        await guardian.GotoAsync(link);
        (await guardian.Locator("input[name=consent]:checked").CountAsync()).ShouldBe(0);
        await guardian.Locator("#guardian").FillAsync("A guardian");
        await guardian.Locator("button[value=refuse]").ClickAsync();
        await Expect(guardian.Heading).ToContainTextAsync(no); // and agrees again by the same link
        await guardian.Locator("#guardian").FillAsync("A guardian");
        await guardian.Locator("button[value=agree]").ClickAsync();
        await Expect(guardian.Locator(".pl-errsum a[href='#consent-talent-part']")).ToBeVisibleAsync(); // nothing is agreed to by pressing a button
        await guardian.Locator("#consent-talent-part").CheckAsync();
        await guardian.Locator("button[value=agree]").ClickAsync();
        await Expect(guardian.Heading).ToContainTextAsync(may);
        await guardian.Context.CloseAsync();

        await teacher.GotoAsync(group);
        await Expect(teacher.Heading).ToContainTextAsync(one);
        await teacher.Locator("a[href$='/slips']").ClickAsync();
        await Expect(teacher.Locator("#slip-2")).ToContainTextAsync("Maya");
        await teacher.GotoAsync(group);
        await teacher.Locator("a[href$='/paper']").ClickAsync();
        await teacher.Locator("input[name=answer][value=agree]").CheckAsync();
        await teacher.Locator("#guardian").FillAsync("Another guardian");
        await teacher.Locator("#date").FillAsync("2026-01-05");
        await teacher.Locator("#consent-talent-part").CheckAsync();
        await teacher.Locator("form.pl-form button").ClickAsync();
        await Expect(teacher.Heading).ToContainTextAsync(all);
        await teacher.Context.CloseAsync();
    }

    [Theory]
    [InlineData("en", 1, "prize-winner")]
    [InlineData("ru", 2, "призёр")]
    public async Task A_pupils_olympiad_counts_on_the_path_by_the_teachers_code(string language, int number, string result)
    {
        var teacher = await house.Enter(language, "demo-teacher");
        await teacher.Open(language, "/talent/groups/EXAMPLE8");
        var code = await teacher.Locator($"tbody tr:nth-child({number}) .pl-number").InnerTextAsync();
        await teacher.Locator("#came-example-contestant-1").CheckAsync();
        await teacher.Locator("#came-example-contestant-2").CheckAsync();
        await teacher.Locator($"select[name=result-example-contestant-{number}]").SelectOptionAsync("prize");
        await teacher.Locator("#attendance button").ClickAsync();
        await Expect(teacher.Locator("#came-example-contestant-2")).ToBeCheckedAsync();
        await teacher.Context.CloseAsync();

        var pupil = await house.Enter(language, "demo-pupil", 390);
        await pupil.Open(language, "/talent/me/path");
        await pupil.Locator("#code-code").FillAsync(code);
        await pupil.Locator("#code button").ClickAsync();
        await Expect(pupil.Locator("#steps tbody tr")).ToHaveCountAsync(1); // the same olympiad is one step
        await Expect(pupil.Locator("#steps tbody")).ToContainTextAsync(result);
        await pupil.Context.CloseAsync();
    }

    [Theory]
    [InlineData("en", "3 hours of teaching; apart from them 5 commercial")]
    [InlineData("ru", "Часов обучения — 3; отдельно коммерческих — 5")]
    public async Task A_firm_lends_a_laboratory_and_finds_teaching_apart_from_commercial_use(string language, string apart)
    {
        var firm = await house.Enter(language, "demo-representative");
        await firm.Open(language, "/talent/lending/new");
        await firm.Locator("#organisation").SelectOptionAsync("polysan");
        await firm.Locator("#en").FillAsync($"Story laboratory {language}");
        await firm.Locator("form.pl-form button").ClickAsync();
        await Expect(firm.Locator("#hours")).ToBeVisibleAsync();
        var page = new Uri(firm.Url).AbsolutePath;

        var lecturer = await house.Enter(language, "demo-university", 390);
        await lecturer.GotoAsync(page);
        await lecturer.Locator("#teach-subject").FillAsync("Chromatography");
        await lecturer.Locator("#teach-day").FillAsync("2031-05-05");
        await lecturer.Locator("#teach-from").FillAsync("09:00");
        await lecturer.Locator("#teach-to").FillAsync("12:00");
        await lecturer.Locator("#teach button").ClickAsync();
        await lecturer.Context.CloseAsync();

        await firm.GotoAsync(page);
        await firm.Locator("#work-lines").FillAsync("2031-05-05 11:00-13:00");
        await firm.Locator("#work button").ClickAsync();
        await Expect(firm.Locator(".pl-errsum")).ToContainTextAsync("09:00–12:00"); // nobody's hours are taken twice
        await firm.Locator("#work-lines").FillAsync("2031-05-05 12:00-17:00");
        await firm.Locator("#work button").ClickAsync();
        await Expect(firm.Locator("#hours h2")).ToContainTextAsync(apart);
        await Expect(firm.Locator("#hours figure svg").First).ToBeVisibleAsync();
        await firm.Context.CloseAsync();
    }
}
