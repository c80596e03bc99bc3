using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Consents;
using Pleiad.Kernel.Text;

namespace Pleiad.Modules.Registry.Proposals;

/// <summary>What a proposer who left a mail address is written, and what they agreed to by leaving it.</summary>
public sealed class ProposalLetters(PrivateLetters letters, ConsentRegister consents)
{
    /// <summary>To keep the mail address until the answer.</summary>
    public static readonly ConsentPurpose Purpose = new(
        "proposal-answer", new("Write to me about this proposal", "Пишите мне об этом предложении"),
        new("The centre keeps your mail address with the proposal, to tell you that it came and what is answered, and for nothing else. It is deleted as soon as you take the consent back on the page of the proposal.",
            "Центр хранит ваш адрес почты вместе с предложением, чтобы сообщить, что оно получено и что на него ответили, и ни для чего другого. Адрес удаляется, как только вы отзовёте согласие на странице предложения."));

    /// <summary>Records the consent and says that the proposal came.</summary>
    public void Received(ActScope scope, Proposal proposal)
    {
        if (proposal.Mail.Length == 0)
            return;
        consents.Give(scope, proposal.Node.Path, Purpose.Id, Languages.Of(proposal.Language), new ConsentProof("form /registry/proposals/new"), proposal.Node);
        letters.Send(scope, ProposalNode.Link, proposal, "received", new($"Your proposal {proposal.Id}", $"Ваше предложение {proposal.Id}"),
            new($"Your proposal “{proposal.Name}” came, its reference is {proposal.Id}. Its state and the answer stand here; the link is private:",
                $"Ваше предложение «{proposal.Name}» получено, его номер {proposal.Id}. Состояние и ответ — по этой личной ссылке:"));
    }

    /// <summary>Says what was answered, as long as the consent holds.</summary>
    public void Answered(ActScope scope, Proposal proposal)
    {
        var state = ProposalFlow.Life.State(proposal.State).PublicName;
        letters.Send(scope, ProposalNode.Link, proposal, scope.Now.ToString("O"), new($"Your proposal {proposal.Id}: {state.En}", $"Ваше предложение {proposal.Id}: {state.Ru}"),
            new($"The centre answers your proposal “{proposal.Name}”:\n\n{proposal.Answer}", $"Центр отвечает на ваше предложение «{proposal.Name}»:\n\n{proposal.Answer}"));
    }

    /// <summary>Takes the consent back and deletes the address, with the letters that were written to it.</summary>
    public void Withdraw(ActScope scope, Proposal proposal)
    {
        if (proposal.Mail.Length == 0)
            return;
        letters.Forget(scope, ProposalNode.Link, proposal);
        proposal.Mail = "";
    }
}
