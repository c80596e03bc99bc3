using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Pleiad.Kernel;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Rights;
using Pleiad.Tests.Front;

namespace Pleiad.Tests.House;

/// <summary>
/// Who may see and do what: the table in docs/rights.md against the declared permissions, every route that changes something, and every
/// guarded route asked through the front door by a visitor and by every demonstration account, on its own node and on a foreign one.
/// </summary>
public class RightsTests
{
    /// <summary>What the demonstration accounts are, and where.</summary>
    private static readonly (string Account, Role Role, string Node)[] Demonstrations =
    [
        ("demo-cluster-manager", Role.ClusterManager, "registry/clusters/spb-pharma"), ("demo-representative", Role.OrganisationRepresentative, "registry/organisations/polysan"),
        ("demo-centre-officer", Role.CentreOfficer, "instance"), ("demo-expert", Role.Expert, "instance"), ("demo-analyst", Role.Analyst, "instance"),
        ("demo-operator", Role.Operator, "registry/organisations/spb-technopark"), ("demo-tutor", Role.Tutor, "registry/organisations/polysan"), ("demo-investor", Role.Investor, "instance"),
        ("demo-student", Role.Learner, "talent/people/demo-student"),
    ];

    /// <summary>For each parameter of a guarded route: a thing below the St Petersburg cluster, and a foreign one. What names no node is "none".</summary>
    private static readonly Dictionary<string, (string Own, string Foreign)> Examples = new(StringComparer.Ordinal)
    {
        ["cluster"] = ("spb-pharma", "kaluga-pharma"),
        ["organisation"] = ("polysan", "hemofarm"),
        ["chain"] = ("flow-synthesis", "litcare-common-offer"),
    };

    /// <summary>What stands above the examples, told by hand; everything is below the instance.</summary>
    private static readonly Dictionary<string, string[]> Above = new(StringComparer.Ordinal)
    {
        ["registry/organisations/polysan"] = ["registry/clusters/spb-pharma"],
        ["registry/organisations/hemofarm"] = ["registry/clusters/kaluga-pharma"],
        ["registry/chains/flow-synthesis"] = ["registry/clusters/spb-pharma"],
        ["registry/chains/litcare-common-offer"] = ["registry/clusters/litcare"],
    };

    private static readonly Lazy<IReadOnlyList<RouteEndpoint>> Routes = new(() =>
    {
        using var database = Database.Started(Dialect.Sqlite);
        using var app = Pleiad.House.Build("http://127.0.0.1:0", database.Storage);
        return [.. ((IEndpointRouteBuilder)app).DataSources.SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()];
    });

    [Fact]
    public void The_table_and_the_declared_permissions_are_the_same() => RightsTable.Read().Differences(RightsTable.Declared(typeof(Pleiad.House).Assembly)).ShouldBeEmpty();

    [Fact]
    public void Every_route_that_changes_something_asks_somebody_or_says_why_not() => RightsTable.Read().UnguardedWrites(Routes.Value).ShouldBeEmpty();

    [Fact]
    public void Every_permission_of_a_route_is_declared_and_named_by_the_command()
    {
        var declared = RightsTable.Declared(typeof(Pleiad.House).Assembly);
        foreach (var (route, right) in Guarded())
        {
            declared.ShouldContain(right.Permission, RightsTable.PatternOf(route));
            RoutesCommand.Describe(route).ShouldEndWith(" " + right.Permission.Id);
        }
    }

