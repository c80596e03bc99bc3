namespace Pleiad.Modules.Observatory.Claims;

/// <summary>Numbers the places that a page's claims stand in, in the order in which they are first used.</summary>
public sealed class Footnotes
{
    private readonly Dictionary<(string File, int Paragraph), int> numbers;

    public Footnotes(IEnumerable<Claim> claims)
    {
        Places = [.. claims.Select(c => (c.Article, c.Paragraph)).Distinct()];
        numbers = Enumerable.Range(0, Places.Count).ToDictionary(i => (Places[i].Article.File, Places[i].Paragraph), i => i + 1);
    }

    public IReadOnlyList<(Article Article, int Paragraph)> Places { get; }

    public int Of(Claim claim) => numbers[(claim.Article.File, claim.Paragraph)];
}
