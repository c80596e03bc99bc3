using Pleiad.Kernel;
using Pleiad.Kernel.Text;
using Pleiad.Modules.Registry.Contracts;

namespace Pleiad.Modules.Outreach.Offers;

/// <summary>The answer to a hard condition.</summary>
public enum Fit
{
    Fits,
    Not,

    /// <summary>Nobody says; that is not "yes".</summary>
    Unknown,
}

/// <summary>A hard condition held against a plot.</summary>
/// <param name="What">What is asked.</param>
/// <param name="Fit">The answer.</param>
/// <param name="Because">The fact that decides, or what nobody says.</param>
public sealed record Condition(Sentence What, Fit Fit, Sentence Because);

/// <summary>Holds what is asked against what is there now. What is planned is told and never counts; what nobody says is neither yes nor no.</summary>
internal static class PlotConditions
{
    public static IEnumerable<Condition> Of(PlotView view, PlotQuestion asked)
    {
        yield return Free(view);
        if (!double.IsNaN(asked.Area))
            yield return AtLeast(new($"{N(asked.Area).En} ha", $"{N(asked.Area).Ru} га"), view.Plot?.Area ?? double.NaN, asked.Area, new("ha", "га"), null);
        if (!double.IsNaN(asked.Power))
            yield return AtLeast(new($"{N(asked.Power).En} MW now", $"{N(asked.Power).Ru} МВт сейчас"), view.There ? view.Offer.Power ?? double.NaN : 0, asked.Power, new("MW", "МВт"), ToCome(view));
        if (!double.IsNaN(asked.Voltage))
            yield return Utility(view, new($"{N(asked.Voltage).En} kV", $"{N(asked.Voltage).Ru} кВ"), "power", u => u.Voltage, asked.Voltage, new("kV", "кВ"));
        if (!double.IsNaN(asked.Gas))
            yield return Utility(view, new($"{N(asked.Gas).En} m³/h of gas", $"газ, {N(asked.Gas).Ru} м³/ч"), "gas", u => u.Capacity, asked.Gas, new("m³/h", "м³/ч"));
        if (!double.IsNaN(asked.Water))
            yield return Utility(view, new($"{N(asked.Water).En} m³/h of water", $"вода, {N(asked.Water).Ru} м³/ч"), "water", u => u.Capacity, asked.Water, new("m³/h", "м³/ч"));
        if (asked.Zone.Length > 0)
        {
            var zone = SiteCards.Zones.FirstOrDefault(z => z.Id == asked.Zone).Name ?? new(asked.Zone, asked.Zone);
            yield return view.Site.Zone.Length == 0 ? new(zone, Fit.Unknown, new("nobody says what regime it is under", "какой режим, не сказано"))
                : new(zone, view.Site.Zone == asked.Zone ? Fit.Fits : Fit.Not, view.Site.ZoneName);
        }

        if (asked.Sanitary > 0)
        {
            Sentence what = new($"a plant of class {asked.Sanitary}", $"производство класса {asked.Sanitary}");
            yield return view.Offer.Sanitary is not { } allowed ? new(what, Fit.Unknown, new("nobody says which classes may be built", "какие классы разрешены, не сказано"))
                : new(what, asked.Sanitary >= allowed ? Fit.Fits : Fit.Not, allowed == 5 ? new("only class 5 may be built", "разрешён только класс 5") : new($"classes {allowed} to 5 may be built", $"разрешены классы {allowed}–5"));
        }

        if (asked.Rail)
        {
            Sentence what = new("a railway siding", "железнодорожный путь");
            yield return view.Offer.Rail switch
            {
                "yes" => new(what, Fit.Fits, new("there is one", "есть")),
                "no" => new(what, Fit.Not, new("there is none", "нет")),
                _ => new(what, Fit.Unknown, new("nobody says whether there is one", "есть ли он, не сказано")),
            };
        }
    }

    /// <summary>"No" when one condition says no, "unknown" when one is and none says no.</summary>
    public static Fit All(IEnumerable<Condition> conditions)
    {
        var answers = conditions.Select(c => c.Fit).ToArray();
        return answers.Contains(Fit.Not) ? Fit.Not : answers.Contains(Fit.Unknown) ? Fit.Unknown : Fit.Fits;
    }

    private static Condition Free(PlotView view)
    {
        Sentence what = new("free", "свободен");
        if (view.Offer.State != OfferFlow.Open)
            return new(what, Fit.Not, OfferFlow.Life.State(view.Offer.State).Name);
        if (!view.There)
            return new(what, Fit.Not, new($"the site is not there yet: {view.Site.State.En}{When(view.Site.Since).En}", $"площадки ещё нет: {view.Site.State.Ru}{When(view.Site.Since).Ru}"));
        return view.Plot is not { } plot ? new(what, Fit.Unknown, new("no plot is named yet", "участок ещё не назван")) : new(what, plot.Free ? Fit.Fits : Fit.Not, plot.State);
    }

    private static Condition AtLeast(Sentence what, double value, double least, Sentence unit, Sentence? planned)
    {
        var after = planned is null ? new Sentence("", "") : new($"; {planned.En}, which does not count", $"; {planned.Ru}, это не засчитано");
        return double.IsNaN(value) ? new(what, Fit.Unknown, new($"nobody says how much there is now{after.En}", $"сколько есть сейчас, не сказано{after.Ru}"))
            : new(what, value >= least ? Fit.Fits : Fit.Not, new($"{N(value).En} {unit.En} now{(value >= least ? "" : after.En)}", $"сейчас {N(value).Ru} {unit.Ru}{(value >= least ? "" : after.Ru)}"));
    }

    /// <summary>A utility of the site: the best that is there counts. Nothing known of that kind is not "none".</summary>
    private static Condition Utility(PlotView view, Sentence what, string kind, Func<UtilityCard, double> size, double least, Sentence unit)
    {
        var (there, planned) = (view.Site.Utilities.Where(u => u.Kind == kind && u.There).ToArray(), view.Site.Utilities.Where(u => u.Kind == kind && !u.There).ToArray());
        if (there.Select(size).Where(s => s >= least).DefaultIfEmpty(double.NaN).Max() is var enough && !double.IsNaN(enough))
            return new(what, Fit.Fits, new($"{N(enough).En} {unit.En} now", $"сейчас {N(enough).Ru} {unit.Ru}"));
        Sentence? later = planned.FirstOrDefault() is { } plan ? new($"{Amount(size(plan), unit).En}{plan.State.En}{When(plan.Since).En}", $"{Amount(size(plan), unit).Ru}{plan.State.Ru}{When(plan.Since).Ru}") : null;
        if (there.Any(u => double.IsNaN(size(u))) || (there.Length == 0 && later is null))
            return AtLeast(what, double.NaN, least, unit, later);
        return AtLeast(what, there.Select(size).DefaultIfEmpty(0).Max(), least, unit, later);
    }

    private static Sentence Amount(double value, Sentence unit) => double.IsNaN(value) ? new("", "") : new($"{N(value).En} {unit.En} ", $"{N(value).Ru} {unit.Ru} ");

    private static Sentence? ToCome(PlotView view) => view.Offer.PowerToCome is not { } more ? null
        : new($"{N(more).En} MW more are planned{When(view.Offer.PowerFrom).En}", $"ещё {N(more).Ru} МВт в планах{When(view.Offer.PowerFrom).Ru}");

    private static Sentence When(string date) => date.Length == 0 ? new("", "") : new($" for {date}", $" на {date}");

    private static Sentence N(double value) => new(Numbers.English.Short(value, 2), Numbers.Russian.Short(value, 2));
}
