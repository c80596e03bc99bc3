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
