using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Signatures;
using Pleiad.Modules.Registry.Contracts;
using Pleiad.Modules.Talent.Applications;
using Pleiad.Modules.Talent.Evaluations;
using Pleiad.Modules.Talent.Openings;
using Pleiad.Modules.Talent.People;
using Pleiad.Modules.Talent.Skills;

namespace Pleiad.Modules.Talent.Agreements;

/// <summary>An agreement with what stands around it.</summary>
/// <param name="Agreement">The row.</param>
/// <param name="Application">Of what it was made.</param>
/// <param name="Opening">What it is about.</param>
/// <param name="Document">The version that is shown; null while nothing was offered.</param>
/// <param name="Present">The number of the version that counts now; 0 for none.</param>
/// <param name="Organisation">Where.</param>
/// <param name="Institution">The school or university.</param>
/// <param name="Learner">The name.</param>
/// <param name="Evaluation">What became of it; null before.</param>
/// <param name="Skills">Those that may be confirmed: what the opening asks for, or the own terms of the vocabulary.</param>
/// <param name="Version">Of the journal.</param>
public sealed record AgreementView(Agreement Agreement, Application Application, Opening Opening, SignedDocument? Document, int Present, Sentence Organisation, Sentence Institution, Sentence Learner, Evaluation? Evaluation, IReadOnlyList<Skill> Skills, int Version);

/// <summary>Reads agreements.</summary>
public sealed class AgreementViews(IDbContextFactory<PleiadDb> databases, LearnerNames learners, RegistryNames names)
{
    /// <summary>More than these are not offered to be confirmed.</summary>
    private const int MostSkills = 40;

    /// <exception cref="NotFoundException">There is no such agreement, or no such version of it.</exception>
    public AgreementView One(string id, int? version = null) => databases.Ask((db, connection) => View(db, connection, db.Agreements.SingleOrDefault(a => a.Id == id) ?? throw AgreementActs.Missing(), version));

    /// <summary>The agreement behind a private link, with the place that the link opens.</summary>
    /// <exception cref="GoneException">It was changed since.</exception>
    public (AgreementView View, SignaturePlace Place) OfToken(string token) => databases.Ask((db, connection) =>
    {
        var place = SignatureBook.Find(connection, token, p => Agreement.SignAddress(p.Token));
        return (View(db, connection, db.Agreements.Single(a => a.Id == place.Node.Id), null), place);
    });

    /// <summary>The form of a new agreement, with what is known of the place and the learner.</summary>
    public Kernel.Forms.Form Begin(string application) => databases.Ask((db, _) =>
    {
        var of = db.Applications.SingleOrDefault(a => a.Id == application) ?? throw ApplicationActs.Missing();
        var opening = db.Openings.Single(o => o.Id == of.Opening);
        return Kernel.Forms.Form.Of(("institution", db.Learners.Where(l => l.Account == of.Person).Select(l => l.Organisation).FirstOrDefault() ?? ""), ("starts", opening.Starts), ("ends", opening.Ends));
    });

    private AgreementView View(PleiadDb db, DbConnection connection, Agreement agreement, int? version)
    {
        var present = SignatureBook.Of(connection, agreement.Node);
        var document = version is null ? present : SignatureBook.Of(connection, agreement.Node, version) ?? throw AgreementActs.Missing();
        var application = db.Applications.Single(a => a.Id == agreement.Application);
        var opening = db.Openings.Single(o => o.Id == application.Opening);
        var asked = db.Requirements.Where(r => r.Opening == opening.Id).Join(db.Skills, r => r.Skill, s => s.Id, (_, s) => s).OrderBy(s => s.En).ToList();
        var named = names.Some([agreement.Organisation, agreement.Institution]);
        Sentence NameOf(string organisation) => named.GetValueOrDefault(organisation) ?? new Sentence(organisation, organisation);
        return new(agreement, application, opening, document, present?.Version.Number ?? 0, NameOf(agreement.Organisation), NameOf(agreement.Institution), learners.Of(agreement.Person),
            db.Evaluations.SingleOrDefault(e => e.Agreement == agreement.Id), asked.Count > 0 ? asked : [.. db.Skills.Where(s => s.Scheme == "own").OrderBy(s => s.En).Take(MostSkills)], Journal.Version(connection, agreement.Node));
    }
}
