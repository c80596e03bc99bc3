namespace Pleiad.Engine.Complexity;

/// <summary>Whether all regions hang together by common industries; decided on the bits, so that λ₂ = 1 needs no tolerance.</summary>
internal static class Connection
{
    public static bool IsOne(PresenceMatrix presence)
    {
        var words = presence.RowWords;
        var reached = new ulong[words];
        var waiting = Enumerable.Range(0, presence.Regions).Where(r => presence.Diversity[r] > 0).ToList();
        if (waiting.Count == 0)
            return true;
        Add(presence.Rows.AsSpan(waiting[0] * words, words), reached);
        waiting.RemoveAt(0);
        for (var before = -1; waiting.Count > 0 && before != waiting.Count;)
        {
            before = waiting.Count;
            waiting.RemoveAll(r =>
            {
                var row = presence.Rows.AsSpan(r * words, words);
                if (!Touches(row, reached))
                    return false;
                Add(row, reached);
                return true;
            });
        }

        return waiting.Count == 0;
    }

    private static bool Touches(ReadOnlySpan<ulong> row, ReadOnlySpan<ulong> reached)
    {
        for (var w = 0; w < row.Length; w++)
        {
            if ((row[w] & reached[w]) != 0)
                return true;
        }

        return false;
    }

    private static void Add(ReadOnlySpan<ulong> row, Span<ulong> reached)
    {
        for (var w = 0; w < row.Length; w++)
            reached[w] |= row[w];
    }
}
