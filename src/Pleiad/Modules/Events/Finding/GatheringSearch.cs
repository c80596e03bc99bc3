using System.Data.Common;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Search;
using Pleiad.Modules.Events.Contracts;
using Pleiad.Modules.Events.Gatherings;
using Pleiad.Modules.Events.Programmes;

namespace Pleiad.Modules.Events.Finding;

/// <summary>Announced gatherings, found by name, place and what their released sessions are called.</summary>
internal static class GatheringSearch
{
    private const string Public = $"state <> '{GatheringFlow.Draft}'";

    public static SearchSource Source { get; } = new(
        "gatherings", new("Events", "События"), 60, [EventsNodes.Gatherings], Entries, connection => connection.Scalar<long>($"SELECT count(*) FROM events_gathering WHERE {Public}"));

    private static IEnumerable<SearchEntry> Entries(DbConnection connection, Node? node)
    {
        var programmes = connection.Rows("SELECT gathering, programme FROM events_release ORDER BY gathering, number", r => (Gathering: r.GetString(0), Programme: r.GetString(1))).ToLookup(r => r.Gathering, r => r.Programme);
        return connection.Rows($"SELECT id, en, ru, text_en, text_ru, starts, place_en, place_ru, illustrative FROM events_gathering WHERE {Public} ORDER BY id", r =>
        {
            var (id, starts) = (r.GetString(0), r.GetString(5));
            var sessions = programmes[id].LastOrDefault() is { } programme ? ProgrammeText.Read(programme) : [];
            return new SearchEntry("gatherings", EventsNodes.OfGathering(id).Path, new(r.GetString(1), r.GetString(2)), new(Line(starts, r.GetString(6)), Line(starts, r.GetString(7))), EventsAddress.OfGathering(id))
            {
                Text = string.Join(' ', sessions.SelectMany(s => new[] { s.En, s.Ru }).Append(r.GetString(3)).Append(r.GetString(4))), Illustrative = r.GetBoolean(8),
            };
        }).Where(e => node is null || node.Value.Path == e.Id);
    }

    private static string Line(string starts, string place) => string.Join(" · ", new[] { starts, place }.Where(t => t.Length > 0));
}
