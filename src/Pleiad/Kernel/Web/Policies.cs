namespace Pleiad.Kernel.Web;

/// <summary>Who may use a route. Every route names its policy; a route without one is closed.</summary>
public static class Policies
{
    /// <summary>Anyone may read or do this, signed in or not.</summary>
    public const string Public = "public";

    public static IReadOnlyList<string> All { get; } = [Public];
}
