using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Web;
using Pleiad.Modules.Registry.Contracts;

namespace Pleiad.Modules.Registry.Clusters;

/// <summary>The pages of clusters but for the portrait, which the Hall draws, and every form about a cluster.</summary>
public static class ClusterEndpoints
{
    private const string One = "/clusters/{cluster}";

    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/clusters", (ClusterLists lists, TerritoryNames names, string? state, string? territory) => new RazorComponentResult<ClustersPage>(new { All = lists.All(), Names = names, WantedState = state ?? "", WantedTerritory = territory ?? "" }));
        pages.MapGet("/clusters/new", (TerritoryNames names) => NewPage(names, Form.Empty)).Needs(RegistryRights.FoundCluster);
        pages.MapPost("/clusters/new", Found).Needs(RegistryRights.FoundCluster);
        pages.MapGet(One + "/members", Members);
        pages.MapGet(One + "/life", (string cluster, ClusterPortraits portraits) => LifePage(cluster, portraits, Form.Empty));
        pages.MapPost(One + "/moves/{move}", MoveIt).Needs(RegistryRights.LeadCluster, ClusterOf);
        pages.MapPost(One + "/confirm", Confirm).Needs(RegistryRights.LeadCluster, ClusterOf);
        pages.MapGet(One + "/edit", ShowData).Needs(RegistryRights.LeadCluster, ClusterOf);
        pages.MapPost(One + "/edit", ChangeData).Needs(RegistryRights.LeadCluster, ClusterOf);
        foreach (var part in EditParts.All)
        {
            pages.MapGet($"{One}/edit/{part.Id}", (string cluster, ClusterPortraits portraits, Reader reader, IDbContextFactory<PleiadDb> databases) => PartPage(cluster, part, portraits, databases, reader, Form.Empty)).Needs(part.Permission, ClusterOf);
            pages.MapPost($"{One}/edit/{part.Id}", (string cluster, ClusterPortraits portraits, Reader reader, IDbContextFactory<PleiadDb> databases, Form form, Actor actor, FormAnswer answer) =>
                answer.Run(actor, form, part.Act(form, cluster), () => PartPage(cluster, part, portraits, databases, reader, form))).Needs(part.Permission, ClusterOf);
        }

