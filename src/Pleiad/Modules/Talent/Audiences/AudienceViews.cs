using Pleiad.Kernel;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Text;
using Pleiad.Modules.Talent.Applications;
using Pleiad.Modules.Talent.Contracts;
using Pleiad.Modules.Talent.Courses;
using Pleiad.Modules.Talent.Gaps;
using Pleiad.Modules.Talent.Intakes;
using Pleiad.Modules.Talent.Openings;
using Pleiad.Modules.Talent.People;
using Pleiad.Modules.Talent.Skills;

namespace Pleiad.Modules.Talent.Audiences;

/// <summary>One of those who come here: firms, young specialists, universities, schools.</summary>
public sealed record Audience(string Id, Sentence Name, Sentence Finds)
{
    public string Address => $"{TalentAddress.Root}/{Id}";

    public static IReadOnlyList<Audience> All { get; } =
    [
        new("firms", new("Firms", "Компании"), new("post places, see who fits and which skills nobody teaches, say what a new plant will need", "размещают места, видят, кто подходит и каким навыкам никто не учит, говорят, кого потребует новый завод")),
        new("specialists", new("Young specialists", "Молодые специалисты"), new("see which places fit, what they lack, and which course gives it", "видят, какие места подходят, чего не хватает и какой курс это даёт")),
        new("universities", new("Universities", "Вузы"), new("see what firms ask for, say what they teach and how many finish, confirm who finished", "видят, что просят компании, говорят, чему и скольких учат, подтверждают окончание")),
        new("schools", new("Schools: teachers, pupils, parents", "Школы: учителя, ученики, родители"), new("find practice, classes and olympiads for pupils, and where they lead", "находят практику, классы и олимпиады для школьников и видят, куда они ведут")),
    ];
}

/// <summary>A line of an audience's page: what it is, and where it is done.</summary>
public sealed record AudienceLine(Sentence What, string Address, Sentence More, bool Illustrative = false);

/// <summary>What an audience's page shows.</summary>
/// <param name="Audience">Whose.</param>
/// <param name="Finding">What its page says in one sentence.</param>
/// <param name="Waits">What waits for whoever reads; empty for a visitor.</param>
/// <param name="New">What is new for them.</param>
/// <param name="Next">What to do next.</param>
public sealed record AudienceView(Audience Audience, Sentence Finding, IReadOnlyList<AudienceLine> Waits, IReadOnlyList<AudienceLine> New, IReadOnlyList<AudienceLine> Next);

/// <summary>The first page of each audience, as the tables stand now.</summary>
public sealed class AudienceViews(OpeningViews openings, CourseViews courses, GapViews gaps, RightsOfActors rights)
{
    private const int Shown = 4;
    private const string Root = TalentAddress.Root;

    public AudienceView Of(string id, Actor reader) => id switch
    {
        "firms" => Firms(reader),
        "specialists" => Specialists(),
        "universities" => Universities(reader),
        "schools" => Schools(),
        _ => throw new NotFoundException($"There is no page '{id}'.", $"Страницы «{id}» нет.", new Suggestion("Talent", "Кадры", Root)),
    };

    private AudienceView Firms(Actor reader)
    {
        var (list, view) = (openings.Find(new("", "", "", "", "", 0, ""), reader), gaps.Of(new("", "")));
        var untaught = view.Untaught.ToList();
        return new(
            Audience.All[0], new($"Firms ask for {Count(view.Skills.Count(s => s.Demand > 0))} skills, and no course here teaches {Count(untaught.Count)} of them", $"Компании просят навыков: {view.Skills.Count(s => s.Demand > 0)}; не учит ни один курс: {untaught.Count}"),
            [.. Waiting(reader), .. list.Own.Where(l => l.State is OpeningFlow.Draft or OpeningFlow.Closed).Take(Shown).Select(l => new AudienceLine(l.Opening.Name, TalentAddress.OfOpening(l.Opening.Id), OpeningFlow.Life.State(l.State).Name, l.Opening.Illustrative))],
            [.. courses.All().Courses.OrderByDescending(c => c.Course.CreatedAt).ThenBy(c => c.Course.Id, StringComparer.Ordinal).Where(c => c.Taught.Count > 0).Take(Shown).Select(Line)],
            [Do("Post an opening", "Разместить место", Root + "/openings/new", "say what is needed on the first day", "скажите, что нужно в первый день"), Do("Give places by the wishes of both sides", "Распределить места по желаниям обеих сторон", Root + "/intakes", "an intake for many places at once", "набор сразу на много мест"), Do("See where your demand is not met", "Посмотреть, где спрос не закрыт", GapEndpoints.Address, "skill by skill, with the courses behind it", "навык за навыком, с курсами"), Do("Say what your new plant will need", "Сказать, кого потребует новый завод", Root + "/forecast", "your number wins over the norm", "ваше число важнее нормы"), Do("Enter what you teach", "Внести, чему вы учите", CourseWords.All + "/new", "practice and courses for employees", "практику и курсы для сотрудников"), Do("Lend a laboratory to teaching", "Предоставить лабораторию для обучения", Root + "/lending", "its hours are counted apart from your own work", "часы считаются отдельно от вашей работы")]);
    }

