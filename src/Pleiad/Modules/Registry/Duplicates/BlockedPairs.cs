
namespace Pleiad.Modules.Registry.Duplicates;

/// <summary>
/// Of all pairs of records, those worth comparing: both have a name, the words of a name, a rare word, or a web address in common, or a rare
/// word but for one letter. A million records make about ten million keys, sorted in memory.
/// </summary>
internal static class BlockedPairs
{
    private const int LargestBlock = 60; // records with one word, beyond which the word is no sign
    private const int LargestNamed = 200; // records with one name
    private const int Rare = 2; // words of each name that are looked at
    private const int SlipFrom = 7; // letters of a word whose neighbours are looked at too; see Likeness

    /// <summary>The pairs that the likeness proposes, each once, by their places in the list.</summary>
    public static IEnumerable<(int One, int Other, Likeness Like)> Of(IReadOnlyList<Compared> records)
    {
        var (keys, places, count) = Keys(records, Frequencies(records));
        Array.Sort(keys, places, 0, count);
        HashSet<ulong> proposed = [];
        for (int from = 0, to; from < count; from = to)
        {
            for (to = from + 1; to < count && keys[to] == keys[from]; to++)
            {
                // to the end of the block
            }

            if (to - from < 2 || to - from > ((keys[from] & 1) == 1 ? LargestNamed : LargestBlock))
                continue;
            for (var i = from; i < to; i++)
            {
                for (var j = i + 1; j < to; j++)
                {
                    var (one, other) = places[i] < places[j] ? (places[i], places[j]) : (places[j], places[i]);
                    if (one != other && MayMatch(records[one], records[other]) && Likeness.Of(records[one], records[other]) is { } like && proposed.Add(((ulong)one << 32) | (uint)other))
                        yield return (one, other, like);
                }
            }
        }
    }

    /// <summary>What a look at two codes can rule out, before names are compared.</summary>
    private static bool MayMatch(Compared a, Compared b) => a.Country.Length == 0 || b.Country.Length == 0 || a.Country == b.Country;

    private static Dictionary<ulong, int> Frequencies(IReadOnlyList<Compared> records)
    {
        var frequencies = new Dictionary<ulong, int>();
        foreach (var record in records)
        {
            foreach (var name in record.Folded)
            {
                foreach (var range in name.AsSpan().Split(' '))
                    System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(frequencies, Hash(name.AsSpan(range)), out _)++;
            }
        }

        return frequencies;
    }

    private static (ulong[] Keys, int[] Places, int Count) Keys(IReadOnlyList<Compared> records, Dictionary<ulong, int> frequencies)
    {
        var (keys, places, count) = (new ulong[records.Count * 8], new int[records.Count * 8], 0);
        HashSet<ulong> own = [];
        for (var place = 0; place < records.Count; place++)
        {
            own.Clear();
            foreach (var name in records[place].Folded)
                OfName(name, frequencies, own);
            if (records[place].Host.Length > 0)
                own.Add(Hash(records[place].Host) & ~1UL);
            if (count + own.Count > keys.Length)
            {
                Array.Resize(ref keys, keys.Length * 2);
                Array.Resize(ref places, places.Length * 2);
            }

            foreach (var key in own)
                (keys[count], places[count++]) = (key, place);
        }

        return (keys, places, count);
    }

    /// <summary>The keys of one name: odd for the whole name and its words in order, even for a word.</summary>
    private static void OfName(string name, Dictionary<ulong, int> frequencies, HashSet<ulong> keys)
    {
        keys.Add(Hash(name) | 1);
        var words = name.Split(' ');
        if (words.Length > 1)
            keys.Add(Hash(string.Join(' ', words.Order(StringComparer.Ordinal))) | 1);
        foreach (var word in words.Where(w => w.Length >= SlipFrom - 1).Distinct().OrderBy(w => frequencies[Hash(w)]).Take(Rare))
        {
            if (frequencies[Hash(word)] > LargestBlock)
                continue;
            keys.Add(Hash(word) & ~1UL);
            for (var i = 0; i < word.Length; i++)
                keys.Add(Hash(word, i) & ~1UL);
        }
    }

    /// <summary>FNV-1a over the letters, one of them left out if asked: alike on every machine and in every run.</summary>
    private static ulong Hash(ReadOnlySpan<char> text, int without = -1)
    {
        var hash = 14695981039346656037UL;
        for (var i = 0; i < text.Length; i++)
        {
            if (i != without)
                hash = (hash ^ text[i]) * 1099511628211UL;
        }

        return hash ^ (hash >> 31);
    }
}
