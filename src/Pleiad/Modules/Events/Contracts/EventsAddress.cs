using Pleiad.Kernel.Rights;

namespace Pleiad.Modules.Events.Contracts;

/// <summary>The addresses of the pages of Events, without the language.</summary>
public static class EventsAddress
{
    public const string Root = "/events";

    public static string OfGathering(string id, string below = "") => $"{Root}/{id}{below}";

    public static string OfSession(string gathering, string session, string below = "") => $"{Root}/{gathering}/sessions/{session}{below}";
}

/// <summary>Gatherings and their sessions as nodes.</summary>
public static class EventsNodes
{
    /// <summary>A gathering stands directly below Events.</summary>
    public const string Gatherings = "events";

    /// <summary>* is the gathering.</summary>
    public const string Sessions = "events/*/sessions";

    public static Node OfGathering(string id) => Node.Of(Gatherings, id);

    public static Node OfSession(string gathering, string session) => new($"{Gatherings}/{gathering}/sessions/{session}");
}
