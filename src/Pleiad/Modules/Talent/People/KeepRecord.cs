using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Consents;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Text;
using Pleiad.Modules.Accounts.Contracts;
using Pleiad.Modules.Talent.Contracts;
using Pleiad.Modules.Talent.Skills;

namespace Pleiad.Modules.Talent.People;

/// <summary>Opens one's own record, or changes it. Fields: stage, organisation, occupation, finishes. The journal says that it was done, and nothing of what it holds.</summary>
public static class KeepRecord
{
    public const string Address = TalentAddress.Root + "/me";

    public static Func<ActScope, string> Open(Form form, RightsOfActors rights)
    {
        var profile = Read(form);
        return scope =>
        {
            if (scope.Db.Learners.Any(l => l.Account == scope.Actor.Id))
                throw new ConflictException("there", "You have a record already.", "Запись у вас уже есть.");
            var record = profile(scope, rights, new LearnerRecord { Account = scope.Actor.Id, Stage = "", CreatedAt = SkillActs.Moment(scope) });
            scope.Db.Learners.Add(record);
            OwnRole.Give(scope, scope.Actor.Id, Role.Learner, record.Node);
            scope.Write(new Deed(record.Node, "open-record"));
            return Address;
        };
    }

    public static Func<ActScope, string> Edit(Form form, string account, RightsOfActors rights)
    {
        var profile = Read(form);
        return scope =>
        {
            var before = Find(scope, account);
            scope.Put(profile(scope, rights, before));
            scope.Write(new Deed(before.Node, "edit-record"));
            return Address;
        };
    }

    /// <exception cref="NotFoundException">There is no such record.</exception>
    internal static LearnerRecord Find(ActScope scope, string account) => scope.Db.Learners.SingleOrDefault(l => l.Account == account) ?? throw new NotFoundException("There is no such record.", "Такой записи нет.");

    private static Func<ActScope, RightsOfActors, LearnerRecord, LearnerRecord> Read(Form form)
    {
        var stage = form.Choice("stage", LearnerWords.Stages.Select(s => s.Id));
        var (organisation, occupation) = (form.Line("organisation", required: false), form.Line("occupation", required: false));
        var finishes = form.Number("finishes", required: false, least: 1950, most: 2100);
        return (scope, rights, record) =>
        {
            if (organisation.Length > 0 && !rights.Exists(SkillActs.OfOrganisation(organisation)))
                throw new NotFoundException($"There is no organisation '{organisation}'.", $"Организации «{organisation}» нет.");
            if (occupation.Length > 0 && !scope.Db.Occupations.Any(o => o.Id == occupation))
                throw new NotFoundException($"The vocabulary has no occupation '{occupation}'.", $"Профессии «{occupation}» нет в словаре.");
            return record with { Stage = stage, Organisation = organisation, Occupation = occupation, Finishes = double.IsNaN(finishes) ? 0 : (int)finishes };
        };
    }
}

/// <summary>Says what one can do oneself: replaces what was said so before, and leaves what was proved. Fields: skill and level, several.</summary>
public static class KeepSkills
{
    private const int Most = 40;

    public static Func<ActScope, string> From(Form form, string account)
    {
        var said = SkillLevel.Read(form, required: false, Most);
        return scope =>
        {
            var record = KeepRecord.Find(scope, account);
            SkillLevel.Must(said, Vocabulary.Read(scope.Db));
            var since = scope.Db.LearnerSkills.Where(s => s.Person == account && s.Origin == LearnerWords.Self).ToDictionary(s => s.Skill, StringComparer.Ordinal);
            scope.Db.LearnerSkills.RemoveRange(since.Values);
            scope.Db.SaveChanges(); // the old ones go before new ones take their keys
            scope.Db.LearnerSkills.AddRange(said.Select(s => new LearnerSkill(account, s.Skill, s.Level, LearnerWords.Self, since.TryGetValue(s.Skill, out var before) && before.Level == s.Level ? before.Since : SkillActs.Day(scope.Now))));
            scope.Write(new Deed(record.Node, "say-skills"));
            return KeepRecord.Address + "#skills";
        };
    }
}

/// <summary>Shows one's skills without the name to firms whose opening fits, by consent; or hides them again, which takes the consent back.</summary>
public static class ShowRecord
{
    public static ConsentPurpose Purpose { get; } = new(
        "talent-shown", new("Show my skills to firms whose opening I fit, without my name", "Показывать мои навыки без имени компаниям, чьё место мне подходит"),
        new("A firm with an open place sees my skills with their levels and what I am (student, graduate, specialist), and neither name nor address, as long as this holds. It learns who I am only when I apply. The record is kept until I delete it or my account. I can take this back at any time on my page, and it counts from then on.",
            "Компания с открытым набором видит мои навыки с уровнями и кто я (студент, выпускник, специалист), но не имя и не адрес, пока действует это согласие. Кто я, она узнаёт, только если я подам заявку. Запись хранится, пока я не удалю её или учётную запись. Отозвать согласие можно в любое время на своей странице, и оно сразу перестаёт действовать."));

    public static Func<ActScope, string> Show(Form form, string account, Language language, ConsentRegister consents) => scope =>
    {
        var record = KeepRecord.Find(scope, account);
        if (AccountCards.MinorOf(scope.Connection, account, scope.Now) is not null || record.Stage == LearnerWords.Pupil)
            throw new ConflictException("minor", "The record of a pupil, or of anybody under 18, is shown to nobody.", "Записи школьников и всех, кому нет 18, никому не показываются.");
        consents.GiveTicked(scope, form, account, language, new ConsentProof("form " + KeepRecord.Address), record.Node);
        if (!consents.Holds(scope.Connection, account, Purpose.Id))
            throw new RefusedException("consent", "Tick the box if you want to be shown: without it nothing is.", "Поставьте отметку, если хотите, чтобы вас показывали: без неё ничего не показывается.");
        scope.Put(record with { Shown = true });
        scope.Write(new Deed(record.Node, "show"));
        return KeepRecord.Address + "#shown";
    };

    public static Func<ActScope, string> Hide(string account, ConsentRegister consents) => scope =>
    {
        var record = KeepRecord.Find(scope, account);
        if (consents.Holds(scope.Connection, account, Purpose.Id))
            consents.Withdraw(scope, account, Purpose.Id, record.Node);
        scope.Put(record with { Shown = false });
        scope.Write(new Deed(record.Node, "hide"));
        return KeepRecord.Address + "#shown";
    };
}

/// <summary>Takes the whole record away: skills, courses that are taken, and what is said of the person.</summary>
public static class EraseRecord
{
    public static Func<ActScope, string> From(Form form, string account)
    {
        if (!form.Ticked("sure"))
            form.Refuse("sure", "Tick this if you are sure: it cannot be undone.", "Поставьте отметку, если уверены: вернуть запись будет нельзя.");
        return scope =>
        {
            var record = KeepRecord.Find(scope, account);
            LearnerPersonalData.Erase(scope.Connection, account);
            scope.Write(new Deed(record.Node, "erase-record"));
            return KeepRecord.Address;
        };
    }
}
