using Pleiad.Engine.Cohorts;

namespace Pleiad.Modules.Talent.Cohorts;

/// <summary>
/// Direct employment of a cohort as it may be published: employed in the field within twelve months, out of all graduates but those in further study,
/// conscripted or ill. Nulls and NaN are what is hidden because fewer than five people stand behind it, also by difference.
/// </summary>
/// <param name="Graduates">All.</param>
/// <param name="Counted">The denominator.</param>
/// <param name="Cells">By outcome.</param>
/// <param name="Share">Employed in the field out of the denominator; whoever is unknown counts as not. NaN when hidden.</param>
/// <param name="Low">The lower Wilson bound of the share, 95 of 100.</param>
/// <param name="High">The upper one.</param>
/// <param name="AtMost">The share if everybody unknown were employed in the field; of hidden unknown ones, if they were four.</param>
/// <param name="Above">Where the share is hidden because fewer than five are not employed in the field: a bound that tells no more; NaN otherwise.</param>
/// <param name="Jobs">How long it took to a job in the field.</param>
public sealed record DirectEmployment(int? Graduates, int? Counted, IReadOnlyDictionary<string, int?> Cells, double Share, double Low, double High, double AtMost, double Above, JobCurve Jobs)
{
    private static readonly string[] Base = [Graduate.InField, Graduate.Otherwise, Graduate.NotEmployed, Graduate.Unknown], Aside = [Graduate.Study, Graduate.Service];

    internal static DirectEmployment Of(IReadOnlyCollection<Graduate> rows)
    {
        int Count(string outcome) => rows.Count(r => r.CountsAs == outcome);
        var (counted, aside) = (Base.Select(Count).ToArray(), Aside.Select(Count).ToArray());
        var (inside, outside) = (HiddenCells.Of(counted), HiddenCells.Of(aside));
        var cells = Base.Zip(inside.Cells).Concat(Aside.Zip(outside.Cells)).ToDictionary(c => c.First, c => inside.Sum ? c.Second : null, StringComparer.Ordinal);
        var total = counted.Sum();
        int? shown = inside.Sum ? total : null;
        int? all = inside.Sum && outside.Sum ? rows.Count : null; // with the denominator it would tell who stands aside
        if (shown is null || cells[Graduate.InField] is not { } employed)
        {
            var above = shown is not null && total - counted[0] < HiddenCells.Least && total > 2 * HiddenCells.Least ? (double)(total - HiddenCells.Least) / total : double.NaN;
            return new(all, shown, cells, double.NaN, double.NaN, double.NaN, double.NaN, above, JobCurve.Hidden);
        }

        var (low, high) = WilsonInterval.Of(employed, total);
        var unknown = cells[Graduate.Unknown] ?? HiddenCells.Least - 1;
        return new(all, shown, cells, (double)employed / total, low, high, Math.Min(1, (double)(employed + unknown) / total), double.NaN, JobCurve.Of([.. rows.Where(r => Base.Contains(r.CountsAs))], cells[Graduate.Unknown] is not null));
    }
}
