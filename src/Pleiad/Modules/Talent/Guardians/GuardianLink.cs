using Pleiad.Kernel.Consents;
using Pleiad.Modules.Talent.Applications;
using Pleiad.Modules.Talent.Contracts;
using Pleiad.Modules.Talent.Courses;
using Pleiad.Modules.Talent.Intakes;

namespace Pleiad.Modules.Talent.Guardians;

/// <summary>The private links of guardians: one address, whatever a minor would take part in.</summary>
internal static class GuardianLink
{
    public static PrivateLink<Pupil> Pupils { get; } = Of<Pupil>(nameof(Pupil.Token));

    public static PrivateLink<Enrolment> Enrolments { get; } = Of<Enrolment>(nameof(Enrolment.Token));

    public static PrivateLink<Application> Applications { get; } = Of<Application>(nameof(Application.GuardianToken));

    public static PrivateLink<IntakePart> Parts { get; } = Of<IntakePart>(nameof(IntakePart.Token));

    private static PrivateLink<T> Of<T>(string secret)
        where T : class => new(SchoolAddress.Consents, new("page of a guardian", "страницы законного представителя"), new("Activities for schools", "Занятия для школ", SchoolAddress.Activities)) { Secret = secret };
}
