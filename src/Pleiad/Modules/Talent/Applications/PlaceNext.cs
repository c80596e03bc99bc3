using Pleiad.Kernel;
using Pleiad.Kernel.Text;
using Pleiad.Kernel.Web;
using Pleiad.Modules.Registry.Contracts;
using Pleiad.Modules.Talent.Agreements;

namespace Pleiad.Modules.Talent.Applications;

/// <summary>What comes next on the way from an application to the evaluation: whose turn it is, until when, and what happens if nobody does anything.</summary>
internal static class PlaceNext
{
    /// <summary>The steps of the way, in order.</summary>
    public static IReadOnlyList<Sentence> Steps { get; } =
    [
        new("applied", "отклик"), new("accepted", "принятие"), new("confirmed", "подтверждение"), new("agreement signed", "договор подписан"), new("weeks on the spot", "недели на месте"), new("evaluated", "оценка"),
    ];

    /// <summary>How many steps are done; -1 where the way has ended before its time.</summary>
    public static int Done(Application application, Agreement? agreement, string today) => application.State switch
    {
        ApplicationFlow.Drafted or ApplicationFlow.Guardian => 0,
        ApplicationFlow.Submitted or ApplicationFlow.Seen => 1,
        ApplicationFlow.Accepted or ApplicationFlow.Reserve or ApplicationFlow.Offered => 2,
        ApplicationFlow.Confirmed => agreement?.State switch
        {
            AgreementFlow.InForce => string.CompareOrdinal(agreement.Ends, today) < 0 ? 5 : 4,
            AgreementFlow.Completed => 6,
            _ => 3,
        },
        _ => -1,
    };

    /// <summary>What comes next, in a sentence for the applicant or for the organisation.</summary>
    /// <param name="reader">Who reads.</param>
    /// <param name="application">Where it stands.</param>
    /// <param name="agreement">The latest that was made of it; null for none.</param>
    /// <param name="organisation">Whose place it is.</param>
    /// <param name="before">How many come first on the reserve list.</param>
    /// <param name="own">Whether the applicant reads.</param>
    public static string Of(Reader reader, Application application, Agreement? agreement, Sentence organisation, int before, bool own)
    {
        var due = application.Due.Length > 9 ? reader.When(application.Due[..10]) : Numbers.None;
        return application.State switch
        {
            ApplicationFlow.Guardian => reader.T($"A parent or guardian has a letter with a private link. The application is sent when they agree, by {due}; otherwise it ends by itself.", $"Родителю или опекуну отправлено письмо с личной ссылкой. Отклик уйдёт, когда он согласится, — до {due}; иначе закроется сам."),
            ApplicationFlow.Submitted => own ? reader.T($"{organisation.En} reads it by {due}, and then has fifteen days more to answer. You need do nothing; if nobody answers, it ends by itself and you are told.", $"{organisation.Ru} прочтёт отклик до {due}, на ответ есть ещё пятнадцать дней. От вас ничего не нужно; если никто не ответит, отклик закроется сам и вам сообщат.")
                : reader.T($"Mark it as read by {due}: then you have fifteen days more to answer. Otherwise it ends by itself, and the applicant is told so.", $"Отметьте прочитанным до {due}: на ответ будет ещё пятнадцать дней. Иначе отклик закроется сам, и кандидат об этом узнает."),
            ApplicationFlow.Seen => own ? reader.T($"{organisation.En} has read it and answers by {due}; if nobody does, it ends by itself and you are told.", $"{organisation.Ru}: отклик прочитан, ответ будет до {due}; если его не будет, отклик закроется сам и вам сообщат.")
                : reader.T($"Accept or reject by {due}. What stays unanswered ends by itself.", $"Примите или отклоните до {due}. Оставшееся без ответа закрывается само."),
            ApplicationFlow.Accepted => own ? reader.T($"Your turn: confirm by {due} that you come. Places go to those who confirm first; your other applications of the same time are withdrawn then.", $"Ваш черёд: подтвердите до {due}, что придёте. Места достаются тем, кто подтвердил раньше; остальные ваши отклики на то же время будут сняты.")
                : reader.T($"The applicant confirms by {due}.", $"Кандидат подтверждает до {due}."),
            ApplicationFlow.Reserve => reader.T($"All places are taken: {Words.Ordinal(Language.English, before + 1)} in line. A freed place is kept for three days, and a letter says so.", $"Все места заняты; номер в очереди — {before + 1}. Освободившееся место ждёт три дня, об этом придёт письмо."),
            ApplicationFlow.Offered => own ? reader.T($"Your turn: a place is kept for you until {due}.", $"Ваш черёд: место ждёт вас до {due}.") : reader.T($"A freed place is kept for the applicant until {due}.", $"Освободившееся место ждёт кандидата до {due}."),
            ApplicationFlow.Confirmed => OfAgreement(reader, agreement, organisation, own),
            ApplicationFlow.Drafted => reader.T("It has not been sent yet.", "Ещё не отправлен."),
            _ => reader.T("This way has ended. Other places are open.", "Этот путь закончен. Есть другие открытые места."),
        };
    }

    private static string OfAgreement(Reader reader, Agreement? agreement, Sentence organisation, bool own) => agreement?.State switch
    {
        null or AgreementFlow.Terminated or AgreementFlow.Expired => own ? reader.T($"{organisation.En} writes the agreement now. Then you, the organisation and your school or university sign the same words.", $"{organisation.Ru} составляет договор. Потом вы, организация и ваша школа или вуз подпишете один и тот же текст.")
            : reader.T("Write the agreement: everybody then signs the same words.", "Составьте договор: потом все подпишут один и тот же текст."),
        AgreementFlow.Draft => own ? reader.T("The agreement is being written. You get a letter when it is offered for signature.", "Договор составляют. Когда его предложат на подпись, придёт письмо.") : reader.T("Read the draft once more, and offer it for signature.", "Прочтите черновик ещё раз и предложите его на подпись."),
        AgreementFlow.Offered or AgreementFlow.Partly => reader.T("Everybody reads and signs the agreement. It is in force with the last signature; a change makes all of them void.", "Все читают и подписывают договор. Он действует с последней подписью; изменение аннулирует все подписи."),
        AgreementFlow.InForce when string.CompareOrdinal(agreement.Ends, reader.Today) < 0 => own ? reader.T($"The last day was {reader.When(agreement.Ends)}. {organisation.En} now says how it was and which skills you showed.", $"Последний день был {reader.When(agreement.Ends)}. {organisation.Ru} даст оценку и отметит навыки, которые вы проявили.") : reader.T("It is over: say how it was, and which skills were shown.", "Срок прошёл: дайте оценку и отметьте проявленные навыки."),
        AgreementFlow.InForce => reader.T($"From {reader.When(agreement.Starts)} to {reader.When(agreement.Ends)}, {agreement.Hours} hours, beside {agreement.Tutor}. At the end the organisation says how it was and which skills were shown.", $"С {reader.When(agreement.Starts)} по {reader.When(agreement.Ends)}, {agreement.Hours} ч, наставник — {agreement.Tutor}. В конце организация даёт оценку и отмечает проявленные навыки."),
        _ => own ? reader.T("It is evaluated: the confirmed skills stand in your record. After three, six and twelve months a letter asks what you do.", "Оценка дана: подтверждённые навыки стоят в вашей записи. Через три, шесть и двенадцать месяцев письмо спросит, чем вы заняты.") : reader.T("It is evaluated. After three, six and twelve months the learner is asked what became of it.", "Оценка дана. Через три, шесть и двенадцать месяцев учащегося спросят, что было дальше."),
    };
}
