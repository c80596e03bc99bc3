using System.Globalization;
using System.Text.Json.Nodes;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Consents;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Journals;
using Pleiad.Modules.Talent.Guardians;

namespace Pleiad.Modules.Talent.Activities;

/// <summary>Says who came. The teacher ticks pupils (came, and at an olympiad result-…); whoever holds the activity tells a number (came-count) and knows no names.</summary>
internal sealed class RecordAttendance(ConsentRegister consents)
{
    /// <summary>By the teacher: whoever is not ticked did not come.</summary>
    public Func<ActScope, string> ByTeacher(Form form, string id)
    {
        var came = form.TypedAll("came").ToHashSet(StringComparer.Ordinal);
        var number = Number(form, required: false);
        return scope =>
        {
            var (group, activity) = Begun(scope, id);
            var pupils = scope.Db.Pupils.Where(p => p.SchoolGroup == id && (p.State == PupilFlow.Agreed || p.State == PupilFlow.Came || p.State == PupilFlow.Missed)).ToList();
            if (pupils.Count == 0 && number is null)
                throw new RefusedException("came-count", "Tell how many came: the class has no list.", "Укажите, сколько пришло: у класса нет списка.");
            foreach (var pupil in pupils)
            {
                var here = came.Contains(pupil.Id);
                var result = here && activity.Kind == ActivityWords.Olympiad ? PupilFlow.Results.FirstOrDefault(r => r.Id == form.Typed($"result-{pupil.Id}")).Id ?? "took-part" : "";
                var moved = pupil.State == (here ? PupilFlow.Came : PupilFlow.Missed) ? pupil : scope.Move(pupil, here ? "come" : "miss");
                if (moved.Result != result)
                {
                    moved = moved with { Result = result };
                    scope.Put(moved);
                }

                PupilSteps.Follow(scope, consents, activity, moved);
            }

            Say(scope, group, pupils.Count > 0 ? pupils.Count(p => came.Contains(p.Id)) : number!.Value);
            return group.Address;
        };
    }

    /// <summary>By the host: a number.</summary>
    public static Func<ActScope, string> ByHost(Form form, string id, string activity)
    {
        var number = Number(form, required: true);
        return scope =>
        {
            var (group, of) = Begun(scope, id);
            if (group.Activity != activity)
                throw SchoolActs.MissingGroup();
            Say(scope, group, number!.Value);
            return of.Address + "/groups";
        };
    }

    private static void Say(ActScope scope, SchoolGroup group, int came)
    {
        if (came > group.Pupils)
            throw new RefusedException("came-count", $"The class had {group.Pupils} places: no more can have come.", $"У класса было мест: {group.Pupils}; больше прийти не могло.");
        var moved = scope.Move(group, came > 0 ? "attend" : "miss", also: g => g with { Came = came });
        scope.Write(new Deed(moved.Node, "count") { Facts = new JsonObject { ["came"] = came } });
    }

    private static (SchoolGroup Group, Activity Activity) Begun(ActScope scope, string id)
    {
        var group = scope.Group(id);
        var activity = scope.Activity(group.Activity);
        return activity.BegunOn(scope.Today()) ? (group, activity)
            : throw new ConflictException("not-yet", $"It begins on {activity.Day}: who came is said from that day on.", $"Занятие начинается {activity.Day}; отмечать пришедших можно с этого дня.");
    }

    private static int? Number(Form form, bool required)
    {
        var number = form.Number("came-count", required, least: 0, most: PupilLines.Most);
        if (!double.IsNaN(number) && number != Math.Truncate(number))
            form.Refuse("came-count", "Write a whole number.", "Напишите целое число.");
        return double.IsNaN(number) ? null : int.Parse(number.ToString("F0", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }
}
