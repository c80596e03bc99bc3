namespace Pleiad.Kernel.Search;

/// <summary>A way to narrow down what was found, registered by the module that knows its values.</summary>
/// <param name="Id">As it stands in entries and in addresses.</param>
/// <param name="Title">The heading over its values.</param>
/// <param name="Place">The order of the headings.</param>
/// <param name="Name">The name of a value; null for one that is not known.</param>
public sealed record SearchFacet(string Id, Sentence Title, int Place, Func<string, Sentence?> Name)
{
    /// <summary>A value as entries hold it.</summary>
    public string Of(string value) => $"{Id}:{value}";
}
