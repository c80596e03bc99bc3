using System.Globalization;
using System.Text.Json.Nodes;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Journals;

namespace Pleiad.Modules.Events.Meetings;

/// <summary>Opens one-to-one meetings at a gathering: the slots, the tables, and until when wishes come in.</summary>
public static class OpenMeetings
{
    public const int MostSlots = 24;

    /// <summary>Reads starts, slots, minutes, break, tables, wishes-until.</summary>
    public static Func<ActScope, string> From(Form form, string gathering)
    {
        var starts = form.Line("starts", longest: 16).Replace(' ', 'T');
        if (form.ErrorOf("starts") is null && !DateTime.TryParseExact(starts, "yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            form.Refuse("starts", "Write day and hour like 2026-11-05 10:00.", "Напишите день и час, например 2026-11-05 10:00.");
        var (slots, minutes, pause, tables) = (Whole(form, "slots", 1, MostSlots), Whole(form, "minutes", 5, 120), Whole(form, "break", 0, 120), Whole(form, "tables", 1, 500));
        var until = form.Date("wishes-until");
        if (form.ErrorOf("wishes-until") is null && until.Length != 10)
            form.Refuse("wishes-until", "Write the whole day, like 2026-11-05.", "Напишите день целиком, например 2026-11-05.");
        return scope =>
        {
            var at = scope.Gathering(gathering);
            if (scope.Db.MeetingRounds.Any(r => r.Gathering == gathering))
                throw new ConflictException("there", "This gathering has one-to-one meetings already.", "У этого события уже есть встречи один на один.");
            var round = new MeetingRound
            {
                Gathering = at.Id, State = MeetingFlow.Life.Start, Starts = starts, Slots = slots, Minutes = minutes, BreakMinutes = pause, Tables = tables, WishesUntil = until, Illustrative = at.Illustrative, ChangedAt = scope.Moment(),
            };
            scope.Db.MeetingRounds.Add(round);
            scope.Write(new Deed(round.Node, "open") { To = round.State, Facts = new JsonObject { ["slots"] = slots, ["tables"] = tables } });
            return round.Address;
        };
    }

    internal static MeetingRound Find(ActScope scope, string gathering) => scope.Db.MeetingRounds.SingleOrDefault(r => r.Gathering == gathering) ?? throw Missing();

    internal static NotFoundException Missing() => new("There are no one-to-one meetings at this gathering.", "У этого события нет встреч один на один.", new Suggestion("All events", "Все события", Contracts.EventsAddress.Root));

    private static int Whole(Form form, string field, int least, int most)
    {
        var number = form.Number(field, least: least, most: most);
        if (form.ErrorOf(field) is null && number != Math.Floor(number))
            form.Refuse(field, "Write a whole number.", "Напишите целое число.");
        return double.IsNaN(number) ? least : (int)number;
    }
}
