using System.Text.Json.Nodes;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Text;
using Pleiad.Modules.Events.Contracts;
using Pleiad.Modules.Registry.Contracts;

namespace Pleiad.Modules.Events.Outcomes;

/// <summary>
/// Records what came of a session or a gathering. A proposed cluster becomes a proposal, a barrier one of the Registry's log, an agreement
/// a tie with the gathering as its origin; the rest stands here in words.
/// </summary>
public static class RecordOutcome
{
    /// <summary>Reads kind, en, ru, session; why and place (cluster); barrier-kind and cluster (barrier); one, other and evidence (contact, agreement).</summary>
    public static Func<ActScope, string> From(Form form, string gathering, EventRecords records, RightsOfActors rights, RegistryNames names, Language language)
    {
        var (kind, en, ru, session) = (form.Choice("kind", OutcomeKinds.Names.Keys), form.Line("en", required: false, longest: 300), form.Line("ru", required: false, longest: 300), form.Line("session", required: false));
        if (en.Length + ru.Length == 0)
            form.Refuse("en", "Say in one line what came of it, in one of the two languages.", "Напишите одной строкой, что вышло, хотя бы на одном языке.");
        var (why, place) = (form.Lines("why", required: kind == OutcomeKinds.Cluster, longest: 2000), form.Line("place", required: kind == OutcomeKinds.Cluster));
        var (barrier, cluster) = (kind == OutcomeKinds.Barrier ? form.Choice("barrier-kind", EventRecords.BarrierKinds.Keys) : "", form.Line("cluster", required: kind == OutcomeKinds.Barrier));
        var pair = kind is OutcomeKinds.Contact or OutcomeKinds.Agreement;
        var (one, other, evidence) = (form.Line("one", required: pair), form.Line("other", required: pair), form.Lines("evidence", required: kind == OutcomeKinds.Agreement, longest: 1000));
        foreach (var field in pair ? new[] { "one", "other" } : [])
        {
            if (form.ErrorOf(field) is null && names.Of(form.Line(field)) is null)
                form.Refuse(field, "There is no such organisation in the registry.", "Такой организации в реестре нет.");
        }

        return scope =>
        {
            var at = scope.Gathering(gathering);
            if (session.Length > 0 && !scope.Db.Sessions.Any(s => s.Id == session && s.Gathering == gathering))
                throw EventsActs.MissingSession(session);
            var origin = EventsNodes.OfGathering(gathering);
            var (first, second) = (en.Length > 0 ? en : ru, ru.Length > 0 ? ru : en);
            var node = kind switch
            {
                OutcomeKinds.Cluster => records.Propose(scope, language == Language.Russian ? second : first, why, place, language == Language.Russian ? at.Ru : at.En, language).Path,
                OutcomeKinds.Barrier => records.Report(scope, first, barrier, cluster, at.En).Path,
                OutcomeKinds.Agreement => "registry/ties/" + EventTies.Enter(scope, rights, one, other, "contract", evidence, origin.Path),
                _ => "",
            };
            var outcome = new Outcome(Guid.CreateVersion7(scope.Now).ToString("N"), gathering, session, kind, pair ? $"{names.Of(one)!.En} · {names.Of(other)!.En}: {first}" : first, pair ? $"{names.Of(one)!.Ru} · {names.Of(other)!.Ru}: {second}" : second, node, "", scope.Moment(), scope.Actor.Id);
            scope.Db.Outcomes.Add(outcome);
            scope.Write(new Deed(origin, "outcome") { Facts = new JsonObject { ["kind"] = kind, ["session"] = session, ["what"] = outcome.En, ["node"] = node } });
            return OutcomeAddress.Of(gathering);
        };
    }
}

/// <summary>Where outcomes stand.</summary>
public static class OutcomeAddress
{
    public static string Of(string gathering) => $"{EventsAddress.Root}/outcomes/{gathering}";
}
