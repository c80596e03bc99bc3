using System.Data.Common;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Signatures;
using Pleiad.Modules.Talent.Applications;

namespace Pleiad.Modules.Talent.Agreements;

/// <summary>What the parties of an agreement are written.</summary>
public sealed class AgreementLetters(PlacementLetters letters)
{
    /// <summary>Asks everybody to sign the version that was offered now.</summary>
    public void Ask(ActScope scope, Agreement agreement, SignedDocument document)
    {
        foreach (var place in document.Missing)
            Ask(scope, agreement, place, document.Version.Number == 1 ? new("Please sign", "Просим подписать") : new("It was changed: please read and sign anew", "Договор изменён: прочтите и подпишите снова"), "ask");
    }

    /// <summary>Reminds one who did not sign yet.</summary>
    public void Remind(ActScope scope, Agreement agreement, SignaturePlace place) => Ask(scope, agreement, place, new("Your signature is still missing", "Вашей подписи всё ещё нет"), "remind");

    /// <summary>Tells all parties what became of it.</summary>
    public void Told(ActScope scope, Agreement agreement, string reason)
    {
        var state = AgreementFlow.Life.State(agreement.State).Name;
        var why = reason.Length > 0 ? $"\n\n{reason}" : "";
        foreach (var place in SignatureBook.Of(scope.Connection, agreement.Node)?.Places ?? [])
            To(scope, agreement, place, $"agreement/{agreement.Id}/{agreement.State}/{place.Of.Role}", new($"Agreement {agreement.Id}: {state.En}", $"Договор {agreement.Id}: {state.Ru}"), new($"The agreement is now: {state.En}.{why}", $"Договор теперь: {state.Ru}.{why}"));
    }

    private void Ask(ActScope scope, Agreement agreement, SignaturePlace place, Sentence why, string occasion) => To(
        scope, agreement, place, $"agreement/{agreement.Id}/{place.Number}/{place.Of.Role}/{occasion}", new($"Agreement {agreement.Id}: {why.En}", $"Договор {agreement.Id}: {why.Ru}"),
        new($"{why.En}. Agreement {agreement.Id}, version {place.Number}, from {agreement.Starts} to {agreement.Ends}; you sign as {AgreementText.Role(place.Of.Role).En}", $"{why.Ru}. Договор {agreement.Id}, версия {place.Number}, с {agreement.Starts} по {agreement.Ends}; вы подписываете как {AgreementText.Role(place.Of.Role).Ru}"));

    private void To(ActScope scope, Agreement agreement, SignaturePlace place, string key, Sentence subject, Sentence text)
    {
        if (place.Of.Mail.Length > 0)
            letters.ToMail(scope, place.Of.Mail, place.Reads, key, subject, text, Agreement.SignAddress(place.Token));
        else if (place.Of.Role == "learner")
            letters.ToAccount(scope, agreement.Person, key, subject, text, agreement.Address);
        else
            letters.ToOrganisation(scope, place.Of.Role == "organisation" ? agreement.Organisation : agreement.Institution, key, subject, text, agreement.Address);
    }
}

/// <summary>Reminds those who did not sign for a week, and ends what nobody signed by its last day.</summary>
public sealed class AgreementTimers(AgreementLetters letters)
{
    private static readonly TimeSpan Patience = TimeSpan.FromDays(7);

    /// <summary>Whether anything is to be done.</summary>
    internal static bool Due(DbConnection connection, DateTimeOffset now) => SignatureBook.Unsigned(connection, Agreement.NodeKind, now - Patience).Count > 0
        || connection.Scalar<long>("SELECT count(*) FROM talent_agreement WHERE state IN ('draft', 'offered', 'partly-signed') AND ends < @today", ("@today", KeepAgreement.Today(now))) > 0;

    /// <returns>How many were reminded of or ended.</returns>
    public int Run(ActScope scope)
    {
        var moved = 0;
        foreach (var place in SignatureBook.Unsigned(scope.Connection, Agreement.NodeKind, scope.Now - Patience))
        {
            SignatureBook.Remind(scope, place);
            letters.Remind(scope, scope.Agreement(place.Node.Id), place);
            moved++;
        }

        var today = KeepAgreement.Today(scope.Now);
        foreach (var agreement in scope.Db.Agreements.Where(a => AgreementFlow.Changing.Contains(a.State) && a.Ends.CompareTo(today) < 0).AsEnumerable().ToList())
        {
            var ended = scope.ByItself().Move(agreement, "expire", also: a => a with { EndedAt = scope.Moment() });
            SignatureBook.Close(scope, agreement.Node);
            letters.Told(scope, ended, "");
            moved++;
        }

        return moved;
    }
}
