using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Consents;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Signatures;
using Pleiad.Modules.Accounts.Contracts;
using Pleiad.Modules.Registry.Contracts;
using Pleiad.Modules.Talent.Applications;
using Pleiad.Modules.Talent.Contracts;
using Pleiad.Modules.Talent.People;

namespace Pleiad.Modules.Talent.Agreements;

/// <summary>What the acts on agreements share.</summary>
internal static class AgreementActs
{
    extension(ActScope scope)
    {
        /// <exception cref="NotFoundException">There is none.</exception>
        public Agreement Agreement(string id) => scope.Db.Agreements.SingleOrDefault(a => a.Id == id) ?? throw Missing();

        /// <summary>Makes a move of the table: the row, the journal.</summary>
        public Agreement Move(Agreement agreement, string name, string reason = "", Func<Agreement, Agreement>? also = null)
        {
            var move = AgreementFlow.Life.Must(name, agreement.State, agreement, reason);
            var moved = agreement with { State = move.To };
            moved = also?.Invoke(moved) ?? moved;
            scope.Put(moved);
            scope.Write(new Deed(agreement.Node, name) { From = agreement.State, To = move.To, Reason = reason });
            return moved;
        }
    }

    internal static NotFoundException Missing() => new("There is no such agreement.", "Такого договора нет.", new Suggestion("Your applications", "Ваши отклики", "/talent/me/applications"));
}

/// <summary>Who signs an agreement, and the version that they are offered.</summary>
public sealed class AgreementParties(LearnerNames learners, RegistryNames names)
{
    /// <summary>Offers the present words to everybody who signs.</summary>
    internal SignedDocument Offer(ActScope scope, Agreement agreement)
    {
        var opening = scope.Opening(scope.Application(agreement.Application).Opening);
        var signatories = Of(scope, agreement);
        SignatureBook.Offer(scope, agreement.Node, AgreementText.Template, AgreementText.Of(agreement, opening.Name, signatories.Select(s => (s.Party.Role, s.Name)), NameOf(agreement.Organisation)), [.. signatories.Select(s => s.Party)]);
        return SignatureBook.Of(scope.Connection, agreement.Node)!;
    }

    /// <summary>Everybody who signs, with the name in both languages: the document and those who read it know nobody by an account.</summary>
    private List<(Signatory Party, Sentence Name)> Of(ActScope scope, Agreement agreement)
    {
        var learner = learners.Of(agreement.Person);
        List<(Signatory, Sentence)> all = [Party("learner", learner, holder: TalentNodes.OfPerson(agreement.Person))];
        if (AccountCards.MinorOf(scope.Connection, agreement.Person, scope.Now) is { } minor)
        {
            var guardian = ConsentRegister.Of(scope.Connection, Application.NodeOf(agreement.Application).Path).LastOrDefault(c => c.Active && c.Proof.Guardian.Length > 0)?.Proof.Guardian;
            all.Add(Party("guardian", guardian is null ? new($"guardian of {learner.En}", $"родитель или опекун: {learner.Ru}") : new(guardian, guardian), minor.GuardianMail, AccountCards.LetterBoxOf(scope.Connection, agreement.Person)?.Language ?? "en"));
        }

        all.Add(Party("organisation", NameOf(agreement.Organisation), holder: ClusterPermissions.Organisation(agreement.Organisation)));
        if (agreement.Institution != agreement.Organisation)
            all.Add(Party("institution", NameOf(agreement.Institution), holder: ClusterPermissions.Organisation(agreement.Institution)));
        if (agreement.FurtherName.Length > 0)
            all.Add(Party("further", new(agreement.FurtherName, agreement.FurtherName), agreement.FurtherMail, agreement.FurtherLanguage));
        return all;
    }

    private static (Signatory, Sentence) Party(string role, Sentence name, string mail = "", string language = "en", Node? holder = null) =>
        (new Signatory(role, name.En) { Holder = holder?.Path ?? "", Mail = mail, Language = language }, name);

    private Sentence NameOf(string organisation) => names.Some([organisation]).GetValueOrDefault(organisation) ?? new Sentence(organisation, organisation);
}
