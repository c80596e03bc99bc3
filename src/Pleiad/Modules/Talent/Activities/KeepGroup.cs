using System.Text.Json.Nodes;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Capacity;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Journals;
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
        letters.Tell(scope, scope.Move(group, "accept"), scope.Activity(group.Activity));
        return group.Address;
    }

    /// <summary>Waits again, behind everybody, after an offer that was not taken.</summary>
    public string Again(ActScope scope, string id)
    {
        var group = scope.Group(id);
        GroupFlow.Life.Must("again", group.State, group);
        var held = places.Ask(scope, SchoolNodes.OfActivity(group.Activity).Path, group.Node.Path, group.Pupils).State == PlaceState.Held;
        letters.Tell(scope, scope.Move(group, held ? "again-confirm" : "again"), scope.Activity(group.Activity));
        return group.Address;
    }

    /// <summary>Gives the places back; they are offered to the class that waited longest.</summary>
    public string Withdraw(ActScope scope, string id, string move = "withdraw", string reason = "")
    {
        var group = scope.Group(id);
        var moved = scope.Move(group, move, reason);
        scope.Db.SaveChanges();
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

    /// <summary>Closes the list: who has no answer does not take part, and the places go on.</summary>
    public string Close(ActScope scope, string id)
    {
        var group = scope.Group(id);
        var waiting = scope.Db.Pupils.Where(p => p.SchoolGroup == id && p.State == PupilFlow.Asked).ToList();
        var agreed = scope.Db.Pupils.Count(p => p.SchoolGroup == id && p.State == PupilFlow.Agreed);
        if (group.State != GroupFlow.Confirmed || waiting.Count + agreed == 0 || (waiting.Count == 0 && agreed == group.Pupils))
            throw new ConflictException("nothing-open", "There is nothing to close: the class has no places, no list, or every answer is there.", "Закрывать нечего: мест или списка нет либо все ответы уже есть.");
        foreach (var pupil in waiting)
            scope.Move(pupil, "drop");
        scope.Write(new Deed(group.Node, "close-list") { Facts = new JsonObject { ["dropped"] = waiting.Count, ["agreed"] = agreed } });
        Shrink(scope, group, agreed);
        return group.Address;
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

/// <summary>Takes over what moved in a pool by itself: places that were offered to a class, or whose offer ran out.</summary>
internal sealed class FollowGroups(GroupLetters letters)
{
    public void Moved(ActScope scope, Place place)
    {
        if (!place.Id.StartsWith(SchoolNodes.Groups + "/", StringComparison.Ordinal))
            return;
        scope.Db.SaveChanges();
        var id = place.Id[(SchoolNodes.Groups.Length + 1)..];
        if (scope.Db.SchoolGroups.SingleOrDefault(g => g.Id == id) is not { } group)
            return;
        var byItself = scope with { Actor = Pleiad.Kernel.Rights.Actor.Program };
        letters.Tell(scope, place.State == PlaceState.Offered ? byItself.Move(group, "offer", also: g => g with { Until = place.Until }) : byItself.Move(group, "lapse"), scope.Activity(group.Activity));
    }
}
