using Pleiad.Kernel.Rights;

namespace Pleiad.Modules.Registry;

/// <summary>What may be done in the Registry, and by whom.</summary>
public static class RegistryRights
{
    /// <summary>On an organisation: its profile, names, numbers, ties, people and products.</summary>
    public static Permission EditOrganisation { get; } = new("registry.organisation.edit", new("edit this profile", "изменять этот профиль"), Role.OrganisationRepresentative, Role.ClusterManager, Role.CentreOfficer);

    /// <summary>On the instance, or on the cluster it is registered for.</summary>
    public static Permission RegisterOrganisation { get; } = new("registry.organisation.register", new("register an organisation", "вносить организации"), Role.ClusterManager, Role.CentreOfficer);

    /// <summary>On an organisation: to close it or to merge it into another.</summary>
    public static Permission CloseOrganisation { get; } = new("registry.organisation.close", new("close or merge an organisation", "закрывать и объединять организации"), Role.ClusterManager, Role.CentreOfficer);

    /// <summary>On a plant, and through its owner.</summary>
    public static Permission EditPlant { get; } = new("registry.plant.edit", new("write this timeline", "вести эту хронологию"), Role.OrganisationRepresentative, Role.ClusterManager, Role.CentreOfficer);

    /// <summary>On a site, and through its owner.</summary>
    public static Permission EditSite { get; } = new("registry.site.edit", new("describe this site", "описывать эту площадку"), Role.OrganisationRepresentative, Role.ClusterManager, Role.CentreOfficer, Role.Operator);

    /// <summary>On a product, and through its owner and maker.</summary>
    public static Permission EditProduct { get; } = new("registry.product.edit", new("describe this product", "описывать этот продукт"), Role.OrganisationRepresentative, Role.ClusterManager, Role.CentreOfficer);
}
