using System.Data.Common;
using System.Globalization;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Data;

namespace Pleiad.Kernel.Capacity;

/// <summary>
/// One mechanism for everything that has a limit: seats of an event, hours of a machine, reserve awards. Never more than the limit is taken;
/// no place is free while somebody waits who could have it; who waited longest is offered it first, for a while, and then the next. All of it
/// happens inside the write transaction of an act, so that it needs no lock of its own and a killed server loses nothing. See docs/decisions/0013.
/// </summary>
public sealed class Places(IEnumerable<PoolOwner> owners)
{
    private const string Columns = "id, pool, number, units, state, until";
    private readonly PoolOwner[] owners = [.. owners];

    /// <summary>Opens a pool.</summary>
    /// <param name="scope">The act.</param>
    /// <param name="pool">Its id: the path of what it belongs to.</param>
    /// <param name="size">How many places it has.</param>
    /// <param name="offer">How long an offered place is kept.</param>
    public static void Open(ActScope scope, string pool, int size, TimeSpan offer) =>
        scope.Connection.Execute("INSERT INTO kernel_pool (id, size, offer_minutes) VALUES (@pool, @size, @minutes)", ("@pool", pool), ("@size", size), ("@minutes", (int)offer.TotalMinutes));

    /// <summary>Makes a pool larger, and offers what is new to those who wait; or smaller, but never below what is taken or kept.</summary>
    /// <exception cref="ConflictException">Code <c>places-taken</c>: more places are taken.</exception>
    public void Resize(ActScope scope, string pool, int size)
    {
        Advance(scope, pool);
        var now = Of(scope.Connection, pool);
        if (size < now.Held + now.Offered)
            throw new ConflictException("places-taken", $"{now.Held + now.Offered} places are taken or kept for somebody: the limit cannot be lower. At that limit nobody new comes in.", $"Занято или держится мест: {now.Held + now.Offered}; предел не может быть ниже. При таком пределе новых не примут.");
        scope.Connection.Execute("UPDATE kernel_pool SET size = @size WHERE id = @pool", ("@size", size), ("@pool", pool));
        Advance(scope, pool);
    }

    /// <summary>Asks for places: they are held at once, or their owner waits behind everybody who came before.</summary>
    /// <exception cref="ConflictException">Code <c>too-many-places</c>: the pool never has as many. Code <c>place-there</c>: the owner holds or waits already.</exception>
    public Place Ask(ActScope scope, string pool, string id, int units = 1)
    {
        Advance(scope, pool);
        if (Find(scope.Connection, id) is { State: PlaceState.Held or PlaceState.Waiting or PlaceState.Offered })
            throw new ConflictException("place-there", "This has a place already, or its turn in the queue.", "Место или очередь здесь уже есть.");
        var figures = Of(scope.Connection, pool);
        MustExist(units, figures.Size);
        var number = scope.Connection.Scalar<long>("SELECT coalesce(max(number), 0) FROM kernel_place WHERE pool = @pool", ("@pool", pool)) + 1;
        var state = figures.Free >= units && First(scope.Connection, pool, figures.Size) is null ? PlaceState.Held : PlaceState.Waiting;
        scope.Connection.Execute("DELETE FROM kernel_place WHERE id = @id", ("@id", id)); // who asks again comes last
        scope.Connection.Execute($"INSERT INTO kernel_place ({Columns}) VALUES (@id, @pool, @number, @units, @state, '')", ("@id", id), ("@pool", pool), ("@number", number), ("@units", units), ("@state", state));
        return new Place(id, pool, number, units, state, "");
    }

    /// <summary>Takes the place that is kept.</summary>
    /// <exception cref="ConflictException">Code <c>offer-over</c>: it is kept no longer, or never was.</exception>
    public Place Accept(ActScope scope, string id)
    {
        if (Find(scope.Connection, id) is not { State: PlaceState.Offered } offered || Over(scope, offered))
            throw new ConflictException("offer-over", "No place is kept for you any more: it went to the next in line. You can wait again.", "Место за вами больше не закреплено: оно перешло к следующему. Можно снова встать в очередь.");
        Advance(scope, offered.Pool);
        return Put(scope, offered, PlaceState.Held, "");
    }

