using System.Text;

namespace Pleiad.Modules.Observatory.Facts;

/// <summary>Codes in the order of their first appearance, and the place of each; codes are also found by their UTF-8 bytes, without making text of them.</summary>
public sealed class CodeList
{
    private readonly Dictionary<string, int> places = [];
    private readonly List<string> codes = [];
    private readonly List<(ulong Hash, byte[] Bytes)> written = [];
    private int last = -1; // most tables are sorted, and ask for the same code many times
    private int[] slots = new int[64]; // open addressing: place + 1, or 0 for free; never more than half full

    public IReadOnlyList<string> Codes => codes;

    public int Count => codes.Count;

    public string this[int place] => codes[place];

    /// <summary>The place of a code, which is added when it is new.</summary>
    public int IndexOf(string code)
    {
        if (places.TryGetValue(code, out var place))
            return place;
        Add(code, Encoding.UTF8.GetBytes(code));
        return codes.Count - 1;
    }

    /// <summary>The place of a code, or -1.</summary>
    public int Find(string code) => places.GetValueOrDefault(code, -1);

    /// <summary>The place of a code that is given by its UTF-8 bytes, or -1.</summary>
    public int Find(ReadOnlySpan<byte> code)
    {
        if (last >= 0 && written[last].Bytes.AsSpan().SequenceEqual(code))
            return last;
        var hash = Hash(code);
        for (var slot = (int)hash & (slots.Length - 1); slots[slot] > 0; slot = (slot + 1) & (slots.Length - 1))
        {
            var place = slots[slot] - 1;
            if (written[place].Hash == hash && written[place].Bytes.AsSpan().SequenceEqual(code))
                return last = place;
        }

        return -1;
    }

    /// <summary>FNV-1a over bytes, mixed once more so that the low bits depend on all of them.</summary>
    private static ulong Hash(ReadOnlySpan<byte> code)
    {
        var hash = 14695981039346656037UL;
        foreach (var b in code)
            hash = (hash ^ b) * 1099511628211UL;
        return hash ^ (hash >> 32);
    }

    private void Add(string code, byte[] bytes)
    {
        places.Add(code, codes.Count);
        codes.Add(code);
        written.Add((Hash(bytes), bytes));
        if (codes.Count * 2 > slots.Length)
        {
            slots = new int[slots.Length * 2];
            for (var place = 0; place < codes.Count; place++)
                Occupy(place);
        }
        else
        {
            Occupy(codes.Count - 1);
        }
    }

    private void Occupy(int place)
    {
        var slot = (int)written[place].Hash & (slots.Length - 1);
        while (slots[slot] > 0)
            slot = (slot + 1) & (slots.Length - 1);
        slots[slot] = place + 1;
    }
}
