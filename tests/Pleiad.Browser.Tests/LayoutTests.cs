namespace Pleiad.Browser.Tests;

/// <summary>Pages fit the window and cut no text.</summary>
[Collection(House.Readers)]
public sealed class LayoutTests(House house)
{
    /// <summary>Russian at every width, because its words are longer; English at the ends, half of the pages.</summary>
    [Theory]
    [InlineData("ru")]
    [InlineData("en")]
    public async Task Every_page_fits_every_window_and_cuts_no_text(string language) => (await house.Inspected(language)).Misfits.ShouldBeNone();

    /// <summary>Somebody who is signed in has more in the header, and buttons on the page.</summary>
    [Theory]
    [InlineData("ru", "demo-cluster-manager")]
    [InlineData("en", "demo-centre-officer")]
    public async Task Every_page_fits_when_somebody_is_signed_in(string language, string account)
    {
        var page = await house.Enter(language, account);
        var faults = new List<string>();
        foreach (var path in (string[])["/work", "/registry/clusters/spb-pharma", "/registry/chains/flow-synthesis", "/registry/duplicates", "/registry/needs"])
        {
            await page.Open(language, path);
            faults.AddRange(await Looks.Misfitting(page, $"{Site.In(language, path)} as {account}", Looks.Widths));
        }

        faults.ShouldBeNone();
        await page.Context.CloseAsync();
    }
}
