using System.Text.Json.Nodes;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Registry.Contracts;
using Pleiad.Modules.Talent.Contracts;

namespace Pleiad.Modules.Outreach.InvestorNeeds;

/// <summary>Records what an investor needs. Fields: cluster, enquiry, need-kind, what, amount, needed-by, owner-by.</summary>
public static class RecordNeed
{
    public static Func<ActScope, string> From(Form form, RightsOfActors rights, IReadOnlyCollection<string> clusters)
    {
        var (cluster, enquiry, kind) = (form.Choice("cluster", clusters), form.Line("enquiry", required: false, longest: 20), form.Choice("need-kind", InvestorNeedWords.Kinds.Select(k => k.Id)));
        var (what, amount) = (form.Line("what", longest: 200), form.Number("amount", required: false, least: 0));
        var (neededBy, ownerBy) = (form.Date("needed-by", required: false), Day(form, "owner-by"));
        return scope =>
        {
            rights.Must(scope.Actor, InvestorRights.RecordNeed, ClusterPermissions.Of(cluster));
            if (enquiry.Length > 0 && !scope.Db.Enquiries.Any(e => e.Id == enquiry))
                throw new RefusedException("enquiry", "There is no such enquiry.", "Такого обращения нет.");
            var need = new InvestorNeed
            {
                Id = Guid.CreateVersion7(scope.Now).ToString("N"), Cluster = cluster, Enquiry = enquiry, Kind = kind, What = what, Amount = double.IsNaN(amount) ? null : amount, NeededBy = neededBy, OwnerBy = ownerBy, State = InvestorNeedFlow.Open, RecordedAt = scope.Now.ToString("O"), ChangedAt = scope.Now.ToString("O"),
            };
            scope.Db.InvestorNeeds.Add(need);
            scope.Write(new Deed(need.Node, "record") { To = need.State, Facts = new JsonObject { ["cluster"] = cluster, ["kind"] = kind, ["owner-by"] = ownerBy } });
            return InvestorNeedWords.Of(need.Id);
        };
    }

    internal static string Day(Form form, string field)
    {
        var day = form.Date(field);
        if (form.ErrorOf(field) is null && day.Length != 10)
            form.Refuse(field, "Write the day in full: 2026-11-05.", "Укажите день целиком: 2026-11-05.");
        return day;
    }
}

/// <summary>Takes a need a step further. Fields: own: owner; plan: answer, plan, plan-by; drop: reason; version.</summary>
public static class MoveInvestorNeed
{
    public static Func<ActScope, string> From(Form form, string id, string move, RightsOfActors rights)
    {
        var plans = move == "plan";
        var owner = move == "own" ? form.Line("owner") : "";
        var (answer, plan, planBy) = plans ? (form.Choice("answer", InvestorNeedWords.Answers.Select(a => a.Id)), form.Lines("plan", longest: 2000), RecordNeed.Day(form, "plan-by")) : ("", "", "");
        var (reason, version) = (form.Lines("reason", required: false, longest: 1000), form.Version);
        return scope =>
        {
            var need = scope.Db.InvestorNeeds.SingleOrDefault(n => n.Id == id) ?? throw InvestorNeedViews.Missing();
            Journal.MustBeAt(scope.Connection, need.Node, version);
            var made = InvestorNeedFlow.Life.Must(move, need.State, need, reason);
            if (owner.Length > 0 && !rights.Exists(ClusterPermissions.Organisation(owner)))
                throw new RefusedException("owner", "There is no such organisation in the registry.", "Такой организации в реестре нет.");
            scope.Put(need with
            {
                State = made.To, ChangedAt = scope.Now.ToString("O"), Owner = owner.Length > 0 ? owner : need.Owner,
                Answer = plans ? answer : owner.Length > 0 ? "" : need.Answer, Plan = plans ? plan : owner.Length > 0 ? "" : need.Plan, PlanBy = plans ? planBy : owner.Length > 0 ? "" : need.PlanBy, // a new owner makes a plan of their own
            });
            if (answer == InvestorNeedWords.TrainingOrder && !TrainingOrders.Ordered(scope, need.Node))
                TrainingOrders.Make(scope, need.Node, need.What, (int)(need.Amount ?? 0), planBy); // whoever trains finds it there
            scope.Write(new Deed(need.Node, move) { From = need.State, To = made.To, Reason = reason, Facts = new JsonObject { ["owner"] = owner, ["answer"] = answer, ["by"] = planBy } });
            return InvestorNeedWords.Of(id);
        };
    }
}
