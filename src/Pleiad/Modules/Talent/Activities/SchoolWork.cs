using Pleiad.Kernel;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Work;
using Pleiad.Modules.Accounts.Contracts;
using Pleiad.Modules.Registry.Contracts;
using Pleiad.Modules.Talent.Applications;
using Pleiad.Modules.Talent.Contracts;
using Pleiad.Modules.Talent.Courses;
using Pleiad.Modules.Talent.Intakes;
using Pleiad.Modules.Talent.Trainings;

namespace Pleiad.Modules.Talent.Activities;

/// <summary>What waits for teachers, for whoever holds activities or gives trainings, for guardians, and for pupils who wait for theirs.</summary>
internal static class SchoolWork
{
    public static IReadOnlyList<WaitsFor> All { get; } = [Classes, Hosted, Trainings, Guardians, Pupils];

    /// <summary>A class: places to take, guardians who have not answered, who came.</summary>
    private static WaitsFor Classes => new("talent.groups", asked => !Represents(asked) ? [] : asked.Connection.Rows(
            "SELECT g.id, g.class_name, g.school, g.state, g.until, g.asked_at, a.en, a.ru, a.starts, (SELECT count(*) FROM talent_pupil p WHERE p.school_group = g.id AND p.state = 'asked') FROM talent_group g JOIN talent_activity a ON a.id = g.activity WHERE g.state IN ('offered', 'confirmed') AND a.starts <> '' ORDER BY a.starts, g.id",
            r => (Id: r.GetString(0), Class: r.GetString(1), School: r.GetString(2), State: r.GetString(3), Until: r.GetString(4), AskedAt: r.GetString(5), Name: new Sentence(r.GetString(6), r.GetString(7)), Day: r.GetString(8)[..10], Unanswered: r.GetInt64(9)))
        .Select(g => (g, Why: Own(asked, g.School))).Where(g => g.Why is not null).Select(g => Of(g.g.Id, g.g.Class, g.g.State, g.g.Until, g.g.AskedAt, g.g.Name, g.g.Day, g.g.Unanswered, g.Why!, SchoolActs.Day(asked.Now))).OfType<WorkItem>());

    /// <summary>Activities that are prepared and not announced, and classes of which nobody said how many came.</summary>
    private static WaitsFor Hosted => new("talent.activities", asked => !Represents(asked) ? [] : asked.Connection.Rows(
            "SELECT a.id, a.en, a.ru, a.organisation, a.state, a.starts, a.created_at, (SELECT count(*) FROM talent_group g WHERE g.activity = a.id AND g.state = 'confirmed') FROM talent_activity a WHERE a.organisation <> '' AND a.state IN ('draft', 'announced') ORDER BY a.starts, a.id",
            r => (Id: r.GetString(0), Name: new Sentence(r.GetString(1), r.GetString(2)), Host: r.GetString(3), Draft: r.GetString(4) == ActivityFlow.Draft, Day: r.GetString(5) is { Length: >= 10 } day ? day[..10] : "", Since: r.GetString(6)[..10], Classes: r.GetInt64(7)))
        .Where(a => a.Draft || (a.Classes > 0 && a.Day.Length == 10 && string.CompareOrdinal(a.Day, SchoolActs.Day(asked.Now)) <= 0)).Select(a => (a, Why: Own(asked, a.Host))).Where(a => a.Why is not null)
        .Select(a => a.a.Draft
            ? new WorkItem(a.a.Name, new("activity for schools, prepared and not announced", "занятие для школ: подготовлено, но не объявлено"), a.Why!, SchoolAddress.OfActivity(a.a.Id), new("Announce it", "Объявить")) { Since = a.a.Since, Due = a.a.Day }
            : new WorkItem(a.a.Name, new($"classes of which nobody said how many came: {a.a.Classes}", $"классов, о которых не сказано, сколько пришло: {a.a.Classes}"), a.Why!, SchoolAddress.OfActivity(a.a.Id, "/groups"), new("Count who came", "Подсчитать пришедших")) { Since = a.a.Day }));

    /// <summary>Trainings that are over: attendance to confirm, and then the report.</summary>
    private static WaitsFor Trainings => new("talent.trainings", asked => !Represents(asked) ? [] : asked.Connection.Rows(
            "SELECT t.id, t.en, t.ru, t.organisation, t.ends, (SELECT count(*) FROM talent_trainee p WHERE p.training = t.id AND p.state = 'enrolled'), (SELECT count(*) FROM talent_trainee p WHERE p.training = t.id) FROM talent_training t WHERE t.state = 'open' AND t.ends < @today ORDER BY t.ends, t.id",
            r => (Id: r.GetString(0), Name: new Sentence(r.GetString(1), r.GetString(2)), Giver: r.GetString(3), Ended: r.GetString(4), Open: r.GetInt64(5), People: r.GetInt64(6)), ("@today", SchoolActs.Day(asked.Now)))
        .Where(t => t.People > 0).Select(t => (t, Why: Own(asked, t.Giver))).Where(t => t.Why is not null)
        .Select(t => t.t.Open > 0
            ? new WorkItem(t.t.Name, new($"training is over; attendance not confirmed of {t.t.Open}", $"обучение прошло; посещение не подтверждено: {t.t.Open}"), t.Why!, TrainingNodes.AddressOf(t.t.Id, "/attendance"), new("Confirm attendance", "Подтвердить посещение")) { Since = t.t.Ended }
            : new WorkItem(t.t.Name, new("training is over and not reported to its funder", "обучение прошло, отчёт не представлен"), t.Why!, TrainingNodes.AddressOf(t.t.Id), new("Report it", "Представить отчёт")) { Since = t.t.Ended }));

