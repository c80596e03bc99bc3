using Pleiad.Kernel;
using Pleiad.Kernel.Flows;
using Pleiad.Kernel.Rights;

namespace Pleiad.Modules.Talent.Courses;

/// <summary>Somebody takes a course: for the person, and for whoever gives it.</summary>
/// <param name="Id">Names it, and nobody.</param>
/// <param name="Course">Which.</param>
/// <param name="Person">The account.</param>
/// <param name="State">A state of <see cref="EnrolmentFlow"/>.</param>
/// <param name="AskedAt">UTC.</param>
/// <param name="EndedAt">UTC; "" while it goes on.</param>
public sealed record Enrolment(string Id, string Course, string Person, string State, string AskedAt, string EndedAt)
{
    public const string NodeKind = "talent/enrolments";

    /// <summary>The secret of the guardian's link; "" for who is of age.</summary>
    public string Token { get; init; } = "";

    /// <summary>When the guardian answered, as a UTC text; "" before.</summary>
    public string AnsweredAt { get; init; } = "";

    public Node Node => Node.Of(NodeKind, Id);
}

/// <summary>The life of somebody in a course. A minor's begins with the guardian. Whether it was finished, only the giver says.</summary>
public static class EnrolmentFlow
{
    public const string Guardian = "guardian";
    public const string Enrolled = "enrolled";
    public const string Finished = "finished";
    public const string Left = "left";
    public const string Refused = "refused";
    public const string NotFinished = "not-finished";

    public static Flow<Enrolment> Life { get; } = new(
        Guardian,
        [
            new(Guardian, new("waits for the guardian", "ждёт согласия родителей"), Owner: Role.Learner),
            new(Enrolled, new("takes it", "учится"), Owner: Role.OrganisationRepresentative),
            new(Finished, new("finished", "окончен")),
            new(Left, new("left it", "прекратил")),
            new(Refused, new("the guardian said no", "родители против")),
            new(NotFinished, new("not finished", "не окончен")),
        ],
        [
            new("agree", new("Agree as guardian", "Согласиться как родитель"), [Guardian], Enrolled, SchoolRights.AnswerForPupil) { Done = new("a guardian agreed", "представитель согласен") },
            new("agree-again", new("Agree again as guardian", "Снова согласиться как родитель"), [Refused], Enrolled, SchoolRights.AnswerForPupil) { Done = new("a guardian agreed again", "представитель снова согласен") },
            new("refuse", new("Say no as guardian", "Отказать как родитель"), [Guardian, Enrolled], Refused, SchoolRights.AnswerForPupil) { Done = new("a guardian said no", "представитель против") },
            new("finish", new("Finished it", "Окончил"), [Enrolled], Finished, SkillRights.KeepCourse) { Done = new("finished", "окончен") },
            new("fail", new("Did not finish it", "Не окончил"), [Enrolled], NotFinished, SkillRights.KeepCourse) { Done = new("not finished", "не окончен") },
            new("leave", new("Leave it", "Прекратить"), [Guardian, Enrolled], Left, SkillRights.OwnRecord) { Done = new("left", "прекращён") },
        ]);
}
