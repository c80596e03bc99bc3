using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Data;
using Pleiad.Modules.Registry.Organisations;

namespace Pleiad.Modules.Registry.Contracts;

/// <summary>The names of active organisations, for forms and pages of other modules.</summary>
public sealed class RegistryNames(IDbContextFactory<PleiadDb> databases)
{
    /// <summary>A list longer than this is no list to choose from.</summary>
    private const int LongestList = 1000;

    /// <summary>The organisations to choose from by English name; null where there are too many for a list, and the id is typed.</summary>
    public IReadOnlyList<(string Id, Sentence Name)>? Choose()
    {
        using var db = databases.CreateDbContext();
        var active = db.Organisations.Where(o => o.State == OrganisationStates.Active);
        return active.Count() > LongestList ? null : [.. active.OrderBy(o => o.En).Select(o => new { o.Id, o.En, o.Ru }).AsEnumerable().Select(o => (o.Id, new Sentence(o.En, o.Ru)))];
    }

    /// <summary>The name of an active organisation; null where there is none.</summary>
    public Sentence? Of(string id)
    {
        using var db = databases.CreateDbContext();
        return db.Organisations.Where(o => o.Id == id && o.State == OrganisationStates.Active).Select(o => new Sentence(o.En, o.Ru)).FirstOrDefault();
    }

    /// <summary>What to call an organisation, also a closed one; its id where there is none.</summary>
    public Sentence NameOf(string id) => Some([id]).GetValueOrDefault(id) ?? new(id, id);

    /// <summary>The names of several, also of closed ones, by id.</summary>
    public IReadOnlyDictionary<string, Sentence> Some(IEnumerable<string> ids)
    {
        var asked = ids.Where(i => i.Length > 0).Distinct().ToList();
        using var db = databases.CreateDbContext();
        return db.Organisations.Where(o => asked.Contains(o.Id)).Select(o => new { o.Id, o.En, o.Ru }).AsEnumerable().ToDictionary(o => o.Id, o => new Sentence(o.En, o.Ru), StringComparer.Ordinal);
    }
}
