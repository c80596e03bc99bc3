using Pleiad.Kernel.Rights;

namespace Pleiad.Modules.Talent.Contracts;

/// <summary>The addresses of what schools do with firms and universities, without the language.</summary>
public static class SchoolAddress
{
    public const string Activities = TalentAddress.Root + "/activities";

    public const string Groups = TalentAddress.Root + "/groups";

    /// <summary>Where the private links of guardians lead.</summary>
    public const string Consents = TalentAddress.Root + "/consents";

    public const string OwnPath = TalentAddress.Root + "/me/path";

    public static string OfActivity(string id, string below = "") => $"{Activities}/{id}{below}";

    public static string OfGroup(string id, string below = "") => $"{Groups}/{id}{below}";

    /// <summary>A guardian's private page.</summary>
    public static string OfConsent(string token, string below = "") => $"{Consents}/{token}{below}";
}

/// <summary>What schools do, as nodes.</summary>
public static class SchoolNodes
{
    public const string Activities = "talent/activities";

    public const string Groups = "talent/groups";

    /// <summary>Somebody on the list of a class; the id says nothing of them.</summary>
    public const string Pupils = "talent/pupils";

    public static Node OfActivity(string id) => Node.Of(Activities, id);

    public static Node OfGroup(string id) => Node.Of(Groups, id);

    public static Node OfPupil(string id) => Node.Of(Pupils, id);
}
