using System.Data.Common;
using Pleiad.Engine.Matching;
using Pleiad.Kernel.Consents;
using Pleiad.Kernel.Data;
using Pleiad.Modules.Accounts.Contracts;
using Pleiad.Modules.Talent.Courses;
using Pleiad.Modules.Talent.Openings;
using Pleiad.Modules.Talent.People;
using Pleiad.Modules.Talent.Skills;

namespace Pleiad.Modules.Talent.Matches;

/// <summary>
/// Matches people with openings by their skills (docs/methods/skill-match.md): what fits and what is missing is always told, and which courses close
/// it. Weights come from all openings that are open, so that what few ask for weighs more.
/// </summary>
public sealed class SkillMatches(OpeningViews openings, ConsentRegister consents, TimeProvider clock)
{
    /// <summary>The openings that somebody may apply for, the best first; those that nothing fits are left out.</summary>
    public IReadOnlyList<OpeningFit> Of(string account) => openings.Ask((db, connection) =>
    {
        if (db.Learners.SingleOrDefault(l => l.Account == account) is not { } record)
            return [];
        var age = AccountCards.MinorOf(connection, account, clock.GetUtcNow())?.Age;
        var field = new Field(db, openings);
        var held = Held(db.LearnerSkills.Where(s => s.Person == account));
        return (IReadOnlyList<OpeningFit>)[.. field.Open.Where(l => OpeningWords.WhyNot(l.Opening, record.Stage, age) is null).Select(l => field.Fit(l, held)).Where(f => f.Score > 0).OrderByDescending(f => f.Score).ThenBy(f => f.Line.Opening.Id, StringComparer.Ordinal)];
    });

    /// <summary>How far somebody fits one opening, whatever its state; null for somebody who has no record.</summary>
    public OpeningFit? Of(string account, OpeningLine line) => openings.Ask((db, _) =>
        db.Learners.Any(l => l.Account == account) ? new Field(db, openings).Fit(line, Held(db.LearnerSkills.Where(s => s.Person == account))) : null);

    /// <summary>Who fits an opening, as far as may be told.</summary>
    /// <param name="line">The opening.</param>
    /// <param name="keeper">Whether those who agreed are shown, without their names.</param>
    public OpeningMatches Fitting(OpeningLine line, bool keeper) => openings.Ask((db, connection) =>
    {
        var (field, now) = (new Field(db, openings), clock.GetUtcNow());
        var skills = db.LearnerSkills.AsEnumerable().ToLookup(s => s.Person, StringComparer.Ordinal);
        List<(LearnerRecord Record, OpeningFit Fit, bool Minor)> fitting = [];
        foreach (var record in db.Learners.ToList())
        {
            var fit = field.Fit(line, Held(skills[record.Account]));
            if (fit.Score < OpeningMatches.Fitting)
                continue;
            var age = AccountCards.MinorOf(connection, record.Account, now)?.Age; // asked of those who fit only
            if (OpeningWords.WhyNot(line.Opening, record.Stage, age) is null)
                fitting.Add((record, fit, age is not null || record.Stage == LearnerWords.Pupil));
        }

        var shown = keeper ? fitting.Where(f => f.Record.Shown && !f.Minor && consents.Holds(connection, f.Record.Account, ShowRecord.Purpose.Id)).ToList() : [];
        return new OpeningMatches(fitting.Count < OpeningMatches.Least ? null : fitting.Count, [.. shown.OrderByDescending(f => f.Fit.Score).ThenBy(f => f.Record.Stage, StringComparer.Ordinal).Select(f => new ShownLearner(f.Record.Stage, f.Fit))]);
    });

    /// <summary>The courses that together close a gap in the fewest hours; among the hundreds that there may be, only those whose hours are known.</summary>
    public Trajectory Close(IEnumerable<SkillLevel> missing) => openings.Ask((db, _) => Close(db, missing));

