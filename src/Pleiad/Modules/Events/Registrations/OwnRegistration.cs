using System.Text.Json.Nodes;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Capacity;
using Pleiad.Kernel.Consents;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Questionnaires;

namespace Pleiad.Modules.Events.Registrations;

/// <summary>What somebody does with their own registration, by its private link.</summary>
public sealed class OwnRegistration(Places places, ConsentRegister consents, RegistrationLetters letters)
{
    /// <summary>Takes the place that is kept.</summary>
    public string Accept(ActScope scope, string token)
    {
        var registration = scope.OfToken(token);
        RegistrationFlow.Life.Must("accept", registration.State, registration);
        places.Accept(scope, registration.Node.Path);
        letters.Tell(scope, scope.Move(registration, "accept"));
        return registration.PrivateAddress;
    }

    /// <summary>Waits again, behind everybody, after an offer that was not taken.</summary>
    public string Again(ActScope scope, string token)
    {
        var registration = scope.OfToken(token);
        RegistrationFlow.Life.Must("again", registration.State, registration);
        var held = places.Ask(scope, Admission.PoolOf(registration.Gathering, registration.Admission), registration.Node.Path, registration.People).State == PlaceState.Held;
        letters.Tell(scope, scope.Move(registration, held ? "again-confirm" : "again"));
        return registration.PrivateAddress;
    }

    /// <summary>Withdraws; the place is offered to who waited longest.</summary>
    public string Withdraw(ActScope scope, string token)
    {
        var registration = scope.OfToken(token);
        var moved = scope.Move(registration, "withdraw", also: r => r with { Shown = false });
        scope.Db.SaveChanges();
        places.Leave(scope, registration.Node.Path);
        letters.Tell(scope, moved);
        return registration.PrivateAddress;
    }

    /// <summary>Changes name, organisation, answers and, where several may come, how many; the questions are those that were asked then. More places are taken only where nobody waits for them.</summary>
    public Func<ActScope, string> Change(Form form, Questionnaire asked, Admission admission, string token)
    {
        var (name, organisation, answers) = (form.Line("name", longest: 120), form.Line("organisation", required: false, longest: 160), asked.Read(form));
        var said = admission.Grouped ? Register.People(form, admission) : 0;
        return scope =>
        {
            var registration = scope.OfToken(token);
            if (!RegistrationFlow.Live.Contains(registration.State))
                throw new ConflictException("registration-over", "This registration is over: nothing of it is changed any more.", "Эта регистрация завершена: изменить её нельзя.");
            var people = said == 0 ? registration.People : said;
            var changed = registration with { Name = name, Organisation = organisation, Answers = CanonicalJson.Of(answers), People = people, ChangedAt = scope.Moment() };
            scope.Put(changed);
            scope.Write(new Deed(registration.Node, "change") { Facts = people == registration.People ? null : new JsonObject { ["people"] = people, ["before"] = registration.People } });
            if (people != registration.People && registration.State != RegistrationFlow.Pending)
                places.Change(scope, admission.Pool, registration.Node.Path, people); // who waits and is fewer now may be offered a place by this
            return registration.PrivateAddress;
        };
    }

    /// <summary>Chooses sessions for the own programme.</summary>
    public static Func<ActScope, string> Choose(Form form, string token)
    {
        var chosen = form.TypedAll("session").Where(s => s.Length is > 0 and <= 200).Distinct().ToArray();
        return scope =>
        {
            var registration = scope.OfToken(token);
            var there = scope.Db.Sessions.Where(s => s.Gathering == registration.Gathering).Select(s => s.Id).ToList();
            scope.Db.ChosenSessions.RemoveRange(scope.Db.ChosenSessions.Where(c => c.Registration == registration.Id));
            scope.Db.SaveChanges();
            scope.Db.ChosenSessions.AddRange(chosen.Where(there.Contains).Select(s => new ChosenSession(registration.Id, s)));
            scope.Write(new Deed(registration.Node, "choose") { Facts = new JsonObject { ["sessions"] = chosen.Count(there.Contains) } });
            return registration.PrivateAddress + "#programme";
        };
    }

    /// <summary>Takes one consent back. With the one to take part everything that was written goes, and the place to the next.</summary>
    public string TakeBack(ActScope scope, string token, string purpose)
    {
        var registration = scope.OfToken(token);
        consents.Withdraw(scope, registration.Node.Path, purpose, registration.Node);
        if (purpose == RegistrationConsents.Shown.Id)
            scope.Put(registration with { Shown = false, ChangedAt = scope.Moment() });
        if (purpose != RegistrationConsents.Part.Id)
            return registration.PrivateAddress;
        if (RegistrationFlow.Life.WhyNot("withdraw", registration.State, registration) is null)
            registration = scope.Move(registration, "withdraw");
        scope.Db.SaveChanges();
        places.Leave(scope, registration.Node.Path);
        Erase(scope, registration);
        return registration.PrivateAddress;
    }

    /// <summary>Takes away what names the person; that somebody was registered stays.</summary>
    internal static void Erase(ActScope scope, Registration registration)
    {
        PrivateLetters.ForgetLetters(scope, Registration.Link, registration);
        scope.Put(registration with { Name = "", Mail = "", Organisation = "", Answers = "{}", Account = "", Shown = false, ChangedAt = scope.Moment() });
        scope.Write(new Deed(registration.Node, "erase"));
    }
}
