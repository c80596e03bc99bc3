using System.Text.Json.Nodes;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Events.Contracts;

namespace Pleiad.Modules.Events.Programmes;

/// <summary>What is said of a session. Fields: kind, en, ru, text-en, text-ru, room-en, room-ru, day, from, to, speakers (a line each: a person's address, or "Name, role").</summary>
public sealed record SessionProfile(Session Said, IReadOnlyList<(string Node, string Name, string Role)> Speakers)
{
    public static SessionProfile Read(Form form)
    {
        var kind = form.Choice("kind", SessionKinds.Names.Keys);
        var (en, ru) = (form.Line("en", required: false, longest: 200), form.Line("ru", required: false, longest: 200));
        if (en.Length == 0 && ru.Length == 0)
            form.Refuse("en", "Name it in at least one of the two languages.", "Назовите заседание хотя бы на одном из двух языков.");
        var (day, from, to) = (form.Date("day", required: false), Time(form, "from"), Time(form, "to"));
        if (day.Length is not (0 or 10))
            form.Refuse("day", "Write the day in full: 2027-11-05.", "Укажите день целиком: 2027-11-05.");
        else if (day.Length == 0 && from.Length > 0)
            form.Refuse("day", "Say on which day.", "Укажите, в какой день.");
        else if (from.Length == 0 != (to.Length == 0))
            form.Refuse(from.Length == 0 ? "from" : "to", "Say both when it begins and when it ends, or neither.", "Укажите и начало, и конец, или ничего.");
        else if (from.Length > 0 && string.CompareOrdinal(to, from) <= 0)
            form.Refuse("to", "It ends after it begins.", "Конец должен быть позже начала.");
        return new(
            new Session
            {
                Id = "", Gathering = "", Number = 0, State = SessionStates.Planned, Kind = kind, En = en.Length > 0 ? en : ru, Ru = ru.Length > 0 ? ru : en, TextEn = form.Lines("text-en", required: false), TextRu = form.Lines("text-ru", required: false),
                RoomEn = form.Line("room-en", required: false, longest: 100), RoomRu = form.Line("room-ru", required: false, longest: 100), Starts = from.Length > 0 ? $"{day}T{from}" : day, Ends = to.Length > 0 ? $"{day}T{to}" : "",
            },
            [.. form.Lines("speakers", required: false).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Speaker)]);
    }

    public static Form Of(Session session, IEnumerable<Speaker> speakers) => Form.Of(
        ("kind", session.Kind), ("en", session.En), ("ru", session.Ru), ("text-en", session.TextEn), ("text-ru", session.TextRu), ("room-en", session.RoomEn), ("room-ru", session.RoomRu),
        ("day", session.Starts.Length >= 10 ? session.Starts[..10] : ""), ("from", session.Starts.Length == 16 ? session.Starts[11..] : ""), ("to", session.Ends.Length == 16 ? session.Ends[11..] : ""),
        ("speakers", string.Join('\n', speakers.OrderBy(s => s.Number).Select(s => s.Node.Length > 0 ? s.Node : s.RoleEn.Length > 0 ? $"{s.En}, {s.RoleEn}" : s.En))));

    private static string Time(Form form, string field)
    {
        var text = form.Line(field, required: false, longest: 5);
        if (text.Length > 0 && form.ErrorOf(field) is null && !(text.Length == 5 && TimeOnly.TryParseExact(text, "HH:mm", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out _)))
            form.Refuse(field, "Write a time like 09:30.", "Напишите время, например 09:30.");
        return text;
    }

    private static (string, string, string) Speaker(string line)
    {
        if (line.IndexOf("registry/people/", StringComparison.Ordinal) is >= 0 and var at)
            return (line[at..], "", "");
        var comma = line.IndexOf(',', StringComparison.Ordinal);
        return ("", comma < 0 ? line : line[..comma].Trim(), comma < 0 ? "" : line[(comma + 1)..].Trim());
    }
}

/// <summary>Plans a session, or changes one; readers see it with the next release of the programme.</summary>
public static class PlanSession
{
    public static Func<ActScope, string> New(Form form, string gathering, RightsOfActors rights)
    {
        var profile = SessionProfile.Read(form);
        return scope =>
        {
            var of = scope.Gathering(gathering);
            var number = scope.Db.Sessions.Where(s => s.Gathering == gathering).Select(s => s.Number).ToList().DefaultIfEmpty().Max() + 1;
            var session = profile.Said with { Id = EventsActs.FreeId(profile.Said.En, id => scope.Db.Sessions.Any(s => s.Id == id)), Gathering = gathering, Number = number };
            scope.Db.Sessions.Add(session);
            Name(scope, rights, session, profile);
            scope.Write(new Deed(of.Node, "plan-session") { Facts = new JsonObject { ["session"] = session.Id, ["starts"] = session.Starts } });
            return EventsAddress.OfGathering(gathering, "/programme");
        };
    }

    public static Func<ActScope, string> Edit(Form form, string gathering, string id, RightsOfActors rights)
    {
        var (profile, version) = (SessionProfile.Read(form), form.Version);
        return scope =>
        {
            var of = scope.Gathering(gathering, version);
            var now = Find(scope, gathering, id);
            var session = profile.Said with { Id = now.Id, Gathering = now.Gathering, Number = now.Number, State = now.State, Claim = now.Claim };
            scope.Put(session);
            Name(scope, rights, session, profile);
            scope.Write(new Deed(of.Node, "edit-session") { Facts = new JsonObject { ["session"] = id, ["starts"] = session.Starts } });
            return EventsAddress.OfGathering(gathering, "/programme");
        };
    }

    /// <summary>Calls a session off, or lets it take place after all. It stays in the programme, so that calendars learn of it.</summary>
    public static Func<ActScope, string> Cancel(Form form, string gathering, string id)
    {
        var (off, version) = (form.Choice("state", [SessionStates.Planned, SessionStates.Cancelled]) == SessionStates.Cancelled, form.Version);
        return scope =>
        {
            var of = scope.Gathering(gathering, version);
            scope.Put(Find(scope, gathering, id) with { State = off ? SessionStates.Cancelled : SessionStates.Planned });
            scope.Write(new Deed(of.Node, off ? "cancel-session" : "restore-session") { Facts = new JsonObject { ["session"] = id } });
            return EventsAddress.OfGathering(gathering, "/programme");
        };
    }

    private static Session Find(ActScope scope, string gathering, string id) => scope.Db.Sessions.SingleOrDefault(s => s.Gathering == gathering && s.Id == id) ?? throw EventsActs.MissingSession(id);

    private static void Name(ActScope scope, RightsOfActors rights, Session session, SessionProfile profile)
    {
        var before = scope.Db.Speakers.Where(s => s.Session == session.Id).ToList();
        scope.Db.Speakers.RemoveRange(before);
        scope.Db.SaveChanges();
        foreach (var ((path, name, role), i) in profile.Speakers.Select((s, i) => (s, i)))
        {
            var known = before.FirstOrDefault(s => path.Length > 0 ? s.Node == path : s.En == name);
            if (path.Length > 0 && !rights.Exists(new Node(path)))
                throw new NotFoundException($"There is no person at '{path}'.", $"По адресу «{path}» никого нет.");
            var said = path.Length > 0 ? rights.Name(new Node(path)) : new Sentence(name, name);
            scope.Db.Speakers.Add(known is null ? new Speaker(session.Id, i + 1, path, said.En, said.Ru, role, role, "") : known with { Number = i + 1, RoleEn = role.Length > 0 ? role : known.RoleEn, RoleRu = role.Length > 0 ? role : known.RoleRu });
        }
    }
}
