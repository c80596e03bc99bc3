using System.Text.Json;
using System.Text.Json.Nodes;
using Pleiad.Engine.Dialogue;
using Pleiad.Kernel;

namespace Pleiad.Modules.Outreach.Measures;

/// <summary>
/// Conditions as they are kept: <c>{"all": […]}</c>, <c>{"any": […]}</c>, <c>{"not": …}</c>, and tests of a fact, <c>{"fact": "size", "in": ["1-9"]}</c>,
/// <c>{"fact": "size", "atMost": "50-249"}</c> or <c>"atLeast"</c>. What a measure asks for besides, its territory, is added here.
/// </summary>
public static class MeasureConditions
{
    /// <summary>Who may have a measure, with its territory.</summary>
    /// <exception cref="RefusedException">Code <c>conditions</c>: the JSON is none, or names a fact or an answer that there is not.</exception>
    public static Condition Of(Measure measure, MeasureFacts facts)
    {
        var own = Read(Parse(measure.Conditions), facts);
        return new Condition.All(Place(measure, facts), own);
    }

    /// <summary>Without the territory, as the measure's page shows it.</summary>
    public static Condition Own(Measure measure, MeasureFacts facts) => Read(Parse(measure.Conditions), facts);

    /// <summary>What a form shows as ticks and rows; null where the conditions are more than a form can say.</summary>
    public static ConditionForm? InForm(string conditions) => ConditionRows.Of(Parse(conditions));

    private static Condition.Test Place(Measure measure, MeasureFacts facts)
    {
        var fact = facts.All[facts.IndexOf(MeasureFacts.Territory)];
        var mask = 0UL;
        foreach (var (i, answer) in fact.Answers.Index())
            mask |= (measure.Territory.Length == 0 ? answer.Id != MeasureFacts.Abroad : answer.Id == measure.Territory) ? 1UL << i : 0;
        return new(facts.IndexOf(MeasureFacts.Territory), mask);
    }

    private static JsonObject Parse(string conditions)
    {
        try
        {
            return JsonNode.Parse(conditions) as JsonObject ?? throw Wrong("it is no JSON object");
        }
        catch (JsonException)
        {
            throw Wrong("it is no JSON");
        }
    }

    private static Condition Read(JsonNode? node, MeasureFacts facts) => node switch
    {
        JsonObject o when o["all"] is JsonArray all => new Condition.All([.. all.Select(p => Read(p, facts))]),
        JsonObject o when o["any"] is JsonArray any => new Condition.Any([.. any.Select(p => Read(p, facts))]),
        JsonObject o when o["not"] is JsonObject not => new Condition.Not(Read(not, facts)),
        JsonObject o when o["fact"] is JsonValue fact => Test(o, fact.ToString(), facts),
        _ => throw Wrong("a part is neither all, any, not nor a fact"),
    };

    private static Condition.Test Test(JsonObject test, string name, MeasureFacts facts)
    {
        var at = facts.IndexOf(name) is >= 0 and var found ? found : throw Wrong($"there is no fact '{name}'");
        var fact = facts.All[at];
        int Index(JsonNode? answer) => fact.IndexOf(answer?.ToString() ?? "") is >= 0 and var i ? i : throw Wrong($"'{name}' has no answer '{answer}'");
        var all = ulong.MaxValue >> (64 - fact.Answers.Count);
        return new(at, test switch
        {
            _ when test["in"] is JsonArray some => some.Aggregate(0UL, (mask, a) => mask | (1UL << Index(a))),
            _ when test["atLeast"] is { } least => all & (ulong.MaxValue << Index(least)),
            _ when test["atMost"] is { } most => all & (ulong.MaxValue >> (63 - Index(most))),
            _ => throw Wrong($"the test of '{name}' says neither in, atLeast nor atMost"),
        });
    }

    private static RefusedException Wrong(string why) => new("conditions", $"The conditions of a measure cannot be read: {why}.", $"Условия меры нельзя прочитать: {why}.");
}
