using System.Text.Json.Nodes;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Consents;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Text;
using Pleiad.Modules.Accounts.Contracts;
using Pleiad.Modules.Talent.Contracts;
using Pleiad.Modules.Talent.Openings;

namespace Pleiad.Modules.Talent.Applications;

/// <summary>Applies for an opening. An adult's application goes to the organisation at once, a minor's when the guardian agreed. Fields: motivation, consent and consent-text as the page has them.</summary>
public sealed class Apply(RightsOfActors rights, ConsentRegister consents, PlacementLetters letters)
{
    public Func<ActScope, string> From(Form form, string opening, Language language)
    {
        var motivation = form.Lines("motivation", required: false, longest: 3000);
        return scope =>
        {
            rights.Must(scope.Actor, PlacementRights.Apply, TalentNodes.OfPerson(scope.Actor.Id));
            var of = scope.Opening(opening);
            var minor = AccountCards.MinorOf(scope.Connection, scope.Actor.Id, scope.Now);
            if (Audience.WhyNot(of, scope.Db.Learners.SingleOrDefault(l => l.Account == scope.Actor.Id), minor, scope.Now) is { } why)
                throw new ConflictException("not-for-you", why);
            if (scope.Db.Applications.Any(a => a.Opening == opening && a.Person == scope.Actor.Id && ApplicationFlow.Live.Contains(a.State)))
                throw new ConflictException("applied", "You applied for this already.", "Вы уже откликнулись на это место.");
            if (minor is null && !form.TypedAll("consent").Contains(ApplicationConsents.Shown.Id))
                throw new RefusedException("consent", "Tick the consent: without it we may not show your application to the organisation.", "Отметьте согласие: без него мы не вправе показать ваш отклик организации.");
            var drafted = Draft(scope, of, scope.Actor.Id, motivation);
            if (minor is null)
            {
                consents.GiveTicked(scope, form, drafted.Node.Path, language, new ConsentProof($"form {TalentAddress.OfOpening(opening, "/apply")}"), drafted.Node);
                letters.Moved(scope, scope.Move(drafted, "submit", also: a => a with { Due = scope.After(ApplicationActs.Turn) }));
            }
            else
            {
                letters.AskGuardian(scope, scope.Move(drafted, "ask-guardian", also: a => a with { Due = scope.After(ApplicationActs.Turn), GuardianToken = PrivateSecret.New() }), of, minor.GuardianMail);
            }

            return drafted.Address;
        };
    }

    /// <summary>Writes down that somebody applies; what becomes of it is the next move.</summary>
    internal static Application Draft(ActScope scope, Opening opening, string person, string motivation)
    {
        var drafted = new Application
        {
            Id = Application.NewReference(), Opening = opening.Id, Person = person, State = ApplicationFlow.Drafted, Motivation = motivation, AppliedAt = scope.Moment(), ChangedAt = scope.Moment(), Illustrative = opening.Illustrative,
        };
        scope.Db.Applications.Add(drafted);
        scope.Write(new Deed(drafted.Node, "draft") { To = ApplicationFlow.Drafted, Facts = new JsonObject { ["opening"] = opening.Id, ["person"] = Journal.Hidden(scope.Connection, person, person) } });
        return drafted;
    }
}
