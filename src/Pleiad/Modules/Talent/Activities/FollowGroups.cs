using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Capacity;
using Pleiad.Modules.Talent.Applications;
using Pleiad.Modules.Talent.Contracts;
using Pleiad.Modules.Talent.Guardians;

namespace Pleiad.Modules.Talent.Activities;

/// <summary>Takes over what moved in a pool by itself: places that were offered to a class, or whose offer ran out; the place of a pupil whose guardian agreed before.</summary>
internal sealed class FollowGroups(Places places, GroupLetters letters)
{
    public void Moved(ActScope scope, Place place)
    {
        scope.Db.SaveChanges();
        if (After(place.Id, SchoolNodes.Groups) is { } group)
            Class(scope, group, place);
        else if (After(place.Id, SchoolNodes.Pupils) is { } pupil && place.State == PlaceState.Offered)
            One(scope, pupil, place);
    }

    private static string? After(string path, string kind) => path.StartsWith(kind + "/", StringComparison.Ordinal) ? path[(kind.Length + 1)..] : null;

    private void Class(ActScope scope, string id, Place place)
    {
        if (scope.Db.SchoolGroups.SingleOrDefault(g => g.Id == id) is not { } group)
            return;
        letters.Tell(scope, place.State == PlaceState.Offered ? scope.ByItself().Move(group, "offer", also: g => g with { Until = place.Until }) : scope.ByItself().Move(group, "lapse"), scope.Activity(group.Activity));
    }

    /// <summary>The guardian agreed when the pupil began to wait, so nobody is asked again; where the class no longer comes, the place goes on.</summary>
    private void One(ActScope scope, string id, Place place)
    {
        if (scope.Db.Pupils.SingleOrDefault(p => p.Id == id) is not { State: PupilFlow.Waiting } pupil || scope.Group(pupil.SchoolGroup) is not { State: GroupFlow.Confirmed } group || scope.Activity(group.Activity) is not { } activity || activity.BegunOn(scope.Today()))
        {
            places.Leave(scope, place.Id);
            return;
        }

        places.Accept(scope, place.Id);
        KeepGroup.Grow(scope, group);
        Places.Join(scope, place.Id, group.Node.Path);
        letters.TakenIn(scope, group, activity, scope.ByItself().Move(pupil, "take-in"));
    }
}
