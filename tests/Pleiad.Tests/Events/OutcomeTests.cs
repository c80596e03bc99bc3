using Pleiad.Kernel;
using Pleiad.Kernel.Consents;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Text;
using Pleiad.Modules.Events.Outcomes;
using Pleiad.Modules.Registry.Clusters;
using Pleiad.Modules.Registry.Contracts;
using Pleiad.Modules.Registry.Proposals;
using Pleiad.Tests.Front;

namespace Pleiad.Tests.Events;

/// <summary>What a session finds or begins becomes a record, and is shown with where it stands now.</summary>
public class OutcomeTests
{
    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public void A_cluster_a_barrier_and_an_agreement_become_records_that_are_followed(Dialect engine)
    {
        using var house = new ContestHouse(engine);
        house.Gathering("forum", "alpha", "beta");
        house.Run(ContestHouse.Officer, _ => scope => FoundCluster.Run(scope, new NewCluster("Amber", "Янтарь", "innovation", ["RU-SPE"])));
        Record(house, ("kind", "cluster"), ("en", "A cluster of clocks"), ("place", "The city"), ("why", "Twelve makers and one school"));
        Record(house, ("kind", "barrier"), ("en", "Two permits for one shipment"), ("barrier-kind", "rules"), ("cluster", "amber"));
        Record(house, ("kind", "agreement"), ("en", "Cases are made together"), ("one", "alpha"), ("other", "beta"), ("evidence", "Letter of intent"));
        Record(house, ("kind", "contact"), ("ru", "Встретились у стенда"), ("one", "alpha"), ("other", "beta"));
        Standing(house).ShouldBe(["A cluster of clocks: proposal: to be answered", "Two permits for one shipment: reported"]);
        house.Texts("SELECT origin FROM registry_tie").ShouldBe(["events/forum"]);
        house.Service<OutcomeViews>().Of("forum").Ties.Select(t => $"{t.From.Name.En} {t.Says.En} {t.To.Name.En}").ShouldBe(["alpha has a contract with beta"]);

        var token = house.Text("SELECT token FROM registry_proposal");
        house.Run(ContestHouse.Officer, _ => scope => AnswerProposal.Run(scope, Letters(house), token, "accept", "Yes", "innovation", 1));
        Standing(house)[0].ShouldBe("A cluster of clocks: proposal: accepted");
        house.Troubles().ShouldBeEmpty();
    }

    [Fact]
    public void What_is_not_said_is_asked_for_and_nobody_signs_for_others()
    {
        using var house = new ContestHouse(Dialect.Sqlite);
        house.Gathering("forum", "alpha", "beta");
        Errors(house, ("kind", "cluster")).ShouldBe(["en", "why", "place"]);
        Errors(house, ("kind", "agreement"), ("en", "x"), ("one", "alpha"), ("other", "nobody")).ShouldBe(["evidence", "other"]);
        Errors(house, ("kind", "barrier"), ("en", "x")).ShouldBe(["barrier-kind", "cluster"]);
        Should.Throw<ForbiddenException>(() => Record(house, ContestHouse.Account("stranger"), ("kind", "agreement"), ("en", "x"), ("one", "alpha"), ("other", "beta"), ("evidence", "y")));
        house.Texts("SELECT count(*) FROM events_outcome").ShouldBe(["0"]);
    }

    private static void Record(ContestHouse house, params (string Field, string? Value)[] fields) => Record(house, ContestHouse.Officer, fields);

    private static void Record(ContestHouse house, Actor actor, params (string Field, string? Value)[] fields) => house.Run(actor, form => RecordOutcome.From(form, "forum", Records(house), house.Service<RightsOfActors>(), house.Service<RegistryNames>(), Language.English), fields);

    private static string[] Errors(ContestHouse house, params (string Field, string? Value)[] fields)
    {
        var form = Form.Of(fields);
        RecordOutcome.From(form, "forum", Records(house), house.Service<RightsOfActors>(), house.Service<RegistryNames>(), Language.English);
        return [.. form.Errors.Select(e => e.Field)];
    }

    private static string[] Standing(ContestHouse house) => [.. house.Service<OutcomeViews>().Of("forum").Standing.Values.Select(s => $"{s.Name.En}: {s.State.En}").Order(StringComparer.Ordinal)];

    private static EventRecords Records(ContestHouse house) => new(Letters(house), house.Service<RightsOfActors>());

    private static ProposalLetters Letters(ContestHouse house) => new(house.Private, house.Service<ConsentRegister>());
}
