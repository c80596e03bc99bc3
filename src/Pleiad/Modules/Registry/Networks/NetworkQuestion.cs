using Pleiad.Modules.Registry.Contracts;

namespace Pleiad.Modules.Registry.Networks;

/// <summary>Whose network: one cluster's, a territory's, what lies around one organisation, or all.</summary>
/// <param name="Kind">cluster, territory, organisation or all.</param>
/// <param name="Id">Its id; "" for all.</param>
public sealed record NetworkScope(string Kind, string Id)
{
    public static NetworkScope All { get; } = new("all", "");

    public static NetworkScope OfCluster(string id) => new("cluster", id);

    public static NetworkScope OfTerritory(string code) => code.Length == 0 ? All : new("territory", code);

    public static NetworkScope Around(string organisation) => new("organisation", organisation);

    /// <summary>The page of this network, without the language.</summary>
    public string Address => Kind == "cluster" ? RegistryAddress.NetworkOf(Id) : RegistryAddress.Network;
}

/// <summary>What of a network is asked for; "" for no matter.</summary>
/// <param name="Scope">Whose.</param>
/// <param name="On">The day that ties hold on.</param>
/// <param name="Today">Whether that day is today: ties whose beginning nobody names count on no other day.</param>
/// <param name="Kind">A kind of tie.</param>
/// <param name="Origin">What brought a tie about; "-" for what nobody says.</param>
/// <param name="Type">A kind of organisation: those of it and whom they are tied to.</param>
public sealed record NetworkQuestion(NetworkScope Scope, DateOnly On, bool Today, string Kind = "", string Origin = "", string Type = "")
{
    /// <summary>What is asked for where no origin is known.</summary>
    public const string NoOrigin = "-";

    public bool Filtered => Kind.Length + Origin.Length + Type.Length > 0;

    /// <summary>The question of an address that asks for this.</summary>
    public string Text(string? kind = null) => string.Join('&', new[]
    {
        Part("territory", Scope.Kind == "territory" ? Scope.Id : ""), Part("on", Today ? "" : Term.Text(On)), Part("kind", kind ?? Kind), Part("origin", Origin), Part("type", Type),
    }.Where(p => p.Length > 0));

    private static string Part(string name, string value) => value.Length == 0 ? "" : $"{name}={Uri.EscapeDataString(value)}";
}
