using Pleiad.Engine.Matching;
using Pleiad.Modules.Talent.Openings;
using Pleiad.Modules.Talent.Skills;

namespace Pleiad.Modules.Talent.Ways;

/// <summary>A step from one occupation to the next: what is missing, and its hours.</summary>
public sealed record WayStep(Occupation To, double Hours, IReadOnlyList<SkillLevel> Missing);

/// <summary>The way between two occupations; without steps where there is none.</summary>
public sealed record Way(Vocabulary Vocabulary, Occupation? From, Occupation? To, int MostStep, IReadOnlyList<WayStep> Steps, double Hours);

/// <summary>The shortest way between occupations in hours of learning.</summary>
public sealed class OccupationWays(OpeningViews openings)
{
    /// <summary>What a skill takes a level, in hours, where no course is shorter: a setting. A long programme teaches many skills, and none of them takes all of its hours.</summary>
    public const int HoursALevel = 40;

    /// <summary>The most hours of one step where nothing is said: about half a year of evenings.</summary>
    public const int UsualStep = 600;

    private const double Important = 0.5;

    public Way Find(string from, string to, int mostStep) => openings.Ask((db, _) =>
    {
        var vocabulary = Vocabulary.Read(db);
        Occupation[] all = [.. vocabulary.Occupations.Values.OrderBy(o => o.Id, StringComparer.Ordinal)];
        var (start, end) = (Array.FindIndex(all, o => o.Id == from), Array.FindIndex(all, o => o.Id == to));
        if (start < 0 || end < 0)
            return new Way(vocabulary, start < 0 ? null : all[start], end < 0 ? null : all[end], mostStep, [], double.NaN);
        var needs = db.OccupationSkills.Where(s => s.Weight >= Important).AsEnumerable().Where(s => Learnt(vocabulary.Skills.GetValueOrDefault(s.Skill))).ToLookup(s => s.Occupation, StringComparer.Ordinal);
        var levels = all.Select(o => needs[o.Id].ToDictionary(s => s.Skill, s => s.Level, StringComparer.Ordinal)).ToArray();
        var hours = db.Courses.Where(c => c.Hours > 0).Join(db.CourseSkills, c => c.Id, s => s.Course, (c, s) => new { s.Skill, s.Level, c.Hours }).ToLookup(c => c.Skill, StringComparer.Ordinal);
        var costs = new double[all.Length * all.Length];
        for (var a = 0; a < all.Length; a++)
        {
            for (var b = 0; b < all.Length; b++)
                costs[(a * all.Length) + b] = levels[b].Count == 0 ? double.PositiveInfinity : Missing(levels[a], levels[b]).Sum(m => Hours(m, levels[a].GetValueOrDefault(m.Skill)));
        }

        var path = CareerPath.Shortest(costs, start, end, mostStep);
        var steps = path.Steps.Zip(path.Steps.Skip(1)).Select(s => new WayStep(all[s.Second], costs[(s.First * all.Length) + s.Second], Missing(levels[s.First], levels[s.Second])));
        return new Way(vocabulary, all[start], all[end], mostStep, [.. steps], path.Hours);

        double Hours(SkillLevel missing, int held) => hours[missing.Skill].Where(c => c.Level >= missing.Level).Select(c => (double)c.Hours).Append((missing.Level - held) * HoursALevel).Min();
    });

    /// <summary>Knowledge, tools, languages and the own terms are learnt in hours; the general skills of O*NET, as listening, are not counted so.</summary>
    private static bool Learnt(Skill? skill) => skill is not null and not { Kind: "skill", Scheme: "onet" };

    private static IReadOnlyList<SkillLevel> Missing(Dictionary<string, int> has, Dictionary<string, int> needs) =>
        [.. needs.Where(n => has.GetValueOrDefault(n.Key) < n.Value).OrderBy(n => n.Key, StringComparer.Ordinal).Select(n => new SkillLevel(n.Key, n.Value))];
}