    [Fact]
    public void Planted_holes_are_found()
    {
        var table = RightsTable.Read("| a.b.edit | cluster manager | no |\n| a.b.gone | expert | no |\n| POST /open | because everybody may |\n| POST /closed | because everybody may |\n| POST /why |  |");
        Permission Edit(params Role[] roles) => new("a.b.edit", new("edit", "править"), roles);
        string[] gone = ["a.b.gone stands in docs/rights.md and nowhere else"];
        table.Differences([Edit(Role.ClusterManager)]).ShouldBe(gone);
        table.Differences([Edit(Role.ClusterManager, Role.Investor)]).ShouldBe(["a.b.edit: ClusterManager, Investor may, and docs/rights.md says ClusterManager", .. gone]);
        table.Differences([Edit()]).ShouldBe(["a.b.edit:  may, and docs/rights.md says ClusterManager", .. gone]);
        table.Differences([Edit(Role.ClusterManager) with { Weighty = true }]).ShouldBe(["a.b.edit: whether it asks for the password again differs", .. gone]);
        table.Differences([Edit(Role.ClusterManager), new("a.b.new", new("x", "x"))]).ShouldBe(["a.b.new has no row in docs/rights.md", .. gone]);
        table.UnguardedWrites([Route("POST", "/open"), Route("POST", "/hole"), Route("GET", "/read"), Route("POST", "/closed", Edit()), Route("POST", "/why")]).ShouldBe(
            ["POST /hole asks nobody, and docs/rights.md gives no reason", "POST /why has no reason in docs/rights.md", "POST /closed is open in docs/rights.md and not in the program"]);
        Expected(table, Demonstrations[0], Edit(Role.ClusterManager), new Node("registry/organisations/polysan")).ShouldBeTrue();
        Expected(table, Demonstrations[0], Edit(Role.ClusterManager), new Node("registry/organisations/hemofarm")).ShouldBeFalse();
        Expected(table, Demonstrations[1], Edit(Role.OrganisationRepresentative), new Node("registry/organisations/polysan")).ShouldBeFalse("what the table does not say is not expected, whatever is declared");
    }

    [Theory]
    [MemberData(nameof(Database.PostgresWhenLong), MemberType = typeof(Database))]
    public async Task Every_guarded_route_lets_in_whom_the_table_names_and_nobody_else(Dialect engine)
    {
        await using var server = new OwnServer(engine);
        await server.InitializeAsync();
        var table = RightsTable.Read();
        List<string> wrong = [];
        List<(HttpMethod Method, string Address, string Account)> allowed = [];
        Dictionary<string, HttpClient> people = [];
        foreach (var demonstration in Demonstrations)
            people.Add(demonstration.Account, await server.SignIn(demonstration.Account));
        foreach (var route in Routes.Value.Where(RightsTable.Guarded))
        {
            foreach (var (method, foreign) in RightsTable.Methods(route).SelectMany(m => new[] { (new HttpMethod(m), false), (new HttpMethod(m), true) }))
            {
                var (address, values) = Fill(route, foreign);
                var visitor = await Ask(server.Client, method, address);
                if (!SentToSignIn(visitor, address))
                    wrong.Add($"{method} {address}: a visitor got {visitor.Status}");
                if (route.Metadata.GetMetadata<RouteRight>() is not { } right)
                    continue;
                var node = right.NodeOf(values);
                if (node == Node.Instance && route.RoutePattern.Parameters.Any(p => Examples.ContainsKey(p.Name)))
                    wrong.Add($"{method} {address}: names a node, and asks for a right on everything");
                foreach (var who in Demonstrations)
                {
                    if (Expected(table, who, right.Permission, node))
                        allowed.Add((method, address, who.Account));
                    else if ((await Ask(people[who.Account], method, address)).Status is var status and not 403)
                        wrong.Add($"{method} {address}: {who.Account} got {status} and should be refused");
                }
            }
        }

        foreach (var (method, address, account) in allowed) // last: it changes things
        {
            var answer = await Ask(people[account], method, address);
            if (SentToSignIn(answer, address))
                answer = await Ask(people[account] = await server.SignIn(account), method, address); // an act ended the session
            if (answer.Status is 401 or 403 || SentToSignIn(answer, address))
                wrong.Add($"{method} {address}: {account} got {answer.Status} and may");
        }

        wrong.ShouldBeEmpty();
    }

