namespace Pleiad.Modules.Events.Contracts;

/// <summary>The addresses of the pages of Events, without the language.</summary>
public static class EventsAddress
{
    public const string Root = "/events";
}
