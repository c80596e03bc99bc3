using Microsoft.EntityFrameworkCore;
using Pleiad.Engine.Dialogue;
using Pleiad.Engine.Rules;
using Pleiad.Kernel;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Outreach.Measures;
using Pleiad.Modules.Registry.Contracts;
using Pleiad.Tests.Kernel.Stairs;
using Measure = Pleiad.Modules.Outreach.Measures.Measure;

namespace Pleiad.Tests.Outreach;

/// <summary>The catalogue of support measures and its dialogue, on the measures that ship and on own ones.</summary>
public class MeasureTests
{
    [Fact]
    public void A_firm_sees_exactly_the_measures_it_meets_and_each_refusal_names_its_condition()
    {
        using var house = With();
        var dialogue = Ask(house, "territory:RU-KLU", "kind:company", "size:10-49", "cluster:other", "exports:now", "makes:now", "sez:no", "joint:no", "transfer:?", "costs:10");
        dialogue.Next.ShouldBeNull("what is not known is not asked again");
        dialogue.With(Answer.Yes).Select(v => v.Measure.Id).ShouldBe(["admission-of-local-makers", "kaluga-export-agencies", "kaluga-export-money", "kaluga-export-tax-preference"]);
        dialogue.With(Answer.None).ShouldHaveSingleItem().ShouldSatisfyAllConditions(v => v.Measure.Id.ShouldBe("technology-transfer"), v => v.Open.Select(f => f.Id).ShouldBe(["transfer"]));
        dialogue.With(Answer.No).Select(v => (v.Measure.Id, string.Join(' ', v.Because.Select(b => b.Text)))).ShouldBe([
            ("joint-projects-of-industrial-clusters", "joint:no"), ("kaluga-special-economic-zone", "sez:no"), ("market-entry-for-members-of-pilot-clusters", "territory:RU-KLU"),
            ("soft-loan-for-production", "costs:10"), ("training-for-members-of-pilot-clusters", "territory:RU-KLU")]);
        dialogue.Verdicts.ShouldNotContain(v => v.Measure.Planned, "what is only hoped for cannot be had");
    }

