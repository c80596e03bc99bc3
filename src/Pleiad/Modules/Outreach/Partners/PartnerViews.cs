using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Flows;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Personal;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Work;
using Pleiad.Modules.Outreach.Offers;
using Pleiad.Modules.Registry.Contracts;

namespace Pleiad.Modules.Outreach.Partners;

/// <summary>The investor's side: the firms that fit, and what each that was asked answered.</summary>
public sealed record BriefView(PartnerBrief Brief, IReadOnlyList<PartnerCard> Matches, IReadOnlyList<(Introduction Introduction, Sentence Firm)> Asked, (Sentence Name, string Address)? Because);

/// <summary>The firm's side: what is looked for, and who looks only once it agreed.</summary>
/// <param name="Introduction">The introduction.</param>
/// <param name="Brief">What is looked for.</param>
/// <param name="Firm">The firm.</param>
/// <param name="Investor">How the investor is reached; "" until the firm agreed.</param>
public sealed record IntroductionView(Introduction Introduction, PartnerBrief Brief, Sentence Firm, string Investor);

/// <summary>Reads searches for partners for either side.</summary>
public sealed class PartnerViews(IDbContextFactory<PleiadDb> databases, PartnerMatches matches, RightsOfActors rights)
{
    /// <summary>By the private link.</summary>
    /// <exception cref="NotFoundException">No search has it.</exception>
    public BriefView ByToken(string token)
    {
        var brief = databases.Ask(db => PartnerAddress.Link.Open(db.PartnerBriefs, token));
        var asked = databases.Ask(db => db.Introductions.Where(i => i.Brief == brief.Id).OrderBy(i => i.AskedAt).ToList());
        return new(
            brief, brief.State == PartnerFlows.Open ? matches.Of(brief.Node, brief.Wanted, brief.Territory) : [], [.. asked.Select(i => (i, rights.Name(ClusterPermissions.Organisation(i.Organisation))))],
            brief.Because.Length > 0 ? (rights.Name(new Node(brief.Because)), "/" + brief.Because) : null);
    }

    /// <summary>For the firm's representatives.</summary>
    /// <exception cref="NotFoundException">There is none.</exception>
    public IntroductionView ForFirm(string id)
    {
        var introduction = databases.Ask(db => db.Introductions.FirstOrDefault(i => i.Id == id)) ?? throw PartnerAddress.Link.Missing();
        var brief = databases.Ask(db => db.PartnerBriefs.First(b => b.Id == introduction.Brief));
        return new(introduction, brief, rights.Name(ClusterPermissions.Organisation(introduction.Organisation)), introduction.State == PartnerFlows.Agreed ? brief.Contact : "");
    }
}

/// <summary>Searches and introductions as nodes: above an introduction stands the firm that answers it.</summary>
internal static class PartnerNodes
{
    public static NodeKind Briefs(IDbContextFactory<PleiadDb> databases) => new(
        PartnerBrief.NodeKind, _ => [], node => databases.Ask(db => db.PartnerBriefs.Any(b => b.Id == node.Id)) ? new Sentence($"a search for a partner {node.Id}", $"поиск партнёра {node.Id}") : null);

    public static NodeKind Introductions(IDbContextFactory<PleiadDb> databases) => new(
        Introduction.NodeKind, node => databases.Ask(db => db.Introductions.Where(i => i.Id == node.Id).Select(i => i.Organisation).ToList()).Select(ClusterPermissions.Organisation),
        node => databases.Ask(db => db.Introductions.Any(i => i.Id == node.Id)) ? new Sentence("an investor's wish to meet", "просьба инвестора о знакомстве") : null);

    public static IReadOnlyList<FlowFurniture> Lives { get; } =
    [
        new(PartnerBrief.NodeKind, new("Searches for partners", "Поиски партнёров"), PartnerFlows.Brief, connection => connection.Rows("SELECT id, state FROM outreach_brief", r => (Node.Of(PartnerBrief.NodeKind, r.GetString(0)), r.GetString(1)))),
        new(Introduction.NodeKind, new("Introductions of investors and firms", "Знакомства инвесторов и компаний"), PartnerFlows.Introduction, connection => connection.Rows("SELECT id, state FROM outreach_introduction", r => (Node.Of(Introduction.NodeKind, r.GetString(0)), r.GetString(1)))),
    ];

    public static IReadOnlyList<DeedName> Deeds { get; } = [new(PartnerBrief.NodeKind, "file", new("received", "получен")), new(Introduction.NodeKind, "ask", new("asked to meet", "попросили о знакомстве"))];

    public static WaitsFor Work { get; } = new("outreach.introductions", asked => asked.Actor.Grants.Where(g => g.Role == Role.OrganisationRepresentative).SelectMany(grant => asked.Connection.Rows(
        "SELECT i.id, b.title, b.country, i.asked_at FROM outreach_introduction i JOIN outreach_brief b ON b.id = i.brief WHERE i.organisation = @organisation AND i.state = 'asked' ORDER BY i.asked_at",
        r => new WorkItem(new(r.GetString(1), r.GetString(1)), new($"an investor ({r.GetString(2)}) asks to meet", $"инвестор ({r.GetString(2)}) просит о знакомстве"), asked.Because(grant), PartnerAddress.Of(r.GetString(0)), new("Agree or decline", "Согласиться или отказаться")) { Since = r.GetString(3)[..10] },
        ("@organisation", grant.Node.Id))));

    /// <summary>What an account that is erased looked for; who it was goes.</summary>
    public static PersonalData Words { get; } = new("partner-searches", (connection, holder) => new JsonArray([.. connection.Rows(
        "SELECT id, title, text, name, organisation, mail, filed_at FROM outreach_brief WHERE account = @account AND account <> '' ORDER BY id",
        r => (JsonNode)new JsonObject { ["search"] = r.GetString(0), ["title"] = r.GetString(1), ["text"] = r.GetString(2), ["name"] = r.GetString(3), ["organisation"] = r.GetString(4), ["mail"] = r.GetString(5), ["filedAt"] = r.GetString(6) }, ("@account", holder.Account))]))
    {
        Erase = (connection, holder) =>
        {
            connection.Execute("UPDATE outreach_brief SET name = '', organisation = '', mail = '', account = '' WHERE account = @account", ("@account", holder.Account));
            connection.Execute("UPDATE outreach_introduction SET contact = '', answered_by = '' WHERE answered_by = @account", ("@account", holder.Account));
        },
    };
}
