using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Forms;
using Pleiad.Modules.Outreach.Commitments;
using Pleiad.Modules.Outreach.Enquiries;
using Pleiad.Modules.Outreach.Evidence;
using Pleiad.Modules.Outreach.Investments;
using Pleiad.Modules.Outreach.InvestorNeeds;
using Pleiad.Modules.Outreach.Offers;
using Pleiad.Modules.Outreach.Partners;
using Pleiad.Modules.Outreach.Watches;
using Pleiad.Modules.Registry.Contracts;

namespace Pleiad.Modules.Outreach;

/// <summary>The part of the table of contents that serves investors: offers, enquiries and the promises made on them.</summary>
internal static class InvestorFurniture
{
    public static void AddServices(IServiceCollection services)
    {
        services.AddSingleton(provider => OfferNodes.Offers(Databases(provider)));
        services.AddSingleton(OfferNodes.Life);
        services.AddSingleton<OfferViews>();
        services.AddSingleton(provider => OfferSearch.Source(provider.GetRequiredService<SiteCards>()));
        services.AddSingleton<NewOffers>();
        services.AddSingleton<LoadOffers>();
        services.AddSingleton(provider => EnquiryNodes.Enquiries(Databases(provider)));
        services.AddSingleton(EnquiryNodes.Life);
        services.AddSingleton(EnquiryLetters.Answer);
        services.AddSingleton(EnquiryLetters.PassOn);
        services.AddSingleton(EnquiryNodes.Words);
        services.AddSingleton<EnquiryLetters>();
        services.AddSingleton<EnquiryViews>();
        services.AddSingleton<PromiseStatistics>();
        foreach (var deed in OfferNodes.Deeds.Concat(EnquiryNodes.Deeds).Concat(InvestmentEndpoints.Deeds).Concat(PartnerNodes.Deeds).Append(InvestorNeedNodes.Deed))
            services.AddSingleton(deed);
        services.AddSingleton<LoadInvestments>();
        services.AddSingleton<Ledger>();
        services.AddSingleton<ClusterEvidence>();
        services.AddSingleton(provider => LedgerNodes.Entries(Databases(provider)));
        AddPartners(services);
        WatchEndpoints.AddServices(services);
        foreach (var waiting in EnquiryNodes.Work.Append(PartnerNodes.Work).Append(InvestorNeedNodes.Work))
            services.AddSingleton(waiting);
    }

    /// <summary>Partners that investors look for, and what they need of clusters.</summary>
    private static void AddPartners(IServiceCollection services)
    {
        services.AddSingleton(provider => PartnerNodes.Briefs(Databases(provider)));
        services.AddSingleton(provider => PartnerNodes.Introductions(Databases(provider)));
        foreach (var life in PartnerNodes.Lives)
            services.AddSingleton(life);
        services.AddSingleton(PartnerFlows.Investor);
        services.AddSingleton(PartnerFlows.Firm);
        services.AddSingleton(PartnerNodes.Words);
        services.AddSingleton<PartnerLetters>();
        services.AddSingleton<PartnerViews>();
        services.AddSingleton(provider => InvestorNeedNodes.Needs(Databases(provider)));
        services.AddSingleton(InvestorNeedNodes.Life);
        services.AddSingleton<InvestorNeedViews>();
        foreach (var reference in References)
            services.AddSingleton(reference);
    }

    /// <summary>The columns that name organisations: a merge moves them.</summary>
    private static IReadOnlyList<OrganisationReference> References { get; } =
    [
        new("outreach_offer", "owner", ["id"], true, new("investment offers", "инвестиционные предложения")), new("outreach_enquiry", "route", ["id"], true, new("enquiries of investors", "обращения инвесторов")),
        new("outreach_investment", "investor", ["id"], true, new("entries of the ledger", "записи книги инвестиций")), new("outreach_introduction", "organisation", ["id"], false, new("introductions", "знакомства")) { Once = ["brief", "organisation"] },
        new("outreach_investor_need", "owner", ["id"], false, new("needs of investors", "потребности инвесторов")),
    ];

    public static void MapRoutes(IEndpointRouteBuilder pages, IEndpointRouteBuilder api, ActRoutes acts)
    {
        OfferEndpoints.Map(pages, api);
        EnquiryEndpoints.Map(pages, api, acts);
        WatchEndpoints.Map(pages, api, acts);
        InvestmentEndpoints.Map(pages);
        PartnerEndpoints.Map(pages);
        InvestorNeedEndpoints.Map(pages);
        pages.MapGet("/clusters/{cluster}/evidence", (string cluster, ClusterEvidence evidence, Pleiad.Kernel.Web.Reader reader) => new RazorComponentResult<EvidencePage>(new { View = evidence.Of(cluster, reader) }));
    }

    private static IDbContextFactory<PleiadDb> Databases(IServiceProvider provider) => provider.GetRequiredService<IDbContextFactory<PleiadDb>>();
}
