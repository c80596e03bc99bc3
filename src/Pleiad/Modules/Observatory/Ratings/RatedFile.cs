using CsvHelper;
using Pleiad.Engine.Rules;

namespace Pleiad.Modules.Observatory.Ratings;

/// <summary>Writes rated facts as CSV: the facts' columns, lq in round-trip form, a column a flag; no answer is empty.</summary>
public static class RatedFile
{
    public static void Write(Stream stream, RatedFacts rated)
    {
        using var csv = CsvWriter.Create(stream, new CsvWriterOptions { NewLine = "\n" }, leaveOpen: true);
        var facts = rated.Facts;
        string[] header = ["region", "category", "year", "employment", "establishments", "lq", .. rated.Rules.Flags.Select(f => f.Id), .. facts.HasSuppressed ? ["suppressed"] : Array.Empty<string>()];
        csv.WriteRecord(header);
        for (var i = 0; i < facts.Count; i++)
        {
            csv.WriteField(facts.Regions[facts.Region[i]]);
            csv.WriteField(facts.Categories[facts.Category[i]]);
            csv.WriteField(facts.Year[i], default);
            WriteNumber(csv, facts.Employment[i]);
            WriteNumber(csv, facts.Establishments[i]);
            WriteNumber(csv, rated.Quotients[i]);
            for (var f = 0; f < rated.Rules.Flags.Count; f++)
                csv.WriteField(Shown(rated.Flag(f, i)));
            if (facts.HasSuppressed)
                csv.WriteField(facts.Suppressed[i] ? "true" : "false");
            csv.EndRecord();
        }
    }

    internal static string Shown(Answer answer) => answer switch { Answer.Yes => "true", Answer.No => "false", _ => "" };

    /// <summary>A number in round-trip form, whole ones with digits alone; NaN as nothing.</summary>
    internal static void WriteNumber(CsvWriter csv, double value)
    {
        if (double.IsNaN(value))
            csv.WriteField("");
        else if (Math.Abs(value) <= 1L << 53 && value == Math.Floor(value))
            csv.WriteField((long)value, default);
        else
            csv.WriteField(value, "R");
    }
}
