using System.Diagnostics;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Pleiad.Tests.Front;

/// <summary>The real server on a free port of loopback with a data folder of its own.</summary>
public sealed class RunningServer : IAsyncLifetime
{
    private readonly TempFolder data = new();
    private Process? process;

    public HttpClient Client { get; private set; } = null!;

    internal string DataFolder => data.Path;

    public async ValueTask InitializeAsync()
    {
        process = Command.Start("dotnet", [Repository.Program, "serve", "--urls", "http://127.0.0.1:0", "--data", data.Path]);
        Client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = await Address(process), Timeout = TimeSpan.FromSeconds(30) };
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        process!.Kill();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        process.Dispose();
        data.Dispose();
    }

    internal async Task<IHtmlDocument> Page(string address)
    {
        var answer = await Client.GetAsync(address, TestContext.Current.CancellationToken);
        answer.Content.Headers.ContentType?.MediaType.ShouldBe("text/html", address);
        return new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
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
