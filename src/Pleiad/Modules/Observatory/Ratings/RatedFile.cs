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
            WriteNumber(csv, facts.Employment[i], "F0");
            WriteNumber(csv, facts.Establishments[i], "F0");
            WriteNumber(csv, rated.Quotients[i], "R");
            for (var f = 0; f < rated.Rules.Flags.Count; f++)
                csv.WriteField(rated.Flag(f, i) switch { Answer.Yes => "true", Answer.No => "false", _ => "" });
            if (facts.HasSuppressed)
                csv.WriteField(facts.Suppressed[i] ? "true" : "false");
            csv.EndRecord();
        }
    }

    private static void WriteNumber(CsvWriter csv, double value, string format)
    {
        if (double.IsNaN(value))
            csv.WriteField("");
        else
            csv.WriteField(value, format);
    }
}
