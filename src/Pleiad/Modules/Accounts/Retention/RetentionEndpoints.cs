using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Personal;

namespace Pleiad.Modules.Accounts.Retention;

/// <summary>The rules of retention, for everybody.</summary>
internal static class RetentionEndpoints
{
    public static void Map(IEndpointRouteBuilder pages) => pages.MapGet("/retention", Show);

    private static RazorComponentResult<RetentionPage> Show(RunRetention retention, IDbContextFactory<PleiadDb> databases)
    {
        using var db = databases.CreateDbContext();
        db.Database.OpenConnection();
        var last = new Dictionary<string, (string Day, long Rows)>(StringComparer.Ordinal);
        foreach (var line in Journal.Of(db.Database.GetDbConnection(), RunRetention.Node))
        {
            var facts = JsonNode.Parse(line.Facts)!;
            last[(string)facts["rule"]!] = (line.At[..10], (long)facts["rows"]!);
        }

        return new(new { retention.Rules, Last = last });
    }
}
