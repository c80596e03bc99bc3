using System.Globalization;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Forms;
using Pleiad.Modules.Events.Registrations;

namespace Pleiad.Modules.Events.CheckIns;

/// <summary>What became of one mark of coming.</summary>
/// <param name="Reference">The registration; "" where the code is none.</param>
/// <param name="In">Whether the person counts as come now.</param>
/// <param name="Why">Why not; null when it was taken.</param>
public sealed record MarkDone(string Reference, bool In, Sentence? Why);

/// <summary>A mark of coming as it was made at the door.</summary>
/// <param name="Code">The code of the confirmation, or the reference as somebody typed it.</param>
/// <param name="At">When, at the door.</param>
/// <param name="Came">Whether it says that the person came, or takes that back.</param>
public sealed record Mark(string Code, DateTimeOffset At, bool Came);

/// <summary>A mark as it is kept.</summary>
internal sealed record KeptMark(string Registration, string At, bool Came, string By, string GotAt);

/// <summary>
/// Takes marks of coming, also such as were made without a network and arrive later, in whatever order and more than once: the latest by the
/// clock of the door decides, and the earliest since the last one that was taken back is when the person came.
/// </summary>
public sealed class MarkCome(CheckInCodes codes)
{
    /// <summary>Marks may come from a clock that is a little ahead.</summary>
    private static readonly TimeSpan Ahead = TimeSpan.FromMinutes(5);

    /// <summary>Reads the marks of a form: code and at, several of each; came is "no" to take a mark back.</summary>
    public static IReadOnlyList<Mark> Read(Form form, DateTimeOffset now)
    {
        var (codes, hours) = (form.TypedAll("code"), form.TypedAll("at"));
        if (codes.Count == 0 || codes[0].Trim().Length == 0)
            form.Refuse("code", "Type the reference, or scan the code.", "Введите номер или отсканируйте код.");
        List<Mark> marks = [];
        foreach (var (code, i) in codes.Select((c, i) => (c, i)))
        {
            var at = now;
            if (i < hours.Count && hours[i].Length > 0 && !DateTimeOffset.TryParse(hours[i], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out at))
                form.Refuse("at", "Write when it was, like 2027-01-05T09:00:00Z.", "Укажите время, например 2027-01-05T09:00:00Z.");
            marks.Add(new(code, at > now + Ahead ? now : at, form.Typed("came") != "no"));
        }

        return marks;
    }

    public IReadOnlyList<MarkDone> Run(ActScope scope, string gathering, IReadOnlyList<Mark> marks) => [.. marks.Select(mark => Take(scope, gathering, mark))];

    private MarkDone Take(ActScope scope, string gathering, Mark mark)
    {
        var id = codes.Read(scope.Connection, gathering, mark.Code) ?? mark.Code.Trim().ToUpperInvariant();
        scope.Db.SaveChanges();
        var registration = scope.Db.Registrations.SingleOrDefault(r => r.Id == id && r.Gathering == gathering);
        if (registration is null)
            return new("", false, new($"No registration of this gathering has the code “{Short(mark.Code)}”.", $"Регистрации с кодом «{Short(mark.Code)}» у этого события нет."));
        if (!RegistrationFlow.Placed.Contains(registration.State))
            return new(id, false, new($"{id} has no place: {RegistrationFlow.Life.State(registration.State).Name.En}.", $"{id}: места нет, состояние — {RegistrationFlow.Life.State(registration.State).Name.Ru}."));
        scope.Connection.Execute("INSERT INTO events_mark (registration, at, came, by, got_at) VALUES (@r, @at, @came, @by, @now) ON CONFLICT (registration, at, came) DO NOTHING",
            ("@r", id), ("@at", Instant(mark.At)), ("@came", mark.Came), ("@by", scope.Actor.Id), ("@now", scope.Moment()));
        return new(id, Settle(scope, registration), null);
    }

    /// <summary>Brings a registration to what its marks say.</summary>
    private static bool Settle(ActScope scope, Registration registration)
    {
        var marks = scope.Connection.Rows("SELECT at, came FROM events_mark WHERE registration = @r ORDER BY at, came", r => (At: r.GetString(0), Came: r.GetBoolean(1)), ("@r", registration.Id));
        var came = marks[^1].Came;
        var since = came ? marks.Skip(marks.FindLastIndex(m => !m.Came) + 1).First().At : "";
        if (registration.State == RegistrationFlow.Attended)
            return true; // the day is closed; the hour stays
        if (came && registration.State != RegistrationFlow.CheckedIn)
            scope.Move(registration, "check-in", also: r => r with { CheckedInAt = since });
        else if (!came && registration.State == RegistrationFlow.CheckedIn)
            scope.Move(registration, "undo-check-in", also: r => r with { CheckedInAt = "" });
        else if (registration.CheckedInAt != since)
            scope.Put(registration with { CheckedInAt = since });
        return came;
    }

    private static string Short(string code) => code.Length > 40 ? code[..40] + "…" : code;

    private static string Instant(DateTimeOffset at) => at.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture);
}

/// <summary>Closes the attendance of a gathering: who came took part, who had a place and did not come was absent.</summary>
public static class CloseAttendance
{
    public static Func<ActScope, string> From(Form form, string gathering)
    {
        _ = form.Line("close");
        return scope =>
        {
            var of = scope.Gathering(gathering);
            if (of.Starts.Length == 0 || string.CompareOrdinal(of.Starts, scope.Day()) > 0)
                throw new ConflictException("not-begun", "The gathering has not begun, so nobody can be absent yet.", "Событие ещё не началось, отсутствующих быть не может.");
            foreach (var one in scope.Db.Registrations.Where(r => r.Gathering == gathering && (r.State == RegistrationFlow.CheckedIn || r.State == RegistrationFlow.Confirmed)).OrderBy(r => r.Id).ToList())
                scope.Move(one, one.State == RegistrationFlow.CheckedIn ? "attend" : "miss");
            return Contracts.EventsAddress.OfGathering(gathering, "/check-in");
        };
    }
}
