using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Consents;
using Pleiad.Kernel.Mail;
using Pleiad.Kernel.Text;
using Pleiad.Kernel.Web;
using Pleiad.Modules.Accounts.Contracts;

namespace Pleiad.Modules.Outreach.Enquiries;

/// <summary>What an investor and the office are written, and what the investor agreed to.</summary>
public sealed class EnquiryLetters(PublicAddress host, ConsentRegister consents, PrivateLetters letters, AccountCards accounts, IServiceProvider services)
{
    /// <summary>The most people of an office who are told that something came.</summary>
    private const int MostTold = 5;

    /// <summary>Without it nothing is kept.</summary>
    public static readonly ConsentPurpose Answer = new(
        "investor-answer", new("Keep who I am, to answer this enquiry", "Сохраните, кто я, чтобы ответить на это обращение"),
        new("The centre keeps your name, organisation, country, mail address and telephone with this enquiry, to answer it and for nothing else. Withdraw the enquiry on its private page, and all of this and everything you wrote is deleted at once.",
            "Центр хранит ваши имя, организацию, страну, адрес почты и телефон вместе с этим обращением, чтобы ответить на него, и ни для чего другого. Отзовите обращение на его личной странице — и всё это и всё написанное вами сразу удалят."));

    /// <summary>Apart from it: without this one the owner of an offer reads what is asked, and not who asks.</summary>
    public static readonly ConsentPurpose PassOn = new(
        "investor-pass-on", new("Tell whoever's offer it is who I am", "Сообщите, кто я, тому, чьё это предложение"),
        new("The manager of the cluster whose offer you ask about may see your name, organisation and how to reach you. Without this consent they read what you ask, and not who you are; the centre passes the answer on.",
            "Управляющий кластером, чьё это предложение, увидит ваши имя, организацию и способ связи. Без этого согласия он прочтёт вопрос, но не узнает, кто вы; ответ передаст центр."));

    /// <summary>Says that the enquiry came, and by when the answer is promised.</summary>
    public void Received(ActScope scope, Enquiry enquiry, string promised) => letters.Send(
        scope, ContactAddress.Link, enquiry, "received", new($"Your enquiry {enquiry.Id}", $"Ваше обращение {enquiry.Id}"),
        new($"Your enquiry {enquiry.Id} came. An answer is promised by {promised}. Everything stands on your private page, which nobody else should have:", $"Ваше обращение {enquiry.Id} получено. Ответ обещан не позже {promised}. Всё — на вашей личной странице; никому её не передавайте:"));

    /// <summary>Says that the office answered.</summary>
    public void Answered(ActScope scope, Enquiry enquiry, string text) => letters.Send(
        scope, ContactAddress.Link, enquiry, $"answer/{scope.Now:O}", new($"An answer to your enquiry {enquiry.Id}", $"Ответ на ваше обращение {enquiry.Id}"), new($"{text}\n\nYou can ask on here:", $"{text}\n\nСпросить ещё можно здесь:"));

    /// <summary>Says that something on the page changed: a step, a missed promise and its reason.</summary>
    public void Changed(ActScope scope, Enquiry enquiry, Sentence what) => letters.Send(
        scope, ContactAddress.Link, enquiry, $"change/{scope.Now:O}", new($"Your enquiry {enquiry.Id}", $"Ваше обращение {enquiry.Id}"), new($"{what.En}\n\nYour private page:", $"{what.Ru}\n\nВаша личная страница:"));

    /// <summary>Tells those who may answer that something came; without the investor's name, which stands on the page.</summary>
    public void ToOffice(ActScope scope, Enquiry enquiry, string promised)
    {
        foreach (var box in accounts.Holding(InvestorRights.AnswerEnquiry, enquiry.Node).Select(h => h.Account).Distinct().Select(a => AccountCards.LetterBoxOf(scope.Connection, a)).OfType<LetterBox>().Take(MostTold))
        {
            var language = Languages.Of(box.Language);
            var link = host.Of(services, language, ContactAddress.Of(enquiry.Id));
            Outbox.Add(scope, new Letter(
                $"enquiry/{enquiry.Id}/office/{scope.Now:O}", box.Mail, language, new Sentence($"An investor's enquiry {enquiry.Id}", $"Обращение инвестора {enquiry.Id}").In(language),
                new Sentence($"An answer is promised by {promised}.\n{link}", $"Ответ обещан не позже {promised}.\n{link}").In(language)));
        }
    }

    /// <summary>Whether the investor agreed to something and has not taken it back.</summary>
    public bool Holds(System.Data.Common.DbConnection connection, Enquiry enquiry, ConsentPurpose purpose) => consents.Holds(connection, enquiry.Node.Path, purpose.Id);

    /// <summary>Takes every consent back and deletes the letters.</summary>
    public void Withdraw(ActScope scope, Enquiry enquiry) => letters.Forget(scope, ContactAddress.Link, enquiry);
}
