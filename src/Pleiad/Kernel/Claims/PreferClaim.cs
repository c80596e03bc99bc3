using System.Data.Common;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;

namespace Pleiad.Kernel.Claims;

/// <summary>Of claims that contradict each other, prefers one with a reason, or takes a preference back. No claim is changed or hidden by it.</summary>
public static class PreferClaim
{
    /// <summary>Why a claim cannot be preferred now, as a sentence; null when it can. Rights are asked apart.</summary>
    public static Sentence? WhyNot(DbConnection connection, Claim claim)
    {
        if (claim.Withdrawn)
            return new("A withdrawn claim cannot be preferred.", "Отозванное утверждение выбрать нельзя.");
        if (ReadClaims.InGroup(connection, claim.Group).Count(c => !c.Withdrawn) < 2)
            return new("Nothing contradicts this claim, so there is nothing to prefer it to.", "Этому утверждению ничто не противоречит, поэтому выбирать не из чего.");
        return Now(connection, claim.Group) is { } preference && preference.Claim == claim.Id ? new("It is the preferred one already.", "Оно уже выбрано.") : null;
    }

    /// <param name="scope">The act.</param>
    /// <param name="id">The claim to prefer.</param>
    /// <param name="role">The role in which the actor decides.</param>
    /// <param name="reason">Why, for everybody to read.</param>
    /// <param name="version">The version of the contradiction that the decision was made on.</param>
    /// <exception cref="ConflictException">It cannot be preferred now, or somebody decided since.</exception>
    public static void Run(ActScope scope, string id, Role role, string reason, int version)
    {
        var claim = ReadClaims.One(scope.Connection, id);
        if (claim.Group.Length > 0)
            Journal.MustBeAt(scope.Connection, claim.GroupNode, version);
        if (WhyNot(scope.Connection, claim) is { } why)
            throw new ConflictException("no-preference", why);
        var before = End(scope, claim.Group);
        scope.Connection.Execute(
            "INSERT INTO kernel_claim_preference (id, conflict_group, claim, reason, actor, role, at, ended_at) VALUES (@id, @group, @claim, @reason, @actor, @role, @at, '')",
            ("@id", scope.Connection.Scalar<long>("SELECT coalesce(max(id), 0) + 1 FROM kernel_claim_preference")), ("@group", claim.Group), ("@claim", id), ("@reason", reason), ("@actor", scope.Actor.Id), ("@role", role.ToString()),
            ("@at", scope.Now.ToString("O")));
        scope.Write(new Deed(claim.GroupNode, "prefer") { From = before?.Claim, To = id, Reason = reason });
    }

    /// <summary>Takes back the preference that holds; both claims then stand side by side again.</summary>
    /// <exception cref="ConflictException">None holds, or somebody decided since.</exception>
    public static void Withdraw(ActScope scope, string group, string reason, int version)
    {
        if (group.Length == 0)
            throw Nothing();
        var claim = ReadClaims.One(scope.Connection, group);
        Journal.MustBeAt(scope.Connection, claim.GroupNode, version);
        var before = End(scope, group) ?? throw Nothing();
        scope.Write(new Deed(claim.GroupNode, "end-preference") { From = before.Claim, Reason = reason });
    }

    private static ConflictException Nothing() => new("no-preference", "No claim is preferred here now.", "Сейчас здесь ни одно утверждение не выбрано.");

    private static ClaimPreference? End(ActScope scope, string group)
    {
        var before = Now(scope.Connection, group);
        if (before is not null)
            scope.Connection.Execute("UPDATE kernel_claim_preference SET ended_at = @now WHERE id = @id", ("@now", scope.Now.ToString("O")), ("@id", before.Id));
        return before;
    }

    private static ClaimPreference? Now(DbConnection connection, string group) => ReadClaims.Preferences(connection, group).FirstOrDefault(p => p.Holds);
}
