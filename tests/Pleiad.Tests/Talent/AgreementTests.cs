using Pleiad.Kernel;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Text;
using Pleiad.Modules.Talent.Agreements;
using Pleiad.Modules.Talent.Evaluations;
using Pleiad.Modules.Talent.Skills;

namespace Pleiad.Tests.Talent;

/// <summary>From the confirmed place to the agreement in force, its evaluation, and the job that followed.</summary>
public class AgreementTests
{
    [Fact]
    public void An_edit_voids_what_was_signed_and_the_last_of_four_signatures_brings_it_into_force()
    {
        using var house = new PlacementHouse(Dialect.Sqlite);
        var id = Offered(house);
        var first = house.Letters("site")[^1].Split('\n')[^1];
        first.ShouldContain("/talent/agreements/sign/");
        Sign(house, PlacementHouse.Firm, id, "organisation");
        SignByLink(house, Token(first), "Site manager");
        house.Text("SELECT state FROM talent_agreement").ShouldBe("partly-signed");
        Change(house, id, ("hours", "120"));
        house.Text("SELECT state FROM talent_agreement").ShouldBe("offered");
        house.Letters("site")[^1].ShouldContain("It was changed: please read and sign anew");
        Should.Throw<GoneException>(() => SignByLink(house, Token(first), "Site manager")).Suggestions.Single().Address.ShouldBe("/talent/agreements/sign/" + Token(house.Letters("site")[^1]));
        Should.Throw<ForbiddenException>(() => Sign(house, PlacementHouse.Firm, id, "institution"));
        Should.Throw<ForbiddenException>(() => Sign(house, PlacementHouse.Learner("somebody"), id, "learner"));
        Sign(house, PlacementHouse.University, id, "institution");
        Sign(house, PlacementHouse.Learner("mira"), id, "learner");
        SignByLink(house, Token(house.Letters("site")[^1]), "Site manager");
        Undo(house, PlacementHouse.University, id, "institution");
        Sign(house, PlacementHouse.Firm, id, "organisation");
        house.Text("SELECT state FROM talent_agreement").ShouldBe("partly-signed", "the university took its signature back");
        Sign(house, PlacementHouse.University, id, "institution");
        house.Text("SELECT state FROM talent_agreement").ShouldBe("in-force");
        house.Letters("mira")[^1].ShouldContain("The agreement is now: in force");
        Should.Throw<ConflictException>(() => Undo(house, PlacementHouse.University, id, "institution")).Code.ShouldBe("closed");
        var view = house.Service<AgreementViews>().One(id, 1);
        ((double)view.Document!.Version.Content!["hours"]!, view.Document.Present).ShouldBe((80, false), "the first version still opens as it was signed");
        view.Document.Places.Select(p => AgreementText.NameOf(view.Document, p.Of).Ru).ShouldNotContain("mira", "an account is no name");
        AgreementText.NameOf(view.Document, view.Document.Places[0].Of).ShouldBe(new Sentence("Name of mira", "Name of mira"));
        house.Troubles().ShouldBeEmpty();
    }

    [Fact]
    public void An_agreement_cannot_begin_before_all_signed_unless_it_says_why()
    {
        using var house = new PlacementHouse(Dialect.Sqlite);
        house.Clock.Now = new DateTimeOffset(2026, 5, 28, 9, 0, 0, TimeSpan.Zero);
        var id = Offered(house);
        house.Clock.Now += TimeSpan.FromDays(8); // it should have begun
        Should.Throw<ConflictException>(() => Sign(house, PlacementHouse.Firm, id, "organisation")).Code.ShouldBe("early");
        var late = KeepAgreement.Of(house.Service<AgreementViews>().One(id).Agreement);
        house.Service<KeepAgreement>().Edit(late, id, Language.English);
        late.Errors.Single().Field.ShouldBe("early");
        Change(house, id, ("early", "The line starts on the first of June."));
        Sign(house, PlacementHouse.Firm, id, "organisation");
        ((string)house.Service<AgreementViews>().One(id).Document!.Version.Content!["early"]!).ShouldBe("The line starts on the first of June.", "all parties read why");
    }

    [Fact]
    public void Who_does_not_sign_is_reminded_and_what_nobody_signed_ends_with_its_last_day()
    {
        using var house = new PlacementHouse(Dialect.Sqlite);
        house.Clock.Now = new DateTimeOffset(2026, 5, 1, 9, 0, 0, TimeSpan.Zero);
        var id = Offered(house);
        Sign(house, PlacementHouse.Learner("mira"), id, "learner");
        house.Wait(6).ShouldBe(0);
        house.Wait(1).ShouldBe(3, "the firm, the university and the site");
        house.Letters("dean")[^1].ShouldContain("Your signature is still missing");
        house.Wait(1).ShouldBe(0, "once is enough");
        house.Wait(60).ShouldBe(1);
        house.Text("SELECT state FROM talent_agreement").ShouldBe("expired");
        house.Troubles().ShouldBeEmpty();
    }

