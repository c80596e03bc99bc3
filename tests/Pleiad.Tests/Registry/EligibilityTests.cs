using Microsoft.EntityFrameworkCore;
using Pleiad.Engine.Rules;
using Pleiad.Kernel;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Registry.Clusters;
using Pleiad.Modules.Registry.Eligibility;
using Pleiad.Modules.Registry.Organisations;
using Pleiad.Modules.Registry.Ties;
using Pleiad.Tests.Front;

namespace Pleiad.Tests.Registry;

/// <summary>The check of eligibility: three-valued, with every single change that would make a cluster pass, against trying each; and its rules as dated versions.</summary>
public class EligibilityTests
{
    private static readonly EligibilityRules Contracts = new() { Id = "c", Version = 1, En = "c", Ru = "c", SourceEn = "", SourceRu = "", EnteredAt = "", EnteredBy = "", TieKinds = "contract" };

    [Fact]
    public void What_is_not_known_is_neither_yes_nor_no()
    {
        var rules = Contracts with { TieKinds = "", LeastSmall = 0.5 };
        CheckEligibility.Of(rules, Facts([One("a", "10-49"), One("b", "250-999")])).Answer.ShouldBe(Answer.Yes);
        CheckEligibility.Of(rules, Facts([One("a", ""), One("b", "250-999")])).Answer.ShouldBe(Answer.None);
        CheckEligibility.Of(rules, Facts([One("a", "250-999"), One("b", "250-999"), One("c", "")])).Answer.ShouldBe(Answer.No, "whatever the third is, half is not reached");
        CheckEligibility.Of(rules, Facts([])).Answer.ShouldBe(Answer.None);
        var output = Contracts with { TieKinds = "", LeastUsed = 0.1 };
        CheckEligibility.Of(output, Facts([One("a", "") with { Output = 100, Used = 20 }, One("b", "") with { Output = 100, Used = 0 }])).Answer.ShouldBe(Answer.Yes);
        CheckEligibility.Of(output, Facts([One("a", "") with { Output = 100, Used = 20 }, One("b", "")])).Answer.ShouldBe(Answer.None);
        CheckEligibility.Of(Contracts with { TieKinds = "", LeastPriority = 0.3 }, Facts([One("a", "")])).Answer.ShouldBe(Answer.None, "which territories are meant was not entered");
    }

