using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Capacity;
using Pleiad.Kernel.Journals;
using Pleiad.Modules.Events.Contracts;

namespace Pleiad.Modules.Events.Registrations;

/// <summary>What the acts on registrations share.</summary>
internal static class RegistrationActs
{
    extension(ActScope scope)
    {
        /// <summary>The registration of a private link.</summary>
        /// <exception cref="NotFoundException">There is none.</exception>
        public Registration OfToken(string token) => Registration.Link.Open(scope.Db.Registrations, token);

        /// <summary>Makes a move of the table: the row, the journal.</summary>
        /// <returns>The registration as it is then.</returns>
        public Registration Move(Registration registration, string name, string reason = "", Func<Registration, Registration>? also = null)
        {
            var move = RegistrationFlow.Life.Must(name, registration.State, registration, reason);
            var moved = registration with { State = move.To, ChangedAt = scope.Moment(), Until = "", Reason = reason };
            moved = also?.Invoke(moved) ?? moved;
            scope.Put(moved);
            scope.Write(new Deed(registration.Node, name) { From = registration.State, To = move.To, Reason = reason });
            return moved;
        }
    }

    internal static NotFoundException MissingRegistration() => Registration.Link.Missing();

    internal static NotFoundException MissingAdmission(string gathering, string id) => new($"There is no registration '{id}' for this gathering.", $"Регистрации «{id}» для этого события нет.", new Suggestion("The gathering", "Событие", EventsAddress.OfGathering(gathering)));
}

/// <summary>Takes over what moved in a pool by itself: a place that was offered, or an offer that ran out.</summary>
internal sealed class FollowPlaces(RegistrationLetters letters)
{
    public void Moved(ActScope scope, Place place)
    {
        if (!place.Id.StartsWith(Registration.NodeKind + "/", StringComparison.Ordinal))
            return; // another thing of Events that has places
        scope.Db.SaveChanges();
        var id = place.Id[(Registration.NodeKind.Length + 1)..];
        if (scope.Db.Registrations.AsTracking().SingleOrDefault(r => r.Id == id) is not { } registration)
            return;
        var byItself = scope with { Actor = Pleiad.Kernel.Rights.Actor.Program };
        letters.Tell(scope, place.State == PlaceState.Offered ? byItself.Move(registration, "offer", also: r => r with { Until = place.Until }) : byItself.Move(registration, "lapse"));
    }
}
