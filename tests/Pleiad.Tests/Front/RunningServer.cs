using System.Data.Common;
using System.Diagnostics;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Pleiad.Kernel.Data;

namespace Pleiad.Tests.Front;

/// <summary>The real server on a free port of loopback with a database of its own, on SQLite.</summary>
public class RunningServer : IAsyncLifetime
{
    private readonly Dialect engine;
    private readonly Stopwatch sinceAdministrator = new();
    private Database? database;
    private Process? process;
    private HttpClient? client;
    private Exception? missing;
    private Lazy<Task<string>>? administrator;

    public RunningServer()
        : this(Dialect.Sqlite)
    {
    }

    protected RunningServer(Dialect engine) => this.engine = engine;

    public HttpClient Client => client ?? throw new InvalidOperationException($"There is no server on {engine}: {missing?.Message}", missing);

    /// <summary>What a command is told, to use the same database.</summary>
    internal string[] Options => database!.Options;

    public async ValueTask InitializeAsync()
    {
        try
        {
            database = Database.Started(engine);
            process = Command.Start("dotnet", [Repository.Program, "serve", "--urls", "http://127.0.0.1:0", .. database.Options]);
            client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = await Address(process), Timeout = TimeSpan.FromSeconds(30) };
            var link = await FirstLink(process);
            sinceAdministrator.Start();
            administrator = new(() => People.Enter(Client, link!, ("mail", People.AdministratorMail), ("name", "Test administrator"), ("password", People.Password), ("language", "en")));
        }
        catch (Exception e)
        {
            missing = e; // told by every test that asks this server; the others still run
        }
    }

    public virtual async ValueTask DisposeAsync()
    {
        client?.Dispose();
        if (process is not null)
        {
            process.Kill();
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            process.Dispose();
        }

        database?.Dispose();
        GC.SuppressFinalize(this);
    }

    internal Task<IHtmlDocument> Page(string address) => Page(Client, address);

    /// <summary>A page as one reader sees it.</summary>
    internal static async Task<IHtmlDocument> Page(HttpClient reader, string address)
    {
        var answer = await reader.GetAsync(address, TestContext.Current.CancellationToken);
        answer.Content.Headers.ContentType?.MediaType.ShouldBe("text/html", address);
        return new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>The server's own database, to look at and to make time pass.</summary>
    internal DbConnection Open() => database!.Open();

    /// <summary>A client that is signed in as a demonstration account, as <c>demo-cluster-manager</c>; the caller disposes of it.</summary>
    public async Task<HttpClient> SignIn(string account) => People.WithCookie(Client, await People.Enter(Client, $"/accounts/demonstration/{account}"));

    /// <summary>A client that is signed in as an administrator, who is made by the link that the server printed.</summary>
    public async Task<HttpClient> SignInAsAdministrator()
    {
        var signedIn = People.WithCookie(Client, await administrator!.Value);
        if (sinceAdministrator.Elapsed < TimeSpan.FromMinutes(8))
            return signedIn;
        sinceAdministrator.Restart();
        await People.Send(signedIn, "/accounts/password-again", ("password", People.Password)); // so that acts of weight stay open in a long run
        return signedIn;
    }

    /// <summary>Reads on to the one-time link of the first administrator; null where there is one.</summary>
    internal static async Task<string?> FirstLink(Process process)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (await process.StandardOutput.ReadLineAsync(limit.Token) is { } line && line != "Stop it with Ctrl+C.")
        {
            if (line.IndexOf("/accounts/first/", StringComparison.Ordinal) is > 0 and var at)
                return line[at..];
        }

        return null;
    }

    /// <summary>Reads what the server prints until it names its address.</summary>
    internal static async Task<Uri> Address(Process process)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (await process.StandardOutput.ReadLineAsync(limit.Token) is { } line)
        {
            if (line.StartsWith("Pleiad is at ", StringComparison.Ordinal))
                return new Uri(line["Pleiad is at ".Length..]);
        }

        throw new InvalidOperationException("The server ended: " + await process.StandardError.ReadToEndAsync(limit.Token));
    }
}

/// <summary>The same server on PostgreSQL.</summary>
public sealed class RunningServerOnPostgres() : RunningServer(Dialect.Postgres)
{
    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Postgres.End();
    }
}
