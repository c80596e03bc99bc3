using Pleiad.Modules.Registry.Organisations;
using Pleiad.Modules.Registry.Sites;

namespace Pleiad.Modules.Registry.Samples;

/// <summary>What no article names: a school for the platform of schools and firms, and what a search of sites by plot and by voltage has to show. Every row is marked illustrative.</summary>
internal static class Illustrations
{
    private const string Zone = "kaluga-special-economic-zone";
    private const string Incubator = "ingria-business-incubator";

    public static void Add(World world)
    {
        world.Add(new Organisation { Id = "example-school", En = "Example school", Ru = "Школа-пример", Kind = OrganisationKinds.School, Country = "RU", Dataset = "ru", Territory = "RU-SPE", Illustrative = true, CreatedAt = world.Now.ToString("O") });
        world.Plots.Add(new Plot("example-plot-1", Zone, "A-1", 6, "free", true, ""));
        world.Plots.Add(new Plot("example-plot-2", Zone, "A-2", 4, "reserved", true, ""));
        world.Plots.Add(new Plot("example-plot-3", Zone, "B-1", 12.5, "taken", true, ""));
        world.Plots.Add(new Plot("example-plot-4", Zone, "C-1", 9, "free", true, ""));
        world.Plots.Add(new Plot("example-plot-5", Zone, "C-2", 3.5, "free", true, ""));
        world.Plots.Add(new Plot("example-plot-6", Zone, "D-1", 20, "free", true, ""));
        world.Plots.Add(new Plot("example-plot-7", Incubator, "Hall 2", 0.3, "free", true, ""));
        world.Utilities.Add(new Utility("example-power-1", Zone, "power", "Substation of the zone", "Подстанция зоны", 110, 40, "MW", SiteWords.Available, "", true, ""));
        world.Utilities.Add(new Utility("example-gas-1", Zone, "gas", "", "", null, 3000, "m³/h", SiteWords.Planned, "2030", true, ""));
        world.Utilities.Add(new Utility("example-power-2", Incubator, "power", "", "", 10, 1.5, "MW", SiteWords.Available, "", true, ""));
    }
}
