using System.Globalization;
using System.Text.Json.Nodes;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Consents;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Text;
using Pleiad.Modules.Events.Registrations;
using Pleiad.Modules.Registry.Contracts;

namespace Pleiad.Modules.Events.Meetings;

/// <summary>Somebody takes part in one-to-one meetings, also a visitor; answers with the private page, where hours and wishes are told.</summary>
public static class JoinMeetings
{
    /// <summary>Reads name, organisation, about, mail, consent, and registration: the secret of the private link of whoever registered.</summary>
    public static Func<ActScope, string> From(Form form, string gathering, MeetingLetters letters, RegistryNames names, Language language, bool signedIn)
    {
        var (name, organisation, about) = (form.Line("name", longest: 120), form.Line("organisation", required: false, longest: 120), form.Lines("about", longest: 600));
        var (mail, registered) = (form.Mail("mail", required: !signedIn), form.Line("registration", required: false));
        var agreed = form.TypedAll(ConsentRegister.Field);
        if (!agreed.Contains(MeetingLetters.Shown.Id))
            form.Refuse(ConsentRegister.Field, "The others must see whom they would meet: without the first consent nobody can wish for you.", "Другие должны видеть, с кем встретятся: без первого согласия вас никто не сможет выбрать.");
        else if (mail.Length > 0 && form.ErrorOf("mail") is null && !agreed.Contains(MeetingLetters.Post.Id))
            form.Refuse(ConsentRegister.Field, "Without the second consent we may not keep your address.", "Без второго согласия мы не вправе хранить ваш адрес.");
        if (organisation.Length > 0 && names.Of(organisation) is null)
            form.Refuse("organisation", "There is no such organisation in the registry. Choose one of it, or leave this empty.", "Такой организации в реестре нет. Выберите из реестра или оставьте поле пустым.");
        return scope =>
        {
            var round = OpenMeetings.Find(scope, gathering);
            if (WhyNot(round, scope.Day()) is { } why)
                throw new ConflictException("not-open", why);
            if (scope.Db.MeetingPeople.FirstOrDefault(p => p.Gathering == gathering && p.LeftAt == "" && ((signedIn && p.Account == scope.Actor.Id) || (mail != "" && p.Mail == mail))) is not null)
                throw new ConflictException("there", "You take part already: your private page is in the letter, or on the page of the meetings when you are signed in.", "Вы уже участвуете: ссылка на личную страницу в письме, а если вы вошли — на странице встреч.");
            var person = new MeetingPerson
            {
                Id = scope.MeetingId(), Gathering = gathering, Number = scope.Db.MeetingPeople.Count(p => p.Gathering == gathering) + 1, Token = PrivateSecret.New(), Name = name, Organisation = organisation, About = about, Mail = mail,
                Account = scope.Actor.Id, Registration = Registered(scope, gathering, registered), Language = language == Language.Russian ? "ru" : "en", Free = MeetingBoard.Slots(Enumerable.Range(0, round.Slots)), JoinedAt = scope.Moment(),
            };
            scope.Db.MeetingPeople.Add(person);
            scope.Write(new Deed(person.Node, "join") { Facts = new JsonObject { ["gathering"] = gathering, ["number"] = person.Number, ["organisation"] = organisation } });
            letters.Joined(scope, form, round, person, scope.Gathering(gathering).Name);
            return person.Address;
        };
    }

    /// <summary>The registration of the private link, or of the account; "" for none.</summary>
    internal static string Registered(ActScope scope, string gathering, string token)
    {
        var account = scope.Actor.Id;
        var known = token.Length > 0 ? scope.OfToken(token) : account.Length > 0 ? scope.Db.Registrations.OrderBy(r => r.AskedAt).FirstOrDefault(r => r.Gathering == gathering && r.Account == account) : null;
        return known is null || known.Gathering == gathering ? known?.Id ?? "" : throw RegistrationActs.MissingRegistration();
    }

    /// <summary>Why nobody can join or wish now; null when one can.</summary>
    public static Sentence? WhyNot(MeetingRound round, string today) =>
        round.State != MeetingFlow.Open ? new("Wishes are not taken now: the plan is being made or stands.", "Пожелания сейчас не принимаются: план составляется или уже готов.")
        : string.CompareOrdinal(today, round.WishesUntil) > 0 ? new($"The last day for wishes was {round.WishesUntil}.", $"Последний день для пожеланий был {round.WishesUntil}.") : null;

    internal static MeetingPerson Find(ActScope scope, string token) => MeetingPerson.Link.Open(scope.Db.MeetingPeople, token);

    /// <summary>An id for a row, sorting by time.</summary>
    internal static string MeetingId(this ActScope scope) => Guid.CreateVersion7(scope.Now).ToString("N", CultureInfo.InvariantCulture);
}
