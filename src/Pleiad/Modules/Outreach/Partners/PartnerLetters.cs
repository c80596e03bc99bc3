using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Consents;
using Pleiad.Kernel.Mail;
using Pleiad.Kernel.Text;
using Pleiad.Kernel.Web;
using Pleiad.Modules.Accounts.Contracts;

namespace Pleiad.Modules.Outreach.Partners;

/// <summary>What firms and investors are written around introductions; no letter says who the other is.</summary>
public sealed class PartnerLetters(PublicAddress host, PrivateLetters letters, AccountCards accounts, IServiceProvider services)
{
    private const int MostTold = 5;

    /// <summary>Tells a firm's representatives that somebody asks to meet.</summary>
    public void ToFirm(ActScope scope, Introduction introduction)
    {
        foreach (var box in accounts.Holding(InvestorRights.AnswerIntroduction, introduction.Node).Where(h => h.Role != Kernel.Rights.Role.Administrator).Select(h => h.Account).Distinct().Select(a => AccountCards.LetterBoxOf(scope.Connection, a)).OfType<LetterBox>().Take(MostTold))
        {
            var language = Languages.Of(box.Language);
            Outbox.Add(scope, new Letter(
                $"introduction/{introduction.Id}/asked", box.Mail, language, new Sentence("An investor asks to meet", "Инвестор просит о знакомстве").In(language),
                new Sentence("What is looked for stands here; who looks you learn when you agree:\n", "Что ищут, написано здесь; кто ищет, вы узнаете, когда согласитесь:\n").In(language) + host.Of(services, language, PartnerAddress.Of(introduction.Id))));
        }
    }

    /// <summary>Tells the investor that a firm answered, as long as the consent holds.</summary>
    public void ToInvestor(ActScope scope, PartnerBrief brief, bool agreed)
    {
        var what = agreed ? new Sentence("A firm agreed to meet. How to reach it stands on your private page:", "Компания согласилась на знакомство. Как с ней связаться — на вашей личной странице:") : new("A firm declined. The others stand on your private page:", "Компания отказалась. Остальные — на вашей личной странице:");
        letters.Send(scope, PartnerAddress.Link, brief, $"{scope.Now:O}", new($"Your search for a partner {brief.Id}", $"Поиск партнёра {brief.Id}"), what);
    }
}
