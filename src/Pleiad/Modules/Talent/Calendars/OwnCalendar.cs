using System.Text.Json.Nodes;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Consents;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Personal;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Talent.Contracts;

namespace Pleiad.Modules.Talent.Calendars;

/// <summary>The private address of somebody's own calendar: programs of calendars cannot sign in.</summary>
/// <param name="Account">Whose.</param>
/// <param name="Token">The secret.</param>
internal sealed record OwnCalendar(string Account, string Token)
{
    public const string Address = TalentAddress.Root + "/me/calendar";

    /// <summary>Where the journal has that addresses are made; whose they are, it tells by who acts.</summary>
    public static Node Node { get; } = new(Address[1..]);

    public static NodeKind Kind { get; } = new(Node.Kind, _ => [], node => node == Node ? new Sentence("an own calendar", "свой календарь") : null);

    public string File => $"{TalentAddress.Root}/calendars/{Token}/calendar.ics";

    public static PersonalData Personal { get; } = new("talent-calendar", (connection, holder) => connection.Scalar<long>("SELECT count(*) FROM talent_calendar WHERE account = @account", ("@account", holder.Account)) == 0 ? null : new JsonObject { ["address"] = "made" })
    {
        Erase = (connection, holder) => connection.Execute("DELETE FROM talent_calendar WHERE account = @account", ("@account", holder.Account)),
    };
}

/// <summary>Makes the address of one's own calendar, or a new one in place of one that others know.</summary>
internal static class MakeCalendar
{
    public static string Run(ActScope scope)
    {
        var mine = new OwnCalendar(scope.Actor.Id, PrivateSecret.New());
        if (scope.Db.Set<OwnCalendar>().Any(c => c.Account == mine.Account))
            scope.Put(mine);
        else
            scope.Db.Set<OwnCalendar>().Add(mine);
        scope.Write(new Deed(OwnCalendar.Node, "make-calendar"));
        return OwnCalendar.Address;
    }
}
