using Microsoft.Data.Sqlite;
using Npgsql;
using SQLitePCL;

namespace Pleiad.Kernel.Data;

/// <summary>A "not now" that is no fault of the asker's: the database is locked, full or away. Nothing was written; said in both languages.</summary>
public sealed class UnavailableException(string code, string english, string russian, Exception cause) : RefusedException(code, english, russian)
{
    /// <summary>What the database said, for the log.</summary>
    public Exception Cause { get; } = cause;
}

/// <summary>Tells a database in trouble from a bug.</summary>
public static class Unavailable
{
    /// <summary>Connection, login, no such database, resources, shutdown, system error.</summary>
    private static readonly string[] AwayClasses = ["08", "28", "3D", "53", "57P", "58"];

    /// <summary>The refusal to answer with, or null when the exception is something else.</summary>
    public static UnavailableException? Because(Exception exception)
    {
        for (var e = exception; e is not null; e = e.InnerException!)
        {
            var found = e switch
            {
                UnavailableException already => already,
                SqliteException sqlite => Sqlite(sqlite),
                PostgresException postgres => Postgres(postgres),
                NpgsqlException { IsTransient: true } or NpgsqlException { InnerException: IOException or TimeoutException } => Away(e),
                _ => null,
            };
            if (found is not null)
                return found;
        }

        return null;
    }

    private static UnavailableException? Sqlite(SqliteException e) => e.SqliteErrorCode switch
    {
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => Locked(e),
        raw.SQLITE_FULL or raw.SQLITE_IOERR => Full(e),
        raw.SQLITE_CANTOPEN or raw.SQLITE_READONLY or raw.SQLITE_PERM => new UnavailableException("database-file", "The database file cannot be opened for writing; nothing was changed. Check who owns the data folder and its files.", "Файл базы данных нельзя открыть для записи; ничего не изменено. Проверьте, кому принадлежат папка данных и файлы в ней.", e),
        raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB => new UnavailableException("database-file", "The database file is damaged, or is no SQLite database. Restore it from the backup (docs/operations.md).", "Файл базы данных повреждён или это не база SQLite. Восстановите его из резервной копии (docs/operations.md).", e),
        _ => null,
    };

    private static UnavailableException? Postgres(PostgresException e) => e.SqlState switch
    {
        PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.QueryCanceled or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure => Locked(e),
        PostgresErrorCodes.DiskFull => Full(e),
        PostgresErrorCodes.ObjectNotInPrerequisiteState => Away(e), // a database that takes no connections
        _ when AwayClasses.Any(c => e.SqlState.StartsWith(c, StringComparison.Ordinal)) => Away(e),
        _ => null,
    };

    private static UnavailableException Locked(Exception e) => new("database-locked", "The database is held by another act that is writing; nothing was changed. Try again when it has ended.", "База данных занята: в неё пишет другое действие; ничего не изменено. Повторите, когда оно закончится.", e);

    private static UnavailableException Full(Exception e) => new("disk-full", "The database cannot write: the disk is full or fails; nothing was changed. Make room, then try again.", "База данных не может писать: диск заполнен или неисправен; ничего не изменено. Освободите место и повторите.", e);

    private static UnavailableException Away(Exception e) => new("database-away", "The database does not answer; nothing was changed. Try again in a moment; who runs this server should look at PostgreSQL.", "База данных не отвечает; ничего не изменено. Повторите чуть позже; администратору стоит проверить PostgreSQL.", e);
}
