namespace Pleiad.Kernel.Search;

/// <summary>An entry with the forms it is found by, as its rows hold them.</summary>
/// <param name="Id">Number of the row.</param>
/// <param name="Entry">The entry.</param>
/// <param name="Names">All its names, each once, the two that are shown first.</param>
/// <param name="NormalOfNames">The form of each name, in the same order.</param>
/// <param name="TextWords">The words of the line and the text, folded, each once.</param>
/// <param name="Slips">Words of the names and the forms that slips lead to.</param>
internal sealed record IndexedEntry(long Id, SearchEntry Entry, string[] Names, string[] NormalOfNames, string[] TextWords, IReadOnlyList<(string Form, string Word)> Slips)
{
    /// <summary>The different forms of the names.</summary>
    public IEnumerable<string> Normals => NormalOfNames.Distinct();

    public IEnumerable<string> AllWords => WordsOf(string.Join('\n', NormalOfNames), string.Join(' ', TextWords));

    public static IndexedEntry Of(long id, SearchEntry entry, HashSet<string>? slipped = null)
    {
        string[] names = [.. entry.Names.Select(n => n.ReplaceLineEndings(" ").Trim()).Where(n => n.Length > 0).Distinct()];
        var words = names.Select(SearchText.Words).ToArray();
        var slips = words.SelectMany(w => w).Where(w => w.Plain.Length >= SearchText.ForgivenFrom - 1 && slipped?.Add(w.Plain) != false)
            .SelectMany(w => SearchText.Slips(w.Plain).Select(form => (form, w.Folded))).Distinct();
        return new(id, entry, names, [.. words.Select(w => string.Join(' ', w.Select(x => x.Folded)))],
            [.. new[] { entry.Line.En, entry.Line.Ru, entry.Text }.SelectMany(SearchText.Words).Select(w => w.Folded).Distinct()], [.. slips]);
    }

    /// <summary>The different words behind the columns <c>normals</c> and <c>words</c>.</summary>
    public static IEnumerable<string> WordsOf(string normals, string words) => $"{normals} {words}".Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Distinct();

    /// <summary>In the order of <see cref="SearchIndex.EntryColumns"/>.</summary>
    public object[] Values() =>
    [
        Id, Entry.Kind, Entry.Id, Entry.Owner?.Path ?? Entry.Id, Entry.Name.En, Entry.Name.Ru, string.Join('\n', Names), Entry.Line.En, Entry.Line.Ru, Entry.Address,
        Entry.Audience?.Path ?? "", Entry.Weight, Entry.Illustrative, string.Join('\n', NormalOfNames), string.Join(' ', TextWords), string.Join(' ', Entry.Facets),
    ];
}
