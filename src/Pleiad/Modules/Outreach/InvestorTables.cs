using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel.Data;
using Pleiad.Modules.Outreach.Commitments;
using Pleiad.Modules.Outreach.Enquiries;
using Pleiad.Modules.Outreach.Offers;

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
    }

    public static void Configure(ModelBuilder model)
    {
        model.Entity<Offer>(e => e.ToTable("outreach_offer").Ignore(o => o.Node).Ignore(o => o.Name).HasKey(o => o.Id));
        model.Entity<Enquiry>(e => e.ToTable("outreach_enquiry").Ignore(q => q.Node).Ignore(q => q.RouteNode).Ignore(q => q.In).HasKey(q => q.Id));
        model.Entity<EnquiryMessage>(e => e.ToTable("outreach_enquiry_message").HasKey(m => new { m.Enquiry, m.Number }));
        model.Entity<Promise>(e => e.ToTable("outreach_promise").Ignore(p => p.What).HasKey(p => new { p.Enquiry, p.Number }));
    }
}
