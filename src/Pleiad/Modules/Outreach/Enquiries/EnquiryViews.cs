using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Outreach.Commitments;
using Pleiad.Modules.Outreach.Offers;

namespace Pleiad.Modules.Outreach.Enquiries;

/// <summary>An enquiry as one side reads it.</summary>
/// <param name="Enquiry">The enquiry.</param>
/// <param name="Messages">Both sides' words, oldest first.</param>
/// <param name="Promises">What was promised.</param>
/// <param name="About">What it is about: an offer or another record; null for none.</param>
/// <param name="Named">Whether this reader may see who asks.</param>
/// <param name="Version">For forms.</param>
/// <param name="Now">The present.</param>
public sealed record EnquiryView(Enquiry Enquiry, IReadOnlyList<EnquiryMessage> Messages, IReadOnlyList<Promise> Promises, (Sentence Name, string Address)? About, bool Named, int Version, DateTimeOffset Now)
{
    public EnquiryTopic Topic => EnquiryTopics.Of(Enquiry.Topic);

    /// <summary>The promise that is due next, or was due longest; null when nothing is open.</summary>
    public Promise? Next => Enquiry.State == EnquiryFlow.Withdrawn ? null : Promises.Where(p => p.DoneAt.Length == 0).MinBy(p => p.PromisedAt, StringComparer.Ordinal);
}

/// <summary>Reads enquiries for either side.</summary>
public sealed class EnquiryViews(IDbContextFactory<PleiadDb> databases, RightsOfActors rights, EnquiryLetters letters, TimeProvider clock)
{
    /// <summary>By the private link.</summary>
    /// <exception cref="NotFoundException">No enquiry has it.</exception>
    public EnquiryView ByToken(string token) => View(databases.Ask(db => ContactAddress.Link.Open(db.Enquiries, token)), named: true);

    /// <summary>For the office. Who asks is told to the centre, and to an offer's owner only with the investor's consent.</summary>
    /// <exception cref="NotFoundException">There is none.</exception>
    public EnquiryView ForOffice(string id, Actor reader)
    {
        var enquiry = databases.Ask(db => db.Enquiries.FirstOrDefault(e => e.Id == id)) ?? throw ContactAddress.Link.Missing();
        return View(enquiry, rights.May(reader, InvestorRights.AnswerEnquiry, Node.Instance) || Agreed(enquiry));
    }

    /// <summary>Those that somebody may answer, with their promises: the live ones with the nearest promise first, then the others.</summary>
    public IReadOnlyList<EnquiryView> List(Actor reader)
    {
        var (enquiries, promises) = databases.Ask(db => (db.Enquiries.OrderBy(e => e.FiledAt).ToList(), db.Promises.ToList().ToLookup(p => p.Enquiry)));
        return [.. enquiries.Where(e => rights.May(reader, InvestorRights.AnswerEnquiry, e.Node)).Select(e => new EnquiryView(e, [], [.. promises[e.Id].OrderBy(p => p.Number)], Of(e), rights.May(reader, InvestorRights.AnswerEnquiry, Node.Instance), 0, clock.GetUtcNow()))
            .OrderBy(v => v.Next is null).ThenBy(v => v.Next?.PromisedAt ?? "", StringComparer.Ordinal)];
    }

    private EnquiryView View(Enquiry enquiry, bool named)
    {
        using var db = databases.CreateDbContext();
        db.Database.OpenConnection();
        return new(
            enquiry, [.. db.EnquiryMessages.Where(m => m.Enquiry == enquiry.Id).OrderBy(m => m.Number)], [.. db.Promises.Where(p => p.Enquiry == enquiry.Id).OrderBy(p => p.Number)], Of(enquiry), named,
            Journal.Version(db.Database.GetDbConnection(), enquiry.Node), clock.GetUtcNow());
    }

    private bool Agreed(Enquiry enquiry)
    {
        using var db = databases.CreateDbContext();
        db.Database.OpenConnection();
        return letters.Holds(db.Database.GetDbConnection(), enquiry, EnquiryLetters.PassOn);
    }

    private (Sentence, string)? Of(Enquiry enquiry) => enquiry.Offer.Length > 0 ? (rights.Name(Node.Of(Offer.NodeKind, enquiry.Offer)), OfferAddress.Of(enquiry.Offer))
        : enquiry.About.Length > 0 ? (rights.Name(new Node(enquiry.About)), "/" + enquiry.About) : null;
}

/// <summary>How instants of promises are said.</summary>
internal static class PromiseWords
{
    /// <summary>"5 November 2026, 18:00" where the office works.</summary>
    public static string Moment(this Kernel.Web.Reader reader, string instant)
    {
        var at = DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind).ToOffset(WorkingDays.Zone);
        return $"{Pleiad.Kernel.Claims.ClaimWords.Day(reader, DateOnly.FromDateTime(at.DateTime))}, {at.ToString("HH:mm", CultureInfo.InvariantCulture)}";
    }

    public static Sentence Name(this Kept kept) => kept switch
    {
        Kept.Waiting => new("not due yet", "срок не настал"),
        Kept.Overdue => new("overdue", "просрочено"),
        Kept.InTime => new("kept", "выполнено в срок"),
        _ => new("kept too late", "выполнено с опозданием"),
    };

    public static string Tag(this Kept kept) => kept switch { Kept.InTime => "pl-tag--good", Kept.Overdue or Kept.Late => "pl-tag--bad", _ => "pl-tag--unver" };
}
