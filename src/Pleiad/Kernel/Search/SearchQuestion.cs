namespace Pleiad.Kernel.Search;

/// <summary>A stretch of forms: from the first on, before the second, in the order of their bytes.</summary>
internal readonly record struct Stretch(string From, string Before)
{
    private const string Last = "\U0010ffff";

    public static Stretch Of(string form) => new(form, form + "\u0001");

    public static Stretch BeginningWith(string form) => new(form, form + Last);

    public bool Holds(string form) => string.CompareOrdinal(form, From) >= 0 && string.CompareOrdinal(form, Before) < 0;
}

/// <summary>What was asked, in the forms that are looked for.</summary>
/// <param name="Normal">The whole, folded.</param>
/// <param name="Names">The stretches of names that begin with it; none for one or two letters.</param>
/// <param name="Words">For each word, the stretches that hold it: its beginnings, or itself alone if it has one or two letters.</param>
/// <param name="Typed">The words.</param>
internal sealed record SearchQuestion(string Normal, IReadOnlyList<Stretch> Names, IReadOnlyList<IReadOnlyList<Stretch>> Words, IReadOnlyList<SearchWord> Typed)
{
    /// <summary>From how many letters on a word may be only begun.</summary>
    public const int BegunFrom = 3;

    private const int MostWords = 12;

    /// <summary>What a hit must be narrowed down to; none for no matter.</summary>
    public IReadOnlyList<string> Facets { get; init; } = [];

    /// <summary>Null where nothing is asked.</summary>
    public static SearchQuestion? Of(string asked)
    {
        var words = SearchText.Words(asked.Length > 200 ? asked[..200] : asked).Take(MostWords).ToList();
        if (words.Count == 0)
            return null;
        var normal = string.Join(' ', words.Select(w => w.Folded));
        var before = string.Concat(words.SkipLast(1).Select(w => w.Folded + " "));
        return new(
            normal,
            before.Length + words[^1].Plain.Length < BegunFrom ? [] : [.. SearchText.Beginnings(words[^1].Plain).Select(b => Stretch.BeginningWith(before + b))],
            [.. words.Select(w => w.Plain.Length < BegunFrom ? [Stretch.Of(w.Folded)] : (IReadOnlyList<Stretch>)[.. SearchText.Beginnings(w.Plain).Select(Stretch.BeginningWith)])],
            words);
    }

    /// <summary>How well an entry's names and words answer; null when they do not.</summary>
    /// <param name="normals">The forms of its names.</param>
    /// <param name="text">Its further words.</param>
    /// <param name="name">The place of the name that answers; -1 for none.</param>
    public SearchMatch? Match(string[] normals, string text, out int name)
    {
        name = Array.IndexOf(normals, Normal);
        if (name >= 0)
            return SearchMatch.Exact;
        name = Array.FindIndex(normals, n => Names.Any(s => s.Holds(n)));
        if (name >= 0)
            return SearchMatch.Beginning;
        name = Array.FindIndex(normals, n => AllIn(n.Split(' ')));
        if (name >= 0)
            return SearchMatch.Words;
        return AllIn([.. normals.SelectMany(n => n.Split(' ')), .. text.Split(' ')]) ? SearchMatch.Text : null;
    }

    private bool AllIn(string[] words) => Words.All(stretches => stretches.Any(s => words.Any(s.Holds)));
}

/// <summary>How a hit answers what was asked, the best first.</summary>
public enum SearchMatch
{
    /// <summary>A name is what was asked.</summary>
    Exact,

    /// <summary>A name begins with it.</summary>
    Beginning,

    /// <summary>A name has all its words, or their beginnings.</summary>
    Words,

    /// <summary>The words are in what stands beside the names.</summary>
    Text,

    /// <summary>A name would have them, but for a slip.</summary>
    Slip,
}
