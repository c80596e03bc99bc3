namespace Pleiad.Kernel.Text;

/// <summary>Which names look like the one that was typed.</summary>
public static class Similar
{
    /// <summary>Lower case, letters and digits only, words parted by one space; ё is е.</summary>
    public static string Fold(string text) => string.Join(' ', new string([.. text.ToLowerInvariant().Replace('ё', 'е')
        .Select(c => char.IsLetterOrDigit(c) ? c : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The things whose names are nearest to a text: the same words first, then the fewest edits; at most five, and none that is far.</summary>
    public static IEnumerable<T> Nearest<T>(string text, IEnumerable<T> things, Func<T, IEnumerable<string>> names)
    {
        var wanted = Fold(text);
        return wanted.Length == 0 ? [] : things
            .Select(t => (Thing: t, Far: names(t).Select(Fold).Where(n => n.Length > 0).Min(n => Distance(wanted, n))))
            .Where(t => t.Far <= 0.7).OrderBy(t => t.Far).Take(5).Select(t => t.Thing);
    }

    /// <summary>Between 0, the same, and 1, nothing in common.</summary>
    private static double Distance(string wanted, string name)
    {
        if (wanted == name)
            return 0;
        if (name.StartsWith(wanted, StringComparison.Ordinal))
            return 0.1;
        if ($" {name}".Contains($" {wanted}", StringComparison.Ordinal))
            return 0.2;
        // Half a name with a slip in it is as near as a whole one: "biofarma" is Biopharmaceuticals.
        var begun = name[..Math.Min(name.Length, wanted.Length + 1)];
        return 0.25 + Math.Min((double)Edits(wanted, name) / Math.Max(wanted.Length, name.Length), (double)Edits(wanted, begun) / begun.Length);
    }

    /// <summary>Levenshtein's distance.</summary>
    private static int Edits(string a, string b)
    {
        if (a.Length > 64)
            a = a[..64];
        int[] row = [.. Enumerable.Range(0, b.Length + 1)];
        for (var i = 1; i <= a.Length; i++)
        {
            var corner = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
                (corner, row[j]) = (row[j], Math.Min(corner + (a[i - 1] == b[j - 1] ? 0 : 1), Math.Min(row[j], row[j - 1]) + 1));
        }

        return row[b.Length];
    }
}
