using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Pleiad.Engine.Intakes;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Consents;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Text;
using Pleiad.Modules.Accounts.Contracts;
using Pleiad.Modules.Registry.Contracts;
using Pleiad.Modules.Talent.Applications;
using Pleiad.Modules.Talent.Contracts;

namespace Pleiad.Modules.Talent.Intakes;

/// <summary>An organisation prepares an intake of openings. Fields: en, ru, rank-by, opening (each), by-lot.</summary>
public static class PrepareIntake
{
    public static Func<ActScope, string> From(Form form, string organiser)
    {
        var (en, ru, rankBy, lot) = (form.Line("en", longest: 120), form.Line("ru", longest: 120), form.Date("rank-by"), form.Ticked("by-lot"));
        if (rankBy.Length is 4 or 7)
            form.Refuse("rank-by", "Write the whole day, like 2026-06-01.", "Напишите день целиком, например 2026-06-01.");
        var openings = form.TypedAll("opening").Where(o => o.Length is > 0 and <= 200).Distinct().ToArray();
        if (openings.Length < 2)
            form.Refuse("opening", "Choose at least two openings: one alone needs no intake.", "Выберите не меньше двух мест: для одного набор не нужен.");
        return scope =>
        {
            var id = Words.Key(en);
            if (scope.Db.Intakes.Any(i => i.Id == id))
                throw new ConflictException("intake-there", "There is an intake of that name. Give this one another.", "Набор с таким названием уже есть. Назовите этот иначе.");
            foreach (var opening in openings)
            {
                if (scope.Opening(opening).State != Audience.OpenState)
                    throw new ConflictException("not-open", $"“{opening}” takes no applications any more.", $"«{opening}» больше не принимает откликов.");
                scope.Db.IntakeOpenings.Add(new IntakeOpening(id, opening));
            }

            var intake = new Intake { Id = id, Organiser = organiser, En = en, Ru = ru, RankBy = rankBy, ByLot = lot, State = IntakeFlow.Ranking, CreatedAt = scope.Moment() };
            scope.Db.Intakes.Add(intake);
            scope.Write(new Deed(intake.Node, "prepare") { To = intake.State, Facts = new JsonObject { ["organiser"] = organiser, ["openings"] = openings.Length, ["byLot"] = lot } });
            return intake.Address;
        };
    }
}

/// <summary>A learner of the organiser ranks openings, anew as often as they like until the last day. Fields: wish-1, wish-2 …, consent, consent-text.</summary>
public sealed class RankOpenings(RightsOfActors rights, ConsentRegister consents, PlacementLetters letters)
{
    public Func<ActScope, string> From(Form form, string id, Language language)
    {
        var wishes = Enumerable.Range(1, IntakeViews.MostWishes).Select(n => form.Line($"wish-{n}", required: n == 1)).Where(w => w.Length > 0).ToArray();
        if (wishes.Distinct().Count() != wishes.Length)
            form.Refuse("wish-1", "Name each opening once.", "Назовите каждое место один раз.");
        return scope =>
        {
            var (intake, me) = (IntakeViews.Find(scope, id), scope.Actor.Id);
            rights.Must(scope.Actor, PlacementRights.Apply, TalentNodes.OfPerson(me));
            IntakeViews.MustBeRanking(intake, scope.Now);
            var (learner, minor) = (scope.Db.Learners.SingleOrDefault(l => l.Account == me), AccountCards.MinorOf(scope.Connection, me, scope.Now));
            if (learner?.Organisation != intake.Organiser)
                throw new ConflictException("not-yours", "This intake is for those who learn at its organiser: look at your record.", "Этот набор — для тех, кто учится у организатора: проверьте свою запись.");
            if (minor is not null && !intake.ByLot)
                throw new ConflictException("not-ranked", "Here organisations put people in order, and nobody under 18 is ranked. Take part in an intake by lot, or apply for the place itself: your guardian is asked then.", "Здесь организации составляют порядок людей, а тех, кому нет 18 лет, не ранжируют. Участвуйте в наборе по жребию или откликнитесь на само место: тогда спросят родителей.");
            if (minor is null && !form.TypedAll("consent").Contains(ApplicationConsents.Shown.Id))
                throw new RefusedException("consent", "Tick the consent: without it the openings may not know of you.", "Отметьте согласие: без него о вас нельзя сообщить организациям.");
            var there = scope.Db.IntakeOpenings.Where(o => o.Intake == id).Select(o => o.Opening).ToHashSet();
            scope.Db.IntakeWishes.RemoveRange(scope.Db.IntakeWishes.Where(w => w.Intake == id && w.Person == me));
            scope.Db.SaveChanges();
            foreach (var (wish, n) in wishes.Where(there.Contains).Select((w, n) => (w, n)))
            {
                if (Audience.WhyNot(scope.Opening(wish), learner, minor, scope.Now) is { } why)
                    throw new ConflictException("not-for-you", why);
                scope.Db.IntakeWishes.Add(new IntakeWish(id, me, n + 1, wish));
            }

            if (minor is null)
                consents.GiveTicked(scope, form, $"{intake.Node.Path}/{me}", language, new ConsentProof($"form {intake.Address}"), intake.Node);
            else if (!scope.Db.IntakeParts.Any(p => p.Intake == id && p.Person == me))
                AskGuardian(scope, intake, me, minor.GuardianMail);
            scope.Write(new Deed(intake.Node, "wish") { Facts = new JsonObject { ["person"] = Journal.Hidden(scope.Connection, me, me) } });
            return intake.Address;
        };
    }

