using System.Text.Json;

namespace Pleiad.Kernel.Web;

/// <summary>The names of the bundled styles, scripts and fonts; each name carries the hash of its content.</summary>
public static class Bundle
{
    private static readonly Lazy<JsonElement> Names = new(() =>
        JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "bundle", "assets.json"))).RootElement);

    public static string Script => "/" + Names.Value.GetProperty("script").GetString();

    public static string Style => "/" + Names.Value.GetProperty("style").GetString();

    /// <summary>The script of an island that a page fetches only when somebody asks for it.</summary>
    public static string Island(string name) => "/" + Names.Value.GetProperty("islands").GetProperty(name).GetString();

    /// <summary>The fonts that a page of this language is set in.</summary>
    public static IEnumerable<string> Fonts(string language) =>
        Names.Value.GetProperty("fonts").GetProperty(language).EnumerateArray().Select(f => "/" + f.GetString());
}
