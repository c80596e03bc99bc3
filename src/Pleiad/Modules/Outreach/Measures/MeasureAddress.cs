namespace Pleiad.Modules.Outreach.Measures;

/// <summary>The addresses of the catalogue and its dialogue, without the language.</summary>
public static class MeasureAddress
{
    public const string All = "/outreach/measures";

    public const string Find = All + "/find";

    public const string Combine = All + "/combine";

    /// <summary>The dialogue after some answers.</summary>
    public static string Dialogue(string organisation, IEnumerable<string> answers, bool kept = false)
    {
        string[] parts = [.. organisation.Length > 0 ? [$"o={Uri.EscapeDataString(organisation)}", "used=yes"] : Array.Empty<string>(), .. answers.Select(a => $"a={Uri.EscapeDataString(a)}"), .. kept ? ["kept=yes"] : Array.Empty<string>()];
        return parts.Length == 0 ? Find : $"{Find}?{string.Join('&', parts)}";
    }
}
