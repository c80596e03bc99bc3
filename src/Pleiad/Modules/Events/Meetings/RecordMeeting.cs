using System.Text.Json.Nodes;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Events.Contracts;
using Pleiad.Modules.Registry.Contracts;

namespace Pleiad.Modules.Events.Meetings;

/// <summary>
/// Says what became of a meeting. A tie or a joint project enters the Registry between the two organisations, with the gathering as its
/// origin; for that, whoever says it must be allowed to write for one of the two.
/// </summary>
public static class RecordMeeting
{
    /// <summary>Reads outcome, evidence.</summary>
    public static Func<ActScope, string> From(Form form, string token, string id, RightsOfActors rights)
    {
        var outcome = form.Choice("outcome", Meeting.Outcomes.Keys);
        var evidence = form.Lines("evidence", required: false, longest: 1000);
        var ties = outcome is "cooperation" or "joint-project";
        if (ties && evidence.Length == 0)
            form.Refuse("evidence", "Say where it stands: a letter, an agreement, its date.", "Укажите, где это зафиксировано: письмо, соглашение, дата.");
        return scope =>
        {
            var person = JoinMeetings.Find(scope, token);
            var round = OpenMeetings.Find(scope, person.Gathering);
            if (round.State is not (MeetingFlow.Announced or MeetingFlow.Closed))
                throw new ConflictException("not-now", "Outcomes are told once the plan is announced.", "Итоги записывают после объявления плана.");
            var meeting = scope.Db.Meetings.SingleOrDefault(m => m.Id == id && m.Gathering == person.Gathering && m.Plan == round.Plan && m.Slot >= 0 && (m.One == person.Id || m.Other == person.Id)) ?? throw MeetingPerson.Link.Missing();
            if (meeting.Tie.Length > 0)
                throw new ConflictException("there", "This meeting became a tie already; it can be ended on the profile.", "Эта встреча уже стала связью; завершить её можно в профиле.");
            var tie = ties ? Enter(scope, person, meeting, outcome, evidence, rights) : "";
            scope.Put(meeting with { Outcome = outcome, Tie = tie, RecordedAt = scope.Moment() });
            scope.Write(new Deed(round.Node, "record") { Facts = new JsonObject { ["meeting"] = id, ["outcome"] = outcome, ["tie"] = tie } });
            return person.Address + "#plan";
        };
    }

    private static string Enter(ActScope scope, MeetingPerson person, Meeting meeting, string kind, string evidence, RightsOfActors rights)
    {
        var other = scope.Db.MeetingPeople.Single(p => p.Id == meeting.With(person.Id));
        if (person.Organisation.Length == 0 || other.Organisation.Length == 0)
            throw new ConflictException("no-organisation", "A tie joins two organisations of the registry, and one of you named none. Record a contact instead.", "Связь соединяет две организации реестра, а один из вас её не указал. Запишите контакт.");
        return EventTies.Enter(scope, rights, person.Organisation, other.Organisation, kind, evidence, EventsNodes.OfGathering(person.Gathering).Path);
    }
}
