using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Pleiad.Kernel.Data;

/// <summary>
/// Appends many rows to a table, fast, inside a <see cref="WriteTransaction"/>: one statement that is prepared once on SQLite, binary COPY on
/// PostgreSQL. Null is missing, and so is NaN. Until the rows are written, PostgreSQL takes no other statement on the connection.
/// </summary>
public abstract class BulkRows
{
    private readonly string table;
    private readonly int columns;
    private int column;

    private protected BulkRows(string table, int columns) => (this.table, this.columns) = (table, columns);

    /// <summary>How many rows were appended.</summary>
    public long Count { get; private set; }

    /// <summary>Appends what <paramref name="write"/> adds, all of it or, when it throws, nothing that the transaction would keep.</summary>
    /// <returns>The number of rows.</returns>
    public static long Append(DbConnection connection, string table, string[] columns, Action<BulkRows> write)
    {
        if (connection is NpgsqlConnection postgres)
        {
            using var rows = new PostgresRows(postgres, table, columns);
            write(rows);
            rows.Complete();
            return rows.Count;
        }
        else
        {
            using var rows = new SqliteRows((SqliteConnection)connection, table, columns);
            write(rows);
            return rows.Count;
        }
    }

    /// <summary>The next column of the row: a text.</summary>
    public BulkRows Add(string? value)
    {
        if (value is null)
            WriteNull(Next());
        else
            Write(Next(), value);
        return this;
    }

    /// <summary>The next column of the row: a whole number, in a column of 32 or 64 bits.</summary>
    public BulkRows Add(long? value)
    {
        if (value is { } number)
            Write(Next(), number);
        else
            WriteNull(Next());
        return this;
    }

    /// <summary>The next column of the row: a figure.</summary>
    public BulkRows Add(double? value)
    {
        if (value is { } number && !double.IsNaN(number))
            Write(Next(), number);
        else
            WriteNull(Next());
        return this;
    }

    /// <summary>The next column of the row: yes or no.</summary>
    public BulkRows Add(bool? value)
    {
        if (value is { } answer)
            Write(Next(), answer);
        else
            WriteNull(Next());
        return this;
    }

    /// <summary>Ends a row, every column of which was added.</summary>
    public void End()
    {
        if (column != columns)
            throw new InvalidOperationException($"A row of {table} has {columns} columns, and {column} were added.");
        EndRow();
        column = 0;
        Count++;
    }

    private protected abstract void Write(int column, string value);

    private protected abstract void Write(int column, long value);

    private protected abstract void Write(int column, double value);

    private protected abstract void Write(int column, bool value);

    private protected abstract void WriteNull(int column);

    private protected abstract void EndRow();

    private protected static string Names(string[] columns) => string.Join(", ", columns.Select(c => $"\"{c}\""));

    private int Next() => column < columns ? column++ : throw new InvalidOperationException($"A row of {table} has only {columns} columns.");
}
