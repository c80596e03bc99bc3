using Microsoft.AspNetCore.WebUtilities;

namespace Pleiad.Modules.Observatory.Api;

/// <summary>A part of a long list. The cursor names the last item before the part, so an item that comes or goes shifts nothing.</summary>
/// <param name="Items">The part.</param>
/// <param name="Next">Address of the next part; null at the end.</param>
public sealed record Paged<T>(IReadOnlyList<T> Items, string? Next);

/// <summary>Cuts long lists by <c>?after=</c> and <c>?limit=</c>, and tells the next part in the answer and in the Link header.</summary>
public static class PagedBy
{
    /// <summary>The most items of one answer, and how many there are when nobody asks for fewer.</summary>
    public const int Most = 1000;

    /// <summary>The part of a list after a cursor; a cursor that names nothing begins at the start.</summary>
    public static Paged<T> Cursor<T>(HttpContext http, IReadOnlyList<T> all, Func<T, string> cursor, string? after, int? limit)
    {
        var size = Math.Clamp(limit ?? Most, 1, Most);
        var start = 0;
        for (var i = 0; i < all.Count && after is { Length: > 0 } && start == 0; i++)
            start = cursor(all[i]) == after ? i + 1 : 0;
        T[] items = [.. all.Skip(start).Take(size)];
        if (start + items.Length >= all.Count || items.Length == 0)
            return new(items, null);
        var asked = http.Request.Query.Where(q => q.Key != "after").ToDictionary(q => q.Key, q => (string?)q.Value.ToString());
        asked["after"] = cursor(items[^1]);
        var next = QueryHelpers.AddQueryString(http.Request.PathBase + http.Request.Path, asked);
        http.Response.Headers.Append("Link", $"<{next}>; rel=\"next\"");
        return new(items, next);
    }
}
