using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel.Data;

namespace Pleiad.Modules.Registry.Samples;

/// <summary>A state of the shipped world that was loaded.</summary>
/// <param name="Hash">SHA-256 over the claims and the rules that read them.</param>
/// <param name="LoadedAt">UTC.</param>
public sealed record LoadedWorld(string Hash, string LoadedAt)
{
    /// <summary>Loads a state that is not there, in one transaction, also when several processes start at once.</summary>
    /// <param name="databases">Where.</param>
    /// <param name="clock">When it was loaded.</param>
    /// <param name="hashOf">The state; null while there is nothing to load.</param>
    /// <param name="load">Enters it; what it leaves unsaved is saved after it.</param>
    internal static void Once(IDbContextFactory<PleiadDb> databases, TimeProvider clock, Func<DbConnection, string?> hashOf, Action<PleiadDb, DbConnection> load)
    {
        using var db = databases.CreateDbContext();
        db.Database.OpenConnection();
        var hash = hashOf(db.Database.GetDbConnection());
        if (hash is null || db.LoadedWorlds.Any(w => w.Hash == hash))
            return; // before the write lock, so that a start need not wait for an act
        WriteTransaction.Run(db, connection =>
        {
            if (db.LoadedWorlds.Any(w => w.Hash == hash))
                return;
            db.LoadedWorlds.Add(new LoadedWorld(hash, clock.GetUtcNow().ToString("O")));
            load(db, connection);
            db.SaveChanges();
        });
    }
}
