using Pleiad.Kernel;
using Pleiad.Kernel.Claims;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Outreach.Investments;
using Pleiad.Tests.Front;
using Pleiad.Tests.Registry;

namespace Pleiad.Tests.Outreach;

/// <summary>The ledger of investments: bounds and their sums, never an exact total.</summary>
public class LedgerTests
{
    [Fact]
    public void What_is_said_of_all_holds_the_single_entries_and_neither_is_added_to_the_other()
    {
        var sums = InvestmentSum.Of([Entry("all", 50, "MoreThan", whole: true, since: 2007, until: 2018), Entry("one", 10), Entry("two", 20, "About"), Entry("euro", 3, unit: "EUR"), Entry("gone", 99) with { WithdrawnAt = "x" }], 0);
        sums.Select(s => (s.Unit, s.Least!.Value.Value, s.Least.Value.Bound, s.Since)).ShouldBe([("EUR", 3.0, Bound.MoreThan, 2012), ("RUB", 50.0, Bound.MoreThan, 2007)]);
        sums[1].Sum.ShouldBe(new Figure(30, Bound.About, "RUB"));
        var more = InvestmentSum.Of([Entry("all", 50, "MoreThan", whole: true), Entry("one", 60)], 0).Single();
        more.Least.ShouldBe(new Figure(60, Bound.MoreThan, "RUB"), "single entries that say more are the better bound");
        InvestmentSum.Of([Entry("rough", 60, "About")], 0).Single().Least.ShouldBe(new Figure(60, Bound.About, "RUB"), "about is no lower bound and stays about");
    }

    [Fact]
    public void From_a_year_on_only_what_began_then_counts()
    {
        Investment[] entries = [Entry("all", 50, "MoreThan", whole: true, since: 2007, until: 2018), Entry("one", 10, since: 2012, until: 2012)];
        InvestmentSum.Of(entries, 2010).Single().Least.ShouldBe(new Figure(10, Bound.MoreThan, "RUB"), "nobody says how much of the whole came after 2010");
        InvestmentSum.Of(entries, 2013).ShouldBeEmpty();
    }

    [Fact]
    public void Single_entries_are_added_by_year_and_origin_and_examples_never()
    {
        var sum = InvestmentSum.Of(
            [Entry("whole", 500, whole: true, since: 2007, until: 2018), Entry("a", 10) with { Origin = "foreign" }, Entry("b", 20, "MoreThan") with { Origin = "foreign" }, Entry("c", 5), Entry("d", 7, since: 2015, until: 2016) with { Origin = "domestic" }, Entry("example", 1000) with { Illustrative = true }], 0).Single();
        sum.ByYear.ShouldBe([(2012, "", 1, new Figure(5, Bound.Exact, "RUB")), (2012, "foreign", 2, new Figure(30, Bound.MoreThan, "RUB")), (2015, "domestic", 1, new Figure(7, Bound.Exact, "RUB"))]);
        sum.Sum.ShouldBe(new Figure(42, Bound.MoreThan, "RUB"));
    }

    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public void The_article_s_fifty_billion_are_more_than_and_its_agreements_four(Dialect engine)
    {
        using var world = new RegistryWorld(engine);
        world.Service<LoadInvestments>().Run();
        world.Service<LoadInvestments>().Run();
        world.Texts("SELECT claim, cluster, bound, unit, since FROM outreach_investment ORDER BY claim").ShouldBe(["f474 kaluga-pharma MoreThan RUB 2007", "f475 kaluga-pharma Exact agreements 2018"]);
        InvestmentSum.Of(Standing(world), 0).Select(s => s.Least).ShouldBe([new Figure(5e10, Bound.MoreThan, "RUB"), new Figure(4, Bound.Exact, "agreements")]);
    }

    [Fact]
    public void An_entry_has_a_source_and_is_taken_back_with_a_reason_once()
    {
        using var world = new RegistryWorld(Dialect.Sqlite);
        Func<Form, Func<Pleiad.Kernel.Acts.ActScope, string>> enter = form => EnterInvestment.From(form, world.Rights, ["kaluga-pharma"]);
        RegistryWorld.Errors(enter, ("cluster", "kaluga-pharma"), ("investment-kind", "money"), ("what-en", "a plant"), ("value", "5"), ("bound", "Dozens"), ("since", "2012.5")).ShouldBe(["bound", "currency", "since", "source"]);
        RegistryWorld.Errors(enter, Fields(("whole", "yes"), ("investor", "registry/organisations/polysan"))).ShouldBe(["investor"]);
        Should.Throw<ConflictException>(() => world.Run(enter, Fields(("since", "2031")))).Code.ShouldBe("ahead");
        world.Run(enter, Fields());
        var id = world.Texts("SELECT id FROM outreach_investment").Single();
        world.Run(form => WithdrawInvestment.From(form, id), ("reason", "Counted twice"));
        Should.Throw<ConflictException>(() => world.Run(form => WithdrawInvestment.From(form, id), ("reason", "again"))).Code.ShouldBe("withdrawn");
        InvestmentSum.Of(Standing(world), 0).ShouldBeEmpty();
        world.Texts("SELECT move FROM kernel_journal WHERE aggregate LIKE 'outreach/investments/%' ORDER BY number").ShouldBe(["enter", "withdraw"]);
    }

    private static Investment[] Standing(RegistryWorld world)
    {
        using var connection = world.Open();
        return [.. connection.Rows("SELECT id, cluster, kind, whole, value, bound, unit, since, until, withdrawn_at FROM outreach_investment ORDER BY id", r => new Investment
        {
            Id = r.GetString(0), Cluster = r.GetString(1), Kind = r.GetString(2), Whole = r.GetBoolean(3), Value = r.GetDouble(4), Bound = r.GetString(5), Unit = r.GetString(6), Since = r.GetInt32(7), Until = r.GetInt32(8), WithdrawnAt = r.GetString(9), En = "", Ru = "", EnteredAt = "",
        })];
    }

    private static (string, string?)[] Fields(params (string Field, string? Value)[] other)
    {
        (string Field, string? Value)[] all = [("cluster", "kaluga-pharma"), ("investment-kind", "money"), ("what-en", "a plant"), ("value", "5000000"), ("bound", "MoreThan"), ("currency", "RUB"), ("since", "2012"), ("source", "Annual report, p. 7")];
        return [.. all.Where(a => other.All(o => o.Field != a.Field)), .. other];
    }

    private static Investment Entry(string id, double value, string bound = "Exact", bool whole = false, string unit = "RUB", int since = 2012, int until = 2012) =>
        new() { Id = id, Cluster = "c", Kind = InvestmentWords.Money, Whole = whole, En = id, Ru = id, Value = value, Bound = bound, Unit = unit, Since = since, Until = until, EnteredAt = "" };
}
