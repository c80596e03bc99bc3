using Pleiad.Kernel;
using Pleiad.Kernel.Text;

namespace Pleiad.Modules.Registry.Chains;

/// <summary>Says in a sentence how a chain stands; each part can be read again in its table.</summary>
public static class ChainFinding
{
    /// <summary>The finding of the whole chain.</summary>
    public static Sentence Of(ChainView view)
    {
        if (view.Steps.Count == 0)
            return new("No step of this chain is described yet", "Ни один шаг этой цепочки ещё не описан");
        if (view.Chain.IsService)
            return OfService(view);
        StepView[] breaks = [.. view.Breaks];
        if (breaks.Length == 1)
            return Broken(breaks[0]);
        if (breaks.Length > 1)
        {
            return new(
                $"The chain breaks in {Words.Count(Language.English, breaks.Length)} places, first {At(breaks[0]).En}",
                $"Цепочка обрывается в нескольких местах ({Numbers.Russian.Whole(breaks.Length)}), впервые {At(breaks[0]).Ru}");
        }

        if (view.Steps.FirstOrDefault(s => s.Standing == StepStanding.Planned) is { } planned)
            return new($"The chain waits for a step that is planned: {planned.Step.En}", $"Цепочка ждёт запланированного шага: {planned.Step.Ru}");
        return view.Way is null
            ? new("No way leads through this chain: its steps wait for one another", "Пути через эту цепочку нет: её шаги ждут друг друга")
            : new("The chain is complete: every step has somebody", "Цепочка замкнута: у каждого шага есть исполнитель");
    }

    /// <summary>That a chain breaks at a step.</summary>
    public static Sentence Broken(StepView step) => new($"The chain breaks {At(step).En}", $"Цепочка обрывается {At(step).Ru}");

    /// <summary>What a portrait says of its cluster's chain after "seven plants in six years, and …"; null for a chain that does not break.</summary>
    public static Sentence? Missing(ChainView view)
    {
        var breaks = view.Breaks.ToList();
        if (breaks.Count == 0 || view.Chain.IsService)
            return null;
        var (before, after) = (view.Steps.LastOrDefault(s => s.Standing == StepStanding.Held && s.Step.Number < breaks[0].Step.Number), view.Steps.FirstOrDefault(s => s.Standing == StepStanding.Held && s.Step.Number > breaks[^1].Step.Number));
        var count = (En: $"{Words.Count(Language.English, breaks.Count)} missing {Words.Plural(breaks.Count, "step", "steps")}", Ru: breaks.Count == 1 ? "одного шага не хватает" : $"не хватает шагов: {Numbers.Russian.Whole(breaks.Count)}");
        return (before is null ? null : Scales.Of(before.Step.Scale), after is null ? null : Scales.Of(after.Step.Scale)) is ({ } from, { } to) && from != to
            ? new($"{count.En} between {from.Place.En} and {to.Place.En}", breaks.Count == 1 ? $"между {from.Place.Ru} и {to.Place.Ru} не хватает одного шага" : $"между {from.Place.Ru} и {to.Place.Ru} не хватает шагов: {Numbers.Russian.Whole(breaks.Count)}")
            : new($"{count.En} in its chain", $"в цепочке {count.Ru}");
    }

    /// <summary>"the source calls the missing step mandatory", where a claim says that it must be.</summary>
    public static Sentence? Mandatory(ChainView view) => view.Breaks.Any(s => s.Step.Must && s.Step.Claim.Length > 0)
        ? new("The source calls the missing step mandatory", "Источник называет недостающий шаг обязательным") : null;

    /// <summary>How near somebody is.</summary>
    public static Sentence Steps(int steps) => steps == 0
        ? new("has only to begin", "осталось начать")
        : new($"{Words.Count(Language.English, steps)} {Words.Plural(steps, "step", "steps")} away", steps switch { 1 => "в одном шаге", 2 => "в двух шагах", 3 => "в трёх шагах", _ => $"в {steps} шагах" });

    /// <summary>How a step stands, in a word.</summary>
    public static Sentence Word(StepStanding standing, bool service) => standing switch
    {
        StepStanding.Held => new("offered", "есть исполнитель"),
        StepStanding.Planned => new("planned", "в планах"),
        StepStanding.Missing => service ? new("nobody named", "никто не назван") : new("missing: nobody named", "не хватает: никто не назван"),
        StepStanding.Waiting => new("not started", "не начат"),
        _ => new("optional, nobody named", "необязателен, никто не назван"),
    };

    private static Sentence OfService(ChainView view)
    {
        var (open, doubled) = (view.Gaps.ToList(), view.Doubled.ToList());
        if (open.Count == view.Steps.Count)
            return new($"Nobody is named for any of the {Words.Count(Language.English, open.Count)} services", $"Ни на одну из услуг ({Numbers.Russian.Whole(open.Count)}) никто не назван");
        if (open.Count == 1)
            return new($"The offer lacks one service: {open[0].Step.En}", $"В предложении не хватает одной услуги: {open[0].Step.Ru}");
        if (open.Count > 1)
            return new($"The offer lacks {Words.Count(Language.English, open.Count)} of {Words.Count(Language.English, view.Steps.Count)} services", $"В предложении не хватает услуг: {Numbers.Russian.Whole(open.Count)} из {Numbers.Russian.Whole(view.Steps.Count)}");
        if (doubled.Count > 0)
            return new($"Two members sell the same service: {doubled[0].Step.En}", $"Одну и ту же услугу продают двое: {doubled[0].Step.Ru}");
        return view.Several.FirstOrDefault() is { Who: { } who }
            ? new($"{who.Name.En} sells more than one service", $"Больше одной услуги продаёт {who.Name.Ru}")
            : new("Every service has its one seller", "У каждой услуги ровно один исполнитель");
    }

    private static Sentence At(StepView step) => Scales.Of(step.Step.Scale)?.Step ?? new($"at “{step.Step.En}”", $"на шаге «{step.Step.Ru}»");
}