    /// <summary>The same on an open context.</summary>
    internal static Trajectory Close(PleiadDb db, IEnumerable<SkillLevel> missing)
    {
        SkillLevel[] needs = [.. missing.Take(CoursePlan.MostNeeds)];
        var courses = db.Courses.Where(c => c.Hours > 0).OrderBy(c => c.Id).ToList();
        var taught = db.CourseSkills.AsEnumerable().ToLookup(s => s.Course, StringComparer.Ordinal);
        uint Closes(Course course) => (uint)needs.Select((n, i) => taught[course.Id].Any(t => t.Skill == n.Skill && t.Level >= n.Level) ? 1 << i : 0).Sum();
        var useful = courses.Select(c => (Course: c, Closes: Closes(c))).Where(c => c.Closes != 0).ToList();
        var plan = CoursePlan.Cheapest(needs.Length, [.. useful.Select(c => c.Closes)], [.. useful.Select(c => (double)c.Course.Hours)]);
        return new Trajectory(
            [.. plan.Courses.Select(i => useful[i].Course).OrderBy(c => taught[c.Id].Min(t => t.Level)).ThenBy(c => c.Id, StringComparer.Ordinal)], plan.Hours, [.. plan.Open.Select(i => needs[i].Skill)]);
    }

    /// <summary>The highest level of each skill, whoever said so.</summary>
    internal static IReadOnlyDictionary<string, int> Held(IEnumerable<LearnerSkill> skills) => skills.AsEnumerable().GroupBy(s => s.Skill, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Max(s => s.Level), StringComparer.Ordinal);

    /// <summary>The vocabulary as numbers, and the weights over the openings that are open now.</summary>
    private sealed class Field
    {
        private readonly Dictionary<string, int> places;
        private readonly string[] ids;
        private readonly SkillTree tree;
        private readonly double[] weights;

        public Field(PleiadDb db, OpeningViews openings)
        {
            var vocabulary = Vocabulary.Read(db);
            ids = [.. vocabulary.Skills.Keys.Order(StringComparer.Ordinal)];
            places = ids.Select((id, i) => (id, i)).ToDictionary(p => p.id, p => p.i, StringComparer.Ordinal);
            tree = new SkillTree([.. ids.Select(id => places.TryGetValue(vocabulary.Skills[id].Broader, out var above) ? above : SkillTree.Top)]);
            var open = OpeningFlow.Open;
            Open = [.. openings.Lines(db, db.Openings.Where(o => o.State == open).ToList()).Where(l => l.State == open)];
            var asking = Open.SelectMany(l => l.Asked.Select(r => r.Skill).Distinct()).CountBy(s => s).ToDictionary(StringComparer.Ordinal);
            weights = [.. ids.Select(id => InverseDocumentFrequency.Of(Open.Count, asking.GetValueOrDefault(id)))];
        }

        public IReadOnlyList<OpeningLine> Open { get; }

        public OpeningFit Fit(OpeningLine line, IReadOnlyDictionary<string, int> held)
        {
            var asked = line.Asked.Where(r => places.ContainsKey(r.Skill)).ToArray();
            var have = held.Where(h => places.ContainsKey(h.Key)).OrderBy(h => h.Key, StringComparer.Ordinal).ToArray();
            var (covers, best) = (new double[asked.Length], new int[asked.Length]);
            double[] weigh = [.. asked.Select(r => weights[places[r.Skill]])];
            var score = SkillMatch.Of(
                tree, [.. asked.Select(r => places[r.Skill])], [.. asked.Select(r => r.Level)], weigh, [.. have.Select(h => places[h.Key])], [.. have.Select(h => h.Value)], covers, best);
            var skills = asked.Select((r, k) => (Weight: weigh[k], Fit: best[k] == SkillMatch.Nobody ? new SkillFit(r.Skill, r.Level, 0, "", 0) : new SkillFit(r.Skill, r.Level, covers[k], have[best[k]].Key, have[best[k]].Value)));
            return new OpeningFit(line, double.IsNaN(score) ? 0 : score, [.. skills.OrderByDescending(s => s.Weight).ThenBy(s => s.Fit.Skill, StringComparer.Ordinal).Select(s => s.Fit)]);
        }
    }
}
