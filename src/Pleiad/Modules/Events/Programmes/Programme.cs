using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Pleiad.Kernel;
using Pleiad.Kernel.Journals;

namespace Pleiad.Modules.Events.Programmes;

/// <summary>A programme as it was released.</summary>
/// <param name="Gathering">Whose.</param>
/// <param name="Number">From 1.</param>
/// <param name="At">When.</param>
/// <param name="By">The account.</param>
/// <param name="Note">What the releaser says about it; "" for nothing.</param>
/// <param name="Programme">Canonical JSON of the sessions.</param>
/// <param name="Hash">SHA-256 over it.</param>
public sealed record Release(string Gathering, int Number, string At, string By, string Note, string Programme, string Hash)
{
    /// <summary>The sessions in their order.</summary>
    public IReadOnlyList<ProgrammeItem> Items() => ProgrammeText.Read(Programme);
}

/// <summary>A session in a released programme.</summary>
public sealed record ProgrammeItem
{
    public required string Id { get; init; }

    public required string Kind { get; init; }

    public required string En { get; init; }

    public required string Ru { get; init; }

    public string TextEn { get; init; } = "";

    public string TextRu { get; init; } = "";

    public string RoomEn { get; init; } = "";

    public string RoomRu { get; init; } = "";

    public string Starts { get; init; } = "";

    public string Ends { get; init; } = "";

    public bool Cancelled { get; init; }

    /// <summary>How often it was changed in releases: SEQUENCE of its calendar entry.</summary>
    public int Sequence { get; init; }

    public string Claim { get; init; } = "";

    public IReadOnlyList<ProgrammeSpeaker> Speakers { get; init; } = [];

    public Sentence Name => new(En, Ru);

    public Sentence Text => new(TextEn, TextRu);

    public Sentence Room => new(RoomEn, RoomRu);

    public string Day => Starts.Length >= 10 ? Starts[..10] : "";

    /// <summary>"10:00–11:30"; "" where no time is known.</summary>
    public string Hours => Starts.Length == 16 ? Starts[11..] + (Ends.Length == 16 ? "–" + (Ends[..10] == Starts[..10] ? Ends[11..] : Ends.Replace('T', ' ')) : "") : "";

    /// <summary>Whether both take place at some same time.</summary>
    public bool Clashes(ProgrammeItem other) => !Cancelled && !other.Cancelled && Starts.Length == 16 && Ends.Length == 16 && other.Starts.Length == 16 && other.Ends.Length == 16
        && string.CompareOrdinal(Starts, other.Ends) < 0 && string.CompareOrdinal(other.Starts, Ends) < 0;

    /// <summary>Whether a reader's calendar would differ.</summary>
    public bool Same(ProgrammeItem other) => JsonSerializer.Serialize(this with { Sequence = 0 }) == JsonSerializer.Serialize(other with { Sequence = 0 });
}

/// <summary>A speaker in a released programme.</summary>
public sealed record ProgrammeSpeaker(string Node, string En, string Ru, string RoleEn, string RoleRu)
{
    public Sentence Name => new(En, Ru);

    public Sentence Role => new(RoleEn, RoleRu);
}

/// <summary>Programmes as texts, and texts as programmes.</summary>
public static class ProgrammeText
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { IgnoreReadOnlyProperties = true };

    /// <summary>The sessions in the order of their time; those without one in the order they were planned in.</summary>
    public static IReadOnlyList<ProgrammeItem> Plan(IEnumerable<Session> sessions, ILookup<string, Speaker> speakers) =>
        [.. sessions.OrderBy(s => s.Starts.Length == 0 ? "9" : s.Starts, StringComparer.Ordinal).ThenBy(s => s.Number).Select(s => new ProgrammeItem
        {
            Id = s.Id, Kind = s.Kind, En = s.En, Ru = s.Ru, TextEn = s.TextEn, TextRu = s.TextRu, RoomEn = s.RoomEn, RoomRu = s.RoomRu, Starts = s.Starts, Ends = s.Ends, Cancelled = s.State == SessionStates.Cancelled, Claim = s.Claim,
            Speakers = [.. speakers[s.Id].OrderBy(p => p.Number).Select(p => new ProgrammeSpeaker(p.Node, p.En, p.Ru, p.RoleEn, p.RoleRu))],
        })];

    /// <summary>The same with each session's number of changes, after what was released before; null before the first release.</summary>
    public static IReadOnlyList<ProgrammeItem> Numbered(IReadOnlyList<ProgrammeItem> plan, IReadOnlyList<ProgrammeItem>? before)
    {
        var known = (before ?? []).ToDictionary(i => i.Id, StringComparer.Ordinal);
        return [.. plan.Select(item => known.TryGetValue(item.Id, out var was) ? item with { Sequence = was.Sequence + (item.Same(was) ? 0 : 1) } : item)];
    }

    public static string Write(IReadOnlyList<ProgrammeItem> items) => CanonicalJson.Of(new JsonObject { ["sessions"] = JsonSerializer.SerializeToNode(items, Json) });

    public static string Hash(string programme) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(programme)));

    public static IReadOnlyList<ProgrammeItem> Read(string programme) => JsonNode.Parse(programme)!["sessions"].Deserialize<List<ProgrammeItem>>(Json)!;

    /// <summary>A time of the programme as the clock of its place shows it.</summary>
    public static DateTime? Time(string text) => DateTime.TryParseExact(text, "yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;
}
