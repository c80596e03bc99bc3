using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Consents;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Text;

namespace Pleiad.Modules.Events.Meetings;

/// <summary>What participants of one-to-one meetings are written, and what they agreed to.</summary>
public sealed class MeetingLetters(PrivateLetters letters, ConsentRegister consents)
{
    /// <summary>To be seen by the other participants.</summary>
    public static readonly ConsentPurpose Shown = new(
        "meetings-shown", new("Show my name and words to the other participants of the meetings", "Показать моё имя и мои слова другим участникам встреч"),
        new("Everybody who takes part in these one-to-one meetings sees the name, the organisation and the words you give here, so that they can wish to meet you. The public does not. All of it is deleted when you leave on your private page.",
            "Имя, организацию и слова, которые вы здесь укажете, увидят участники этих встреч, чтобы выбрать встречу с вами. Остальные не увидят. Всё это удалится, когда вы выйдете на личной странице."));

    /// <summary>To keep the mail address.</summary>
    public static readonly ConsentPurpose Post = new(
        "meetings-post", new("Write to me about my meetings", "Пишите мне о моих встречах"),
        new("The centre keeps your mail address with your part in these meetings, to send you the link of your private page and your plan, and for nothing else. The other participants do not see it. It is deleted when you leave on your private page.",
            "Центр хранит ваш адрес почты вместе с участием в этих встречах, чтобы прислать ссылку на личную страницу и план, и ни для чего другого. Другие участники его не видят. Адрес удалится, когда вы выйдете на личной странице."));

    internal void Joined(ActScope scope, Form form, MeetingRound round, MeetingPerson person, Sentence gathering)
    {
        consents.GiveTicked(scope, form, person.Node.Path, Languages.Of(person.Language), new ConsentProof($"form {round.Address}/join"), person.Node);
        letters.Send(scope, MeetingPerson.Link, person, "joined", new($"One-to-one meetings: {gathering.En}", $"Встречи один на один: {gathering.Ru}"),
            new($"Say when you are free and whom you want to meet, until {round.WishesUntil}. The link is private:", $"Укажите, когда вы свободны и с кем хотите встретиться, до {round.WishesUntil}. Ссылка личная:"));
    }

    internal void Announced(ActScope scope, MeetingRound round, MeetingPerson person, Sentence gathering) => letters.Send(scope, MeetingPerson.Link, person, $"plan-{round.Plan}", new($"Your meetings: {gathering.En}", $"Ваши встречи: {gathering.Ru}"),
        new("The plan is there: whom you meet, when and at which table, and why the rest found no place:", "План готов: с кем, когда и за каким столом вы встречаетесь и почему остальное не поместилось:"));

    internal void Forget(ActScope scope, MeetingPerson person) => letters.Forget(scope, MeetingPerson.Link, person);
}
