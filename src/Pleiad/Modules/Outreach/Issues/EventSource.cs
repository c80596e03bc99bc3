using Pleiad.Kernel;
using Pleiad.Modules.Events.Contracts;
using Pleiad.Modules.Outreach.Contracts;
using Pleiad.Modules.Outreach.Subscriptions;

namespace Pleiad.Modules.Outreach.Issues;

/// <summary>Events for an issue: what is still to come, the nearest first; what is far off is offered and left out.</summary>
internal static class EventSource
{
    private const int Weeks = 10;
    private const int MostOffered = 10;

    public static DigestSource Lines(IServiceProvider services) => new(DigestTopics.Events, question =>
    {
        var until = question.Now.AddDays(7 * Weeks).ToString("yyyy-MM-dd");
        return services.GetRequiredService<GatheringCards>().Upcoming().Take(MostOffered).Select(g =>
        {
            var soon = string.CompareOrdinal(g.Starts, until) <= 0;
            return new DigestLine(new(With(g.Name.En, g.Place.En), With(g.Name.Ru, g.Place.Ru)), new("The organisers", "Организаторы"), g.Starts, g.Address,
                soon ? new($"Chosen: begins within {Weeks} weeks.", $"Включено: начнётся в ближайшие {Weeks} недель.") : new($"Left out: begins more than {Weeks} weeks from now.", $"Не включено: начнётся позже, чем через {Weeks} недель."))
            {
                Chosen = soon, Illustrative = g.Illustrative,
            };
        });
    });

    private static string With(string name, string place) => place.Length > 0 ? $"{name}, {place}" : name;
}
