using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Mail;
using Pleiad.Kernel.Text;
using Pleiad.Kernel.Web;
using Pleiad.Modules.Accounts.Contracts;
using Pleiad.Modules.Registry.Contracts;
using Pleiad.Modules.Talent.Guardians;

namespace Pleiad.Modules.Talent.Activities;

/// <summary>What teachers and guardians are written about a class that was signed up. Letters name no pupil and no class: whoever runs the mail may see them.</summary>
internal sealed class GroupLetters(PublicAddress host, RegistryNames organisations, IServiceProvider services)
{
    /// <summary>Tells the teacher of the state; guardians are asked as soon as the class has its places.</summary>
    public void Tell(ActScope scope, SchoolGroup group, Activity activity)
    {
        ToTeacher(scope, group, activity);
        if (group.State == GroupFlow.Confirmed)
            Ask(scope, group, activity, "asked");
    }

    /// <summary>Asks the guardians who have not answered yet; the same occasion once each.</summary>
    /// <returns>How many letters are new.</returns>
    public int Ask(ActScope scope, SchoolGroup group, Activity activity, string occasion)
    {
        scope.Db.SaveChanges();
        var asked = scope.Db.Pupils.Where(p => p.SchoolGroup == group.Id && p.State == PupilFlow.Asked && p.GuardianMail != "").ToList();
        return asked.Count(pupil => Outbox.Add(scope, new Letter($"guardian/{pupil.Id}/{occasion}", pupil.GuardianMail, group.Reads, In(group, new($"Your consent: {activity.En}", $"Ваше согласие: {activity.Ru}")), In(group, new(
            $"The class of your child is signed up for “{activity.En}”{On(activity.Day)}.\n\nYour child takes part only if you agree. What it is, who sees what, and your answer stand on this page; the link is private:\n{Link(group, pupil)}\n\nIf you do not want to answer here, the teacher has a sheet of paper for you.",
            $"Класс вашего ребёнка записан на занятие «{activity.Ru}»{On(activity.Day)}.\n\nРебёнок участвует, только если вы согласны. Что это за занятие, кто что видит и ваш ответ — на этой странице; ссылка личная:\n{Link(group, pupil)}\n\nЕсли вы не хотите отвечать здесь, у учителя есть бумажный листок.")))));
    }

    /// <summary>Tells a guardian who agreed again that there is a place now.</summary>
    public void TakenIn(ActScope scope, SchoolGroup group, Activity activity, Pupil pupil) => ToGuardian(scope, group, pupil, "taken-in", new($"There is a place: {activity.En}", $"Место есть: {activity.Ru}"), new(
        $"A place is free for your child at “{activity.En}”{On(activity.Day)}. You agreed, so nothing is left to do; your answer stands on this page, and you can take it back there:\n{Link(group, pupil)}",
        $"Для вашего ребёнка нашлось место на занятии «{activity.Ru}»{On(activity.Day)}. Вы уже согласились, делать ничего не нужно; ваш ответ — на этой странице, там же его можно отозвать:\n{Link(group, pupil)}"));

    /// <summary>Tells a guardian who agreed again that no place was free before the list was closed.</summary>
    public void NoPlace(ActScope scope, SchoolGroup group, Activity activity, Pupil pupil) => ToGuardian(scope, group, pupil, "no-place", new($"No place was free: {activity.En}", $"Место не нашлось: {activity.Ru}"), new(
        $"The teacher closed the list for “{activity.En}”{On(activity.Day)} before a place was free for your child.", $"Учитель закрыл список на занятие «{activity.Ru}»{On(activity.Day)} раньше, чем для вашего ребёнка нашлось место."));

    /// <summary>Tells the guardians who agreed that it does not take place.</summary>
    public static void CalledOff(ActScope scope, SchoolGroup group, Activity activity)
    {
        foreach (var pupil in scope.Db.Pupils.Where(p => p.SchoolGroup == group.Id && p.GuardianMail != "").ToList())
            Outbox.Add(scope, new Letter($"guardian/{pupil.Id}/called-off", pupil.GuardianMail, group.Reads, In(group, new($"Called off: {activity.En}", $"Отменено: {activity.Ru}")), In(group, new($"“{activity.En}”{On(activity.Day)} does not take place: {group.Reason}", $"Занятие «{activity.Ru}»{On(activity.Day)} не состоится: {group.Reason}"))));
    }

    /// <summary>Tells the teacher of the state that the class is in now.</summary>
    public void ToTeacher(ActScope scope, SchoolGroup group, Activity activity)
    {
        if (AccountCards.LetterBoxOf(scope.Connection, group.Teacher) is not { } box)
            return;
        var language = Languages.Of(box.Language);
        var state = GroupFlow.Life.State(group.State).Name;
        Outbox.Add(scope, new Letter($"class/{group.Id}/{group.State}/{scope.Instant()}", box.Mail, language, $"{activity.Name.In(language)}: {state.In(language)}", new Sentence(
            $"Your class {group.Id}, “{activity.En}”: {state.En}.{(group.Until.Length > 0 ? $" The places are kept until {group.Until[..16].Replace('T', ' ')} (UTC); take them on the page below." : "")}{(group.Reason.Length > 0 ? $" Why: {group.Reason}" : "")}\n\n{host.Of(services, language, group.Address)}",
            $"Ваш класс {group.Id}, «{activity.Ru}»: {state.Ru}.{(group.Until.Length > 0 ? $" Места закреплены до {group.Until[..16].Replace('T', ' ')} (UTC); займите их на странице ниже." : "")}{(group.Reason.Length > 0 ? $" Причина: {group.Reason}" : "")}\n\n{host.Of(services, language, group.Address)}").In(language)));
    }

    /// <summary>The name of a host or a school; its id where it is gone.</summary>
    public Sentence Name(string organisation) => organisations.Some([organisation]).GetValueOrDefault(organisation) ?? new(organisation, organisation);

    /// <summary>At most one such letter about a pupil at an instant; nothing to who left no address.</summary>
    private static void ToGuardian(ActScope scope, SchoolGroup group, Pupil pupil, string occasion, Sentence subject, Sentence text)
    {
        if (pupil.GuardianMail.Length > 0)
            Outbox.Add(scope, new Letter($"guardian/{pupil.Id}/{occasion}/{scope.Instant()}", pupil.GuardianMail, group.Reads, In(group, subject), In(group, text)));
    }

    private string Link(SchoolGroup group, Pupil pupil) => host.Of(services, group.Reads, pupil.PrivateAddress);

    private static string In(SchoolGroup group, Sentence sentence) => sentence.In(group.Reads);

    private static string On(string day) => day.Length > 0 ? ", " + day : "";
}