    [Fact]
    public void An_evaluation_confirms_skills_puts_steps_on_the_path_and_asks_again_after_months()
    {
        using var house = new PlacementHouse(Dialect.Sqlite);
        house.Clock.Now = new DateTimeOffset(2026, 5, 1, 9, 0, 0, TimeSpan.Zero);
        house.Act(Actor.Program, scope => scope.Db.Add(new Skill { Id = "toy-filling", En = "Filling", Ru = "Розлив", Kind = "skill", Scheme = "own" }));
        var id = InForce(house);
        house.Clock.Now += TimeSpan.FromDays(60);
        Evaluated(house, id, ("outcome", "partly"), ("hours-missed", "8"), ("words", "Well done."), ("level-toy-filling", "3"), ("employed", "yes"), ("contract", "permanent"), ("job-starts", "2026-08-01"));
        house.Texts("SELECT skill || ' ' || level || ' ' || origin FROM talent_person_skill").ShouldBe([$"toy-filling 3 talent/agreements/{id}"]);
        house.Texts("SELECT kind || ' ' || starts || ' ' || ends FROM talent_step ORDER BY starts").ShouldBe(["internship 2026-06-01 2026-06-28", "job 2026-08-01 "]);
        Should.Throw<ConflictException>(() => Evaluated(house, id, ("outcome", "completed"))).Code.ShouldBe("not-now");
        house.Wait(89).ShouldBe(0);
        house.Wait(4).ShouldBe(1, "after three months");
        var token = house.Letters("mira")[^1].Split('/')[^1];
        house.Send(Actor.Visitor, form => AnswerFollowUp.From(form, token), Form.Of(("outcome", "employed-in-field"), ("contract", "permanent"), ("since", "2026-09-01")));
        house.Texts("SELECT kind || ' ' || starts FROM talent_step ORDER BY starts").ShouldBe(["internship 2026-06-01", "job 2026-09-01"], "the job is one step, told twice");
        house.Wait(95).ShouldBe(1, "after six");
        token = house.Letters("mira")[^1].Split('/')[^1];
        house.Send(Actor.Visitor, form => AnswerFollowUp.From(form, token), Form.Of(("outcome", "stopped")));
        house.Wait(400).ShouldBe(0, "no more letters, as they wished");
        house.Troubles().ShouldBeEmpty();
    }

    [Fact]
    public void A_minors_guardian_signs_too()
    {
        using var house = new PlacementHouse(Dialect.Sqlite);
        house.Person("pupil", stage: "pupil", born: "2010-01-01");
        house.Opening("june");
        var application = house.Apply("pupil", "june");
        house.Act(Actor.Program, scope => scope.Connection.Execute("UPDATE talent_application SET state = 'confirmed'"));
        var id = Written(house, application);
        Offer(house, id);
        house.Service<AgreementViews>().One(id).Document!.Places.Select(p => p.Of.Role).ShouldBe(["learner", "guardian", "organisation", "institution", "further"]);
        house.Letters("guardian-of-pupil")[^1].ShouldContain("/talent/agreements/sign/");
    }

    /// <summary>A learner with a confirmed place, and an agreement of four that was offered.</summary>
    private static string Offered(PlacementHouse house)
    {
        house.Person("mira");
        house.Opening("june");
        var application = house.Accepted("mira", "june");
        house.Answer(application, "confirm");
        var id = Written(house, application);
        Offer(house, id);
        return id;
    }

    internal static string InForce(PlacementHouse house)
    {
        var id = Offered(house);
        Sign(house, PlacementHouse.Firm, id, "organisation");
        Sign(house, PlacementHouse.University, id, "institution");
        Sign(house, PlacementHouse.Learner("mira"), id, "learner");
        SignByLink(house, Token(house.Letters("site")[^1]), "Site manager");
        return id;
    }

    internal static void Evaluated(PlacementHouse house, string id, params (string, string?)[] fields) =>
        house.Send(PlacementHouse.Firm, form => house.Service<Evaluate>().From(form, id), Form.Of([.. fields, ("version", house.Version(Agreement.NodeOf(id)))]));

    private static string Written(PlacementHouse house, string application) => house.Send(PlacementHouse.Firm, form => house.Service<KeepAgreement>().Write(form, application, Language.English), Form.Of(
        ("institution", "university"), ("tutor", "Ivan Ivanov"), ("starts", "2026-06-01"), ("ends", "2026-06-28"), ("hours", "80"), ("tasks", "To fill."), ("further-name", "The site"), ("further-mail", "site@example.org"))).Split('/')[^1];

    private static void Offer(PlacementHouse house, string id) => house.Send(PlacementHouse.Firm, form => house.Service<KeepAgreement>().Offer(form, id), Form.Of(("version", house.Version(Agreement.NodeOf(id)))));

    private static void Change(PlacementHouse house, string id, (string Field, string? Value) change)
    {
        var a = house.Service<AgreementViews>().One(id).Agreement;
        (string Field, string? Value)[] fields = [("institution", a.Institution), ("tutor", a.Tutor), ("starts", a.Starts), ("ends", a.Ends), ("hours", $"{a.Hours}"), ("tasks", a.Tasks), ("early", a.Early), ("further-name", a.FurtherName), ("further-mail", a.FurtherMail), ("version", house.Version(a.Node))];
        house.Send(PlacementHouse.Firm, form => house.Service<KeepAgreement>().Edit(form, id, Language.English), Form.Of([.. fields.Where(f => f.Field != change.Field), change]));
    }

    private static void Sign(PlacementHouse house, Actor actor, string id, string role) => house.Send(actor, form => house.Service<SignAgreement>().ByAccount(form, id, role), Form.Of(("hash", Hash(house, id)), ("name", actor.Name), ("read", "yes")));

    private static void Undo(PlacementHouse house, Actor actor, string id, string role) => house.Send(actor, _ => house.Service<SignAgreement>().TakeBack(id, role), Form.Empty);

    private static void SignByLink(PlacementHouse house, string token, string name) => house.Send(Actor.Visitor, form => house.Service<SignAgreement>().ByLink(form, token), Form.Of(("hash", house.Text("SELECT hash FROM kernel_document")), ("name", name), ("read", "yes")));

    private static string Hash(PlacementHouse house, string id) => house.Service<AgreementViews>().One(id).Document!.Version.Hash;

    private static string Token(string letter) => letter.Split('/')[^1];
}
