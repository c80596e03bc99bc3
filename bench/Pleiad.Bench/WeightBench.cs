using System.Net;
using System.Text.RegularExpressions;

namespace Pleiad.Bench;

/// <summary>What a first visit costs: the page, its style, its script and the fonts it preloads, as compressed on the wire.</summary>
internal static partial class WeightBench
{
    public static async Task Run()
    {
        using var server = new LiveServer();
        using var client = new HttpClient(new HttpClientHandler { AutomaticDecompression = DecompressionMethods.None }) { BaseAddress = server.Address };
        client.DefaultRequestHeaders.AcceptEncoding.ParseAdd("br, gzip");
        foreach (var page in (string[])["/", "/ru", "/observatory/us/2016/states/biopharmaceuticals", "/ru/observatory/us/2016/states/biopharmaceuticals", "/observatory/us/2016/states/biopharmaceuticals/37"])
        {
            var html = await client.GetByteArrayAsync(page);
            using var plain = new HttpClient { BaseAddress = server.Address };
            var parts = Part().Matches(await plain.GetStringAsync(page)).Select(m => m.Groups["address"].Value).Distinct().ToArray();
            var rest = 0;
            foreach (var part in parts)
                rest += (await client.GetByteArrayAsync(part)).Length;
            Console.WriteLine($"first view {page,-56} page {html.Length / 1000.0,6:F1} + {parts.Length} parts {rest / 1000.0,6:F1} = {(html.Length + rest) / 1000.0,6:F1} kB   target < 300 kB");
        }
    }

    [GeneratedRegex("(href|src)=\"(?<address>/(pleiad-|fonts/)[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Part();
}
