using System.Collections.Concurrent;
using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Web;
using Pleiad.Tests.Front;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;

namespace Pleiad.Tests.House;

/// <summary>Walks every route of the server: nobody can add one that is open by accident, has no heading, or needs a script to be read.</summary>
public class RouteTests(RunningServer server)
{
    /// <summary>An address for every parameter that occurs in a pattern.</summary>
    internal static readonly Dictionary<string, string> Examples = new(StringComparer.Ordinal)
    {
        ["{dataset}"] = "us",
        ["{year:int}"] = "2016",
        ["{measure}"] = "kaluga-export-money",
        ["{service}"] = "expert-advice-for-clusters",
        ["{policy}"] = "pharma-2030-spb",
        ["{kind}"] = "states",
        ["{category}"] = "biopharmaceuticals",
        ["{region}"] = "37",
        ["{code}"] = "RU-MOW",
        ["{id}"] = "rule-sets",
        ["{ruleset}"] = "us-strong",
        ["{organisation}"] = "spb-cluster-development-centre",
        ["{person}"] = "marina-zinina",
        ["{position}"] = "f012",
        ["{tie}"] = "f013",
        ["{product}"] = "mifepristone",
        ["{plant}"] = "polysan-plant-2018",
        ["{need}"] = "room-on-a-line-for-finished-dosage-forms-to-order",
        ["{substance}"] = "atosiban",
        ["{site}"] = "kaluga-special-economic-zone",
        ["{claim}"] = "f138",
        ["{subject}"] = "st-petersburg",
        ["{source}"] = "001_8983efb39b6d5c3e.txt",
        ["{cluster}"] = "spb-pharma",
        ["{chain}"] = "flow-synthesis",
        ["{step}"] = "near-production",
        ["{rules}"] = "ru-779-contracts",
        ["{barrier}"] = "f322",
        ["{contest}"] = "ideas-for-calmer-treatment",
        ["{practice}"] = "f282",
        ["{offer}"] = "kaluga-zone-site-for-drug-makers",
        ["{council}"] = "st-petersburg-cluster-council",
        ["{gathering}/recordings/{recording}"] = "cluster-conference-2019/recordings/debates",
        ["{gathering}"] = "pharmprobeg-example",
        ["{session}"] = "example-opening",
        ["{admission}"] = "business-programme",
        ["/intakes/{intake}/openings/{opening}"] = "/intakes/example-intake/openings/example-internship-in-cell-culture",
        ["{opening}"] = "example-analyst-of-quality-control",
        ["{course}"] = "example-liquid-chromatography",
        ["{application}"] = "EXAMPLE2",
        ["{agreement}"] = "EXAMPLE3",
        ["{cohort}"] = "example-cohort",
        ["{intake}"] = "example-intake-of-last-summer",
        ["{account}"] = "demo-tutor",
        ["{activity}"] = "example-excursion",
        ["{group}"] = "EXAMPLE7",
        ["{facility}"] = "example-teaching-laboratory",
        ["{training}"] = "example-training",
        ["{method}"] = "example-method",
        ["{phase}"] = "before",
        ["{pupil}"] = "example-pupil-2",
        ["{*path}"] = "nowhere",
    };

    /// <summary>What links were answered with: most stand on many pages, and are asked once.</summary>
    private static readonly ConcurrentDictionary<string, Task<int>> Asked = new(StringComparer.Ordinal);

    /// <summary>The pages themselves: three laws look at each, and it is asked once.</summary>
    private static readonly ConcurrentDictionary<string, Task<(string Text, string Policy)>> Read = new(StringComparer.Ordinal);

    private static readonly Lazy<IReadOnlyList<Route>> Routes = new(List);

    /// <summary>What needs something that a test must make first, and is looked at by the tests that make it.</summary>
    private static readonly string[] OfOneTime = ["{token}", "{grant}", "{interest}", "{import}", "{pair}", "{merge}", "{enquiry}", "{introduction}", "{wanted}", "{month}", "{bulletin}"];

