using System.Text.Json;
using Pleiad.Engine.Rules;
using Pleiad.Kernel;

namespace Pleiad.Modules.Observatory.Rules;

/// <summary>Reads the JSON of a rule set; whatever is wrong is refused with the place of the field and what belongs there.</summary>
internal sealed class RuleSetReader(string file)
{
    private static readonly Dictionary<string, Measure> Measures = new()
    {
        ["lq"] = Measure.LocationQuotient,
        ["employment"] = Measure.Employment,
        ["establishments"] = Measure.Establishments,
        ["share"] = Measure.Share,
        ["productivity"] = Measure.Productivity,
        ["growth"] = Measure.Growth,
    };

    private readonly Dictionary<string, Criterion> defined = [];
    private readonly Dictionary<string, RuleName> names = [];

    public RuleSetFile Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
            throw Refuse("the file", "an object { … }");
        if (Number(root, "", "quantile") != 7)
            throw new RefusedException("rules", $"{file}: only quantiles of type 7 are computed, so 'quantile' must be 7.");
        foreach (var criterion in Criteria(root, "", "criteria", optional: true))
        {
            if (!defined.TryAdd(criterion.Id, criterion))
                throw new RefusedException("rules", $"{file}: 'criteria' has two of the name '{criterion.Id}'.");
        }

        var flags = Flags(root);
        var rules = new RuleSet(Text(root, "", "id"), Criteria(root, "", "floors"), flags);
        var verdict = Text(root, "", "verdict");
        if (flags.Length == 0 || flags.DistinctBy(f => f.Id).Count() < flags.Length || flags.All(f => f.Id != verdict))
            throw new RefusedException("rules", $"{file}: the flags need names of their own, and 'verdict' must name one of them.");
        var name = Name(root, "", "name") ?? throw Refuse("name", "an object with the texts 'en' and 'ru'");
        return new RuleSetFile(name.En, name.Ru, Truth(root, "", "verified"), Text(root, "", "source"), verdict, rules) { Stars = Stars(root, flags), Names = names };
    }

    private Flag[] Flags(JsonElement root) => [.. List(root, "", "flags").Select((f, i) =>
    {
        var place = $"flags[{i}]";
        var criteria = Criteria(f, place, "criteria");
        var id = Named(f, place);
        if (!f.TryGetProperty("atLeast", out _))
            return new Flag(id, criteria, null, Floors(f, place));
        var atLeast = Number(f, place, "atLeast");
        if (atLeast != Math.Floor(atLeast) || atLeast < 1 || atLeast > criteria.Length)
            throw Refuse($"{place}.atLeast", $"a whole number from 1 to {criteria.Length}, the number of the flag's criteria");
        return new Flag(id, criteria, (int)atLeast, Floors(f, place));
    })];

    private Criterion[]? Floors(JsonElement flag, string place) =>
        flag.TryGetProperty("floors", out _) ? Criteria(flag, place, "floors") : null;

    private Criterion[] Stars(JsonElement root, Flag[] flags)
    {
        if (!root.TryGetProperty("stars", out _))
            return [];
        var known = flags.SelectMany(f => f.Criteria).DistinctBy(c => c.Id).ToDictionary(c => c.Id);
        return [.. List(root, "", "stars").Select((s, i) => s.ValueKind == JsonValueKind.String && known.TryGetValue(s.GetString()!, out var star)
            ? star
            : throw Refuse($"stars[{i}]", "the id of a criterion of a flag"))];
    }

    /// <summary>Criteria written out in place, or named when the file defines them under 'criteria'.</summary>
    private Criterion[] Criteria(JsonElement parent, string at, string field, bool optional = false) =>
        optional && !parent.TryGetProperty(field, out _) ? [] : [.. List(parent, at, field).Select((c, i) =>
        {
            var place = $"{At(at, field)}[{i}]";
            if (c.ValueKind != JsonValueKind.String)
                return Criterion(c, place);
            return defined.GetValueOrDefault(c.GetString()!) ?? throw Refuse(place, "a criterion, or the id of one that 'criteria' defines above");
        })];

    private Criterion Criterion(JsonElement c, string place)
    {
        var id = Named(c, place);
        double? Optional(string field) => c.TryGetProperty(field, out _) ? Number(c, place, field) : null;
        var (quantile, value) = (Optional("quantile"), Optional("value"));
        if (quantile is null == value is null || quantile is < 0 or > 1)
            throw new RefusedException("rules", $"{file}: {place} has either a 'quantile' between 0 and 1 or a 'value'.");
        var measure = Text(c, place, "measure");
        if (!Measures.TryGetValue(measure, out var measured))
            throw new RefusedException("rules", $"{file}: {place}.measure: '{measure}' cannot be measured; use {string.Join(", ", Measures.Keys)}.");
        return new Criterion(id, measured, quantile, value, Truth(c, place, "strict"));
    }

    /// <summary>The id of a flag or a criterion; its name, where it has one, is kept under the id.</summary>
    private string Named(JsonElement element, string place)
    {
        if (element.ValueKind != JsonValueKind.Object)
            throw Refuse(place, "an object { … }");
        var id = Text(element, place, "id");
        if (Name(element, place, "name") is { } name)
            names[id] = name;
        return id;
    }

    private RuleName? Name(JsonElement parent, string at, string field)
    {
        if (!parent.TryGetProperty(field, out var name))
            return null;
        if (name.ValueKind != JsonValueKind.Object)
            throw Refuse(At(at, field), "an object with the texts 'en' and 'ru'");
        return new RuleName(Text(name, At(at, field), "en"), Text(name, At(at, field), "ru"));
    }

    private IEnumerable<JsonElement> List(JsonElement parent, string at, string field) =>
        Take(parent, at, field, "a list [ … ]", JsonValueKind.Array).EnumerateArray();

    private string Text(JsonElement parent, string at, string field)
    {
        var text = Take(parent, at, field, "a text", JsonValueKind.String).GetString()!;
        return text.Length > 0 ? text : throw Refuse(At(at, field), "a text that is not empty");
    }

    private double Number(JsonElement parent, string at, string field)
    {
        var number = Take(parent, at, field, "a number", JsonValueKind.Number).GetDouble();
        return double.IsFinite(number) ? number : throw Refuse(At(at, field), "a finite number");
    }

    private bool Truth(JsonElement parent, string at, string field) => Take(parent, at, field, "true or false", JsonValueKind.True, JsonValueKind.False).GetBoolean();

    private JsonElement Take(JsonElement parent, string at, string field, string expected, params ReadOnlySpan<JsonValueKind> kinds)
    {
        if (!parent.TryGetProperty(field, out var value))
            throw new RefusedException("rules", $"{file}: the field '{At(at, field)}' is missing; it is {expected}. docs/methods/rule-sets.md describes the file.");
        return kinds.Contains(value.ValueKind) ? value : throw Refuse(At(at, field), expected);
    }

    private RefusedException Refuse(string place, string expected) =>
        new("rules", $"{file}: '{place}' must be {expected}. docs/methods/rule-sets.md describes the file.");

    private static string At(string place, string field) => place.Length == 0 ? field : $"{place}.{field}";
}