    private AudienceView Specialists()
    {
        var list = openings.Find(new("", "", "", "", "", 0, ""), Actor.Visitor);
        return new(
            Audience.All[1], new($"{Words.Capital(Count(list.Open.Count))} openings take applications, and each says what it asks for", $"Открытых наборов: {list.Open.Count}, и каждый говорит, что нужно уметь"),
            [], // what waits for a learner is their own part of the page
            [.. Newest(list.Open).Select(Line)],
            [Do("Say what you can do, and see what fits", "Указать, что умеете, и увидеть, что подходит", KeepRecord.Address, "for you alone, unless you agree to more", "только для вас, если не согласитесь на большее"), Do("Follow your applications", "Следить за своими откликами", Root + "/me/applications", "whose turn it is to answer", "чей черёд отвечать"), Do("Find a way to another occupation", "Найти путь к другой профессии", Root + "/ways", "in the fewest hours", "за наименьшее число часов"), Do("Take a course", "Записаться на курс", CourseWords.All, "the skill then stands in your record", "навык появится в вашей записи")]);
    }

    private AudienceView Universities(Actor reader)
    {
        var view = gaps.Of(new("", ""));
        var few = view.Skills.Where(s => s.Demand > 0 && (s.Courses.Count == 0 || s.Balance < 0)).ToList();
        var waiting = openings.Ask((db, _) => db.Enrolments.Where(e => e.State == EnrolmentFlow.Enrolled).AsEnumerable().GroupBy(e => e.Course, StringComparer.Ordinal).Where(g => rights.May(reader, SkillRights.KeepCourse, TalentNodes.OfCourse(g.Key)))
            .Select(g => (Course: db.Courses.First(c => c.Id == g.Key), People: g.Count())).ToList());
        return new(
            Audience.All[2], new($"Of {Count(few.Count)} skills that firms ask for, too few are trained or nobody is known to train them", $"Навыков, которые просят компании, а обучают слишком мало или неизвестно кто: {few.Count}"),
            [.. Intakes(reader), .. waiting.Take(Shown).Select(w => new AudienceLine(w.Course.Name, TalentAddress.OfCourse(w.Course.Id) + "#people", new($"{w.People} take it: say who finished", $"учатся: {w.People} — отметьте окончивших"), w.Course.Illustrative))],
            [.. Newest(openings.Find(new("", "", "", "", "", 0, ""), Actor.Visitor).Open).Select(Line)],
            [Do("See which of your courses close a gap", "Посмотреть, какую нехватку закрывают ваши курсы", GapEndpoints.Address, "your supply against the demand of firms", "ваше предложение против спроса компаний"), Do("Enter a course or a programme", "Внести курс или программу", CourseWords.All + "/new", "what whoever finishes can do, and how many finish a year", "что умеет окончивший и сколько оканчивают в год"), Do("Look ahead", "Посмотреть вперёд", Root + "/forecast", "what plants that are built will need", "кого потребуют строящиеся заводы"), Do("Give places by the wishes of both sides", "Распределить места по желаниям обеих сторон", Root + "/intakes", "your students rank places, places rank them", "ваши студенты упорядочивают места, а места — их"), Do("See where graduates find work", "Посмотреть, где работают выпускники", Root + "/cohorts", "direct employment by cohort", "прямое трудоустройство по выпускам")]);
    }

