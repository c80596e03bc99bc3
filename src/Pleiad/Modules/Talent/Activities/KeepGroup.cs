using System.Text.Json.Nodes;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Capacity;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Journals;
using Pleiad.Modules.Talent.Applications;
using Pleiad.Modules.Talent.Contracts;
using Pleiad.Modules.Talent.Guardians;

namespace Pleiad.Modules.Talent.Activities;

/// <summary>What a teacher does with a class that was signed up.</summary>
internal sealed class KeepGroup(Places places, GroupLetters letters)
{
    /// <summary>Takes the places that are kept.</summary>
    public string Accept(ActScope scope, string id)
    {
        var group = scope.Group(id);
        GroupFlow.Life.Must("accept", group.State, group);
        places.Accept(scope, group.Node.Path);
        Tell(scope, scope.Move(group, "accept"));
        return group.Address;
    }

    /// <summary>Waits again, behind everybody, after an offer that was not taken.</summary>
    public string Again(ActScope scope, string id)
    {
        var group = scope.Group(id);
        GroupFlow.Life.Must("again", group.State, group);
        var held = places.Ask(scope, SchoolNodes.OfActivity(group.Activity).Path, group.Node.Path, group.Pupils).State == PlaceState.Held;
        Tell(scope, scope.Move(group, held ? "again-confirm" : "again"));
        return group.Address;
    }

    /// <summary>Gives the places back; they are offered to the class that waited longest.</summary>
    public string Withdraw(ActScope scope, string id, string move = "withdraw", string reason = "")
    {
        var group = scope.Group(id);
        var moved = scope.Move(group, move, reason);
        scope.Db.SaveChanges();
        places.LeaveTurns(scope, group);
        places.Leave(scope, group.Node.Path);
        letters.Tell(scope, moved, scope.Activity(group.Activity));
        return group.Address;
    }

    /// <summary>Writes pupils on the list, as many as the class has places. Fields: pupils (a line each: name; guardian's mail).</summary>
    public Func<ActScope, string> AddPupils(Form form, string id)
    {
        var pupils = PupilLines.Read(form, "pupils");
        if (pupils.Count == 0 && form.ErrorOf("pupils") is null)
            form.Refuse("pupils", "Write at least one name.", "Напишите хотя бы одно имя.");
        return scope =>
        {
            var group = scope.Group(id);
            if (!GroupFlow.Live.Contains(group.State))
                throw new ConflictException("group-over", "Nothing is changed in the list of this class any more.", "Список этого класса уже не меняется.");
            var listed = scope.Db.Pupils.Where(p => p.SchoolGroup == id).ToList();
            var free = group.Pupils - listed.Count(p => p.State is PupilFlow.Asked or PupilFlow.Agreed);
            if (pupils.Count > free)
                throw new ConflictException("list-full", $"The class has {group.Pupils} places, and {free} of them have no name yet.", $"У класса мест: {group.Pupils}, без имени из них: {free}.");
            scope.Db.Pupils.AddRange(pupils.Select((p, i) => Pupil.New(id, listed.Count + i + 1, p.Name, p.Mail)));
            scope.Write(new Deed(group.Node, "list") { Facts = new JsonObject { ["pupils"] = pupils.Count } });
            if (group.State == GroupFlow.Confirmed)
                letters.Ask(scope, group, scope.Activity(group.Activity), "asked");
            return group.Address;
        };
    }

    /// <summary>Writes once more to the guardians who have not answered; at most once a day.</summary>
    public string Remind(ActScope scope, string id)
    {
        var group = scope.Group(id);
        if (group.State != GroupFlow.Confirmed)
            throw new ConflictException("not-confirmed", "Guardians are asked as soon as the class has its places.", "Родителей спрашивают, когда у класса есть места.");
        var sent = letters.Ask(scope, group, scope.Activity(group.Activity), $"reminder/{scope.Today()}");
        if (sent == 0)
            throw new ConflictException("reminded", "Nobody is left to be reminded today: all have answered, were reminded today, or have no mail address and answer on paper.", "Сегодня напоминать некому: все ответили, уже получили напоминание или отвечают на бумаге.");
        scope.Write(new Deed(group.Node, "remind") { Facts = new JsonObject { ["letters"] = sent } });
        return group.Address;
    }

    /// <summary>Closes the list: who has no answer does not take part. Their places go to pupils of the class whose guardian agreed again, and then on.</summary>
    public string Close(ActScope scope, string id)
    {
        var group = scope.Group(id);
        var pupils = scope.Db.Pupils.Where(p => p.SchoolGroup == id).ToList();
        var (asked, agreed) = (pupils.Where(p => p.State == PupilFlow.Asked).ToList(), pupils.Count(p => p.State == PupilFlow.Agreed));
        var hoping = pupils.Where(p => p.State == PupilFlow.Waiting).OrderBy(p => p.AnsweredAt, StringComparer.Ordinal).ToList();
        if (group.State != GroupFlow.Confirmed || asked.Count + agreed + hoping.Count == 0 || (asked.Count + hoping.Count == 0 && agreed == group.Pupils))
            throw new ConflictException("nothing-open", "There is nothing to close: the class has no places, no list, or every answer is there.", "Закрывать нечего: мест или списка нет либо все ответы уже есть.");
        var taken = hoping.Take(group.Pupils - agreed).ToList();
        foreach (var pupil in taken)
            TakeIn(scope, group, pupil);
        foreach (var pupil in hoping.Skip(taken.Count))
        {
            scope.Move(pupil, "drop");
            places.Leave(scope, pupil.Node.Path);
            letters.NoPlace(scope, group, scope.Activity(group.Activity), pupil);
        }

        foreach (var pupil in asked)
            scope.Move(pupil, "drop");
        group = group with { ListClosed = scope.Instant() };
        scope.Put(group);
        scope.Write(new Deed(group.Node, "close-list") { Facts = new JsonObject { ["dropped"] = asked.Count + hoping.Count - taken.Count, ["agreed"] = agreed + taken.Count } });
        Shrink(scope, group, agreed + taken.Count);
        return group.Address;
    }

