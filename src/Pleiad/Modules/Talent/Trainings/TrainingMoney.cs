using System.Text.Json.Nodes;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Claims;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Journals;

namespace Pleiad.Modules.Talent.Trainings;

/// <summary>What a training is paid with: how much, as it is bounded, and whose money it is. All of it may be unknown.</summary>
/// <param name="Amount">In whole minor units of the currency; null where nobody says.</param>
/// <param name="Currency">RUB, EUR or USD; "" without an amount.</param>
/// <param name="Bound">A <see cref="Kernel.Claims.Bound"/>; "" without an amount.</param>
/// <param name="Source">One of <see cref="Sources"/>; "" where nobody says.</param>
public sealed record TrainingMoney(long? Amount, string Currency, string Bound, string Source)
{
    public const string Fields = "amount, bound (Exact, MoreThan, About, Nearly), currency (RUB, EUR, USD), money (federal, regional, municipal, fund, firm, several)";

    private const double Minor = 100; // kopecks, cents

    public static IReadOnlyList<string> Currencies { get; } = ["RUB", "EUR", "USD"];

    /// <summary>The bounds that a paper can set.</summary>
    public static IReadOnlyList<(Bound Bound, Sentence Name)> Bounds { get; } =
        [(Kernel.Claims.Bound.Exact, new("exactly", "ровно")), (Kernel.Claims.Bound.MoreThan, new("more than", "более")), (Kernel.Claims.Bound.About, new("about", "около")), (Kernel.Claims.Bound.Nearly, new("nearly", "почти"))];

    /// <summary>Whose money it is; the funder is named in words beside it.</summary>
    public static IReadOnlyList<(string Id, Sentence Name)> Sources { get; } =
    [
        ("federal", new("the federal budget", "федеральный бюджет")), ("regional", new("the budget of the territory", "бюджет региона")), ("municipal", new("a municipal budget", "муниципальный бюджет")), ("fund", new("a public fund", "государственный фонд")),
        ("firm", new("firms themselves", "сами компании")), ("several", new("several of these", "несколько источников")),
    ];

    public static TrainingMoney Unknown { get; } = new(null, "", "", "");

    /// <summary>In whole units; null for not known.</summary>
    public Figure? Figure => Amount is { } amount ? new Figure(amount / Minor, Enum.Parse<Bound>(Bound), Currency) : null;

    /// <summary>Reads the fields; an amount needs its bound and its currency.</summary>
    public static TrainingMoney Read(Form form)
    {
        var amount = form.Number("amount", required: false, least: 0.01, most: 1e12);
        var known = !double.IsNaN(amount);
        var (bound, currency) = (form.Choice("bound", Bounds.Select(b => b.Bound.ToString()), required: known), form.Choice("currency", Currencies, required: known));
        var source = form.Choice("money", Sources.Select(s => s.Id), required: false);
        return known ? new((long)Math.Round(amount * Minor), currency, bound, source) : new(null, "", "", source);
    }

    /// <summary>The fields as they stand now.</summary>
    public (string, string?)[] AsFields() => [("amount", Amount is { } a ? (a / Minor).ToString("0.##", System.Globalization.CultureInfo.InvariantCulture) : ""), ("bound", Bound), ("currency", Currency), ("money", Source)];

    public static Sentence SourceName(string id) => Sources.FirstOrDefault(s => s.Id == id).Name ?? new("not said", "не сказано");
}

/// <summary>Says what a training is paid with, or says it anew. Fields: amount, bound, currency, money, version.</summary>
internal static class TellMoney
{
    public static Func<ActScope, string> From(Form form, string id)
    {
        var (money, version) = (TrainingMoney.Read(form), form.Version);
        return scope =>
        {
            var training = EnrolStaff.Find(scope, id);
            Journal.MustBeAt(scope.Connection, training.Node, version);
            if (training.State != TrainingFlow.Open)
                throw new ConflictException("reported", "The report was made: what it says of money is not changed any more.", "Отчёт представлен: сведения о деньгах больше не меняют.");
            scope.Put(training with { Amount = money.Amount, Currency = money.Currency, Bound = money.Bound, Money = money.Source });
            scope.Write(new Deed(training.Node, "tell-money") { Facts = new JsonObject { ["amount"] = money.Amount, ["currency"] = money.Currency, ["bound"] = money.Bound, ["money"] = money.Source } });
            return training.Address + "#money";
        };
    }
}
