using System.Text.Json;

namespace Pleiad.Browser.Tests;

/// <summary>
/// An installation from its first minute: the printed link makes the administrator, a manager invites a representative, she confirms the
/// profile, takes her data along and erases herself; the journal has the whole path and names her nowhere.
/// </summary>
public sealed class AccountStoryTests(House house)
{
    private const string Name = "Demonstration Newcomer", Mail = "newcomer@example.org", Password = "a quiet demonstration password";
    private const string Profile = "/registry/organisations/biocad";

    [Theory]
    [InlineData("en", "You are invited", "confirm", "is erased")]
    [InlineData("ru", "Вас приглашают", "подтвер", "удалена")]
    public async Task From_the_first_link_to_an_erased_account(string language, string invited, string confirmed, string erased)
    {
        await using var server = await RunningServer.Start();
        var administrator = await house.Visit(address: server.Address);
        await administrator.GotoAsync(Localised(await server.FirstLink, language, server.Address));
        await Fill(administrator, ("mail", "first@demo.example"), ("name", "Demonstration Administrator"), ("password", Password));
        await Expect(administrator.Locator(".pl-me").First).ToBeVisibleAsync();

        var manager = await house.Enter(language, "demo-cluster-manager", address: server.Address);
        await manager.Open(language, "/accounts/invitations?node=registry" + Profile["/registry".Length..]);
        await manager.Locator("#role").SelectOptionAsync("OrganisationRepresentative");
        await Fill(manager, ("mail", Mail));
        await Expect(manager.Locator("td", new() { HasText = Mail })).ToBeVisibleAsync();

        await administrator.Open(language, "/accounts/mail");
        await administrator.Locator("tr", new() { HasText = Mail }).GetByRole(AriaRole.Link).First.ClickAsync();
        var link = await administrator.Locator("pre a").First.GetAttributeAsync("href");

        var newcomer = await house.Visit(390, address: server.Address);
        await newcomer.GotoAsync(link!);
        await Expect(newcomer.Heading).ToContainTextAsync(invited);
        await Fill(newcomer, ("name", Name), ("password", Password));
        await newcomer.Open(language, Profile);
        await newcomer.Locator("form[action$='/confirm'] button").ClickAsync();
        await Expect(newcomer.Locator("#main")).ToContainTextAsync(Name);

        await newcomer.Open(language, "/accounts/me");
        var taken = await newcomer.RunAndWaitForDownloadAsync(() => newcomer.Locator("a[download='pleiad-my-data.json']").First.ClickAsync());
        using (var data = JsonDocument.Parse(await File.ReadAllTextAsync(await taken.PathAsync(), TestContext.Current.CancellationToken)))
        {
            data.RootElement.GetProperty("account").GetProperty("mail").GetString().ShouldBe(Mail);
            data.RootElement.GetProperty("doneByThisAccount").EnumerateArray().Select(d => d.GetProperty("move").GetString()).ShouldContain("confirm");
        }

        await newcomer.Open(language, "/accounts/me/erase");
        await newcomer.Locator("#sure").CheckAsync();
        await newcomer.Locator("form.pl-form button").ClickAsync();
        await Expect(newcomer.Heading).ToContainTextAsync(erased);

        await administrator.Open(language, "/journal?about=registry" + Profile["/registry".Length..]);
        (await administrator.Text("#lines")).ShouldContain(confirmed, Case.Insensitive);
        await administrator.Open(language, "/journal");
        var lines = await administrator.Text("#lines");
        lines.ShouldNotContain(Name);
        (await administrator.Locator("#lines tbody tr").CountAsync()).ShouldBeGreaterThanOrEqualTo(5); // first, invited, accepted, confirmed, erased
        await administrator.Open(language, Profile);
        (await administrator.Text("#main")).ShouldNotContain(Name);
        foreach (var page in new[] { administrator, manager, newcomer })
            await page.Context.CloseAsync();
    }

    private static async Task Fill(IPage page, params (string Field, string Value)[] fields)
    {
        foreach (var (field, value) in fields)
            await page.Locator("#" + field).FillAsync(value);
        await page.Locator("form.pl-form button").ClickAsync();
    }

    private static string Localised(string link, string language, string address) => address + Site.In(language, new Uri(link).AbsolutePath);
}
