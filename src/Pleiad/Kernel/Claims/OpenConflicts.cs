using System.Data.Common;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Rights;

namespace Pleiad.Kernel.Claims;

/// <summary>A contradiction of which no claim is preferred.</summary>
/// <param name="Claim">The id of its first claim.</param>
/// <param name="Name">What that one is about.</param>
/// <param name="Subjects">What its claims are about.</param>
/// <param name="Count">How many claims stand against each other.</param>
/// <param name="Since">The day on which the last was added.</param>
public sealed record OpenConflict(string Claim, Sentence Name, IReadOnlyList<Node> Subjects, int Count, string Since)
{
    /// <summary>All of them, by the id of their group.</summary>
    public static IReadOnlyList<OpenConflict> All(DbConnection connection) => [.. connection.Rows(
        """
        SELECT c.conflict_group, c.id, c.subject, s.en, s.ru, c.added_at FROM kernel_claim c JOIN kernel_claim_subject s ON s.node = c.subject
        WHERE c.conflict_group <> '' AND c.withdrawn_at = '' AND NOT EXISTS (SELECT 1 FROM kernel_claim_preference p WHERE p.conflict_group = c.conflict_group AND p.ended_at = '') ORDER BY c.conflict_group, c.id
        """,
        row => (Group: row.GetString(0), Claim: row.GetString(1), Subject: new Node(row.GetString(2)), Name: new Sentence(row.GetString(3), row.GetString(4)), At: row.GetString(5)))
        .GroupBy(c => c.Group).Where(g => g.Count() > 1)
        .Select(g => new OpenConflict(g.First().Claim, g.First().Name, [.. g.Select(c => c.Subject).Distinct()], g.Count(), g.Max(c => c.At)!.PadRight(10)[..10].Trim()))];
}
