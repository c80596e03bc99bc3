namespace Pleiad.Modules.Observatory.Nations;

/// <summary>What a dataset counts, in words: the measure is named on every screen.</summary>
/// <param name="Id">Name in files and addresses.</param>
/// <param name="Jobs">Whether it counts jobs, so that pages may speak of jobs.</param>
/// <param name="En">"fixed assets".</param>
/// <param name="Ru">"основные фонды".</param>
/// <param name="RuOf">Genitive: "основных фондов".</param>
/// <param name="UnitEn">"mln roubles".</param>
/// <param name="UnitRu">"млн рублей".</param>
/// <param name="HeadEn">Head of a column: "Assets".</param>
/// <param name="HeadRu">Head of a column: "Фонды".</param>
public sealed record MeasureWords(string Id, bool Jobs, string En, string Ru, string RuOf, string UnitEn, string UnitRu, string HeadEn, string HeadRu)
{
    private static readonly MeasureWords[] Known =
    [
        new("employment", true, "jobs", "рабочие места", "рабочих мест", "jobs", "мест", "Jobs", "Места"),
        new("fixed-assets", false, "fixed assets", "основные фонды", "основных фондов", "mln roubles", "млн рублей", "Assets, mln roubles", "Фонды, млн рублей"),
        new("establishments", false, "establishments", "предприятия", "предприятий", "establishments", "предприятий", "Plants", "Предприятия"),
        new("payroll", false, "payroll", "фонд оплаты труда", "фонда оплаты труда", "thousand dollars", "тыс. долларов", "Payroll, $1,000", "Оплата, тыс. $"),
    ];

    /// <summary>The measures that can be named in an import.</summary>
    public static IEnumerable<string> Ids => Known.Select(k => k.Id);

    /// <summary>The words of a measure; one nobody described is called by its own name.</summary>
    public static MeasureWords Of(string measure) => Array.Find(Known, k => k.Id == measure)
        ?? new MeasureWords(measure, false, measure.Replace('-', ' '), measure.Replace('-', ' '), measure.Replace('-', ' '), "", "", measure.Replace('-', ' '), measure.Replace('-', ' '));
}
