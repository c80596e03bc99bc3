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

    public string Headline => Row.Standing switch
    {
        Standing.StrongTop or Standing.Strong => reader.T(
            $"{Region} is strong in {Category.InEn}: {reader.Ratio(Row.Lq)}", $"{Subject} {Row.Region.RuStrong} {Category.InRu}: {reader.Ratio(Row.Lq)}"),
        Standing.TooFewPlants => reader.T(
            $"{Region} is not strong in {Category.InEn}: it has {reader.Plants(Row.Plants)}, and the rule asks for {N.Whole(proof.Ranking.PlantsNeeded)}",
            $"{Subject} не\u00a0{Row.Region.RuStrong} {Category.InRu}: {reader.Plants(Row.Plants)}, а правило требует {N.Whole(proof.Ranking.PlantsNeeded)}"),
        Standing.JobsShort => reader.T(
            $"{Region} is not strong in {Category.InEn}: {reader.Reason(proof.Ranking, Row)}", $"{Subject} не\u00a0{Row.Region.RuStrong} {Category.InRu}: {reader.Reason(proof.Ranking, Row)}"),
        Standing.NoJobs => reader.T($"{Region} has no jobs in {Category.InEn}", $"{Region}: {Category.InRu} рабочих мест нет"),
        Standing.Missing => reader.T($"{Region} has no figure for {Category.InEn}, so there is no verdict", $"{Region}: данных {Category.InRu} нет, поэтому нет и вывода"),
        _ => reader.T($"{Region} has {reader.Ratio(Row.Lq)} in {Category.InEn}", $"{Region}: {Category.InRu} {reader.Ratio(Row.Lq)}"),
    };

    /// <summary>Markup: the figures in bold.</summary>
    public string Lead
    {
        get
        {
            if (double.IsNaN(Row.Lq))
                return Svg.E(reader.T("What the source withholds stays missing here: it is neither zero nor guessed.", "Что скрыто в источнике, остаётся пропуском: это не ноль и не догадка."));
            var (here, nation) = (N.Fixed(proof.PlainBase * Row.Jobs / proof.RegionTotal, 1), N.Fixed(proof.PlainBase * proof.Ranking.National / proof.NationTotal, 1));
            var kind = Category.Traded ? reader.T("traded", "торгуемых") : reader.T("local", "местных");
            var region = reader.T($"the {Panel.Called.En}", Panel.Called.RuIn);
            var shares = reader.T(
                $"Of every {N.Whole(proof.PlainBase)} {kind} jobs in {region}, <b>{here}</b> are in {Svg.E(Category.InEn)}; in the nation, <b>{nation}</b>.",
                $"На {N.Whole(proof.PlainBase)} рабочих мест в {kind} отраслях {region} приходится <b>{here}</b>, в стране <b>{nation}</b>.");
            return $"{shares} {Room}";
        }
    }

    /// <summary>How far the verdict is from another one.</summary>
    private string Room
    {
        get
        {
            var jobs = reader.Jobs(Row.Jobs);
            if (proof.Today is null)
                return reader.T("Local categories are measured and not judged.", "Местные категории измеряются, но не оцениваются.");
            if (proof.FlipsAt is not { } flips)
                return reader.T($"With {reader.Plants(Row.Plants)}, no number of jobs would change the verdict.", $"Пока предприятий {N.Whole(Row.Plants)}, никакое число рабочих мест не изменит вывод.");
            var (change, share) = (Math.Abs(flips - Row.Jobs), Math.Abs(flips - Row.Jobs) / Row.Jobs);
            var most = share > 0.5 ? reader.T("more than half", "больше половины") : N.Percent(share);
            return (Row.Strong, share) switch
            {
                (true, >= 0.25) => reader.T($"The verdict has room: {reader.TheRegion(Panel)} would have to lose <b>{most}</b> of its {jobs} to change it.", $"Запас велик: вывод изменится, только если исчезнет <b>{most}</b> из {reader.JobsOf(Row.Jobs)}."),
                (true, _) => reader.T($"The verdict is close: losing <b>{most}</b> of its {jobs} would change it.", $"Вывод близок к границе: его изменит потеря <b>{most}</b> из {reader.JobsOf(Row.Jobs)}."),
                (false, _) when Row.Jobs == 0 => reader.T($"It would take <b>{reader.Jobs(change)}</b> to be strong.", $"Чтобы вывод стал сильным, нужно <b>{reader.Jobs(change)}</b>."),
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
            return Row.Strong
                ? reader.T($"It would take {(change == 1 ? "one lost job" : $"{N.Whole(change)} lost jobs")} to flip the verdict", $"Вывод перевернётся после потери {reader.JobsOf(change)}")
                : reader.T($"It would take {(change == 1 ? "one more job" : $"{N.Whole(change)} more jobs")} to flip the verdict", $"Вывод перевернётся, если добавить {reader.Jobs(change)}");
        }
    }

    /// <summary>The name of a test and its explanation.</summary>
    public (string Name, string Why) Test(Criterion criterion)
    {
        var pool = proof.Ranking.Rows.Count(r => r.Jobs > 0);
        var regions = pool == Panel.Regions.Count
            ? reader.OfRegions(Panel)
            : reader.T($"the {N.Whole(pool)} {reader.Regions(Panel, pool)} with jobs", $"{N.Whole(pool)} {Panel.Called.RuMany} с рабочими местами");
        var share = criterion.Quantile is { } q ? N.Percent(1 - q) : "";
        var low = reader.T(Panel.Called.EnMany, Panel.Called.RuMany);
        return (criterion.Measure, criterion.Quantile) switch
        {
            (Measure.LocationQuotient, 0.75) => (reader.T("Specialised", "Специализация"), reader.T($"LQ in the top quarter of {regions}", $"LQ в верхней четверти {regions}")),
            (Measure.LocationQuotient, not null) => (reader.T("Specialised", "Специализация"), reader.T($"LQ in the top {share} of {regions}", $"LQ в верхних {share} {regions}")),
            (Measure.LocationQuotient, null) => (reader.T("At least the nation’s share", "Не ниже доли страны"), reader.T($"LQ of {N.Short(criterion.Value!.Value, 2)} or more", $"LQ не меньше {N.Short(criterion.Value!.Value, 2)}")),
            (Measure.Employment, _) => (reader.T("Enough jobs", "Достаточно мест"), reader.T($"more than the lowest quarter of {low}", $"больше, чем у нижней четверти {low}")),
            _ => (reader.T("Enough plants", "Достаточно предприятий"), reader.T($"more than the lowest quarter of {low}", $"больше, чем у нижней четверти {low}")),
        };
    }
}
