using Pleiad.Kernel.Rights;

namespace Pleiad.Modules.Outreach;

/// <summary>What may be done with the digest and the Bulletin, and by whom; all on the instance.</summary>
public static class DigestRights
{
    /// <summary>Open to everyone, visitors included; here so that the table of moves can name it.</summary>
    public static Permission Subscribe { get; } = new("outreach.digest.subscribe", new("subscribe to the digest", "подписываться на дайджест"), [.. Enum.GetValues<Role>()]);

    /// <summary>The addresses that letters come back from, and how many read.</summary>
    public static Permission KeepSubscribers { get; } = new("outreach.digest.subscribers", new("see to the digest's subscribers", "вести подписчиков дайджеста"), Role.CentreOfficer);

    /// <summary>News, drafts of issues and of the Bulletin.</summary>
    public static Permission Edit { get; } = new("outreach.digest.edit", new("edit the digest and the Bulletin", "готовить дайджест и бюллетень"), Role.CentreOfficer, Role.Analyst);

    /// <summary>The second pair of eyes; never on what one wrote oneself.</summary>
    public static Permission Review { get; } = new("outreach.digest.review", new("review the digest and the Bulletin", "проверять дайджест и бюллетень"), Role.CentreOfficer, Role.Analyst);

    /// <summary>When it leaves, and whether it is held.</summary>
    public static Permission Send { get; } = new("outreach.digest.send", new("send the digest", "отправлять дайджест"), Role.CentreOfficer);

    /// <summary>The program's own: the hour has come, the last letter has left.</summary>
    public static Permission Deliver { get; } = new("outreach.digest.deliver", new("deliver the digest", "доставлять дайджест"));
}
