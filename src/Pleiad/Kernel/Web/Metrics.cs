using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;

namespace Pleiad.Kernel.Web;

/// <summary>Listens to the measures of the server and of the house, and writes them as Prometheus reads them.</summary>
public sealed class Metrics : IDisposable
{
    private const string House = "Pleiad";
    private static readonly Meter Meter = new(House);
    private static readonly double[] Bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]; // seconds

    private readonly MeterListener listener = new();
    private readonly SortedDictionary<string, Series> all = new(StringComparer.Ordinal);
    private readonly Lock writing = new();

    public Metrics(IMeterFactory factory)
    {
        listener.InstrumentPublished = (instrument, l) =>
        {
            if (instrument.Meter == Meter || (instrument.Name == "http.server.request.duration" && instrument.Meter.Scope == factory))
                l.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Take(instrument, value, tags));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Take(instrument, value, tags));
        listener.Start();
        DatabaseErrors.Add(0); // they are there from the start, so that their first rise is seen as one
        foreach (var outcome in (string[])["done", "refused"])
            Imports.Add(0, new KeyValuePair<string, object?>("outcome", outcome));
    }

    /// <summary>How often the database was locked, full or away when it was needed.</summary>
    public static Counter<long> DatabaseErrors { get; } = Meter.CreateCounter<long>("pleiad.database.errors", description: "How often the database was locked, full or away when it was needed");

    /// <summary>Sets of figures that were brought in, by the tag <c>outcome</c>: done or refused.</summary>
    public static Counter<long> Imports { get; } = Meter.CreateCounter<long>("pleiad.imports", description: "Sets of figures that were brought in, by outcome");

    public void Dispose() => listener.Dispose();

    /// <summary>Everything that was measured so far, in the text format 0.0.4.</summary>
    public string Write()
    {
        var text = new StringBuilder();
        lock (writing)
        {
            foreach (var group in all.Values.GroupBy(s => s.Name))
            {
                var first = group.First();
                text.Append($"# HELP {group.Key} {first.Description}\n# TYPE {group.Key} {(first.Counts is null ? "counter" : "histogram")}\n");
                foreach (var series in group)
                    series.Write(text);
            }
        }

        return text.ToString();
    }

    private void Take(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var labels = Labels(tags);
        var key = $"{instrument.Name} {labels}";
        lock (writing)
        {
            if (!all.TryGetValue(key, out var series))
                all.Add(key, series = new Series(instrument, labels));
            series.Take(value);
        }
    }

    private static string Labels(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var labels = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in tags)
        {
            if (name is not ("network.protocol.version" or "url.scheme"))
                labels[name.Replace('.', '_')] = string.Create(CultureInfo.InvariantCulture, $"{value}").Replace(@"\", @"\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", @"\n", StringComparison.Ordinal);
        }

        return string.Join(',', labels.Select(l => $"{l.Key}=\"{l.Value}\""));
    }

    /// <summary>One counter or histogram under one set of labels.</summary>
    private sealed class Series(Instrument instrument, string labels)
    {
        private double sum;
        private long count;

        public string Name { get; } = instrument.Name.Replace('.', '_') + (instrument is Histogram<double> ? "_seconds" : "_total");

        public string Description { get; } = instrument.Description ?? instrument.Name;

        /// <summary>How many measures are at or below each bound; null for a counter.</summary>
        public long[]? Counts { get; } = instrument is Histogram<double> ? new long[Bounds.Length] : null;

        public void Take(double value)
        {
            sum += value;
            count++;
            for (var i = 0; i < Counts?.Length; i++)
                Counts[i] += value <= Bounds[i] ? 1 : 0;
        }

        public void Write(StringBuilder text)
        {
            if (Counts is null)
            {
                Line(text, "", labels, sum);
                return;
            }

            var before = labels.Length == 0 ? "" : labels + ",";
            for (var i = 0; i < Bounds.Length; i++)
                Line(text, "_bucket", string.Create(CultureInfo.InvariantCulture, $"{before}le=\"{Bounds[i]}\""), Counts[i]);
            Line(text, "_bucket", before + "le=\"+Inf\"", count);
            Line(text, "_sum", labels, sum);
            Line(text, "_count", labels, count);
        }

        private void Line(StringBuilder text, string suffix, string with, double value) =>
            text.Append(CultureInfo.InvariantCulture, $"{Name}{suffix}{(with.Length == 0 ? "" : "{" + with + "}")} {value:R}\n");
    }
}
