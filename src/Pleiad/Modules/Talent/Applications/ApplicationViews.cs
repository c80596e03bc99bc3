using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Capacity;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Accounts.Contracts;
using Pleiad.Modules.Registry.Contracts;
using Pleiad.Modules.Talent.Agreements;
using Pleiad.Modules.Talent.Openings;
using Pleiad.Modules.Talent.People;

namespace Pleiad.Modules.Talent.Applications;

/// <summary>An opening as an applicant looks at it.</summary>
/// <param name="Opening">The row.</param>
/// <param name="Organisation">Who offers it.</param>
/// <param name="Asks">The skills, with their levels.</param>
/// <param name="Figures">How full it is; its size is 0 before anybody confirmed.</param>
/// <param name="WhyNot">Why whoever reads cannot apply; null when they can.</param>
/// <param name="Minor">Whether a guardian is asked first.</param>
/// <param name="Mine">The reader's own live application; null for none.</param>
public sealed record OpeningView(Opening Opening, Sentence Organisation, IReadOnlyList<(Sentence Skill, int Level)> Asks, PoolFigures Figures, Sentence? WhyNot, bool Minor, Application? Mine);

/// <summary>An application with what stands around it.</summary>
/// <param name="Application">The row.</param>
/// <param name="Opening">For what.</param>
/// <param name="Organisation">Whose.</param>
/// <param name="Applicant">The name.</param>
/// <param name="Stage">Of the record; "" when there is none any more.</param>
/// <param name="Before">How many on the reserve list come first; 0 for the first, and for who is not on it.</param>
/// <param name="Agreement">The agreement that was made of it, the latest; null for none.</param>
/// <param name="Version">Of the journal.</param>
public sealed record ApplicationView(Application Application, Opening Opening, Sentence Organisation, Sentence Applicant, string Stage, int Before, Agreement? Agreement, int Version);

/// <summary>Reads applications.</summary>
public sealed class ApplicationViews(IDbContextFactory<PleiadDb> databases, LearnerNames learners, RegistryNames names, TimeProvider clock)
{
    /// <exception cref="NotFoundException">There is no such opening.</exception>
    public OpeningView Opening(string id, Actor actor) => databases.Ask((db, connection) =>
    {
        var opening = db.Openings.SingleOrDefault(o => o.Id == id) ?? throw ApplicationActs.MissingOpening(id);
        var (now, minor) = (clock.GetUtcNow(), AccountCards.MinorOf(connection, actor.Id, clock.GetUtcNow()));
        var asks = db.Requirements.Where(r => r.Opening == id).Join(db.Skills, r => r.Skill, s => s.Id, (r, s) => new { s.En, s.Ru, r.Level }).OrderBy(r => r.En).AsEnumerable().Select(r => (new Sentence(r.En, r.Ru), r.Level)).ToList();
        return new OpeningView(opening, NameOf(opening.Organisation), asks, Places.Of(connection, Application.PoolOf(id)), Audience.WhyNot(opening, db.Learners.SingleOrDefault(l => l.Account == actor.Id), minor, now), minor is not null,
            db.Applications.Where(a => a.Opening == id && a.Person == actor.Id && ApplicationFlow.Live.Contains(a.State)).FirstOrDefault());
    });

    /// <exception cref="NotFoundException">There is no such application.</exception>
    public ApplicationView One(string id) => databases.Ask((db, connection) => View(db, connection, db.Applications.SingleOrDefault(a => a.Id == id) ?? throw ApplicationActs.Missing()));

    /// <summary>Somebody's own, the latest first.</summary>
    public IReadOnlyList<ApplicationView> Mine(string account) => databases.Ask((db, connection) => db.Applications.Where(a => a.Person == account).OrderByDescending(a => a.AppliedAt).AsEnumerable().ToList().ConvertAll(a => View(db, connection, a)));

    /// <summary>Those for an organisation's openings that it may see, what waits longest first; drafts and those that wait for a guardian are nobody's yet.</summary>
    public (Sentence Organisation, IReadOnlyList<ApplicationView> Rows) OfOrganisation(string organisation) => databases.Ask((db, connection) =>
    {
        var name = names.Of(organisation) ?? throw new NotFoundException($"There is no organisation '{organisation}'.", $"Организации «{organisation}» нет.");
        string[] hidden = [ApplicationFlow.Drafted, ApplicationFlow.Guardian];
        var rows = db.Applications.Join(db.Openings.Where(o => o.Organisation == organisation), a => a.Opening, o => o.Id, (a, _) => a).Where(a => !hidden.Contains(a.State)).OrderBy(a => a.AppliedAt).AsEnumerable().ToList();
        return (name, (IReadOnlyList<ApplicationView>)[.. rows.Where(a => a.State != ApplicationFlow.Withdrawn || a.Due.Length > 0).Concat(rows.Where(a => a is { State: ApplicationFlow.Withdrawn, Due: "" })).Select(a => View(db, connection, a))]);
    });

    private ApplicationView View(PleiadDb db, DbConnection connection, Application application)
    {
        var opening = db.Openings.Single(o => o.Id == application.Opening);
        var place = application.State == ApplicationFlow.Reserve ? Places.Find(connection, application.Node.Path) : null;
        return new(application, opening, NameOf(opening.Organisation), learners.Of(application.Person),
            db.Learners.Where(l => l.Account == application.Person).Select(l => l.Stage).FirstOrDefault() ?? "", place is null ? 0 : Places.Before(connection, place),
            db.Agreements.Where(a => a.Application == application.Id).OrderByDescending(a => a.CreatedAt).FirstOrDefault(), Journal.Version(connection, application.Node));
    }

    private Sentence NameOf(string organisation) => names.Some([organisation]).GetValueOrDefault(organisation) ?? new Sentence(organisation, organisation);
}
