using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Pleiad.Kernel.Data;

/// <summary>Reads a database as it stands at one moment, whatever is written meanwhile; nobody waits for it.</summary>
public static class ReadSnapshot
{
    /// <summary>Runs <paramref name="read"/> inside the snapshot of an open connection.</summary>
    public static T Run<T>(DbConnection connection, Func<T> read)
    {
        using var snapshot = connection is SqliteConnection sqlite ? sqlite.BeginTransaction(deferred: true) : connection.BeginTransaction(IsolationLevel.RepeatableRead);
        return read(); // disposed without a commit: there is nothing to keep
    }
}
