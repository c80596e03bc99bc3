using Microsoft.Extensions.Primitives;
using Pleiad.Kernel.Text;

namespace Pleiad.Modules.Outreach.Offers;

/// <summary>What an investor asks of a plot; NaN, 0, "" and false for no matter.</summary>
/// <param name="Area">Hectares at least.</param>
/// <param name="Power">Megawatts at least that are there now.</param>
/// <param name="Voltage">Kilovolts at least that are there now.</param>
/// <param name="Gas">Cubic metres of gas an hour at least.</param>
/// <param name="Water">Cubic metres of water an hour at least.</param>
/// <param name="Zone">The regime.</param>
/// <param name="Sanitary">The sanitary class of the plant, 1 (most hazardous) to 5.</param>
/// <param name="Rail">Whether a railway siding is needed.</param>
/// <param name="Weights">One for each of <see cref="PlotCriteria.All"/>.</param>
public sealed record PlotQuestion(double Area, double Power, double Voltage, double Gas, double Water, string Zone, int Sanitary, bool Rail, IReadOnlyList<double> Weights)
{
    /// <summary>The largest weight that a form takes.</summary>
    public const double MostWeight = 10;

    /// <summary>The fields that hold numbers, in the order of the form.</summary>
    public static IReadOnlyList<string> Fields { get; } = ["area", "power", "kv", "gas", "water"];

    public bool AsksAnything => new[] { Area, Power, Voltage, Gas, Water }.Any(v => !double.IsNaN(v)) || Zone.Length > 0 || Sanitary > 0 || Rail;

    /// <summary>Reads an address; what cannot be read is named.</summary>
    public static (PlotQuestion Question, IReadOnlyList<string> Unreadable) Read(IQueryCollection query)
    {
        List<string> unreadable = [];
        double Number(string field, double nothing, double most = 1e6)
        {
            var text = query[field].ToString().Trim();
            if (text.Length == 0)
                return nothing;
            if (double.TryParse(text.Replace(',', '.'), System.Globalization.NumberStyles.AllowDecimalPoint, System.Globalization.CultureInfo.InvariantCulture, out var value) && value <= most)
                return value;
            unreadable.Add(field);
            return nothing;
        }

        var asked = Fields.Select(f => Number(f, double.NaN)).ToArray();
        double[] weights = [.. PlotCriteria.All.Select(c => Number(c.Weight, 1, MostWeight))];
        var sanitary = query["class"].ToString() is ['1' or '2' or '3' or '4' or '5'] one ? one[0] - '0' : 0;
        return (new(asked[0], asked[1], asked[2], asked[3], asked[4], query["zone"].ToString(), sanitary, query["rail"] == "yes", weights.All(w => w == 0) ? [.. weights.Select(_ => 1.0)] : weights), unreadable);
    }

    /// <summary>The hard conditions as an address has them.</summary>
    public string Query => string.Join('&', Fields.Select(f => (Field: f, Text: Typed(f))).Append(("zone", Zone)).Append(("class", Sanitary > 0 ? Sanitary.ToString(System.Globalization.CultureInfo.InvariantCulture) : "")).Append(("rail", Rail ? "yes" : ""))
        .Where(f => f.Item2.Length > 0).Select(f => $"{f.Item1}={Uri.EscapeDataString(f.Item2)}"));

    /// <summary>What stands in a field of the form.</summary>
    public string Typed(string field) => field switch
    {
        "area" => Text(Area), "power" => Text(Power), "kv" => Text(Voltage), "gas" => Text(Gas), "water" => Text(Water),
        _ => Text(Weights[PlotCriteria.All.ToList().FindIndex(c => c.Weight == field)]),
    };

    private static string Text(double value) => double.IsNaN(value) ? "" : value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>Something that plots are compared by.</summary>
/// <param name="Weight">The field of its weight in an address.</param>
/// <param name="Name">Its name, with its unit.</param>
/// <param name="Short">The same in a word.</param>
/// <param name="Of">Its value, turned so that more is better; NaN for unknown.</param>
/// <param name="Sign">1, or −1 where less is better, to show the value as it is.</param>
public sealed record PlotCriterion(string Weight, Pleiad.Kernel.Sentence Name, Pleiad.Kernel.Sentence Short, Func<PlotView, double> Of, int Sign = 1);

/// <summary>What plots are compared by.</summary>
public static class PlotCriteria
{
    public static IReadOnlyList<PlotCriterion> All { get; } =
    [
        new("w-area", new("area, ha", "площадь, га"), new("area", "площадь"), p => p.Plot?.Area ?? double.NaN),
        new("w-power", new("power now, MW", "мощность сейчас, МВт"), new("power", "мощность"), p => p.Offer.Power ?? double.NaN),
        new("w-price", new("price a hectare, m roubles", "цена гектара, млн ₽"), new("price", "цена"), p => p.Offer is { Price: { } price, Currency: "RUB" } ? -price / 1e8 : double.NaN, -1),
        new("w-staff", new("jobs in the cluster's category there", "рабочие места в категории кластера"), new("staff", "кадры"), p => p.Near?.Staff is { } staff ? staff.Place.Value : double.NaN),
    ];
}
