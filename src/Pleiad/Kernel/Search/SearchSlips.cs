using System.Data.Common;
using Pleiad.Kernel.Data;

namespace Pleiad.Kernel.Search;

/// <summary>Which words that are known are one slip away from others: asked for many words together.</summary>
public static class SearchSlips
{
    private const int Portion = 800; // parameters of one question

    /// <summary>For each word that is long enough, the folded words that differ from it by a slip; not itself.</summary>
    /// <param name="connection">An open connection.</param>
    /// <param name="words">The words, as <see cref="SearchText.Words"/> gives them.</param>
    public static ILookup<string, string> Of(DbConnection connection, IEnumerable<SearchWord> words)
    {
        var longEnough = words.Where(w => w.Plain.Length >= SearchText.ForgivenFrom && !w.Plain.Any(char.IsDigit)).DistinctBy(w => w.Plain).ToList();
        var forms = longEnough.SelectMany(w => SearchText.Slips(w.Plain)).Distinct().ToList();
        var known = forms.Chunk(Portion).SelectMany(part => connection.Rows(
            $"SELECT form, word FROM kernel_search_slip WHERE form IN ({string.Join(", ", part.Select((_, i) => $"@f{i}"))})", row => (Form: row.GetString(0), Word: row.GetString(1)),
            [.. part.Select((f, i) => ($"@f{i}", (object?)f))])).ToLookup(r => r.Form, r => r.Word);
        return longEnough.SelectMany(w => SearchText.Slips(w.Plain).SelectMany(f => known[f]).Distinct().Where(k => k != w.Folded && SearchText.Distance(k, w.Folded) <= 2).Select(k => (w.Folded, Known: k)))
            .ToLookup(p => p.Folded, p => p.Known);
    }
}
