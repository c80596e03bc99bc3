using System.Data.Common;
using Pleiad.Engine.Concentration;
using Pleiad.Engine.Matching;
using Pleiad.Kernel;
using Pleiad.Kernel.Claims;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Text;
using Pleiad.Modules.Registry.Contracts;
using Pleiad.Modules.Registry.Matches;
using Pleiad.Modules.Registry.Medicines;
using Pleiad.Modules.Registry.Needs;
using Pleiad.Modules.Registry.Organisations;
using Pleiad.Modules.Registry.Products;

namespace Pleiad.Modules.Registry.Substitution;

/// <summary>One year of a substance or of a field: figures that are not known are NaN, never 0.</summary>
/// <param name="Year">The year.</param>
/// <param name="Domestic">What is made at home, in <paramref name="Unit"/>.</param>
/// <param name="Imported">What is imported.</param>
/// <param name="Unit">The unit; "" where the parts have several.</param>
/// <param name="Share">Domestic / (domestic + imported).</param>
/// <param name="Concentration">Σ share² over the suppliers; NaN unless every part names its supplier.</param>
public sealed record SupplyYear(int Year, double Domestic, double Imported, string Unit, double Share, double Concentration);

/// <summary>Who could replace imports of a substance, and what is missing for it.</summary>
/// <param name="Firm">Who.</param>
/// <param name="Has">What it has: a product in a state, or the field of therapy.</param>
/// <param name="Missing">What it lacks; null for nothing.</param>
/// <param name="Steps">Steps to a registration; int.MaxValue where there is no product yet.</param>
/// <param name="Address">Where that is read.</param>
public sealed record Replacement(Link Firm, Sentence Has, Sentence? Missing, int Steps, string Address);

/// <summary>A substance with where it comes from and who could replace the imports.</summary>
public sealed record SubstanceView
{
    /// <summary>Its name as an address writes it.</summary>
    public required string Id { get; init; }

    public required Sentence Name { get; init; }

    public required Sentence Field { get; init; }

    public string Atc { get; init; } = "";

    /// <summary>Years in order; none where only the pipeline names the substance.</summary>
    public required IReadOnlyList<SupplyYear> Years { get; init; }

    public required IReadOnlyList<Supply> Figures { get; init; }

    public required IReadOnlyList<Replacement> Replacements { get; init; }

    /// <summary>The products of it here.</summary>
    public required IReadOnlyList<Product> Products { get; init; }

    /// <summary>The medicines of it in the register that is compared with.</summary>
    public required IReadOnlyList<Medicine> Elsewhere { get; init; }

    /// <summary>Those of them that were the first generics of it.</summary>
    public required IReadOnlySet<string> FirstGenerics { get; init; }

    public SupplyYear? Latest => Years.Count > 0 ? Years[^1] : null;

    /// <summary>Whether all its figures are invented.</summary>
    public bool Illustrative => Figures.Count > 0 && Figures.All(f => f.Illustrative);

    /// <summary>Whether nothing of it is registered among the products here: the next one would be the first.</summary>
    public bool NoneRegisteredHere => Products.All(p => !ProductFlow.IsRegistered(p.Registration));
}

/// <summary>A field of therapy, or all of them, by year.</summary>
public sealed record FieldYears(Sentence Field, IReadOnlyList<SupplyYear> Years);

/// <summary>What depends on imports, and who could replace it.</summary>
public sealed record SubstitutionView
{
    public required IReadOnlyList<SubstanceView> Substances { get; init; }

    public required IReadOnlyList<FieldYears> Fields { get; init; }

    public required MedicineImport? Reference { get; init; }

    public required IReadOnlyDictionary<string, Claim> Claims { get; init; }

