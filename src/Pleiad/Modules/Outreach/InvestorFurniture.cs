using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel.Data;
using Pleiad.Modules.Outreach.Commitments;
using Pleiad.Modules.Outreach.Enquiries;
using Pleiad.Modules.Outreach.Offers;

namespace Pleiad.Modules.Outreach;

/// <summary>The part of the table of contents that serves investors: offers, enquiries and the promises made on them.</summary>
internal static class InvestorFurniture
{
    public static void AddServices(IServiceCollection services)
    {
        services.AddSingleton(provider => OfferNodes.Offers(Databases(provider)));
        services.AddSingleton(OfferNodes.Life);
        services.AddSingleton<OfferViews>();
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
        foreach (var deed in OfferNodes.Deeds.Concat(EnquiryNodes.Deeds))
            services.AddSingleton(deed);
        foreach (var waiting in EnquiryNodes.Work)
            services.AddSingleton(waiting);
    }

    public static void MapRoutes(IEndpointRouteBuilder pages, IEndpointRouteBuilder api)
    {
        OfferEndpoints.Map(pages, api);
        EnquiryEndpoints.Map(pages);
    }

    private static IDbContextFactory<PleiadDb> Databases(IServiceProvider provider) => provider.GetRequiredService<IDbContextFactory<PleiadDb>>();
}
