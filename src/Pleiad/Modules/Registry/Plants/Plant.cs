using Pleiad.Kernel;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Text;

namespace Pleiad.Modules.Registry.Plants;

/// <summary>Something built, being built or planned: a plant, a line. A plan is never counted with what exists.</summary>
public sealed record Plant
{
    public const string NodeKind = "registry/plants";

    public required string Id { get; init; }

    public required string En { get; init; }

    public required string Ru { get; init; }

    /// <summary>One of <see cref="PlantKinds"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>The organisation whose it is; "" where no source says.</summary>
    public string Owner { get; init; } = "";

    /// <summary>The site it stands on; "" for unknown.</summary>
    public string Site { get; init; } = "";

    public string Dataset { get; init; } = "";

    public string Territory { get; init; } = "";

    public string MakesEn { get; init; } = "";

    public string MakesRu { get; init; } = "";

    /// <summary>Where its timeline has come to: one of <see cref="PlantFlow"/>'s states.</summary>
    public required string State { get; init; }

    public bool Illustrative { get; init; }

    public string Claim { get; init; } = "";

    /// <summary>UTC.</summary>
    public required string CreatedAt { get; init; }

    public Node Node => Node.Of(NodeKind, Id);

    public string Name(Language language) => language == Language.English ? En : Ru;
}

/// <summary>A step of a timeline.</summary>
/// <param name="Plant">Of what.</param>
/// <param name="Number">From 1, in the order in which it became known.</param>
/// <param name="State">planned, under-construction, opened or closed.</param>
/// <param name="At">When; for a plan, for when it is planned; "" for unknown.</param>
/// <param name="Evidence">Where it stands, in words; "" where a claim says it.</param>
/// <param name="Claim">The claim it was read from; "" for none.</param>
public sealed record PlantEvent(string Plant, int Number, string State, string At, string Evidence, string Claim);

/// <summary>What is built.</summary>
public static class PlantKinds
{
    public const string Plant = "plant";
    public const string Line = "line";

    public static IReadOnlyList<(string Id, Sentence Name)> All { get; } =
    [
        (Plant, new("plant", "завод")),
        (Line, new("production line", "производственная линия")),
    ];

    public static Sentence Name(string id) => All.FirstOrDefault(k => k.Id == id).Name ?? new(id, id);
}
