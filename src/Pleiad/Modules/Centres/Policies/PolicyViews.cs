using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Claims;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Accounts.Contracts;

namespace Pleiad.Modules.Centres.Policies;

/// <summary>A version with who wrote it.</summary>
public sealed record VersionRow(PolicyVersion Version, Sentence By);

/// <summary>A proposal with the names around it.</summary>
public sealed record PolicyRow(PolicyProposal Proposal, Sentence Author, string AuthorAddress, Sentence? Body, Claim? Claim, IReadOnlyList<VersionRow> Versions);

/// <summary>Asks the database for proposals to policy.</summary>
public sealed class PolicyViews(IDbContextFactory<PleiadDb> databases, AccountCards accounts, RightsOfActors rights)
{
    /// <summary>All of them: the open first, then the settled, the latest first.</summary>
    public IReadOnlyList<PolicyRow> All() => databases.Ask((db, connection) => Rows(connection, [.. db.PolicyProposals.AsEnumerable().OrderBy(p => p.State is not (PolicyFlow.Filed or PolicyFlow.Sent)).ThenByDescending(p => p.StateAt, StringComparer.Ordinal).ThenBy(p => p.Id, StringComparer.Ordinal)], [.. db.PolicyVersions.OrderBy(v => v.Number)]));

    /// <summary>One with the version of its chain.</summary>
    /// <exception cref="NotFoundException">There is none.</exception>
    public (PolicyRow Row, int Version) One(string id) => databases.Ask((db, connection) =>
    {
        var proposal = db.PolicyProposals.SingleOrDefault(p => p.Id == id) ?? throw Missing(id);
        return (Rows(connection, [proposal], [.. db.PolicyVersions.Where(v => v.Proposal == id).OrderBy(v => v.Number)])[0], Journal.Version(connection, proposal.Node));
    });

    /// <summary>Adopted over decided; NaN while nothing is decided.</summary>
    public static double Adopted(IEnumerable<PolicyProposal> proposals)
    {
        var decided = proposals.Where(p => p.State is PolicyFlow.Adopted or PolicyFlow.Declined).ToArray();
        return decided.Length == 0 ? double.NaN : decided.Count(p => p.State == PolicyFlow.Adopted) / (double)decided.Length;
    }

    internal static NotFoundException Missing(string id) => new($"There is no proposal '{id}'.", $"Предложения «{id}» нет.", new Suggestion("All proposals", "Все предложения", "/centres/policies"));

    private List<PolicyRow> Rows(DbConnection connection, IReadOnlyList<PolicyProposal> proposals, IReadOnlyList<PolicyVersion> versions)
    {
        var claims = ReadClaims.Some(connection, proposals.Select(p => p.Claim));
        var names = accounts.Names(versions.Select(v => v.Account));
        var texts = versions.ToLookup(v => v.Proposal);
        return [.. proposals.Select(p => new PolicyRow(
            p, p.Author.Length > 0 ? rights.Name(new Node(p.Author)) : new(p.AuthorEn, p.AuthorRu), p.Author.Length > 0 && rights.Exists(new Node(p.Author)) ? $"/{p.Author}" : "",
            p.Body.Length > 0 ? rights.Name(Node.Of("registry/organisations", p.Body)) : null, claims.GetValueOrDefault(p.Claim), [.. texts[p.Id].Select(v => new VersionRow(v, names.GetValueOrDefault(v.Account) ?? AccountCards.Erased))]))];
    }
}
