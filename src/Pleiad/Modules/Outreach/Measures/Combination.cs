using System.Globalization;
using Pleiad.Engine.Dialogue;

namespace Pleiad.Modules.Outreach.Measures;

/// <summary>What several measures are worth together for one project, as typed into a form whose address says all. Money is in million roubles; NaN is not given.</summary>
/// <param name="Measures">The chosen ids.</param>
/// <param name="Costs">Costs that may be supported.</param>
/// <param name="Limit">The limit of aid intensity, a share.</param>
/// <param name="Amounts">By measure: the grant, or what is lent.</param>
/// <param name="Market">Interest that the applicant would pay elsewhere, a share a year.</param>
/// <param name="Paid">Interest of the soft loan.</param>
/// <param name="Years">Years of the loan.</param>
/// <param name="Wrong">Fields that hold no number.</param>
public sealed record Combination(IReadOnlyList<string> Measures, double Costs, double Limit, IReadOnlyDictionary<string, double> Amounts, double Market, double Paid, int Years, IReadOnlyList<string> Wrong)
{
    /// <summary>An example of a limit; no source of the catalogue gives one.</summary>
    public const double UsualLimit = 0.5;

    public static Combination Read(IQueryCollection query)
    {
        List<string> wrong = [];
        double Number(string field, double otherwise)
        {
            var text = query[field].ToString().Replace(',', '.').Trim();
            if (text.Length == 0)
                return otherwise;
            if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) && value <= 1e9)
                return value;
            wrong.Add(field);
            return double.NaN;
        }

        string[] chosen = [.. query["m"].OfType<string>().Where(m => m.Length > 0).Distinct().Take(20)];
        var amounts = chosen.ToDictionary(m => m, m => Number($"amount-{m}", double.NaN), StringComparer.Ordinal);
        var years = Number("years", 5);
        if (years is not (>= 1 and <= 50))
            wrong.Add("years");
        return new(chosen, Number("costs", double.NaN), Number("limit", UsualLimit * 100) / 100, amounts, Number("market", 16) / 100, Number("paid", 5) / 100, years is >= 1 and <= 50 ? (int)years : 0, wrong);
    }

    /// <summary>The grant equivalent of a chosen measure, million roubles: of a loan its cheaper interest, discounted at the market's rate; otherwise the amount. NaN where one is missing.</summary>
    public double Worth(Measure measure) => !Amounts.TryGetValue(measure.Id, out var amount) ? double.NaN
        : measure.Kind == "loan" ? Years == 0 ? double.NaN : GrantEquivalent.OfLoan(amount, Market, Paid, Years, Market) : amount;

    /// <summary>The aid intensity of measures together.</summary>
    public double Intensity(IEnumerable<Measure> measures) => GrantEquivalent.Intensity([.. measures.Select(Worth)], Costs);
}
