using System.Globalization;
using System.Text.Json.Nodes;
using Pleiad.Kernel.Forms;

namespace Pleiad.Modules.Outreach.Measures;

/// <summary>A condition as one row of a form: a fact compared with one of its answers, needed in any case or as one of a group.</summary>
/// <param name="Group">One of <see cref="ConditionRows.Groups"/>: of the rows of a group one must hold; "" for needed by itself.</param>
/// <param name="Compares">One of <see cref="ConditionRows.Comparisons"/>.</param>
/// <param name="Fact">Which fact.</param>
/// <param name="Answer">One of its answers.</param>
public sealed record ConditionRow(string Group, string Compares, string Fact, string Answer)
{
    /// <summary>Fact and answer as the form sends them: <c>size:10-49</c>.</summary>
    public string Value => $"{Fact}:{Answer}";

    internal JsonObject Json => Compares switch
    {
        ConditionRows.Least => new JsonObject { ["fact"] = Fact, ["atLeast"] = Answer },
        ConditionRows.Most => new JsonObject { ["fact"] = Fact, ["atMost"] = Answer },
        ConditionRows.Not => new JsonObject { ["not"] = Is() },
        _ => Is(),
    };

    private JsonObject Is() => new() { ["fact"] = Fact, ["in"] = new JsonArray(Answer) };
}

/// <summary>
/// What a form of ticks and rows can say: of each ticked fact one of the ticked answers, and every row without a group, and of each group one
/// row. That is a conjunctive normal form, so that any condition of the catalogue could be written so.
/// </summary>
/// <param name="Ticks">By fact: the ticked answers.</param>
/// <param name="Rows">The rows, in their order.</param>
public sealed record ConditionForm(IReadOnlyList<(string Fact, IReadOnlyList<string> Answers)> Ticks, IReadOnlyList<ConditionRow> Rows)
{
    /// <summary>As conditions are kept.</summary>
    public string Json()
    {
        IEnumerable<JsonObject> ticked = Ticks.Where(t => t.Answers.Count > 0).Select(t => new JsonObject { ["fact"] = t.Fact, ["in"] = new JsonArray([.. t.Answers.Select(a => (JsonNode)a)]) });
        var groups = Rows.Where(r => r.Group.Length > 0).GroupBy(r => r.Group).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => new JsonObject { ["any"] = new JsonArray([.. g.Select(r => r.Json)]) });
        return new JsonObject { ["all"] = new JsonArray([.. ticked, .. Rows.Where(r => r.Group.Length == 0).Select(r => r.Json), .. groups]) }.ToJsonString();
    }
}

/// <summary>Rows of conditions in forms, and conditions as rows.</summary>
public static class ConditionRows
{
    public const string Is = "is", Not = "not", Least = "least", Most = "most";

    /// <summary>The most rows that a form takes.</summary>
    public const int MostRows = 24;

    public static IReadOnlyList<string> Groups { get; } = ["a", "b", "c", "d"];

    public static IReadOnlyList<string> Comparisons { get; } = [Is, Not, Least, Most];

    public static string Field(int row, string what) => $"row-{row.ToString(CultureInfo.InvariantCulture)}-{what}";

    /// <summary>Reads ticks (fact-…) and rows (row-1-group, row-1-compares, row-1-answer …); a row without an answer is none.</summary>
    public static ConditionForm Read(Form form)
    {
        List<ConditionRow> rows = [];
        for (var i = 1; i <= MostRows; i++)
        {
            var typed = form.Typed(Field(i, "answer"));
            if (typed.Length == 0)
                continue;
            var (group, compares, colon) = (form.Choice(Field(i, "group"), Groups, required: false), form.Choice(Field(i, "compares"), Comparisons, required: false), typed.IndexOf(':', StringComparison.Ordinal));
            var fact = MeasureFacts.ForForms.FirstOrDefault(f => colon > 0 && f.Id == typed[..colon]);
            if (fact is null || fact.IndexOf(typed[(colon + 1)..]) < 0)
                form.Refuse(Field(i, "answer"), "Choose one of those that are offered.", "Выберите одно из предложенного.");
            else if (compares is Least or Most && !fact.Ordered)
                form.Refuse(Field(i, "compares"), "“At least” and “at most” are for sizes and costs; this fact has no order.", "«Не меньше» и «не больше» подходят для размера и затрат; у этого факта порядка нет.");
            else
                rows.Add(new(group, compares.Length == 0 ? Is : compares, fact.Id, typed[(colon + 1)..]));
        }

        return new([.. MeasureFacts.ForForms.Select(f => (f.Id, (IReadOnlyList<string>)[.. form.TypedAll($"fact-{f.Id}").Where(a => f.IndexOf(a) >= 0)]))], rows);
    }

