using Pleiad.Kernel;
using Pleiad.Modules.Registry.Contracts;

namespace Pleiad.Modules.Centres.Residents;

/// <summary>Somebody stands in an incubator or on another site, from when until when. Texts that are not known are "".</summary>
public sealed record Tenancy
{
    public required string Id { get; init; }

    /// <summary>The site of the registry.</summary>
    public required string Site { get; init; }

    /// <summary>The organisation of the registry; "" for a resident without a record.</summary>
    public string Organisation { get; init; } = "";

    public string En { get; init; } = "";

    public string Ru { get; init; } = "";

    /// <summary>One of <see cref="ResidentFields"/>.</summary>
    public required string Field { get; init; }

    public required string Since { get; init; }

    public string Until { get; init; } = "";

    /// <summary>Invented for demonstration.</summary>
    public bool Illustrative { get; init; }

    /// <summary>UTC.</summary>
    public required string EnteredAt { get; init; }

    public Term Term => new(Since, Until);
}

/// <summary>What residents work in. The first four are those that an incubator's article names, the others are ours.</summary>
public static class ResidentFields
{
    /// <summary>A field with its name, and the claim that an incubator works in it.</summary>
    public sealed record Field(string Id, Sentence Name, string Claim = "");

    public static IReadOnlyList<Field> All { get; } =
    [
        new("it", new("information technology", "информационные технологии"), "f153"),
        new("medicine", new("medicine", "медицина"), "f154"),
        new("robotics", new("robotics", "робототехника"), "f155"),
        new("composites", new("composite materials", "композитные материалы"), "f156"),
        new("instruments", new("instruments and electronics", "приборы и электроника")),
        new("other", new("other", "другое")),
    ];

    public static Sentence Name(string id) => All.FirstOrDefault(f => f.Id == id)?.Name ?? new(id, id);
}