    /// <summary>Gives a place back, or stops waiting; what is free now is offered at once. Nothing is done for who has neither.</summary>
    public void Leave(ActScope scope, string id)
    {
        if (Find(scope.Connection, id) is not { State: PlaceState.Held or PlaceState.Waiting or PlaceState.Offered } place)
            return;
        Put(scope, place, PlaceState.Left, "");
        Advance(scope, place.Pool);
    }

    /// <summary>
    /// Takes more or fewer places than before. What is given up is offered at once. More are taken only where they are free and nobody waits for
    /// them; whoever waits for more comes last, so that a small turn cannot be made a large one.
    /// </summary>
    /// <exception cref="ConflictException">Code <c>too-many-places</c>: the pool never has as many. Code <c>no-more-places</c>: they are taken, or somebody waits. Code <c>offer-over</c>: nothing is held or waited for any more.</exception>
    public Place Change(ActScope scope, string pool, string id, int units)
    {
        Advance(scope, pool);
        if (Find(scope.Connection, id) is not { State: PlaceState.Held or PlaceState.Waiting or PlaceState.Offered } place)
            throw new ConflictException("offer-over", "No place is kept for you any more: it went to the next in line. You can wait again.", "Место за вами больше не закреплено: оно перешло к следующему. Можно снова встать в очередь.");
        var figures = Of(scope.Connection, pool);
        MustExist(units, figures.Size);
        if (units > place.Units && place.State == PlaceState.Waiting)
        {
            Put(scope, place, PlaceState.Left, "");
            return Ask(scope, pool, id, units);
        }

        if (units - place.Units > figures.Free || (units > place.Units && First(scope.Connection, pool, figures.Size) is not null))
            throw new ConflictException("no-more-places", $"There is no room for {units - place.Units} more: what is free is offered to those who wait. Fewer you can be at any time.", $"Ещё на {units - place.Units} мест нет: свободные предлагают тем, кто ждёт. Уменьшить число можно всегда.");
        scope.Connection.Execute("UPDATE kernel_place SET units = @units WHERE id = @id", ("@units", units), ("@id", id));
        Advance(scope, pool);
        return place with { Units = units };
    }

    /// <summary>Puts the places that one holds into those of another of the same pool; at no moment are they free for somebody else.</summary>
    /// <exception cref="ArgumentException">One of the two holds none.</exception>
    public static void Join(ActScope scope, string id, string into)
    {
        if (Find(scope.Connection, id) is not { State: PlaceState.Held } own || Find(scope.Connection, into) is not { State: PlaceState.Held } other || own.Pool != other.Pool)
            throw new ArgumentException($"'{id}' and '{into}' do not both hold places of one pool.", nameof(id));
        Put(scope, own, PlaceState.Left, "");
        scope.Connection.Execute("UPDATE kernel_place SET units = @units WHERE id = @id", ("@units", other.Units + own.Units), ("@id", into));
    }

    /// <summary>Ends the offers that ran out, and offers what is free to whoever waited longest. Done with every act on a pool, and by <see cref="ExpireOffers"/>.</summary>
    public void Advance(ActScope scope, string pool)
    {
        var offered = Rows(scope.Connection, $"pool = @pool AND state = '{PlaceState.Offered}' AND until <= @now ORDER BY number", ("@pool", pool), ("@now", Instant(scope.Now)));
        foreach (var place in offered)
            Tell(scope, Put(scope, place, PlaceState.Lapsed, ""));
        var (size, minutes) = scope.Connection.Rows("SELECT size, offer_minutes FROM kernel_pool WHERE id = @pool", r => (r.GetInt32(0), r.GetInt32(1)), ("@pool", pool)) is [var found] ? found : throw new ArgumentException($"There is no pool '{pool}'.", nameof(pool));
        while (First(scope.Connection, pool, size) is { } next && next.Units <= Of(scope.Connection, pool).Free)
            Tell(scope, Put(scope, next, PlaceState.Offered, Instant(scope.Now.AddMinutes(minutes))));
    }

