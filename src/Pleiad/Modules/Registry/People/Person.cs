using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Text;

namespace Pleiad.Modules.Registry.People;

/// <summary>Somebody with a position in public: who runs a cluster, who speaks for a firm.</summary>
/// <param name="Id">The slug of the English name.</param>
/// <param name="En">The name in Latin letters.</param>
/// <param name="Ru">The name in Russian; the English one where no Russian one is known.</param>
/// <param name="Illustrative">Invented for demonstration.</param>
/// <param name="Claim">The claim it was read from; "" where somebody entered it here.</param>
/// <param name="CreatedAt">UTC.</param>
public sealed record Person(string Id, string En, string Ru, bool Illustrative, string Claim, string CreatedAt)
{
    public const string NodeKind = "registry/people";

    public Node Node => Node.Of(NodeKind, Id);

    public string Name(Language language) => language == Language.English ? En : Ru;
}

/// <summary>What a person is somewhere, and when.</summary>
/// <param name="Id">Its own.</param>
/// <param name="Person">Who.</param>
/// <param name="Node">Where: an organisation, a cluster or a council.</param>
/// <param name="En">The title in English.</param>
/// <param name="Ru">The title in Russian.</param>
/// <param name="Leads">Whether it is the one who runs the place.</param>
/// <param name="Since">From when; "" for unknown.</param>
/// <param name="Until">Until when; "" while it holds.</param>
/// <param name="KnownAt">The date at which it is known to have held; "" for unknown.</param>
/// <param name="Claim">The claim it was read from; "" for none.</param>
public sealed record Position(string Id, string Person, string Node, string En, string Ru, bool Leads, string Since, string Until, string KnownAt, string Claim)
{
    public string Title(Language language) => language == Language.English ? En : Ru;
}
