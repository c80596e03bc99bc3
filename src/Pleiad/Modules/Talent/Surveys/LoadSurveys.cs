using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Talent.Activities;

namespace Pleiad.Modules.Talent.Surveys;

/// <summary>Invented answers to the surveys of the example olympiad, so that the picture can be looked at before anybody answers; they say so, and are never added to others.</summary>
internal sealed class LoadSurveys(IDbContextFactory<PleiadDb> databases, ActRunner acts)
{
    /// <summary>Who, before or after, and how many said yes, perhaps and no.</summary>
    private static readonly (string Who, string Phase, int Yes, int Perhaps, int No)[] Said =
    [
        ("pupil", SurveyWords.Before, 7, 9, 8), ("pupil", SurveyWords.After, 14, 6, 3), ("parent", SurveyWords.Before, 3, 4, 3), ("parent", SurveyWords.After, 5, 3, 1), ("teacher", SurveyWords.Before, 2, 1, 0), ("teacher", SurveyWords.After, 3, 0, 0),
    ];

    public void Run()
    {
        if (databases.Ask((db, _) => !db.Activities.Any(a => a.Id == LoadActivities.Olympiad) || db.SurveyAnswers.Any(a => a.Activity == LoadActivities.Olympiad)))
            return; // before the write lock
        acts.Run(Actor.Program, scope =>
        {
            if (scope.Db.SurveyAnswers.Any(a => a.Activity == LoadActivities.Olympiad))
                return; // another server that started together
            var (olympiad, asked) = (scope.Activity(LoadActivities.Olympiad), SurveyWords.Questions.Keep(scope));
            foreach (var (who, phase, yes, perhaps, no) in Said)
            {
                foreach (var choose in Enumerable.Repeat("yes", yes).Concat(Enumerable.Repeat("perhaps", perhaps)).Concat(Enumerable.Repeat("no", no)))
                {
                    scope.Db.SurveyAnswers.Add(new SurveyAnswer
                    {
                        Id = Guid.NewGuid().ToString("N"), Activity = olympiad.Id, Phase = phase, Who = who, Choose = choose, Questionnaire = asked, Answers = CanonicalJson.Of(new JsonObject { ["who"] = who, ["choose"] = choose }), AnsweredOn = olympiad.Day,
                    });
                }

                scope.Write(new Deed(SurveyWords.Node(olympiad.Id, phase), "load"));
            }
        });
    }
}
