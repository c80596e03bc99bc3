using Pleiad.Modules.Registry.Organisations;
using Pleiad.Modules.Registry.People;
using Pleiad.Modules.Registry.Plants;
using Pleiad.Modules.Registry.Products;
using Pleiad.Modules.Registry.Sites;

namespace Pleiad.Modules.Registry;

/// <summary>An organisation in a list.</summary>
public sealed record OrganisationDto(string Id, string En, string Ru, string Kind, string State, string Freshness, string Territory, string Country, int Plants, int Products, string ConfirmedAt, bool Illustrative, string Claim)
{
    public static OrganisationDto Of(OrganisationRow row) => Of(row.Organisation, row.Freshness, row.Plants, row.Products);

    internal static OrganisationDto Of(Organisation o, Freshness freshness, int plants, int products) =>
        new(o.Id, o.En, o.Ru, o.Kind, o.State, freshness.ToString().ToLowerInvariant(), o.Territory, o.Country, plants, products, o.ConfirmedAt, o.Illustrative, o.Claim);
}

/// <summary>A name with its dates.</summary>
public sealed record NameDto(string Text, string Language, string Kind, string Since, string Until, string Claim);

/// <summary>A number in a register.</summary>
public sealed record NumberDto(string Scheme, string Value);

/// <summary>A tie, read from the organisation that was asked for.</summary>
public sealed record TieDto(string Id, string Kind, string Says, string From, string To, string State, string Since, bool KnownByThen, string Until, string Evidence, string SaidBy, string Claim);

/// <summary>A position of a person.</summary>
public sealed record PositionDto(string Id, string Person, string Node, string En, string Ru, bool Leads, string Since, string Until, string KnownAt, string Claim);

/// <summary>What it is to a product, and when.</summary>
public sealed record HolderDto(string Product, string Node, string Role, string Since, bool KnownByThen, string Until, string Claim);

/// <summary>The profile of an organisation.</summary>
public sealed record ProfileDto(
    OrganisationDto Organisation, string LegalForm, string Founded, string Web, string Employees, string EmployeesAt, string MergedInto, int Version, IReadOnlyList<NameDto> Names, IReadOnlyList<NumberDto> Numbers,
    IReadOnlyList<string> Industries, IReadOnlyList<string> Competences, IReadOnlyList<HolderDto> Products, IReadOnlyList<PlantDto> Plants, IReadOnlyList<string> Sites, IReadOnlyList<TieDto> Ties, IReadOnlyList<PositionDto> People)
{
    public static ProfileDto Of(OrganisationView v)
    {
        var o = v.Organisation;
        return new(
            OrganisationDto.Of(o, v.Freshness, v.Plants.Count(p => p.Exists), v.Now.Select(p => p.Product.Id).Distinct().Count()), o.LegalForm, o.Founded, o.Web, o.Employees, o.EmployeesAt, o.MergedInto, v.Version,
            [.. v.Names.Select(n => new NameDto(n.Text, n.Language, n.Kind, n.Since, n.Until, n.Claim))], [.. v.Identifiers.Select(i => new NumberDto(i.Scheme, i.Value))],
            [.. v.Industries.Select(i => $"{i.Scheme}:{i.Code}")], [.. v.Competences.Select(c => c.En)], [.. v.Products.Select(p => ProductDto.Of(p.Holder))], [.. v.Plants.Select(PlantDto.Of)], [.. v.Sites.Select(s => s.Id)],
            [.. v.Ties.Select(t => new TieDto(t.Tie.Id, t.Tie.Kind, $"{t.Words.En} {t.Other.Name.En}", t.Tie.FromNode, t.Tie.ToNode, t.Tie.State, t.Tie.Since, t.Tie.ByThen, t.Tie.Until, t.Tie.Evidence, t.Tie.SaidBy, t.Tie.Claim))],
            [.. v.People.Select(p => PersonDto.Of(p.Position))]);
    }
}

/// <summary>A person with positions over time.</summary>
public sealed record PersonDto(string Id, string En, string Ru, IReadOnlyList<PositionDto> Positions)
{
    public static PersonDto Of(PersonView v) => new(v.Person.Id, v.Person.En, v.Person.Ru, [.. v.Positions.Select(p => Of(p.Position))]);

    internal static PositionDto Of(Position p) => new(p.Id, p.Person, p.Node, p.En, p.Ru, p.Leads, p.Since, p.Until, p.KnownAt, p.Claim);
}

/// <summary>A product with its holders over time. Essential is yes, no or "" for unknown.</summary>
public sealed record ProductDto(string Id, string En, string Ru, string Kind, string Substance, string FieldEn, string FieldRu, string Essential, string Registration, string Claim, IReadOnlyList<HolderDto> Holders)
{
    public static ProductDto Of(ProductView v) => new(
        v.Product.Id, v.Product.En, v.Product.Ru, v.Product.Kind, v.Product.Substance, v.Product.FieldEn, v.Product.FieldRu, v.Product.Essential, v.Product.Registration, v.Product.Claim, [.. v.Holders.Select(h => Of(h.Holder))]);

    internal static HolderDto Of(Holder h) => new(h.Product, h.Node, h.Role, h.Since, h.ByThen, h.Until, h.Claim);
}

/// <summary>A step of a timeline.</summary>
public sealed record StepDto(int Number, string State, string At, string Evidence, string Claim);

/// <summary>A plant with its timeline.</summary>
public sealed record PlantDto(string Id, string En, string Ru, string Kind, string Owner, string Site, string State, bool Overdue, string Opened, string PlannedFor, bool Illustrative, IReadOnlyList<StepDto> Timeline)
{
    public static PlantDto Of(PlantView v) => new(
        v.Plant.Id, v.Plant.En, v.Plant.Ru, v.Plant.Kind, v.Plant.Owner, v.Plant.Site, v.Plant.State, v.Overdue, v.OpenedAt, v.PlannedFor, v.Plant.Illustrative,
        [.. v.Events.Select(e => new StepDto(e.Number, e.State, e.At, e.Evidence, e.Claim))]);
}

/// <summary>A utility of a site in the state it is in.</summary>
public sealed record UtilityDto(string Id, string Kind, string En, string Ru, double? VoltageKv, double? Capacity, string Unit, string State, string Since, bool Illustrative, string Claim);

/// <summary>A plot of a site, in hectares.</summary>
public sealed record PlotDto(string Name, double AreaHa, string State, bool Illustrative);

/// <summary>A site; voltages that are available apart from those to come.</summary>
public sealed record SiteDto(
    string Id, string En, string Ru, string Kind, string State, string Since, string Zone, string Owner, string Territory, double? AreaHa, double AvailableKv, double ToComeKv, double FreeHa, bool Illustrative, string Claim,
    IReadOnlyList<UtilityDto> Utilities, IReadOnlyList<PlotDto> Plots)
{
    public static SiteDto Of(SiteView v) => new(
        v.Site.Id, v.Site.En, v.Site.Ru, v.Site.Kind, v.Site.State, v.Site.Since, v.Site.Zone, v.Site.Owner, v.Site.Territory, v.Site.Area, v.Available, v.ToCome, v.Free, v.Site.Illustrative, v.Site.Claim,
        [.. v.Utilities.Select(u => new UtilityDto(u.Id, u.Kind, u.En, u.Ru, u.Voltage, u.Capacity, u.Unit, u.State, u.Since, u.Illustrative, u.Claim))], [.. v.Plots.Select(p => new PlotDto(p.Name, p.Area, p.State, p.Illustrative))]);
}
