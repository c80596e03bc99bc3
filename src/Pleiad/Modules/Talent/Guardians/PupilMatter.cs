using System.Data.Common;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Capacity;
using Pleiad.Kernel.Consents;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Mail;
using Pleiad.Modules.Registry.Contracts;
using Pleiad.Modules.Talent.Activities;

namespace Pleiad.Modules.Talent.Guardians;

/// <summary>A pupil on the list of a class: without a guardian nobody takes part, and a no passes the place on.</summary>
internal sealed class PupilMatter(ConsentRegister consents, KeepGroup groups, Places places, RegistryNames organisations, TimeProvider clock) : IGuardianMatter
{
    private static readonly Sentence WhoSees = new(
        "The school: the name on the list, your mail address, your answer. The host: how many come and how many may be photographed. Nobody else: nothing.",
        "Школа: имя в списке, вашу почту, ваш ответ. Организатор: сколько придёт и скольких можно фотографировать. Все остальные: ничего.");

    public GuardianQuestion? Find(PleiadDb db, DbConnection connection, string token)
    {
        if (GuardianLink.Pupils.Seek(db.Pupils, token) is not { } pupil)
            return null;
        var group = db.SchoolGroups.Single(g => g.Id == pupil.SchoolGroup);
        var activity = db.Activities.Single(a => a.Id == group.Activity);
        var names = organisations.Some([group.School, activity.Organisation]);
        var school = names.GetValueOrDefault(group.School) ?? new(group.School, group.School);
        var (stand, note) = Stand(connection, pupil, group, activity);
        return new GuardianQuestion(pupil.Node, pupil.Token, stand, Headline(pupil, activity, stand))
        {
            Eyebrow = new($"{school.En} · {group.ClassName}", $"{school.Ru} · {group.ClassName}"), Illustrative = group.Illustrative, Note = note, Needed = GuardianConsents.Part, Further = [GuardianConsents.Photos, GuardianConsents.Path],
            Nameless = pupil.Name.Length == 0,
            Facts =
            [
                new(new("What", "Что"), Both(activity.Name, ActivityWords.Kind(activity.Kind)), activity.Address), new(new("When", "Когда"), reader => reader.When(activity)), new(new("Where", "Где"), activity.Place), new(new("Who holds it", "Кто проводит"), names.GetValueOrDefault(activity.Organisation) ?? new("", "")),
                new(new("What to bring", "Что взять с собой"), activity.Bring), new(new("Safety", "Безопасность"), activity.Safety), new(new("Who sees what", "Кто что видит"), WhoSees),
            ],
        };
    }

    public void Agree(ActScope scope, string token, GuardianAnswer answer)
    {
        var pupil = Of(scope, token);
        var told = pupil with { AnsweredAt = answer.At, Name = answer.Child.Length > 0 ? answer.Child : pupil.Name, GuardianMail = answer.Mail.Length > 0 ? answer.Mail : pupil.GuardianMail };
        if (pupil.State == PupilFlow.Asked)
            scope.Move(told, "agree");
        else
            scope.Move(told, groups.MakeRoom(scope, scope.Group(pupil.SchoolGroup), pupil) ? "agree-again" : "wait");
    }

    public void Refuse(ActScope scope, string token, string at, bool forget)
    {
        var pupil = Of(scope, token);
        if (PupilFlow.Life.WhyNot("refuse", pupil.State, pupil) is null)
        {
            var (group, waited) = (scope.Group(pupil.SchoolGroup), pupil.State == PupilFlow.Waiting);
            pupil = scope.Move(pupil, "refuse", p => p with { AnsweredAt = at });
            scope.Db.SaveChanges();
            if (waited)
                places.Leave(scope, pupil.Node.Path);
            else
                groups.GiveOn(scope, group);
        }

        if (forget)
        {
            if (pupil.GuardianMail.Length > 0)
                Outbox.Forget(scope.Connection, pupil.GuardianMail, $"guardian/{pupil.Id}/");
            pupil = pupil with { Name = "", GuardianMail = "" };
            scope.Put(pupil);
        }

        Follow(scope, token);
    }

    public void Follow(ActScope scope, string token)
    {
        var pupil = Of(scope, token);
        PupilSteps.Follow(scope, consents, scope.Activity(scope.Group(pupil.SchoolGroup).Activity), pupil);
    }

