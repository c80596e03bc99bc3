using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;

namespace Pleiad.Kernel.Claims;

/// <summary>Takes back a claim that one added oneself. It stays readable at its address, and stands in no list or sum.</summary>
public static class WithdrawClaim
{
    /// <summary>Why somebody may not withdraw a claim, as a sentence; null when they may.</summary>
    public static Sentence? WhyNot(Actor actor, Claim claim) => claim switch
    {
        { AddedBy: Actor.ProgramId } => new("This claim stands in a source that ships: it can be contradicted, not withdrawn.", "Это утверждение из поставляемого источника: ему можно возразить, но не отозвать."),
        { Withdrawn: true } => new("It was withdrawn already.", "Оно уже отозвано."),
        _ when claim.AddedBy == actor.Id => null,
        _ when actor.Grants.Any(g => g.Role == Role.Administrator && g.Node == Node.Instance) => null,
        _ => new("Only whoever added a claim may withdraw it.", "Отозвать утверждение может только тот, кто его добавил."),
    };

    /// <param name="scope">The act.</param>
    /// <param name="id">The claim.</param>
    /// <param name="reason">Why, for everybody to read.</param>
    /// <param name="version">The version of the claim that the decision was made on.</param>
    /// <exception cref="ForbiddenException">Somebody else added it.</exception>
    public static void Run(ActScope scope, string id, string reason, int version)
    {
        var claim = ReadClaims.One(scope.Connection, id);
        if (WhyNot(scope.Actor, claim) is { } why)
            throw claim.Withdrawn ? new ConflictException("withdrawn", why) : new ForbiddenException(why.En, why.Ru);
        Journal.MustBeAt(scope.Connection, claim.Node, version);
        var now = scope.Now.ToString("O");
        scope.Connection.Execute("UPDATE kernel_claim SET withdrawn_at = @now WHERE id = @id", ("@now", now), ("@id", id));
        if (scope.Connection.Execute("UPDATE kernel_claim_preference SET ended_at = @now WHERE claim = @id AND ended_at = ''", ("@now", now), ("@id", id)) > 0)
            scope.Write(new Deed(claim.GroupNode, "end-preference") { From = id, Reason = reason });
        scope.Write(new Deed(claim.Node, "withdraw") { Reason = reason });
    }
}
