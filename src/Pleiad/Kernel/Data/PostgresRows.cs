using Npgsql;
using NpgsqlTypes;

namespace Pleiad.Kernel.Data;

/// <summary>Rows for PostgreSQL by binary COPY, which wants every value in exactly its column's type: those are asked for first.</summary>
internal sealed class PostgresRows : BulkRows, IDisposable
{
    private readonly NpgsqlDbType[] types;
    private readonly NpgsqlBinaryImporter import;
    private bool started;

    public PostgresRows(NpgsqlConnection connection, string table, string[] columns)
        : base(table, columns.Length)
    {
        using (var command = new NpgsqlCommand($"SELECT {Names(columns)} FROM \"{table}\" LIMIT 0", connection))
        using (var reader = command.ExecuteReader())
            types = [.. reader.GetColumnSchema().Select(c => c.NpgsqlDbType ?? throw new InvalidOperationException($"{table}.{c.ColumnName} has a type that rows cannot be appended to."))];
        import = connection.BeginBinaryImport($"COPY \"{table}\" ({Names(columns)}) FROM STDIN (FORMAT BINARY)");
    }

    public void Complete() => import.Complete();

    public void Dispose() => import.Dispose(); // without Complete, the COPY fails and the transaction with it

    private protected override void Write(int column, string value) => Started().Write(value, types[column]);

    private protected override void Write(int column, long value)
    {
        if (types[column] == NpgsqlDbType.Integer)
            Started().Write(checked((int)value), NpgsqlDbType.Integer);
        else if (types[column] == NpgsqlDbType.Double)
            Started().Write((double)value, NpgsqlDbType.Double);
        else
            Started().Write(value, types[column]);
    }

    private protected override void Write(int column, double value) => Started().Write(value, types[column]);

    private protected override void Write(int column, bool value) => Started().Write(value, types[column]);

    private protected override void WriteNull(int column) => Started().WriteNull();

    private protected override void EndRow() => started = false;

    private NpgsqlBinaryImporter Started()
    {
        if (!started)
            import.StartRow();
        started = true;
        return import;
    }
}
