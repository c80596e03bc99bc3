using Microsoft.EntityFrameworkCore;
using Pleiad.Engine.Cohorts;
using Pleiad.Kernel;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Talent.Activities;

namespace Pleiad.Modules.Talent.Surveys;

/// <summary>How many would choose the field, of those who answered.</summary>
/// <param name="Asked">How many answered; null for one to four, of whom nothing is told.</param>
/// <param name="Share">The share who said yes; NaN where nothing is told.</param>
/// <param name="Low">The lower end of its Wilson interval at 95%.</param>
/// <param name="High">The upper end.</param>
public sealed record InterestShare(int? Asked, double Share, double Low, double High)
{
    /// <summary>Fewer answers than these are not told.</summary>
    public const int Least = 5;

    public static InterestShare Of(int yes, int asked)
    {
        if (asked < Least)
            return new(asked == 0 ? 0 : null, double.NaN, double.NaN, double.NaN);
        var (low, high) = WilsonInterval.Of(yes, asked);
        return new(asked, yes / (double)asked, low, high);
    }
}

/// <summary>How much more of those who answered after would choose the field than of those before.</summary>
/// <param name="By">The difference of the shares, −1 to 1; NaN where one of them is not told.</param>
/// <param name="Low">The lower end of its interval at 95%, by Newcombe's hybrid score.</param>
/// <param name="High">The upper end.</param>
public sealed record InterestChange(double By, double Low, double High);

/// <summary>Interest of one kind of people, before and after.</summary>
/// <param name="Who">teacher, parent or pupil.</param>
/// <param name="Before">Before the activities.</param>
/// <param name="After">After them.</param>
/// <param name="Change">Their difference.</param>
/// <param name="Illustrative">Whether these are invented answers, because there are no others yet.</param>
public sealed record Interest(string Who, InterestShare Before, InterestShare After, InterestChange Change, bool Illustrative)
{
    public bool Told => !double.IsNaN(Before.Share) || !double.IsNaN(After.Share);
}

/// <summary>Reads what surveys tell. Those before and those after may be other people: their difference is no effect on one person, and the page says so.</summary>
public sealed class SurveyViews(IDbContextFactory<PleiadDb> databases, TimeProvider clock)
{
    /// <summary>Of one activity, or of all of a kind, or of all. Invented answers are told only where there are no others, and never added to them.</summary>
    public IReadOnlyList<Interest> Of(string activity = "", string kind = "") => databases.Ask((db, _) => Tell(db, db.Activities.Where(a => (activity == "" || a.Id == activity) && (kind == "" || a.Kind == kind))));

    /// <summary>Of the activities of a method.</summary>
    public IReadOnlyList<Interest> OfMethod(string method) => databases.Ask((db, _) => Tell(db, db.Activities.Where(a => db.Set<Methods.MethodActivity>().Any(m => m.Method == method && m.Activity == a.Id))));

    /// <summary>Why nobody can answer now; null when one can.</summary>
    internal Sentence? Closed(Activity activity, string phase) => AnswerSurvey.Closed(activity, phase, clock.GetUtcNow());

    /// <summary>Whether whoever reads answered with their account.</summary>
    internal bool Answered(string activity, string phase, Actor reader) => reader.SignedIn && databases.Ask((_, connection) => SurveyMarks.Answered(connection, activity, phase, reader.Id));

    /// <summary>A slip, and which survey it answers now.</summary>
    /// <exception cref="NotFoundException">There is none.</exception>
    internal (SurveySlip Slip, string Phase) Slip(string token) => databases.Ask((db, _) =>
    {
        var slip = db.SurveySlips.SingleOrDefault(s => s.Token == token) ?? throw new NotFoundException("There is no slip of that code, or its survey has closed. Type the code as it stands on the slip.", "Листка с таким кодом нет, или опрос закрыт. Введите код так, как он стоит на листке.", new Suggestion("Activities for schools", "Занятия для школ", Contracts.SchoolAddress.Activities));
        return (slip, AnswerSurvey.Phase(db.Activities.Single(a => a.Id == slip.Activity), clock.GetUtcNow()));
    });

    /// <summary>The slips of a class: pupils' first, in an order that says nothing.</summary>
    internal IReadOnlyList<SurveySlip> Slips(string group) => databases.Ask((db, _) => (IReadOnlyList<SurveySlip>)[.. db.SurveySlips.Where(s => s.SchoolGroup == group).OrderByDescending(s => s.Who).ThenBy(s => s.Token)]);

    private static IReadOnlyList<Interest> Tell(PleiadDb db, IQueryable<Activity> of)
    {
        var answers = db.SurveyAnswers.Join(of, a => a.Activity, a => a.Id, (a, activity) => new { a.Who, a.Phase, a.Choose, activity.Illustrative })
            .GroupBy(a => a).Select(g => new { g.Key.Who, g.Key.Phase, g.Key.Choose, g.Key.Illustrative, Count = g.Count() }).ToList();
        var illustrative = answers.Count > 0 && answers.TrueForAll(a => a.Illustrative);
        var told = answers.FindAll(a => a.Illustrative == illustrative);
        (int Yes, int Asked) Count(string who, string phase) => (told.Where(a => a.Who == who && a.Phase == phase && a.Choose == "yes").Sum(a => a.Count), told.Where(a => a.Who == who && a.Phase == phase).Sum(a => a.Count));
        return [.. SurveyWords.Who.Select(w =>
        {
            var (before, after) = (Count(w.Id, SurveyWords.Before), Count(w.Id, SurveyWords.After));
            return new Interest(w.Id, InterestShare.Of(before.Yes, before.Asked), InterestShare.Of(after.Yes, after.Asked), Change(before, after), illustrative);
        })];
    }

    private static InterestChange Change((int Yes, int Asked) before, (int Yes, int Asked) after)
    {
        if (before.Asked < InterestShare.Least || after.Asked < InterestShare.Least)
            return new(double.NaN, double.NaN, double.NaN);
        var (low, high) = WilsonInterval.OfDifference(after.Yes, after.Asked, before.Yes, before.Asked);
        return new((after.Yes / (double)after.Asked) - (before.Yes / (double)before.Asked), low, high);
    }
}
