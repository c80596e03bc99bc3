using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Pleiad.Kernel.Flows;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Registry.Contracts;

namespace Pleiad.Modules.Outreach.Investments;

/// <summary>The ledger: what everybody reads, and what officers and analysts add.</summary>
internal static class InvestmentEndpoints
{
    public static IReadOnlyList<DeedName> Deeds { get; } =
    [
        new(Investment.NodeKind, "enter", new("entered into the ledger", "внесено в книгу")), new(Investment.NodeKind, "load", new("read from the articles", "прочитано из статей")), new(Investment.NodeKind, "withdraw", new("taken back", "отозвано")),
    ];

    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/investments", (Ledger ledger, string? cluster, string? since) => Show(ledger, cluster, since, Form.Empty));
        pages.MapGet("/investments/new", (ClusterRecords clusters, string? cluster) => New(clusters, Form.Of(("cluster", cluster)))).Needs(InvestorRights.EnterInvestment);
        pages.MapPost("/investments/new", (ClusterRecords clusters, RightsOfActors rights, Form form, Actor actor, FormAnswer answer) =>
            answer.Run(actor, form, EnterInvestment.From(form, rights, [.. clusters.All().Select(c => c.Id)]), () => New(clusters, form))).Needs(InvestorRights.EnterInvestment);
        pages.MapPost("/investments/{investment}/withdraw", (string investment, Ledger ledger, Form form, Actor actor, FormAnswer answer) =>
            answer.Run(actor, form, WithdrawInvestment.From(form, investment), () => Show(ledger, "", "", form))).Needs(InvestorRights.EnterInvestment);
    }

    private static RazorComponentResult<LedgerPage> Show(Ledger ledger, string? cluster, string? since, Form form) =>
        new(new { View = ledger.Of(cluster ?? "", int.TryParse(since, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : 0), Form = form });

    private static RazorComponentResult<NewInvestmentPage> New(ClusterRecords clusters, Form form) => new(new { Form = form, Clusters = clusters.All() });
}
