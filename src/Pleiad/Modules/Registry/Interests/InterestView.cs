using Pleiad.Kernel;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Accounts.Contracts;
using Pleiad.Modules.Registry.Needs;
using Pleiad.Modules.Registry.Organisations;

namespace Pleiad.Modules.Registry.Interests;

/// <summary>A conversation as one of its two sides sees it.</summary>
public sealed record InterestView
{
    public required Interest Interest { get; init; }

    public required Need Need { get; init; }

    public required int Version { get; init; }

    /// <summary>On which sides the reader stands.</summary>
    public required IReadOnlyList<string> Sides { get; init; }

    public required Link Owner { get; init; }

    public required Link Partner { get; init; }

    public required IReadOnlyList<InterestWord> Words { get; init; }

    /// <summary>The names of those who spoke, by account.</summary>
    public required IReadOnlyDictionary<string, Sentence> Names { get; init; }

    public required string Today { get; init; }

    /// <summary>What one of the sides sees.</summary>
    /// <exception cref="NotFoundException">There is none, or the reader stands on neither side.</exception>
    internal static InterestView Find(RegistryViews views, RightsOfActors rights, AccountCards accounts, Actor reader, string id) => views.Ask((db, connection) =>
    {
        var interest = db.Interests.SingleOrDefault(i => i.Id == id) ?? throw InterestSides.Missing(id);
        var need = NeedRows.Find(connection, interest.Need)!.Need;
        var sides = InterestSides.Of(rights, reader, interest, need);
        if (sides.Count == 0)
            throw InterestSides.Missing(id);
        var words = db.InterestWords.Where(w => w.Interest == id).OrderBy(w => w.Number).ToList();
        return new InterestView
        {
            Interest = interest, Need = need, Version = Journal.Version(connection, interest.Node), Sides = sides, Owner = views.LinkTo(need.OwnerNode), Partner = views.LinkTo(Node.Of(Organisation.NodeKind, interest.Organisation)),
            Words = words, Names = accounts.Names(words.Select(w => w.SaidBy)), Today = views.Today,
        };
    });
}
