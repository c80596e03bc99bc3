using System.Data.Common;
using Pleiad.Kernel.Rights;

namespace Pleiad.Kernel.Search;

/// <summary>Something that can be found.</summary>
/// <param name="Kind">The kind of its source: <c>organisations</c>.</param>
/// <param name="Id">Its id, the only one in its kind: the path of its node where it has one.</param>
/// <param name="Name">Its name.</param>
/// <param name="Line">What stands under the name: what it is and where.</param>
/// <param name="Address">Where it is read, without the language.</param>
public sealed record SearchEntry(string Kind, string Id, Sentence Name, Sentence Line, string Address)
{
    /// <summary>Other names it is known by, in any script: a hit on one says so.</summary>
    public IReadOnlyList<string> OtherNames { get; init; } = [];

    /// <summary>More words it can be found by, which rank after names.</summary>
    public string Text { get; init; } = "";

    /// <summary>What it can be narrowed down by: <c>territory:RU-SPE</c>; the part before the colon is the id of a <see cref="SearchFacet"/>.</summary>
    public IReadOnlyList<string> Facets { get; init; } = [];

    /// <summary>What it depends on: an act on this node brings the entry up to date. Its id without it.</summary>
    public Node? Owner { get; init; }

    /// <summary>The node whose readers alone may find it; null for everybody.</summary>
    public Node? Audience { get; init; }

    /// <summary>Among equal hits the heavier comes first.</summary>
    public int Weight { get; init; }

    /// <summary>Whether it is an example that no source names; a tag says so.</summary>
    public bool Illustrative { get; init; }

    /// <summary>All names, the two that are shown first.</summary>
    public IEnumerable<string> Names => OtherNames.Prepend(Name.Ru).Prepend(Name.En);
}

/// <summary>Where the entries of one kind come from; registered by the module that owns them. Only what the public may read goes in, or what names its audience.</summary>
/// <param name="Kind">As it stands in addresses and in the API.</param>
/// <param name="Title">The heading over its hits: "Organisations".</param>
/// <param name="Place">The order of the headings, from 1.</param>
/// <param name="Owners">The kinds of nodes that its entries depend on; see <see cref="Node.Kind"/>.</param>
/// <param name="Entries">All entries for null, otherwise those that depend on the node.</param>
/// <param name="Count">How many entries there should be; asked at every start.</param>
public sealed record SearchSource(string Kind, Sentence Title, int Place, string[] Owners, Func<DbConnection, Node?, IEnumerable<SearchEntry>> Entries, Func<DbConnection, long> Count)
{
    /// <summary>A mark of what the entries are made from, where they are not made by acts; a new one at a start makes them anew.</summary>
    public Func<DbConnection, string> Mark { get; init; } = _ => "";
}
