using Npgsql;

namespace Pleiad.Kernel.Data;

/// <summary>Asks a PostgreSQL server, before anything is written, whether it will do. No sentence here repeats a password.</summary>
public static class PostgresServer
{
    private const int OldestVersion = 15;
    private const string Example = "Host=127.0.0.1;Port=5432;Database=pleiad;Username=pleiad;Password=…";

    /// <summary>Reads the connection string, connects once, and gives it back with what Pleiad adds.</summary>
    public static string Prepare(string connection)
    {
        var settings = Read(connection);
        try
        {
            using var server = new NpgsqlConnection(settings.ToString());
            server.Open();
            Check(server, settings);
        }
        catch (NpgsqlException e)
        {
            var why = e is PostgresException told ? $"{told.MessageText} ({told.SqlState})" : (e.InnerException ?? e).Message;
            throw new RefusedException("database", $"{Name(settings)} cannot be used by {settings.Username}: {why.TrimEnd('.')}. Start the server, or mend --database (also PLEIAD_DATABASE).");
        }

        return settings.ToString();
    }

    /// <summary>Server and database, for people.</summary>
    public static string Name(NpgsqlConnectionStringBuilder settings) => $"PostgreSQL {settings.Host}:{settings.Port}/{settings.Database}";

    private static NpgsqlConnectionStringBuilder Read(string connection)
    {
        NpgsqlConnectionStringBuilder settings;
        try
        {
            settings = new NpgsqlConnectionStringBuilder(connection) { PersistSecurityInfo = false };
        }
        catch (Exception e) when (e is ArgumentException or FormatException or InvalidCastException or OverflowException)
        {
            // the reason would quote a piece of the text, which may be a piece of the password
            throw new RefusedException("database", $"What --database (also PLEIAD_DATABASE) says is not a connection string. Write it like \"{Example}\"; a password that holds ; or = or a space stands in single quotes.");
        }

        if (settings.Host is not { Length: > 0 } || settings.Database is not { Length: > 0 } || settings.Username is not { Length: > 0 })
            throw new RefusedException("database", $"What --database (also PLEIAD_DATABASE) says must name Host, Database and Username. Write it like \"{Example}\".");
        settings.ApplicationName ??= "Pleiad";
        if (!settings.Keys.Cast<string>().Contains("Command Timeout", StringComparer.OrdinalIgnoreCase))
            settings.CommandTimeout = 300; // a schema step or a load may take longer than the usual 30 seconds
        if (!settings.Keys.Cast<string>().Contains("Max Auto Prepare", StringComparer.OrdinalIgnoreCase))
            settings.MaxAutoPrepare = 200; // a page asks several dozen questions; planning each anew costs more than answering it
        return settings;
    }

    private static void Check(NpgsqlConnection server, NpgsqlConnectionStringBuilder settings)
    {
        if (server.PostgreSqlVersion.Major < OldestVersion)
            throw new RefusedException("database", $"{Name(settings)} is version {server.PostgreSqlVersion}; Pleiad needs PostgreSQL {OldestVersion} or later.");
        if (server.Scalar<string>("SELECT current_setting('server_encoding')") is not "UTF8" and var encoding)
            throw new RefusedException("database", $"{Name(settings)} keeps text as {encoding}; Pleiad needs UTF8. Mend it: CREATE DATABASE … ENCODING 'UTF8' TEMPLATE template0.");
        if (server.Scalar<bool>("SELECT pg_is_in_recovery()"))
            throw new RefusedException("database", $"{Name(settings)} is a copy that can only be read. Name the server that it follows.");
        var schema = server.Scalar<string>("SELECT coalesce(current_schema(), '')");
        if (schema is "" || !server.Scalar<bool>("SELECT has_schema_privilege(current_schema(), 'CREATE')"))
            throw new RefusedException("database", $"The role {settings.Username} may not create tables in {Name(settings)}. Mend it as the owner of the database: GRANT CREATE, USAGE ON SCHEMA {(schema is "" ? "public" : schema)} TO {settings.Username}.");
    }
}
