using System.Text.Json;

namespace Pleiad.Engine.Tests.Complexity;

/// <summary>The conformance cases and data that lie beside the repository; tests that need them skip with a sentence where they are absent.</summary>
internal static class SharedCases
{
    public static string PathOrSkip(string path)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Pleiad.slnx")))
            folder = folder.Parent;
        var found = Path.Combine(folder?.FullName ?? ".", "..", "shared", path);
        Assert.SkipUnless(File.Exists(found), $"../shared/{path} is not here; the known values test the same methods without it.");
        return found;
    }

    public static JsonElement Read(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(PathOrSkip($"cases/{file}")));
        return document.RootElement.Clone();
    }

    /// <summary>A vector or matrix, row by row, NaN for null.</summary>
    public static double[] Numbers(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => [.. element.EnumerateArray().SelectMany(Numbers)],
        JsonValueKind.Null => [double.NaN],
        _ => [element.GetDouble()],
    };

    public static string[] Texts(JsonElement element) => [.. element.EnumerateArray().Select(e => e.ToString())];

    public static Dictionary<string, double> Labelled(JsonElement element) => element.EnumerateObject().ToDictionary(p => p.Name, p => p.Value.ValueKind == JsonValueKind.Null ? double.NaN : p.Value.GetDouble());

    public static void ShouldAgree(double[] actual, double[] expected, double tolerance, string what)
    {
        actual.Length.ShouldBe(expected.Length, what);
        for (var i = 0; i < actual.Length; i++)
            (double.IsNaN(expected[i]) ? double.IsNaN(actual[i]) : Math.Abs(actual[i] - expected[i]) <= tolerance).ShouldBeTrue($"{what} [{i}]: {actual[i]} beside {expected[i]}");
    }
}