    /// <summary>A mail address is told to nobody but its owner and those who may see people.</summary>
    [Theory]
    [MemberData(nameof(Database.PostgresWhenLong), MemberType = typeof(Database))]
    public async Task What_is_private_is_on_no_page_that_others_may_open(Dialect engine)
    {
        await using var server = new OwnServer(engine);
        await server.InitializeAsync();
        using var administrator = await server.SignInAsAdministrator();
        await People.Enter(server.Client, "/accounts/sign-in", ("mail", People.AdministratorMail), ("password", People.Password)); // there is something that could leak
        using var expert = await server.SignIn("demo-expert");
        List<string> leaks = [];
        foreach (var route in Routes.Value.Where(r => RightsTable.Methods(r).Contains("GET") && !RightsTable.PatternOf(r).Contains("fonts", StringComparison.Ordinal)))
        {
            var (address, _) = Fill(route, foreign: false);
            foreach (var client in new[] { server.Client, expert })
            {
                if ((await Ask(client, HttpMethod.Get, address)).Text.Contains(People.AdministratorMail, StringComparison.OrdinalIgnoreCase))
                    leaks.Add($"{address} tells {(client == expert ? "an expert" : "a visitor")}");
            }
        }

        foreach (var question in new[] { People.AdministratorMail, "administrator", "Test administrator", "example.org", "demo" })
        {
            (await Ask(expert, HttpMethod.Get, "/api/search?q=" + Uri.EscapeDataString(question))).Text.ShouldNotContain("accounts", Case.Insensitive);
        }

        leaks.ShouldBeEmpty();
    }

    private static IEnumerable<(RouteEndpoint Route, RouteRight Right)> Guarded() =>
        Routes.Value.Select(r => (r, r.Metadata.GetMetadata<RouteRight>())).Where(r => r.Item2 is not null).Select(r => (r.r, r.Item2!));

    /// <summary>Whether the hand-written tables let the account do it.</summary>
    private static bool Expected(RightsTable table, (string Account, Role Role, string Node) who, Permission permission, Node node) =>
        table.Rows.Any(r => r.Permission == permission.Id && r.Roles.Contains(who.Role)) && (who.Node == "instance" || who.Node == node.Path || Above.GetValueOrDefault(node.Path, []).Contains(who.Node));

    private static (string Address, RouteValueDictionary Values) Fill(RouteEndpoint route, bool foreign)
    {
        var values = new RouteValueDictionary();
        var address = RightsTable.PatternOf(route);
        foreach (var parameter in route.RoutePattern.Parameters)
        {
            var value = Examples.TryGetValue(parameter.Name, out var example) ? (foreign ? example.Foreign : example.Own) : parameter.ParameterPolicies.Count > 0 ? "2016" : "none";
            values[parameter.Name] = value;
            var start = new[] { "{", "{*", "{**" }.Select(open => address.IndexOf(open + parameter.Name, StringComparison.Ordinal)).Max();
            address = address[..start] + value + address[(address.IndexOf('}', start) + 1)..];
        }

        return (address, values);
    }

    private static async Task<(int Status, string Location, string Text)> Ask(HttpClient client, HttpMethod method, string address)
    {
        using var request = new HttpRequestMessage(method, address) { Content = method == HttpMethod.Get ? null : address.StartsWith("/api/", StringComparison.Ordinal) ? new StringContent("{}", System.Text.Encoding.UTF8, "application/json") : new FormUrlEncodedContent([]) };
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return ((int)answer.StatusCode, answer.Headers.Location?.OriginalString ?? "", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private static bool SentToSignIn((int Status, string Location, string Text) answer, string address) => address.StartsWith("/api/", StringComparison.Ordinal)
        ? answer.Status == (int)HttpStatusCode.Unauthorized
        : answer.Status == (int)HttpStatusCode.SeeOther && answer.Location.StartsWith("/accounts/sign-in?", StringComparison.Ordinal);

    private static RouteEndpoint Route(string method, string pattern, Permission? permission = null) => new(
        _ => Task.CompletedTask, RoutePatternFactory.Parse(pattern), 0, new EndpointMetadataCollection([new HttpMethodMetadata([method]), .. permission is null ? [] : new object[] { new RouteRight(permission, _ => Node.Instance) }]), null);

    private sealed class OwnServer(Dialect engine) : RunningServer(engine);
}
