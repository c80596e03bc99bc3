using Microsoft.AspNetCore.WebUtilities;
using Pleiad.Kernel;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Text;
using Pleiad.Modules.Outreach.Offers;
using Pleiad.Modules.Registry.Contracts;

namespace Pleiad.Modules.Outreach.Watches;

/// <summary>A filter as it is kept, and in words.</summary>
internal static class WatchQuestion
{
    private static readonly string[] Words = ["zone", "class", "rail"];

    /// <summary>The fields of a filter that are hard conditions; weights only order what fits.</summary>
    public static IEnumerable<string> Fields => PlotQuestion.Fields.Concat(Words);

    /// <summary>The filter of a form in one order of its fields, so that the same filter is the same text; what cannot be read is refused at its field.</summary>
    public static string Of(Form form)
    {
        List<KeyValuePair<string, string?>> said = [];
        foreach (var field in PlotQuestion.Fields)
        {
            var value = form.Number(field, required: false, least: 0, most: 1e6);
            if (!double.IsNaN(value))
                said.Add(new(field, value.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        }

        foreach (var (field, offered) in new[] { ("zone", SiteCards.Zones.Select(z => z.Id)), ("class", ["1", "2", "3", "4", "5"]), ("rail", ["yes"]) })
        {
            if (form.Choice(field, offered, required: false) is { Length: > 0 } chosen)
                said.Add(new(field, chosen));
        }

        return QueryHelpers.AddQueryString("", said).TrimStart('?');
    }

    /// <summary>"at least 5 MW now, special economic zone".</summary>
    public static Sentence Say(PlotQuestion asked)
    {
        List<Sentence> said = [];
        void Number(double value, string en, string ru)
        {
            if (!double.IsNaN(value))
                said.Add(new($"at least {Numbers.English.Short(value, 2)} {en}", $"не меньше {Numbers.Russian.Short(value, 2)} {ru}"));
        }

        Number(asked.Area, "ha", "га");
        Number(asked.Power, "MW now", "МВт сейчас");
        Number(asked.Voltage, "kV", "кВ");
        Number(asked.Gas, "m³/h of gas", "м³/ч газа");
        Number(asked.Water, "m³/h of water", "м³/ч воды");
        if (SiteCards.Zones.FirstOrDefault(z => z.Id == asked.Zone).Name is { } zone)
            said.Add(zone);
        if (asked.Sanitary > 0)
            said.Add(new($"a plant of sanitary class {asked.Sanitary}", $"производство {asked.Sanitary} санитарного класса"));
        if (asked.Rail)
            said.Add(new("a railway siding", "железнодорожный путь"));
        return new(string.Join(", ", said.Select(s => s.En)), string.Join(", ", said.Select(s => s.Ru)));
    }
}
