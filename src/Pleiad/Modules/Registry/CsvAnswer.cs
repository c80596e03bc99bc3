using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Pleiad.Kernel.Tables;

namespace Pleiad.Modules.Registry;

/// <summary>Tables as CSV for spreadsheets. No answer is empty.</summary>
internal static class CsvAnswer
{
    public static FileContentHttpResult Of(string name, IEnumerable<string[]> rows) => TypedResults.File(CsvText.Write(rows), "text/csv; charset=utf-8", $"pleiad-{name}.csv");

    public static string Text(double? value) => value is { } v && !double.IsNaN(v) ? v.ToString("R", CultureInfo.InvariantCulture) : "";
}
