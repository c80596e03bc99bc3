using System.Diagnostics;
using System.Text;

namespace Pleiad.Kernel.Renditions;

/// <summary>
/// Makes a tagged PDF of a document that stands alone, by Chromium without a window. It gets the document as a file and not by an address
/// of the server, has no network (a network of its own with nothing in it, where the system allows that), runs as a user that owns nothing
/// when the server is root, in Chromium's own sandbox, for a limited time and with limited memory; one document at a time.
/// </summary>
public sealed class MakePdf(RenditionSettings settings)
{
    private static readonly string[] Always =
    [
        "--headless", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-extensions", "--disable-default-apps", "--mute-audio", "--no-default-browser-check",
        "--host-resolver-rules=MAP * ~NOTFOUND", "--no-pdf-header-footer", "--export-tagged-pdf", "--generate-pdf-document-outline",
    ];

    private readonly SemaphoreSlim one = new(1);

    /// <summary>Whether there is anything that makes PDF.</summary>
    public bool Can => settings.Chromium is not null;

    /// <summary>The PDF of an HTML document that needs nothing beside itself.</summary>
    /// <exception cref="RefusedException">There is no Chromium, it took too long or too much, or it failed; the sentence says which.</exception>
    public async Task<byte[]> Run(string html, CancellationToken cancel)
    {
        if (settings.Chromium is not { } chromium)
            throw new RefusedException("no-chromium", "There is no Chromium on this server, so nothing is made into PDF. The page itself says the same.", "На этом сервере нет Chromium, поэтому PDF не создаётся. На самой странице всё то же самое.");
        await one.WaitAsync(cancel);
        var folder = Directory.CreateTempSubdirectory("pleiad-pdf-").FullName;
        try
        {
            var way = Isolation.Find();
            var (input, output) = (Path.Combine(folder, "document.html"), Path.Combine(folder, "out", "document.pdf"));
            Directory.CreateDirectory(Path.Combine(folder, "out"));
            await File.WriteAllTextAsync(input, html, new UTF8Encoding(false), cancel);
            way.Open(folder);
            await Render(way, chromium, folder, input, output, cancel);
            var pdf = File.Exists(output) ? await File.ReadAllBytesAsync(output, cancel) : [];
            return pdf.AsSpan().StartsWith("%PDF-"u8) ? pdf : throw Failed("it left no document");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
            one.Release();
        }
    }

    private async Task Render(Isolation way, string chromium, string folder, string input, string output, CancellationToken cancel)
    {
        string[] words = [.. way.Before, chromium, .. Always, .. way.Chromium, $"--user-data-dir={Path.Combine(folder, "out", "profile")}", $"--print-to-pdf={output}", new Uri(input).AbsoluteUri];
        var start = new ProcessStartInfo(words[0], words[1..]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder };
        foreach (var name in start.Environment.Keys.Where(k => k is not ("PATH" or "LANG")).ToArray())
            start.Environment.Remove(name); // no password of the server's goes along
        start.Environment["HOME"] = Path.Combine(folder, "out");
        using var process = Process.Start(start) ?? throw Failed("it did not start");
        var said = Task.WhenAll(process.StandardError.ReadToEndAsync(CancellationToken.None), process.StandardOutput.ReadToEndAsync(CancellationToken.None));
        try
        {
            await Watch(process, cancel);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
        }

        if (process.ExitCode != 0)
            throw Failed(Mail.Mime.OneLine((await said)[0] is { Length: > 0 } why ? why[..Math.Min(300, why.Length)] : $"it ended with {process.ExitCode}"));
    }

    /// <summary>Waits for the end, and no longer or for more memory than was said.</summary>
    private async Task Watch(Process process, CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(settings.Patience);
        var ended = process.WaitForExitAsync(limit.Token);
        try
        {
            while (await Task.WhenAny(ended, Task.Delay(TimeSpan.FromMilliseconds(250), limit.Token)) != ended)
            {
                if (ProcessTree.Memory(process.Id) > settings.Memory)
                    throw Failed($"it took more than {settings.Memory / 1024 / 1024} MB");
                limit.Token.ThrowIfCancellationRequested();
            }

            await ended;
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw new RefusedException("pdf-time", $"The PDF was not ready within {settings.Patience.TotalSeconds:F0} seconds, so it was given up. The page itself says the same; try again later.", $"PDF не был готов за {settings.Patience.TotalSeconds:F0} секунд, и попытка прекращена. На самой странице всё то же самое; повторите позже.");
        }
    }

    private static RefusedException Failed(string why) => new("pdf", $"The PDF could not be made: {why}. The page itself says the same.", $"Создать PDF не удалось: {why}. На самой странице всё то же самое.");
}
