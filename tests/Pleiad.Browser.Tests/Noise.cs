using System.Collections.Concurrent;

namespace Pleiad.Browser.Tests;

/// <summary>Listens to what a page says to the console and asks of servers, as long as it is there.</summary>
internal sealed class Noise : IDisposable
{
    private readonly IPage page;
    private readonly string server;
    private readonly string name;
    private readonly bool missing;
    private readonly ConcurrentQueue<string> heard = new();

    /// <param name="page">The page.</param>
    /// <param name="server">The one server it may ask.</param>
    /// <param name="name">What it is called in the faults.</param>
    /// <param name="missing">Whether the page is meant to answer 404, which the console says.</param>
    public Noise(IPage page, string server, string name, bool missing = false)
    {
        (this.page, this.server, this.name, this.missing) = (page, server, name, missing);
        page.Console += Console;
        page.PageError += Error;
        page.Request += Asked;
        page.RequestFailed += Failed;
        page.Response += Answered;
    }

    public IReadOnlyCollection<string> Heard => heard;

    public void Dispose()
    {
        page.Console -= Console;
        page.PageError -= Error;
        page.Request -= Asked;
        page.RequestFailed -= Failed;
        page.Response -= Answered;
    }

    private void Console(object? sender, IConsoleMessage said)
    {
        if (said.Type is "error" or "warning" && !(missing && said.Text.Contains("status of 404", StringComparison.Ordinal)))
            heard.Enqueue($"{name}: {said.Type}: {said.Text}");
    }

    private void Error(object? sender, string error) => heard.Enqueue($"{name}: {error}");

    private void Asked(object? sender, IRequest request)
    {
        if (!request.Url.StartsWith(server, StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
            heard.Enqueue($"{name}: asks for {request.Url}");
    }

    private void Failed(object? sender, IRequest request) => heard.Enqueue($"{name}: {request.Url} failed: {request.Failure}");

    private void Answered(object? sender, IResponse answer)
    {
        if (answer.Status >= 400 && !missing)
            heard.Enqueue($"{name}: {answer.Url} answered {answer.Status}");
    }
}
