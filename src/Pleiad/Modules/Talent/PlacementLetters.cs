using System.Data.Common;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Mail;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Text;
using Pleiad.Kernel.Web;
using Pleiad.Modules.Accounts.Contracts;
using Pleiad.Modules.Registry.Contracts;
using Pleiad.Modules.Talent.Applications;
using Pleiad.Modules.Talent.Contracts;
using Pleiad.Modules.Talent.Openings;

namespace Pleiad.Modules.Talent;

/// <summary>What applicants, guardians and organisations are written.</summary>
public sealed class PlacementLetters(PublicAddress host, AccountCards accounts, IServiceProvider services)
{
    private static readonly string[] Firms = [ApplicationFlow.Submitted, ApplicationFlow.Confirmed, ApplicationFlow.Withdrawn, ApplicationFlow.Lapsed];

    /// <summary>Tells of the state that an application is in now: the applicant, or the organisation where it is its turn.</summary>
    public void Moved(ActScope scope, Application application)
    {
        var opening = scope.Opening(application.Opening);
        var state = ApplicationFlow.Life.State(application.State).PublicName;
        var end = application.Due.Length > 0 ? new Sentence($" Until {application.Due[..10]}.", $" До {application.Due[..10]}.") : new Sentence("", "");
        var reason = application.Reason.Length > 0 ? $"\n\n{application.Reason}" : "";
        ToAccount(scope, application.Person, $"application/{application.Id}/{application.State}/{scope.Moment()}", new($"{opening.En}: {state.En}", $"{opening.Ru}: {state.Ru}"),
            new($"Your application for “{opening.En}”: {state.En}.{end.En}{reason}", $"Ваш отклик «{opening.Ru}»: {state.Ru}.{end.Ru}{reason}"), application.Address);
        if (Firms.Contains(application.State))
            ToOrganisation(scope, opening.Organisation, $"application/{application.Id}/{application.State}/{scope.Moment()}", new($"{opening.En}: an application", $"{opening.Ru}: отклик"),
                new($"An application for “{opening.En}” is now: {ApplicationFlow.Life.State(application.State).Name.En}.{end.En}", $"Отклик на «{opening.Ru}»: {ApplicationFlow.Life.State(application.State).Name.Ru}.{end.Ru}"), application.Address);
    }

    /// <summary>Says that another place of the same time was confirmed.</summary>
    public void GaveWay(ActScope scope, Application application, Opening opening) => ToAccount(
        scope, application.Person, $"application/{application.Id}/gave-way", new($"{opening.En}: withdrawn", $"{opening.Ru}: отклик снят"),
        new($"You confirmed another place of the same time, so your application for “{opening.En}” was withdrawn.", $"Вы подтвердили другое место на то же время, поэтому отклик «{opening.Ru}» снят."), application.Address);

    /// <summary>Asks a guardian; nobody is written to about demonstration accounts.</summary>
    public void AskGuardian(ActScope scope, Application application, Opening opening, string mail) => AskGuardian(
        scope, application.Person, mail, $"application/{application.Id}/guardian", new("Your child wants to apply for a place", "Ваш ребёнок хочет откликнуться на место"),
            new($"Your child wants to apply for “{opening.En}”. The application is sent only when you agree. Read about the place and answer by {application.Due[..10]}; the link is private", $"Ваш ребёнок хочет откликнуться на место «{opening.Ru}». Отклик отправят, только если вы согласны. Прочтите о месте и ответьте до {application.Due[..10]}; ссылка личная"), application.GuardianToken);

    /// <summary>The same about anything that a minor wants to take part in.</summary>
    internal void AskGuardian(ActScope scope, string person, string mail, string key, Sentence subject, Sentence text, string token)
    {
        if (AccountCards.LetterBoxOf(scope.Connection, person) is { } box)
            ToMail(scope, mail, Languages.Of(box.Language), key, subject, text, SchoolAddress.OfConsent(token));
    }

    /// <summary>Reminds an organisation that somebody waits for its answer.</summary>
    public void Remind(ActScope scope, Application application)
    {
        var opening = scope.Opening(application.Opening);
        ToOrganisation(scope, opening.Organisation, $"application/{application.Id}/reminder/{application.Reminders}", new($"{opening.En}: somebody waits for your answer", $"{opening.Ru}: ждут вашего ответа"),
            new($"An application for “{opening.En}” of {application.AppliedAt[..10]} has no answer yet. It ends by itself on {application.Due[..10]}.", $"Отклик на «{opening.Ru}» от {application.AppliedAt[..10]} ещё без ответа. {application.Due[..10]} он закроется сам."), application.Address);
    }

    /// <summary>Writes to an account, where there is somebody to write to.</summary>
    internal void ToAccount(ActScope scope, string account, string key, Sentence subject, Sentence text, string address)
    {
        if (AccountCards.LetterBoxOf(scope.Connection, account) is { } box)
            ToMail(scope, box.Mail, Languages.Of(box.Language), key, subject, text, address);
    }

    /// <summary>Writes to everybody who speaks for an organisation.</summary>
    internal void ToOrganisation(ActScope scope, string organisation, string key, Sentence subject, Sentence text, string address)
    {
        foreach (var account in accounts.Holding(PlacementRights.DecideApplication, ClusterPermissions.Organisation(organisation)).Where(h => h.Role == Role.OrganisationRepresentative).Select(h => h.Account).Distinct())
            ToAccount(scope, account, key, subject, text, address);
    }

    /// <summary>Writes to an address.</summary>
    internal void ToMail(ActScope scope, string mail, Language language, string key, Sentence subject, Sentence text, string address) =>
        Outbox.Add(scope, new Letter(key, mail, language, subject.In(language), $"{text.In(language)}:\n{host.Of(services, language, address)}"));
}
