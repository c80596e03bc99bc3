using Pleiad.Kernel;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Registry.Alliances;
using Pleiad.Modules.Registry.Clusters;
using Pleiad.Modules.Registry.Councils;
using Pleiad.Tests.Front;

namespace Pleiad.Tests.Registry;

/// <summary>Councils of delegates: seats, terms and votes; alliances and joint projects.</summary>
public class CouncilTests
{
    private static readonly DateOnly Jan = new(2020, 1, 1), Jun = new(2020, 6, 30), Jul = new(2020, 7, 1), Dec = new(2020, 12, 31);

    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public void A_cluster_has_at_most_its_seats_at_a_time(Dialect engine)
    {
        using var house = Seated(engine, seats: 2);
        Delegate(house, "anna", Jan, Jun);
        Delegate(house, "boris", Jul, Dec);
        Delegate(house, "clara", Jan, Dec);
        Should.Throw<ConflictException>(() => Delegate(house, "dmitri", Jun, Jul)).Message.ShouldBe("Each cluster has at most 2 seats in this council, and they are taken in that time.");
        Delegate(house, "dmitri", Dec.AddDays(1), Dec.AddDays(30));
    }

    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task Of_two_who_take_the_last_seat_at_once_one_gets_it(Dialect engine)
    {
        using var house = Seated(engine, seats: 1);
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(() =>
        {
            try
            {
                Delegate(house, $"person{i}", Jan, Dec);
                return "seated";
            }
            catch (ConflictException refused)
            {
                return refused.Code;
            }
        })));
        answers.Count(a => a == "seated").ShouldBe(1);
        answers.Count(a => a == "seats").ShouldBe(5);
    }

    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public void A_delegate_whose_term_lapsed_cannot_vote(Dialect engine)
    {
        using var house = Seated(engine, seats: 2);
        Delegate(house, "anna", Jan, Jun);
        Delegate(house, "boris", Jul, Dec);
        house.Act(scope => HoldSitting.Run(scope, "elders", Jul, "Hall"));
        var (sitting, delegates) = (Read(house, "SELECT id FROM registry_sitting").Single(), Read(house, "SELECT id FROM registry_delegate ORDER BY since"));
        house.Act(scope => PutTask.Run(scope, "elders", sitting, "Train apprentices", "2021"));
        house.Act(scope => PutTask.Run(scope, "elders", sitting, "Buy a press", ""));
        var tasks = Read(house, "SELECT id FROM registry_task ORDER BY number");
        Should.Throw<ConflictException>(() => house.Act(scope => CastVote.Run(scope, house.Rights, "elders", tasks[0], delegates[0], "for"))).Message.ShouldBe("This delegate's term runs from 2020-01-01 to 2020-06-30; outside of it there is no vote.");
        house.Act(scope => CastVote.Run(scope, house.Rights, "elders", tasks[0], delegates[1], "against"));
        house.Act(scope => CastVote.Run(scope, house.Rights, "elders", tasks[0], delegates[1], "for"));
        var stranger = new Actor("stranger", "Stranger", []);
        Should.Throw<ForbiddenException>(() => house.Act(scope => CastVote.Run(scope, house.Rights, "elders", tasks[1], delegates[1], "for"), stranger));
        house.Act(scope => CloseSitting.Run(scope, "elders", sitting));
        Read(house, "SELECT outcome FROM registry_task ORDER BY number").ShouldBe(["adopted", "rejected"]);
        Should.Throw<ConflictException>(() => house.Act(scope => CastVote.Run(scope, house.Rights, "elders", tasks[1], delegates[1], "for"))).Code.ShouldBe("closed");
    }

    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public void Joint_projects_are_a_share_that_opens_to_its_list(Dialect engine)
    {
        using var house = ClusterHouse.On(engine);
        house.Act(scope => FoundCluster.Run(scope, new NewCluster("Beryl", "Берилл", "industrial", ["RU-SPE"])));
        house.Act(scope => AddJointProject.Run(scope, "amber", "Isotopes for medicine", ["beryl"], "2020"));
        house.Act(scope => AddJointProject.Run(scope, "amber", "A school class", [""], ""));
        house.Portraits.Of("beryl").Projects.Single().Clusters.Select(c => c.Id).ShouldBe(["amber", "beryl"]);
        house.Portraits.Of("amber").Projects.Count(p => p.Clusters.Count > 1).ShouldBe(1);
        house.Act(scope => Ally.Run(scope, "amber", "beryl", "To sell abroad together", "2020"));
        Should.Throw<ConflictException>(() => house.Act(scope => Ally.Run(scope, "beryl", "amber", "Again", "2021"))).Code.ShouldBe("there");
        house.Portraits.Of("beryl").Alliances.Single().Other.Id.ShouldBe("amber");
    }

    private static ClusterHouse Seated(Dialect engine, int seats)
    {
        var house = ClusterHouse.On(engine);
        house.Act(scope =>
        {
            scope.Db.Add(new Council { Id = "elders", En = "Elders", Ru = "Старейшины", Seats = seats });
            return "";
        });
        return house;
    }

    private static void Delegate(ClusterHouse house, string person, DateOnly since, DateOnly until) => house.Act(scope => DelegateSpecialist.Run(scope, "amber", "elders", person, "", "Letter 1", since, until));

    private static List<string> Read(ClusterHouse house, string sql)
    {
        using var connection = house.Open();
        return connection.Rows(sql, r => r.GetString(0));
    }
}
