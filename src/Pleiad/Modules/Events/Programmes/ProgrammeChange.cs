using Pleiad.Kernel;

namespace Pleiad.Modules.Events.Programmes;

/// <summary>What a release changed, as a reader is told.</summary>
/// <param name="Session">The session's name.</param>
/// <param name="Id">Its id.</param>
/// <param name="What">In words: "moved from 10:00–11:00 to 12:00–13:00".</param>
public sealed record ProgrammeChange(Sentence Session, string Id, Sentence What)
{
    /// <summary>Everything that differs between two releases, in the order of the later programme.</summary>
    public static IReadOnlyList<ProgrammeChange> Between(IReadOnlyList<ProgrammeItem> before, IReadOnlyList<ProgrammeItem> after)
    {
        var was = before.ToDictionary(i => i.Id, StringComparer.Ordinal);
        List<ProgrammeChange> changes = [];
        foreach (var item in after)
        {
            if (!was.TryGetValue(item.Id, out var old))
                changes.Add(new(item.Name, item.Id, new("is new in the programme", "добавлено в программу")));
            else if (!item.Same(old))
                changes.AddRange(Of(old, item).Select(what => new ProgrammeChange(item.Name, item.Id, what)));
        }

        return changes;
    }

    private static IEnumerable<Sentence> Of(ProgrammeItem old, ProgrammeItem item)
    {
        if (item.Cancelled != old.Cancelled)
        {
            yield return item.Cancelled ? new("is called off", "отменено") : new("takes place after all", "всё-таки состоится");
            if (item.Cancelled)
                yield break;
        }

        if ((item.Starts, item.Ends) != (old.Starts, old.Ends))
            yield return new($"moved from {When(old)} to {When(item)}", $"перенесено: было {When(old)}, стало {When(item)}");
        if ((item.En, item.Ru) != (old.En, old.Ru))
            yield return new($"was called “{old.En}”", $"называлось «{old.Ru}»");
        if ((item.RoomEn, item.RoomRu) != (old.RoomEn, old.RoomRu))
            yield return new($"is now in {Or(item.RoomEn)}, was in {Or(old.RoomEn)}", $"теперь место: {Or(item.RoomRu)}; было: {Or(old.RoomRu)}");
        var (came, gone) = (item.Speakers.Select(s => s.Name).Except(old.Speakers.Select(s => s.Name)).ToList(), old.Speakers.Select(s => s.Name).Except(item.Speakers.Select(s => s.Name)).ToList());
        if (came.Count > 0)
            yield return new($"has new speakers: {string.Join(", ", came.Select(s => s.En))}", $"новые докладчики: {string.Join(", ", came.Select(s => s.Ru))}");
        if (gone.Count > 0)
            yield return new($"goes without {string.Join(", ", gone.Select(s => s.En))}", $"не выступают: {string.Join(", ", gone.Select(s => s.Ru))}");
        if ((item.TextEn, item.TextRu, item.Kind) != (old.TextEn, old.TextRu, old.Kind))
            yield return new("is described anew", "описано заново");
    }

    private static string When(ProgrammeItem item) => item.Starts.Length == 0 ? "—" : $"{item.Day} {item.Hours}".Trim();

    private static string Or(string text) => text.Length > 0 ? text : "—";
}
