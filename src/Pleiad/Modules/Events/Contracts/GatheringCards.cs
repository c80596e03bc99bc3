using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Text;
using Pleiad.Kernel.Web;
using Pleiad.Modules.Events.Gatherings;

namespace Pleiad.Modules.Events.Contracts;

/// <summary>A gathering in a list.</summary>
/// <param name="Id">Its slug.</param>
/// <param name="Name">Its name.</param>
/// <param name="Starts">Its first day, as exact as it is known: 2015-08; "" where nobody says.</param>
/// <param name="Ends">Its last day; "" where it is the first, or nobody says.</param>
/// <param name="Place">Where; empty sentences where nobody says, or only online.</param>
/// <param name="Online">Whether one can take part from afar.</param>
/// <param name="Cancelled">Whether it was called off.</param>
/// <param name="Illustrative">Whether no source names it.</param>
public sealed record GatheringCard(string Id, Sentence Name, string Starts, string Ends, Sentence Place, bool Online, bool Cancelled, bool Illustrative)
{
    /// <summary>Its page, without the language.</summary>
    public string Address => EventsAddress.OfGathering(Id);

    /// <summary>Its days, as exact as they are known.</summary>
    public string Days(Reader reader) => reader.Days(Starts, Ends);

    /// <summary>Where it is; a dash where nobody says.</summary>
    public string Where(Reader reader) => Place.In(reader.Language) is { Length: > 0 } place ? place
        : Online ? (reader.Language == Language.English ? "online" : "онлайн") : Numbers.None;

    /// <summary>Its last day as it sorts; "" where no day is known.</summary>
    public string LastDay => (Ends.Length > 0 ? Ends : Starts) is { Length: > 0 } day ? day + "0000-12-31"[day.Length..] : "";
}

/// <summary>Gatherings for pages and letters outside Events: those that everybody may see.</summary>
public sealed class GatheringCards(IDbContextFactory<PleiadDb> databases, TimeProvider clock)
{
    /// <summary>Those that are not over yet and were not called off, the nearest first.</summary>
    public IReadOnlyList<GatheringCard> Upcoming()
    {
        var today = clock.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return [.. All().Where(g => !g.Cancelled && string.CompareOrdinal(g.LastDay, today) >= 0).OrderBy(g => g.Starts, StringComparer.Ordinal).ThenBy(g => g.Id, StringComparer.Ordinal)];
    }

    /// <summary>All of them, the latest first; those without a day at the end.</summary>
    public IReadOnlyList<GatheringCard> All() => Ask(connection => Read(connection, "", []));

    /// <summary>One of them; null when there is none that everybody may see.</summary>
    public GatheringCard? Find(string id) => Ask(connection => Read(connection, " AND id = @id", ("@id", id)).FirstOrDefault());

    private static List<GatheringCard> Read(DbConnection connection, string which, params (string, object?)[] parameters) => connection.Rows(
        $"SELECT id, en, ru, starts, ends, place_en, place_ru, online, state, illustrative FROM events_gathering WHERE state <> '{GatheringFlow.Draft}'{which} ORDER BY starts DESC, id",
        r => new GatheringCard(r.GetString(0), new(r.GetString(1), r.GetString(2)), r.GetString(3), r.GetString(4), new(r.GetString(5), r.GetString(6)), r.GetString(7).Length > 0, r.GetString(8) == GatheringFlow.Cancelled, r.GetBoolean(9)), parameters);

    private T Ask<T>(Func<DbConnection, T> question)
    {
        using var db = databases.CreateDbContext();
        db.Database.OpenConnection();
        return question(db.Database.GetDbConnection());
    }
}