    /// <summary>Pages that everybody may read are read by a visitor, the others by an administrator.</summary>
    public static TheoryData<string, bool> Pages
    {
        get
        {
            var pages = new TheoryData<string, bool>();
            foreach (var route in Routes.Value.Where(r => r is { Kind: "page", Method: "GET" } && !OfOneTime.Any(r.Pattern.Contains)))
            {
                pages.Add(route.Address, route.Policy != Policies.Public);
                pages.Add(route.Address == "/" ? "/ru" : "/ru" + route.Address, route.Policy != Policies.Public);
            }

            return pages;
        }
    }

    [Fact]
    public void Every_route_names_a_policy_that_exists()
    {
        Routes.Value.Count.ShouldBeGreaterThan(15);
        Routes.Value.ShouldAllBe(r => Policies.All.Contains(r.Policy));
    }

    [Fact]
    public void A_route_without_a_policy_would_be_seen()
    {
        var open = new RouteEndpoint(_ => Task.CompletedTask, RoutePatternFactory.Parse("/open"), 0, EndpointMetadataCollection.Empty, null);
        RoutesCommand.Describe(open).ShouldBe("ANY /open - page");
        Policies.All.ShouldNotContain("-");
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Every_page_is_a_document(string address, bool signedIn)
    {
        var (page, _) = await Page(address, signedIn);
        page.QuerySelectorAll("h1").Length.ShouldBe(1);
        page.Title!.ShouldEndWith(" · Pleiad");
        page.DocumentElement.GetAttribute("lang").ShouldBe(address.StartsWith("/ru", StringComparison.Ordinal) ? "ru" : "en");
        page.QuerySelectorAll("main").Length.ShouldBe(1);
        page.QuerySelector("main")!.TextContent.Trim().Length.ShouldBeGreaterThan(150, "the page must say something without scripts");
        HeadingJumps(page).ShouldBe(0, "no level of heading is jumped over");
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task No_page_needs_what_the_content_policy_forbids(string address, bool signedIn)
    {
        var (page, policy) = await Page(address, signedIn);
        policy.ShouldContain("script-src 'self'; style-src 'self'");
        page.QuerySelectorAll("script:not([src]), style, [style], [onclick], [onchange], [oninput], [onsubmit]").ShouldBeEmpty();
        page.QuerySelectorAll("img:not([alt]), svg[role]:not([aria-label])").ShouldBeEmpty();
        page.QuerySelectorAll("form").ShouldAllBe(f => f.QuerySelector("button") != null || f.QuerySelector("input[type=search]") != null);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Every_link_leads_somewhere(string address, bool signedIn)
    {
        var (page, _) = await Page(address, signedIn);
        using var reader = await Reader(signedIn);
        var links = page.QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")!).Where(h => h.StartsWith('/')).Distinct().ToArray();
        links.ShouldNotBeEmpty();
        foreach (var link in links.Where((_, i) => i % 4 == 0 || links.Length < 40)) // a fourth of the long lists, which are alike
        {
            var status = await Asked.GetOrAdd($"{server.Client.BaseAddress} {signedIn} {link.Split('#')[0]}", async _ =>
            {
                using var answer = await reader.GetAsync(link.Split('#')[0], HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
                return (int)answer.StatusCode;
            });
            status.ShouldBeLessThan(400, $"{address} links to {link}");
        }

        foreach (var anchor in page.QuerySelectorAll("a[href^='#']").Select(a => a.GetAttribute("href")![1..]).Where(h => h.Length > 0))
            page.GetElementById(anchor).ShouldNotBeNull($"{address} links to #{anchor}");
    }

    /// <summary>What is behind a private link, and whether anything is, is for whoever has it: nothing on the way keeps the answer or learns the address.</summary>
    [Fact]
    public async Task Every_address_with_a_secret_says_alike_that_nothing_is_there_and_asks_to_be_left_alone()
    {
        var addresses = Routes.Value.Where(r => r.Method == "GET" && r.Pattern.Contains("{token}", StringComparison.Ordinal)).Select(r => r.Address.Replace("{token}", new string('0', 48), StringComparison.Ordinal)).ToList();
        addresses.Count.ShouldBeGreaterThan(20);
        using var visitor = await Reader(signedIn: false);
        var faults = new List<string>();
        foreach (var address in addresses)
        {
            using var answer = await visitor.GetAsync(address, TestContext.Current.CancellationToken);
            string Header(string name) => answer.Headers.TryGetValues(name, out var values) ? string.Join(",", values) : "";
            var said = ((int)answer.StatusCode, Header("Cache-Control").Contains("no-store", StringComparison.Ordinal), Header("X-Robots-Tag"), Header("Referrer-Policy"));
            if (said != (address.Contains("/leave/", StringComparison.Ordinal) ? 200 : address.StartsWith("/talent/applications/guardians/", StringComparison.Ordinal) ? 302 : 404, true, "noindex", "no-referrer")) // who leaves is not told whether they were there; old links of guardians lead on
                faults.Add($"{address}: {said}");
        }

        faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Addresses_answer_HEAD_like_GET_without_a_body()
    {
        using var reader = await Reader(signedIn: true);
        foreach (var route in Routes.Value.Where(r => r is { Method: "GET", Kind: not ("fragment" or "moved") } && !OfOneTime.Any(r.Pattern.Contains) && r.Pattern != "/accounts/sign-in" && !r.Pattern.Contains('*') && !r.Pattern.EndsWith("what-if", StringComparison.Ordinal)))
        {
            var answer = await reader.SendAsync(new HttpRequestMessage(HttpMethod.Head, route.Address), TestContext.Current.CancellationToken);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, route.Address);
            (await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldBeEmpty();
        }
    }

    private async Task<(IHtmlDocument Page, string Policy)> Page(string address, bool signedIn)
    {
        var (text, policy) = await Read.GetOrAdd($"{server.Client.BaseAddress} {address}", async _ =>
        {
            using var reader = await Reader(signedIn);
            using var answer = await reader.GetAsync(address, TestContext.Current.CancellationToken);
            answer.Content.Headers.ContentType?.MediaType.ShouldBe("text/html", address);
            return (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), answer.Headers.GetValues("Content-Security-Policy").Single());
        });
        return (new HtmlParser().ParseDocument(text), policy);
    }

    private async Task<HttpClient> Reader(bool signedIn) => signedIn ? await server.SignInAsAdministrator() : new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = server.Client.BaseAddress, Timeout = server.Client.Timeout };

    /// <summary>How often a heading is more than one level below the deepest so far.</summary>
    private static int HeadingJumps(IParentNode page)
    {
        var (deepest, jumps) = (0, 0);
        foreach (var level in page.QuerySelectorAll("main h1, main h2, main h3, main h4").Select(h => h.TagName[1] - '0'))
        {
            jumps += level > deepest + 1 ? 1 : 0;
            deepest = Math.Max(deepest, level);
        }

        return jumps;
    }

    private static List<Route> List()
    {
        using var database = Database.Started(Dialect.Sqlite);
        var ending = Command.Run(["routes", .. database.Options]);
        ending.Code.ShouldBe(0, ending.Errors);
        return [.. ending.Output.TrimEnd().Split('\n').Select(l => l.Split(' ')).Where(p => !p[1].Contains("/fonts/", StringComparison.Ordinal) && !p[1].StartsWith("/pleiad-", StringComparison.Ordinal) && !p[1].StartsWith("/mark", StringComparison.Ordinal) && !p[1].StartsWith("/check-in-worker", StringComparison.Ordinal))
            .Select(p => new Route(p[0], p[1], p[2], p[3]))];
    }

    private sealed record Route(string Method, string Pattern, string Policy, string Kind)
    {
        public string Address => Examples.Aggregate(Pattern, (address, e) => address.Replace(e.Key, e.Value, StringComparison.Ordinal)) + Question;

        /// <summary>What several regions are asked of, and what a new claim is about, stands in the question.</summary>
        private string Question => Pattern.Contains("/compare", StringComparison.Ordinal) || Pattern.Contains("/custom", StringComparison.Ordinal) ? "?r=37&r=45"
            : Pattern == "/registry/claims/new" ? "?subject=registry/organisations/polysan" : "";
    }
}
