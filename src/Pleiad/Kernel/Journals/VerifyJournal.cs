using System.Data.Common;

namespace Pleiad.Kernel.Journals;

/// <summary>What a verification found.</summary>
/// <param name="Lines">Lines read.</param>
/// <param name="Chains">Aggregates.</param>
/// <param name="Anchors">Daily anchors.</param>
/// <param name="Troubles">One sentence for each place that does not hold; empty when all does.</param>
public sealed record JournalCheck(long Lines, int Chains, int Anchors, IReadOnlyList<string> Troubles);

/// <summary>Recounts every hash of the journal: a line that was changed, removed, added or reordered is named.</summary>
public static class VerifyJournal
{
    public static JournalCheck Run(DbConnection connection)
    {
        List<string> troubles = [];
        Dictionary<string, JournalEntry> heads = new(StringComparer.Ordinal);
        List<(long Seq, string Day, string Hash)> lines = [];
        long expected = 0;
        foreach (var entry in Journal.All(connection))
        {
            expected++;
            if (entry.Seq != expected)
                troubles.Add($"Line {expected} is missing.");
            expected = entry.Seq;
            heads.TryGetValue(entry.Aggregate, out var before);
            if (entry.Number != (before?.Number ?? 0) + 1 || entry.Previous != (before?.Hash ?? ""))
                troubles.Add($"Line {entry.Seq} ({entry.Aggregate} {entry.Number}) does not follow the line before it.");
            if (Journal.Sealed(entry).Hash != entry.Hash)
                troubles.Add($"Line {entry.Seq} ({entry.Aggregate} {entry.Number}, {entry.Move}) was changed after it was written.");
            heads[entry.Aggregate] = entry;
            lines.Add((entry.Seq, entry.At[..10], entry.Hash));
        }

        var anchors = Anchors.All(connection);
        Anchor? last = null;
        foreach (var anchor in anchors)
        {
            var day = lines.Where(l => l.Seq > (last?.LastSeq ?? 0) && l.Seq <= anchor.LastSeq).Select(l => l.Hash);
            if (anchor.Previous != (last?.Hash ?? "") || Anchors.HashOf(anchor.Previous, day) != anchor.Hash)
                troubles.Add($"The anchor of {anchor.Day} does not hold.");
            last = anchor;
        }

        return new(lines.Count, heads.Count, anchors.Count, troubles);
    }
}
