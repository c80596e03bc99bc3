using Pleiad.Engine.Rules;
using Pleiad.Kernel.Charts;
using Pleiad.Kernel.Text;
using Pleiad.Kernel.Web;
using Pleiad.Modules.Observatory.Nations;

namespace Pleiad.Modules.Observatory.Proofs;

/// <summary>The sentences of a proof, in the reader's language. Each could be wrong, so each is computed.</summary>
public sealed class ProofPhrases(Proof proof, Reader reader)
{
    private RankedRegion Row => proof.Row;

    private Category Category => proof.Ranking.Category;

    private RegionPanel Panel => proof.Ranking.Panel;

    private Numbers N => reader.N;

    private string Region => Row.Region.Name(reader.Language);

    /// <summary>The region as the subject of a Russian sentence: English names of metro areas need a noun to agree with.</summary>
    private string Subject => Panel.Called.ProperInRussian ? Region : $"{Words.Capital(Panel.Called.Ru)} {Row.Region.Short(reader.Language)}";

    public string PageTitle => reader.T($"Proof: {Region}, {Category.InEn}", $"Доказательство: {Region}, {Category.Ru}");

    private IReadOnlyList<Answer> Stars => proof.Ranking.StarsOf(Row);

    public string Headline => Row.Standing switch
    {
        Standing.NoRow => reader.T(
            $"{Region} has no row for {Category.InEn} in {Panel.Year}: there is nothing, or too little to be published", $"{Region}: {Category.InRu} за {Panel.Year} год строк нет — ничего нет или слишком мало, чтобы публиковать"),
        Standing.StrongTop or Standing.Strong or Standing.TooFewPlants or Standing.JobsShort or Standing.NoAnswer when Stars.Count > 0 => reader.T(
            $"{Region} has {StarsInEnglish} in {Category.InEn}: {reader.Ratio(Row.Lq)}", $"{Subject}: {reader.Verdict(proof.Ranking, Row).ToLowerInvariant()} {Category.InRu}, {reader.Ratio(Row.Lq)}"),
        Standing.NoAnswer => reader.T($"{Region} has no verdict in {Category.InEn}: a figure that the rule asks for is missing", $"{Region}: вывода {Category.InRu} нет, нет одного из чисел, которых требует правило"),
        Standing.StrongTop or Standing.Strong => reader.T(
            $"{Region} is strong in {Category.InEn}: {reader.Ratio(Row.Lq)}", $"{Subject} {Row.Region.RuStrong} {Category.InRu}: {reader.Ratio(Row.Lq)}"),
        Standing.TooFewPlants => reader.T(
            $"{Region} is not strong in {Category.InEn}: it has {reader.Plants(Row.Plants)}, and the rule asks for {N.Whole(proof.Ranking.PlantsNeeded)}",
            $"{Subject} не\u00a0{Row.Region.RuStrong} {Category.InRu}: {reader.Plants(Row.Plants)}, а правило требует {N.Whole(proof.Ranking.PlantsNeeded)}"),
        Standing.JobsShort => reader.T(
            $"{Region} is not strong in {Category.InEn}: {reader.Reason(proof.Ranking, Row)}", $"{Subject} не\u00a0{Row.Region.RuStrong} {Category.InRu}: {reader.Reason(proof.Ranking, Row)}"),
        Standing.NoJobs => reader.T($"{Region} has no {Panel.Dataset.Measure.En} in {Category.InEn}", $"{Region}: {Category.InRu} {Panel.Dataset.Measure.RuOf} нет"),
        Standing.Missing => reader.T($"{Region} has no figure for {Category.InEn}, so there is no verdict", $"{Region}: данных {Category.InRu} нет, поэтому нет и вывода"),
        _ => reader.T($"{Region} has {reader.Ratio(Row.Lq)} in {Category.InEn}", $"{Region}: {Category.InRu} {reader.Ratio(Row.Lq)}"),
    };

    private string StarsInEnglish
    {
        get
        {
            var (given, answered, all) = (Stars.Count(s => s == Answer.Yes), Stars.Count(s => s != Answer.None), Stars.Count);
            var count = given == 0 ? "none" : given == all ? "all" : Words.Count(Language.English, given);
            var of = given == all ? $"{Words.Count(Language.English, all)} stars" : $"of {Words.Count(Language.English, answered)} stars";
            return answered < all ? $"{count} of {Words.Count(Language.English, answered)} stars that have an answer" : $"{count} {of}";
        }
    }

