using System.Globalization;
using Pleiad.Kernel;
using Pleiad.Kernel.Tables;
using Pleiad.Modules.Registry.Products;

namespace Pleiad.Modules.Registry.Medicines;

/// <summary>Reads the list of medicines that the European Medicines Agency publishes, as CSV.</summary>
internal static class MedicinesFile
{
    private const int Category = 0, Name = 1, Number = 2, Status = 3, Substance = 4, Area = 5, Atc = 6, Holder = 7, Biosimilar = 8, Generic = 9, Orphan = 10, Date = 11;

    private static readonly TableColumn[] Columns =
    [
        new("Category", true), new("Name of medicine", true), new("EMA product number", true), new("Medicine status", true, "Authorisation status"), new("Active substance", true), new("Therapeutic area (MeSH)", false, "Therapeutic area"),
        new("ATC code (human)", true, "ATC code"), new("Marketing authorisation developer / applicant / holder", true, "Marketing authorisation holder/company name"), new("Biosimilar", true), new("Generic or hybrid", true, "Generic"), new("Orphan medicine", true), new("Marketing authorisation date", true),
    ];

    /// <summary>All medicines of a file, in its order.</summary>
    /// <param name="input">The file's name and its text.</param>
    /// <param name="import">The import they come with.</param>
    /// <exception cref="RefusedInputException">Something in it is not as it must be, with line and column.</exception>
    public static IReadOnlyList<Medicine> Read((string Name, Stream Content) input, string import)
    {
        using var table = TableReader.Open(input, Columns, []);
        List<Medicine> medicines = [];
        HashSet<string> numbers = new(StringComparer.Ordinal);
        while (table.Read())
        {
            var number = table.Text(Number) ?? throw table.Refuse(Number, "a number must stand here, and the field is empty.");
            if (!numbers.Add(number))
                throw table.Refuse(Number, $"'{number}' stands here a second time.");
            var substance = table.Text(Substance) ?? "";
            var atc = (table.Text(Atc) ?? "").ToUpperInvariant();
            medicines.Add(new Medicine(
                number, table.Text(Name) ?? throw table.Refuse(Name, "a name must stand here, and the field is empty."), (table.Text(Category) ?? "").ToLowerInvariant(),
                (table.Text(Status) ?? throw table.Refuse(Status, "a status must stand here, and the field is empty.")).ToLowerInvariant(), substance, Inns.Key(substance), table.Text(Area) ?? "", AtcCode.IsCode(atc) ? atc : "", table.Text(Holder) ?? "",
                table.Flag(Biosimilar), table.Flag(Generic), table.Flag(Orphan), Day(table), import));
        }

        return medicines;
    }

    /// <summary>A day as the list writes it, 31/07/2013, or as tables hold it.</summary>
    private static string Day(TableReader table)
    {
        if (table.Text(Date) is not { } text)
            return "";
        return DateOnly.TryParseExact(text, ["dd/MM/yyyy", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : throw table.Refuse(Date, $"'{text}' is no day; write it as 31/07/2013 or 2013-07-31.");
    }
}
