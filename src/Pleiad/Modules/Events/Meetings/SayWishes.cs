using System.Globalization;
using System.Text.Json.Nodes;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Journals;
using Pleiad.Modules.Events.Registrations;

namespace Pleiad.Modules.Events.Meetings;

/// <summary>A participant says when they are free and whom they wish to meet. Wishes are nobody else's to read; the journal knows how many there are.</summary>
public static class SayWishes
{
    /// <summary>Reads free (several), w-NUMBER from 0 to 3 or "", version.</summary>
    public static Func<ActScope, string> From(Form form, string token) => scope =>
    {
        var person = JoinMeetings.Find(scope, token);
        Journal.MustBeAt(scope.Connection, person.Node, form.Version);
        var round = OpenMeetings.Find(scope, person.Gathering);
        if ((person.LeftAt.Length > 0 ? new Sentence("You do not take part any more.", "Вы больше не участвуете.") : JoinMeetings.WhyNot(round, scope.Day())) is { } why)
            throw new ConflictException("not-open", why);
        int[] free = [.. Enumerable.Range(0, round.Slots).Where(s => form.TypedAll("free").Contains(s.ToString(CultureInfo.InvariantCulture)))];
        if (free.Length == 0)
            throw new RefusedException("free", "Tick at least one slot in which you are free.", "Отметьте хотя бы один интервал, когда вы свободны.");
        var before = scope.Db.MeetingWishes.Where(w => w.One == person.Id).ToDictionary(w => w.Other);
        var wished = 0;
        foreach (var other in scope.Db.MeetingPeople.Where(p => p.Gathering == person.Gathering && p.LeftAt == "" && p.Id != person.Id).ToList())
        {
            var typed = form.Typed(Field(other));
            if (typed.Length == 0)
            {
                if (before.TryGetValue(other.Id, out var gone))
                    scope.Db.MeetingWishes.Remove(gone);
                continue;
            }

            if (!int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var strength) || strength > MeetingWish.Highest)
                throw new RefusedException("wish", "Choose one of the wishes that are offered.", "Выберите одно из предложенных пожеланий.");
            var wish = new MeetingWish(person.Id, other.Id, strength);
            if (before.ContainsKey(other.Id))
                scope.Put(wish);
            else
                scope.Db.MeetingWishes.Add(wish);
            wished += strength > 0 ? 1 : 0;
        }

        scope.Put(person with { Free = MeetingBoard.Slots(free) });
        scope.Write(new Deed(person.Node, "wish") { Facts = new JsonObject { ["wished"] = wished, ["free"] = free.Length } });
        return person.Address + "?saved=yes";
    };

    internal static string Field(MeetingPerson other) => $"w-{other.Number.ToString(CultureInfo.InvariantCulture)}";
}

/// <summary>A participant leaves: name, words and address go, and the wishes with them. A plan that was made before keeps the place empty.</summary>
public static class LeaveMeetings
{
    public static string Run(ActScope scope, string token, MeetingLetters letters)
    {
        var person = JoinMeetings.Find(scope, token);
        if (person.LeftAt.Length > 0)
            throw new ConflictException("left", "You left before.", "Вы уже вышли.");
        letters.Forget(scope, person);
        scope.Db.MeetingWishes.RemoveRange(scope.Db.MeetingWishes.Where(w => w.One == person.Id || w.Other == person.Id).ToList());
        var registered = person.Registration.Length > 0 || person.Account.Length == 0 ? person.Registration : scope.Db.Registrations.OrderBy(r => r.AskedAt).FirstOrDefault(r => r.Gathering == person.Gathering && r.Account == person.Account)?.Id ?? ""; // so that the own calendar learns of what is called off
        scope.Put(person with { Name = "—", About = "", Mail = "", Account = "", Registration = registered, LeftAt = scope.Moment() });
        scope.Write(new Deed(person.Node, "leave"));
        return person.Address;
    }
}
