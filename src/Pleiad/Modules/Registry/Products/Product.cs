using Pleiad.Kernel;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Text;

namespace Pleiad.Modules.Registry.Products;

/// <summary>Something that organisations make or develop: a medicine, a substance, a device.</summary>
/// <param name="Id">The slug of the English name.</param>
/// <param name="En">The name in English.</param>
/// <param name="Ru">The name in Russian; the English one where no Russian one is known.</param>
/// <param name="Kind">medicine, substance, device, service or other.</param>
/// <param name="Substance">The international name of its substance (INN); "" for unknown.</param>
/// <param name="FieldEn">The fields of therapy in English, divided by semicolons; "" for unknown.</param>
/// <param name="FieldRu">The same in Russian, in the same order.</param>
/// <param name="Essential">Whether it stands in the list of essential medicines: yes, no, or "" for unknown.</param>
/// <param name="Registration">A state of <see cref="ProductFlow"/>; "" where nothing is known, or nothing is to be registered.</param>
/// <param name="Illustrative">Invented for demonstration.</param>
/// <param name="Claim">The claim it was read from; "" where somebody entered it here.</param>
/// <param name="CreatedAt">UTC.</param>
/// <param name="Atc">Codes of the therapeutic classification, divided by semicolons; "" for none known.</param>
public sealed record Product(
    string Id, string En, string Ru, string Kind, string Substance, string FieldEn, string FieldRu, string Essential, string Registration, bool Illustrative, string Claim, string CreatedAt, string Atc = "")
{
    public const string NodeKind = "registry/products";

    public Node Node => Node.Of(NodeKind, Id);

    public IReadOnlyList<Sentence> Fields => ProductFields.Of(FieldEn, FieldRu);

    public string Name(Language language) => language == Language.English ? En : Ru;
}

/// <summary>Who owns, makes or develops a product, and when.</summary>
/// <param name="Id">Its own.</param>
/// <param name="Product">What.</param>
/// <param name="Node">Who: an organisation, or the cluster where no organisation is named.</param>
/// <param name="Role">owner, maker or developer.</param>
/// <param name="Since">From when; "" for unknown.</param>
/// <param name="ByThen">Whether <paramref name="Since"/> is only the date by which it held.</param>
/// <param name="Until">Until when, that day not included; "" while it holds.</param>
/// <param name="Tie">The tie by which it came; "" for none.</param>
/// <param name="Claim">The claim it was read from; "" for none.</param>
public sealed record Holder(string Id, string Product, string Node, string Role, string Since, bool ByThen, string Until, string Tie, string Claim)
{
    public const string Owner = "owner";
    public const string Maker = "maker";
    public const string Developer = "developer";

    public static Sentence RoleName(string role) => role switch
    {
        Owner => new("owner", "владелец"),
        Maker => new("maker", "производитель"),
        _ => new("developer", "разработчик"),
    };
}