    internal static SubstitutionView Find(RegistryViews views, CapabilityRegister register) => views.Ask((db, connection) =>
    {
        var supply = db.Supplies.OrderBy(s => s.Year).ThenBy(s => s.Id).ToList();
        var products = db.Products.Where(p => p.Registration != "").OrderBy(p => p.Id).ToList().Where(p => p.Substance.Length > 0).ToList();
        var medicines = db.Medicines.OrderBy(m => m.AuthorisedOn).ThenBy(m => m.Number).ToList();
        var first = FirstGeneric.Of(medicines);
        var byInn = medicines.Where(m => m.Category == Medicine.Human).ToLookup(m => m.Inn, StringComparer.Ordinal);
        var held = db.Holders.AsEnumerable().Where(h => Dates.Holds(h.Since, h.Until, views.Today)).ToLookup(h => h.Product);
        var index = new CapabilityIndex(register.All(connection, views.Today));
        var keys = supply.Select(s => Key(s.Substance)).Concat(products.Where(p => ProductFlow.IsOnTheWay(p.Registration)).Select(p => Key(p.Substance))).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        return new SubstitutionView
        {
            Substances = [.. keys.Select(k => Substance(views, k, [.. supply.Where(s => Key(s.Substance) == k)], [.. products.Where(p => Key(p.Substance) == k)], held, byInn, first, index))],
            Fields = [.. supply.GroupBy(s => s.FieldEn).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => new FieldYears(new(g.Key, g.First().FieldRu), Years([.. g])))],
            Reference = db.MedicineImports.OrderByDescending(i => i.At).FirstOrDefault(), Claims = ReadClaims.Some(connection, supply.Select(s => s.Claim).Concat(products.Select(p => p.Claim))),
        };
    });

    /// <summary>The name of a substance as addresses write it.</summary>
    internal static string Key(string substance) => Words.Key(Inns.Key(substance));

    /// <summary>The years of some figures: by substance first, because a substance without one of its two sides makes the sum unknown.</summary>
    internal static IReadOnlyList<SupplyYear> Years(IReadOnlyList<Supply> figures) => [.. figures.GroupBy(f => f.Year).OrderBy(g => g.Key).Select(year =>
    {
        string[] units = [.. year.Select(f => f.Unit).Distinct(StringComparer.Ordinal)];
        var parts = year.GroupBy(f => Key(f.Substance)).Select(s => (Domestic: Side(s, Supply.Domestic), Imported: Side(s, Supply.Imported))).ToArray();
        var (domestic, imported) = units.Length == 1 ? (parts.Sum(p => p.Domestic), parts.Sum(p => p.Imported)) : (double.NaN, double.NaN);
        var suppliers = year.All(f => f.Supplier.Length > 0 && f.Amount is not null) && units.Length == 1 ? year.GroupBy(f => f.Supplier).Select(g => g.Sum(f => f.Amount!.Value)).ToArray() : [];
        return new SupplyYear(
            year.Key, domestic, imported, units.Length == 1 ? units[0] : "", units.Length == 1 ? ImportSubstitution.Of([.. parts.Select(p => p.Domestic)], [.. parts.Select(p => p.Imported)]) : double.NaN,
            suppliers.Length > 0 ? HerfindahlIndex.Of(suppliers) : double.NaN);
    })];

    /// <summary>The sum of one side; NaN where nothing is told of it, or one of its parts is missing.</summary>
    private static double Side(IEnumerable<Supply> figures, string origin)
    {
        var side = figures.Where(f => f.Origin == origin).Select(f => f.Amount ?? double.NaN).ToArray();
        return side.Length == 0 ? double.NaN : side.Sum();
    }

    private static SubstanceView Substance(
        RegistryViews views, string key, IReadOnlyList<Supply> figures, IReadOnlyList<Product> products, ILookup<string, Holder> held, ILookup<string, Medicine> byInn, IReadOnlySet<string> first, CapabilityIndex index)
    {
        var name = figures.Count > 0 ? figures[0].Name : new Sentence(products[0].Substance, products[0].Ru);
        var field = figures.Count > 0 ? new Sentence(figures[0].FieldEn, figures[0].FieldRu) : products.SelectMany(p => p.Fields).FirstOrDefault() ?? new("", "");
        var elsewhere = byInn[Inns.Key(name.En)].ToList();
        return new SubstanceView
        {
            Id = key, Name = name, Field = field, Atc = figures.Select(f => f.Atc).Concat(products.SelectMany(p => ProductFields.Parts(p.Atc))).Concat(elsewhere.Select(m => m.Atc)).FirstOrDefault(a => a.Length > 0) ?? "",
            Years = Years(figures), Figures = figures, Products = products, Elsewhere = elsewhere, FirstGenerics = first, Replacements = Replacements(views, name, field, products, held, index),
        };
    }

    /// <summary>Firms with a product of the substance, the nearest to a registration first; then those that work in its field and have none.</summary>
    private static IReadOnlyList<Replacement> Replacements(RegistryViews views, Sentence name, Sentence field, IReadOnlyList<Product> products, ILookup<string, Holder> held, CapabilityIndex index)
    {
        List<Replacement> found = [];
        HashSet<string> nodes = new(StringComparer.Ordinal);
        foreach (var product in products.OrderBy(p => Distance(p.Registration)))
        {
            foreach (var holder in held[product.Id].GroupBy(h => h.Node).Select(g => g.First()).Where(h => nodes.Add($"{h.Node} {product.Id}")))
            {
                nodes.Add(holder.Node);
                var (state, steps) = (ProductFlow.Name(product.Registration)!, ProductFlow.StepsToRegistration(product.Registration));
                found.Add(new(
                    views.LinkTo(new Node(holder.Node)), new($"{product.En}: {state.En}", $"{product.Ru}: {state.Ru}"),
                    steps switch
                    {
                        0 => null,
                        < 0 => new($"a registration: it was {state.En}", $"регистрации: {state.Ru}"),
                        _ => new($"a registration, {steps} {Words.Plural(steps, "step", "steps")} away", $"регистрации, до неё шагов: {steps}"),
                    }, Distance(product.Registration), RegistryAddress.OfProduct(product.Id)));
            }
        }

        foreach (var can in field.En.Length == 0 ? [] : index.Covering(field).Where(c => c.Capability.There >= Capability.Now).GroupBy(c => c.Capability.Node).Where(g => !nodes.Contains(g.Key)).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => g.First().Capability))
        {
            found.Add(new(views.LinkTo(new Node(can.Node)), new($"{field.En}: {can.How.En}", $"{field.Ru}: {can.How.Ru}"), new($"a product of {name.En}, and its registration", $"препарата с веществом «{name.Ru}» и его регистрации"), int.MaxValue, can.Address));
        }

        return found;
    }

    private static int Distance(string registration) => ProductFlow.StepsToRegistration(registration) is >= 0 and var steps ? steps : int.MaxValue - 1;
}
