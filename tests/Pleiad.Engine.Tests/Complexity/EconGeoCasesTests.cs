using System.Text.Json;
using Pleiad.Engine.Complexity;
using static Pleiad.Engine.Tests.Complexity.SharedCases;

namespace Pleiad.Engine.Tests.Complexity;

/// <summary>Every case of EconGeo 1.3 (R 4.2.2) that asks for this family, each with its own tolerance.</summary>
public class EconGeoCasesTests
{
    /// <summary>Functions of the same file that belong to concentration and specialisation and are tested there.</summary>
    private static readonly HashSet<string> OfOtherFamilies = ["Hachman", "Krugman.index", "spec.coeff", "Herfindahl", "entropy", "Gini", "locational.Gini", "Hoover.index", "Hoover.Gini"];

    /// <summary>Cases whose numbers are not those of the definition, and why.</summary>
    private static readonly Dictionary<string, string> NotIdentified = new()
    {
        ["econgeo.kci.doc_bin32"] = "the regions fall into two groups, so λ₂ = 1 and any mixture would be a KCI: here no answer",
        ["econgeo.tci.doc_bin32"] = "the same two groups; the program's own rounding picks one",
    };

    [Fact]
    public void Every_case_of_the_family_agrees_and_the_rest_is_named()
    {
        var (tried, others) = (0, new HashSet<string>());
        foreach (var test in Read("econgeo.json").GetProperty("cases").EnumerateArray())
        {
            var (id, function) = (test.GetProperty("id").GetString()!, test.GetProperty("fn").GetString()!);
            if (OfOtherFamilies.Contains(function))
            {
                others.Add(function);
                continue;
            }

            var answer = Answer(function, test.GetProperty("input"));
            if (NotIdentified.ContainsKey(id))
                answer.ShouldAllBe(v => double.IsNaN(v), id);
            else
                ShouldAgree(answer, Numbers(test.GetProperty("expected")), test.GetProperty("tol").GetDouble(), id);
            tried++;
        }

        others.ShouldBe(OfOtherFamilies, ignoreOrder: true);
        tried.ShouldBeGreaterThanOrEqualTo(75);
    }

    private static double[] Answer(string function, JsonElement input)
    {
        if (function == "relatedness")
            return Relatedness(input);
        var matrix = input.GetProperty("mat");
        var (regions, industries) = (matrix.GetArrayLength(), matrix[0].GetArrayLength());
        var values = Numbers(matrix);
        var presence = PresenceRule.AtLeast(values, regions, industries);
        var national = PresenceRule.AtLeastNational(values, regions, industries);
        return function switch
        {
            "location.quotient" or "RCA" => Quotients(values, regions, industries),
            "location.quotient(binary)" => [.. Enumerable.Range(0, values.Length).Select(c => national[c / industries, c % industries] ? 1.0 : 0)],
            "diversity(RCA)" => [.. national.Diversity.ToArray().Select(k => (double)k)],
            "ubiquity(RCA)" => [.. national.Ubiquity.ToArray().Select(k => (double)k)],
            "co.occurrence(t(mat))" => [.. CoOccurrence.Count(presence, Diagonal.Zeroed).Select(c => (double)c)],
            "relatedness.density" => Density(presence, Numbers(input.GetProperty("relatedness"))),
            "MORc" => Kept(Reflections.Stretched(presence, input.GetProperty("steps").GetInt32()).Regions, presence.EmptyRegions),
            "MORt" => Kept(Reflections.Stretched(presence, input.GetProperty("steps").GetInt32()).Industries, presence.EmptyIndustries),
            "KCI" => Kept(KnowledgeComplexity.Of(presence).Regions, presence.EmptyRegions),
            "TCI" => Kept(KnowledgeComplexity.Of(presence).Industries, presence.EmptyIndustries),
            _ => throw new InvalidOperationException($"{function} belongs to no family that is known here."),
        };
    }

    private static double[] Quotients(double[] values, int regions, int industries)
    {
        var quotients = new double[values.Length];
        LocationQuotientMatrix.Compute(values, regions, industries, quotients);
        return quotients;
    }

    private static double[] Density(PresenceMatrix presence, double[] relatedness)
    {
        var density = new double[presence.Regions * presence.Industries];
        RelatednessDensity.Compute(presence, relatedness, DensityUnit.Percent, density);
        return density;
    }

    /// <summary>The program writes 0 where an industry never co-occurs; here that is no answer.</summary>
    private static double[] Relatedness(JsonElement input)
    {
        var counts = input.GetProperty("cooc");
        var measure = input.GetProperty("method").GetString() switch
        {
            "prob" => CoOccurrenceMeasure.Probability,
            "association" => CoOccurrenceMeasure.Association,
            "cosine" => CoOccurrenceMeasure.Cosine,
            "jaccard" => CoOccurrenceMeasure.Jaccard,
            var other => throw new InvalidOperationException($"There is no measure {other}."),
        };
        return Array.ConvertAll(CoOccurrenceIndex.Of(Numbers(counts), counts.GetArrayLength(), measure), v => double.IsNaN(v) ? 0 : v);
    }

    /// <summary>The program drops empty regions and industries from its answer; here they stay, without an answer.</summary>
    private static double[] Kept(double[] values, IReadOnlyList<int> dropped)
    {
        foreach (var i in dropped)
            values[i].ShouldBe(double.NaN);
        return [.. values.Where((_, i) => !dropped.Contains(i))];
    }
}
