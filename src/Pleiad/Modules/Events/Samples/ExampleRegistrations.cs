using System.Globalization;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Capacity;
using Pleiad.Kernel.Consents;
using Pleiad.Kernel.Questionnaires;
using Pleiad.Modules.Events.Registrations;

namespace Pleiad.Modules.Events.Samples;

/// <summary>The kinds of registration of the example: a business programme with free places, a rally that is full with a queue, and the others. Who is registered is nobody, and says so.</summary>
internal static class ExampleRegistrations
{
    public const string BusinessProgramme = "business-programme", Rally = "rally";
    private const int RallyPlaces = 12, RallyWaiting = 2;

    private static readonly Question Role = new("role", QuestionKind.Choice, "You come from", "Вы представляете", Required: true)
    {
        Options = [new("firm", "A firm", "Предприятие"), new("science", "Science or education", "Науку или образование"), new("state", "A public body", "Орган власти"), new("other", "Another place", "Другое")],
    };

    public static void Enter(ActScope scope, Register register)
    {
        Add(scope, 1, BusinessProgramme, "Business programme", "Деловая программа", 60, new([Role, new("topics", QuestionKind.Choices, "What interests you", "Что вам интересно")
        {
            Options = [new("substances", "Substances", "Субстанции"), new("finished-forms", "Finished forms", "Готовые формы"), new("exports", "Exports", "Экспорт")],
        }]));
        Add(scope, 2, Rally, "Rally", "Пробег", RallyPlaces, new([new("distance", QuestionKind.Choice, "Distance", "Дистанция", Required: true) { Options = [new("5", "5 km", "5 км"), new("10", "10 km", "10 км")] }, new("health", QuestionKind.Tick, "I may run as far as this, as far as I know", "Насколько мне известно, бежать эту дистанцию мне можно", Required: true)]));
        Add(scope, 3, "visitor", "Visitor", "Посетитель", 200, Questionnaire.Empty);
        Add(scope, 4, "exhibitor", "Exhibitor", "Экспонент", 10, new([new("stand", QuestionKind.Lines, "What you would show", "Что вы покажете", Required: true)]), moderated: true);
        Add(scope, 5, "school-group", "School group", "Школьная группа", 50, new([new("school", QuestionKind.Line, "School", "Школа", Required: true), new("class", QuestionKind.Number, "Class", "Класс")]), grouped: true);
        for (var i = 1; i <= RallyPlaces + RallyWaiting; i++)
        {
            var number = i.ToString(CultureInfo.InvariantCulture);
            register.Enter(scope, new Registration
            {
                Id = Registration.NewReference(), Token = PrivateSecret.New(), Gathering = ExampleGathering.Id, Admission = Rally, State = RegistrationFlow.Submitted, Name = $"Example runner {number}", Questionnaire = scope.Db.Admissions.Find(ExampleGathering.Id, Rally)!.Questionnaire,
                Language = "en", AskedAt = scope.Moment(), ChangedAt = scope.Moment(), Illustrative = true,
            }, scope.Db.Admissions.Find(ExampleGathering.Id, Rally)!);
        }
    }

    private static void Add(ActScope scope, int number, string id, string en, string ru, int places, Questionnaire questions, bool moderated = false, bool grouped = false)
    {
        var admission = new Admission { Gathering = ExampleGathering.Id, Id = id, Number = number, En = en, Ru = ru, Questionnaire = questions.Keep(scope), Moderated = moderated, Grouped = grouped };
        scope.Db.Admissions.Add(admission);
        Places.Open(scope, admission.Pool, places, TimeSpan.FromHours(48));
        scope.Db.SaveChanges();
    }
}
