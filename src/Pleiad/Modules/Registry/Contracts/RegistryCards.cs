using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel.Data;
using Pleiad.Modules.Registry.Plants;

namespace Pleiad.Modules.Registry.Contracts;

/// <summary>What the start page shows of the Registry.</summary>
/// <param name="Organisations">Those that are active.</param>
/// <param name="Clusters">Each once.</param>
/// <param name="Plants">For every plant with a date: the year it opened, or is planned for.</param>
public sealed record RegistryFront(long Organisations, long Clusters, IReadOnlyList<(int Year, bool Opened)> Plants);

/// <summary>What pages outside the Registry may show of the whole of it.</summary>
public sealed class RegistryCards(IDbContextFactory<PleiadDb> databases)
{
    public RegistryFront Front()
    {
        using var db = databases.CreateDbContext();
        db.Database.OpenConnection();
        var connection = db.Database.GetDbConnection();
        return new(
            connection.Scalar<long>("SELECT count(*) FROM registry_organisation WHERE state = 'active'"), connection.Scalar<long>("SELECT count(*) FROM registry_cluster"),
            connection.Rows(
                "SELECT e.at, p.state FROM registry_plant p JOIN registry_plant_event e ON e.plant = p.id AND e.number = (SELECT max(number) FROM registry_plant_event WHERE plant = p.id) WHERE e.at <> '' AND p.state <> 'closed' ORDER BY e.at, p.id",
                row => (int.Parse(row.GetString(0)[..4], System.Globalization.CultureInfo.InvariantCulture), row.GetString(1) == PlantFlow.Opened)));
    }
}
