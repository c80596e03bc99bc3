using Pleiad.Kernel;

namespace Pleiad.Modules.Registry.Products;

/// <summary>A step of a product on its way to the market.</summary>
/// <param name="Product">Which.</param>
/// <param name="Number">Its place in the order in which it became known, from 1.</param>
/// <param name="State">A state of <see cref="ProductFlow"/>.</param>
/// <param name="Phase">Of a clinical trial: one of <see cref="ProductFlow.Phases"/>; "" otherwise.</param>
/// <param name="At">When, as exact as it is known; "" where nobody tells.</param>
/// <param name="Evidence">Where it stands; "" where a claim says it.</param>
/// <param name="Claim">The claim it was read from; "" for none.</param>
public sealed record ProductStep(string Product, int Number, string State, string Phase, string At, string Evidence, string Claim);

/// <summary>The fields of therapy of a product: one text of each language, divided by semicolons.</summary>
public static class ProductFields
{
    public static IReadOnlyList<Sentence> Of(string en, string ru)
    {
        var (english, russian) = (Parts(en), Parts(ru));
        return [.. english.Select((e, i) => new Sentence(e, i < russian.Length ? russian[i] : e))];
    }

    public static string[] Parts(string text) => text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