    /// <summary>Markup: the figures in bold.</summary>
    public string Lead
    {
        get
        {
            if (double.IsNaN(Row.Lq))
                return Svg.E(reader.T("What the source withholds stays missing here: it is neither zero nor guessed.", "Что скрыто в источнике, остаётся пропуском: это не ноль и не догадка.")) + Within;
            var (here, nation) = (N.Fixed(proof.PlainBase * Row.Jobs / proof.RegionTotal, 1), N.Fixed(proof.PlainBase * proof.Ranking.National / proof.NationTotal, 1));
            if (Panel.Dataset.Measure is { Jobs: false } measure)
            {
                return reader.T(
                    $"Of every {N.Whole(proof.PlainBase)} {measure.UnitEn} of {measure.En} in the {Panel.Called.En}, <b>{here}</b> are in {Svg.E(Category.InEn)}; in the nation, <b>{nation}</b>.",
                    $"Из каждых {N.Whole(proof.PlainBase)} {measure.UnitRu} {measure.RuOf} {Panel.Called.RuIn} — <b>{here}</b> {Svg.E(Category.InRu)}, по стране — <b>{nation}</b>.");
            }

            var half = reader.Half(Panel, Category);
            var region = reader.T($"the {Panel.Called.En}", Panel.Called.RuIn);
            var shares = reader.T(
                $"Of every {N.Whole(proof.PlainBase)} {half}jobs in {region}, <b>{here}</b> are in {Svg.E(Category.InEn)}; in the nation, <b>{nation}</b>.",
                $"На {N.Whole(proof.PlainBase)} рабочих мест {(half.Length == 0 ? "" : $"в {half}отраслях ")}{region} приходится <b>{here}</b>, в стране <b>{nation}</b>.");
            return $"{shares} {Room}";
        }
    }

    /// <summary>What bounds say where there is no figure.</summary>
    private string Within => proof.Ranking.Firmness(Row) is not { } firm ? "" : " " + (firm.Answer switch
    {
        Engine.Firmness.FirmAnswer.No when firm.Jobs.High > 0 => reader.T($"Whatever it is, it is at most {N.Whole(firm.Jobs.High)}, and the verdict would be no.", $"Сколько бы там ни было, не больше {N.Whole(firm.Jobs.High)}, и вывод был бы отрицательным."),
        Engine.Firmness.FirmAnswer.NotFirm when double.IsFinite(firm.Jobs.High) => reader.T($"It is at most {N.Whole(firm.Jobs.High)}.", $"Там не больше {N.Whole(firm.Jobs.High)}."),
        _ => "",
    });

    /// <summary>How far the verdict is from another one.</summary>
    private string Room
    {
        get
        {
            var jobs = reader.Jobs(Row.Jobs);
            if (proof.Today is null)
                return reader.T("Local categories are measured and not judged.", "Местные категории измеряются, но не оцениваются.");
            if (proof.FlipsAt is null && Row.Standing != Standing.TooFewPlants)
                return reader.T("No number of jobs alone would change the verdict.", "Одно лишь число рабочих мест вывод не изменит.");
            if (proof.FlipsAt is not { } flips)
                return reader.T($"With {reader.Plants(Row.Plants)}, no number of jobs would change the verdict.", $"Пока предприятий {N.Whole(Row.Plants)}, никакое число рабочих мест не изменит вывод.");
            var (change, share) = (Math.Abs(flips - Row.Jobs), Math.Abs(flips - Row.Jobs) / Row.Jobs);
            var most = share > 0.5 ? reader.T("more than half", "больше половины") : N.Percent(share);
            return (Row.Strong, share) switch
            {
                (true, _) when flips > Row.Jobs => reader.T($"<b>{N.Whole(change)} more</b> than its {jobs} would change the verdict: so large a part of the nation is its own measure.", $"Вывод изменят ещё <b>{reader.Jobs(change)}</b> к {N.Whole(Row.Jobs)}: такая часть страны сама себе мера."),
                (true, >= 0.25) => reader.T($"The verdict has room: {reader.TheRegion(Panel)} would have to lose <b>{most}</b> of its {jobs} to change it.", $"Запас велик: вывод изменится, только если исчезнет <b>{most}</b> из {reader.JobsOf(Row.Jobs)}."),
                (true, _) => reader.T($"The verdict is close: losing <b>{most}</b> of its {jobs} would change it.", $"Вывод близок к границе: его изменит потеря <b>{most}</b> из {reader.JobsOf(Row.Jobs)}."),
                (false, _) when Row.Jobs == 0 => reader.T($"It would take <b>{reader.Jobs(change)}</b> to be strong.", $"Чтобы вывод стал сильным, нужно <b>{reader.Jobs(change)}</b>."),
                _ when flips < Row.Jobs => reader.T($"It would take <b>{N.Whole(change)} fewer</b> than its {jobs} to change the verdict.", $"Вывод изменится, если из {reader.JobsOf(Row.Jobs)} исчезнет <b>{N.Whole(change)}</b>."),
                _ => reader.T($"It would take <b>{N.Whole(change)} more</b> than its {jobs} to change the verdict.", $"Чтобы вывод изменился, к {N.Whole(Row.Jobs)} нужно добавить <b>{reader.Jobs(change)}</b>."),
            };
        }
    }

