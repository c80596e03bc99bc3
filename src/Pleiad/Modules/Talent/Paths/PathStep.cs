using System.Text.Json.Nodes;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Journals;
using Pleiad.Modules.Talent.Contracts;

namespace Pleiad.Modules.Talent.Paths;

/// <summary>One step of somebody's path from school to work. Where it came from stands with it, so that it is counted once.</summary>
/// <param name="Person">The account.</param>
/// <param name="Origin">The path of the node that it came from: a course, an activity, an agreement; with the person it is the key.</param>
/// <param name="Kind">class, olympiad, activity, study, course, internship or job.</param>
/// <param name="En">What it was.</param>
/// <param name="Ru">What it was.</param>
/// <param name="Organisation">Where; "" for unknown.</param>
/// <param name="Starts">The first day.</param>
/// <param name="Ends">The last day; "" as long as it goes on.</param>
/// <param name="Illustrative">Invented for demonstration.</param>
public sealed record PathStep(string Person, string Origin, string Kind, string En, string Ru, string Organisation, string Starts, string Ends, bool Illustrative)
{
    /// <summary>Puts a step on somebody's path; the same origin again changes the step.</summary>
    public static void Put(ActScope scope, PathStep step)
    {
        if (scope.Db.PathSteps.Any(s => s.Person == step.Person && s.Origin == step.Origin))
            scope.Put(step);
        else
            scope.Db.PathSteps.Add(step);
        scope.Write(new Deed(TalentNodes.OfPerson(step.Person), "put-step") { Facts = new JsonObject { ["kind"] = step.Kind, ["origin"] = step.Origin } });
    }
}
