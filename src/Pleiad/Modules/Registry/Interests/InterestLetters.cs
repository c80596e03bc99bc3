using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Mail;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Text;
using Pleiad.Kernel.Web;
using Pleiad.Modules.Accounts.Contracts;
using Pleiad.Modules.Registry.Clusters;
using Pleiad.Modules.Registry.Needs;
using Pleiad.Modules.Registry.Organisations;

namespace Pleiad.Modules.Registry.Interests;

/// <summary>What the sides of a conversation are written: that something came, and where to read it. The words themselves stay there, because officers read the outbox.</summary>
public sealed class InterestLetters(AccountCards accounts, PublicAddress host, IServiceProvider services)
{
    public void Came(ActScope scope, Interest interest, Need need, Organisation partner) => Send(
        scope, interest, need.OwnerNode, "came", new($"Somebody answers “{need.En}”", $"Отклик на «{need.Ru}»"),
        new($"{partner.En} is interested in “{need.En}”. Read the message, and accept or decline it:", $"Организация «{partner.Ru}» откликнулась на «{need.Ru}». Прочтите сообщение и примите или отклоните его:"));

    public void Said(ActScope scope, Interest interest, Need need, string side, int number) => Send(
        scope, interest, side == InterestWord.Owner ? Partner(interest) : need.OwnerNode, $"said-{number}", new($"A message about “{need.En}”", $"Сообщение о «{need.Ru}»"),
        new("The other side of your conversation wrote to you. Read it here:", "Другая сторона разговора написала вам. Прочитать можно здесь:"));

    public void Answered(ActScope scope, Interest interest, Need need)
    {
        var state = InterestFlow.Life.State(interest.State).Name;
        Send(scope, interest, interest.State == InterestFlow.Withdrawn ? need.OwnerNode : Partner(interest), interest.State, new($"“{need.En}”: {state.En}", $"«{need.Ru}»: отклик {state.Ru}"),
            new($"The answer to “{need.En}” is {state.En}. What was said stands here:", $"Отклик на «{need.Ru}» {state.Ru}. Что сказано, можно прочитать здесь:"));
    }

    private static Node Partner(Interest interest) => Node.Of(Organisation.NodeKind, interest.Organisation);

    /// <summary>To everybody who speaks for a side, each in the language of their own.</summary>
    private void Send(ActScope scope, Interest interest, Node side, string occasion, Sentence subject, Sentence text)
    {
        var permission = side.Kind == ClusterNode.Kind ? RegistryRights.HoldInterest : RegistryRights.SpeakForOrganisation;
        foreach (var account in accounts.Holding(permission, side).Where(h => h.Node == side).Select(h => h.Account).Distinct())
        {
            if (AccountCards.LetterBoxOf(scope.Connection, account) is not { } box)
                continue;
            var language = Languages.Of(box.Language);
            var link = host.Of(services, language, NeedAddress.OfInterest(interest.Id));
            Outbox.Add(scope, new Letter($"interest/{interest.Id}/{occasion}", box.Mail, language, subject.In(language), $"{text.In(language)}\n{link}"));
        }
    }
}
