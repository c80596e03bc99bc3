using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace Pleiad.Kernel.Data;

/// <summary>
/// Runs an act that writes. One act writes at a time, whichever process it is in: SQLite gives its write lock, PostgreSQL a named lock
/// that ends with the transaction. What the act did is there as a whole when it returns, and not at all when it throws. Each transaction
/// raises the one <see cref="Revision"/> of the database.
/// </summary>
public static class WriteTransaction
{
    /// <summary>How long an act waits for the one that is writing; on PostgreSQL only where the role has no lock_timeout of its own.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Runs the act on an open connection.</summary>
    public static void Run(DbConnection connection, Action act) => Run(connection, _ => act());

    /// <summary>Runs what makes the tables, before there is a revision to raise.</summary>
    internal static void RunUncounted(DbConnection connection, Action act) => Run(connection, _ => act(), counted: false);

    /// <summary>Runs the act on a context: its queries and its changes are inside, and so is its connection, which the act is given.</summary>
    public static void Run(PleiadDb db, Action<DbConnection> act)
    {
        db.Database.OpenConnection();
        try
        {
            Run(db.Database.GetDbConnection(), transaction =>
            {
                using var shared = db.Database.UseTransaction(transaction);
                act(db.Database.GetDbConnection());
            });
        }
        finally
        {
            db.Database.CloseConnection();
        }
    }

    private static void Run(DbConnection connection, Action<DbTransaction> act, bool counted = true)
    {
        using var transaction = connection.BeginTransaction(); // SQLite takes its write lock here; disposed without a commit, it is rolled back
        if (connection.Dialect == Dialect.Postgres)
            TakeLock(connection);
        act(transaction);
        if (counted)
            Revision.Raise(connection);
        else if (connection.Dialect == Dialect.Postgres)
            connection.Execute("SELECT 1");
        transaction.Commit(); // PostgreSQL would answer the COMMIT of a failed transaction with a silent rollback; the statement before it fails aloud
    }

    private static void TakeLock(DbConnection connection)
    {
        connection.Execute("SELECT set_config('lock_timeout', CASE current_setting('lock_timeout') WHEN '0' THEN @patience ELSE current_setting('lock_timeout') END, true)", ("@patience", $"{Patience.TotalSeconds}s"));
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT pg_advisory_xact_lock(hashtextextended('pleiad.write', 0))";
        command.CommandTimeout = 0; // the lock's own time limit ends it, with an answer that says why
        command.ExecuteNonQuery();
    }
}