    private (GuardianStand Stand, Sentence? Note) Stand(DbConnection connection, Pupil pupil, SchoolGroup group, Activity activity)
    {
        if (pupil.State is PupilFlow.Came or PupilFlow.Missed)
            return (pupil.State == PupilFlow.Came ? GuardianStand.Agreed : GuardianStand.Closed, null);
        if (pupil.State == PupilFlow.Dropped || (group.ListClosed.Length > 0 && pupil.State == PupilFlow.Refused))
            return (GuardianStand.Closed, new("The teacher has closed the list. If your child should come after all, ask the teacher.", "Учитель закрыл список. Если ребёнок всё же должен прийти, спросите учителя."));
        if (!GroupFlow.Live.Contains(group.State))
            return (GuardianStand.Closed, new("The class no longer takes part, so nothing is to be answered.", "Класс больше не участвует, отвечать не на что."));
        var begun = activity.BegunOn(SchoolActs.Day(clock.GetUtcNow()));
        return pupil.State switch
        {
            PupilFlow.Asked => (GuardianStand.Asked, null),
            PupilFlow.Agreed => (GuardianStand.Agreed, null),
            _ when begun => (GuardianStand.Closed, new("It has begun or is over, so nothing is to be answered any more.", "Занятие началось или прошло, отвечать больше не на что.")),
            PupilFlow.Waiting => (GuardianStand.Waiting, Turn(connection, pupil, group)),
            _ => (GuardianStand.Refused, Offer(connection, group, activity)),
        };
    }

    /// <summary>What agreeing now leads to.</summary>
    private static Sentence Offer(DbConnection connection, SchoolGroup group, Activity activity) =>
        group.State == GroupFlow.Confirmed && Places.Of(connection, activity.Pool).Free > 0 && Places.Queue(connection, activity.Pool).Count == 0
            ? new("You can still agree: the list is open, and a place is free.", "Ещё можно согласиться: список открыт, и место есть.")
            : new("You can still agree: the list is open. The place has gone on, so your child may have to wait for the next one; you are told when it is there.", "Ещё можно согласиться: список открыт. Место перешло дальше, поэтому ребёнку, возможно, придётся подождать следующего; мы сообщим, когда оно найдётся.");

    private static Sentence Turn(DbConnection connection, Pupil pupil, SchoolGroup group) => group.State != GroupFlow.Confirmed || Places.Find(connection, pupil.Node.Path) is not { } place
        ? new("The class itself waits for places. When it has them, your child comes too if one more is free.", "Класс сам ждёт мест. Когда они будут, ребёнок пойдёт вместе со всеми, если найдётся ещё одно.")
        : Places.Before(connection, place) is > 0 and var before
            ? new($"Every place is taken. Your child has the next one after {before} who wait already; you need not do anything.", $"Все места заняты. Перед вашим ребёнком в очереди: {before}; делать ничего не нужно.")
            : new("Every place is taken. Your child has the next one that is free; you need not do anything.", "Все места заняты. Ребёнок получит первое освободившееся; делать ничего не нужно.");

    private static Sentence Headline(Pupil pupil, Activity activity, GuardianStand stand)
    {
        var (en, ru) = pupil.Name.Length > 0 ? (pupil.Name, pupil.Name) : ("Your child", "Ваш ребёнок");
        return (stand, pupil.State) switch
        {
            (GuardianStand.Asked, _) => new($"May {(pupil.Name.Length > 0 ? en : "your child")} take part in “{activity.En}”?", $"{ru}: можно ли участвовать в занятии «{activity.Ru}»?"),
            (GuardianStand.Agreed, PupilFlow.Came) => new($"{en} took part", $"{ru}: участие состоялось"),
            (GuardianStand.Agreed, _) => new($"{en} may take part", $"{ru} может участвовать"),
            (GuardianStand.Waiting, _) => new($"{en} waits for a place", $"{ru} ждёт места"),
            (_, PupilFlow.Missed) => new($"{en} did not come", $"{ru}: участие не состоялось"),
            (_, PupilFlow.Dropped) => new("The list was closed; ask the teacher", "Список закрыт; спросите учителя"),
            (GuardianStand.Closed, PupilFlow.Asked or PupilFlow.Agreed or PupilFlow.Waiting) => new("The class no longer takes part; nothing is asked of you", "Класс больше не участвует; отвечать не нужно"),
            _ => new($"{en} does not take part", $"{ru} не участвует"),
        };
    }

    private static Sentence Both(Sentence one, Sentence two) => new($"{one.En}, {two.En}", $"{one.Ru}, {two.Ru}");

    private static Pupil Of(ActScope scope, string token) => GuardianLink.Pupils.Open(scope.Db.Pupils, token);
}
