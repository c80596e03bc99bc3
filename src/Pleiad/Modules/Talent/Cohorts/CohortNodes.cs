using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Personal;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Registry.Contracts;

namespace Pleiad.Modules.Talent.Cohorts;

/// <summary>Cohorts as nodes: above one stands its university.</summary>
internal static class CohortNodes
{
    public static NodeKind Cohorts(IServiceProvider provider)
    {
        var databases = provider.GetRequiredService<IDbContextFactory<PleiadDb>>();
        return new(
            Cohort.NodeKind,
            node =>
            {
                using var db = databases.CreateDbContext();
                return [.. db.Cohorts.Where(c => c.Id == node.Id).Select(c => c.University).AsEnumerable().Select(ClusterPermissions.Organisation)];
            },
            node =>
            {
                using var db = databases.CreateDbContext();
                return db.Cohorts.SingleOrDefault(c => c.Id == node.Id)?.Name;
            });
    }

    public static IReadOnlyList<DeedName> Deeds { get; } =
    [
        new(Cohort.NodeKind, "enter", new("cohort entered", "выпуск внесён")), new(Cohort.NodeKind, "load", new("entered as an example", "внесён как пример")),
        new(Cohort.NodeKind, "join", new("a graduate joined by consent", "выпускник присоединился по согласию")), new(Cohort.NodeKind, "leave", new("a graduate took the consent back", "выпускник отозвал согласие")),
    ];

    /// <summary>The rows of people who joined.</summary>
    public static PersonalData Rows { get; } = new("talent-cohorts", (connection, holder) => new JsonArray([.. connection.Rows(
        "SELECT cohort, outcome FROM talent_graduate WHERE person = @account ORDER BY cohort", r => new JsonObject { ["cohort"] = r.GetString(0), ["countedAs"] = r.GetString(1) }, ("@account", holder.Account))]));
}
