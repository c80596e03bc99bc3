using Pleiad.Kernel;

namespace Pleiad.Modules.Registry.Contracts;

/// <summary>
/// A column that names organisations, registered by the module that owns its table. When two records turn out to be one, what it names moves
/// to the one that stays, and an undone merge puts it back. Where the other has such a row already, the row stays where it is.
/// </summary>
/// <param name="Table">The table.</param>
/// <param name="Column">The column.</param>
/// <param name="Key">The columns of the table's key.</param>
/// <param name="Path">Whether it holds the path of a node; otherwise the id alone.</param>
/// <param name="What">What moves, in the plural: "names".</param>
public sealed record OrganisationReference(string Table, string Column, string[] Key, bool Path, Sentence What)
{
    /// <summary>Columns that together may not stand twice, the organisation among them; none where only the key may not.</summary>
    public string[] Once { get; init; } = [];
}
