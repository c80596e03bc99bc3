using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using AngleSharp.Html.Dom;
using Pleiad.Kernel.Data;
using Pleiad.Tests.Front;

namespace Pleiad.Tests.Registry.Intake;

/// <summary>Imports, duplicates, exports and facets through the front door.</summary>
public class IntakePageTests(RunningServer server)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_spreadsheet_is_looked_at_accepted_and_its_refused_rows_leave_with_their_reason()
    {
        using var officer = await server.SignIn("demo-centre-officer");
        var received = await Send(officer, "/registry/imports/new", "list <script>.csv", Sheets.Csv("Название,ИНН", $"Проверочная Лаборатория,{Sheets.Inn(501)}", "Проверочный Завод,123", "АО «Полисан»,"));
        received.StatusCode.ShouldBe(HttpStatusCode.SeeOther, await received.Content.ReadAsStringAsync(Cancel));
        var address = received.Headers.Location!.OriginalString;
        var page = await RunningServer.Page(officer, address);
        page.QuerySelector("h1")!.TextContent.ShouldBe("One organisation is new; 1 may be here already, 1 row is refused");
        page.QuerySelector("#rows tbody tr")!.TextContent.ShouldContain("An INN has 10 digits");
        (await RunningServer.Page(officer, "/ru" + address)).QuerySelector("#rows tbody tr")!.TextContent.ShouldContain("В ИНН 10 цифр");
        (await People.Send(officer, address + "/check", ("column-0", "inn"), ("column-1", "inn"), ("kind", "company"), ("version", "1"))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await People.Send(officer, address + "/accept", ("version", "1"))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await People.Send(officer, address + "/accept", ("version", "1"))).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var csv = await officer.GetStringAsync(address + "/refused.csv", Cancel);
        csv.ShouldBe("Название,ИНН,pleiad line,pleiad column,pleiad reason\nПроверочный Завод,123,3,ИНН,\"An INN has 10 digits, or 12 for a person.\"\n");
        (await People.Send(officer, address + "/decide", ("line", "4"), ("choice", "same"))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await RunningServer.Page(officer, address)).QuerySelector("h1")!.TextContent.ShouldStartWith("One organisation was registered");
        (await RunningServer.Page(officer, "/registry/imports")).QuerySelector("tbody th")!.TextContent.ShouldContain("list script.csv");
        (await server.Page("/search?q=" + Uri.EscapeDataString("проверочная лаборатория"))).QuerySelectorAll(".pl-found > li").ShouldNotBeEmpty();
        using var stranger = await server.SignIn("demo-expert");
        (await stranger.GetAsync(address, Cancel)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await RunningServer.Page(stranger, "/registry/imports")).QuerySelectorAll("tbody tr").ShouldBeEmpty();
        (await Send(stranger, "/registry/imports/new", "x.csv", Sheets.Csv("name", "X One"))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task What_is_no_spreadsheet_comes_back_to_its_field()
    {
        using var officer = await server.SignIn("demo-centre-officer");
        foreach (var content in new[] { Encoding.UTF8.GetBytes("%PDF-1.7 no table"), [0xd0, 0xcf, 0x11, 0xe0, 0, 0], new byte[9 << 20] })
        {
            var answer = await Send(officer, "/registry/imports/new", "x.csv", content);
            answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        }

        var page = await People.Read(await People.Send(officer, "/registry/imports/new"));
        page.QuerySelector("#file-error")!.TextContent.ShouldBe("Choose a file.");
    }

    [Fact]
    public async Task A_pair_is_merged_on_its_page_and_the_merge_undone()
    {
        using var officer = await server.SignIn("demo-centre-officer");
        foreach (var (en, ru) in new[] { ("Zetatron Testing Works", ""), ("", "Зетатрон Тестинг Воркс") })
            (await People.Send(officer, "/registry/organisations/new", ("en", en), ("ru", ru), ("kind", "company"), ("territory", "RU-TOM"), ("namesake", "yes"))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await People.Send(officer, "/registry/duplicates/look")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var list = await RunningServer.Page(officer, "/registry/duplicates");
        var link = list.QuerySelectorAll("tbody th a").OfType<IHtmlAnchorElement>().First(a => a.TextContent.Contains("Zetatron", StringComparison.Ordinal)).GetAttribute("href")!;
        var pair = await RunningServer.Page(officer, link);
        pair.QuerySelector("main")!.TextContent.ShouldContain("the same name in the other script");
        (await People.Send(officer, link + "/merge", ("keep", "zetatron-testing-works"))).StatusCode.ShouldBe(HttpStatusCode.BadRequest, "a reason is asked for");
        (await People.Send(officer, link + "/merge", ("keep", "zetatron-testing-works"), ("reason", "One firm"))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var gone = (await officer.GetStringAsync("/registry/organisations/zetatron-testing-vorks", Cancel))!;
        gone.ShouldContain("became part of");
        var undo = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(gone).QuerySelector("a[href$='/undo']")!.GetAttribute("href")!;
        (await RunningServer.Page(officer, undo)).QuerySelector("h1")!.TextContent.ShouldContain("was merged into");
        (await People.Send(officer, undo, ("reason", "Two firms after all"))).Headers.Location!.OriginalString.ShouldBe("/registry/organisations/zetatron-testing-vorks");
        using var visitor = People.Visitor(server.Client);
        (await visitor.GetAsync(link, Cancel)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
    }

    [Fact]
    public async Task Lists_leave_as_spreadsheets_and_linked_data_by_the_filter_of_the_page()
    {
        var csv = (await server.Client.GetStringAsync("/api/registry/organisations.csv?kind=university", Cancel)).TrimEnd('\n').Split('\n');
        csv[0].ShouldStartWith("id,en,ru,kind,legal_form,state,inn,ogrn,kpp,lei,ror,territory");
        csv.Skip(1).ShouldNotBeEmpty();
        csv.Skip(1).ShouldAllBe(l => l.Contains(",university,", StringComparison.Ordinal));
        var linked = JsonNode.Parse(await server.Client.GetStringAsync("/api/registry/organisations.jsonld?kind=university", Cancel))!;
        linked["@graph"]!.AsArray().Count.ShouldBe(csv.Length - 1);
        linked["@graph"]!.AsArray().ShouldAllBe(o => o!["@type"]!.GetValue<string>() == "CollegeOrUniversity");
        JsonNode.Parse(await server.Client.GetStringAsync("/api/registry/organisations.jsonld?q=qqqqqq", Cancel))!["@graph"]!.AsArray().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/search?q=Polisan", "St Petersburg")]
    [InlineData("/ru/search?q=Polysan", "Санкт-Петербург")]
    public async Task Hits_are_counted_by_territory_kind_and_cluster_and_narrowed_down(string address, string territory)
    {
        var page = await server.Page(address);
        page.QuerySelector(".pl-found a")!.GetAttribute("href")!.ShouldEndWith("/registry/organisations/polysan");
        var facet = page.QuerySelectorAll(".pl-facet a").First(a => a.TextContent.StartsWith(territory, StringComparison.Ordinal));
        page.QuerySelectorAll("#map svg").Length.ShouldBe(2);
        page.QuerySelector("#map tbody th")!.TextContent.ShouldBe(territory);
        var narrow = await server.Page(facet.GetAttribute("href")!);
        narrow.QuerySelector(".pl-facet a[aria-current]")!.TextContent.ShouldStartWith(territory);
        narrow.QuerySelectorAll(".pl-found > li").ShouldNotBeEmpty();
        var none = await server.Page(address + "&territory=RU-KLU&cluster=spb-pharma");
        none.QuerySelectorAll(".pl-found > li").ShouldBeEmpty();
        none.QuerySelectorAll(".pl-facet a[aria-current]").Length.ShouldBe(2, "the way back stays");
    }

    [Fact]
    public async Task A_new_member_is_found_under_its_cluster()
    {
        using var officer = await server.SignIn("demo-centre-officer");
        (await People.Send(officer, "/registry/organisations/new", ("en", "Omikron Facets"), ("kind", "company"))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        async Task<int> Count() => (await server.Page("/search?q=omikron&cluster=kaluga-pharma")).QuerySelectorAll(".pl-found > li").Length;
        (await Count()).ShouldBe(0);
        var sent = await People.Send(officer, "/registry/clusters/kaluga-pharma/edit/member", ("organisation", "omikron-facets"), ("part", "firm"), ("since", "2026"), ("evidence", "a list"), ("said_by", "the test"));
        sent.StatusCode.ShouldBe(HttpStatusCode.SeeOther, await sent.Content.ReadAsStringAsync(Cancel));
        (await Count()).ShouldBe(1);
    }

    private static async Task<HttpResponseMessage> Send(HttpClient client, string address, string name, byte[] content)
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(content), "file", name } };
        return await client.PostAsync(address, form, Cancel);
    }
}
