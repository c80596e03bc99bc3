using Pleiad.Kernel.Rights;

namespace Pleiad.Modules.Talent;

/// <summary>What may be done with schools, and by whom.</summary>
internal static class SchoolRights
{
    /// <summary>On an organisation: offer something to schools.</summary>
    public static Permission Offer { get; } = new("talent.activity.offer", new("offer activities to schools for this organisation", "предлагать занятия школам от имени этой организации"), Role.OrganisationRepresentative, Role.CentreOfficer);

    /// <summary>On an activity, through its host.</summary>
    public static Permission KeepActivity { get; } = new("talent.activity.keep", new("run this activity", "вести это занятие"), Role.OrganisationRepresentative, Role.CentreOfficer);

    /// <summary>On a school: the names of pupils are its own, so that nobody else may, an officer neither.</summary>
    public static Permission SignUp { get; } = new("talent.group.sign-up", new("sign up classes of this school", "записывать классы этой школы"), Role.OrganisationRepresentative);

    /// <summary>On a class that was signed up, through its school alone.</summary>
    public static Permission KeepGroup { get; } = new("talent.group.keep", new("see and keep the list of this class", "видеть и вести список этого класса"), Role.OrganisationRepresentative);

    /// <summary>Open to whoever has the private link; here so that the table of moves can name it.</summary>
    public static Permission AnswerForPupil { get; } = new("talent.pupil.answer", new("answer for this pupil", "отвечать за этого ученика"), [.. Enum.GetValues<Role>()]);

    /// <summary>The program's own: places that are given, offered and passed on, classes that are called off.</summary>
    public static Permission MoveGroup { get; } = new("talent.group.move", new("give places to classes", "распределять места между классами"));

    /// <summary>On a person: the own path, and nobody else's.</summary>
    public static Permission SeePath { get; } = new("talent.path.see", new("see this path", "видеть этот путь"), Role.Learner);

    /// <summary>On a school: how many of a year went on to what, of those who agreed.</summary>
    public static Permission FollowYears { get; } = new("talent.year.follow", new("follow the years of this school", "следить за выпусками этой школы"), Role.OrganisationRepresentative, Role.CentreOfficer);
}
