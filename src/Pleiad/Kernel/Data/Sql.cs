using System.Data.Common;
using Npgsql;

namespace Pleiad.Kernel.Data;

/// <summary>The two databases that Pleiad speaks to.</summary>
public enum Dialect
{
    Sqlite,
    Postgres,
}

/// <summary>Plain SQL on an open connection. Parameters are written <c>@name</c>, which both databases take.</summary>
public static class Sql
{
    extension(DbConnection connection)
    {
        public Dialect Dialect => connection is NpgsqlConnection ? Dialect.Postgres : Dialect.Sqlite;

        /// <summary>Runs a script, or a statement with named parameters; gives the number of rows that changed.</summary>
        public int Execute(string sql, params (string Name, object? Value)[] parameters)
        {
            using var command = Command(connection, sql, parameters);
            return command.ExecuteNonQuery();
        }

        /// <summary>The one value that a query answers with; the default where it is null.</summary>
        public T? Scalar<T>(string sql, params (string Name, object? Value)[] parameters)
        {
            using var command = Command(connection, sql, parameters);
            using var reader = command.ExecuteReader();
            return reader.Read() && !reader.IsDBNull(0) ? reader.GetFieldValue<T>(0) : default;
        }

        /// <summary>The rows that a query answers with, each read by <paramref name="read"/>.</summary>
        public List<T> Rows<T>(string sql, Func<DbDataReader, T> read, params (string Name, object? Value)[] parameters)
        {
            List<T> rows = [];
            connection.Each(sql, row => rows.Add(read(row)), parameters);
            return rows;
        }

        /// <summary>Tells the rows that a query answers with one by one, and keeps none.</summary>
        public void Each(string sql, Action<DbDataReader> told, params (string Name, object? Value)[] parameters)
        {
            using var command = Command(connection, sql, parameters);
            using var reader = command.ExecuteReader();
            while (reader.Read())
                told(reader);
        }

        /// <summary>The same one at a time, for more rows than fit into memory; until the last is read, the connection takes no other statement.</summary>
        public IEnumerable<T> Stream<T>(string sql, Func<DbDataReader, T> read, params (string Name, object? Value)[] parameters)
        {
            using var command = Command(connection, sql, parameters);
            using var reader = command.ExecuteReader();
            while (reader.Read())
                yield return read(reader);
        }
    }

    private static DbCommand Command(DbConnection connection, string sql, (string Name, object? Value)[] parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value ?? DBNull.Value);
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
