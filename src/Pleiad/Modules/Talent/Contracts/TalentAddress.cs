using Pleiad.Kernel.Rights;

namespace Pleiad.Modules.Talent.Contracts;

/// <summary>The addresses of the pages of Talent, without the language.</summary>
public static class TalentAddress
{
    public const string Root = "/talent";

    public static string OfOpening(string id, string below = "") => $"{Root}/openings/{id}{below}";

    public static string OfCourse(string id, string below = "") => $"{Root}/courses/{id}{below}";

    public static string OfPerson(string account, string below = "") => $"{Root}/people/{account}{below}";
}

/// <summary>The things of Talent as nodes.</summary>
public static class TalentNodes
{
    /// <summary>The id is the account's.</summary>
    public const string People = "talent/people";

    public const string Openings = "talent/openings";

    public const string Courses = "talent/courses";

    public static Node OfPerson(string account) => Node.Of(People, account);

    public static Node OfOpening(string id) => Node.Of(Openings, id);

    public static Node OfCourse(string id) => Node.Of(Courses, id);
}
