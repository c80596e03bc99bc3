using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Consents;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Signatures;
using Pleiad.Modules.Accounts.Contracts;
using Pleiad.Modules.Registry.Contracts;
using Pleiad.Modules.Talent.Applications;
using Pleiad.Modules.Talent.Contracts;

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
public sealed class AgreementParties(AccountCards accounts, RegistryNames names)
{
    /// <summary>Offers the present words to everybody who signs.</summary>
    internal SignedDocument Offer(ActScope scope, Agreement agreement)
    {
        var opening = scope.Opening(scope.Application(agreement.Application).Opening);
        var signatories = Of(scope, agreement);
        SignatureBook.Offer(scope, agreement.Node, AgreementText.Template, AgreementText.Of(agreement, opening.Name, signatories.Select(s => (s.Role, s.Name)), NameOf(agreement.Organisation)), signatories);
        return SignatureBook.Of(scope.Connection, agreement.Node)!;
    }

    private List<Signatory> Of(ActScope scope, Agreement agreement)
    {
        var learner = accounts.Names([agreement.Person]).GetValueOrDefault(agreement.Person)?.En ?? agreement.Person;
        List<Signatory> all = [new("learner", learner) { Holder = TalentNodes.OfPerson(agreement.Person).Path }];
        if (AccountCards.MinorOf(scope.Connection, agreement.Person, scope.Now) is { } minor)
        {
            var guardian = ConsentRegister.Of(scope.Connection, Application.NodeOf(agreement.Application).Path).LastOrDefault(c => c.Active && c.Proof.Guardian.Length > 0)?.Proof.Guardian;
            all.Add(new("guardian", guardian ?? $"guardian of {learner}") { Mail = minor.GuardianMail, Language = AccountCards.LetterBoxOf(scope.Connection, agreement.Person)?.Language ?? "en" });
        }

        all.Add(new("organisation", NameOf(agreement.Organisation).En) { Holder = ClusterPermissions.Organisation(agreement.Organisation).Path });
        if (agreement.Institution != agreement.Organisation)
            all.Add(new("institution", NameOf(agreement.Institution).En) { Holder = ClusterPermissions.Organisation(agreement.Institution).Path });
        if (agreement.FurtherName.Length > 0)
            all.Add(new("further", agreement.FurtherName) { Mail = agreement.FurtherMail, Language = agreement.FurtherLanguage });
        return all;
    }

    private Sentence NameOf(string organisation) => names.Some([organisation]).GetValueOrDefault(organisation) ?? new Sentence(organisation, organisation);
}
