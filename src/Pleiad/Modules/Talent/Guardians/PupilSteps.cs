using System.Text.Json.Nodes;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Consents;
using Pleiad.Kernel.Journals;
using Pleiad.Modules.Talent.Activities;
using Pleiad.Modules.Talent.Contracts;
using Pleiad.Modules.Talent.Paths;

namespace Pleiad.Modules.Talent.Guardians;

/// <summary>Keeps the step of an activity on a pupil's own path: there as long as the pupil came, the account is linked and the guardian agrees; gone otherwise.</summary>
internal static class PupilSteps
{
    public static void Follow(ActScope scope, ConsentRegister consents, Activity activity, Pupil pupil)
    {
        if (pupil.Account.Length == 0)
            return;
        if (pupil.State == PupilFlow.Came && consents.Holds(scope.Connection, pupil.Node.Path, GuardianConsents.Path.Id))
            Put(scope, activity, pupil);
        else
            Remove(scope, activity, pupil.Account);
    }

    private static void Put(ActScope scope, Activity activity, Pupil pupil)
    {
        var result = pupil.Result.Length > 0 ? PupilFlow.Result(pupil.Result) : null;
        var kind = activity.Kind is ActivityWords.Olympiad or ActivityWords.Class ? activity.Kind : "activity";
        PathStep.Put(scope, new PathStep(
            pupil.Account, activity.Node.Path, kind, activity.En + (result is null ? "" : $": {result.En}"), activity.Ru + (result is null ? "" : $": {result.Ru}"), activity.Organisation, activity.Day, activity.LastDay, activity.Illustrative));
    }

    private static void Remove(ActScope scope, Activity activity, string account)
    {
        if (scope.Db.PathSteps.SingleOrDefault(s => s.Person == account && s.Origin == activity.Node.Path) is not { } step)
            return;
        scope.Db.PathSteps.Remove(step);
        scope.Write(new Deed(TalentNodes.OfPerson(account), "remove-step") { Facts = new JsonObject { ["origin"] = step.Origin } });
    }
}
