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
        "events-news", new("Write to me about further gatherings of these organisers", "Пишите мне о следующих событиях этих организаторов"),
        new("At most a few letters a year, to the address that you give here; nobody else gets it. You can take this back at any time and keep your place.", "Не больше нескольких писем в год на указанный адрес; никому другому он не передаётся. Отозвать можно в любое время, место останется за вами."));

    public static IReadOnlyList<ConsentPurpose> All { get; } = [Part, Shown, News];
}
