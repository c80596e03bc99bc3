using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Pleiad.Kernel;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Talent.Activities;
using Pleiad.Modules.Talent.Contracts;

namespace Pleiad.Modules.Talent.Methods;

/// <summary>A way of working with schools that others can take over: activities and courses with their texts, without days, places or people.</summary>
public sealed record WorkingMethod
{
    public required string Id { get; init; }

    /// <summary>The Registry's organisation that keeps it.</summary>
    public required string Organisation { get; init; }

    public required string En { get; init; }

    public required string Ru { get; init; }

    public string TextEn { get; init; } = "";

    public string TextRu { get; init; } = "";

    /// <summary>Its parts as canonical JSON; see <see cref="MethodPart"/>.</summary>
    public required string Body { get; init; }

    /// <summary>Where it was copied from: the address of the original; "" for an own one.</summary>
    public string Origin { get; init; } = "";

    /// <summary>The hash of the original as it was copied; "" for an own one.</summary>
    public string OriginHash { get; init; } = "";

    /// <summary>The parts of the original as they were copied, which nobody changes any more; "" for an own one.</summary>
    public string OriginBody { get; init; } = "";

    public bool Illustrative { get; init; }

    public required string CreatedAt { get; init; }

    public Sentence Name => new(En, Ru);

    public Sentence Text => new(TextEn, TextRu);

    public Node Node => MethodNodes.Of(Id);

    public string Address => MethodNodes.AddressOf(Id);

    public IReadOnlyList<MethodPart> Parts => MethodPart.Read(Body);

    /// <summary>SHA-256 over name, text and parts as canonical JSON.</summary>
    public string Hash => Sha(CanonicalJson.Of(Content()));

    /// <summary>What the hash is of, and what a file of it holds.</summary>
    public JsonObject Content() => new() { ["en"] = En, ["ru"] = Ru, ["textEn"] = TextEn, ["textRu"] = TextRu, ["parts"] = JsonNode.Parse(Body) };

    internal static string Sha(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}

/// <summary>An activity of a method: one that it was composed of, or that was begun with it. Its surveys are the method's.</summary>
internal sealed record MethodActivity(string Method, string Activity);

/// <summary>A part of a method.</summary>
/// <param name="Kind">A kind of activity, or course.</param>
/// <param name="En">Name.</param>
/// <param name="Ru">Name.</param>
/// <param name="TextEn">What is done.</param>
/// <param name="TextRu">What is done.</param>
/// <param name="ClassFrom">0 for any.</param>
/// <param name="ClassTo">0 for any.</param>
/// <param name="LeastAge">0 for any.</param>
/// <param name="BringEn">What to bring.</param>
/// <param name="BringRu">What to bring.</param>
/// <param name="SafetyEn">What is dangerous.</param>
/// <param name="SafetyRu">What is dangerous.</param>
/// <param name="Hours">Of a course; 0 for not known.</param>
public sealed record MethodPart(string Kind, string En, string Ru, string TextEn, string TextRu, int ClassFrom, int ClassTo, int LeastAge, string BringEn, string BringRu, string SafetyEn, string SafetyRu, int Hours)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { IgnoreReadOnlyProperties = true, UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow };

    public Sentence Name => new(En, Ru);

    public static MethodPart Of(Activity a) => new(a.Kind, a.En, a.Ru, a.TextEn, a.TextRu, a.ClassFrom, a.ClassTo, a.LeastAge, a.BringEn, a.BringRu, a.SafetyEn, a.SafetyRu, 0);

    public static MethodPart Of(Courses.Course c) => new("course", c.En, c.Ru, c.TextEn, c.TextRu, 0, 0, 0, "", "", "", "", c.Hours);

    public static string Write(IEnumerable<MethodPart> parts) => CanonicalJson.Of(JsonSerializer.SerializeToNode(parts, Json));

    /// <exception cref="JsonException">That is no list of parts.</exception>
    public static IReadOnlyList<MethodPart> Read(string body)
    {
        var parts = JsonSerializer.Deserialize<List<MethodPart>>(body, Json) ?? [];
        return parts.TrueForAll(p => p is { Kind: not null, En: not null, Ru: not null, TextEn: not null, TextRu: not null, BringEn: not null, BringRu: not null, SafetyEn: not null, SafetyRu: not null }) ? parts : throw new JsonException("A part lacks a text.");
    }

    /// <summary>What differs from another state: parts that came, went, or were changed; the name tells which is which.</summary>
    public static IReadOnlyList<(string How, MethodPart Part)> Differences(IReadOnlyList<MethodPart> before, IReadOnlyList<MethodPart> now) =>
    [
        .. now.Where(n => before.All(b => (b.Kind, b.En) != (n.Kind, n.En))).Select(n => ("added", n)),
        .. before.Where(b => now.All(n => (n.Kind, n.En) != (b.Kind, b.En))).Select(b => ("removed", b)),
        .. now.Where(n => before.Any(b => (b.Kind, b.En) == (n.Kind, n.En)) && !before.Contains(n)).Select(n => ("changed", n)),
    ];
}

/// <summary>Methods as nodes and addresses, and what may be done with them.</summary>
internal static class MethodNodes
{
    public const string Methods = "talent/methods";

    public const string All = TalentAddress.Root + "/methods";

    /// <summary>On an organisation.</summary>
    public static Permission Compose { get; } = new("talent.method.compose", new("keep working methods for this organisation", "вести методики этой организации"), Role.OrganisationRepresentative, Role.CentreOfficer);

    /// <summary>On a method, through who keeps it.</summary>
    public static Permission Keep { get; } = new("talent.method.keep", new("change this method", "менять эту методику"), Role.OrganisationRepresentative, Role.CentreOfficer);

    public static Node Of(string id) => Node.Of(Methods, id);

    public static string AddressOf(string id, string below = "") => $"{All}/{id}{below}";
}
