using Pleiad.Kernel.Consents;
using Pleiad.Kernel.Rights;

namespace Pleiad.Modules.Events.Contests;

/// <summary>Somebody who judges in a contest for one group.</summary>
/// <param name="Id">Its own.</param>
/// <param name="Contest">The contest.</param>
/// <param name="GroupKey">The group, one of <see cref="ContestWords.Groups"/>.</param>
/// <param name="Token">The secret of the ballot's link.</param>
/// <param name="Mail">Where that link went; "" for an account, and after the consent was taken back.</param>
/// <param name="Account">The account; "" for somebody who came by letter.</param>
/// <param name="Language">en or ru.</param>
/// <param name="JoinedAt">UTC.</param>
/// <param name="LeftAt">UTC; "" while the ballot is open to them. What was scored stays.</param>
public sealed record Juror(string Id, string Contest, string GroupKey, string Token, string Mail, string Account, string Language, string JoinedAt, string LeftAt) : IPrivateRecord
{
    public const string NodeKind = "events/jury";

    public Node Node => Node.Of(NodeKind, Id);

    /// <summary>The private links of ballots.</summary>
    internal static PrivateLink<Juror> Link { get; } = new($"/{NodeKind}", new("ballot", "бюллетеня"), new("All contests", "Все конкурсы", $"/{Contests.Contest.NodeKind}")) { Letters = "jury" };

    public static string Address(string token) => Link.To(token);
}

/// <summary>What a juror gave an idea on one line of the rubric.</summary>
public sealed record JuryScore(string Juror, string Idea, int Criterion, int Score);
