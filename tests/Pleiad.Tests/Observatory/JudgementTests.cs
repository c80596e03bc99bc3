using System.Data.Common;
using Microsoft.Extensions.DependencyInjection;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Observatory;
using Pleiad.Modules.Observatory.Candidates;
using Pleiad.Modules.Observatory.Contracts;
using Pleiad.Modules.Observatory.Imports;
using Pleiad.Modules.Observatory.Nations;
using Pleiad.Tests.Front;

namespace Pleiad.Tests.Observatory;

/// <summary>A prepared house on each database, opened when a test first asks for it.</summary>
public sealed class OpenHouses : IDisposable
{
    private readonly Dictionary<Dialect, (Database Database, ServiceProvider Services)> open = [];

    internal ServiceProvider On(Dialect engine)
    {
        if (!open.TryGetValue(engine, out var house))
        {
            var database = Database.Started(engine);
            open.Add(engine, house = (database, Pleiad.House.Open(database.Storage)));
        }

        return house.Services;
    }

    internal DbConnection Connect(Dialect engine) => open[engine].Database.Open();

    public void Dispose()
    {
        foreach (var (database, services) in open.Values)
        {
            services.Dispose();
            database.Dispose();
        }
    }
}

/// <summary>Experts confirm or reject what the figures found, on both databases. Each test has an agglomeration of its own.</summary>
public class JudgementTests(OpenHouses houses) : IClassFixture<OpenHouses>
{
    private const string Why = "Contract manufacturers moved here after the census; the jobs are in warehouses.";

    private static readonly Actor Expert = new("ada", "Ada", [new Grant(Role.Expert, ObservatoryRights.Of("us"))]);

    public static TheoryData<Dialect> Engines => Database.Engines;

