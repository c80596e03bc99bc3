using System.Globalization;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Consents;
using Pleiad.Modules.Events.Gatherings;

namespace Pleiad.Modules.Events.Registrations;

/// <summary>What somebody who registered is written: that they have a place, wait, or must answer until an hour.</summary>
public sealed class RegistrationLetters(PrivateLetters letters)
{
    /// <summary>Tells of the state that a registration is in now.</summary>
    public void Tell(ActScope scope, Registration registration)
    {
        if (registration.Mail.Length == 0)
            return;
        var gathering = scope.Gathering(registration.Gathering);
        var (text, state) = (Text(registration, gathering), RegistrationFlow.Life.State(registration.State).PublicName);
        letters.Send(
            scope, Registration.Link, registration, $"{registration.State}/{scope.Moment()}", new($"{gathering.En}: {state.En}", $"{gathering.Ru}: {state.Ru}"),
            new($"{text.En}\n\nYour reference: {registration.Id}\nEverything about your registration stands here; the link is private:", $"{text.Ru}\n\nВаш номер: {registration.Id}\nВсё о вашей регистрации — по этой личной ссылке:"), name: registration.Name);
    }

    /// <summary>"2026-10-06 14:05 (Europe/Moscow)", for fields and dense tables; UTC where the zone is not known.</summary>
    internal static string At(string instant, string zone)
    {
        var at = DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);
        return TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var there) ? TimeZoneInfo.ConvertTime(at, there).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) + $" ({zone})" : at.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) + " (UTC)";
    }

    private static Sentence Text(Registration r, Gathering g) => r.State switch
    {
        RegistrationFlow.Confirmed => new($"You have a place at “{g.En}”. Show the code on the page below when you come.", $"За вами место: «{g.Ru}». Когда придёте, покажите код со страницы ниже."),
        RegistrationFlow.Pending => new($"Your registration for “{g.En}” came, and the organisers decide on it.", $"Ваша заявка на «{g.Ru}» получена, её рассматривают организаторы."),
        RegistrationFlow.Waitlisted => new($"All places at “{g.En}” are taken. You are in the queue, and hear from us as soon as a place is free.", $"Все места на «{g.Ru}» заняты. Вы в очереди; как только место освободится, мы напишем."),
        RegistrationFlow.Offered => new($"A place at “{g.En}” is free, and it is kept for you until {EventWords.Hour(r.Until, g.Zone).En}. Open the page below and take it; afterwards it goes to the next in line.", $"На «{g.Ru}» освободилось место, оно закреплено за вами до {EventWords.Hour(r.Until, g.Zone).Ru}. Откройте страницу ниже и займите его; потом оно перейдёт к следующему."),
        RegistrationFlow.Lapsed => new($"The place at “{g.En}” that was kept for you went to the next in line. You can wait again on the page below.", $"Место на «{g.Ru}», закреплённое за вами, перешло к следующему. На странице ниже можно снова встать в очередь."),
        RegistrationFlow.Rejected => new($"The organisers of “{g.En}” cannot take your registration: {r.Reason}", $"Организаторы «{g.Ru}» не могут принять вашу заявку: {r.Reason}"),
        RegistrationFlow.Withdrawn when r.Reason.Length > 0 => new($"The organisers of “{g.En}” released your place: {r.Reason}", $"Организаторы «{g.Ru}» сняли вас с участия: {r.Reason}"),
        _ => new($"Your registration for “{g.En}” is withdrawn.", $"Ваша регистрация на «{g.Ru}» отозвана."),
    };
}
