namespace Pleiad.Browser.Tests;

/// <summary>A cluster is told which tie it lacks, and a strong place that nobody organises becomes a proposal: each act in a browser.</summary>
public sealed class EligibilityStoryTests(House house)
{
    [Theory]
    [InlineData("en", "Amber check", "does not pass yet", "The cluster passes")]
    [InlineData("ru", "Янтарная проверка", "Правила пока не выполнены", "Правила выполнены")]
    public async Task The_missing_tie_is_named_its_representative_adds_it_and_the_page_turns(string language, string name, string no, string yes)
    {
        var officer = await Entered(language, "demo-centre-officer");
        await officer.Open(language, "/registry/clusters/new");
        await officer.Locator("[name=name_en]").FillAsync(language == "en" ? name : name + " (RU)");
        await officer.Locator("[name=name_ru]").FillAsync(name);
        await officer.Locator("[name=territory]").SelectOptionAsync("RU-SPE");
        await officer.Locator("[name=kind]").SelectOptionAsync("industrial");
        await officer.Locator("form.pl-form button.btn-primary").ClickAsync();
        await Expect(officer.Locator("body")).ToContainTextAsync(name);
        var cluster = new Uri(officer.Url).AbsolutePath.Split('/')[^1];
        var other = language == "en" ? "groteks" : "vertex"; // each language ties a pair of its own
        foreach (var member in new[] { "polysan", other })
        {
            await officer.Open(language, $"/registry/clusters/{cluster}/edit/member");
            await officer.Name("organisation", member);
            await officer.Locator("[name=part]").SelectOptionAsync("firm");
            await officer.Locator("form.pl-form button.btn-primary").ClickAsync();
        }

        await officer.Open(language, $"/registry/clusters/{cluster}/eligibility");
        await Expect(officer.Heading).ToContainTextAsync(no);
        await officer.Context.CloseAsync();

        var own = await Entered(language, "demo-representative");
        await own.Open(language, $"/registry/clusters/{cluster}");
        await own.Locator("#eligibility a.pl-proof").ClickAsync();
        await own.Locator("#changes a[href*='/organisations/polysan/ties/new']").ClickAsync();
        await Expect(own.Locator("[name=other]")).ToHaveValueAsync(other);
        await own.Locator("[name=since]").FillAsync(language == "en" ? "2024-02-01" : "2024-02-02");
        await own.Locator("[name=evidence]").FillAsync("Supply contract 7");
        await own.Locator("form.pl-form button.btn-primary").ClickAsync();
        await Expect(own.Heading).ToContainTextAsync(yes);
        await own.Context.CloseAsync();
    }

    [Theory]
    [InlineData("en", "Indiana medicines", "Welcome to the registry.")]
    [InlineData("ru", "Лекарства Индианы", "Добро пожаловать в реестр.")]
    public async Task An_invisible_cluster_is_proposed_with_its_spearhead_group_and_answered(string language, string name, string answer)
    {
        var visitor = await house.Visit(scripts: false);
        await visitor.Open(language, "/results/clusters?dataset=us&territory=18");
        await visitor.Locator("a[href$='/registry/proposals/new?territory=18&category=biopharmaceuticals']").ClickAsync();
        await Expect(visitor.Locator("#territory")).ToHaveValueAsync("18");
        await Expect(visitor.Locator("#category")).ToHaveValueAsync("biopharmaceuticals");
        await visitor.Locator("#name").FillAsync(name);
        await visitor.Locator("#why").FillAsync("They share one supplier.");
        await visitor.Locator("#spearhead summary").ClickAsync();
        await visitor.Locator("input[name=spearhead][value=polysan]").CheckAsync();
        await visitor.Locator("input[name=spearhead][value=vertex]").CheckAsync();
        await visitor.Locator("form.pl-form button.btn-primary").ClickAsync();
        await Expect(visitor.Heading).ToContainTextAsync(name);
        var link = new Uri(visitor.Url).PathAndQuery;

        var officer = await Entered(language, "demo-centre-officer");
        await officer.GotoAsync(link);
        await Expect(officer.Locator("#proposal a[href$='/registry/organisations/polysan']")).ToBeVisibleAsync();
        await officer.Locator("#decide summary").First.ClickAsync();
        await officer.Locator("#kind").SelectOptionAsync("innovation");
        await officer.Locator("#reason-accept").FillAsync(answer);
        await officer.Locator("form[action$='/answers/accept'] button").ClickAsync();
        await officer.Locator("#answer a[href*='/registry/clusters/']").ClickAsync();
        await Expect(officer.Locator("#members a[href$='/registry/organisations/vertex']")).ToBeVisibleAsync();
        await officer.Context.CloseAsync();

        await visitor.GotoAsync(link);
        await Expect(visitor.Locator("#answer")).ToContainTextAsync(answer);
        await visitor.Context.CloseAsync();
    }

    private Task<IPage> Entered(string language, string account) => house.Enter(language, account);
}
