using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Capacity;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Talent.Openings;

namespace Pleiad.Modules.Talent.Applications;

/// <summary>What the acts on applications share.</summary>
internal static class ApplicationActs
{
    /// <summary>How long an organisation has to read an application, and then to answer it; and how long an applicant has to answer.</summary>
    public static readonly TimeSpan Turn = TimeSpan.FromDays(15);

    /// <summary>How long a freed place is kept.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(3);

    extension(ActScope scope)
    {
        public string Moment() => scope.Now.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);

        /// <summary>An instant from now.</summary>
        public string After(TimeSpan time) => (scope.Now + time).UtcDateTime.ToString("O", CultureInfo.InvariantCulture);

        /// <exception cref="NotFoundException">There is none.</exception>
        public Opening Opening(string id) => scope.Db.Openings.SingleOrDefault(o => o.Id == id) ?? throw MissingOpening(id);

        /// <exception cref="NotFoundException">There is none.</exception>
        public Application Application(string id) => scope.Db.Applications.SingleOrDefault(a => a.Id == id) ?? throw Missing();

        /// <summary>Makes a move of the table: the row, the journal.</summary>
        /// <returns>The application as it is then.</returns>
        public Application Move(Application application, string name, string reason = "", Func<Application, Application>? also = null)
        {
            var move = ApplicationFlow.Life.Must(name, application.State, application, reason);
            var moved = application with { State = move.To, ChangedAt = scope.Moment(), Due = "", Reason = reason };
            moved = also?.Invoke(moved) ?? moved;
            scope.Put(moved);
            scope.Write(new Deed(application.Node, name) { From = application.State, To = move.To, Reason = reason });
            return moved;
        }

        /// <summary>The same act as done by the program.</summary>
        public ActScope ByItself() => scope with { Actor = Actor.Program };
    }

    /// <summary>Brings the pool of an opening to its number of places; opens it with the first who confirms.</summary>
    public static string Pool(this Places places, ActScope scope, Opening opening)
    {
        var pool = Talent.Applications.Application.PoolOf(opening.Id);
        var figures = Places.Of(scope.Connection, pool);
        if (figures.Size == 0)
            Places.Open(scope, pool, opening.Places, Kept);
        else if (figures.Size != opening.Places)
            places.Resize(scope, pool, Math.Max(opening.Places, figures.Held + figures.Offered));
        return pool;
    }

    internal static NotFoundException Missing() => new("There is no such application.", "Такого отклика нет.", new Suggestion("Your applications", "Ваши отклики", "/talent/me/applications"));

    internal static NotFoundException MissingOpening(string id) => new($"There is no opening '{id}'.", $"Места «{id}» нет.", new Suggestion("Talent", "Кадры", "/talent"));
}

/// <summary>Takes over what moved in a pool by itself: a place that was offered, or an offer that ran out.</summary>
internal sealed class FollowPlaces(PlacementLetters letters)
{
    public void Moved(ActScope scope, Place place)
    {
        if (!place.Id.StartsWith(Application.NodeKind + "/", StringComparison.Ordinal))
            return;
        scope.Db.SaveChanges();
        var id = place.Id[(Application.NodeKind.Length + 1)..];
        if (scope.Db.Applications.SingleOrDefault(a => a.Id == id) is not { } application)
            return;
        letters.Moved(scope, place.State == PlaceState.Offered ? scope.ByItself().Move(application, "offer", also: a => a with { Due = place.Until }) : scope.ByItself().Move(application, "pass"));
    }
}