    /// <summary>The pools that have an offer which ran out.</summary>
    internal static IReadOnlyList<string> Due(DbConnection connection, DateTimeOffset now) =>
        connection.Rows($"SELECT DISTINCT pool FROM kernel_place WHERE state = '{PlaceState.Offered}' AND until <= @now ORDER BY pool", r => r.GetString(0), ("@now", Instant(now)));

    /// <summary>How full a pool is.</summary>
    public static PoolFigures Of(DbConnection connection, string pool)
    {
        var sums = connection.Rows("SELECT state, sum(units) FROM kernel_place WHERE pool = @pool GROUP BY state", r => (State: r.GetString(0), Units: (int)r.GetInt64(1)), ("@pool", pool)).ToDictionary(r => r.State, r => r.Units, StringComparer.Ordinal);
        return new(connection.Scalar<int>("SELECT size FROM kernel_pool WHERE id = @pool", ("@pool", pool)), sums.GetValueOrDefault(PlaceState.Held), sums.GetValueOrDefault(PlaceState.Offered), sums.GetValueOrDefault(PlaceState.Waiting));
    }

    /// <summary>Somebody's place; null for none.</summary>
    public static Place? Find(DbConnection connection, string id) => Rows(connection, "id = @id", ("@id", id)).FirstOrDefault();

    /// <summary>How many in the queue are before somebody who waits.</summary>
    public static int Before(DbConnection connection, Place place) => (int)connection.Scalar<long>($"SELECT count(*) FROM kernel_place WHERE pool = @pool AND state = '{PlaceState.Waiting}' AND number < @number", ("@pool", place.Pool), ("@number", place.Number));

    /// <summary>Who waits, the longest first.</summary>
    public static IReadOnlyList<Place> Queue(DbConnection connection, string pool) => Rows(connection, $"pool = @pool AND state = '{PlaceState.Waiting}' ORDER BY number", ("@pool", pool));

    /// <summary>Who waited longest of those whom the pool could ever hold: nobody is passed by somebody smaller.</summary>
    private static Place? First(DbConnection connection, string pool, int size) => Rows(connection, $"pool = @pool AND state = '{PlaceState.Waiting}' AND units <= @size ORDER BY number LIMIT 1", ("@pool", pool), ("@size", size)).FirstOrDefault();

    private static void MustExist(int units, int size)
    {
        if (units < 1 || units > size)
            throw new ConflictException("too-many-places", $"There are {size} places in all: ask for 1 to {size}.", $"Всего мест {size}: просите от 1 до {size}.");
    }

    private static bool Over(ActScope scope, Place place) => string.CompareOrdinal(place.Until, Instant(scope.Now)) <= 0;

    private static Place Put(ActScope scope, Place place, string state, string until)
    {
        scope.Connection.Execute("UPDATE kernel_place SET state = @state, until = @until WHERE id = @id", ("@state", state), ("@until", until), ("@id", place.Id));
        return place with { State = state, Until = until };
    }

    private void Tell(ActScope scope, Place place)
    {
        foreach (var owner in owners.Where(o => place.Pool.StartsWith(o.Prefix, StringComparison.Ordinal)))
            owner.Moved(scope, place);
    }

    private static List<Place> Rows(DbConnection connection, string which, params (string, object?)[] parameters) =>
        connection.Rows($"SELECT {Columns} FROM kernel_place WHERE {which}", r => new Place(r.GetString(0), r.GetString(1), r.GetInt64(2), r.GetInt32(3), r.GetString(4), r.GetString(5)), parameters);

    private static string Instant(DateTimeOffset at) => at.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture);
}
