using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Registry.Contracts;
using Pleiad.Modules.Talent.Activities;

namespace Pleiad.Modules.Talent.Methods;

/// <summary>A method with who keeps it, and how it and its original went apart.</summary>
/// <param name="Method">The method.</param>
/// <param name="Keeper">Who keeps it.</param>
/// <param name="Own">What was changed here since it was copied; empty for an own one.</param>
/// <param name="Theirs">What the original changed since; null where it is elsewhere or gone.</param>
/// <param name="Copies">How many copies of it are kept here.</param>
/// <param name="Activities">The activities that it was composed of or that were begun with it, those that everybody may see.</param>
/// <param name="Version">For forms.</param>
public sealed record MethodView(WorkingMethod Method, Sentence Keeper, IReadOnlyList<(string How, MethodPart Part)> Own, IReadOnlyList<(string How, MethodPart Part)>? Theirs, int Copies, IReadOnlyList<Activity> Activities, int Version);

/// <summary>Reads methods, and what one can be composed of.</summary>
public sealed class MethodViews(IDbContextFactory<PleiadDb> databases, RegistryNames organisations)
{
    public IReadOnlyList<MethodView> All() => databases.Ask((db, connection) =>
    {
        var methods = db.WorkingMethods.OrderBy(m => m.En).ThenBy(m => m.Id).ToList();
        var names = organisations.Some(methods.Select(m => m.Organisation));
        var activities = db.Set<MethodActivity>().Join(db.Activities.Where(a => a.State != ActivityFlow.Draft), m => m.Activity, a => a.Id, (m, a) => new { m.Method, a }).AsEnumerable().OrderBy(m => m.a.Starts, StringComparer.Ordinal).ThenBy(m => m.a.Id, StringComparer.Ordinal).ToLookup(m => m.Method, m => m.a);
        return (IReadOnlyList<MethodView>)[.. methods.Select(m => new MethodView(
            m, names.GetValueOrDefault(m.Organisation) ?? new(m.Organisation, m.Organisation), m.OriginBody.Length == 0 ? [] : MethodPart.Differences(MethodPart.Read(m.OriginBody), m.Parts),
            methods.FirstOrDefault(o => m.Origin.Length > 0 && o.Address == m.Origin) is { } origin ? MethodPart.Differences(MethodPart.Read(m.OriginBody), origin.Parts) : null, methods.Count(c => c.Origin == m.Address), [.. activities[m.Id]], Journal.Version(connection, m.Node)))];
    });

    /// <exception cref="NotFoundException">There is none.</exception>
    public MethodView One(string id) => All().FirstOrDefault(m => m.Method.Id == id) ?? throw Missing(id);

    public (IReadOnlyList<(string Id, Sentence Name)> Activities, IReadOnlyList<(string Id, Sentence Name)> Courses) Choose() => databases.Ask((db, _) => (
        (IReadOnlyList<(string, Sentence)>)[.. db.Activities.Where(a => a.State != ActivityFlow.Draft).OrderBy(a => a.En).ToList().Select(a => (a.Id, a.Name))], (IReadOnlyList<(string, Sentence)>)[.. db.Courses.OrderBy(c => c.En).ToList().Select(c => (c.Id, c.Name))]));

    internal static NotFoundException Missing(string id) => new($"There is no method '{id}'.", $"Методики «{id}» нет.", new Suggestion("All methods", "Все методики", MethodNodes.All));
}

/// <summary>Methods as nodes below who keeps them.</summary>
internal static class MethodFurniture
{
    public static NodeKind Methods(IDbContextFactory<PleiadDb> databases) => new(
        MethodNodes.Methods, node => databases.Ask((db, _) => db.WorkingMethods.Where(m => m.Id == node.Id).Select(m => m.Organisation).ToList()).Select(ClusterPermissions.Organisation),
        node => databases.Ask((db, _) => db.WorkingMethods.Where(m => m.Id == node.Id).Select(m => new Sentence(m.En, m.Ru)).FirstOrDefault()));

    public static IReadOnlyList<DeedName> Deeds { get; } =
    [
        new(MethodNodes.Methods, "compose", new("composed", "составлена")), new(MethodNodes.Methods, "edit", new("changed", "изменена")), new(MethodNodes.Methods, "copy", new("opened as a copy", "открыта копия")), new(MethodNodes.Methods, "open", new("opened from a file", "открыта из файла")),
    ];
}
