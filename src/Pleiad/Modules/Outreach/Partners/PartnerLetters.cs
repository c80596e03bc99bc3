using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Consents;
using Pleiad.Kernel.Mail;
using Pleiad.Kernel.Text;
using Pleiad.Kernel.Web;
using Pleiad.Modules.Accounts.Contracts;

namespace Pleiad.Modules.Outreach.Partners;

/// <summary>What firms and investors are written around introductions; no letter says who the other is.</summary>
public sealed class PartnerLetters(PublicAddress host, ConsentRegister consents, AccountCards accounts, IServiceProvider services)
{
    private const int MostTold = 5;

    /// <summary>Tells a firm's representatives that somebody asks to meet.</summary>
    public void ToFirm(ActScope scope, Introduction introduction)
    {
        foreach (var box in accounts.Holding(InvestorRights.AnswerIntroduction, introduction.Node).Where(h => h.Role != Kernel.Rights.Role.Administrator).Select(h => h.Account).Distinct().Select(a => AccountCards.LetterBoxOf(scope.Connection, a)).OfType<LetterBox>().Take(MostTold))
        {
            var russian = box.Language == "ru";
            Outbox.Add(scope, new Letter(
                $"introduction/{introduction.Id}/asked", box.Mail, russian ? Language.Russian : Language.English, russian ? "Инвестор просит о знакомстве" : "An investor asks to meet",
                (russian ? "Что ищут, написано здесь; кто ищет, вы узнаете, когда согласитесь:\n" : "What is looked for stands here; who looks you learn when you agree:\n") + host.Of(services, (russian ? Reader.RussianPrefix : "") + PartnerAddress.Of(introduction.Id))));
        }
    }

    /// <summary>Tells the investor that a firm answered, as long as the consent holds.</summary>
    public void ToInvestor(ActScope scope, PartnerBrief brief, bool agreed)
    {
        if (brief.Mail.Length == 0 || !consents.Holds(scope.Connection, brief.Node.Path, PartnerFlows.Investor.Id))
            return;
        var russian = brief.In == Language.Russian;
        var what = agreed ? new Sentence("A firm agreed to meet. How to reach it stands on your private page:", "Компания согласилась на знакомство. Как с ней связаться — на вашей личной странице:") : new("A firm declined. The others stand on your private page:", "Компания отказалась. Остальные — на вашей личной странице:");
        Outbox.Add(scope, new Letter(
            $"brief/{brief.Id}/{scope.Now:O}", brief.Mail, brief.In, russian ? $"Поиск партнёра {brief.Id}" : $"Your search for a partner {brief.Id}",
            $"{(russian ? what.Ru : what.En)}\n{host.Of(services, (russian ? Reader.RussianPrefix : "") + PartnerAddress.Private(brief.Token))}"));
    }
}
