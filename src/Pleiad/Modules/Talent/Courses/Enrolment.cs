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

    public Node Node => Node.Of(NodeKind, Id);
}

/// <summary>The life of somebody in a course. Whether it was finished, only the giver says.</summary>
public static class EnrolmentFlow
{
    public const string Enrolled = "enrolled";
    public const string Finished = "finished";
    public const string Left = "left";
    public const string NotFinished = "not-finished";

    public static Flow<Enrolment> Life { get; } = new(
        Enrolled,
        [
            new(Enrolled, new("takes it", "учится"), Owner: Role.OrganisationRepresentative),
            new(Finished, new("finished", "окончен")),
            new(Left, new("left it", "прекратил")),
            new(NotFinished, new("not finished", "не окончен")),
        ],
        [
            new("finish", new("Finished it", "Окончил"), [Enrolled], Finished, SkillRights.KeepCourse) { Done = new("finished", "окончен") },
            new("fail", new("Did not finish it", "Не окончил"), [Enrolled], NotFinished, SkillRights.KeepCourse) { Done = new("not finished", "не окончен") },
            new("leave", new("Leave it", "Прекратить"), [Enrolled], Left, SkillRights.OwnRecord) { Done = new("left", "прекращён") },
        ]);
}
