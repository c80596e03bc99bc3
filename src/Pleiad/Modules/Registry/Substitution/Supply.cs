using Pleiad.Kernel;
using Pleiad.Modules.Registry.Organisations;

namespace Pleiad.Modules.Registry.Substitution;

/// <summary>What a year's consumption of a substance came from: one supplier, or all of an origin together.</summary>
/// <param name="Id">Its own.</param>
/// <param name="Substance">The international name.</param>
/// <param name="SubstanceRu">The same in Russian.</param>
/// <param name="FieldEn">The field of therapy.</param>
/// <param name="FieldRu">The same in Russian.</param>
/// <param name="Atc">The code of the therapeutic classification, as far as it is known.</param>
/// <param name="Year">The year.</param>
/// <param name="Origin"><see cref="Domestic"/> or <see cref="Imported"/>.</param>
/// <param name="Supplier">Who; "" for all of that origin together.</param>
/// <param name="Amount">How much, of <paramref name="Unit"/>; null where it is not known, which is not 0.</param>
/// <param name="Unit">packs, % …; only equal units are summed.</param>
/// <param name="SourceEn">Who says so.</param>
/// <param name="SourceRu">The same in Russian.</param>
/// <param name="Illustrative">Invented for demonstration.</param>
/// <param name="Claim">The claim it was read from; "" for none.</param>
/// <param name="EnteredBy">The account; the program's for what ships.</param>
/// <param name="EnteredAt">UTC.</param>
public sealed record Supply(
    string Id, string Substance, string SubstanceRu, string FieldEn, string FieldRu, string Atc, int Year, string Origin, string Supplier, double? Amount, string Unit, string SourceEn, string SourceRu, bool Illustrative, string Claim, string EnteredBy, string EnteredAt)
{
    public const string Domestic = "domestic";
    public const string Imported = "imported";

    public static IReadOnlyList<Word> Origins { get; } = [new(Domestic, new("made at home", "отечественное"), new("", "")), new(Imported, new("imported", "импорт"), new("", ""))];

    public Sentence Name => new(Substance, SubstanceRu);
}
