using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Pleiad.Kernel.Text;

namespace Pleiad.Kernel.Web;

/// <summary>
/// Where this installation is to be found, for links in letters. Never taken from a request: whoever asks for a letter could otherwise
/// make it lead to a host of their own.
/// </summary>
/// <param name="Said">What whoever runs the server said, as https://pleiad.example; null where they did not.</param>
public sealed record PublicAddress(string? Said)
{
    /// <summary>The same of an address without the language, for a reader of one.</summary>
    public string Of(IServiceProvider services, Language language, string address) => Of(services, (language == Language.Russian ? Reader.RussianPrefix : "") + address);

    /// <summary>An address of the house with its host; without a said one, where the server listens.</summary>
    /// <param name="services">The server's services.</param>
    /// <param name="address">Its path, with the language.</param>
    public string Of(IServiceProvider services, string address)
    {
        var listens = services.GetService<IServer>()?.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "http://localhost";
        var host = Said ?? listens.Replace("[::]", "localhost", StringComparison.Ordinal).Replace("0.0.0.0", "localhost", StringComparison.Ordinal).Replace("*", "localhost", StringComparison.Ordinal);
        return host.TrimEnd('/') + address;
    }
}
