using System.Text.Json.Nodes;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Capacity;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Text;
using Pleiad.Modules.Registry.Contracts;
using Pleiad.Modules.Talent.Guardians;

namespace Pleiad.Modules.Talent.Activities;

/// <summary>A teacher signs a class up: it has its places as one, or waits as one. Fields: school, class, number or pupils (a line each: name; guardian's mail).</summary>
internal sealed class SignUpClass(RightsOfActors rights, OrganisationFacts organisations, Places places, GroupLetters letters)
{
    public Func<ActScope, string> From(Form form, string activity, Language language)
    {
        var (school, name, pupils) = (form.Line("school", longest: 120), form.Line("class", longest: 40), PupilLines.Read(form, "pupils"));
        var number = form.Number("number", required: false, least: 1, most: PupilLines.Most);
        if (double.IsNaN(number) && pupils.Count == 0 && form.ErrorOf("pupils") is null)
            form.Refuse("number", "Tell how many pupils come, or write their list.", "Укажите, сколько учеников придёт, или внесите их список.");
        else if (!double.IsNaN(number) && number != Math.Truncate(number))
            form.Refuse("number", "Write a whole number.", "Напишите целое число.");
        else if (pupils.Count > 0 && !double.IsNaN(number) && number < pupils.Count)
            form.Refuse("number", $"The list has {pupils.Count} pupils: leave the number out, or ask for as many places.", $"В списке учеников: {pupils.Count}. Не указывайте число или попросите столько мест.");
        return scope =>
        {
            var of = scope.Activity(activity);
            rights.Must(scope.Actor, SchoolRights.SignUp, ClusterPermissions.Organisation(school));
            if (organisations.Of(school)?.Kind != "school")
                throw new RefusedException("school", "Classes are signed up by schools. Choose a school of the registry that you represent.", "Классы записывают школы. Выберите школу реестра, которую вы представляете.");
            if (of.Closed(scope.Today()) is { } why)
                throw new ConflictException("sign-up-closed", why);
            var group = new SchoolGroup
            {
                Id = SchoolGroup.NewReference(), Activity = of.Id, School = school, ClassName = name, Pupils = double.IsNaN(number) ? pupils.Count : (int)number, State = GroupFlow.Submitted, Teacher = scope.Actor.Id,
                Language = language == Language.Russian ? "ru" : "en", AskedAt = scope.Instant(),
            };
            return Enter(scope, group, of, pupils).Address;
        };
    }

    /// <summary>Writes the class and its list down, and gives it places or its turn.</summary>
    internal SchoolGroup Enter(ActScope scope, SchoolGroup submitted, Activity activity, IReadOnlyList<(string Name, string Mail)> pupils)
    {
        var move = places.Ask(scope, activity.Pool, submitted.Node.Path, submitted.Pupils).State == PlaceState.Held ? "confirm" : "queue";
        var group = submitted with { State = GroupFlow.Life.Must(move, GroupFlow.Submitted, submitted).To };
        scope.Db.SchoolGroups.Add(group);
        scope.Db.Pupils.AddRange(pupils.Select((p, i) => Pupil.New(group.Id, i + 1, p.Name, p.Mail)));
        scope.Write(new Deed(group.Node, "sign-up") { To = GroupFlow.Submitted, Facts = new JsonObject { ["activity"] = activity.Id, ["pupils"] = group.Pupils, ["listed"] = pupils.Count } });
        scope.Write(new Deed(group.Node, move) { From = GroupFlow.Submitted, To = group.State });
        letters.Tell(scope, group, activity);
        return group;
    }
}
