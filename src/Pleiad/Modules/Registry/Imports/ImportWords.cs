using System.Globalization;
using System.Text.RegularExpressions;
using Pleiad.Kernel;
using Pleiad.Kernel.Text;
using Pleiad.Modules.Registry.Organisations;

namespace Pleiad.Modules.Registry.Imports;

/// <summary>From what people write in a cell to what the form of an organisation expects; what is not understood is refused with a sentence.</summary>
internal sealed partial class ImportWords(IReadOnlyList<RegionName> territories)
{
    private static readonly Dictionary<string, string> Kinds = OrganisationKinds.All
        .SelectMany(k => new[] { k.Id, k.Name.En, k.Name.Ru, k.Plural.En, k.Plural.Ru }.Select(w => (Word: Similar.Fold(w), k.Id)))
        .Concat(new[] { ("firm", OrganisationKinds.Company), ("предприятие", OrganisationKinds.Company), ("фирма", OrganisationKinds.Company), ("университет", OrganisationKinds.University), ("институт", OrganisationKinds.ResearchInstitute), ("нии", OrganisationKinds.ResearchInstitute), ("больница", OrganisationKinds.Clinic), ("hospital", OrganisationKinds.Clinic), ("ассоциация", OrganisationKinds.Association), ("government", OrganisationKinds.StateBody), ("education", OrganisationKinds.University), ("healthcare", OrganisationKinds.Clinic), ("facility", OrganisationKinds.ResearchInstitute) })
        .DistinctBy(w => w.Item1).ToDictionary(w => w.Item1, w => w.Item2, StringComparer.Ordinal);

    private readonly Dictionary<string, string> codes = territories.SelectMany(t => new[] { t.Code, t.Name.En, t.Name.Ru }.Select(w => (Word: Similar.Fold(w), t.Code))).DistinctBy(w => w.Word).ToDictionary(w => w.Word, w => w.Code, StringComparer.Ordinal);

    public IReadOnlyCollection<string> Territories { get; } = [.. territories.Select(t => t.Code)];

    public (string Value, Sentence? Wrong) Kind(string text) => Kinds.TryGetValue(Similar.Fold(text), out var kind) ? (kind, null)
        : (text, new($"“{Short(text)}” is no kind of organisation; write one of: {string.Join(", ", OrganisationKinds.All.Select(k => k.Name.En))}.", $"«{Short(text)}» — не вид организации; напишите один из: {string.Join(", ", OrganisationKinds.All.Select(k => k.Name.Ru))}."));

    public (string Value, Sentence? Wrong) Territory(string text)
    {
        if (codes.TryGetValue(Similar.Fold(text), out var code) || codes.TryGetValue(Similar.Fold(Plain().Replace(text, "")), out code))
            return (code, null);
        var near = Similar.Nearest(text, territories, t => [t.Name.En, t.Name.Ru]).Take(2).ToList();
        return (text, new(
            $"“{Short(text)}” is no territory that is known here{(near.Count == 0 ? "; write its code, as RU-SPE." : $". Did you mean {string.Join(" or ", near.Select(n => $"{n.Name.En} ({n.Code})"))}?")}",
            $"Территория «{Short(text)}» здесь не известна{(near.Count == 0 ? "; напишите её код, например RU-SPE." : $". Может быть, {string.Join(" или ", near.Select(n => $"{n.Name.Ru} ({n.Code})"))}?")}"));
    }

    public static (string Value, Sentence? Wrong) Country(string text) => text.Length == 2 ? (text.ToUpperInvariant(), null) : Countries.Code(text) is { } code ? (code, null)
        : (text, new($"“{Short(text)}” is no country that is known here; write its two letters: RU, FI, FR.", $"Страна «{Short(text)}» здесь не известна; напишите две латинские буквы: RU, FI, FR."));

    /// <summary>A band of employees, from a band or from a number.</summary>
    public static (string Value, Sentence? Wrong) Employees(string text)
    {
        if (EmployeeBands.All.FirstOrDefault(b => b.Id == text.Replace('–', '-').Replace(" ", "", StringComparison.Ordinal)) is { } band)
            return (band.Id, null);
        if (long.TryParse(string.Concat(text.Where(c => !char.IsWhiteSpace(c))), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0)
            return (number switch { < 10 => "1-9", < 50 => "10-49", < 250 => "50-249", < 1000 => "250-999", _ => "1000+" }, null);
        return (text, new($"“{Short(text)}” is no number of people; write 57, or one of {string.Join(", ", EmployeeBands.All.Select(b => b.Id))}.", $"«{Short(text)}» — не число работников; напишите 57 или один из разрядов: {string.Join(", ", EmployeeBands.All.Select(b => b.Id))}."));
    }

    /// <summary>05.11.2014 is 2014-11-05; what is no such day stays as it is, for the form to refuse.</summary>
    public static string Day(string text) => RussianDay().Match(text) is { Success: true } m ? $"{m.Groups["y"].Value}-{m.Groups["m"].Value.PadLeft(2, '0')}-{m.Groups["d"].Value.PadLeft(2, '0')}" : text;

    /// <summary>Most people leave out the beginning of an address.</summary>
    public static string Web(string text) => text.Contains("://", StringComparison.Ordinal) || !text.Contains('.', StringComparison.Ordinal) || text.Contains(' ', StringComparison.Ordinal) ? text : "https://" + text;

    private static string Short(string text) => text.Length <= 40 ? text : text[..40] + "…";

    [GeneratedRegex(@"^(?<d>[0-9]{1,2})\.(?<m>[0-9]{1,2})\.(?<y>[0-9]{4})$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex RussianDay();

    [GeneratedRegex(@"^(г\.|город|республика)\s+|\s+(город|г\.)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Plain();
}
