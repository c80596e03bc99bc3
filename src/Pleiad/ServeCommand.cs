using System.CommandLine;
using System.Net.Sockets;
using Pleiad.Kernel;
using Pleiad.Kernel.Commands;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Mail;
using Pleiad.Kernel.Renditions;
using Pleiad.Kernel.Web;
using Pleiad.Modules.Accounts;
using Pleiad.Modules.Observatory.Contracts;
using Pleiad.Modules.Observatory.Nations;

namespace Pleiad;

/// <summary><c>pleiad serve</c></summary>
public static class ServeCommand
{
    private const string DefaultUrls = "http://127.0.0.1:5080";

    public static Command Create()
    {
        var urls = new Option<string>("--urls")
        {
            Description = "Where to listen (also PLEIAD_URLS)",
            DefaultValueFactory = _ => Environment.GetEnvironmentVariable("PLEIAD_URLS") is { Length: > 0 } given ? given : DefaultUrls,
        };
        var demonstration = new Option<string>("--demonstration")
        {
            Description = "Accounts that anybody may use, to look around: on, off, or auto, which is on where only this machine can connect (also PLEIAD_DEMONSTRATION)",
            DefaultValueFactory = _ => Environment.GetEnvironmentVariable("PLEIAD_DEMONSTRATION") is { Length: > 0 } given ? given : "auto",
        };
        var smtp = new Option<string?>("--smtp") { Description = "The mail server, as smtp://user@host:587 or smtps://user@host (also PLEIAD_SMTP; its password in PLEIAD_SMTP_PASSWORD, or in the file that PLEIAD_SMTP_PASSWORD_FILE names); without it letters are files in the data folder" };
        var from = new Option<string?>("--mail-from") { Description = "Who letters are from, as \"Cluster centre <centre@example.org>\" (also PLEIAD_MAIL_FROM)" };
        var address = new Option<string?>("--address") { Description = "Where readers find this server, as https://pleiad.example, for links in letters (also PLEIAD_ADDRESS; without it where it listens)" };
        var chromium = new Option<string?>("--chromium") { Description = "The Chromium that makes the Bulletin's PDF, or none (also PLEIAD_CHROMIUM; without it where it usually is)" };
        var warmUp = new Option<string>("--warm-up")
        {
            Description = "Ask the own pages after the start, so that the first readers find them quick: on, or off for a server that stays a moment (also PLEIAD_WARM_UP)",
            DefaultValueFactory = _ => Said("PLEIAD_WARM_UP") ?? "on",
        };
        var command = new Command("serve", "Serve the pages and the API") { urls, demonstration, smtp, from, address, chromium, warmUp };
        var data = DataOption.AddTo(command);
        command.SetAction((parsed, cancel) =>
        {
            var mail = MailSettings.Read(parsed.GetValue(smtp) ?? Said("PLEIAD_SMTP"), parsed.GetValue(from) ?? Said("PLEIAD_MAIL_FROM"), Said("PLEIAD_SMTP_PASSWORD"), Said("PLEIAD_SMTP_PASSWORD_FILE"));
            return Run(parsed.GetValue(urls)!, parsed.GetValue(demonstration)!, mail, parsed.GetValue(address) ?? Said("PLEIAD_ADDRESS"), RenditionSettings.Read(parsed.GetValue(chromium) ?? Said("PLEIAD_CHROMIUM")), WarmsUp(parsed.GetValue(warmUp)!), data.Read(parsed), cancel);
        });
        return command;
    }

    private static string? Said(string variable) => Environment.GetEnvironmentVariable(variable) is { Length: > 0 } said ? said : null;

    private static async Task<int> Run(string urls, string demonstration, MailSettings mail, string? address, RenditionSettings renditions, bool warmUp, Storage storage, CancellationToken cancel)
    {
        foreach (var url in urls.Split(';'))
        {
            if (!Uri.TryCreate(url.Replace("*", "localhost", StringComparison.Ordinal).Replace("+", "localhost", StringComparison.Ordinal), UriKind.Absolute, out var parsed) || parsed.Scheme != "http")
                throw new RefusedException("urls", $"'{url}' is not an address to listen on. Write it like {DefaultUrls}; HTTPS ends at the proxy in front (docs/operations.md).");
        }

        if (address is not null && !(Uri.TryCreate(address, UriKind.Absolute, out var host) && host.Scheme is "http" or "https" && host.PathAndQuery == "/"))
            throw new RefusedException("address", $"'{address}' is not where a server can be found. Write it like https://pleiad.example, without a path.");
        await using var app = House.Build(urls, storage, Demonstrates(demonstration, urls), mail, address, renditions);
        AccountsModule.Start(app.Services);
        _ = Task.Run(() => app.Services.GetRequiredService<ObservatoryCards>().LastCheck, cancel); // while the server starts; a failure meets the first reader, and the log
        try
        {
            await app.StartAsync(cancel);
        }
        catch (IOException e) when (e.InnerException is SocketException or Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            throw new RefusedException("port", $"{urls} is taken by another program. Choose another port: ./pleiad serve --urls http://127.0.0.1:5081");
        }
        catch (SocketException e)
        {
            throw new RefusedException("port", $"{urls} cannot be listened on ({e.SocketErrorCode}). Choose another: ./pleiad serve --urls {DefaultUrls}");
        }

        Console.WriteLine($"Pleiad is at {string.Join(" ", app.Urls)}");
        Console.WriteLine($"Its data are in {app.Services.GetRequiredService<Storage>()}");
        if (AccountsModule.FirstLink(app.Services) is { } first) // printed, and written down nowhere
            Console.WriteLine($"There is no administrator yet. Open this once, within a day, to become the first: {app.Services.GetRequiredService<PublicAddress>().Of(app.Services, first)}");
        Console.WriteLine("Stop it with Ctrl+C.");
        if (warmUp)
            _ = GetReady(app, cancel);
        await app.WaitForShutdownAsync(cancel);
        return 0;
    }

    /// <summary>Whether demonstration accounts are there: by themselves only where nobody but this machine can connect.</summary>
    private static bool Demonstrates(string said, string urls) => said switch
    {
        "on" => true,
        "off" => false,
        "auto" => urls.Split(';').All(url => Uri.TryCreate(url, UriKind.Absolute, out var parsed) && parsed.IsLoopback),
        _ => throw new RefusedException("demonstration", $"--demonstration (also PLEIAD_DEMONSTRATION) is on, off or auto, not '{said}'."),
    };

    private static bool WarmsUp(string said) => said switch
    {
        "on" => true,
        "off" => false,
        _ => throw new RefusedException("warm-up", $"--warm-up (also PLEIAD_WARM_UP) is on or off, not '{said}'."),
    };

    /// <summary>What is done after the first page can be asked for, so that the later ones come at once.</summary>
    private static async Task GetReady(WebApplication app, CancellationToken cancel)
    {
        await WarmUp.Run(app, cancel);
        try
        {
            await Task.Run(() => app.Services.GetRequiredService<PreloadPanels>().Run(cancel), cancel);
        }
        catch (Exception e) when (!cancel.IsCancellationRequested)
        {
            app.Logger.LogError(e, "Panels are no longer read in advance; their first readers wait for them.");
        }
        catch (OperationCanceledException)
        {
            // the server stops
        }
    }
}