    public string RankTitle
    {
        get
        {
            var feminine = Panel.Called.Feminine;
            var rank = Words.Capital(Words.Ordinal(reader.Language, Row.Rank, feminine));
            var title = reader.T($"{rank} of {reader.OfRegions(Panel)}", $"{rank} из {reader.OfRegions(Panel)}");
            var above = proof.Ranking.Rows.Where(r => r.Rank > 0 && r.Rank < Row.Rank).ToArray();
            var counted = 1 + above.Count(r => !proof.Ranking.BelowFloors(r));
            if (proof.Ranking.BelowFloors(Row))
                return reader.T($"{title} by LQ, but below the rule’s floors", $"{title} по LQ, но ниже порогов правила");
            if (counted == Row.Rank || proof.Ranking.Economy.Rules is null)
                return title;
            var ordinal = Words.Ordinal(reader.Language, counted, feminine);
            return reader.T(
                $"{title}, and {ordinal} of those with enough jobs and plants to count",
                $"{title} и {ordinal} из тех, где достаточно рабочих мест и предприятий");
        }
    }

    public string FlipTitle
    {
        get
        {
            if (proof.FlipsAt is not { } flips)
            {
                return Row.Standing == Standing.TooFewPlants
                    ? reader.T("More jobs alone would not change the verdict: there are too few plants", "Одни рабочие места вывод не изменят: слишком мало предприятий")
                    : reader.T("No number of jobs would change the verdict", "Никакое число рабочих мест не изменит вывод");
            }

            var change = Math.Abs(flips - Row.Jobs);
            return flips < Row.Jobs
                ? reader.T($"It would take {(change == 1 ? "one lost job" : $"{N.Whole(change)} lost jobs")} to flip the verdict", $"Вывод перевернётся после потери {reader.JobsOf(change)}")
                : reader.T($"It would take {(change == 1 ? "one more job" : $"{N.Whole(change)} more jobs")} to flip the verdict", $"Вывод перевернётся, если добавить {reader.Jobs(change)}");
        }
    }

    /// <summary>How tests of the rule set are said.</summary>
    public RuleWords Rules { get; } = new(proof.Ranking.Panel, reader);

    /// <summary>The name of a test and its explanation.</summary>
    public (string Name, string Why) Test(Criterion criterion)
    {
        var pool = proof.Ranking.Rows.Count(r => r.Jobs > 0);
        var regions = criterion is { Quantile: 0.25, Strict: true } ? reader.T(Panel.Called.EnMany, Panel.Called.RuMany)
            : pool == Panel.Regions.Count ? reader.OfRegions(Panel)
            : reader.T($"the {N.Whole(pool)} {reader.Regions(Panel, pool)} with jobs", $"{N.Whole(pool)} {Panel.Called.RuMany} с рабочими местами");
        var name = criterion is { Measure: Measure.LocationQuotient, Quantile: not null }
            ? reader.T("Specialised", "Специализация")
            : reader.Of(proof.Ranking.Economy.Rules!.NameOf(criterion.Id));
        return (name, Rules.Asks(criterion, regions));
    }
}
