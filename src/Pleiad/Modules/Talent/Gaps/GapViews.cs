using Pleiad.Kernel;
using Pleiad.Modules.Talent.Courses;
using Pleiad.Modules.Talent.Forecasts;
using Pleiad.Modules.Talent.Openings;
using Pleiad.Modules.Talent.Skills;

namespace Pleiad.Modules.Talent.Gaps;

/// <summary>What is asked of a skill or an occupation against what is trained a year.</summary>
/// <param name="Id">The skill or the occupation.</param>
/// <param name="Name">Its name.</param>
/// <param name="Asked">Places in openings that are open.</param>
/// <param name="Ahead">People of plants ahead whose year is known, beyond the openings.</param>
/// <param name="Trained">Who finishes a year; NaN where no course is known, or none says how many.</param>
/// <param name="AtLeast">Whether some of the courses do not say how many: then it is a lower bound.</param>
/// <param name="Openings">The openings behind it.</param>
/// <param name="Courses">The courses behind it.</param>
public sealed record GapRow(string Id, Sentence Name, int Asked, int Ahead, double Trained, bool AtLeast, IReadOnlyList<OpeningLine> Openings, IReadOnlyList<CourseLine> Courses)
{
    public int Demand => Asked + Ahead;

    /// <summary>Trained minus asked for; NaN where it is not known what is trained.</summary>
    public double Balance => Trained - Demand;
}

/// <summary>Whose demand and whose supply are looked at; "" for all.</summary>
public sealed record GapFilter(string Firm, string University);

/// <summary>Demand against supply.</summary>
public sealed record GapView(GapFilter Filter, IReadOnlyList<GapRow> Skills, IReadOnlyList<GapRow> Occupations, IReadOnlyList<(string Id, Sentence Name)> Firms, IReadOnlyList<(string Id, Sentence Name)> Givers, Vocabulary Vocabulary)
{
    /// <summary>Asked for, and taught by no course that is known.</summary>
    public IEnumerable<GapRow> Untaught => Skills.Where(s => s.Demand > 0 && s.Courses.Count == 0);
}

/// <summary>Holds what firms ask for against what courses train.</summary>
public sealed class GapViews(OpeningViews openings, CourseViews courses, DemandForecast forecast)
{
    /// <summary>From this importance on a skill counts as asked for by an occupation of the forecast.</summary>
    private const double Important = 0.5;

    public GapView Of(GapFilter filter)
    {
        var outlook = forecast.Of(filter.Firm);
        var ahead = outlook.ByOccupation(outlook.Ahead).ToDictionary(h => h.Occupation, h => h.People, StringComparer.Ordinal);
        return openings.Ask((db, _) =>
        {
            var vocabulary = Vocabulary.Read(db);
            var state = OpeningFlow.Open;
            var open = openings.Lines(db, db.Openings.Where(o => o.State == state).ToList()).Where(l => l.State == state).ToList();
            var given = courses.Lines(db, db.Courses.OrderBy(c => c.Id).ToList());
            var asked = open.Where(l => filter.Firm.Length == 0 || l.Opening.Organisation == filter.Firm).ToList();
            var taught = given.Where(l => filter.University.Length == 0 || l.Course.Organisation == filter.University).ToList();
            var needs = db.OccupationSkills.Where(s => s.Weight >= Important).AsEnumerable().Where(s => ahead.ContainsKey(s.Occupation)).ToLookup(s => s.Skill, s => s.Occupation, StringComparer.Ordinal);
            var skills = asked.SelectMany(l => l.Asked).Select(r => r.Skill).Concat(taught.SelectMany(l => l.Taught).Select(t => t.Skill)).Concat(needs.Select(n => n.Key).Where(s => vocabulary.Skills.GetValueOrDefault(s)?.Scheme != "onet")).Distinct();
            var occupations = asked.Select(l => l.Opening.Occupation).Concat(taught.Select(l => l.Course.Occupation)).Concat(ahead.Keys).Where(o => o.Length > 0).Distinct();
            return new GapView(
                filter,
                Sorted(skills.Select(s => Row(s, vocabulary.NameOf(s), [.. asked.Where(l => l.Asked.Any(r => r.Skill == s))], needs[s].Sum(o => ahead[o]), [.. taught.Where(l => l.Taught.Any(t => t.Skill == s))]))),
                Sorted(occupations.Select(o => Row(o, vocabulary.OccupationOf(o) ?? new(o, o), [.. asked.Where(l => l.Opening.Occupation == o)], ahead.GetValueOrDefault(o), [.. taught.Where(l => l.Course.Occupation == o)]))),
                Choose(open.Select(l => l.Organisation)), Choose(given.Select(l => l.Organisation).OfType<Pleiad.Modules.Registry.Contracts.Named>()), vocabulary);
        });
    }

    private static GapRow Row(string id, Sentence name, IReadOnlyList<OpeningLine> openings, int ahead, IReadOnlyList<CourseLine> courses)
    {
        var known = courses.Where(c => c.Course.GraduatesAYear > 0).ToList();
        return new(id, name, openings.Sum(l => l.Opening.Places), ahead, known.Count == 0 ? double.NaN : known.Sum(c => c.Course.GraduatesAYear), known.Count < courses.Count, openings, courses);
    }

    /// <summary>What lacks most first: what is asked for and known to be trained too little, then what nobody is known to train, then the rest.</summary>
    private static IReadOnlyList<GapRow> Sorted(IEnumerable<GapRow> rows) =>
        [.. rows.OrderBy(r => r.Demand == 0 ? 3 : double.IsNaN(r.Balance) ? 1 : r.Balance < 0 ? 0 : 2).ThenByDescending(r => double.IsNaN(r.Balance) ? r.Demand : -r.Balance).ThenBy(r => r.Id, StringComparer.Ordinal)];

    private static IReadOnlyList<(string, Sentence)> Choose(IEnumerable<Pleiad.Modules.Registry.Contracts.Named> organisations) => [.. organisations.DistinctBy(o => o.Id).OrderBy(o => o.Name.En, StringComparer.Ordinal).Select(o => (o.Id, o.Name))];
}
