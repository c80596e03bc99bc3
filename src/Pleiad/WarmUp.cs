using System.Net;
using Pleiad.Modules.Observatory.Contracts;

namespace Pleiad;

/// <summary>
/// Asks the server's own pages a few dozen times right after its start, so that the runtime has compiled them well before the first
/// readers come: without it one page in a hundred took over 50 ms during the first seconds under load.
/// </summary>
internal static class WarmUp
{
    private const int Rounds = 40; // the runtime compiles a method anew after 30 calls

    private static readonly string[] Pages =
    [
        "/", $"/ru{Address.States}/biopharmaceuticals", $"{Address.States}/biopharmaceuticals/37", $"/ru{Address.States}/plastics/33?jobs=500",
        $"{Address.States}/apparel/06/what-if?jobs=9000", $"{Address.Metros}/automotive/19820", $"{Address.Root}/us/2021/states/regions/37", $"/api{Address.States}/biopharmaceuticals/37",
    ];

    public static async Task Run(WebApplication app, CancellationToken cancel)
    {
        var port = new Uri(app.Urls.First().Replace("*", "localhost", StringComparison.Ordinal).Replace("+", "localhost", StringComparison.Ordinal)).Port;
        using var client = new HttpClient { BaseAddress = new UriBuilder("http", IPAddress.Loopback.ToString(), port).Uri };
        try
        {
            for (var round = 0; round < Rounds; round++)
            {
                foreach (var page in Pages)
                    (await client.GetAsync(page, cancel)).Dispose();
            }
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException)
        {
            app.Logger.LogDebug(e, "The warm-up ended early; the server may listen elsewhere than on loopback, or is stopping.");
        }
    }
}
