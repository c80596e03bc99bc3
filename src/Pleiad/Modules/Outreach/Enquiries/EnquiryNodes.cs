using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Flows;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Personal;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Work;
using Pleiad.Modules.Outreach.Commitments;
using Pleiad.Modules.Outreach.Offers;

namespace Pleiad.Modules.Outreach.Enquiries;

/// <summary>Enquiries as nodes: above stands whose offer it is, so that its manager answers. The name says nothing of who asks.</summary>
internal static class EnquiryNodes
{
    public static NodeKind Enquiries(IDbContextFactory<PleiadDb> databases) => new(
        Enquiry.NodeKind,
        node => databases.Ask(db => db.Enquiries.Where(e => e.Id == node.Id && e.Route != "instance").Select(e => e.Route).ToList()).Select(path => new Node(path)),
        node => databases.Ask(db => db.Enquiries.Any(e => e.Id == node.Id)) ? new Sentence($"an investor's enquiry {node.Id}", $"обращение инвестора {node.Id}") : null);

    public static FlowFurniture Life { get; } = new(
        Enquiry.NodeKind, new("Enquiries of investors", "Обращения инвесторов"), EnquiryFlow.Life, connection => connection.Rows("SELECT id, state FROM outreach_enquiry", r => (Node.Of(Enquiry.NodeKind, r.GetString(0)), r.GetString(1))));

    public static IReadOnlyList<DeedName> Deeds { get; } =
    [
        new(Enquiry.NodeKind, "file", new("received", "получено")), new(Enquiry.NodeKind, "promise", new("a step promised", "обещан шаг")), new(Enquiry.NodeKind, "keep-promise", new("a promised step taken", "обещанный шаг выполнен")),
        new(Enquiry.NodeKind, "explain-promise", new("a missed promise explained", "нарушенное обещание объяснено")), new(Enquiry.NodeKind, "forget", new("who asked was deleted", "данные о спросившем удалены")),
    ];

    /// <summary>What waits for the office by the time it is promised, what was missed without a reason, and an investor's own answers.</summary>
    public static IReadOnlyList<WaitsFor> Work { get; } = [new("outreach.enquiries", ForOffice), new("outreach.answers", ForInvestor)];

    /// <summary>What an account that is erased asked: the words and who asked go, the numbers stay.</summary>
    public static PersonalData Words { get; } = new("investor-enquiries", (connection, holder) => new JsonArray([.. connection.Rows(
        "SELECT e.id, e.topic, e.filed_at, e.name, e.organisation, e.mail, m.side, m.text, m.at FROM outreach_enquiry e JOIN outreach_enquiry_message m ON m.enquiry = e.id WHERE e.account = @account AND e.account <> '' ORDER BY e.id, m.number",
        r => (JsonNode)new JsonObject { ["enquiry"] = r.GetString(0), ["topic"] = r.GetString(1), ["filedAt"] = r.GetString(2), ["name"] = r.GetString(3), ["organisation"] = r.GetString(4), ["mail"] = r.GetString(5), ["side"] = r.GetString(6), ["text"] = r.GetString(7), ["at"] = r.GetString(8) },
        ("@account", holder.Account))]))
    {
        Erase = (connection, holder) =>
        {
            connection.Execute("UPDATE outreach_enquiry_message SET text = '' WHERE side = 'investor' AND enquiry IN (SELECT id FROM outreach_enquiry WHERE account = @account)", ("@account", holder.Account));
            connection.Execute("UPDATE outreach_enquiry SET name = '', organisation = '', country = '', mail = '', phone = '', account = '' WHERE account = @account", ("@account", holder.Account));
            connection.Execute("UPDATE outreach_enquiry SET officer = '' WHERE officer = @account", ("@account", holder.Account));
            connection.Execute("UPDATE outreach_enquiry_message SET said_by = '' WHERE said_by = @account", ("@account", holder.Account));
            connection.Execute("UPDATE outreach_offer SET posted_by = '' WHERE posted_by = @account", ("@account", holder.Account));
        },
    };

    private static IEnumerable<WorkItem> ForOffice(Asked asked)
    {
        if (!asked.Actor.Grants.Any(g => InvestorRights.AnswerEnquiry.Allows(g.Role)))
            return [];
        return asked.Connection.Rows(
            "SELECT p.enquiry, p.number, p.kind, p.en, p.ru, p.made_at, p.promised_at, p.done_at, p.reason FROM outreach_promise p JOIN outreach_enquiry e ON e.id = p.enquiry WHERE e.state <> 'withdrawn' AND (p.done_at = '' OR (p.reason = '' AND p.done_at > p.promised_at)) ORDER BY p.promised_at",
            r => new Promise(r.GetString(0), r.GetInt32(1), r.GetString(2), r.GetString(3), r.GetString(4), r.GetString(5), r.GetString(6), r.GetString(7), r.GetString(8)))
            .Select(p => (Promise: p, Why: asked.Because(InvestorRights.AnswerEnquiry, Node.Of(Enquiry.NodeKind, p.Enquiry)))).Where(p => p.Why is not null)
            .Select(p => new WorkItem(
                new($"Investor's enquiry {p.Promise.Enquiry}", $"Обращение инвестора {p.Promise.Enquiry}"),
                p.Promise.DoneAt.Length > 0 ? new($"{p.Promise.En}: kept too late, and nobody has said why", $"{p.Promise.Ru}: с опозданием, и причина не названа")
                    : p.Promise.On(asked.Now) == Kept.Overdue ? new($"{p.Promise.En}: overdue{(p.Promise.Reason.Length == 0 ? ", and nobody has said why" : "")}", $"{p.Promise.Ru}: просрочено{(p.Promise.Reason.Length == 0 ? ", и причина не названа" : "")}")
                    : new($"{p.Promise.En} is promised", $"{p.Promise.Ru}: обещано"),
                p.Why!, ContactAddress.Of(p.Promise.Enquiry), new("Answer", "Ответить")) { Since = p.Promise.MadeAt[..10], Due = WorkingDays.Day(p.Promise.PromisedAt) });
    }

    private static IEnumerable<WorkItem> ForInvestor(Asked asked) => asked.Connection.Rows(
        "SELECT id, token, changed_at FROM outreach_enquiry WHERE account = @account AND account <> '' AND state = 'answered' ORDER BY changed_at",
        r => new WorkItem(new($"Your enquiry {r.GetString(0)}", $"Ваше обращение {r.GetString(0)}"), new("the office answered", "есть ответ"), new("you asked", "вы спросили"), ContactAddress.Private(r.GetString(1)), new("Read the answer", "Прочесть ответ")) { Since = r.GetString(2)[..10] },
        ("@account", asked.Actor.Id));
}
