namespace Pleiad.Modules.Registry.Medicines;

/// <summary>Which generics were the first of their substance: no generic of the same substances was authorised on an earlier day.</summary>
public static class FirstGeneric
{
    /// <summary>The numbers of the first ones; two of the same day are both first. One without a day, or without substances, is neither first nor before another.</summary>
    public static IReadOnlySet<string> Of(IEnumerable<Medicine> medicines) => medicines.Where(m => m is { Generic: true, Category: Medicine.Human, AuthorisedOn.Length: > 0, Inn.Length: > 0 }).GroupBy(m => m.Inn)
        .SelectMany(g => g.Where(m => m.AuthorisedOn == g.Min(o => o.AuthorisedOn))).Select(m => m.Number).ToHashSet(StringComparer.Ordinal);
}
