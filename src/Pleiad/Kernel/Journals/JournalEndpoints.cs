using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Rights;

namespace Pleiad.Kernel.Journals;

/// <summary>The journal for those who may read all of it.</summary>
public static class JournalEndpoints
{
    public const string Address = "/journal";
    private const int Page = 50;

    public static readonly Permission Read = new("journal.read", new Sentence("read the whole journal", "читать весь журнал"), Role.CentreOfficer);

    public static void Map(IEndpointRouteBuilder app) => app.MapGet(Address, Show).Needs(Read).ExcludeFromDescription();

    private static RazorComponentResult<JournalPage> Show(IDbContextFactory<PleiadDb> databases, JournalWords words, string? about = null, long before = long.MaxValue)
    {
        using var db = databases.CreateDbContext();
        db.Database.OpenConnection();
        var connection = db.Database.GetDbConnection();
        Node? node = string.IsNullOrWhiteSpace(about) ? null : new Node(about.Trim().Trim('/'));
        var entries = node is { } one ? [.. Journal.Of(connection, one).Where(e => e.Seq < before).Reverse().Take(Page + 1)] : Journal.Latest(connection, Page + 1, before);
        return new(new
        {
            About = node,
            Lines = words.Of([.. entries.Take(Page)]),
            Older = entries.Count > Page ? entries[Page - 1].Seq : (long?)null,
            Count = connection.Scalar<long>("SELECT coalesce(max(seq), 0) FROM kernel_journal"),
            Anchors = (IReadOnlyList<Anchor>)[.. Anchors.All(connection).Reverse().Take(Page)],
        });
    }
}
