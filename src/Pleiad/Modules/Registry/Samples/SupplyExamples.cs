using Pleiad.Kernel;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Registry.Substitution;

namespace Pleiad.Modules.Registry.Samples;

/// <summary>Amounts of supply, which no article gives for the territory: three substances over three years, invented and marked so. One is missing, as it is with real ones.</summary>
internal static class SupplyExamples
{
    private const string Unit = "thousand packs";

    private static readonly Sentence Source = new("invented for demonstration", "придумано для показа");

    public static void Add(World world)
    {
        Substance(world, new("atosiban", "атосибан"), new("gynaecology", "гинекология"), "G02CX01", (2016, 0, [40, 12]), (2017, 0, [42, 15]), (2018, 0, [44, 17]));
        Substance(world, new("carbetocin", "карбетоцин"), new("gynaecology", "гинекология"), "H01BB03", (2016, 0, [25]), (2017, 0, [null]), (2018, 0, [31]));
        Substance(world, new("indapamide", "индапамид"), new("cardiology", "кардиология"), "C03BA11", (2016, 310, [420, 160]), (2017, 380, [390, 150]), (2018, 460, [350, 140]));
    }

    private static void Substance(World world, Sentence name, Sentence field, string atc, params (int Year, double Domestic, double?[] Imported)[] years)
    {
        foreach (var (year, domestic, imported) in years)
        {
            world.Supplies.Add(Row(world, name, field, atc, year, Supply.Domestic, "Example maker", 0, domestic));
            foreach (var (amount, i) in imported.Select((a, i) => (a, i)))
                world.Supplies.Add(Row(world, name, field, atc, year, Supply.Imported, $"Example importer {"AB"[i]}", i + 1, amount));
        }
    }

    private static Supply Row(World world, Sentence name, Sentence field, string atc, int year, string origin, string supplier, int number, double? amount) =>
        new($"example-{name.En}-{year}-{number}", name.En, name.Ru, field.En, field.Ru, atc, year, origin, supplier, amount, Unit, Source.En, Source.Ru, true, "", Actor.ProgramId, world.Now.ToString("O"));
}
