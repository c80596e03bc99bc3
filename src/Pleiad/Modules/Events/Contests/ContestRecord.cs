using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Data;

namespace Pleiad.Modules.Events.Contests;

/// <summary>All that is known of one contest, read at once.</summary>
public sealed record ContestRecord(Contest Contest, IReadOnlyList<ContestGroup> Groups, IReadOnlyList<ContestCriterion> Criteria, IReadOnlyList<Idea> Ideas, IReadOnlyList<Juror> Jurors, IReadOnlyList<JuryScore> Scores)
{
    internal static ContestRecord Read(PleiadDb db, Contest contest)
    {
        var jurors = db.Jurors.AsNoTracking().Where(j => j.Contest == contest.Id).OrderBy(j => j.Id).ToList();
        return new(
            contest, db.ContestGroups.AsNoTracking().Where(g => g.Contest == contest.Id).OrderBy(g => g.Number).ToList(), db.ContestCriteria.AsNoTracking().Where(c => c.Contest == contest.Id).OrderBy(c => c.Number).ToList(),
            db.Ideas.AsNoTracking().Where(i => i.Contest == contest.Id && i.State != IdeaFlow.Unconfirmed).OrderBy(i => i.Number).ToList(), jurors,
            db.JuryScores.AsNoTracking().Join(db.Jurors.Where(j => j.Contest == contest.Id), s => s.Juror, j => j.Id, (s, _) => s).ToList());
    }

    private readonly Lazy<Dictionary<(string, string, int), int>> given = new(() => Scores.ToDictionary(s => (s.Juror, s.Idea, s.Criterion), s => s.Score));

    public IReadOnlyList<Idea> Admitted => [.. Ideas.Where(i => i.State == IdeaFlow.Admitted)];

    /// <summary>Where it stands for the guards of its life.</summary>
    public ContestStanding Standing() => new(
        Admitted.Count, Ideas.Count(i => i.State == IdeaFlow.Entered), [.. Groups.Where(g => g.Weight > 0 && !Jurors.Any(j => j.GroupKey == g.Key && Admitted.Any(i => !double.IsNaN(ScoreOf(j, i))))).Select(g => ContestWords.Group(g.Key))]);

    /// <summary>What a juror gave an idea: the weighted mean of the rubric; NaN as long as a line of it is blank.</summary>
    public double ScoreOf(Juror juror, Idea idea)
    {
        double sum = 0, all = 0;
        foreach (var criterion in Criteria)
        {
            if (!given.Value.TryGetValue((juror.Id, idea.Id, criterion.Number), out var score))
                return double.NaN;
            sum += criterion.Weight * score;
            all += criterion.Weight;
        }

        return all > 0 ? sum / all : double.NaN;
    }
}
