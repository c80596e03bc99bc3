using System.Globalization;
using System.Text.Json.Nodes;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Consents;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Journals;
using Pleiad.Modules.Talent.Agreements;
using Pleiad.Modules.Talent.Applications;
using Pleiad.Modules.Talent.Paths;
using Pleiad.Modules.Talent.People;

namespace Pleiad.Modules.Talent.Evaluations;

/// <summary>Says how it was, confirms skills, and whether a job followed. Fields: outcome, hours-missed, words, level-{skill}, employed, contract, job-starts, version.</summary>
public sealed class Evaluate(PlacementLetters letters)
{
    private const string LevelField = "level-";

    public Func<ActScope, string> From(Form form, string id)
    {
        var (outcome, words) = (form.Choice("outcome", Evaluation.Outcomes.Keys), form.Lines("words", required: false));
        var missed = form.Number("hours-missed", required: outcome == Evaluation.Partly, least: 0, most: 4000);
        var employed = form.Ticked("employed");
        var (contract, starts) = (form.Choice("contract", Evaluation.Contracts.Keys, required: employed), form.Date("job-starts", required: employed));
        if (starts.Length is 4 or 7)
            form.Refuse("job-starts", "Write the whole day, like 2026-06-01.", "Напишите день целиком, например 2026-06-01.");
        if (outcome == Evaluation.Absent && employed)
            form.Refuse("outcome", "Who did not come is not employed after it: tell a job of another origin on the learner's own page.", "Кто не явился, того не приняли по итогам: работу иного происхождения указывает сам учащийся.");
        return scope =>
        {
            var agreement = scope.Agreement(id);
            Journal.MustBeAt(scope.Connection, agreement.Node, form.Version);
            AgreementFlow.Life.Must("evaluate", agreement.State, agreement);
            if (outcome == Evaluation.Partly && missed > agreement.Hours)
                throw new RefusedException("hours-missed", $"There were {agreement.Hours} hours in all.", $"Всего было часов: {agreement.Hours}.");
            var evaluation = new Evaluation(id, outcome, outcome == Evaluation.Partly ? (int)missed : 0, words, scope.Actor.Id, scope.Moment(), employed, employed ? contract : "", employed ? starts : "");
            scope.Db.Evaluations.Add(evaluation);
            scope.Move(agreement, "evaluate", also: a => a with { EndedAt = scope.Moment() });
            scope.Write(new Deed(agreement.Node, "outcome") { Facts = new JsonObject { ["outcome"] = outcome, ["hoursMissed"] = evaluation.HoursMissed, ["employed"] = employed, ["contract"] = evaluation.Contract } });
            if (outcome != Evaluation.Absent)
                Follow(scope, form, agreement, evaluation);
            letters.ToAccount(scope, agreement.Person, $"agreement/{id}/evaluated", new($"Agreement {id}: evaluated", $"Договор {id}: дана оценка"), new("The organisation evaluated what you did. You read it here", "Организация оценила вашу работу. Прочесть можно здесь"), agreement.Address);
            return agreement.Address;
        };
    }

    /// <summary>What follows for the learner: confirmed skills, steps of the path, and questions some months later.</summary>
    private static void Follow(ActScope scope, Form form, Agreement agreement, Evaluation evaluation)
    {
        var (today, origin) = (KeepAgreement.Today(scope.Now), agreement.Node.Path);
        foreach (var skill in scope.Db.Skills.Select(s => s.Id).ToList())
        {
            if (form.Typed(LevelField + skill) is [>= '1' and <= '5'] level)
                scope.Db.LearnerSkills.Add(new LearnerSkill(agreement.Person, skill, level[0] - '0', origin, today));
        }

        var opening = scope.Opening(scope.Application(agreement.Application).Opening);
        PathStep.Put(scope, new PathStep(agreement.Person, origin, "internship", opening.En, opening.Ru, agreement.Organisation, agreement.Starts, agreement.Ends, agreement.Illustrative));
        if (evaluation.Employed)
            PathStep.Put(scope, JobOf(agreement, opening.Name, evaluation.JobStarts));
        foreach (var months in FollowUp.After)
            scope.Db.FollowUps.Add(new FollowUp(PrivateSecret.New(), agreement.Id, agreement.Person, months, scope.Now.UtcDateTime.AddMonths(months).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), "", "", "", "", ""));
    }

    /// <summary>The job that followed; told twice, it is one step.</summary>
    internal static PathStep JobOf(Agreement agreement, Sentence after, string starts) =>
        new(agreement.Person, agreement.Node.Path + "/job", "job", $"Job after “{after.En}”", $"Работа после «{after.Ru}»", agreement.Organisation, starts, "", agreement.Illustrative);
}
