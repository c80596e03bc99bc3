using Pleiad.Kernel;
using Pleiad.Kernel.Web;
using Pleiad.Modules.Registry.Networks;

namespace Pleiad.Modules.Registry.Contracts;

/// <summary>The network of a cluster as its portrait shows it.</summary>
public sealed record NetworkCard(NetworkFigures Figures, NetworkDrawing Drawing)
{
    /// <summary>What it amounts to.</summary>
    public Sentence Finding => NetworkFinding.Of(Figures);

    /// <summary>How much was counted.</summary>
    public Sentence Unit => NetworkFinding.Unit(Figures);

    /// <summary>Whether there is any tie or membership to draw.</summary>
    public bool Any => Figures.Network.Ties.Count > 0;

    /// <summary>Whether pairs stand in it that have no contract, in red.</summary>
    public bool MissingContracts => Drawing.ShowsMissing;
}

/// <summary>Reads networks for pages outside the Registry.</summary>
public sealed class NetworkCards(NetworkViews networks)
{
    /// <summary>The network of a cluster on a day; today without one.</summary>
    public NetworkCard OfCluster(string cluster, DateOnly? on, Reader reader)
    {
        var figures = new NetworkFigures(networks.Read(networks.Question(NetworkScope.OfCluster(cluster), on)));
        return new(figures, new NetworkDrawing(figures, reader));
    }
}
