namespace Pleiad.Kernel.Web;

/// <summary>Who may use a route. Every route names its policy; a route without one is closed.</summary>
public static class Policies
{
    /// <summary>Anyone may read or do this, signed in or not.</summary>
    public const string Public = "public";

    /// <summary>Anyone who is signed in.</summary>
    public const string SignedIn = "signed-in";

    /// <summary>Those who hold a role on the node that the route names; see <see cref="Rights.RouteRights"/>.</summary>
    public const string Role = "role";

    public static IReadOnlyList<string> All { get; } = [Public, SignedIn, Role];
}
