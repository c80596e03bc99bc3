using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Capacity;
using Pleiad.Kernel.Claims;
using Pleiad.Kernel.Consents;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Registry.Contracts;

namespace Pleiad.Modules.Talent.Activities;

/// <summary>An activity as everybody may see it: nothing of the classes that come.</summary>
/// <param name="Activity">The activity.</param>
/// <param name="Host">Who holds it; null where no source says.</param>
/// <param name="Figures">Its places.</param>
/// <param name="Source">The claim that tells of it; null for none.</param>
/// <param name="Version">For forms.</param>
public sealed record ActivityView(Activity Activity, Sentence? Host, PoolFigures Figures, Claim? Source, int Version);

/// <summary>A class as the host sees it: how many, and no names.</summary>
/// <param name="Group">The class; its name is the school's.</param>
/// <param name="School">The school.</param>
/// <param name="Agreed">Pupils whose guardian agreed, also those who came.</param>
/// <param name="Listed">Pupils on the list.</param>
/// <param name="Photographed">Of those who agreed, how many may be photographed.</param>
public sealed record HostedGroup(SchoolGroup Group, Sentence School, int Agreed, int Listed, int Photographed);

/// <summary>Reads activities for pages.</summary>
internal sealed class ActivityViews(IDbContextFactory<PleiadDb> databases, RegistryNames organisations, ConsentRegister consents, RightsOfActors rights, TimeProvider clock)
{
    public string Today => SchoolActs.Day(clock.GetUtcNow());

    /// <summary>The activities that the reader may see: those ahead first, the nearest at the top; then those without a day; then the past.</summary>
    public IReadOnlyList<ActivityView> All(Actor reader, string kind = "", string school = "") => databases.Ask((db, connection) =>
    {
        var schoolClass = int.TryParse(school, out var number) ? number : 0;
        var all = db.Activities.Where(a => kind == "" || a.Kind == kind).AsEnumerable().Where(a => schoolClass == 0 || ((a.ClassFrom == 0 || a.ClassFrom <= schoolClass) && (a.ClassTo == 0 || a.ClassTo >= schoolClass)))
            .Where(a => a.State != ActivityFlow.Draft || rights.May(reader, SchoolRights.KeepActivity, a.Node)).ToList();
        var (names, claims) = (organisations.Some(all.Select(a => a.Organisation)), ReadClaims.Some(connection, all.Select(a => a.Claim)));
        return (IReadOnlyList<ActivityView>)[.. all.OrderBy(a => a.Day.Length == 0 ? 1 : a.OverOn(Today) ? 2 : 0).ThenBy(a => a.Starts, StringComparer.Ordinal).ThenBy(a => a.Id, StringComparer.Ordinal)
            .Select(a => new ActivityView(a, names.GetValueOrDefault(a.Organisation), Places.Of(connection, a.Pool), claims.GetValueOrDefault(a.Claim), 0))];
    });

    /// <exception cref="NotFoundException">There is none, or the reader may not see it.</exception>
    public ActivityView One(string id, Actor reader) => databases.Ask((db, connection) =>
    {
        var activity = db.Activities.SingleOrDefault(a => a.Id == id);
        if (activity is null || (activity.State == ActivityFlow.Draft && !rights.May(reader, SchoolRights.KeepActivity, activity.Node)))
            throw SchoolActs.Missing(id);
        return new ActivityView(
            activity, organisations.Some([activity.Organisation]).GetValueOrDefault(activity.Organisation), Places.Of(connection, activity.Pool), ReadClaims.Some(connection, [activity.Claim]).GetValueOrDefault(activity.Claim), Journal.Version(connection, activity.Node));
    });

    /// <summary>The classes that come or would, for whoever holds the activity.</summary>
    public IReadOnlyList<HostedGroup> Groups(string activity) => databases.Ask((db, connection) =>
    {
        var groups = db.SchoolGroups.Where(g => g.Activity == activity).OrderBy(g => g.AskedAt).ThenBy(g => g.Id).ToList();
        var schools = organisations.Some(groups.Select(g => g.School));
        var ids = groups.Select(g => g.Id).ToList();
        var pupils = db.Pupils.Where(p => ids.Contains(p.SchoolGroup)).AsEnumerable().ToLookup(p => p.SchoolGroup);
        return (IReadOnlyList<HostedGroup>)[.. groups.Select(g => (Group: g, Agreed: pupils[g.Id].Where(p => p.State is Guardians.PupilFlow.Agreed or Guardians.PupilFlow.Came).ToArray()))
            .Select(g => new HostedGroup(g.Group, schools.GetValueOrDefault(g.Group.School) ?? new(g.Group.School, g.Group.School), g.Agreed.Length, pupils[g.Group.Id].Count(), g.Agreed.Count(p => consents.Holds(connection, p.Node.Path, Guardians.GuardianConsents.Photos.Id))))];
    });
}
