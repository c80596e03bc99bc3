namespace Pleiad.Modules.Registry.Contracts;

/// <summary>The addresses of the Registry's pages, without the language.</summary>
public static class RegistryAddress
{
    public const string Root = "/registry";

    public const string Organisations = Root + "/organisations";

    public const string Products = Root + "/products";

    public const string Plants = Root + "/plants";

    public const string Sites = Root + "/sites";

    public const string Network = Root + "/network";

    public static string NetworkOf(string cluster) => $"{Root}/clusters/{cluster}/network";

    public static string OfOrganisation(string id, string below = "") => $"{Organisations}/{id}{below}";

    public static string OfPerson(string id) => $"{Root}/people/{id}";

    public static string OfProduct(string id, string below = "") => $"{Products}/{id}{below}";

    public static string OfPlant(string id, string below = "") => $"{Plants}/{id}{below}";

    public static string OfSite(string id, string below = "") => $"{Sites}/{id}{below}";
}
