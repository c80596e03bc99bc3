namespace Pleiad.Kernel.Capacity;

/// <summary>What a place in a pool is in.</summary>
public static class PlaceState
{
    /// <summary>Taken.</summary>
    public const string Held = "held";

    /// <summary>In the queue.</summary>
    public const string Waiting = "waiting";

    /// <summary>Kept for the one who waited longest, until an hour.</summary>
    public const string Offered = "offered";

    /// <summary>Offered, and not taken in time.</summary>
    public const string Lapsed = "lapsed";

    /// <summary>Given back, or no longer waited for.</summary>
    public const string Left = "left";
}

/// <summary>Somebody's place in a pool, or their turn in its queue.</summary>
/// <param name="Id">Names whose it is: the path of a registration, a booking, an award.</param>
/// <param name="Pool">The pool.</param>
/// <param name="Number">The turn, from 1; who asks again gets a new one.</param>
/// <param name="Units">How many of the pool's places it takes.</param>
/// <param name="State">One of <see cref="PlaceState"/>.</param>
/// <param name="Until">When the offer ends, as a UTC text; "" for none.</param>
public sealed record Place(string Id, string Pool, long Number, int Units, string State, string Until);

/// <summary>How full a pool is, in places.</summary>
public sealed record PoolFigures(int Size, int Held, int Offered, int Waiting)
{
    /// <summary>What neither is taken nor kept for somebody.</summary>
    public int Free => Math.Max(0, Size - Held - Offered);
}

/// <summary>Who is told, inside the act, of a place that moved by itself: one that was offered, or whose offer ran out. Registered by the module whose pools begin so.</summary>
/// <param name="Prefix">What the ids of its pools begin with: <c>events/</c>.</param>
/// <param name="Moved">Takes it over into the module's own rows, its journal and its letters.</param>
public sealed record PoolOwner(string Prefix, Action<Acts.ActScope, Place> Moved);
