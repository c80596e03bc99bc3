using Pleiad.Modules.Observatory.Api;
using Pleiad.Modules.Observatory.Claims;
using Pleiad.Modules.Observatory.Contracts;

namespace Pleiad.Modules.Observatory.Clusters;

/// <summary>The clusters of a territory at a date.</summary>
/// <param name="Later">How many more are dated after the date.</param>
/// <param name="Detected">How many clusters were counted; figures that conflict stand side by side.</param>
/// <param name="Potential">What is said of the room for more.</param>
/// <param name="Statistics">Where the territory is strong; null when no dataset has it.</param>
public sealed record TerritoryClustersDto(
    string Territory, string En, string Ru, DateOnly At, IReadOnlyList<ClusterDto> Clusters, int Later, IReadOnlyList<ReadingDto> Detected, IReadOnlyList<ReadingDto> Potential, StatisticsDto? Statistics)
{
    public static TerritoryClustersDto Of(TerritoryView view) => new(
        view.Subject.Id, view.Subject.En, view.Subject.Ru, view.Clusters.At, [.. view.Clusters.Clusters.Select(c => new ClusterDto(c.Subject.Id, c.Subject.En, c.Subject.Ru, c.Group, ReadingDto.Of(c.Because)))],
        view.Clusters.Later, [.. view.Clusters.Detected.Select(ReadingDto.Of)], [.. view.Clusters.Said.Select(ReadingDto.Of)], view.Statistics is { } s ? StatisticsDto.Of(s) : null);

    /// <summary>A line for each cluster.</summary>
    public static byte[] Csv(TerritoryView view) => CsvTables.Write(
    [
        ["territory", "at", "cluster", "name", "group", .. ReadingDto.Header],
        .. view.Clusters.Clusters.Select(c => (string[])[view.Subject.Id, ClusterEndpoints.Text(view.Clusters.At), c.Subject.Id, c.Subject.En, c.Group.ToString(), .. ReadingDto.Fields(c.Because)]),
    ]);
}

/// <summary>A cluster, its group at the date, and the fact that puts it there.</summary>
public sealed record ClusterDto(string Id, string En, string Ru, ClusterGroup Group, ReadingDto Because);

/// <summary>The strong categories of the territory in a dataset.</summary>
/// <param name="Illustrative">Whether the figures are invented for demonstration.</param>
public sealed record StatisticsDto(string Dataset, int Year, bool Illustrative, IReadOnlyList<StrongCategoryDto> Strong)
{
    public static StatisticsDto Of(StatisticalPotential s) => new(
        s.Panel.Dataset.Id, s.Panel.Year, s.Panel.Dataset.Head.Illustrative,
        [.. s.Strong.Select(c => new StrongCategoryDto(c.Category.Code, c.Category.Key, c.Category.En, c.Row.Jobs, c.Row.Lq, [.. c.Organised.Select(o => o.Subject.Id)], "/api" + Address.Of(s.Panel, c.Category, s.Region)))]);
}

/// <summary>A strong category and the clusters that work in it.</summary>
/// <param name="OrganisedBy">Empty when nobody organises it.</param>
public sealed record StrongCategoryDto(string Category, string Key, string Name, double Jobs, double Lq, IReadOnlyList<string> OrganisedBy, string Address);
