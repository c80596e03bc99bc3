using System.Data.Common;
using Pleiad.Kernel.Claims;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Registry.Clusters;
using Pleiad.Modules.Registry.Organisations;

namespace Pleiad.Modules.Registry.Contracts;

/// <summary>What sources say around a cluster: of itself, of its members, of its place, and of what they say it has.</summary>
/// <param name="Count">How many claims speak of the cluster itself or name it.</param>
/// <param name="Groups">The figures and contradictions, contradictions first.</param>
/// <param name="Names">What they are about.</param>
internal sealed record PortraitClaims(int Count, IReadOnlyList<ClaimGroup> Groups, IReadOnlyDictionary<Node, ClaimSubject> Names)
{
    /// <summary>Most figures that are listed beside the contradictions; the claims' own pages have all.</summary>
    private const int MostFigures = 12;

    public static PortraitClaims Of(DbConnection connection, string id, IEnumerable<string> organisations)
    {
        var node = ClusterNode.Of(id);
        var (own, naming) = (ReadClaims.About(connection, node), ReadClaims.Naming(connection, node));
        Node[] around = [.. own.Where(c => c.Predicate == "located_in").Select(c => c.ObjectNode).OfType<Node>().Concat(naming.Select(c => c.Subject)).Concat(organisations.Select(o => Node.Of(Organisation.NodeKind, o))).Where(n => n != node).Distinct()];
        Claim[] said = [.. own.Where(c => c.HasFigure || c.Group.Length > 0), .. ReadClaims.About(connection, around).Where(c => c.HasFigure || c.Group.Length > 0)];
        var groups = ReadClaims.Side(connection, [.. said.Where(c => c.Group.Length > 0), .. said.Where(c => c.Group.Length == 0).Take(MostFigures)]);
        var names = ReadClaims.Subjects(connection, [.. groups.SelectMany(g => g.Claims).Select(c => c.Subject).Where(n => n != node).Distinct()]);
        return new(own.Count + naming.Count, groups, names);
    }
}
