using System.Numerics;

namespace Pleiad.Engine.Complexity;

/// <summary>Whether all regions hang together by common industries; decided on the bits, so that λ₂ = 1 needs no tolerance.</summary>
internal static class Connection
{
    public static bool IsOne(PresenceMatrix presence)
    {
        var words = presence.RowWords;
        var reached = new ulong[words];
        var (left, industries) = (presence.Industries - presence.EmptyIndustries.Count, 0);
        var waiting = Enumerable.Range(0, presence.Regions).Where(r => presence.Diversity[r] > 0).ToList();
        for (var before = -1; waiting.Count > 0 && before != waiting.Count && industries < left;)
        {
            before = waiting.Count;
            waiting.RemoveAll(r =>
            {
                var row = presence.Rows.AsSpan(r * words, words);
                if (industries == left || (industries > 0 && !Touches(row, reached)))
                    return industries == left; // whoever is left touches an industry, and all of them are reached
                Add(row, reached);
                industries = 0;
                foreach (var word in reached)
                    industries += BitOperations.PopCount(word);
                return true;
            });
        }

        return waiting.Count == 0 || industries == left;
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
