using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Registry.Alliances;
using Pleiad.Modules.Registry.Contracts;
using Pleiad.Modules.Registry.Councils;

namespace Pleiad.Modules.Registry.Clusters;

/// <summary>What a field of a form about a cluster takes.</summary>
public enum EditKind
{
    Line,
    Lines,

    /// <summary>2014, 2014-11 or 2014-11-05.</summary>
    Date,

    /// <summary>A whole day.</summary>
    Day,

    /// <summary>One of the words given with it.</summary>
    Word,

    /// <summary>An organisation, person, cluster or council of the registry.</summary>
    Organisation,
    Person,
    Cluster,
    Council,
}

/// <summary>One field.</summary>
public sealed record EditField(string Name, Sentence Label, EditKind Kind, bool Required = true, Sentence? Hint = null, IReadOnlyDictionary<string, Sentence>? Words = null);

/// <summary>One thing that may be entered about a cluster: its form, who may, and the act that it becomes. Pages and API read the same table.</summary>
/// <param name="Id">As it stands in addresses.</param>
/// <param name="Title">The heading of its page.</param>
/// <param name="Button">The verb.</param>
/// <param name="Permission">Who may.</param>
/// <param name="Fields">What is asked.</param>
/// <param name="Act">Reads the fields and gives what to do; called also when a field is wrong, which the form then says.</param>
public sealed record EditPart(string Id, Sentence Title, Sentence Button, Permission Permission, EditField[] Fields, Func<Form, string, Func<ActScope, string>> Act);

/// <summary>Everything that may be entered about a cluster.</summary>
public static class EditParts
{
    private static readonly EditField Since = new("since", new("Since", "С какого времени"), EditKind.Date, Hint: new("2014, 2014-11 or 2014-11-05", "2014, 2014-11 или 2014-11-05"));
    private static readonly EditField SinceOpen = Since with { Required = false };
    private static readonly EditField Until = new("until", new("Until", "До какого времени"), EditKind.Date, Required: false);
    private static readonly EditField Source = new("source", new("Where it can be looked up", "Где это можно проверить"), EditKind.Line, Required: false);
    private static readonly EditField Organisation = new("organisation", new("Organisation", "Организация"), EditKind.Organisation);

