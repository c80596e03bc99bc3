using System.Text.Json;

namespace Pleiad.Engine.Tests.Concentration;

/// <summary>
/// The cases of ../shared/cases, with the tolerance each of them states. Without that folder the tests skip with a sentence; the key numbers are
/// also written out in <see cref="KnownIndexTests"/> and its neighbours.
/// </summary>
internal static class GivenCases
{
    public static JsonElement Read(string file)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Pleiad.slnx")))
            folder = folder.Parent;
        var path = Path.Combine(folder?.FullName ?? ".", "..", "shared", "cases", file);
        Assert.SkipUnless(File.Exists(path), $"../shared/cases/{file} is not here; the key numbers are tested without it.");
        return JsonDocument.Parse(File.ReadAllBytes(path)).RootElement;
    }

    /// <summary>Answers every case of a file by its function; what is not answered must be named in <paramref name="elsewhere"/> with the reason.</summary>
    public static void Check(JsonElement file, IReadOnlyDictionary<string, Func<JsonElement, double[]>> answers, IReadOnlyDictionary<string, string> elsewhere, int least)
    {
        var wrong = new List<string>();
        var compared = 0;
        foreach (var given in file.GetProperty("cases").EnumerateArray())
        {
            var (id, function) = (given.GetProperty("id").GetString()!, given.GetProperty("fn").GetString()!);
            if (elsewhere.ContainsKey(function))
                continue;
            if (!answers.TryGetValue(function, out var answer))
            {
                wrong.Add($"{id}: nobody answers '{function}'");
                continue;
            }

            var ours = answer(given);
            var theirs = Numbers(given.GetProperty("expected"));
            var tolerance = given.TryGetProperty("tol", out var tol) ? tol.GetDouble() : 1e-12;
            if (ours.Length != theirs.Length || ours.Where((v, i) => !(Math.Abs(v - theirs[i]) <= tolerance) && !(double.IsNaN(v) && double.IsNaN(theirs[i]))).Any())
                wrong.Add($"{id}: {string.Join(' ', ours)} instead of {string.Join(' ', theirs)}");
            compared++;
        }

        wrong.ShouldBeEmpty();
        compared.ShouldBeGreaterThanOrEqualTo(least);
    }

    /// <summary>All numbers of a value in the order they are written; null is no answer, and a fraction is its value.</summary>
    public static double[] Numbers(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => [value.GetDouble()],
        JsonValueKind.Null => [double.NaN],
        JsonValueKind.Array => [.. value.EnumerateArray().SelectMany(Numbers)],
        JsonValueKind.Object when value.TryGetProperty("frac", out _) => [value.GetProperty("value").GetDouble()],
        JsonValueKind.Object => [.. value.EnumerateObject().SelectMany(p => Numbers(p.Value))],
        _ => [],
    };

    public static double[] Input(JsonElement given, string name) => Numbers(given.GetProperty("input").GetProperty(name));

    public static string[] Words(JsonElement given, string name) => [.. given.GetProperty("input").GetProperty(name).EnumerateArray().Select(w => w.GetString()!)];
}
