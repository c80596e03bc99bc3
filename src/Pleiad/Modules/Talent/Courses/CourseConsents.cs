using System.Data.Common;
using Pleiad.Kernel.Consents;

namespace Pleiad.Modules.Talent.Courses;

/// <summary>What is agreed to where somebody takes a course: by themselves, or by the guardian of a minor.</summary>
internal static class CourseConsents
{
    public static ConsentPurpose Guardian { get; } = new(
        "talent-course-guardian", new("My child may take this course, and whoever gives it sees the name", "Мой ребёнок может учиться на этом курсе, организатор видит имя"),
        new("The organisation that gives the course sees your child's name and that your child takes it, and writes down whether it was finished. The skill then stands in your child's own record, which nobody else sees. You can take this back at any time by this link: your child then leaves the course, and the name is hidden from the organisation.",
            "Организация, которая ведёт курс, видит имя ребёнка и то, что он на нём учится, и отмечает, окончен ли курс. После этого навык стоит в собственной записи ребёнка, которую больше никто не видит. Отозвать согласие можно в любое время по этой ссылке: тогда ребёнок прекращает курс, и имя скрывается от организации."));

    /// <summary>Whether whoever gives the course may see who somebody is.</summary>
    public static bool ShowName(ConsentRegister consents, DbConnection connection, Enrolment enrolment) =>
        enrolment.Token.Length > 0 ? consents.Holds(connection, enrolment.Node.Path, Guardian.Id) : consents.Holds(connection, enrolment.Person, TakeCourse.Purpose.Id);
}
