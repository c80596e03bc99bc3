using Pleiad.Kernel.Consents;

namespace Pleiad.Modules.Events.Registrations;

/// <summary>What somebody who registers may agree to, each by itself. A click on a button is agreement to nothing.</summary>
internal static class RegistrationConsents
{
    /// <summary>Without it there is nobody to keep a place for.</summary>
    public static ConsentPurpose Part { get; } = new(
        "events-part", new("Keep what I write here, so that I can take part", "Храните написанное здесь, чтобы я участвовал"),
        new("The organisers keep your name, mail address, organisation and answers for this gathering: to keep your place, to write to you about it, and to let you in. They are deleted a year after it ends, or as soon as you take this back; then your place goes to the next in line.",
            "Организаторы хранят ваше имя, почту, организацию и ответы для этого события: чтобы держать место, писать вам о нём и впустить вас. Через год после события, или сразу, как только вы отзовёте согласие, они удаляются; место тогда переходит к следующему."));

    public static ConsentPurpose Shown { get; } = new(
        "events-shown", new("Show my name and organisation in the list of participants", "Показывайте моё имя и организацию в списке участников"),
        new("Everybody can read the list on the page of the gathering. You disappear from it as soon as you take this back, and keep your place.", "Список на странице события открыт всем. Вы исчезнете из него, как только отзовёте согласие; место останется за вами."));

    public static ConsentPurpose News { get; } = new(
        "events-news", new("Ask me by letter whether I want news of further gatherings", "Спросите меня письмом, хочу ли я узнавать о следующих событиях"),
        new("One letter with a link comes to the address that you give here. Only if you press the button behind that link do you get the events part of the digest, at most four letters a year, each with one click to end it; if you do not press it, nothing more comes. Your place does not depend on it.",
            "На указанный адрес придёт одно письмо со ссылкой. Только если вы нажмёте кнопку по этой ссылке, вам будет приходить раздел дайджеста о событиях — не больше четырёх писем в год, от каждого можно отписаться одним нажатием; не нажмёте — больше ничего не придёт. На ваше место это не влияет."));

    public static IReadOnlyList<ConsentPurpose> All { get; } = [Part, Shown, News];
}