    /// <summary>What a guardian with an account was asked: by the address that they confirmed, so that it says no more than the letter did.</summary>
    private static WaitsFor Guardians => new("talent.guardians", asked =>
    {
        if (AccountCards.LetterBoxOf(asked.Connection, asked.Actor.Id)?.Mail is not { } mail)
            return [];
        var why = new Sentence("you are named as parent or guardian", "вы указаны как родитель или опекун");
        WorkItem Item(string token, string en, string ru, string since) => new(new(en, ru), new("your child may take part only if you agree", "ребёнок участвует, только если вы согласны"), why, SchoolAddress.OfConsent(token), new("Answer", "Ответить")) { Since = since[..10] };
        var pupils = asked.Connection.Rows(
            "SELECT p.token, a.en, a.ru, g.asked_at FROM talent_pupil p JOIN talent_group g ON g.id = p.school_group JOIN talent_activity a ON a.id = g.activity WHERE p.guardian_mail = @mail AND p.state = 'asked' AND g.state = 'confirmed' ORDER BY g.asked_at", r => Item(r.GetString(0), r.GetString(1), r.GetString(2), r.GetString(3)), ("@mail", mail));
        return pupils.Concat(OfLearners(asked, "").Where(l => AccountCards.MinorOf(asked.Connection, l.Person, asked.Now)?.GuardianMail == mail).Select(l => Item(l.Token, l.Name.En, l.Name.Ru, l.Since)));
    });

    /// <summary>What waits for one's own guardian.</summary>
    private static WaitsFor Pupils => new("talent.guardians.own", asked => OfLearners(asked, asked.Actor.Id).Select(l => new WorkItem(
        l.Name, new("your parent or guardian has a letter and has not answered", "родителям отправлено письмо, ответа пока нет"), new("you are under 18", "вам нет 18 лет"), l.Address, new("Look", "Посмотреть")) { Since = l.Since[..10] }));

    private static WorkItem? Of(string id, string name, string state, string until, string askedAt, Sentence activity, string day, long unanswered, Sentence why, string today)
    {
        var (what, address, begun) = (new Sentence($"{activity.En}, {name}", $"{activity.Ru}, {name}"), SchoolAddress.OfGroup(id), string.CompareOrdinal(day, today) <= 0);
        if (state == GroupFlow.Offered)
            return new(what, new("places are kept for the class", "за классом закреплены места"), why, address, new("Take them", "Занять их")) { Due = until.Length >= 10 ? until[..10] : "", Since = askedAt[..10] };
        if (begun)
            return new(what, new("say who came", "отметьте, кто пришёл"), why, address + "#pupils", new("Say who came", "Отметить")) { Since = day };
        return unanswered == 0 ? null : new(what, new($"guardians who have not answered: {unanswered}", $"не ответили родители: {unanswered}"), why, address, new("Remind them", "Напомнить")) { Due = day, Since = askedAt[..10] };
    }

    /// <summary>Courses, intakes and applications of minors that wait for a guardian: of one account, or of all.</summary>
    private static IEnumerable<(string Person, string Token, Sentence Name, string Since, string Address)> OfLearners(Asked asked, string account) => asked.Connection.Rows(
        $"SELECT e.person, e.token, c.en, c.ru, e.asked_at, 'c', c.id FROM talent_enrolment e JOIN talent_course c ON c.id = e.course WHERE e.state = '{EnrolmentFlow.Guardian}' AND (@account = '' OR e.person = @account)"
        + $" UNION ALL SELECT p.person, p.token, i.en, i.ru, p.asked_at, 'i', i.id FROM talent_intake_part p JOIN talent_intake i ON i.id = p.intake WHERE p.state = '{IntakePartFlow.Asked}' AND i.state = '{IntakeFlow.Ranking}' AND (@account = '' OR p.person = @account)"
        + $" UNION ALL SELECT a.person, a.guardian_token, o.en, o.ru, a.applied_at, 'a', a.id FROM talent_application a JOIN talent_opening o ON o.id = a.opening WHERE a.state = '{ApplicationFlow.Guardian}' AND (@account = '' OR a.person = @account)",
        r => (r.GetString(0), r.GetString(1), new Sentence(r.GetString(2), r.GetString(3)), r.GetString(4), r.GetString(5) switch { "c" => TalentAddress.OfCourse(r.GetString(6)) + "#me", "i" => "/" + Intake.NodeOf(r.GetString(6)).Path, _ => "/" + Application.NodeOf(r.GetString(6)).Path }),
        ("@account", account));

    private static bool Represents(Asked asked) => asked.Actor.Grants.Any(g => g.Role == Role.OrganisationRepresentative);

    /// <summary>Why somebody who speaks for an organisation does it; null for who does not: an officer's list is not everybody's.</summary>
    private static Sentence? Own(Asked asked, string organisation)
    {
        var node = ClusterPermissions.Organisation(organisation);
        return asked.Actor.Grants.FirstOrDefault(g => g.Role == Role.OrganisationRepresentative && g.Node == node) is { } grant ? asked.Because(grant) : null;
    }
}
