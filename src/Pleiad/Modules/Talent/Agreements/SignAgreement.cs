using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Signatures;
using Pleiad.Modules.Talent.Applications;

namespace Pleiad.Modules.Talent.Agreements;

/// <summary>Signs an agreement, by account and right or by the private link, and takes the signature back. Fields: hash, name, read.</summary>
public sealed class SignAgreement(RightsOfActors rights, AgreementLetters letters)
{
    /// <summary>Signs by the private link.</summary>
    public Func<ActScope, string> ByLink(Form form, string token)
    {
        var (hash, name) = SignatureFields.Read(form);
        return scope =>
        {
            Sign(scope, SignatureBook.Find(scope.Connection, token, p => Agreement.SignAddress(p.Token)), hash, name);
            return Agreement.SignAddress(token);
        };
    }

    /// <summary>Signs as somebody who is signed in and may, as the learner or for an organisation.</summary>
    public Func<ActScope, string> ByAccount(Form form, string id, string role)
    {
        var (hash, name) = SignatureFields.Read(form);
        return scope =>
        {
            Sign(scope, Place(scope, id, role), hash, name);
            return "/" + Agreement.NodeOf(id).Path;
        };
    }

    /// <summary>Takes a signature back while others are missing.</summary>
    public Func<ActScope, string> TakeBack(string id, string role) => scope =>
    {
        Undo(scope, Place(scope, id, role));
        return "/" + Agreement.NodeOf(id).Path;
    };

    /// <summary>The same by the private link.</summary>
    public static Func<ActScope, string> TakeBackByLink(string token) => scope =>
    {
        Undo(scope, SignatureBook.Find(scope.Connection, token, p => Agreement.SignAddress(p.Token)));
        return Agreement.SignAddress(token);
    };

    private void Sign(ActScope scope, SignaturePlace place, string hash, string name)
    {
        var agreement = scope.Agreement(place.Node.Id);
        if (!AgreementFlow.Signing.Contains(agreement.State))
            throw new ConflictException("not-now", "This agreement is not open for signatures.", "Этот договор сейчас не подписывают.");
        KeepAgreement.MustNotBeEarly(agreement, scope.Now);
        var document = SignatureBook.Sign(scope, place, hash, name);
        if (document.Complete)
        {
            SignatureBook.Close(scope, agreement.Node);
            letters.Told(scope, scope.Move(agreement, "sign-last", also: a => a with { InForceAt = scope.Moment() }), "");
        }
        else
        {
            scope.Move(agreement, agreement.State == AgreementFlow.Offered ? "sign-first" : "sign-next");
        }
    }

    private static void Undo(ActScope scope, SignaturePlace place)
    {
        SignatureBook.Withdraw(scope, place);
        scope.Move(scope.Agreement(place.Node.Id), SignatureBook.Of(scope.Connection, place.Node)!.Places.Any(p => p.Signed) ? "take-back" : "take-back-last");
    }

    private SignaturePlace Place(ActScope scope, string id, string role)
    {
        var agreement = scope.Agreement(id);
        var place = SignatureBook.Of(scope.Connection, agreement.Node)?.Places.FirstOrDefault(p => p.Of.Role == role && p.Of.Holder.Length > 0) ?? throw AgreementActs.Missing();
        rights.Must(scope.Actor, PlacementRights.SignAgreement, new Node(place.Of.Holder));
        return place;
    }
}
