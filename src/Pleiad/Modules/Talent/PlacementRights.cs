using Pleiad.Kernel.Rights;

namespace Pleiad.Modules.Talent;

/// <summary>What may be done with applications, agreements, evaluations and cohorts, and by whom.</summary>
public static class PlacementRights
{
    /// <summary>On one's own record.</summary>
    public static Permission Apply { get; } = new("talent.application.file", new("apply for an opening", "откликаться на места"), Role.Learner);

    /// <summary>On an application: its applicant answers an offer, or takes the application back.</summary>
    public static Permission OwnApplication { get; } = new("talent.application.own", new("answer for this application", "отвечать по этому отклику"), Role.Learner);

    /// <summary>On an application: those on both its sides.</summary>
    public static Permission SeeApplication { get; } = new("talent.application.see", new("see this application", "видеть этот отклик"), Role.Learner, Role.OrganisationRepresentative);

    /// <summary>On an organisation, and so on the applications for its openings.</summary>
    public static Permission DecideApplication { get; } = new("talent.application.decide", new("decide on applications here", "решать здесь об откликах"), Role.OrganisationRepresentative);

    /// <summary>The program's own, and the guardian's by a private link.</summary>
    public static Permission MoveApplication { get; } = new("talent.application.move", new("pass places on and end what nobody answered", "передавать места и закрывать оставленное без ответа"));

    /// <summary>On an agreement, and on the application that it is made of: those who write it, offer it, change it and end it.</summary>
    public static Permission KeepAgreement { get; } = new("talent.agreement.keep", new("keep this agreement", "вести этот договор"), Role.OrganisationRepresentative);

    /// <summary>On an agreement: its parties, and the organisation's tutors.</summary>
    public static Permission SeeAgreement { get; } = new("talent.agreement.see", new("see this agreement", "видеть этот договор"), Role.Learner, Role.OrganisationRepresentative, Role.Tutor);

    /// <summary>On an agreement: for oneself, or for an organisation that one speaks for.</summary>
    public static Permission SignAgreement { get; } = new("talent.agreement.sign", new("sign this agreement", "подписывать этот договор"), Role.Learner, Role.OrganisationRepresentative) { Weighty = true };

    /// <summary>On an agreement: those beside whom the learner was.</summary>
    public static Permission Evaluate { get; } = new("talent.agreement.evaluate", new("evaluate what was agreed here", "оценивать итоги по этому договору"), Role.OrganisationRepresentative, Role.Tutor);

    /// <summary>On a university.</summary>
    public static Permission EnterCohort { get; } = new("talent.cohort.enter", new("enter cohorts of graduates here", "вносить здесь выпуски"), Role.OrganisationRepresentative);

    /// <summary>On an organisation, and so on its intakes.</summary>
    public static Permission RunIntake { get; } = new("talent.intake.run", new("run intakes here", "проводить здесь наборы"), Role.OrganisationRepresentative);
}
