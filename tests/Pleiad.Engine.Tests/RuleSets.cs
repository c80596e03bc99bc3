using Pleiad.Engine.Rules;

namespace Pleiad.Engine.Tests;

/// <summary>Rule sets written out in code, so that Engine's tests need no file of the product; the floors fit the small random economies.</summary>
internal static class RuleSets
{
    private static readonly Criterion NationShare = new("nation", Measure.LocationQuotient, null, 1, Strict: false);

    public static TheoryData<string> Ids => ["us-strong", "eu-stars", "eu-panorama", "mixed"];

    public static RuleSet UsStrong { get; } = new(
        "us-strong",
        [
            new("jobs", Measure.Employment, 0.25, null, Strict: true),
            new("plants", Measure.Establishments, 0.25, null, Strict: true),
        ],
        [
            new("qualifying", [new("lq25", Measure.LocationQuotient, 0.25, null, Strict: true)]),
            new("significant", [new("lq50", Measure.LocationQuotient, 0.50, null, Strict: true)]),
            new("strong", [new("lq75", Measure.LocationQuotient, 0.75, null, Strict: false), NationShare]),
            new("strong10", [new("lq90", Measure.LocationQuotient, 0.90, null, Strict: false), NationShare]),
        ]);

    public static RuleSet EuStars { get; } = Stars(
        "eu-stars", [new("employees", Measure.Employment, null, 6, Strict: false)], 3,
        [
            new("size", Measure.Employment, 0.9, null, Strict: false),
            new("specialisation", Measure.LocationQuotient, null, 1.5, Strict: false),
            new("focus", Measure.Share, 0.9, null, Strict: false),
        ]);

    public static RuleSet EuPanorama { get; } = Stars(
        "eu-panorama", [], 4,
        [
            new("specialisation", Measure.LocationQuotient, 0.8, null, Strict: false),
            new("size", Measure.Employment, 0.8, null, Strict: false),
            new("productivity", Measure.Productivity, 0.8, null, Strict: false),
            new("dynamism", Measure.Growth, 0.8, null, Strict: false),
        ]);

    /// <summary>Quotients in bands, strict quantiles and floors of a flag, counted together: they hold in two intervals.</summary>
    public static RuleSet Mixed { get; } = new(
        "mixed", [],
        [
            new(
                "either",
                [
                    new("band", Measure.LocationQuotient, null, 1.3, Strict: false),
                    new("many", Measure.Employment, null, 150, Strict: true),
                ],
                AtLeast: 1),
            new(
                "two",
                [
                    new("band", Measure.LocationQuotient, null, 1.2, Strict: true),
                    new("share", Measure.Share, 0.5, null, Strict: true),
                    new("growth", Measure.Growth, null, 0.5, Strict: false),
                    new("plants", Measure.Establishments, 0.5, null, Strict: true),
                ],
                AtLeast: 2, Floors: [new("pay", Measure.Productivity, 0.25, null, Strict: false)]),
        ]);

    public static RuleSet Of(string id) => new[] { UsStrong, EuStars, EuPanorama, Mixed }.Single(r => r.Id == id);

    private static RuleSet Stars(string id, Criterion[] floors, int count, Criterion[] criteria) =>
        new(id, floors, [.. Enumerable.Range(1, count).Select(k => new Flag($"star{k}", criteria, k))]);
}
