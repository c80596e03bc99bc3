using System.Net;
using System.Net.Sockets;
using System.Text;
using Npgsql;
using Pleiad.Kernel.Data;
using Pleiad.Tests.Front;

namespace Pleiad.Tests.House;

/// <summary>What is said when the place for the data will not do; the password is in no answer.</summary>
public class StorageTests
{
    private const string Secret = "s3cret-never-shown";

    [Theory]
    [InlineData("Host=127.0.0.1;Port=1;Database=pleiad;Username=pleiad;Password=" + Secret, "PostgreSQL 127.0.0.1:1/pleiad cannot be used by pleiad: Connection refused. Start the server")]
    [InlineData("Host=127.0.0.1;Port=many;Database=pleiad;Username=pleiad;Password=" + Secret, "is not a connection string")]
    [InlineData("Host=127.0.0.1;Database=pleiad;Username=pleiad;Password=a;" + Secret, "is not a connection string")]
    [InlineData("postgres://pleiad:" + Secret + "@127.0.0.1/pleiad", "is not a connection string")]
    [InlineData("Database=pleiad;Username=pleiad;Password=" + Secret, "must name Host, Database and Username")]
    public void A_connection_string_that_leads_nowhere_is_refused(string connection, string sentence) => Refused(connection, sentence);

    [Fact]
    public void A_wrong_password_and_a_database_that_is_not_there_are_refused()
    {
        using var database = Database.On(Dialect.Postgres);
        var good = new NpgsqlConnectionStringBuilder(database.Storage.Connection);
        Refused(new NpgsqlConnectionStringBuilder(good.ConnectionString) { Password = Secret }.ConnectionString, "password authentication failed for user \"pleiad\" (28P01)");
        Refused(new NpgsqlConnectionStringBuilder(good.ConnectionString) { Database = "nowhere" }.ConnectionString, "database \"nowhere\" does not exist (3D000)");
    }

    [Fact]
    public void A_role_that_may_not_create_tables_is_told_what_to_ask_for()
    {
        using var database = Database.On(Dialect.Postgres);
        Postgres.Running.Execute($"CREATE ROLE reader LOGIN PASSWORD '{Secret}'");
        try
        {
            Refused(new NpgsqlConnectionStringBuilder(database.Storage.Connection) { Username = "reader", Password = Secret }.ConnectionString, "GRANT CREATE, USAGE ON SCHEMA public TO reader");
        }
        finally
        {
            Postgres.Running.Execute("DROP ROLE reader");
        }
    }

    [Fact]
    public async Task PostgreSQL_14_is_refused()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var old = Task.Run(() => AnswerAsVersion14(listener), TestContext.Current.CancellationToken);
        Refused($"Host=127.0.0.1;Port={((IPEndPoint)listener.LocalEndpoint).Port};Database=pleiad;Username=pleiad;SSL Mode=Disable;GSS Encryption Mode=Disable;Server Compatibility Mode=NoTypeLoading", "is version 14.9; Pleiad needs PostgreSQL 15 or later");
        await old;
    }

    [Fact]
    public void Two_places_at_once_are_refused_and_the_command_line_goes_before_the_environment()
    {
        using var folder = new TempFolder();
        Proof(["--data", folder.Path, "--database", "Host=x"], []).Errors.ShouldContain("Name one of them");
        Proof([], new() { ["PLEIAD_DATA"] = folder.Path, ["PLEIAD_DATABASE"] = "Host=x" }).Errors.ShouldContain("Name one of them");
        using var file = Database.Started(Dialect.Sqlite);
        Proof(file.Options, new() { ["PLEIAD_DATABASE"] = "Host=x" }).Code.ShouldBe(0);
        using var database = Database.Started(Dialect.Postgres);
        Proof([], new() { ["PLEIAD_DATABASE"] = database.Storage.Connection! }).Code.ShouldBe(0);
        using var connection = database.Open();
        connection.Scalar<long>("SELECT count(*) FROM observatory_category WHERE dataset = 'us'").ShouldBe(67);
    }

    [Fact]
    public async Task The_server_says_where_its_data_are_without_the_password()
    {
        using var database = Database.Started(Dialect.Postgres);
        using var server = Command.Start("dotnet", [Repository.Program, "serve", "--urls", "http://127.0.0.1:0", .. database.Options]);
        await RunningServer.Address(server);
        var said = await server.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        server.Kill();
        await server.WaitForExitAsync(TestContext.Current.CancellationToken);
        said.ShouldStartWith("Its data are in PostgreSQL 127.0.0.1:");
        (said + await server.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken)).ShouldNotContain(Postgres.Running.Password);
    }

    private static void Refused(string connection, string sentence)
    {
        var ending = Proof(["--database", connection], []);
        ending.Errors.ShouldContain(sentence);
        ending.Code.ShouldBe(2, ending.Errors);
        (ending.Output + ending.Errors).ShouldNotContain(Secret);
    }

    private static Ending Proof(string[] options, Dictionary<string, string> environment)
    {
        using var process = Command.Start("dotnet", [Repository.Program, "observe", "proof", "--region", "37", "--category", "5", .. options], environment: environment);
        return Command.Finish(process);
    }

    /// <summary>Lets one client in and tells it the version, as the protocol has it; that is all a client asks before it knows.</summary>
    private static async Task AnswerAsVersion14(TcpListener listener)
    {
        using var client = await listener.AcceptTcpClientAsync();
        var stream = client.GetStream();
        (await stream.ReadAtLeastAsync(new byte[1000], 8)).ShouldBeGreaterThan(8);
        byte[] Message(char kind, params byte[] body) => [(byte)kind, 0, 0, 0, (byte)(body.Length + 4), .. body];
        byte[] Setting(string name, string value) => Message('S', Encoding.ASCII.GetBytes($"{name}\0{value}\0"));
        await stream.WriteAsync((byte[])[.. Message('R', 0, 0, 0, 0), .. Setting("server_version", "14.9"), .. Setting("client_encoding", "UTF8"), .. Setting("integer_datetimes", "on"), .. Setting("standard_conforming_strings", "on"), .. Message('Z', (byte)'I')]);
        (await stream.ReadAtLeastAsync(new byte[1000], 1, throwOnEndOfStream: false)).ShouldBeGreaterThanOrEqualTo(0); // its farewell
    }
}
