using System.Globalization;
using Pleiad.Kernel;
using Pleiad.Modules.Events.Contracts;

namespace Pleiad.Modules.Events.Recordings;

/// <summary>A recording of a gathering.</summary>
/// <param name="Gathering">Of which.</param>
/// <param name="Id">Names it in addresses.</param>
/// <param name="En">Its name.</param>
/// <param name="Ru">The same in Russian.</param>
/// <param name="Address">Where it is shown; "" where nobody says.</param>
/// <param name="Claim">The claim it is known by; "" for none.</param>
public sealed record Recording(string Gathering, string Id, string En, string Ru, string Address, string Claim)
{
    public Sentence Name => new(En, Ru);

    public string Page => EventsAddress.OfGathering(Gathering, $"/recordings/{Id}");
}

/// <summary>Where in a recording a session is, in whole seconds from its beginning; the last second is not part of it.</summary>
public sealed record Segment(string Gathering, string Recording, string Session, int Starts, int Ends, string Claim)
{
    /// <summary>The recording at the session: a media fragment (W3C Media Fragments URI 1.0, § 4.2.1) of its address, or of our page where the address is not known.</summary>
    public string Opens(Recording of) => $"{(of.Address.Length > 0 ? of.Address.Split('#')[0] : of.Page)}#t={Starts.ToString(CultureInfo.InvariantCulture)},{Ends.ToString(CultureInfo.InvariantCulture)}";
}

/// <summary>Spans of recordings as people write them: "5:02:45 to 6:39:40".</summary>
public static class SpanText
{
    private static readonly string[] Between = [" to ", " до ", "–", "—", "-"];

    /// <summary>The two seconds of a span; null when it is none.</summary>
    public static (int Starts, int Ends)? Read(string text)
    {
        var parts = text.Split(Between, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return parts.Length == 2 && Second(parts[0]) is { } starts && Second(parts[1]) is { } ends ? (starts, ends) : null;
    }

    /// <summary>"2:20:00" as 8400, "00:00" as 0; null for what is no time.</summary>
    public static int? Second(string text)
    {
        var parts = text.Split(':');
        if (parts.Length is not (2 or 3) || parts.Any(p => p.Length is 0 or > 2 || !p.All(char.IsAsciiDigit)))
            return null;
        var numbers = parts.Select(p => int.Parse(p, CultureInfo.InvariantCulture)).ToArray();
        return numbers.Skip(1).Any(n => n > 59) ? null : numbers.Aggregate(0, (sum, n) => (sum * 60) + n);
    }

    /// <summary>"2:20:00".</summary>
    public static string Write(int second) => string.Create(CultureInfo.InvariantCulture, $"{second / 3600}:{second / 60 % 60:00}:{second % 60:00}");
}
