using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Claims;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Rights;

namespace Pleiad.Modules.Registry.Claims;

/// <summary>What stands above claims: what they are about.</summary>
public static class ClaimNodes
{
    public static NodeKind Claims(IDbContextFactory<PleiadDb> databases) => new(
        Claim.NodeKind,
        node => Find(databases, node) is { } claim ? [claim.Subject] : [],
        node => Find(databases, node) is { } claim ? claim.Statement : null);

    /// <summary>What claims are about and no module keeps a record of.</summary>
    public static NodeKind Subjects(IDbContextFactory<PleiadDb> databases) => new(
        ClaimAddress.SubjectKind,
        _ => [],
        node =>
        {
            using var db = databases.CreateDbContext();
            db.Database.OpenConnection();
            return ReadClaims.Subject(db.Database.GetDbConnection(), node)?.Name;
        });

    private static Claim? Find(IDbContextFactory<PleiadDb> databases, Node node)
    {
        using var db = databases.CreateDbContext();
        db.Database.OpenConnection();
        return ReadClaims.Find(db.Database.GetDbConnection(), node.Id);
    }
}
