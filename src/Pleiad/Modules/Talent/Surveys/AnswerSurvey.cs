using System.Globalization;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Journals;
using Pleiad.Modules.Talent.Activities;

namespace Pleiad.Modules.Talent.Surveys;

/// <summary>Answers the survey before an activity, or in the weeks after it. Fields: the questions as q-….</summary>
internal static class AnswerSurvey
{
    public static Func<ActScope, string> From(Form form, string activity, string phase)
    {
        var said = SurveyWords.Questions.Read(form);
        return scope =>
        {
            var of = scope.Activity(activity);
            if (Closed(of, phase, scope.Now) is { } why)
                throw new ConflictException("survey-closed", why);
            scope.Db.SurveyAnswers.Add(new SurveyAnswer
            {
                Id = Guid.NewGuid().ToString("N"), Activity = activity, Phase = phase, Who = said["who"]!.GetValue<string>(), Choose = said["choose"]!.GetValue<string>(), Questionnaire = SurveyWords.Questions.Keep(scope), Answers = CanonicalJson.Of(said), AnsweredOn = scope.Today(),
            });
            scope.Write(new Deed(SurveyWords.Node(activity, phase), "answer"));
            return of.Address + "#interest";
        };
    }

    /// <summary>Why nobody can answer now; null when one can.</summary>
    public static Sentence? Closed(Activity activity, string phase, DateTimeOffset now)
    {
        var today = SchoolActs.Day(now);
        if (phase is not (SurveyWords.Before or SurveyWords.After))
            throw new NotFoundException("There is a survey before and one after.", "Опрос бывает до и после занятия.", new Suggestion("The activity", "Занятие", activity.Address));
        if (activity.State != ActivityFlow.Announced || activity.Day.Length == 0)
            return new("There is no survey: the activity has no day, or does not take place.", "Опроса нет: у занятия нет даты или оно не состоится.");
        if (phase == SurveyWords.Before)
            return activity.BegunOn(today) ? new("It has begun: now there is the survey after it.", "Занятие началось: теперь есть опрос после него.") : null;
        if (!activity.BegunOn(today))
            return new($"It begins on {activity.Day}; the survey after it opens then.", $"Занятие начинается {activity.Day}; тогда откроется и опрос после него.");
        var last = DateOnly.ParseExact(activity.LastDay, "yyyy-MM-dd", CultureInfo.InvariantCulture).AddDays(SurveyWords.Late).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return string.CompareOrdinal(today, last) > 0 ? new($"The survey closed on {last}.", $"Опрос закрыт {last}.") : null;
    }
}
