using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Pleiad.Kernel.Data;

/// <summary>Rows for SQLite: values are bound to one prepared statement without boxing, which is what makes the difference for millions.</summary>
internal sealed class SqliteRows : BulkRows, IDisposable
{
    private readonly sqlite3 database;
    private readonly sqlite3_stmt insert;
    private byte[] utf8 = new byte[256];

    public SqliteRows(SqliteConnection connection, string table, string[] columns)
        : base(table, columns.Length)
    {
        database = connection.Handle!;
        if (raw.sqlite3_get_autocommit(database) != 0)
            throw new InvalidOperationException("Rows are appended inside a WriteTransaction.");
        Check(raw.sqlite3_prepare_v2(database, $"INSERT INTO \"{table}\" ({Names(columns)}) VALUES ({string.Join(", ", columns.Select(_ => "?"))})", out insert));
    }

    public void Dispose() => insert.Dispose();

    private protected override void Write(int column, string value)
    {
        if (utf8.Length < value.Length * 3)
            utf8 = new byte[value.Length * 3];
        Check(raw.sqlite3_bind_text(insert, column + 1, utf8.AsSpan(0, Encoding.UTF8.GetBytes(value, utf8)))); // SQLite copies it
    }

    private protected override void Write(int column, long value) => Check(raw.sqlite3_bind_int64(insert, column + 1, value));

    private protected override void Write(int column, double value) => Check(raw.sqlite3_bind_double(insert, column + 1, value));

    private protected override void Write(int column, bool value) => Check(raw.sqlite3_bind_int(insert, column + 1, value ? 1 : 0));

    private protected override void WriteNull(int column) => Check(raw.sqlite3_bind_null(insert, column + 1));

    private protected override void EndRow()
    {
        var result = raw.sqlite3_step(insert);
        if (result != raw.SQLITE_DONE)
            Check(result);
        Check(raw.sqlite3_reset(insert));
    }

    private void Check(int result) => SqliteException.ThrowExceptionForRC(result, database);
}
