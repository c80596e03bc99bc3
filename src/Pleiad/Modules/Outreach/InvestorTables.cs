using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel.Data;
using Pleiad.Modules.Outreach.Commitments;
using Pleiad.Modules.Outreach.Enquiries;
using Pleiad.Modules.Outreach.Investments;
using Pleiad.Modules.Outreach.InvestorNeeds;
using Pleiad.Modules.Outreach.Offers;
using Pleiad.Modules.Outreach.Partners;
using Pleiad.Modules.Outreach.Watches;

namespace Pleiad.Modules.Outreach;

/// <summary>The tables of Outreach that serve investors.</summary>
public static class InvestorTables
{
    extension(PleiadDb db)
    {
        internal DbSet<Offer> Offers => db.Set<Offer>();

        internal DbSet<Enquiry> Enquiries => db.Set<Enquiry>();

        internal DbSet<EnquiryMessage> EnquiryMessages => db.Set<EnquiryMessage>();

        internal DbSet<Promise> Promises => db.Set<Promise>();

        internal DbSet<Investment> Investments => db.Set<Investment>();

        internal DbSet<PartnerBrief> PartnerBriefs => db.Set<PartnerBrief>();

        internal DbSet<Introduction> Introductions => db.Set<Introduction>();

        internal DbSet<OfferWatch> OfferWatches => db.Set<OfferWatch>();

        internal DbSet<InvestorNeed> InvestorNeeds => db.Set<InvestorNeed>();
    }

    public static void Configure(ModelBuilder model)
    {
        model.Entity<Offer>(e => e.ToTable("outreach_offer").Ignore(o => o.Node).Ignore(o => o.Name).HasKey(o => o.Id));
        model.Entity<OfferWatch>(e => e.ToTable("outreach_watch").Ignore(w => w.Node).Ignore(w => w.In).Ignore(w => w.Asked).HasKey(w => w.Id));
        model.Entity<Enquiry>(e => e.ToTable("outreach_enquiry").Ignore(q => q.Node).Ignore(q => q.RouteNode).Ignore(q => q.In).HasKey(q => q.Id));
        model.Entity<EnquiryMessage>(e => e.ToTable("outreach_enquiry_message").HasKey(m => new { m.Enquiry, m.Number }));
        model.Entity<Promise>(e => e.ToTable("outreach_promise").Ignore(p => p.What).HasKey(p => new { p.Enquiry, p.Number }));
        model.Entity<Investment>(e => e.ToTable("outreach_investment").Ignore(i => i.Node).Ignore(i => i.What).Ignore(i => i.Figure).HasKey(i => i.Id));
        model.Entity<PartnerBrief>(e => e.ToTable("outreach_brief").Ignore(b => b.Node).Ignore(b => b.Wanted).HasKey(b => b.Id));
        model.Entity<Introduction>(e => e.ToTable("outreach_introduction").Ignore(i => i.Node).HasKey(i => i.Id));
        model.Entity<InvestorNeed>(e => e.ToTable("outreach_investor_need").Ignore(n => n.Node).HasKey(n => n.Id));
    }
}
