using System.Globalization;
using System.Text.Json.Nodes;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Talent.Activities;

namespace Pleiad.Modules.Talent.Surveys;

/// <summary>
/// Answers the survey before an activity, or in the weeks after it: once with an account, or once with a slip that a teacher handed out. That it was
/// answered is kept apart from what was answered. Fields: the questions as q-…, and code (of the slip) for whoever is not signed in.
/// </summary>
internal static class AnswerSurvey
{
    /// <summary>On the page of an activity. The act is a visitor's, so that the journal does not tell who answers; whose it is tells the account.</summary>
    public static Func<ActScope, string> From(Form form, string activity, string phase, Actor reader)
    {
        if (!reader.SignedIn)
            return BySlip(form, SurveySlip.Read(form.Line("code", longest: 40)), activity, phase);
        var said = SurveyWords.Questions.Read(form);
        return scope =>
        {
            var of = scope.Activity(activity);
            MustBeOpen(scope, of, phase);
            if (SurveyMarks.Answered(scope.Connection, activity, phase, reader.Id))
                throw AnsweredBefore();
            SurveyMarks.Write(scope, activity, phase, reader.Id);
            Write(scope, of, phase, said);
            return of.Address + "#interest";
        };
    }

    /// <summary>With a slip, before or after as the day says.</summary>
    public static Func<ActScope, string> BySlip(Form form, string token) => BySlip(form, token, "", "");

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

    /// <summary>Before an activity, and after it from its first day on.</summary>
    public static string Phase(Activity activity, DateTimeOffset now) => activity.BegunOn(SchoolActs.Day(now)) ? SurveyWords.After : SurveyWords.Before;

    private static Func<ActScope, string> BySlip(Form form, string token, string activity, string phase)
    {
        var said = SurveyWords.Questions.Read(form);
        return scope =>
        {
            var slip = scope.Db.SurveySlips.SingleOrDefault(s => s.Token == token && (activity == "" || s.Activity == activity)) ?? throw new RefusedException("code", "No slip of this activity has that code. Type it as it stands on the slip.", "Листка с таким кодом для этого занятия нет. Введите код так, как он стоит на листке.");
            var of = scope.Activity(slip.Activity);
            var when = phase.Length > 0 ? phase : Phase(of, scope.Now);
            MustBeOpen(scope, of, when);
            if (slip.Answered(when))
                throw AnsweredBefore();
            scope.Put(slip.Used(when));
            said["who"] = slip.Who; // as the slip says, whatever was sent
            Write(scope, of, when, said);
            return slip.Address;
        };
    }

    private static void MustBeOpen(ActScope scope, Activity activity, string phase)
    {
        if (Closed(activity, phase, scope.Now) is { } why)
            throw new ConflictException("survey-closed", why);
    }

    private static void Write(ActScope scope, Activity activity, string phase, JsonObject said)
    {
        scope.Db.SurveyAnswers.Add(new SurveyAnswer
        {
            Id = Guid.NewGuid().ToString("N"), Activity = activity.Id, Phase = phase, Who = said["who"]!.GetValue<string>(), Choose = said["choose"]!.GetValue<string>(), Questionnaire = SurveyWords.Questions.Keep(scope), Answers = CanonicalJson.Of(said), AnsweredOn = scope.Today(),
        });
        scope.Write(new Deed(SurveyWords.Node(activity.Id, phase), "answer"));
    }

    private static ConflictException AnsweredBefore() => new("answered-before", "This survey was answered here before, and each answer counts once. Thank you.", "Здесь уже ответили на этот опрос, а каждый ответ учитывается один раз. Спасибо.");
}
