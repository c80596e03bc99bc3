namespace Pleiad.Browser.Tests;

/// <summary>Everything can be read and done where scripts do not run.</summary>
[Collection(House.Readers)]
public sealed class WithoutScriptsTests(House house)
{
    [Theory]
    [InlineData("en")]
    [InlineData("ru")]
    public async Task The_story_ends_at_the_same_verdict_through_the_plain_form(string language)
    {
        var words = Wording.In(language);
        var page = await house.Visit(scripts: false);

        await page.Open(language, Site.Home);
        await page.Link(words.OpenTheMap).ClickAsync();
        await Expect(page.Heading).ToHaveTextAsync(words.MapHeading);
        await page.Locator("#table").GetByRole(AriaRole.Link, new() { Name = words.NorthCarolina, Exact = true }).ClickAsync();
        await Expect(page.Heading).ToContainTextAsync(words.ProofHeading);

        await page.JobsField.FillAsync("9000");
        await page.Button(words.Recount).ClickAsync();
        await Expect(page.Answer).ToContainTextAsync(words.NotStrong);
        new Uri(page.Url).PathAndQuery.ShouldBe(Site.In(language, Site.Proof) + "?jobs=9000");
        await Expect(page.JobsField).ToHaveValueAsync("9000");
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ru")]
    public async Task Every_page_shows_its_heading_and_its_tables(string language)
    {
        string[] withoutTable =
        [
            "/events/contests/ideas-for-life-with-a-long-illness/ideas/new", "/events/meetings/pharmprobeg-example/join",
            Site.MethodIndex, "/methods/rule-sets", Site.Missing, "/observatory/imports", "/observatory/territories/RU-ULY/clusters", "/observatory/find?q=north", "/observatory/us/states/biopharmaceuticals/37",
            "/outreach/measures/find", "/centres", "/talent", "/talent/firms", "/talent/specialists", "/talent/universities", "/talent/schools", "/centres/services/expert-advice-for-clusters/request", "/talent/activities/chemistry-and-biology-olympiads", "/talent/trainings/example-training", "/talent/activities/example-excursion/survey/before",
            "/search", "/search?q=north", "/search?q=Полисан", "/search?q=metropolitan&kind=places", "/search?q=qqqqqq", "/registry/sources/001_8983efb39b6d5c3e.txt",
            "/registry", "/registry/people/maya-sviridova", "/registry/proposals/new", "/registry/proposals/new?territory=RU-SPE&category=biopharmaceuticals", "/results", "/registry/chains/flow-synthesis/steps/industrial-synthesis", "/registry/chains/flow-synthesis/gaps/near-production/brief",
            "/registry/councils/st-petersburg-cluster-council", "/outreach/digest", "/outreach/digest/asked", "/outreach/issues", "/outreach/bulletins",
            "/registry/councils/st-petersburg-cluster-council",
            "/events/pharmprobeg-example/register/business-programme", "/events/pharmprobeg-example/register/rally",
            "/outreach/watches?power=5&rail=yes", "/outreach/watches/asked", "/outreach/contact", "/outreach/partners", "/outreach/needs", "/accounts/sign-in", "/accounts/register", "/accounts/reset", "/accounts/sent?reference=ABCD2345",
        ];
        (await House.Walk<string>(Site.InTurn(language), () => house.Visit(scripts: false), async (page, path) =>
        {
            var faults = new List<string>();
            var answer = await page.Open(language, path);
            var expected = path == Site.Missing ? 404 : 200;
            if (answer.Status != expected)
                faults.Add($"{path}: answered {answer.Status}, not {expected}");
            var headings = await page.Locator("h1:visible").CountAsync();
            if (headings != 1)
                faults.Add($"{path}: {headings} headings of the first level, not one");
            else if ((await page.Text("h1")).Length < 5)
                faults.Add($"{path}: the heading is empty");
            if (!withoutTable.Contains(path) && await page.Locator("main table:visible >> tbody tr").CountAsync() == 0)
                faults.Add($"{path}: no table with rows");
            return faults;
        })).ShouldBeNone();
    }

    [Theory]
    [InlineData("en", 1440)]
    [InlineData("ru", 1440)]
    [InlineData("en", 390)]
    public async Task A_category_is_chosen_with_a_select_and_its_button(string language, int width)
    {
        var page = await house.Visit(width, scripts: false);
        await page.Open(language, Site.Map);
        if (width < 768)
            await page.Locator(".pl-ctl-sum a").ClickAsync(); // on a phone the controls are folded
        await page.Locator("select#category").SelectOptionAsync("automotive");
        await page.Button(Wording.In(language).Show).ClickAsync();
        await page.WaitForURLAsync("**/automotive");
        new Uri(page.Url).PathAndQuery.ShouldBe(Site.In(language, "/observatory/us/2016/states/automotive"));
        await Expect(page.Locator("select#category")).ToHaveValueAsync("automotive");
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("en", "abc", "Write the number of jobs with digits")]
    [InlineData("ru", "abc", "Напишите число рабочих мест цифрами")]
    [InlineData("en", "-5", "0 or more")]
    [InlineData("ru", "-5", "не бывает меньше 0")]
    [InlineData("en", "9.5", "without a decimal point")]
    [InlineData("ru", "9.5", "без дробной части")]
    public async Task A_wrong_number_is_answered_at_the_field_and_kept(string language, string typed, string sentence)
    {
        var page = await house.Visit(scripts: false);
        await page.Open(language, Site.Proof);
        await page.JobsField.FillAsync(typed);
        await page.JobsField.PressAsync("Enter");
        await Expect(page.Answer.Locator(".err")).ToContainTextAsync(sentence);
        await Expect(page.JobsField).ToHaveValueAsync(typed);
        await Expect(page.Locator(".pl-field.pl-field--error")).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }
}
