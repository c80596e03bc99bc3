using System.Data.Common;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Search;

namespace Pleiad.Kernel.Claims;

/// <summary>What claims add to the search: the claims that stand, by their sentence, and what they are about where that has no record of its own.</summary>
public static class ClaimSearch
{
    private const string SubjectKind = "registry/subjects";

    public static SearchSource Claims { get; } = new(
        "claims", new("Claims", "Утверждения"), 70, [Claim.NodeKind], FindClaims, connection => connection.Scalar<long>("SELECT count(*) FROM kernel_claim WHERE withdrawn_at = ''"));

    public static SearchSource Subjects { get; } = new(
        "subjects", new("Other subjects of claims", "Другие предметы утверждений"), 65, [SubjectKind], FindSubjects, connection => connection.Scalar<long>("SELECT count(*) FROM kernel_claim_subject WHERE node LIKE @kind", ("@kind", SubjectKind + "/%")));

    private static List<SearchEntry> FindClaims(DbConnection connection, Node? node) => connection.Rows(
        """
        SELECT c.id, c.statement_en, c.statement_ru, s.en, s.ru, t.title, c.illustrative FROM kernel_claim c JOIN kernel_claim_subject s ON s.node = c.subject JOIN kernel_claim_source t ON t.id = c.source
        WHERE c.withdrawn_at = '' AND (@id = '' OR c.id = @id) ORDER BY c.id
        """,
        row => new SearchEntry("claims", Node.Of(Claim.NodeKind, row.GetString(0)).Path, new(row.GetString(1), row.GetString(2)), new($"{row.GetString(3)} · {row.GetString(5)}", $"{row.GetString(4)} · {row.GetString(5)}"), $"/{Claim.NodeKind}/{row.GetString(0)}") { Illustrative = row.GetBoolean(6) },
        ("@id", node?.Id ?? ""));

    private static List<SearchEntry> FindSubjects(DbConnection connection, Node? node) => connection.Rows(
        "SELECT node, en, ru FROM kernel_claim_subject WHERE node LIKE @kind AND (@node = '' OR node = @node) ORDER BY node",
        row => new SearchEntry("subjects", row.GetString(0), new(row.GetString(1), row.GetString(2).Length > 0 ? row.GetString(2) : row.GetString(1)), new("Read what is claimed of it", "Что о нём утверждают"), "/" + row.GetString(0)),
        ("@kind", SubjectKind + "/%"), ("@node", node?.Path ?? ""));
}
