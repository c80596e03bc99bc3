using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Capacity;
using Pleiad.Kernel.Consents;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Registry.Contracts;
using Pleiad.Modules.Talent.Guardians;

namespace Pleiad.Modules.Talent.Activities;

/// <summary>A pupil with what the guardian agreed to.</summary>
public sealed record PupilView(Pupil Pupil, bool Photos, bool Path);

/// <summary>A class as its school sees it.</summary>
/// <param name="Group">The class.</param>
/// <param name="Activity">What it was signed up for.</param>
/// <param name="Host">Who holds that; null for nobody known.</param>
/// <param name="School">The school.</param>
/// <param name="Pupils">The list, in its order.</param>
/// <param name="Before">How many classes wait before it.</param>
/// <param name="Today">The day.</param>
public sealed record GroupView(SchoolGroup Group, Activity Activity, Sentence? Host, Sentence School, IReadOnlyList<PupilView> Pupils, int Before, string Today)
{
    public int Agreed => Pupils.Count(p => p.Pupil.State is PupilFlow.Agreed or PupilFlow.Came or PupilFlow.Missed);

    public int Asked => Pupils.Count(p => p.Pupil.State == PupilFlow.Asked);
}

/// <summary>Reads classes for those who may.</summary>
internal sealed class GroupViews(IDbContextFactory<PleiadDb> databases, RegistryNames organisations, OrganisationFacts facts, ConsentRegister consents, TimeProvider clock)
{
    /// <exception cref="NotFoundException">There is none.</exception>
    public GroupView One(string id) => databases.Ask((db, connection) =>
    {
        var group = db.SchoolGroups.SingleOrDefault(g => g.Id == id) ?? throw SchoolActs.MissingGroup();
        var pupils = db.Pupils.Where(p => p.SchoolGroup == id).OrderBy(p => p.Number).ToList();
        return View(db, connection, group, [.. pupils.Select(p => new PupilView(p, Holds(connection, p, GuardianConsents.Photos), Holds(connection, p, GuardianConsents.Path)))]);
    });

    /// <summary>The classes of the schools that somebody represents, the latest first.</summary>
    public IReadOnlyList<GroupView> Of(IReadOnlyCollection<string> schools) => databases.Ask((db, connection) =>
    {
        var groups = db.SchoolGroups.Where(g => schools.Contains(g.School)).OrderByDescending(g => g.AskedAt).ToList();
        var ids = groups.Select(g => g.Id).ToList();
        var pupils = db.Pupils.Where(p => ids.Contains(p.SchoolGroup)).AsEnumerable().ToLookup(p => p.SchoolGroup);
        return (IReadOnlyList<GroupView>)[.. groups.Select(g => View(db, connection, g, [.. pupils[g.Id].Select(p => new PupilView(p, false, false))]))];
    });

    /// <summary>The schools that somebody speaks for, by name.</summary>
    public IReadOnlyList<(string Id, Sentence Name)> Schools(Actor actor) => Spoken(actor, "school");

    /// <summary>The schools and universities that somebody speaks for, by name.</summary>
    public IReadOnlyList<(string Id, Sentence Name)> Teaching(Actor actor) => Spoken(actor, "school", "university");

    private IReadOnlyList<(string Id, Sentence Name)> Spoken(Actor actor, params string[] kinds) =>
        [.. actor.Grants.Where(g => SchoolRights.SignUp.Roles.Contains(g.Role) && g.Node.Kind == "registry/organisations").Select(g => g.Node.Id).Distinct()
            .Select(facts.Of).OfType<OrganisationFactCard>().Where(f => kinds.Contains(f.Kind)).Select(f => (f.Organisation.Id, f.Organisation.Name)).OrderBy(n => n.Name.En, StringComparer.Ordinal)];

    private GroupView View(PleiadDb db, DbConnection connection, SchoolGroup group, IReadOnlyList<PupilView> pupils)
    {
        var activity = db.Activities.Single(a => a.Id == group.Activity);
        var (names, place) = (organisations.Some([group.School, activity.Organisation]), Places.Find(connection, group.Node.Path));
        return new GroupView(
            group, activity, names.GetValueOrDefault(activity.Organisation), names.GetValueOrDefault(group.School) ?? new(group.School, group.School), pupils,
            place is { State: PlaceState.Waiting } ? Places.Before(connection, place) : 0, SchoolActs.Day(clock.GetUtcNow()));
    }

    private bool Holds(DbConnection connection, Pupil pupil, ConsentPurpose purpose) => consents.Holds(connection, pupil.Node.Path, purpose.Id);
}
