using Pleiad.Kernel.Claims;

namespace Pleiad.Modules.Talent.Trainings;

/// <summary>How many, or at least how many: small numbers of people in one training are left out of sums from which they could be found.</summary>
public readonly record struct AtLeast(int Count, bool More)
{
    /// <summary>Sums that tell of nobody: a training of one to four people is left out, unless there are at least two such and five people together.</summary>
    /// <param name="trainings">People, and what is summed of them.</param>
    public static AtLeast Sum(IReadOnlyCollection<(int People, int Value)> trainings)
    {
        var few = trainings.Where(t => t.People is > 0 and < TrainingViews.Least).ToArray();
        var told = few.Length == 0 || (few.Length > 1 && few.Sum(f => f.People) >= TrainingViews.Least);
        return new(trainings.Where(t => told || t.People is 0 or >= TrainingViews.Least).Sum(t => t.Value), !told);
    }
}

/// <summary>Trainings that have one thing in common, added up; what nobody says is counted apart and never as nothing.</summary>
/// <param name="Key">The year, or whose money it is.</param>
/// <param name="Trainings">How many.</param>
/// <param name="Places">Places that are paid for.</param>
/// <param name="Attended">People whose attendance is confirmed.</param>
/// <param name="Hours">Their hours together.</param>
/// <param name="Money">What is known of the money: one sum for each currency, each as bounded as its parts.</param>
/// <param name="Unknown">Trainings of which nobody says how much they cost.</param>
public sealed record TrainingSum(string Key, int Trainings, int Places, AtLeast Attended, AtLeast Hours, IReadOnlyList<Figure> Money, int Unknown)
{
    private static TrainingSum Of(string key, IReadOnlyCollection<TrainingView> views) => new(
        key, views.Count, views.Sum(v => v.Training.Places), AtLeast.Sum([.. views.Select(v => (v.Attended, v.Attended))]), AtLeast.Sum([.. views.Select(v => (v.Attended, v.AttendedHours))]),
        [.. views.Select(v => v.Training.Paid.Figure).OfType<Figure>().GroupBy(f => f.Unit, StringComparer.Ordinal).OrderBy(g => g.Key == "RUB" ? 0 : 1).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Aggregate((one, two) => one.Plus(two)))],
        views.Count(v => v.Training.Amount is null));

    /// <summary>By the year in which they begin, the latest first.</summary>
    public static IReadOnlyList<TrainingSum> ByYear(IEnumerable<TrainingView> all) => [.. Counted(all).GroupBy(v => v.Training.Starts[..4], StringComparer.Ordinal).OrderByDescending(g => g.Key, StringComparer.Ordinal).Select(g => Of(g.Key, [.. g]))];

    /// <summary>By whose money it is, in the order of the words; what nobody says comes last.</summary>
    public static IReadOnlyList<TrainingSum> BySource(IEnumerable<TrainingView> all)
    {
        var counted = Counted(all).ToLookup(v => v.Training.Money, StringComparer.Ordinal);
        return [.. TrainingMoney.Sources.Select(s => s.Id).Append("").Where(counted.Contains).Select(s => Of(s, [.. counted[s]]))];
    }

    /// <summary>What takes or took place. Examples are added up only where there is nothing else.</summary>
    public static IReadOnlyList<TrainingView> Counted(IEnumerable<TrainingView> all)
    {
        TrainingView[] held = [.. all.Where(v => v.Training.State != TrainingFlow.Cancelled)];
        return held.Any(v => !v.Training.Illustrative) ? [.. held.Where(v => !v.Training.Illustrative)] : held;
    }
}