    /// <summary>
    /// Looks for a place for a pupil whose guardian agrees again: a free one, or one of the class that has no name yet. Otherwise the pupil has
    /// the next turn of its own, behind whoever waits already; while the class itself waits, it waits with it.
    /// </summary>
    /// <returns>Whether there is a place.</returns>
    internal bool MakeRoom(ActScope scope, SchoolGroup group, Pupil pupil)
    {
        if (group.State != GroupFlow.Confirmed)
            return false;
        var pool = SchoolNodes.OfActivity(group.Activity).Path;
        if (Places.Of(scope.Connection, pool).Free > 0 && Places.Queue(scope.Connection, pool).Count == 0)
        {
            Grow(scope, group);
            places.Change(scope, pool, group.Node.Path, group.Pupils + 1);
            return true;
        }

        if (group.Pupils > scope.Db.Pupils.Count(p => p.SchoolGroup == group.Id && (p.State == PupilFlow.Asked || p.State == PupilFlow.Agreed)))
            return true;
        if (places.Ask(scope, pool, pupil.Node.Path).State != PlaceState.Held)
            return false;
        Grow(scope, group);
        Places.Join(scope, pupil.Node.Path, group.Node.Path);
        return true;
    }

    /// <summary>The place of a pupil who does not come: another of the class who waits has it, or it goes on.</summary>
    internal void GiveOn(ActScope scope, SchoolGroup group)
    {
        if (scope.Db.Pupils.Where(p => p.SchoolGroup == group.Id && p.State == PupilFlow.Waiting).OrderBy(p => p.AnsweredAt).FirstOrDefault() is { } next && group.State == GroupFlow.Confirmed)
            TakeIn(scope, group, next);
        else
            Shrink(scope, group, group.Pupils - 1);
    }

    /// <summary>A pupil who waited has a place of the class.</summary>
    internal void TakeIn(ActScope scope, SchoolGroup group, Pupil pupil)
    {
        places.Leave(scope, pupil.Node.Path); // the turn, where there was one
        var taken = scope.ByItself().Move(pupil, "take-in");
        letters.TakenIn(scope, group, scope.Activity(group.Activity), taken);
    }

    /// <summary>The class has one place more.</summary>
    internal static void Grow(ActScope scope, SchoolGroup group)
    {
        scope.Put(group with { Pupils = group.Pupils + 1 });
        scope.Write(new Deed(group.Node, "more") { Facts = new JsonObject { ["pupils"] = group.Pupils + 1 } });
    }

    /// <summary>Tells of a class that may have got its places just now; then pupils who waited with it look for theirs.</summary>
    private void Tell(ActScope scope, SchoolGroup group)
    {
        letters.Tell(scope, group, scope.Activity(group.Activity));
        foreach (var pupil in scope.Db.Pupils.Where(p => p.SchoolGroup == group.Id && p.State == PupilFlow.Waiting).OrderBy(p => p.AnsweredAt).ToList())
        {
            if (MakeRoom(scope, scope.Group(group.Id), pupil))
                letters.TakenIn(scope, group, scope.Activity(group.Activity), scope.ByItself().Move(pupil, "take-in"));
        }
    }

    /// <summary>A class that needs fewer places keeps its turn; one that needs none is withdrawn.</summary>
    internal void Shrink(ActScope scope, SchoolGroup group, int pupils)
    {
        if (pupils >= group.Pupils || !GroupFlow.Live.Contains(group.State))
            return;
        if (pupils == 0)
        {
            Withdraw(scope, group.Id);
            return;
        }

        scope.Put(group with { Pupils = pupils });
        scope.Db.SaveChanges();
        places.Change(scope, SchoolNodes.OfActivity(group.Activity).Path, group.Node.Path, pupils);
        scope.Write(new Deed(group.Node, "fewer") { Facts = new JsonObject { ["pupils"] = pupils } });
    }
}

/// <summary>The turns of single pupils, beside that of their class.</summary>
internal static class PupilTurns
{
    /// <summary>Nobody waits for a place beside a class that does not come.</summary>
    public static void LeaveTurns(this Places places, ActScope scope, SchoolGroup group)
    {
        foreach (var pupil in scope.Db.Pupils.Where(p => p.SchoolGroup == group.Id && p.State == PupilFlow.Waiting).ToList())
            places.Leave(scope, pupil.Node.Path);
    }
}
