using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Pleiad.Tests.Front;

/// <summary>
/// A real PostgreSQL 15 for one run of the tests: in a temporary folder (in memory where there is room, since each of its databases is
/// a thousand files, and making and removing them on a disk took longer than the tests), on a free port of loopback, with a generated password, as a
/// user who is not root. It does not wait for the disk (fsync=off): what it holds is thrown away. It is stopped at the end; one that a
/// crashed run left behind is stopped by the next, which knows it by the folder it runs in.
/// </summary>
internal sealed class Postgres
{
    private const string Prefix = "pleiad-postgres-";
    private const string Memory = "/dev/shm";
    private const long RoomInMemory = 3L << 30;
    private const string Binaries = "/usr/lib/postgresql/15/bin";
    private const string Role = "pleiad";
    private static readonly Lock Starting = new();
    private static Postgres? running;
    private static int databases;

    private readonly Process process;
    private readonly string home;
    private readonly NpgsqlConnectionStringBuilder login;

    private Postgres(Process process, string home, NpgsqlConnectionStringBuilder login) => (this.process, this.home, this.login) = (process, home, login);

    /// <summary>The one of this run, started when it is first asked for.</summary>
    public static Postgres Running
    {
        get
        {
            lock (Starting)
                return running ??= Start();
        }
    }

    /// <summary>Whether this machine has one to start.</summary>
    public static bool IsInstalled => Directory.Exists(Binaries);

    public string Password => login.Password!;

    /// <summary>Stops the one of this run, if it was started.</summary>
    public static void End()
    {
        lock (Starting)
        {
            if (running is not { } ended)
                return;
            running = null;
            Stop(ended.process.Id, ended.home);
            ended.process.Dispose();
        }
    }

    /// <summary>A new database, empty or a copy of another one of ours, as the text for --database.</summary>
    public string NewDatabase(string? like = null)
    {
        var name = $"test{Interlocked.Increment(ref databases)}";
        if (like is null)
        {
            Execute($"CREATE DATABASE {name}");
            return Connection(name);
        }

        var template = new NpgsqlConnectionStringBuilder(like).Database;
        lock (Starting) // one that is copied must have no guests
        {
            using (var pooled = new NpgsqlConnection(like))
                NpgsqlConnection.ClearPool(pooled);
            Execute($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{template}'");
            Execute($"CREATE DATABASE {name} TEMPLATE {template} STRATEGY file_copy");
        }

        return Connection(name);
    }

    public void Drop(string connection) => Execute($"DROP DATABASE {new NpgsqlConnectionStringBuilder(connection).Database} WITH (FORCE)");

    /// <summary>Runs SQL as the owner of the server.</summary>
    public void Execute(string sql)
    {
        using var connection = new NpgsqlConnection(Connection("postgres"));
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    private string Connection(string database) => new NpgsqlConnectionStringBuilder(login.ConnectionString) { Database = database }.ConnectionString;

    private static Postgres Start()
    {
        if (!IsInstalled)
            throw new InvalidOperationException("PostgreSQL 15 is not installed, so the tests on it cannot run. Mend it: apt-get install -y postgresql-15, or run ./pleiad test, which does it.");
        StopForgotten();
        var folder = Directory.CreateDirectory(Path.Combine(HasRoom() ? Memory : Path.GetTempPath(), Prefix + Guid.NewGuid().ToString("N"))).FullName;
        File.WriteAllText(Path.Combine(folder, "owner"), $"{Environment.ProcessId} {StartOf(Environment.ProcessId)}");
        var password = Guid.NewGuid().ToString("N");
        File.WriteAllText(Path.Combine(folder, "password"), password);
        var data = Path.Combine(folder, "data");
        string[] user = Environment.IsPrivilegedProcess ? ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"] : [];
        if (Environment.IsPrivilegedProcess)
            Run("chown", "-R", "postgres:postgres", folder);
        Run([.. user, $"{Binaries}/initdb", "-D", data, "-U", Role, "-A", "scram-sha-256", "--pwfile", Path.Combine(folder, "password"), "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"]);
        var settings = new NpgsqlConnectionStringBuilder { Host = "127.0.0.1", Port = FreePort(), Username = Role, Password = password, Database = "postgres" };
        string[] command = [.. user, $"{Binaries}/postgres", "-D", data, "-p", $"{settings.Port}", "-k", folder, "-c", "listen_addresses=127.0.0.1", "-c", "fsync=off", "-c", "max_connections=200", "-c", "logging_collector=on", "-c", "log_directory=.."];
        var server = Command.Start(command[0], command[1..], folder: "/");
        WaitUntilItAnswers(server, settings, folder);
        return new Postgres(server, folder, settings);
    }

    private static bool HasRoom() => Directory.Exists(Memory) && new DriveInfo(Memory).AvailableFreeSpace > RoomInMemory;

    private static void WaitUntilItAnswers(Process server, NpgsqlConnectionStringBuilder settings, string folder)
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                using var connection = new NpgsqlConnection(settings.ConnectionString);
                connection.Open();
                return;
            }
            catch (NpgsqlException) when (watch.Elapsed < TimeSpan.FromSeconds(30) && !server.WaitForExit(50))
            {
                // it is still starting
            }
            catch (NpgsqlException e)
            {
                throw new InvalidOperationException($"PostgreSQL did not start in {folder}: {e.Message} {string.Concat(Directory.GetFiles(folder, "*.log").Select(File.ReadAllText))}", e);
            }
        }
    }

    /// <summary>Stops servers of runs that ended without stopping them: only those whose process runs in a folder of ours.</summary>
    private static void StopForgotten()
    {
        foreach (var left in new[] { Path.GetTempPath(), Memory }.Where(Directory.Exists).SelectMany(place => Directory.GetDirectories(place, Prefix + "*")))
        {
            try
            {
                var owner = File.ReadAllText(Path.Combine(left, "owner")).Split(' ');
                if (StartOf(int.Parse(owner[0])) == owner[1])
                    continue; // that run is still going on
                var pidFile = Path.Combine(left, "data", "postmaster.pid");
                if (File.Exists(pidFile))
                    Stop(int.Parse(File.ReadLines(pidFile).First()), left);
                else
                    Directory.Delete(left, recursive: true);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // another user's, or one that is being made or removed at this moment
            }
        }
    }

    private static void Stop(int pid, string folder)
    {
        if (RunsIn(pid, folder))
        {
            Run("kill", "-QUIT", $"{pid}");
            var watch = Stopwatch.StartNew();
            while (RunsIn(pid, folder) && watch.Elapsed < TimeSpan.FromSeconds(10))
                Run("sleep", "0.05");
        }

        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Whether the process is a PostgreSQL that was started on this folder; a number may have gone to another process.</summary>
    private static bool RunsIn(int pid, string folder)
    {
        try
        {
            return File.ReadAllText($"/proc/{pid}/cmdline").Contains($"{folder}/data\0", StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return false;
        }
    }

    /// <summary>When a process began, in ticks since the machine's start; empty when there is none.</summary>
    private static string StartOf(int pid)
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{pid}/stat");
            return stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[19];
        }
        catch (IOException)
        {
            return "";
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static void Run(params string[] command)
    {
        using var run = Command.Start(command[0], command[1..], folder: "/");
        var ending = Command.Finish(run);
        if (ending.Code != 0)
            throw new InvalidOperationException($"{string.Join(' ', command)} ended with {ending.Code}: {ending.Output}{ending.Errors}");
    }
}
