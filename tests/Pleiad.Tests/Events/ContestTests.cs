using Pleiad.Kernel;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Text;
using Pleiad.Modules.Events.Contests;
using Pleiad.Tests.Front;

namespace Pleiad.Tests.Events;

/// <summary>A contest of ideas from the draft to the result: nobody on both sides, an equal voice for each group, an answer for everybody.</summary>
public class ContestTests
{
    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task Who_enters_and_joins_the_jury_at_once_is_on_one_side_only(Dialect engine)
    {
        using var house = new ContestHouse(engine);
        var contest = house.Opened();
        var tries = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => Task.Run(() =>
        {
            try
            {
                var who = i % 6 < 3 ? "anna" : "boris"; // one by mail, one by account
                if (i % 2 == 0)
                    _ = who == "anna" ? house.Join(Actor.Visitor, contest, "patients", "Anna+jury@example.org") : house.Join(ContestHouse.Account("boris"), contest, "doctors");
                else
                    _ = who == "anna" ? house.Enter(contest, $"idea {i}", "anna@example.org") : house.Enter(ContestHouse.Account("boris"), contest, $"idea {i}", "");
                return $"{who} {(i % 2 == 0 ? "judges" : "competes")}";
            }
            catch (ConflictException refusal)
            {
                return refusal.Code;
            }
        }, TestContext.Current.CancellationToken)));
        foreach (var who in new[] { "anna", "boris" })
            tries.Where(t => t.StartsWith(who, StringComparison.Ordinal)).Distinct().Count().ShouldBe(1, string.Join(", ", tries));
        tries.ShouldContain("both");
        house.Texts("SELECT count(*) FROM events_contest_side").ShouldBe(["2"]);
    }

    [Fact]
    public void Sides_are_of_one_contest_and_told_by_whichever_address_is_known()
    {
        using var house = new ContestHouse(Dialect.Sqlite);
        var contest = house.Opened();
        house.Enter(contest, "One", "anna@example.org");
        house.Enter(contest, "Two", "anna@example.org"); // two ideas of one author
        Should.Throw<ConflictException>(() => house.Join(Actor.Visitor, contest, "patients", "ANNA@example.org".ToLowerInvariant())).Code.ShouldBe("both");
        house.Join(ContestHouse.Account("carl"), contest, "patients");
        Should.Throw<ConflictException>(() => house.Enter(ContestHouse.Account("carl"), contest, "Three", "other@example.org")).Code.ShouldBe("both");
        Should.Throw<ConflictException>(() => house.Join(ContestHouse.Account("carl"), contest, "doctors")).Code.ShouldBe("other-group");
        house.Join(ContestHouse.Account("carl"), contest, "patients"); // again is the same seat
        house.Texts("SELECT count(*) FROM events_juror").ShouldBe(["1"]);
        string.Join(' ', house.Texts("SELECT who FROM events_contest_side")).ShouldNotContain("anna");
        string.Join(' ', house.Texts("SELECT facts FROM kernel_journal")).ShouldNotContain("anna");
    }

    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public void Patients_and_doctors_judge_and_each_group_has_its_voice(Dialect engine)
    {
        using var house = new ContestHouse(engine);
        var contest = house.Opened();
        foreach (var title in new[] { "Lamp", "Bell", "Noise" })
            house.Enter(contest, title, $"{title.ToLowerInvariant()}@example.org");
        Should.Throw<ConflictException>(() => house.Move(contest, "judge")).Message.ShouldStartWith("Answer every idea first");
        house.Answer(contest, "Lamp", "admit");
        Should.Throw<RefusedException>(() => house.Answer(contest, "Noise", "decline")).Code.ShouldBe("reason");
        house.Answer(contest, "Noise", "decline", "It is no idea for patients");
        house.Answer(contest, "Bell", "admit");
        house.Join(ContestHouse.Account("early"), contest, "doctors");
        house.Move(contest, "judge");
        Should.Throw<ConflictException>(() => house.Enter(contest, "Late", "late@example.org")).Code.ShouldBe("not-open");
        foreach (var patient in new[] { "p1", "p2", "p3", "p4" })
            house.Judge(contest, "patients", patient, 5, 4);
        Should.Throw<ConflictException>(() => house.Move(contest, "decide")).Message.ShouldContain("doctors");
        house.Judge(contest, "doctors", "d1", 1, 3);
        house.Move(contest, "decide");
        house.Texts("SELECT place FROM events_idea ORDER BY number").ShouldBe(["1", "1", "0"], "four patients and one doctor: a tie");
        house.Move(contest, "again", "One doctor more came");
        house.Judge(contest, "doctors", "early", 1, 4);
        house.Judge(contest, "patients", "p5", 1, 5);
        house.Judge(contest, "patients", "p6", 1, 5);
        house.Move(contest, "decide");
        house.Move(contest, "announce");
        var verdict = house.Verdict(contest);
        verdict.Rows.Select(r => (r.Idea.Title, r.Place, string.Join(' ', r.Without))).ShouldBe([("Bell", 1, "1 2"), ("Lamp", 2, "2 1")]);
        verdict.Jurors.ShouldBe([6, 2]);
        verdict.LeadersWithout(0).ShouldBeEmpty();
        verdict.LeadersWithout(1).Select(l => l.Idea.Title).ShouldBe(["Lamp"]);
        house.Texts("SELECT recipient FROM kernel_mail WHERE key LIKE '%/closed' ORDER BY recipient").ShouldBe(["bell@example.org", "lamp@example.org"]);
        Should.Throw<ConflictException>(() => house.Judge(contest, "patients", "p7", 5, 5));
        house.Troubles().ShouldBeEmpty();
    }

    [Fact]
    public void A_letter_brings_the_ballot_and_taking_consent_back_takes_the_address_away()
    {
        using var house = new ContestHouse(Dialect.Sqlite);
        var contest = house.Opened();
        house.Join(Actor.Visitor, contest, "patients", "juror@example.org").ShouldEndWith("?sent=yes", Case.Sensitive, "the ballot's address is in the letter only");
        var token = house.Text("SELECT token FROM events_juror");
        house.Text("SELECT text FROM kernel_mail WHERE recipient = @p", "juror@example.org").ShouldContain($"https://pleiad.example/events/jury/{token}");
        var idea = house.Enter(contest, "Lamp", "lamp@example.org");
        house.Run(Actor.Visitor, form => TakeBackConsent.From(form, idea, house.Letters), ("purpose", "contest-author"));
        house.Run(Actor.Visitor, _ => scope => LeaveJury.Run(scope, token, house.Letters));
        house.Texts("SELECT mail FROM events_idea").Concat(house.Texts("SELECT mail FROM events_juror")).ShouldBe(["", ""]);
        house.Texts("SELECT recipient FROM kernel_mail").ShouldBeEmpty();
        house.Texts("SELECT count(*) FROM kernel_consent WHERE withdrawn_at = ''").ShouldBe(["0"]);
        Should.Throw<ConflictException>(() => house.Run(Actor.Visitor, form => ScoreIdeas.From(form, token), ("version", house.Version(Node.Of("events/jury", house.Text("SELECT id FROM events_juror")))))).Code.ShouldBe("not-now");
    }

    [Fact]
    public void An_idea_counts_once_its_author_confirmed_the_address_and_is_forgotten_otherwise()
    {
        using var house = new ContestHouse(Dialect.Sqlite);
        var contest = house.Opened();
        var (mine, strange) = (house.Typed(Actor.Visitor, contest, "Lamp", "anna@example.org"), house.Typed(Actor.Visitor, contest, "Bell", "boris@example.org"));
        house.Record(contest).Ideas.ShouldBeEmpty("nobody sees what may be somebody else's");
        house.Join(Actor.Visitor, contest, "patients", "boris@example.org").ShouldEndWith("?sent=yes", Case.Sensitive, "whoever typed his address has put him on no side");
        house.Text("SELECT text FROM kernel_mail WHERE recipient = @p", "anna@example.org").ShouldContain($"/events/ideas/confirm/{house.Text("SELECT confirm_token FROM events_idea WHERE token = @p", mine)}");
        house.Run(Actor.Visitor, _ => scope => AskToConfirm.Run(scope, mine, house.Letters));
        house.Texts("SELECT count(*) FROM kernel_mail WHERE recipient = 'anna@example.org'").ShouldBe(["1"], "one letter an hour");
        house.Confirm(mine);
        house.Confirm(mine); // a second press does nothing
        house.Record(contest).Ideas.Select(i => (i.Title, i.State)).ShouldBe([("Lamp", IdeaFlow.Entered)]);
        Should.Throw<ConflictException>(() => house.Confirm(strange)).Code.ShouldBe("both", "he judges");
        using (var connection = house.Open())
        {
            ContestPersonalData.Unconfirmed.Run(connection, TimeProvider.System.GetUtcNow().AddDays(13)).ShouldBe(0);
            ContestPersonalData.Unconfirmed.Run(connection, TimeProvider.System.GetUtcNow().AddDays(15)).ShouldBe(1);
        }

        house.Texts("SELECT title FROM events_idea").ShouldBe(["Lamp"]);
        house.Texts("SELECT count(*) FROM kernel_consent WHERE purpose = 'contest-author'").ShouldBe(["1"]);
        house.Enter(contest, "Noise", "clara@example.org");
        house.Texts("SELECT number FROM events_idea ORDER BY number").Distinct().Count().ShouldBe(2, "a forgotten number is no stumbling block");
        house.Troubles().ShouldBeEmpty();
    }

    [Fact]
    public void Without_consent_no_address_is_kept_and_a_rubric_must_be_one()
    {
        using var house = new ContestHouse(Dialect.Sqlite);
        var contest = house.Opened();
        Errors(form => EnterIdea.From(form, contest, house.Letters, Language.English, signedIn: false), ("title", "x"), ("text", "x"), ("author-is", "patient"), ("mail", "a@example.org")).ShouldBe(["consent"]);
        Errors(form => EnterIdea.From(form, contest, house.Letters, Language.English, signedIn: false), ("title", "x"), ("text", "x"), ("author-is", "king"), ("mail", "")).ShouldBe(["author-is", "mail"]);
        Errors(PrepareContest.From, ("en", "x"), ("ru", "x"), ("theme-en", "x"), ("theme-ru", "x"), ("rules-en", "x"), ("rules-ru", "x"), ("ideas-until", "2030-02-01"), ("judged-until", "2030-01-01"), ("weight-patients", "1"), ("criteria", "Use\nNew | Ново | -1")).ShouldBe(["judged-until", "weight-patients", "criteria", "criteria"]);
    }

    private static string[] Errors(Func<Form, object> act, params (string Field, string? Value)[] fields)
    {
        var form = Form.Of(fields);
        act(form);
        return [.. form.Errors.Select(e => e.Field)];
    }
}