    public static IReadOnlyList<EditPart> All { get; } =
    [
        new("member", new("Add a member", "Добавить участника"), new("Add the member", "Добавить"), RegistryRights.LeadCluster,
            [
                Organisation, new("part", new("What it is in the cluster", "Кем является в кластере"), EditKind.Word, Words: ClusterWords.Parts), SinceOpen, Until,
                new("evidence", new("What shows it", "Чем подтверждается"), EditKind.Line, false, new("A decision, a page, a contract", "Решение, страница, договор")), new("said_by", new("Who says so", "Кто это говорит"), EditKind.Line, false),
            ],
            (f, id) =>
            {
                var member = new NewMember(f.Line("organisation"), f.Choice("part", ClusterWords.Parts.Keys), f.Date("since", false), f.Date("until", false), f.Line("evidence", false), f.Line("said_by", false));
                return scope => AddMember.Run(scope, id, member);
            }),
        new("spearhead", new("Name an organisation of the spearhead group", "Назвать организацию инициативной группы"), new("Name it", "Назвать"), RegistryRights.LeadCluster, [Organisation],
            (f, id) =>
            {
                var organisation = f.Line("organisation");
                return scope => NameSpearhead.Run(scope, id, organisation);
            }),
        new("evidence", new("Add evidence of a state", "Добавить доказательство состояния"), new("Add the evidence", "Добавить доказательство"), RegistryRights.LeadCluster,
            [
                new("state", new("Which state it shows", "Какое состояние подтверждает"), EditKind.Word, Words: ClusterFlow.Path.ToDictionary(s => s, s => ClusterFlow.Life.State(s).Name)),
                new("what", new("What it is", "Что это"), EditKind.Lines, Hint: new("A decision, a registration, a contract: one sentence", "Решение, регистрация, договор: одно предложение")),
                new("date", new("When", "Когда"), EditKind.Date, Hint: Since.Hint), Source,
            ],
            (f, id) =>
            {
                var (state, what, date, source) = (f.Choice("state", ClusterFlow.Path), f.Lines("what", longest: 600), f.Date("date"), f.Line("source", false));
                return scope => AddEvidence.Run(scope, id, state, what, date, source);
            }),
        new("status", new("Enter a place in a list", "Внести место в перечне"), new("Enter it", "Внести"), RegistryRights.JudgeCluster,
            [
                new("list", new("List", "Перечень"), EditKind.Word, Words: Lists), new("name", new("Its name in the documents", "Название в документах"), EditKind.Line), Since, Until, Source,
            ],
            (f, id) =>
            {
                var (list, name, since, until, source) = (f.Choice("list", Lists.Keys), f.Line("name"), f.Date("since"), f.Date("until", false), f.Line("source", false));
                return scope => AddStatus.Run(scope, id, list, name, since, until, source);
            }),
        new("priority", new("Set a priority", "Поставить приоритет"), new("Set it", "Поставить"), RegistryRights.LeadCluster,
            [
                new("goal", new("Goal", "Цель"), EditKind.Line), new("indicator", new("Indicator", "Показатель"), EditKind.Line), new("target", new("Target with its unit", "Целевое значение с единицей"), EditKind.Line),
                new("due", new("By when", "К какому сроку"), EditKind.Date), new("because", new("Why it can be reached", "Почему это достижимо"), EditKind.Lines),
            ],
            (f, id) =>
            {
                var (goal, indicator, target, due, because) = (f.Line("goal"), f.Line("indicator"), f.Line("target"), f.Date("due"), f.Lines("because", longest: 1000));
                return scope => SetPriority.Run(scope, id, goal, indicator, target, due, because);
            }),
        new("manager", new("Name who runs the cluster", "Назвать, кто ведёт кластер"), new("Name", "Назвать"), RegistryRights.LeadCluster,
            [
                new("part", new("As what", "В какой роли"), EditKind.Word, Words: ClusterWords.Managing), Organisation with { Required = false }, new("person", new("Person", "Человек"), EditKind.Person, false), Since,
            ],
            (f, id) =>
            {
                var (part, organisation, person, since) = (f.Choice("part", ClusterWords.Managing.Keys), f.Line("organisation", false), f.Line("person", false), f.Date("since"));
                return scope => NameManager.Run(scope, id, part, organisation, person, since);
            }),
        new("state-role", new("Record a role of the state", "Записать роль государства"), new("Record it", "Записать"), RegistryRights.LeadCluster,
            [
                new("authority", new("Authority", "Орган власти"), EditKind.Organisation), new("role", new("Role", "Роль"), EditKind.Word, Words: ClusterWords.StateRoles),
                new("terms", new("Terms, of a public-private partnership for example", "Условия, например государственно-частного партнёрства"), EditKind.Lines, false), Since, Until,
            ],
            (f, id) =>
            {
                var (authority, role, terms, since, until) = (f.Line("authority"), f.Choice("role", ClusterWords.StateRoles.Keys), f.Lines("terms", false, 1000), f.Date("since"), f.Date("until", false));
                return scope => NameStateRole.Run(scope, id, authority, role, terms, since, until);
            }),
        new("alliance", new("Ally with another cluster", "Заключить союз с другим кластером"), new("Record the alliance", "Записать союз"), RegistryRights.LeadCluster,
            [new("other", new("The other cluster", "Другой кластер"), EditKind.Cluster), new("agreement", new("What was agreed", "О чём договорились"), EditKind.Lines), Since],
            (f, id) =>
            {
                var (other, agreement, since) = (f.Line("other"), f.Lines("agreement", longest: 600), f.Date("since"));
                return scope => Ally.Run(scope, id, other, agreement, since);
            }),
        new("project", new("Add a project", "Добавить проект"), new("Add the project", "Добавить проект"), RegistryRights.LeadCluster,
            [new("name", new("Name", "Название"), EditKind.Line), new("other", new("Another cluster that works on it", "Другой кластер-участник"), EditKind.Cluster, false), SinceOpen],
            (f, id) =>
            {
                var (name, other, since) = (f.Line("name"), f.Line("other", false), f.Date("since", false));
                return scope => AddJointProject.Run(scope, id, name, [other], since);
            }),
        new("delegate", new("Send a delegate to a council", "Направить делегата в совет"), new("Send", "Направить"), RegistryRights.LeadCluster,
            [
                new("council", new("Council", "Совет"), EditKind.Council), new("person", new("Specialist", "Специалист"), EditKind.Person), new("mandate", new("Mandate", "Мандат"), EditKind.Line, Hint: new("The paper that sends the delegate", "Документ, которым направлен делегат")),
                new("since", new("From", "С"), EditKind.Day), new("until", new("To", "По"), EditKind.Day),
            ],
            (f, id) =>
            {
                var (council, person, mandate, since, until) = (f.Line("council"), f.Line("person"), f.Line("mandate"), f.Day("since"), f.Day("until"));
                return scope => DelegateSpecialist.Run(scope, id, council, person, "", mandate, since, until);
            }),
    ];

    /// <summary>The lists that statuses speak of.</summary>
    public static IReadOnlyDictionary<string, Sentence> Lists => new Dictionary<string, Sentence>
    {
        [Samples.ClusterReadings.Federal] = Samples.ClusterReadings.ListName(Samples.ClusterReadings.Federal),
        [Samples.ClusterReadings.Pilot] = Samples.ClusterReadings.ListName(Samples.ClusterReadings.Pilot),
        ["other"] = new("Another list", "Другой перечень"),
    };

    public static EditPart Of(string id) => All.FirstOrDefault(p => p.Id == id) ?? throw new NotFoundException($"There is no form '{id}'.", $"Формы «{id}» нет.");

    /// <summary>A whole day of a form.</summary>
    internal static DateOnly Day(this Form form, string field)
    {
        var text = form.Date(field);
        if (form.ErrorOf(field) is null && text.Length != 10)
            form.Refuse(field, "Write the whole day: 2014-11-05.", "Напишите день полностью: 2014-11-05.");
        return text.Length == 10 && form.ErrorOf(field) is null ? DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : default;
    }
}
