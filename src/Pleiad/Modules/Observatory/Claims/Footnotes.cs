using Pleiad.Kernel.Claims;

namespace Pleiad.Modules.Observatory.Claims;

/// <summary>Numbers the places that a page's claims stand in, in the order in which they are first used.</summary>
public sealed class Footnotes
{
    private readonly Dictionary<(string File, int Paragraph), int> numbers;

    public Footnotes(IEnumerable<Reading> readings)
    {
        Places = [.. readings.Select(c => (c.Article, c.Paragraph)).Distinct()];
        numbers = Enumerable.Range(0, Places.Count).ToDictionary(i => (Places[i].Article.Id, Places[i].Paragraph), i => i + 1);
    }

    public IReadOnlyList<(ClaimSource Article, int Paragraph)> Places { get; }

    public int Of(Reading reading) => numbers[(reading.Article.Id, reading.Paragraph)];
}
