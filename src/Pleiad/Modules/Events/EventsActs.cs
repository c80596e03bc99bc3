using System.Globalization;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Text;
using Pleiad.Modules.Events.Contracts;
using Pleiad.Modules.Events.Gatherings;

namespace Pleiad.Modules.Events;

/// <summary>What the acts of Events share.</summary>
internal static class EventsActs
{
    /// <summary>Words that an address below Events has for something else.</summary>
    private static readonly string[] Taken = ["new", "mine", "registrations", "contests", "ideas", "jury", "invitations", "meetings", "my-meetings", "outcomes", "series"];

    extension(ActScope scope)
    {
        /// <summary>The time of the act as tables hold it.</summary>
        public string Moment() => scope.Now.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture);

        /// <summary>The day of the act.</summary>
        public string Day() => GatheringFlow.Today(scope.Now);

        /// <summary>The gathering that is acted on.</summary>
        /// <exception cref="NotFoundException">There is none.</exception>
        public Gathering Gathering(string id) => scope.Db.Gatherings.SingleOrDefault(g => g.Id == id) ?? throw MissingGathering(id);

        /// <summary>The same, as the reader saw it.</summary>
        /// <exception cref="ConflictException">It was changed since.</exception>
        public Gathering Gathering(string id, int version)
        {
            var gathering = scope.Gathering(id);
            Journal.MustBeAt(scope.Connection, gathering.Node, version);
            return gathering;
        }
    }

    /// <summary>An id made of a name that nothing has yet.</summary>
    /// <param name="name">The English name, or the Russian one where there is no other.</param>
    /// <param name="exists">Whether something has an id.</param>
    public static string FreeId(string name, Func<string, bool> exists)
    {
        var slug = string.Concat(Words.Key(name).Where(c => char.IsAsciiLetterOrDigit(c) || c == '-')).Trim('-');
        slug = slug.Length is 0 or > 60 ? slug.Length == 0 ? "gathering" : slug[..60].TrimEnd('-') : slug;
        for (var i = 1; ; i++)
        {
            var id = i == 1 ? slug : $"{slug}-{i.ToString(CultureInfo.InvariantCulture)}";
            if (!Taken.Contains(id) && !exists(id))
                return id;
        }
    }

    internal static NotFoundException MissingGathering(string id) => new($"There is no gathering '{id}'.", $"События «{id}» нет.", new Suggestion("All events", "Все события", EventsAddress.Root));

    internal static NotFoundException MissingSession(string id) => new($"There is no session '{id}'.", $"Заседания «{id}» нет.", new Suggestion("All events", "Все события", EventsAddress.Root));
}
