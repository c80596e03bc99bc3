using System.Text.Json.Nodes;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;

namespace Pleiad.Modules.Observatory.Candidates;

/// <summary>Moves a detected agglomeration to another state: an expert with a reason, or the program when a new edition says otherwise.</summary>
public sealed class JudgeAgglomeration(RightsOfActors rights)
{
    /// <summary>Longest reason, in characters.</summary>
    public const int LongestReason = 1000;

    /// <summary>Runs the act.</summary>
    /// <param name="scope">The transaction.</param>
    /// <param name="about">The agglomeration under the edition that counts.</param>
    /// <param name="move">A move of <see cref="AgglomerationStates.Flow"/>.</param>
    /// <param name="reason">Why, for everybody to read; no personal data.</param>
    /// <param name="version">The version that the actor saw.</param>
    /// <returns>The address of its page.</returns>
    /// <exception cref="ConflictException">Somebody judged since, or the state does not allow the move.</exception>
    /// <exception cref="ForbiddenException">The actor may not.</exception>
    /// <exception cref="RefusedException">The reason is missing or too long.</exception>
    public string Run(ActScope scope, Agglomeration about, string move, string reason, int version)
    {
        Journal.MustBeAt(scope.Connection, about.Node, version);
        var from = Judgement.Of(scope.Connection, about)?.State ?? AgglomerationStates.Flow.Start;
        var made = AgglomerationStates.Flow.Must(move, from, about);
        rights.Must(scope.Actor, made.Permission, ObservatoryRights.Of(about.Dataset.Id));
        if (made.NeedsReason && reason.Trim().Length is 0 or > LongestReason)
            throw new RefusedException("reason", $"Write a reason of at most {LongestReason} characters; everybody can read it.", $"Напишите причину, не больше {LongestReason} знаков; её смогут прочитать все.");
        Judgement.Save(scope.Connection, about, scope.Write(new Deed(about.Node, made.Name) { From = from, To = made.To, Reason = reason.Trim(), Facts = Facts(about) }));
        return about.Address;
    }

    /// <summary>What was judged: the edition, its rule set and the figures.</summary>
    private static JsonObject Facts(Agglomeration about)
    {
        var (facts, row) = (new JsonObject { ["year"] = about.Edition.Year, ["rules"] = about.Edition.Rules?.Rules.Id ?? "" }, about.Row);
        if (double.IsFinite(row.Lq))
            facts["lq"] = row.Lq;
        if (double.IsFinite(row.Jobs))
            facts["value"] = row.Jobs;
        return facts;
    }
}