    /// <summary>Conditions as a form shows them; null where they nest deeper, or have more groups, than a form can show.</summary>
    public static ConditionForm? Of(JsonNode conditions)
    {
        List<(string Fact, IReadOnlyList<string> Answers)> ticks = [];
        List<ConditionRow> rows = [];
        var groups = 0;
        foreach (var part in Parts(conditions))
        {
            if (part is null)
                return null;
            if (part["fact"] is { } fact && part["in"] is JsonArray some && ticks.TrueForAll(t => t.Fact != fact.ToString()))
                ticks.Add((fact.ToString(), [.. some.Select(a => a!.ToString())]));
            else if (Clause(part) is not { Count: > 0 } clause || (clause.Count > 1 && groups == Groups.Count))
                return null;
            else
                rows.AddRange(clause.Count == 1 ? clause : clause.Select(r => r with { Group = Groups[groups] }));
            if (rows.Count > 0 && rows[^1].Group.Length > 0)
                groups = Groups.ToList().IndexOf(rows[^1].Group) + 1;
        }

        var asked = ticks.Select(t => t.Fact).Concat(rows.Select(r => r.Fact));
        return rows.Count > MostRows || !asked.All(a => MeasureFacts.ForForms.Any(f => f.Id == a)) ? null : new(ticks, rows);
    }

    /// <summary>What must hold each by itself.</summary>
    private static IEnumerable<JsonNode?> Parts(JsonNode? node) => node switch
    {
        JsonObject o when o["all"] is JsonArray all => all.SelectMany(Parts),
        JsonObject o when o["not"] is JsonObject not && not["any"] is JsonArray any => any.SelectMany(p => Parts(Negated(p))),
        JsonObject o when o["not"] is JsonObject not && not["not"] is JsonObject twice => Parts(twice),
        JsonObject o when o["not"] is JsonObject not && not["in"] is JsonArray { Count: > 1 } some => some.Select(a => Negated(new JsonObject { ["fact"] = not["fact"]!.ToString(), ["in"] = new JsonArray(a!.ToString()) })),
        _ => [node],
    };

    /// <summary>One of these must hold; null where that is no plain row.</summary>
    private static List<ConditionRow>? Clause(JsonNode node)
    {
        List<ConditionRow> rows = [];
        foreach (var part in node["any"] is JsonArray any ? any.ToArray() : node["not"]?["all"] is JsonArray all ? [.. all.Select(Negated)] : [node])
        {
            if (Literal(part) is not { } literal)
                return null;
            rows.AddRange(literal);
        }

        return rows;
    }

    private static IEnumerable<ConditionRow>? Literal(JsonNode? node)
    {
        if (node?["not"] is JsonObject not && not["fact"] is not null)
            return Complement(not);
        if (node?["fact"]?.ToString() is not { } fact)
            return null;
        return node["in"] is JsonArray some ? some.Select(a => new ConditionRow("", Is, fact, a!.ToString()))
            : node["atLeast"] is { } least ? [new("", Least, fact, least.ToString())] : node["atMost"] is { } most ? [new("", Most, fact, most.ToString())] : null;
    }

    /// <summary>What is left of a fact when a test of it must not hold.</summary>
    private static IEnumerable<ConditionRow>? Complement(JsonObject test)
    {
        if (MeasureFacts.ForForms.FirstOrDefault(f => f.Id == test["fact"]!.ToString()) is not { } fact)
            return null;
        if (test["in"] is JsonArray { Count: 1 } one)
            return [new("", Not, fact.Id, one[0]!.ToString())];
        if (test["in"] is JsonArray some)
            return fact.Answers.Where(a => !some.Any(s => s!.ToString() == a.Id)).Select(a => new ConditionRow("", Is, fact.Id, a.Id));
        var at = fact.IndexOf((test["atLeast"] ?? test["atMost"])?.ToString() ?? "");
        return test["atLeast"] is not null && at > 0 ? [new("", Most, fact.Id, fact.Answers[at - 1].Id)]
            : test["atMost"] is not null && at >= 0 && at < fact.Answers.Count - 1 ? [new("", Least, fact.Id, fact.Answers[at + 1].Id)] : null;
    }

    private static JsonObject Negated(JsonNode? node) => new() { ["not"] = node?.DeepClone() };
}
