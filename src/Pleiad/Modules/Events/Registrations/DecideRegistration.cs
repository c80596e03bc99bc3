using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Capacity;
using Pleiad.Kernel.Forms;
using Pleiad.Modules.Events.Contracts;

namespace Pleiad.Modules.Events.Registrations;

/// <summary>An officer decides on a registration: approves or rejects it, or releases a place. Fields: move (approve, reject, release), reason.</summary>
public sealed class DecideRegistration(Places places, RegistrationLetters letters)
{
    private static readonly string[] Moves = ["approve", "reject", "release"];

    public Func<ActScope, string> From(Form form, string gathering, string id)
    {
        var (name, reason) = (form.Choice("move", Moves), form.Lines("reason", required: false, longest: 500));
        return scope =>
        {
            var registration = scope.Db.Registrations.SingleOrDefault(r => r.Id == id && r.Gathering == gathering) ?? throw RegistrationActs.MissingRegistration();
            RegistrationFlow.Life.Must(name, registration.State, registration, reason);
            if (name == "approve")
            {
                var held = places.Ask(scope, Admission.PoolOf(gathering, registration.Admission), registration.Node.Path, registration.People).State == PlaceState.Held;
                letters.Tell(scope, scope.Move(registration, held ? "approve" : "approve-queue", reason));
            }
            else
            {
                var moved = scope.Move(registration, name, reason, r => r with { Shown = false });
                scope.Db.SaveChanges();
                places.Leave(scope, registration.Node.Path);
                letters.Tell(scope, moved);
            }

            return EventsAddress.OfGathering(gathering, "/registrations");
        };
    }
}
