using System.Text.Json.Nodes;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Events.Contracts;

namespace Pleiad.Modules.Events.Programmes;

/// <summary>Releases the programme as it is planned now: readers and calendars see it from then on, with what was changed.</summary>
public static class ReleaseProgramme
{
    public static Func<ActScope, string> From(Form form, string gathering)
    {
        var (note, version) = (form.Lines("note", required: false, longest: 500), form.Version);
        return scope =>
        {
            var of = scope.Gathering(gathering, version);
            Run(scope, of.Id, of.Node, note);
            return EventsAddress.OfGathering(gathering, "/programme");
        };
    }

    internal static void Run(ActScope scope, string gathering, Node node, string note)
    {
        scope.Db.SaveChanges();
        var sessions = scope.Db.Sessions.Where(s => s.Gathering == gathering).ToList();
        var ids = sessions.Select(s => s.Id).ToList();
        var last = scope.Db.Releases.Where(r => r.Gathering == gathering).OrderByDescending(r => r.Number).FirstOrDefault();
        var items = ProgrammeText.Numbered(ProgrammeText.Plan(sessions, scope.Db.Speakers.Where(s => ids.Contains(s.Session)).ToLookup(s => s.Session)), last?.Items());
        var text = ProgrammeText.Write(items);
        if (text == last?.Programme)
            throw new ConflictException("same-programme", "Nothing was changed since the last release.", "С последнего выпуска ничего не изменилось.");
        if (sessions.Count == 0)
            throw new ConflictException("no-sessions", "There is no session to release yet.", "Выпускать пока нечего: заседаний нет.");
        var release = new Release(gathering, (last?.Number ?? 0) + 1, scope.Moment(), scope.Actor.Id, note, text, ProgrammeText.Hash(text));
        scope.Db.Releases.Add(release);
        scope.Write(new Deed(node, "release") { Reason = note, Facts = new JsonObject { ["number"] = release.Number, ["hash"] = release.Hash, ["sessions"] = items.Count } });
    }
}
