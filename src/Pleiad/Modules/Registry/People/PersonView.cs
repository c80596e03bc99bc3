using Pleiad.Kernel;
using Pleiad.Kernel.Claims;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Registry.Contracts;
using Pleiad.Modules.Registry.Organisations;

namespace Pleiad.Modules.Registry.People;

/// <summary>A person with positions, spellings and what is said.</summary>
public sealed record PersonView(Person Person, IReadOnlyList<PositionView> Positions, IReadOnlyList<KnownName> Names, IReadOnlyList<Claim> Said, IReadOnlyDictionary<string, Claim> Claims)
{
    /// <exception cref="NotFoundException">There is nobody of that id.</exception>
    internal static PersonView Find(RegistryViews views, string id) => views.Ask((db, connection) =>
    {
        var person = db.People.SingleOrDefault(p => p.Id == id) ?? throw new NotFoundException($"There is no person '{id}'.", $"Человека «{id}» нет.", new Suggestion("Build", "Создать", RegistryAddress.Root));
        var positions = db.Positions.Where(p => p.Person == id).OrderBy(p => p.Until != "").ThenBy(p => p.Id).ToList();
        var node = person.Node.Path;
        return new PersonView(
            person, [.. positions.Select(p => new PositionView(p, new(new(person.En, person.Ru), RegistryAddress.OfPerson(id)), views.LinkTo(new Node(p.Node))))],
            [.. db.Names.Where(n => n.Node == node).OrderBy(n => n.Id)], [.. ReadClaims.About(connection, person.Node)], ReadClaims.Some(connection, positions.Select(p => p.Claim)));
    });
}