    /// <summary>The wishes of a minor count only when the guardian agreed; wishes may change afterwards, and nobody is asked twice.</summary>
    private void AskGuardian(ActScope scope, Intake intake, string person, string mail)
    {
        var part = new IntakePart { Id = Guid.CreateVersion7(scope.Now).ToString("N"), Intake = intake.Id, Person = person, State = IntakePartFlow.Asked, Token = PrivateSecret.New(), AskedAt = scope.Moment() };
        scope.Db.IntakeParts.Add(part);
        scope.Write(new Deed(part.Node, "ask") { To = part.State, Facts = new JsonObject { ["intake"] = intake.Id } });
        letters.AskGuardian(scope, person, mail, $"intake-part/{part.Id}/guardian", new("Your child wants to take part in an intake", "Ваш ребёнок хочет участвовать в наборе"),
            new($"Your child wants to take part in “{intake.En}”. The wishes count only if you agree by {intake.RankBy}. Read about it and answer here; the link is private", $"Ваш ребёнок хочет участвовать: «{intake.Ru}». Желания учтут, только если вы согласитесь до {intake.RankBy}. Прочтите и ответьте здесь; ссылка личная"), part.Token);
    }
}

/// <summary>An opening's organisation ranks those who wish to come. Fields: person-1, person-2 …</summary>
public static class RankPeople
{
    public static Func<ActScope, string> From(Form form, string id, string opening, RightsOfActors rights)
    {
        var people = Enumerable.Range(1, IntakeViews.MostRanked).Select(n => form.Line($"person-{n}", required: false)).Where(p => p.Length > 0).ToArray();
        if (people.Distinct().Count() != people.Length)
            form.Refuse("person-1", "Name each person once.", "Назовите каждого один раз.");
        return scope =>
        {
            var intake = IntakeViews.Find(scope, id);
            rights.Must(scope.Actor, PlacementRights.DecideApplication, ClusterPermissions.Organisation(scope.Opening(opening).Organisation));
            IntakeViews.MustBeRanking(intake, scope.Now);
            if (intake.ByLot)
                throw new ConflictException("by-lot", "Here a lot stands for the order of people.", "Здесь порядок людей определяет жребий.");
            var asked = scope.Db.IntakeWishes.Where(w => w.Intake == id && w.Opening == opening).Select(w => w.Person).ToHashSet();
            scope.Db.IntakeOrders.RemoveRange(scope.Db.IntakeOrders.Where(o => o.Intake == id && o.Opening == opening));
            scope.Db.SaveChanges();
            scope.Db.IntakeOrders.AddRange(people.Where(asked.Contains).Select((p, n) => new IntakeOrder(id, opening, n + 1, p)));
            scope.Write(new Deed(intake.Node, "order") { Facts = new JsonObject { ["opening"] = opening, ["people"] = people.Length } });
            return intake.Address;
        };
    }
}

/// <summary>Gives the places: whoever is placed has an application that was accepted, and confirms it. Fields: version.</summary>
public sealed class RunIntake(PlacementLetters letters, ConsentRegister consents)
{
    public Func<ActScope, string> From(Form form, string id) => scope =>
    {
        var intake = IntakeViews.Find(scope, id);
        Journal.MustBeAt(scope.Connection, intake.Node, form.Version);
        IntakeFlow.Life.Must("run", intake.State, intake);
        var seed = intake.ByLot ? RandomNumberGenerator.GetInt32(1, int.MaxValue) : 0;
        var left = IntakeMatter.NotCounted(scope.Db, scope.Connection, consents, intake);
        var lists = IntakeLists.Read(scope.Db, intake, seed, left.Contains);
        var placed = lists.Give();
        foreach (var (o, opening) in lists.Openings.Index())
            scope.Put(new IntakeOpening(id, opening.Id, lists.Seats[o]));
        foreach (var (p, person) in lists.People.Index())
        {
            var opening = placed[p] == DeferredAcceptance.Unplaced ? null : lists.Openings[placed[p]];
            scope.Db.IntakePlacings.Add(new IntakePlacing(id, person, opening?.Id ?? ""));
            if (opening is null || scope.Db.Applications.Any(a => a.Opening == opening.Id && a.Person == person && ApplicationFlow.Live.Contains(a.State)))
                continue;
            letters.Moved(scope, scope.ByItself().Move(Apply.Draft(scope, opening, person, ""), "place", also: a => a with { Due = scope.After(ApplicationActs.Turn) }));
        }

        scope.Put(intake with { State = IntakeFlow.Done, Seed = seed, Pairs = lists.Pairs, RunAt = scope.Moment() });
        scope.Write(new Deed(intake.Node, "run") { From = intake.State, To = IntakeFlow.Done, Facts = new JsonObject { ["people"] = lists.People.Count, ["placed"] = placed.Count(o => o >= 0), ["pairs"] = lists.Pairs, ["seed"] = seed } });
        return intake.Address;
    };
}

/// <summary>Calls an intake off before its places are given; whoever ranked reads why. Fields: reason, version.</summary>
public static class CallOffIntake
{
    public static Func<ActScope, string> From(Form form, string id)
    {
        var reason = form.Lines("reason", required: false, longest: 1000);
        return scope =>
        {
            var intake = IntakeViews.Find(scope, id);
            Journal.MustBeAt(scope.Connection, intake.Node, form.Version);
            IntakeFlow.Life.Must("cancel", intake.State, intake, reason);
            scope.Put(intake with { State = IntakeFlow.Cancelled, Reason = reason });
            scope.Write(new Deed(intake.Node, "cancel") { From = intake.State, To = IntakeFlow.Cancelled, Reason = reason });
            return intake.Address;
        };
    }
}
