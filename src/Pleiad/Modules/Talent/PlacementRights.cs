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
}