    [Theory]
    [MemberData(nameof(Engines))]
    public void An_expert_judges_with_a_reason_and_may_change_her_mind(Dialect engine)
    {
        var about = Strong(engine, 0);
        Judge(engine, Expert, about, "confirm", "Five makers of injectables work here.", 0).ShouldBe(about.Address);
        Judge(engine, Expert, about, "reject", Why, 1);
        using var connection = houses.Connect(engine);
        var judged = Judgement.Of(connection, about)!;
        (judged.State, judged.Reason, judged.Actor, judged.Year).ShouldBe(("rejected", Why, "ada", 2016));
        Journal.Of(connection, about.Node).Select(l => (l.Actor, l.Move, l.FromState, l.ToState, l.Reason)).ShouldBe(
            [("ada", "confirm", "detected", "confirmed", "Five makers of injectables work here."), ("ada", "reject", "confirmed", "rejected", Why)]);
        about.Node.Path.ShouldBe($"observatory/us/states/{about.Category.Key}/{about.Region.Code}");
        houses.On(engine).GetRequiredService<VerifyJournal>().Run(connection).Troubles.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public void A_page_that_is_out_of_date_is_refused_and_one_sending_counts_once(Dialect engine)
    {
        var about = Strong(engine, 1);
        Judge(engine, Expert, about, "confirm", Why, 0, once: "form-1");
        Judge(engine, Expert, about, "confirm", Why, 0, once: "form-1").ShouldBe(about.Address);
        Should.Throw<ConflictException>(() => Judge(engine, Expert, about, "reject", Why, 0)).Code.ShouldBe("stale");
        Should.Throw<ConflictException>(() => Judge(engine, Expert, about, "confirm", Why, 1)).Message.ShouldBe("This is “confirmed”, and “Confirm” starts from “detected” or “rejected”.");
        using var connection = houses.Connect(engine);
        Journal.Of(connection, about.Node).Count.ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public void Whoever_may_not_and_whoever_gives_no_reason_changes_nothing(Dialect engine)
    {
        var about = Strong(engine, 2);
        Actor With(Role role, Node node) => new("eve", "Eve", [new Grant(role, node)]);
        foreach (var role in Enum.GetValues<Role>().Except([Role.Expert, Role.CentreOfficer, Role.Administrator]))
            Should.Throw<ForbiddenException>(() => Judge(engine, With(role, Node.Instance), about, "confirm", Why, 0)).Message.ShouldContain("an expert or a centre officer may confirm or reject a finding");
        Should.Throw<ForbiddenException>(() => Judge(engine, With(Role.Expert, ObservatoryRights.Of("ru-jobs")), about, "confirm", Why, 0));
        Should.Throw<SignInException>(() => Judge(engine, Actor.Visitor, about, "confirm", Why, 0));
        Should.Throw<ForbiddenException>(() => Judge(engine, Expert, about with { Place = Weak(engine).Place, Category = Weak(engine).Category }, "withdraw", Why, 0), "only the program withdraws");
        foreach (var reason in new[] { "", "  \n ", new string('x', JudgeAgglomeration.LongestReason + 1) })
            Should.Throw<RefusedException>(() => Judge(engine, Expert, about, "reject", reason, 0)).Code.ShouldBe("reason");
        Should.Throw<ConflictException>(() => Judge(engine, Expert, Weak(engine), "confirm", Why, 0)).Message.ShouldContain("do not find it");
        using var connection = houses.Connect(engine);
        Journal.Of(connection, about.Node).ShouldBeEmpty();
        Judgement.Of(connection, about).ShouldBeNull();
        Judge(engine, With(Role.CentreOfficer, Node.Instance), about, "confirm", Why, 0).ShouldBe(about.Address);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public void A_new_edition_withdraws_what_it_does_not_find_and_brings_back_what_it_finds_again(Dialect engine)
    {
        using var files = new TempFolder();
        Import(engine, files, 2020, strongIn: 1);
        var about = Find(engine, "towns", "towns", "machines", "T1");
        about.Found.ShouldBe(true);
        Judge(engine, Actor.Program, about, "reject", Why, 0);
        Import(engine, files, 2021, strongIn: 2);
        Import(engine, files, 2021, strongIn: 2);
        using var connection = houses.Connect(engine);
        Judgement.Of(connection, about)!.State.ShouldBe("withdrawn");
        Import(engine, files, 2022, strongIn: 1);
        Journal.Of(connection, about.Node).Select(l => (l.Actor, l.Move, l.FromState, l.ToState)).ShouldBe(
            [(Actor.ProgramId, "reject", "detected", "rejected"), (Actor.ProgramId, "withdraw", "rejected", "withdrawn"), (Actor.ProgramId, "detect", "withdrawn", "detected")]);
        Judgement.Of(connection, about)!.Year.ShouldBe(2022);
        houses.On(engine).GetRequiredService<VerifyJournal>().Run(connection).Troubles.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public void The_list_of_candidates_can_be_asked_for_a_state(Dialect engine)
    {
        var about = Strong(engine, 3);
        Judge(engine, Expert, about, "confirm", Why, 0);
        var candidates = houses.On(engine).GetRequiredService<FindCandidates>();
        var asked = new CandidateQuestion(about.Category.Key, null, "confirmed", null);
        candidates.Of(about.Edition, asked).Rows.Select(r => (r.Row.Region.Code, r.Judged!.Reason)).ShouldContain((about.Region.Code, Why));
        var all = candidates.Of(about.Edition, asked with { State = null });
        candidates.Of(about.Edition, asked with { State = "detected" }).Rows.ShouldBe(all.Rows.Where(r => r.State == "detected"));
        all.Waiting.ShouldBe(all.Rows.Count(r => r.State == "detected"));
        all.Waiting.ShouldBeLessThan(all.Rows.Count);
        var cards = houses.On(engine).GetRequiredService<ObservatoryCards>();
        var card = cards.Agglomeration("us", "states", about.Category.Key, about.Region.Code)!;
        (card.State, card.StateName!.Ru, card.Reason, card.Address).ShouldBe(("confirmed", "подтверждена", Why, about.Address));
        cards.Agglomeration("us", "states", "biofarma", "37").ShouldBeNull();
        cards.Waiting().ShouldContain(w => w.Node.Path == "observatory/us" && w.Count > 400 && w.Address.StartsWith("/observatory/us/2016/states/candidates", StringComparison.Ordinal));
    }

    private Agglomeration Find(Dialect engine, string dataset, string kind, string category, string region) => Agglomeration.Find(houses.On(engine).GetRequiredService<Places>(), dataset, kind, category, region);

    /// <summary>A strong state in a category of the test's own.</summary>
    private Agglomeration Strong(Dialect engine, int test)
    {
        var edition = houses.On(engine).GetRequiredService<Places>().Edition("us", "states");
        var category = edition.Traded.Categories[test];
        return new(edition, category, edition.Ranking(category).Strong.First().Place);
    }

    private Agglomeration Weak(Dialect engine)
    {
        var edition = houses.On(engine).GetRequiredService<Places>().Edition("us", "states");
        var category = edition.Traded.Categories[5];
        return new(edition, category, edition.Ranking(category).Rows.First(r => r.Standing == Standing.JobsShort).Place);
    }

    private string Judge(Dialect engine, Actor actor, Agglomeration about, string move, string reason, int version, string? once = null) =>
        houses.On(engine).GetRequiredService<ActRunner>().Run(actor, once, scope => houses.On(engine).GetRequiredService<JudgeAgglomeration>().Run(scope, about, move, reason, version));

    /// <summary>Eight towns; one of them is strong in machines.</summary>
    private void Import(Dialect engine, TempFolder files, int year, int strongIn)
    {
        var rows = Enumerable.Range(1, 8).Select(t => $"T{t},M,{year},{(t == strongIn ? 1000 : 10)},{(t == strongIn ? 20 : 5)}\nT{t},F,{year},1000,50\n");
        var facts = files.Write($"{year}.csv", "region,industry,year,employment,establishments\n" + string.Concat(rows));
        var plan = new ImportPlan
        {
            Dataset = new DatasetHead("towns", "Towns", "Города", "the towns", "в городах", "employment", "us-strong", true, 0),
            Kind = "towns", Facts = facts, Definitions = files.Write("definitions.csv", "industry,category,traded\nM,Machines,true\nF,Farms,true\n"), Source = "Test", Licence = "Test",
        };
        houses.On(engine).GetRequiredService<ImportFigures>().Run(plan, shipped: false, null);
    }
}
