using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Data;
using Pleiad.Modules.Registry.Contracts;

namespace Pleiad.Modules.Registry.Alliances;

/// <summary>An alliance with both its sides.</summary>
public sealed record AllianceRow(Named One, Named Other, Sentence Agreement, Term Term, string Claim);

/// <summary>All alliances and projects of clusters, with the share of projects that join several.</summary>
public sealed record AllianceView(IReadOnlyList<AllianceRow> Alliances, IReadOnlyList<ProjectCard> Projects)
{
    /// <summary>The projects of more than one cluster.</summary>
    public IEnumerable<ProjectCard> Joint => Projects.Where(p => p.Clusters.Count > 1);

    /// <summary>Their share of all projects on record; NaN without any.</summary>
    public double JointShare => Projects.Count == 0 ? double.NaN : (double)Joint.Count() / Projects.Count;
}

/// <summary>The page of alliances and joint projects, and the same as JSON.</summary>
public static class AllianceEndpoints
{
    public static void Map(IEndpointRouteBuilder pages, IEndpointRouteBuilder api)
    {
        pages.MapGet("/alliances", (IDbContextFactory<PleiadDb> databases) => new RazorComponentResult<AlliancesPage>(new { View = Read(databases) }));
        api.MapGet("/alliances", (IDbContextFactory<PleiadDb> databases) => TypedResults.Ok(AlliancesDto.Of(Read(databases)))).WithSummary("Alliances of clusters, their projects, and the share that joins several clusters");
    }

    internal static AllianceView Read(IDbContextFactory<PleiadDb> databases)
    {
        using var db = databases.CreateDbContext();
        db.Database.OpenConnection();
        var connection = db.Database.GetDbConnection();
        var alliances = connection.Rows(
            "SELECT x.id, x.en, x.ru, y.id, y.en, y.ru, a.agreement_en, a.agreement_ru, a.since, a.until, a.claim FROM registry_alliance a JOIN registry_cluster x ON x.id = a.one JOIN registry_cluster y ON y.id = a.other ORDER BY a.since, a.id",
            r => new AllianceRow(Cluster(r.GetString(0), r.GetString(1), r.GetString(2)), Cluster(r.GetString(3), r.GetString(4), r.GetString(5)), new(r.GetString(6), r.GetString(7)), new(r.GetString(8), r.GetString(9)), r.GetString(10)));
        var projects = connection.Rows(
            "SELECT p.id, p.en, p.ru, p.since, p.claim, c.id, c.en, c.ru FROM registry_joint_project p JOIN registry_joint_project_cluster j ON j.project = p.id JOIN registry_cluster c ON c.id = j.cluster ORDER BY p.id, c.en",
            r => (Project: new ProjectCard(r.GetString(0), new(r.GetString(1), r.GetString(2)), r.GetString(3), [], r.GetString(4)), Cluster: Cluster(r.GetString(5), r.GetString(6), r.GetString(7))));
        return new(alliances, [.. projects.GroupBy(p => p.Project.Id).Select(g => g.First().Project with { Clusters = [.. g.Select(r => r.Cluster)] }).OrderByDescending(p => p.Clusters.Count)]);
    }

    private static Named Cluster(string id, string en, string ru) => new(id, new(en, ru), $"/registry/clusters/{id}");
}

/// <summary>An alliance for programs.</summary>
public sealed record AllianceDto(string One, string Other, string Agreement, string Since, string Until, string Claim);

/// <summary>A project for programs.</summary>
public sealed record ProjectDto(string Id, string En, string Ru, string Since, IReadOnlyList<string> Clusters, string Claim);

/// <summary>Alliances and projects for programs; the share is null without projects.</summary>
public sealed record AlliancesDto(IReadOnlyList<AllianceDto> Alliances, IReadOnlyList<ProjectDto> Projects, double JointShare)
{
    public static AlliancesDto Of(AllianceView view) => new(
        [.. view.Alliances.Select(a => new AllianceDto(a.One.Id, a.Other.Id, a.Agreement.En, a.Term.Since, a.Term.Until, a.Claim))],
        [.. view.Projects.Select(p => new ProjectDto(p.Id, p.Name.En, p.Name.Ru, p.Since, [.. p.Clusters.Select(c => c.Id)], p.Claim))], view.JointShare);
}
