using Pleiad.Kernel.Rights;

namespace Pleiad.Modules.Talent;

/// <summary>What may be done with openings, courses, skills and the own record, and by whom.</summary>
public static class SkillRights
{
    /// <summary>On an opening, and through the organisation whose it is.</summary>
    public static readonly Permission KeepOpening = new("talent.opening.keep", new("keep the openings of this organisation", "вести места и вакансии этой организации"), Role.OrganisationRepresentative, Role.ClusterManager, Role.CentreOfficer);

    /// <summary>The program's own: what ran out is closed.</summary>
    public static readonly Permission ExpireOpening = new("talent.opening.expire", new("close an opening whose last day has passed", "закрывать набор, срок которого прошёл"));

    /// <summary>On a course, and through the organisation that gives it: what it teaches, and who finished it.</summary>
    public static readonly Permission KeepCourse = new("talent.course.keep", new("keep the courses of this organisation", "вести курсы этой организации"), Role.OrganisationRepresentative, Role.CentreOfficer);

    /// <summary>On one's own record, which nobody else writes.</summary>
    public static readonly Permission OwnRecord = new("talent.person.own", new("write this record", "вести эту запись"), Role.Learner);

    /// <summary>On the whole installation: how many people a plant of a kind takes.</summary>
    public static readonly Permission KeepNorm = new("talent.norm.keep", new("set how many people plants take", "задавать, сколько людей нужно заводам"), Role.CentreOfficer);

    /// <summary>On a plant, through its owner: the employer's own number wins over the norm.</summary>
    public static readonly Permission StateStaffing = new("talent.staffing.state", new("state the staff of this plant", "указывать персонал этого завода"), Role.OrganisationRepresentative, Role.CentreOfficer);
}
