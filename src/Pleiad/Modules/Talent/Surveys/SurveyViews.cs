using Microsoft.EntityFrameworkCore;
using Pleiad.Engine.Cohorts;
using Pleiad.Kernel.Data;
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

/// <summary>Interest of one kind of people, before and after.</summary>
public sealed record Interest(string Who, InterestShare Before, InterestShare After);

/// <summary>Reads what surveys tell. Those before and those after may be other people: their difference is no effect on one person, and the page says so.</summary>
public sealed class SurveyViews(IDbContextFactory<PleiadDb> databases)
{
    /// <summary>Of one activity, or of all of a kind, or of all.</summary>
    public IReadOnlyList<Interest> Of(string activity = "", string kind = "") => databases.Ask((db, _) =>
    {
        var answers = db.SurveyAnswers.Where(a => (activity == "" || a.Activity == activity) && (kind == "" || db.Set<Activity>().Any(x => x.Id == a.Activity && x.Kind == kind))).GroupBy(a => new { a.Who, a.Phase, a.Choose }).Select(g => new { g.Key.Who, g.Key.Phase, g.Key.Choose, Count = g.Count() }).ToList();
        InterestShare Share(string who, string phase) => InterestShare.Of(answers.Where(a => a.Who == who && a.Phase == phase && a.Choose == "yes").Sum(a => a.Count), answers.Where(a => a.Who == who && a.Phase == phase).Sum(a => a.Count));
        return (IReadOnlyList<Interest>)[.. SurveyWords.Who.Select(w => new Interest(w.Id, Share(w.Id, SurveyWords.Before), Share(w.Id, SurveyWords.After)))];
    });
}