    [Theory]
    [InlineData(3)]
    [InlineData(11)]
    [InlineData(29)]
    public void Single_changes_equal_those_of_trying_each(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 60; round++)
        {
            var (inside, outside) = (random.Next(1, 6), random.Next(0, 4));
            string[] bands = ["", "10-49", "250-999"];
            var all = Enumerable.Range(0, inside + outside).Select(i => One($"o{i}", bands[random.Next(3)], random.Next(4) == 0 ? OrganisationKinds.University : OrganisationKinds.Company)).ToArray();
            var facts = new EligibilityFacts(all[..inside], [], [.. Enumerable.Range(0, random.Next(0, 6)).Select(_ => new MemberTie($"o{random.Next(all.Length)}", $"o{random.Next(all.Length)}", "contract", random.Next(3) > 0, "", "", ""))], [], all[inside..]);
            var rules = Contracts with { LeastMembers = random.Next(3) == 0 ? random.Next(1, 6) : null, University = random.Next(4) == 0, LeastSmall = random.Next(3) == 0 ? 0.4 : null };
            var changes = EligibilityChanges.Of(rules, facts);
            var passes = CheckEligibility.Of(rules, facts).Answer == Answer.Yes;
            List<string> ties = [], members = [];
            for (var a = 0; a < inside && !passes; a++)
            {
                for (var b = a + 1; b < inside; b++)
                {
                    if (CheckEligibility.Of(rules, facts.With(all[a].Id, all[b].Id)).Answer == Answer.Yes)
                        ties.Add($"{all[a].Id} {all[b].Id}");
                }
            }

            foreach (var other in passes ? [] : all[inside..])
            {
                if (CheckEligibility.Of(rules, new EligibilityFacts([.. facts.Participants, other], [], facts.Ties, [], [])).Answer == Answer.Yes)
                    members.Add(other.Id);
            }

            changes.Ties.Select(t => $"{t.One.Id} {t.Other.Id}").ShouldBe(ties, ignoreOrder: true);
            changes.Members.Select(m => m.Id).ShouldBe(members);
            if (passes || inside < 2)
                continue;
            var tied = changes.Fewest.Aggregate(facts, (f, t) => f.With(t.One.Id, t.Other.Id));
            CheckEligibility.Of(rules, tied).Tied.ShouldAllBe(t => t == Answer.Yes);
            (CheckEligibility.Of(rules, tied).Answer == Answer.Yes).ShouldBe(changes.Suffices && changes.Fewest.Count > 0);
        }
    }

    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public void One_contract_turns_the_answer_and_its_end_turns_it_back(Dialect engine)
    {
        using var house = With(engine);
        Check(house).Answer.Answer.ShouldBe(Answer.No);
        var only = Check(house).Changes.Ties.ShouldHaveSingleItem();
        (only.One.Id, only.Other.Id).ShouldBe(("alpha", "beta"));
        house.Act(AddTie.From(Form.Of(("tie-kind", "contract"), ("other", "beta"), ("since", "2021-03"), ("until", "2024"), ("evidence", "register"), ("cluster", "amber")), "alpha", house.Rights)).ShouldBe("/registry/clusters/amber/eligibility");
        Check(house, new(2023, 5, 5)).Answer.Answer.ShouldBe(Answer.Yes);
        Check(house, new(2020, 5, 5)).Answer.Answer.ShouldBe(Answer.None, "nobody is known to have been a member then");
        Check(house, new(2026, 1, 1)).Answer.Answer.ShouldBe(Answer.No, "the contract has ended");
        Check(house).Verdict.En.ShouldBe("The cluster does not pass yet: two of two participants have no such tie with another on record");
    }

    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public void A_rule_set_is_written_in_versions_and_none_is_lost(Dialect engine)
    {
        using var house = With(engine);
        (string, string?)[] fields = [("en", "Two members"), ("source-en", "Our own"), ("since", "2022-01-01"), ("least-members", "3"), ("reason", "Too few")];
        Should.Throw<RefusedException>(() => house.Act(EditRules.From(Form.Of(("en", "Nothing"), ("source-en", "x"), ("since", "2022")), null))).Code.ShouldBe("nothing");
        var address = house.Act(EditRules.From(Form.Of(fields), null));
        address.ShouldBe("/registry/rules/two-members");
        int version;
        using (var connection = house.Open())
            version = Journal.Version(connection, EligibilityRules.Node("two-members"));
        (string, string?)[] next = [.. fields.Where(f => f.Item1 is not ("least-members" or "since")), ("least-members", "2"), ("since", "2024-01-01"), ("version", $"{version}")];
        house.Act(EditRules.From(Form.Of(next), "two-members"));
        Should.Throw<ConflictException>(() => house.Act(EditRules.From(Form.Of(next), "two-members"))).Code.ShouldBe("stale");
        Should.Throw<NotFoundException>(() => house.Act(EditRules.From(Form.Of(next), "nothing-here")));
        Check(house, new(2023, 5, 5), "two-members").ShouldSatisfyAllConditions(v => v.Rules.Version.ShouldBe(1), v => v.Answer.Answer.ShouldBe(Answer.No), v => v.InForce.ShouldBeTrue());
        Check(house, new(2025, 5, 5), "two-members").ShouldSatisfyAllConditions(v => v.Rules.Version.ShouldBe(2), v => v.Answer.Answer.ShouldBe(Answer.Yes));
        Check(house, new(2021, 5, 5), "two-members").InForce.ShouldBeFalse();
        Should.Throw<NotFoundException>(() => Check(house, null, "nothing-here"));
    }

    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public void Output_is_stated_by_a_member_and_stated_again_for_the_year(Dialect engine)
    {
        using var house = With(engine);
        var year = $"{TimeProvider.System.GetUtcNow().Year - 1}";
        (string, string?)[] Stated(string output, string used) => [("cluster", "amber"), ("year", year), ("output", output), ("used", used), ("evidence", "accounts")];
        house.Act(StateOutput.From(Form.Of(Stated("100", "5")), "alpha"));
        house.Act(StateOutput.From(Form.Of(Stated("100", "30")), "alpha"));
        Check(house, null, ShippedRules.Dependence).Answer.Criteria.First(c => c.Id == "used").Answer.ShouldBe(Answer.None, "beta said nothing");
        house.Act(StateOutput.From(Form.Of(Stated("100", "0")), "beta"));
        Check(house, null, ShippedRules.Dependence).Answer.Criteria.First(c => c.Id == "used").ShouldSatisfyAllConditions(c => c.Answer.ShouldBe(Answer.Yes), c => c.Counted.En.ShouldBe("15%"));
        Should.Throw<ConflictException>(() => house.Act(StateOutput.From(Form.Of(Stated("1", "0")), "gamma"))).Code.ShouldBe("no-member");
        var wrong = Form.Of(Stated("1", "2"));
        StateOutput.From(wrong, "alpha");
        wrong.ErrorOf("used").ShouldNotBeNull();
    }

    private static EligibilityView Check(ClusterHouse house, DateOnly? on = null, string rules = "") => EligibilityView.Find(house.Views, "amber", rules, on);

    private static ClusterHouse With(Dialect engine)
    {
        var house = ClusterHouse.On(engine);
        house.ShipRules();
        foreach (var organisation in new[] { "alpha", "beta" })
            house.Act(scope => AddMember.Run(scope, "amber", new NewMember(organisation, "firm", "2021", "", "register", "")));
        return house;
    }

    private static Participant One(string id, string band, string kind = OrganisationKinds.Company) => new(id, new(id, id), "firm", kind, band, "", double.NaN, double.NaN, "");

    private static EligibilityFacts Facts(Participant[] participants) => new(participants, [], [], [], []);
}
