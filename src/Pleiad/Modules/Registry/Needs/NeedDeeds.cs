using Pleiad.Kernel.Journals;
using Pleiad.Modules.Registry.Interests;
using Pleiad.Modules.Registry.Medicines;
using Pleiad.Modules.Registry.Products;
using Pleiad.Modules.Registry.Substitution;

namespace Pleiad.Modules.Registry.Needs;

/// <summary>What the acts on needs, interests and the ways of products are called in the journal.</summary>
internal static class NeedDeeds
{
    public static IReadOnlyList<DeedName> All { get; } =
    [
        new(Need.NodeKind, "post", new("written", "составлен")), new(Need.NodeKind, "edit", new("changed", "изменён")), new(Need.NodeKind, "load", new("read from the articles", "прочитан из статей")),
        new(Interest.NodeKind, "express", new("interest expressed", "выражен интерес")), new(Interest.NodeKind, "say", new("words added", "добавлены слова")),
        new(ImportMedicines.Node.Kind, "import", new("register of medicines taken in", "принят реестр лекарств")), new(AddSupply.Node.Kind, "add", new("figure of supply entered", "внесены данные о поставках")),
        new(Product.NodeKind, "load", new("read from the articles", "прочитано из статей")),
    ];
}
