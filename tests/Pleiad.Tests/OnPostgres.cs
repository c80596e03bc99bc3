using Pleiad.Tests.Claims;
using Pleiad.Tests.Accounts;
using Pleiad.Tests.Events;
using Pleiad.Tests.Centres;
using Pleiad.Tests.Front;
using Pleiad.Tests.House;
using Pleiad.Tests.Observatory;
using Pleiad.Tests.Outreach;
using Pleiad.Tests.Registry;
using Pleiad.Tests.Registry.Intake;
using Pleiad.Tests.Results;
using Pleiad.Tests.Search;

namespace Pleiad.Tests;

/// <summary>The tests that ask a server run on SQLite; here they run once more, on PostgreSQL.</summary>
public class OnPostgres
{
    [Fact]
    public void Every_test_that_asks_a_server_asks_it_on_both_databases()
    {
        var types = typeof(OnPostgres).Assembly.GetTypes();
        Type[] Asking(Type server) => [.. types.Where(t => t.GetConstructors().Any(c => c.GetParameters().Any(p => p.ParameterType == server)))];
        Asking(typeof(RunningServerOnPostgres)).Select(t => t.BaseType).OrderBy(t => t!.Name).ShouldBe(Asking(typeof(RunningServer)).OrderBy(t => t.Name));
    }

    public sealed class AnyPanel(RunningServerOnPostgres server) : AnyPanelTests(server);

    public sealed class Api(RunningServerOnPostgres server) : ApiTests(server);

    public sealed class CentrePages(RunningServerOnPostgres server) : CentrePageTests(server);

    public sealed class ClaimPages(RunningServerOnPostgres server) : ClaimPageTests(server);
    public sealed class ChainPages(RunningServerOnPostgres server) : ChainPagesTests(server);

    public sealed class OwnCalendars(RunningServerOnPostgres server) : Pleiad.Tests.Talent.OwnCalendarTests(server);

    public sealed class ClusterPages(RunningServerOnPostgres server) : ClusterPagesTests(server);

    public sealed class RegistrationPagesOfEvents(RunningServerOnPostgres server) : RegistrationPageTests(server);

    public sealed class GatheringPages(RunningServerOnPostgres server) : GatheringPageTests(server);
    public sealed class Factors(RunningServerOnPostgres server) : FactorTests(server);

    public sealed class DigestPages(RunningServerOnPostgres server) : DigestPageTests(server);

    public sealed class Health(RunningServerOnPostgres server) : HealthTests(server);

    public sealed class IntakePages(RunningServerOnPostgres server) : IntakePageTests(server);

    public sealed class InvestorPages(RunningServerOnPostgres server) : InvestorPagesTests(server);

    public sealed class JudgementPages(RunningServerOnPostgres server) : JudgementPageTests(server);

    public sealed class MeasurePages(RunningServerOnPostgres server) : MeasurePageTests(server);

    public sealed class NeedPages(RunningServerOnPostgres server) : NeedPageTests(server);

    public sealed class NetworkPages(RunningServerOnPostgres server) : NetworkPageTests(server);

    public sealed class PublicDoor(RunningServerOnPostgres server) : PublicDoorApiTests(server);

    public sealed class Pages(RunningServerOnPostgres server) : PageTests(server);

    public sealed class PublishedNumbers(RunningServerOnPostgres server) : PublishedNumbersTests(server);

    public sealed class RegionPages(RunningServerOnPostgres server) : RegionPageTests(server);

    public sealed class RegistryPages(RunningServerOnPostgres server) : RegistryPageTests(server);

    public sealed class ResultPages(RunningServerOnPostgres server) : ResultPageTests(server);

    [Trait("Long", "true")] // every page of the house; the pages of each room are asked on PostgreSQL by the room's own tests
    public sealed class Routes(RunningServerOnPostgres server) : RouteTests(server);

    public sealed class SearchPages(RunningServerOnPostgres server) : SearchPageTests(server);

    public sealed class PersonalDataOfPeople(RunningServerOnPostgres server) : PersonalDataTests(server);

    public sealed class PasswordsOfPeople(RunningServerOnPostgres server) : PasswordTests(server);

    public sealed class RolesOfPeople(RunningServerOnPostgres server) : RoleTests(server);

    public sealed class SigningIn(RunningServerOnPostgres server) : SignInTests(server);

    public sealed class SeedPages(RunningServerOnPostgres server) : SeedPagesTests(server);
}