        pages.MapPost(One + "/spearhead/{organisation}/confirm", (string cluster, string organisation, ClusterPortraits portraits, Form form, Actor actor, FormAnswer answer) =>
            answer.Run(actor, form, scope => ConfirmSpearhead.Run(scope, cluster, organisation), () => LifePage(cluster, portraits, form))).Needs(RegistryRights.SpeakForOrganisation, OrganisationOf);
        pages.MapPost(One + "/spearhead/{organisation}/leave", LeaveGroup).Needs(RegistryRights.LeadCluster, ClusterOf);
        pages.MapPost(One + "/members/{organisation}/confirm", (string cluster, string organisation, ClusterPortraits portraits, TerritoryNames names, Form form, Actor actor, FormAnswer answer) =>
            answer.Run(actor, form, scope => ConfirmMembership.Run(scope, cluster, organisation), () => MembersPage(cluster, portraits, names, "", null, form))).Needs(RegistryRights.SpeakForOrganisation, OrganisationOf);
        pages.MapPost(One + "/memberships/{membership}/end", End).Needs(RegistryRights.LeadCluster, ClusterOf);
        pages.MapPost(One + "/evidence/{evidence}/withdraw", Withdraw).Needs(RegistryRights.LeadCluster, ClusterOf);
    }

    /// <summary>A day of an address; null for none, and for what is no day.</summary>
    internal static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    internal static Node ClusterOf(RouteValueDictionary values) => ClusterNode.Of((string)values["cluster"]!);

    internal static Node OrganisationOf(RouteValueDictionary values) => ClusterPermissions.Organisation((string)values["organisation"]!);

    private static RazorComponentResult<MembersPage> Members(string cluster, string? part, string? on, ClusterPortraits portraits, TerritoryNames names) => MembersPage(cluster, portraits, names, part ?? "", Day(on), Form.Empty);

    private static RazorComponentResult<MembersPage> MembersPage(string cluster, ClusterPortraits portraits, TerritoryNames names, string part, DateOnly? on, Form form) =>
        new(new { Cluster = portraits.Of(cluster, on), Names = names, Part = part, Form = form });

    private static RazorComponentResult<LifePage> LifePage(string cluster, ClusterPortraits portraits, Form form, string sent = "") => new(new { Cluster = portraits.Of(cluster), Form = form, Sent = sent });

    private static RazorComponentResult<NewClusterPage> NewPage(TerritoryNames names, Form form) => new(new { Names = names, Form = form });

    private static RazorComponentResult<EditPage> PartPage(string cluster, EditPart part, ClusterPortraits portraits, IDbContextFactory<PleiadDb> databases, Reader reader, Form form)
    {
        using var db = databases.CreateDbContext();
        db.Database.OpenConnection();
        var lists = part.Fields.Select(f => f.Kind).Distinct().ToDictionary(k => k, k => EditLists.Of(db.Database.GetDbConnection(), k, reader.Language));
        return new(new { Cluster = portraits.Of(cluster), Part = part, Lists = lists, Form = form });
    }

    private static IResult Found(TerritoryNames names, Form form, Actor actor, FormAnswer answer)
    {
        var act = ReadNew(form);
        return answer.Run(actor, form, act, () => NewPage(names, form));
    }

    /// <summary>Reads a new cluster from a form.</summary>
    internal static Func<ActScope, string> ReadNew(Form form)
    {
        var (en, ru) = (form.Line("name_en", false), form.Line("name_ru", false));
        if (en.Length + ru.Length == 0)
            form.Refuse("name_en", "Give the name in one language at least.", "Дайте название хотя бы на одном языке.");
        string[] territories = [form.Line("territory"), form.Line("second", false), form.Line("third", false)];
        var made = new NewCluster(en, ru, form.Choice("kind", ClusterWords.Kinds.Keys), territories, form.Lines("agreement", false, 600), form.Date("agreed_on", false));
        return scope => ClusterNode.Address(FoundCluster.Run(scope, made));
    }

    private static RazorComponentResult<DataPage> ShowData(string cluster, ClusterPortraits portraits)
    {
        var now = portraits.Of(cluster);
        return new(new
        {
            Cluster = now,
            Form = Form.Of(("name_en", now.Name.En), ("name_ru", now.Name.Ru), ("kind", now.Kind), ("archetype", now.Archetype), ("founded", now.Founded), ("web", now.Web), ("charter_countries", now.CharterCountries), ("charter_parts", now.CharterParts)),
        });
    }

    private static IResult ChangeData(string cluster, ClusterPortraits portraits, Form form, Actor actor, FormAnswer answer)
    {
        var data = new ClusterData(
            form.Line("name_en", false), form.Line("name_ru", false), form.Choice("kind", ClusterWords.Kinds.Keys), form.Choice("archetype", ClusterWords.Archetypes.Keys, false), form.Date("founded", false), form.Line("web", false, 300),
            form.Line("charter_countries", false).ToUpperInvariant(), form.Line("charter_parts", false));
        if (data.En.Length + data.Ru.Length == 0)
            form.Refuse("name_en", "Give the name in one language at least.", "Дайте название хотя бы на одном языке.");
        if (data.Web.Length > 0 && !(Uri.TryCreate(data.Web, UriKind.Absolute, out var web) && web.Scheme is "https" or "http"))
            form.Refuse("web", "Write the whole address, from https:// on.", "Напишите адрес целиком, начиная с https://.");
        if (data.CharterParts.Length > 0 && data.CharterParts.Split(',', StringSplitOptions.TrimEntries).FirstOrDefault(p => !ClusterWords.Parts.ContainsKey(p)) is { } unknown)
            form.Refuse("charter_parts", $"'{unknown}' is none of {string.Join(", ", ClusterWords.Parts.Keys)}.", $"«{unknown}» нет среди: {string.Join(", ", ClusterWords.Parts.Keys)}.");
        return answer.Run(actor, form, scope => EditCluster.Run(scope, cluster, data, form.Version), () => new RazorComponentResult<DataPage>(new { Cluster = portraits.Of(cluster), Form = form }));
    }

    private static IResult MoveIt(string cluster, string move, ClusterPortraits portraits, RightsOfActors rights, Form form, Actor actor, FormAnswer answer)
    {
        var reason = form.Lines("reason", ClusterFlow.Life.Moves.Any(m => m.Name == move && m.NeedsReason), 1000);
        return answer.Run(
            actor, form,
            scope =>
            {
                MoveCluster.Run(scope, rights, cluster, move, reason, form.Version);
                return $"{ClusterNode.Address(cluster)}/life";
            },
            () => LifePage(cluster, portraits, form, move));
    }

    private static IResult Confirm(string cluster, ClusterPortraits portraits, Form form, Actor actor, FormAnswer answer) =>
        answer.Run(actor, form, scope => ConfirmCluster.Run(scope, cluster, form.Version), () => LifePage(cluster, portraits, form, "confirm"));

    private static IResult LeaveGroup(string cluster, string organisation, ClusterPortraits portraits, Form form, Actor actor, FormAnswer answer)
    {
        var reason = form.Line("reason");
        return answer.Run(actor, form, scope => LeaveSpearhead.Run(scope, cluster, organisation, reason) + "/life", () => LifePage(cluster, portraits, form, $"leave-{organisation}"));
    }

    private static IResult End(string cluster, string membership, ClusterPortraits portraits, TerritoryNames names, Form form, Actor actor, FormAnswer answer)
    {
        var (until, reason) = (form.Date("until"), form.Line("reason"));
        return answer.Run(actor, form, scope => EndMembership.Run(scope, cluster, membership, until, reason) + "/members", () => MembersPage(cluster, portraits, names, "", null, form));
    }

    private static IResult Withdraw(string cluster, string evidence, ClusterPortraits portraits, Form form, Actor actor, FormAnswer answer)
    {
        var reason = form.Line("reason");
        return answer.Run(actor, form, scope => WithdrawEvidence.Run(scope, cluster, evidence, reason) + "/life", () => LifePage(cluster, portraits, form, evidence));
    }
}
