using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Capacity;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Journals;

namespace Pleiad.Modules.Talent.Applications;

/// <summary>An organisation reads an application, accepts or rejects it, or calls off what was accepted. Fields: reason, version.</summary>
public sealed class DecideApplication(Places places, PlacementLetters letters)
{
    /// <summary>The moves of an organisation.</summary>
    public static readonly string[] Moves = ["read", "accept", "reject", "cancel"];

    public Func<ActScope, string> From(Form form, string id, string name)
    {
        var reason = form.Lines("reason", required: false, longest: 1000);
        return scope =>
        {
            var application = scope.Application(id);
            Journal.MustBeAt(scope.Connection, application.Node, form.Version);
            if (!Moves.Contains(name))
                throw ApplicationActs.Missing();
            ApplicationFlow.Life.Must(name, application.State, application, reason);
            var moved = scope.Move(application, name, reason, a => name switch
            {
                "read" => a with { Due = DateTimeOffset.Parse(application.Due, System.Globalization.CultureInfo.InvariantCulture).Add(ApplicationActs.Turn).UtcDateTime.ToString("O"), Reminders = application.Reminders },
                "accept" => a with { Due = scope.After(ApplicationActs.Turn) },
                _ => a,
            });
            scope.Db.SaveChanges();
            if (name == "cancel")
                places.Leave(scope, application.Node.Path);
            letters.Moved(scope, moved);
            return moved.Address;
        };
    }
}
