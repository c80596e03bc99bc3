using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Claims;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Registry;
using Pleiad.Tests.Front;

namespace Pleiad.Tests.Claims;

/// <summary>Contradictory claims stand side by side; one may be preferred, changed and withdrawn, and both stay visible with source and place.</summary>
public class PreferenceTests
{
    private static readonly Actor Analyst = new("accounts/people/an", "An Analyst", [new Grant(Role.Analyst, Node.Instance)]);

    public static TheoryData<Dialect> Engines => Database.Engines;

    [Theory]
    [MemberData(nameof(Engines))]
    public void A_preference_is_set_changed_and_withdrawn_and_both_claims_stay(Dialect engine)
    {
        using var house = new Claimed(engine);
        house.ShouldShowBoth(preferred: null);
        house.Acts.Run(Analyst, scope => PreferClaim.Run(scope, "f138", Role.Analyst, "a dated count", house.Version));
        house.ShouldShowBoth(preferred: "f138");
        house.Acts.Run(Analyst, scope => PreferClaim.Run(scope, "f165", Role.Analyst, "said in public", house.Version));
        house.ShouldShowBoth(preferred: "f165");
        house.Acts.Run(Analyst, scope => PreferClaim.Withdraw(scope, "f138", "both may be so", house.Version));
        house.ShouldShowBoth(preferred: null);
        var history = house.Ask(c => ReadClaims.Preferences(c, "f138"));
        history.Select(p => (p.Claim, p.Reason, p.Role, p.Holds)).ShouldBe([("f138", "a dated count", Role.Analyst, false), ("f165", "said in public", Role.Analyst, false)]);
        house.Ask(c => Journal.Of(c, new Node("registry/claims/f138"))).Select(e => (e.Move, e.FromState, e.ToState, e.Reason, e.Actor)).ShouldBe(
        [
            ("prefer", "", "f138", "a dated count", Analyst.Id), ("prefer", "f138", "f165", "said in public", Analyst.Id), ("end-preference", "f165", "", "both may be so", Analyst.Id),
        ]);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public void A_stale_page_a_second_sending_and_an_empty_choice_change_nothing(Dialect engine)
    {
        using var house = new Claimed(engine);
        string Prefer(ActScope scope)
        {
            PreferClaim.Run(scope, "f138", Role.Analyst, "a dated count", 0);
            return "/registry/claims/f138";
        }

        house.Acts.Run(Analyst, "once", Prefer).ShouldBe(house.Acts.Run(Analyst, "once", Prefer), "the same form sent twice is done once");
        house.Ask(c => ReadClaims.Preferences(c, "f138")).Count.ShouldBe(1);
        Should.Throw<ConflictException>(() => house.Acts.Run(Analyst, "later", scope =>
        {
            PreferClaim.Run(scope, "f165", Role.Analyst, "from an old page", 0);
            return "";
        })).Code.ShouldBe("stale");
        Should.Throw<ConflictException>(() => house.Acts.Run(Analyst, scope => PreferClaim.Run(scope, "f138", Role.Analyst, "again", house.Version))).Message.ShouldBe("It is the preferred one already.");
        Should.Throw<ConflictException>(() => house.Acts.Run(Analyst, scope => PreferClaim.Run(scope, "f110", Role.Analyst, "nothing against it", 0))).Message.ShouldStartWith("Nothing contradicts this claim");
        Should.Throw<ConflictException>(() => house.Acts.Run(Analyst, scope => PreferClaim.Withdraw(scope, "f131", "none is", 0))).Message.ShouldBe("No claim is preferred here now.");
        Should.Throw<NotFoundException>(() => house.Acts.Run(Analyst, scope => PreferClaim.Run(scope, "f999", Role.Analyst, "nowhere", 0)));
        house.ShouldShowBoth(preferred: "f138");
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public void What_a_person_adds_stands_beside_what_ships_and_outlives_a_new_release(Dialect engine)
    {
        using var house = new Claimed(engine);
        var representative = new Actor("accounts/people/rep", "A Rep", [new Grant(Role.OrganisationRepresentative, new Node("registry/organisations/bion"))]);
        var against = house.Ask(c => ReadClaims.One(c, "f430"));
        against.Group.ShouldBe("");
        var added = (Claim?)null;
        house.Acts.Run(representative, scope => added = AddClaim.Run(scope, Draft(house, against)));
        house.Ask(c => ReadClaims.InGroup(c, "f430")).Select(c => (c.Id, c.Value, c.Bound, c.Source.Title, c.Place)).ShouldBe([("f430", 30, Bound.MoreThan, against.Source.Title, "18"), ("u1", 34, Bound.Exact, "Register of substances", "p. 2")]);
        house.Run(c => c.Execute("UPDATE kernel_claim_load SET sha256 = 'an earlier release'"));
        house.Load();
        house.Ask(c => ReadClaims.InGroup(c, "f430")).Select(c => c.Id).ShouldBe(["f430", "u1"]);
        house.Acts.Run(Analyst, scope => PreferClaim.Run(scope, "u1", Role.Analyst, "counted from the register", 0));
        Should.Throw<ForbiddenException>(() => house.Acts.Run(Analyst, scope => WithdrawClaim.Run(scope, "u1", "not mine", 1))).Message.ShouldBe("Only whoever added a claim may withdraw it.");
        Should.Throw<ForbiddenException>(() => house.Acts.Run(representative, scope => WithdrawClaim.Run(scope, "f430", "not theirs", 0))).Message.ShouldStartWith("This claim stands in a source that ships");
        Should.Throw<ConflictException>(() => house.Acts.Run(representative, scope => WithdrawClaim.Run(scope, "u1", "old page", 0))).Code.ShouldBe("stale");
        house.Acts.Run(representative, scope => WithdrawClaim.Run(scope, "u1", "counted wrongly", 1));
        house.Ask(c => ReadClaims.All(c)).ShouldNotContain(c => c.Id == "u1");
        house.Ask(c => ReadClaims.One(c, "u1")).Withdrawn.ShouldBeTrue("it stays readable at its address");
        house.Ask(c => ReadClaims.Preferred(c)).ShouldBeEmpty("a withdrawn claim is preferred no longer");
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public void Only_the_right_role_on_the_right_node_may_prefer_or_add(Dialect engine)
    {
        using var house = new Claimed(engine);
        var rights = house.Services.GetRequiredService<RightsOfActors>();
        Actor With(Role role, string node) => new("someone", "Someone", [new Grant(role, new Node(node))]);
        var plants = new Node("registry/claims/f074"); // of the St Petersburg cluster
        rights.May(With(Role.ClusterManager, "registry/clusters/spb-pharma"), RegistryRights.PreferClaim, plants).ShouldBeTrue();
        rights.May(With(Role.ClusterManager, "registry/clusters/kaluga-pharma"), RegistryRights.PreferClaim, plants).ShouldBeFalse("another cluster");
        rights.May(With(Role.OrganisationRepresentative, "registry/clusters/spb-pharma"), RegistryRights.PreferClaim, plants).ShouldBeFalse("another role");
        rights.May(With(Role.CentreOfficer, "instance"), RegistryRights.PreferClaim, plants).ShouldBeTrue();
        rights.May(Actor.Visitor, RegistryRights.PreferClaim, plants).ShouldBeFalse();
        rights.May(With(Role.OrganisationRepresentative, "registry/organisations/bion"), RegistryRights.AddClaim, new Node("registry/organisations/bion")).ShouldBeTrue();
        rights.May(With(Role.OrganisationRepresentative, "registry/organisations/bion"), RegistryRights.AddClaim, new Node("registry/organisations/mir-pharm")).ShouldBeFalse();
        rights.May(With(Role.Investor, "instance"), RegistryRights.AddClaim, new Node("registry/organisations/bion")).ShouldBeFalse();
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public void Loading_the_same_files_again_changes_nothing(Dialect engine)
    {
        using var house = new Claimed(engine);
        var before = house.Ask(ReadClaims.All);
        before.Count.ShouldBe(486);
        house.Load();
        house.Ask(ReadClaims.All).ShouldBe(before);
        house.Ask(c => Journal.Of(c, new Node("registry/claims"))).Count.ShouldBe(1);
        before.ShouldBe(FactsFile.Read(Path.Combine(Repository.Root, "samples", "seeds")).Claims.Select(c => c with { AddedAt = before[0].AddedAt }), "a claim goes through the database unaltered");
    }

    private static NewClaim Draft(Claimed house, Claim against) => new(
        house.Ask(c => ReadClaims.Subject(c, against.Subject))!, "number_of", "BION has 34 substances in the register.", "В реестре 34 субстанции «БИОН».", 34, "substances", Bound.Exact, new ClaimDate("2018"), null, Certainty.Stated, "Register",
        "Register of substances", "p. 2", "", against);

    /// <summary>A database with nothing but the claims, and what acts need.</summary>
    private sealed class Claimed : IDisposable
    {
        private readonly Database database;

        public Claimed(Dialect engine)
        {
            database = Database.WithSchema(engine);
            var services = new ServiceCollection();
            Pleiad.House.AddServices(services, database.Storage);
            Services = services.BuildServiceProvider();
            Load();
        }

        public ServiceProvider Services { get; }

        public ActRunner Acts => Services.GetRequiredService<ActRunner>();

        /// <summary>The version of the contradiction about the clusters of the city.</summary>
        public int Version => Ask(c => Journal.Version(c, new Node("registry/claims/f138")));

        public void Load() => Services.GetRequiredService<LoadClaims>().Run(Path.Combine(Repository.Root, "samples", "seeds"));

        public T Ask<T>(Func<DbConnection, T> question)
        {
            using var db = Services.GetRequiredService<IDbContextFactory<PleiadDb>>().CreateDbContext();
            db.Database.OpenConnection();
            return question(db.Database.GetDbConnection());
        }

        public void Run(Action<DbConnection> act) => Ask(connection =>
        {
            act(connection);
            return 0;
        });

        public void ShouldShowBoth(string? preferred)
        {
            var side = Ask(c => ReadClaims.Side(c, ReadClaims.About(c, new Node("registry/subjects/st-petersburg")))).Single(g => g.Conflict && g.Claims.Any(c => c.Id == "f138"));
            side.Claims.Select(c => (c.Id, c.Value, c.Bound, c.Source.Id, c.Place)).ShouldBe([("f138", 37, Bound.Exact, "001_8983efb39b6d5c3e.txt", "5"), ("f165", 30, Bound.MoreThan, "001_8983efb39b6d5c3e.txt", "11")]);
            side.Preference?.Claim.ShouldBe(preferred);
            (side.Preference is null).ShouldBe(preferred is null);
        }

        public void Dispose()
        {
            Services.Dispose();
            database.Dispose();
        }
    }
}
