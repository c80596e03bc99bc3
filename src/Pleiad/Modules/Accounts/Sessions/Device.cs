namespace Pleiad.Modules.Accounts.Sessions;

/// <summary>The words a person knows a device by. No more is kept of what a browser says about itself.</summary>
internal static class Device
{
    private static readonly (string Mark, string Name)[] Browsers = [("Edg", "Edge"), ("YaBrowser", "Yandex"), ("OPR", "Opera"), ("Firefox", "Firefox"), ("Chrom", "Chrome"), ("Safari", "Safari"), ("curl", "curl"), ("python", "Python")];
    private static readonly (string Mark, string Name)[] Systems = [("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS", "macOS"), ("Linux", "Linux")];

    /// <summary>"Firefox, Linux"; "" for what is not known.</summary>
    public static string Of(HttpRequest request)
    {
        var said = request.Headers.UserAgent.ToString();
        return string.Join(", ", new[] { Named(Browsers, said), Named(Systems, said) }.OfType<string>());
    }

    private static string? Named((string Mark, string Name)[] all, string said) => all.FirstOrDefault(n => said.Contains(n.Mark, StringComparison.OrdinalIgnoreCase)).Name;
}
