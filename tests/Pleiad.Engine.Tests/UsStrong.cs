using Pleiad.Engine.Rules;

namespace Pleiad.Engine.Tests;

/// <summary>The US rule set written out in code, so that Engine's tests need no file of the product.</summary>
internal static class UsStrong
{
    private static readonly Criterion NationShare = new("nation", Measure.LocationQuotient, null, 1, Strict: false);

    public static RuleSet Rules { get; } = new(
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
}