    /// <summary>What waits for those who decide for an organisation: applications, and people of intakes that nobody has put in order.</summary>
    private List<AudienceLine> Waiting(Actor reader) => openings.Ask((db, _) =>
    {
        var (orders, wishes) = (db.IntakeOrders, db.IntakeWishes);
        string[] waiting = [ApplicationFlow.Submitted, ApplicationFlow.Seen];
        var asked = db.Applications.Where(a => waiting.Contains(a.State)).Join(db.Openings, a => a.Opening, o => o.Id, (a, o) => o).AsEnumerable().Where(o => rights.May(reader, PlacementRights.DecideApplication, SkillActs.OfOrganisation(o.Organisation)))
            .GroupBy(o => o.Id, StringComparer.Ordinal).Select(g => new AudienceLine(g.First().Name, $"{Root}/organisations/{g.First().Organisation}/applications", new($"applications to answer: {g.Count()}", $"откликов ждут ответа: {g.Count()}"), g.First().Illustrative));
        var unordered = db.Intakes.Where(i => i.State == IntakeFlow.Ranking && !i.ByLot).Join(db.IntakeOpenings, i => i.Id, o => o.Intake, (i, o) => new { Intake = i, o.Opening }).Where(x => !orders.Any(r => r.Intake == x.Intake.Id && r.Opening == x.Opening) && wishes.Any(w => w.Intake == x.Intake.Id && w.Opening == x.Opening))
            .Join(db.Openings, x => x.Opening, o => o.Id, (x, o) => new { x.Intake, Opening = o }).AsEnumerable().Where(x => rights.May(reader, PlacementRights.DecideApplication, SkillActs.OfOrganisation(x.Opening.Organisation)))
            .Select(x => new AudienceLine(x.Opening.Name, $"{x.Intake.Address}/openings/{x.Opening.Id}/order", new($"put those who wish to come in order by {x.Intake.RankBy}", $"составьте порядок желающих до {x.Intake.RankBy}"), x.Opening.Illustrative));
        return asked.Concat(unordered).Take(Shown).ToList();
    });

    /// <summary>The intakes that somebody runs, while both sides rank.</summary>
    private List<AudienceLine> Intakes(Actor reader) => openings.Ask((db, _) => db.Intakes.Where(i => i.State == IntakeFlow.Ranking).AsEnumerable().Where(i => rights.May(reader, PlacementRights.RunIntake, i.Node)).Take(Shown)
        .Select(i => new AudienceLine(i.Name, i.Address, new($"both sides rank until {i.RankBy}; then give the places", $"обе стороны составляют списки до {i.RankBy}; потом распределите места"), i.Illustrative)).ToList());

    private AudienceView Schools()
    {
        var open = openings.Find(new("", "", "", "", "", 15, ""), Actor.Visitor).Rows;
        var forPupils = courses.All(audience: "pupil").Courses;
        return new(
            Audience.All[3], new($"{Words.Capital(Count(open.Count))} {(open.Count == 1 ? "place takes" : "places take")} pupils of 15, and {Count(forPupils.Count)} classes and olympiads are named", $"Мест, куда берут с 15 лет: {open.Count}; классов и олимпиад: {forPupils.Count}"),
            [], [.. Newest(open).Select(Line), .. forPupils.Take(Shown).Select(Line)],
            [Do("Sign a class up for an excursion or a laboratory", "Записать класс на экскурсию или в лабораторию", Root + "/activities", "guardians consent by letter or on paper", "родители соглашаются письмом или на бумаге"), Do("Book hours in a laboratory of industry", "Забронировать часы в лаборатории отрасли", Root + "/lending", "for a lesson of your own", "для своего урока"), Do("Follow your own path", "Посмотреть свой путь", Root + "/me/path", "class, olympiad, study, first job", "класс, олимпиада, учёба, первая работа"), Do("Find practice for pupils", "Найти практику для школьников", Root + "/openings?age=15", "no vacancy is among them", "вакансий среди них нет"), Do("See classes and olympiads", "Посмотреть классы и олимпиады", CourseWords.All + "?audience=pupil", "and what they teach", "и чему они учат"), Do("See what work asks for", "Узнать, чего требует работа", Root + "/skills", "the words of the vocabulary", "слова общего словаря"), Do("Find a way to an occupation", "Найти путь к профессии", Root + "/ways", "step by step", "шаг за шагом")]);
    }

    private static IEnumerable<OpeningLine> Newest(IEnumerable<OpeningLine> open) => open.OrderByDescending(l => l.Opening.CreatedAt).ThenBy(l => l.Opening.Id, StringComparer.Ordinal).Take(Shown);

    private static AudienceLine Line(OpeningLine l) => new(l.Opening.Name, TalentAddress.OfOpening(l.Opening.Id), new($"{OpeningWords.Kind(l.Opening.Kind).En}, {l.Organisation.Name.En}", $"{OpeningWords.Kind(l.Opening.Kind).Ru}, {l.Organisation.Name.Ru}"), l.Opening.Illustrative);

    private static AudienceLine Line(CourseLine c) => new(c.Course.Name, TalentAddress.OfCourse(c.Course.Id), CourseWords.Kind(c.Course.Kind), c.Course.Illustrative);

    private static AudienceLine Do(string en, string ru, string address, string moreEn, string moreRu) => new(new(en, ru), address, new(moreEn, moreRu));

    private static string Count(int count) => Words.Count(Language.English, count);
}