    [Fact]
    public void The_dialogue_of_the_shipped_measures_ends_at_the_verdict_of_the_whole_vector()
    {
        using var house = With();
        var catalogue = house.Get<MeasureViews>().All();
        Measure[] measures = [.. catalogue.Rows.Where(r => r.Timing == MeasureTiming.Current).Select(r => r.Measure)];
        var (random, asked, sample) = (new Random(7), 0, 150);
        for (var i = 0; i < sample; i++)
        {
            string[] person = [.. catalogue.Facts.All.Select(f => $"{f.Id}:{f.Answers[random.Next(f.Answers.Count)].Id}")];
            List<string> given = [];
            MeasureDialogue dialogue;
            while ((dialogue = Ask(house, [.. given])).Next is { } next)
                given.Add(person[catalogue.Facts.IndexOf(next.Id)]);
            asked += given.Count;
            dialogue.Verdicts.Select(v => v.Verdict).ShouldBe(Ask(house, person).Verdicts.Select(v => v.Verdict));
            dialogue.Verdicts.ShouldAllBe(v => v.Verdict != Answer.None);
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{asked / (double)sample:0.00} questions on average of {catalogue.Facts.All.Count}, {measures.Length} measures");
        (asked / (double)sample).ShouldBeLessThan(catalogue.Facts.All.Count - 2);
    }

    [Fact]
    public void A_measure_is_entered_changed_withdrawn_and_listed_again()
    {
        using var house = With();
        (string, string?)[] typed = [("name_en", "Rent relief"), ("name_ru", "Льгота по аренде"), ("kind", "tax"), ("what_en", "Half the rent"), ("what_ru", "Половина аренды"), ("since", "2025"), ("until", "2030"), ("source", "Order 5"), ("illustrative", "yes"), ("fact-size", "1-9")];
        Enter(house, null, typed).ShouldBe("/outreach/measures/rent-relief");
        Ask(house, "kind:company", "size:1-9", "territory:elsewhere").With(Answer.Yes).ShouldContain(v => v.Measure.Id == "rent-relief");
        Ask(house, "size:250+").With(Answer.No).First(v => v.Measure.Id == "rent-relief").Because.Select(b => b.Text).ShouldBe(["size:250+"]);
        Should.Throw<ConflictException>(() => Enter(house, "rent-relief", [.. typed, ("version", "7")])).Code.ShouldBe("stale");
        Enter(house, "rent-relief", [.. typed, ("version", "1"), ("until", "2025")]);
        house.Get<MeasureViews>().All(new DateOnly(2026, 1, 1)).Rows.First(r => r.Measure.Id == "rent-relief").Timing.ShouldBe(MeasureTiming.Over);
        Should.Throw<RefusedException>(() => Move(house, "withdraw", "", 2)).Code.ShouldBe("reason");
        Move(house, "withdraw", "It ended", 2);
        house.Get<MeasureViews>().All().Rows.ShouldNotContain(r => r.Measure.Id == "rent-relief");
        Should.Throw<ConflictException>(() => Move(house, "withdraw", "Again", 3)).Code.ShouldBe("not-now");
        Move(house, "list-again", "It runs on", 3);
        house.Get<MeasureViews>().All().Rows.ShouldContain(r => r.Measure.Id == "rent-relief");
    }

    [Fact]
    public void Conditions_are_read_as_they_are_written_and_what_they_cannot_name_is_refused()
    {
        var facts = new MeasureFacts([("RU-SPE", new("St Petersburg", "Санкт-Петербург"))]);
        Condition Read(string conditions, string territory = "") => MeasureConditions.Of(new Measure { Id = "m", En = "", Ru = "", Kind = "tax", State = "listed", ChangedAt = "", Conditions = conditions, Territory = territory }, facts);
        ulong Mask(string test) => Read($$"""{"all":[{{test}}]}""").Tests.Last().Answers;
        Mask("""{"fact":"size","atMost":"10-49"}""").ShouldBe(0b0011UL);
        Mask("""{"fact":"size","atLeast":"50-249"}""").ShouldBe(0b1100UL);
        Mask("""{"fact":"size","in":["1-9","250+"]}""").ShouldBe(0b1001UL);
        Read("""{"any":[]}""", "RU-SPE").Tests.Single().Answers.ShouldBe(0b001UL, "its own territory alone");
        Read("""{"any":[]}""").Tests.Single().Answers.ShouldBe(0b011UL, "anywhere in Russia");
        foreach (var wrong in new[] { "", "[]", "{}", """{"all":[{"fact":"colour","in":["red"]}]}""", """{"all":[{"fact":"size","in":["huge"]}]}""", """{"not":[]}""", """{"all":[{"fact":"size"}]}""" })
            Should.Throw<RefusedException>(() => Read(wrong)).Code.ShouldBe("conditions");
    }

    [Fact]
    public void Conditions_typed_in_rows_are_what_the_dialogue_asks_and_come_back_as_they_were_typed()
    {
        using var house = With();
        (string, string?)[] typed =
        [
            ("name_en", "Rows"), ("name_ru", "Строки"), ("kind", "tax"), ("what_en", "x"), ("what_ru", "x"), ("source", "Order 6"), ("fact-kind", "company"),
            ("row-1-compares", "not"), ("row-1-answer", "size:250+"), ("row-2-group", "a"), ("row-2-answer", "exports:now"), ("row-3-group", "a"), ("row-3-compares", "least"), ("row-3-answer", "costs:750"),
            ("row-4-group", "b"), ("row-4-answer", "sez:yes"), ("row-5-group", "b"), ("row-5-compares", "not"), ("row-5-answer", "joint:yes"),
            ("apart", "yes"), ("apart-1", "technology-transfer"), ("apart-1-en", "Not twice"),
        ];
        Enter(house, null, typed);
        var catalogue = house.Get<MeasureViews>().All();
        var measure = catalogue.Rows.First(r => r.Measure.Id == "rows").Measure;
        string[] facts = ["kind", "size", "exports", "costs", "sez", "joint"];
        var (random, answers) = (new Random(8), facts.Select(f => catalogue.Facts.All[catalogue.Facts.IndexOf(f)].Answers.Select(a => a.Id).ToArray()).ToArray());
        for (var i = 0; i < 300; i++)
        {
            var said = answers.Select(a => a[random.Next(a.Length)]).ToArray();
            var meant = said[0] == "company" && said[1] != "250+" && (said[2] == "now" || said[3] is "750" or "more") && (said[4] == "yes" || said[5] != "yes");
            var dialogue = new MeasureDialogue([measure], catalogue.Facts, house.Get<MeasureViews>().Chances(catalogue.Facts), [.. facts.Zip(said).Select(p => $"{p.First}:{p.Second}"), "territory:elsewhere"]);
            dialogue.Verdicts.Single().Verdict.ShouldBe(meant ? Answer.Yes : Answer.No, string.Join(' ', said));
        }

        var shown = MeasureConditions.InForm(measure.Conditions)!;
        shown.Ticks.Select(t => $"{t.Fact} {string.Join(' ', t.Answers)}").ShouldBe(["kind company"]);
        shown.Rows.Select(r => $"{r.Group} {r.Compares} {r.Value}").ShouldBe([" not size:250+", "a is exports:now", "a least costs:750", "b is sez:yes", "b not joint:yes"]);
        shown.Json().ShouldBe(measure.Conditions);
        catalogue.Between("rows", "technology-transfer")!.ShouldBe(new MeasureExclusion("rows", "technology-transfer", "Not twice", "Not twice", false));
        Enter(house, "rows", [.. typed.Where(f => !f.Item1.StartsWith("apart-", StringComparison.Ordinal)), ("version", "1")]);
        house.Get<MeasureViews>().All().Between("rows", "technology-transfer").ShouldBeNull("nothing chosen takes it away");
        var wrong = Form.Of([.. typed, ("row-6-compares", "most"), ("row-6-answer", "kind:company"), ("row-7-answer", "colour:red"), ("apart-2", "soft-loan-for-production")]);
        SaveMeasure.From(wrong, null, house.Get<MeasureViews>(), house.Get<OrganisationFacts>(), house.Get<TerritoryNames>());
        wrong.Errors.Select(e => e.Field).ShouldBe(["row-6-compares", "row-7-answer", "apart-2-en"]);
    }

    [Theory]
    [InlineData("""{"all":[{"fact":"size","atMost":"50-249"},{"not":{"fact":"kind","in":["other","science"]}}]}""", "", " most size:50-249| not kind:other| not kind:science")]
    [InlineData("""{"not":{"any":[{"fact":"sez","in":["yes"]},{"fact":"size","atLeast":"50-249"}]}}""", "", " not sez:yes| most size:10-49")]
    [InlineData("""{"any":[{"fact":"cluster","in":["listed","other"]},{"not":{"fact":"exports","in":["now","plan"]}}]}""", "", "a is cluster:listed|a is cluster:other|a is exports:no")]
    [InlineData("""{"all":[{"all":[{"fact":"sez","in":["yes"]}]},{"not":{"not":{"fact":"joint","in":["no"]}}}]}""", "sez yes|joint no", "")]
    public void Conditions_that_were_written_otherwise_are_shown_as_rows_that_mean_the_same(string conditions, string ticks, string rows)
    {
        var shown = MeasureConditions.InForm(conditions)!;
        string.Join('|', shown.Ticks.Select(t => $"{t.Fact} {string.Join(' ', t.Answers)}")).ShouldBe(ticks);
        string.Join('|', shown.Rows.Select(r => $"{r.Group} {r.Compares} {r.Value}")).ShouldBe(rows);
    }

    [Theory]
    [InlineData("""{"any":[{"all":[{"fact":"sez","in":["yes"]},{"fact":"joint","in":["yes"]}]},{"fact":"makes","in":["now"]}]}""")]
    [InlineData("""{"any":[]}""")]
    [InlineData("""{"all":[{"fact":"territory","in":["RU-SPE"]}]}""")]
    public void What_nests_deeper_than_a_form_can_show_is_left_alone(string conditions) => MeasureConditions.InForm(conditions).ShouldBeNull();

    [Fact]
    public void An_organisations_answers_are_kept_by_its_representative_and_offered_first()
    {
        using var house = With();
        house.Tamper("INSERT INTO registry_organisation (id, en, ru, kind, legal_form, state, merged_into, dataset, territory, place_en, place_ru, country, employees, employees_at, web, founded, illustrative, claim, confirmed_at, confirmed_by, reminded_at, created_at) "
            + "VALUES ('alpha', 'Alpha', 'Альфа', 'company', '', 'active', '', '', 'RU-KLU', '', '', 'RU', '250-999', '2024', '', '', 0, '', '', '', '', '2026')");
        var views = house.Get<MeasureViews>();
        string[] Offered() => [.. views.Offered("alpha", views.All().Facts).Facts.Select(f => $"{f.Fact.Id}:{f.Answer.Id} {f.Source.En}")];
        Offered().ShouldBe(["territory:RU-KLU the registry", "kind:company the registry", "size:250+ the registry, 2024"]);
        var before = views.Chances(views.All().Facts)[views.All().Facts.IndexOf("sez")];
        var own = new Actor("own", "Own", [new Grant(Role.OrganisationRepresentative, new Node("registry/organisations/alpha"))]);
        var keep = KeepAnswers.From(Form.Of([("organisation", "alpha")], ("a", ["size:50-249", "sez:yes", "joint:?"])), views, house.Get<OrganisationFacts>(), house.Get<RightsOfActors>());
        Should.Throw<ForbiddenException>(() => house.Get<Pleiad.Kernel.Acts.ActRunner>().Run(Staircase.Anna, null, keep));
        house.Get<Pleiad.Kernel.Acts.ActRunner>().Run(own, null, keep).ShouldBe("/outreach/measures/find?o=alpha&used=yes&a=size%3A50-249&a=sez%3Ayes&kept=yes");
        Offered().ShouldBe([$"sez:yes said here on {house.Clock.Now:yyyy-MM-dd}", $"size:50-249 said here on {house.Clock.Now:yyyy-MM-dd}", "territory:RU-KLU the registry", "kind:company the registry"]);
        views.Chances(views.All().Facts)[views.All().Facts.IndexOf("sez")].ShouldBe([2 / 3.0, 1 / 3.0], "what was said before counts");
        before.ShouldBe([0.5, 0.5]);
    }

    private static Staircase With()
    {
        var house = new Staircase(Dialect.Sqlite);
        house.Get<ShippedMeasures>().Run();
        house.Get<ShippedMeasures>().Run(); // a second start enters nothing
        return house;
    }

    private static MeasureDialogue Ask(Staircase house, params string[] answers)
    {
        var catalogue = house.Get<MeasureViews>().All();
        return new([.. catalogue.Rows.Where(r => r.Timing == MeasureTiming.Current).Select(r => r.Measure)], catalogue.Facts, house.Get<MeasureViews>().Chances(catalogue.Facts), answers);
    }

    private static string Enter(Staircase house, string? id, (string, string?)[] typed)
    {
        var address = "";
        var form = Form.Of(typed);
        var act = SaveMeasure.From(form, id, house.Get<MeasureViews>(), house.Get<OrganisationFacts>(), house.Get<TerritoryNames>());
        form.Errors.ShouldBeEmpty();
        house.Run(scope => address = act(scope));
        return address;
    }

    private static void Move(Staircase house, string move, string reason, int version) =>
        house.Get<Pleiad.Kernel.Acts.ActRunner>().Run(new Actor("officer", "Officer", [new Grant(Role.CentreOfficer, Node.Instance)]), null, MoveMeasure.From(Form.Of(("reason", reason), ("version", $"{version}")), "rent-relief", move, house.Get<RightsOfActors>()));
}
