using System.Globalization;
using Pleiad.Kernel.Web;
using Pleiad.Modules.Registry.Contracts;

namespace Pleiad.Modules.Registry.Networks;

/// <summary>A network for programs. What has no answer is null.</summary>
public sealed record NetworkDto(string Scope, string Id, string On, string Finding, string FindingRu, double? Density, double? Centralisation, double? Mixing, double? Modularity, int Components, bool BetweennessIsExact, int UndatedTies, IReadOnlyList<NetworkNodeDto> Nodes, IReadOnlyList<NetworkTieDto> Ties)
{
    internal static NetworkDto Of(NetworkFigures figures, Reader reader)
    {
        var network = figures.Network;
        var places = new NetworkDrawing(figures, reader).Places;
        var finding = NetworkFinding.Of(figures);
        return new(
            network.Question.Scope.Kind, network.Question.Scope.Id, Term.Text(network.Question.On), finding.En, finding.Ru, Known(figures.Density), Known(figures.Centralisation), Known(figures.Mixing), Known(figures.Communities.Modularity), figures.Components.Sizes.Length, figures.Exact, network.Undated,
            [
                .. network.Nodes.Select((n, i) => new NetworkNodeDto(
                    n.Path, n.Name.En, n.Name.Ru, n.Kind, NodeShapes.Of(n.Kind).Id, n.Inside, figures.Degree[i], Known(figures.Betweenness[i]), Known(figures.Constraint[i]), figures.Communities.Of[i] + 1, figures.Components.Of[i] + 1,
                    places.Count > 0 ? Math.Round(places[i].X, 3) : null, places.Count > 0 ? Math.Round(places[i].Y, 3) : null)),
            ],
            [.. network.Ties.Select(t => new NetworkTieDto(t.Id, network.Nodes[t.From].Path, network.Nodes[t.To].Path, t.Kind, NetworkWords.Kind(t.Kind).Name.En, NetworkWords.Kind(t.Kind).Name.Ru, t.ByThen ? "" : t.Since, t.ByThen ? t.Since : "", t.Planned, t.Proven, t.Origin, t.Claim, t.Illustrative))]);
    }

    private static double? Known(double value) => double.IsNaN(value) ? null : value;
}

/// <summary>Somebody in a network; community and component are numbered from 1, x and y stand in steps.</summary>
public sealed record NetworkNodeDto(string Node, string En, string Ru, string Kind, string Shape, bool Inside, int Degree, double? Betweenness, double? Constraint, int Community, int Component, double? X, double? Y)
{
    internal static string[] Header { get; } = ["node", "en", "ru", "kind", "inside", "degree", "betweenness", "constraint", "community", "component"];

    internal string[] Fields() => [Node, En, Ru, Kind, Inside ? "true" : "false", Degree.ToString(CultureInfo.InvariantCulture), CsvAnswer.Text(Betweenness), CsvAnswer.Text(Constraint), Community.ToString(CultureInfo.InvariantCulture), Component.ToString(CultureInfo.InvariantCulture)];
}

/// <summary>A tie; <paramref name="KnownBy"/> is the day by which it held, where nobody names its beginning.</summary>
public sealed record NetworkTieDto(string Id, string From, string To, string Kind, string KindEn, string KindRu, string Since, string KnownBy, bool Planned, bool Proven, string Origin, string Claim, bool Illustrative)
{
    internal static string[] Header { get; } = ["id", "from", "to", "kind", "since", "known_by", "planned", "proven", "origin", "claim", "illustrative"];

    internal string[] Fields() => [Id, From, To, Kind, Since, KnownBy, Planned ? "true" : "false", Proven ? "true" : "false", Origin, Claim, Illustrative ? "true" : "false"];
}

/// <summary>Somebody to meet, with the reason in both languages.</summary>
public sealed record MeetingDto(string Node, string En, string Ru, string Why, string WhyRu, IReadOnlyList<string> Through, double Score, double Nearness)
{
    internal static MeetingDto Of(PartnerMeeting meeting) => new(meeting.Other.Path, meeting.Other.Name.En, meeting.Other.Name.Ru, meeting.Why.En, meeting.Why.Ru, [.. meeting.Through.Select(n => n.Path)], meeting.Score, meeting.Nearness);
}
