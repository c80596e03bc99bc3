using System.Data.Common;
using System.Text.Json;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Flows;
using Pleiad.Kernel.Rights;

namespace Pleiad.Kernel.Journals;

/// <summary>What a verification found.</summary>
/// <param name="Lines">Lines read.</param>
/// <param name="Chains">Aggregates.</param>
/// <param name="Anchors">Daily anchors.</param>
/// <param name="States">Stored states that the journal was replayed for.</param>
/// <param name="Hash">The last anchor: the whole journal in one hash; "" while it is empty.</param>
/// <param name="Troubles">One sentence for each place that does not hold, the first <see cref="VerifyJournal.MostTroubles"/> of them; empty when all does.</param>
public sealed record JournalCheck(long Lines, int Chains, int Anchors, int States, string Hash, IReadOnlyList<string> Troubles);

/// <summary>
/// Recounts every hash of the journal: a line that was changed, removed, added or reordered is named. Then follows each life that has a
/// state table, and compares where it leads with the stored state. It reads one line at a time, from one moment of the database.
/// </summary>
public sealed class VerifyJournal(IEnumerable<FlowFurniture> flows)
{
    public const int MostTroubles = 100;

    /// <summary>Checks all of it; what does not hold is in the answer, and nothing is thrown for it.</summary>
    public JournalCheck Run(DbConnection connection) => ReadSnapshot.Run(connection, () => Of(connection));

    /// <summary>The same inside a transaction that is already there.</summary>
    internal JournalCheck Of(DbConnection connection) => new Reading([.. flows], Anchors.All(connection)).Of(connection);

    private sealed class Reading(FlowFurniture[] flows, IReadOnlyList<Anchor> anchors)
    {
        private readonly List<string> troubles = [];
        private readonly Dictionary<string, Head> heads = new(StringComparer.Ordinal);
        private readonly ByKind<FlowFurniture> lives = new(flows, f => f.Kind);
        private int anchor;
        private string running = "";

        public JournalCheck Of(DbConnection connection)
        {
            long lines = 0, expected = 1;
            foreach (var entry in Journal.All(connection))
            {
                if (entry.Seq != expected)
                    Trouble(entry.Seq < expected ? $"Line {entry.Seq} does not belong there." : entry.Seq == expected + 1 ? $"Line {expected} is missing." : $"Lines {expected} to {entry.Seq - 1} are missing.");
                expected = entry.Seq + 1;
                lines++;
                Line(entry);
                Anchored(entry);
            }

            if (anchor < anchors.Count)
                Trouble(lines > 0 && anchor == anchors.Count - 1 && expected <= anchors[anchor].LastSeq ? $"Lines are missing at the end: from {expected} to {anchors[anchor].LastSeq}." : $"The anchor of {anchors[anchor].Day} does not hold.");
            return new(lines, heads.Count, anchors.Count, States(connection), anchors.Count > 0 ? anchors[^1].Hash : "", troubles);
        }

        private void Line(JournalEntry entry)
        {
            heads.TryGetValue(entry.Aggregate, out var head);
            if (entry.Number != head.Number + 1 || entry.Previous != (head.Hash ?? ""))
                Trouble($"Line {entry.Seq} ({entry.Aggregate} {entry.Number}) does not follow the line before it.");
            if (!Canonical(entry.Facts) || Journal.Sealed(entry).Hash != entry.Hash)
                Trouble($"Line {entry.Seq} ({entry.Aggregate} {entry.Number}, {entry.Move}) was changed after it was written.");
            var state = head.State;
            if (entry.ToState.Length > 0 && lives.TryGetValue(entry.About.Kind, out var life))
            {
                if (life.Flow.Trouble(state, entry.Move, entry.FromState, entry.ToState) is { } trouble)
                    Trouble($"Line {entry.Seq} ({entry.Aggregate} {entry.Number}): {trouble}");
                state = entry.ToState;
            }

            heads[entry.Aggregate] = new Head(entry.Number, entry.Hash, state);
        }

        /// <summary>Adds the line to the hash of its day; at the last line of the day it must be the anchor.</summary>
        private void Anchored(JournalEntry entry)
        {
            while (anchor < anchors.Count && entry.Seq > anchors[anchor].LastSeq)
                Trouble($"The anchor of {anchors[anchor++].Day} does not hold.");
            if (anchor == anchors.Count)
            {
                Trouble($"No anchor holds line {entry.Seq}.");
                return;
            }

            var day = anchors[anchor];
            if (entry.Seq == day.FirstSeq)
                running = anchor > 0 ? anchors[anchor - 1].Hash : "";
            var begins = entry.Seq != day.FirstSeq || (day.Previous == running && day.FirstSeq == (anchor > 0 ? anchors[anchor - 1].LastSeq + 1 : 1));
            running = Anchors.Next(running, entry.Hash);
            if (!begins || entry.Day != day.Day || (entry.Seq == day.LastSeq && running != day.Hash))
                Trouble($"The anchor of {day.Day} does not hold at line {entry.Seq}.");
            if (entry.Seq == day.LastSeq)
                anchor++;
        }

        private int States(DbConnection connection)
        {
            var states = 0;
            foreach (var life in flows)
            {
                foreach (var (node, stored) in life.Stored(connection))
                {
                    states++;
                    var replayed = heads.GetValueOrDefault(node.Path).State ?? life.Flow.Start;
                    if (stored != replayed)
                        Trouble($"{node} is stored as {stored}, and its journal leads to {replayed}.");
                }
            }

            return states;
        }

        private void Trouble(string sentence)
        {
            if (troubles.Count < MostTroubles)
                troubles.Add(sentence);
        }

        private static bool Canonical(string facts)
        {
            try
            {
                return facts == "{}" || CanonicalJson.Of(facts) == facts;
            }
            catch (JsonException)
            {
                return false;
            }
        }

        private readonly record struct Head(int Number, string? Hash, string? State);
    }
}
