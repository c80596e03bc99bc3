using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Data;
using Pleiad.Modules.Outreach.Enquiries;
using Pleiad.Modules.Outreach.Offers;

namespace Pleiad.Modules.Outreach.Commitments;

/// <summary>How many promises were kept, of those that were due or done.</summary>
/// <param name="Topic">Of enquiries about this.</param>
/// <param name="InTime">Done in time.</param>
/// <param name="Late">Done too late.</param>
/// <param name="Overdue">Due and not done.</param>
/// <param name="Waiting">Not due yet; they are in no denominator.</param>
/// <param name="Explained">Of the missed, those with a reason.</param>
public sealed record PromiseCount(EnquiryTopic Topic, int InTime, int Late, int Overdue, int Waiting, int Explained)
{
    public int Missed => Late + Overdue;

    /// <summary>The denominator.</summary>
    public int Due => InTime + Missed;
}

/// <summary>Counts promises for everybody to see: numbers only, nothing of who asked.</summary>
public sealed class PromiseStatistics(IDbContextFactory<PleiadDb> databases, TimeProvider clock)
{
    /// <summary>By topic, in their order; promises of enquiries that were withdrawn before they were due count nowhere.</summary>
    public IReadOnlyList<PromiseCount> All()
    {
        var now = clock.GetUtcNow();
        var rows = databases.Ask(db => db.Promises.Join(db.Enquiries, p => p.Enquiry, e => e.Id, (p, e) => new { Promise = p, e.Topic, e.State }).ToList())
            .Where(r => r.State != EnquiryFlow.Withdrawn || r.Promise.DoneAt.Length > 0).ToLookup(r => r.Topic, r => r.Promise);
        return [.. EnquiryTopics.All.Select(t =>
        {
            int Count(Kept kept) => rows[t.Id].Count(p => p.On(now) == kept);
            return new PromiseCount(t, Count(Kept.InTime), Count(Kept.Late), Count(Kept.Overdue), Count(Kept.Waiting), rows[t.Id].Count(p => p.MissedBy(now) && p.Reason.Length > 0));
        })];
    }
}
