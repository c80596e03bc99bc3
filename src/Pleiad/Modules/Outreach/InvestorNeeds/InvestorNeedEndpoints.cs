using Microsoft.AspNetCore.Http.HttpResults;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Registry.Contracts;
using Pleiad.Modules.Talent.Contracts;

namespace Pleiad.Modules.Outreach.InvestorNeeds;

/// <summary>Needs of investors: the list, one of them, and what managers and officers do.</summary>
internal static class InvestorNeedEndpoints
{
    private const string One = "/needs/{wanted}";

    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/needs", (InvestorNeedViews views) => new RazorComponentResult<InvestorNeedsPage>(new { Needs = views.All() }));
        pages.MapGet("/needs/new", (ClusterRecords clusters, string? enquiry, string? cluster) => New(clusters, Form.Of(("enquiry", enquiry), ("cluster", cluster)))).NeedsSignIn(); // of which cluster stands in the form, and the act asks for it
        pages.MapPost("/needs/new", (ClusterRecords clusters, RightsOfActors rights, Form form, Actor actor, FormAnswer answer) =>
            answer.Run(actor, form, RecordNeed.From(form, rights, [.. clusters.All().Select(c => c.Id)]), () => New(clusters, form))).NeedsSignIn();
        pages.MapGet(One, (string wanted, InvestorNeedViews views, ClusterPortraits portraits, TrainingOrders orders) => Show(wanted, views, portraits, orders, Form.Empty));
        pages.MapPost(One + "/moves/{move}", (string wanted, string move, InvestorNeedViews views, ClusterPortraits portraits, TrainingOrders orders, RightsOfActors rights, Form form, Actor actor, FormAnswer answer) =>
            answer.Run(actor, form, MoveInvestorNeed.From(form, wanted, move, rights), () => Show(wanted, views, portraits, orders, form))).Needs(InvestorRights.RecordNeed, values => Node.Of(InvestorNeed.NodeKind, $"{values["wanted"]}"));
    }

    private static RazorComponentResult<NewInvestorNeedPage> New(ClusterRecords clusters, Form form) => new(new { Form = form, Clusters = clusters.All() });

    private static RazorComponentResult<InvestorNeedPage> Show(string wanted, InvestorNeedViews views, ClusterPortraits portraits, TrainingOrders orders, Form form)
    {
        var view = views.Find(wanted);
        return new(new { View = view, Trains = view.Need.Kind == "staff" ? orders.For(view.Need.Node, view.Need.What) : [], Order = orders.Of(view.Need.Node), Members = portraits.Of(view.Need.Cluster).MembersThen.Select(m => m.Organisation).ToArray(), Form = form });
    }
}
