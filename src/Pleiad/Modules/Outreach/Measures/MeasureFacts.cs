using Pleiad.Kernel;

namespace Pleiad.Modules.Outreach.Measures;

/// <summary>One of the answers to a question of the dialogue.</summary>
public sealed record FactAnswer(string Id, Sentence Name);

/// <summary>A fact that measures depend on, and the question by which it is asked.</summary>
/// <param name="Id">As conditions and addresses name it.</param>
/// <param name="Short">The fact: "size".</param>
/// <param name="Question">The question.</param>
/// <param name="Answers">What may be answered; from less to more where it is a size.</param>
public sealed record MeasureFact(string Id, Sentence Short, Sentence Question, IReadOnlyList<FactAnswer> Answers)
{
    /// <summary>Whether the answers go from less to more.</summary>
    public bool Ordered { get; init; }

    public int IndexOf(string answer) => Answers.Index().Where(a => a.Item.Id == answer).Select(a => a.Index).FirstOrDefault(-1);
}

/// <summary>The facts of the catalogue. Territories come from the measures themselves: one is asked for only where some measure is tied to it.</summary>
public sealed class MeasureFacts
{
    public const string Territory = "territory", Kind = "kind", Size = "size", Cluster = "cluster", Elsewhere = "elsewhere", Abroad = "abroad";

    private static readonly FactAnswer[] YesNo = [new("yes", new("yes", "да")), new("no", new("no", "нет"))];

    private static readonly MeasureFact[] Fixed =
    [
        new(Kind, new("kind of applicant", "вид заявителя"), new("What are you?", "Кто вы?"), [new("company", new("a company", "компания")), new("science", new("a university or research institute", "вуз или научный институт")), new("association", new("an association or a cluster's manager", "объединение или управляющая компания кластера")), new("other", new("something else", "другое"))]),
        new(Size, new("size", "размер"), new("How many people work for you?", "Сколько человек у вас работает?"), [new("1-9", new("1 to 9", "от 1 до 9")), new("10-49", new("10 to 49", "от 10 до 49")), new("50-249", new("50 to 249", "от 50 до 249")), new("250+", new("250 or more", "250 и больше"))]) { Ordered = true },
        new(Cluster, new("cluster", "кластер"), new("Do you belong to a cluster?", "Состоите ли вы в кластере?"), [new("listed", new("to one on a federal list or a federal pilot", "да, в кластере из федерального перечня или пилотном")), new("other", new("to another one", "да, в другом")), new("none", new("to none", "нет"))]),
        new("exports", new("exports", "экспорт"), new("Do you export, or plan to?", "Экспортируете ли вы или собираетесь?"), [new("now", new("we export now", "экспортируем")), new("plan", new("we plan to within a year", "собираемся в течение года")), new("no", new("no", "нет"))]),
        new("makes", new("production", "производство"), new("Do you make medicines or medical devices in Russia, or will you?", "Производите ли вы лекарства или медицинские изделия в России или будете?"), [new("now", new("we make them now", "производим")), new("build", new("we are building or moving production here", "строим или переносим производство")), new("no", new("no", "нет"))]),
        new("sez", new("special economic zone", "особая экономическая зона"), new("Do you stand in a special economic zone, or are you ready to?", "Работаете ли вы в особой экономической зоне или готовы в неё войти?"), YesNo),
        new("joint", new("joint project", "совместный проект"), new("Is it a project together with other members of your cluster?", "Это проект вместе с другими участниками кластера?"), YesNo),
        new("transfer", new("technology transfer", "передача технологий"), new("Do you buy in or take over a technology from somebody else?", "Покупаете ли вы или перенимаете чужую технологию?"), YesNo),
        new("costs", new("costs of the project", "затраты проекта"), new("What will the project cost?", "Сколько будет стоить проект?"), [new("10", new("up to 10 m roubles", "до 10 млн рублей")), new("100", new("10 to 100 m roubles", "от 10 до 100 млн рублей")), new("750", new("100 to 750 m roubles", "от 100 до 750 млн рублей")), new("more", new("more than 750 m roubles", "больше 750 млн рублей"))]) { Ordered = true },
    ];

    /// <param name="territories">Codes that measures are tied to, with their names.</param>
    public MeasureFacts(IEnumerable<(string Code, Sentence Name)> territories) => All =
    [
        new(Territory, new("territory", "территория"), new("Where are you registered?", "Где вы зарегистрированы?"), [.. territories.Select(t => new FactAnswer(t.Code, t.Name)), new(Elsewhere, new("elsewhere in Russia", "в другом регионе России")), new(Abroad, new("abroad", "за рубежом"))]),
        .. Fixed,
    ];

    /// <summary>In the order of their numbers.</summary>
    public IReadOnlyList<MeasureFact> All { get; }

    public int IndexOf(string fact) => All.Index().Where(f => f.Item.Id == fact).Select(f => f.Index).FirstOrDefault(-1);

    /// <summary>The facts that no territory changes, for the form of a measure.</summary>
    public static IReadOnlyList<MeasureFact> ForForms => Fixed;
}
