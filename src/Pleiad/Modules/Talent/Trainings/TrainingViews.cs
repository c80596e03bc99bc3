using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Flows;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Personal;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Registry.Contracts;
using Pleiad.Modules.Talent.Activities;

namespace Pleiad.Modules.Talent.Trainings;

/// <summary>A training as everybody may see it.</summary>
public sealed record TrainingView(Training Training, Sentence Provider, int Taken, int Attended, int AttendedHours, int Version, string Today)
{
    public int Free => Training.Places - Taken;

    /// <summary>Where it stands: that it is over follows from its days and is no state.</summary>
    public Sentence Stands => Training.State == TrainingFlow.Open && string.CompareOrdinal(Training.Ends, Today) < 0 ? new("over, not reported yet", "прошло, отчёта пока нет") : TrainingFlow.Life.State(Training.State).Name;

    public bool Takes => Training.State == TrainingFlow.Open && string.CompareOrdinal(Training.Ends, Today) >= 0 && Free > 0;
}

/// <summary>An employee on the list, with whether the same person stands in another training of the funder in the year.</summary>
/// <param name="Trainee">The enrolment.</param>
/// <param name="Firm">Whose.</param>
/// <param name="Elsewhere">Other trainings of the same funder and year that the same person was enrolled in.</param>
public sealed record TraineeView(Trainee Trainee, Sentence Firm, IReadOnlyList<Training> Elsewhere);

/// <summary>What a funder is told.</summary>
/// <param name="Paid">Places that were paid for.</param>
/// <param name="Enrolled">People who were enrolled and not withdrawn.</param>
/// <param name="Attended">People whose attendance was confirmed.</param>
/// <param name="Hours">Their hours together.</param>
/// <param name="Twice">Those of them who also stand in another training of this funder in this year.</param>
/// <param name="Firms">How many firms they come from.</param>
public sealed record TrainingReport(int Paid, int Enrolled, int Attended, int Hours, int Twice, int Firms)
{
    /// <summary>Paid places that nobody confirmed; 0 when both are equal.</summary>
    public int Difference => Paid - Attended;
}

/// <summary>Reads trainings.</summary>
public sealed class TrainingViews(IDbContextFactory<PleiadDb> databases, RegistryNames organisations, OrganisationFacts facts, TimeProvider clock)
{
    /// <summary>Numbers of people below this are not told to everybody.</summary>
    public const int Least = 5;

    public IReadOnlyList<TrainingView> All() => databases.Ask((db, connection) =>
    {
        var (all, people) = (db.Trainings.ToList(), db.Trainees.Select(t => new { t.Training, t.State, t.Hours }).ToList().ToLookup(t => t.Training));
        var names = organisations.Some(all.Select(t => t.Organisation));
        return (IReadOnlyList<TrainingView>)[.. all.OrderByDescending(t => t.Starts).ThenBy(t => t.Id).Select(t => new TrainingView(
            t, names.GetValueOrDefault(t.Organisation) ?? new(t.Organisation, t.Organisation), people[t.Id].Count(p => p.State != TraineeFlow.Withdrawn), people[t.Id].Count(p => p.State == TraineeFlow.Attended), people[t.Id].Where(p => p.State == TraineeFlow.Attended).Sum(p => p.Hours), Journal.Version(connection, t.Node), SchoolActs.Day(clock.GetUtcNow())))];
    });

    /// <exception cref="NotFoundException">There is none.</exception>
    public TrainingView One(string id) => All().FirstOrDefault(t => t.Training.Id == id) ?? throw Missing(id);

    /// <summary>The staff that was enrolled: all of it, or that of some firms.</summary>
    public IReadOnlyList<TraineeView> Staff(string id, IReadOnlyCollection<string>? firms = null) => databases.Ask((db, _) =>
    {
        var training = db.Trainings.Single(t => t.Id == id);
        var people = db.Trainees.Where(t => t.Training == id).AsEnumerable().Where(t => firms is null || firms.Contains(t.Organisation)).OrderBy(t => t.Organisation, StringComparer.Ordinal).ThenBy(t => t.Name, StringComparer.Ordinal).ThenBy(t => t.Id, StringComparer.Ordinal).ToList();
        var others = db.Trainings.Where(t => t.Funder == training.Funder && t.Id != id && t.State != TrainingFlow.Cancelled).AsEnumerable().Where(t => t.Starts[..4] == training.Starts[..4]).ToDictionary(t => t.Id);
        var ids = others.Keys.ToList();
        var elsewhere = db.Trainees.Where(t => ids.Contains(t.Training) && t.Mark != "" && t.State != TraineeFlow.Withdrawn).AsEnumerable().ToLookup(t => t.Mark, t => others[t.Training]);
        var names = organisations.Some(people.Select(p => p.Organisation));
        return (IReadOnlyList<TraineeView>)[.. people.Select(p => new TraineeView(p, names.GetValueOrDefault(p.Organisation) ?? new(p.Organisation, p.Organisation), [.. elsewhere[p.Mark].Distinct()]))];
    });

    /// <summary>The figures for the funder: from confirmed rows alone.</summary>
    public TrainingReport Report(string id)
    {
        var (training, staff) = (One(id).Training, Staff(id).Where(s => s.Trainee.State != TraineeFlow.Withdrawn).ToArray());
        var attended = staff.Where(s => s.Trainee.State == TraineeFlow.Attended).ToArray();
        return new(training.Places, staff.Length, attended.Length, attended.Sum(a => a.Trainee.Hours), attended.Count(a => a.Elsewhere.Count > 0), attended.Select(a => a.Trainee.Organisation).Distinct().Count());
    }

    /// <summary>What is wanted, the latest first, with the trainings that answer it.</summary>
    public IReadOnlyList<(TrainingOrder Order, IReadOnlyList<Training> Answers)> Orders() => databases.Ask((db, _) =>
    {
        var answers = db.Trainings.Where(t => t.Answers != "" && t.State != TrainingFlow.Cancelled).ToList().ToLookup(t => t.Answers);
        return (IReadOnlyList<(TrainingOrder, IReadOnlyList<Training>)>)[.. db.TrainingOrders.OrderByDescending(o => o.OrderedAt).ToList().Select(o => (o, (IReadOnlyList<Training>)[.. answers[o.Id]]))];
    });

    public IReadOnlyList<(string Id, Sentence Name)> Occupations() => databases.Ask((db, _) => (IReadOnlyList<(string, Sentence)>)[.. db.Occupations.OrderBy(o => o.En).ToList().Select(o => (o.Id, o.Name))]);

    /// <summary>The organisations that somebody speaks for and enrols staff of.</summary>
    public IReadOnlyList<(string Id, Sentence Name)> Firms(Actor actor) =>
        [.. actor.Grants.Where(g => TrainingRights.Enrol.Roles.Contains(g.Role) && g.Node.Kind == "registry/organisations").Select(g => g.Node.Id).Distinct().Select(facts.Of).OfType<OrganisationFactCard>().Select(f => (f.Organisation.Id, f.Organisation.Name))];

    internal static NotFoundException Missing(string id) => new($"There is no training '{id}'.", $"Обучения «{id}» нет.", new Suggestion("All trainings", "Всё обучение", TrainingNodes.All));
}

/// <summary>Trainings as nodes below whoever gives them; enrolments below their training and firm.</summary>
internal static class TrainingFurniture
{
    public static NodeKind Trainings(IDbContextFactory<PleiadDb> databases) => new(
        TrainingNodes.Trainings, node => databases.Ask((db, _) => db.Trainings.Where(t => t.Id == node.Id).Select(t => t.Organisation).ToList()).Select(ClusterPermissions.Organisation),
        node => databases.Ask((db, _) => db.Trainings.Where(t => t.Id == node.Id).Select(t => new Sentence(t.En, t.Ru)).FirstOrDefault()));

    public static NodeKind Trainees(IDbContextFactory<PleiadDb> databases) => new(
        TrainingNodes.Trainees, node => databases.Ask((db, _) => db.Trainees.Where(t => t.Id == node.Id).Select(t => t.Training).ToList()).Select(TrainingNodes.Of),
        node => databases.Ask((db, _) => db.Trainees.Any(t => t.Id == node.Id)) ? new Sentence("an enrolment", "запись на обучение") : null);

    public static IReadOnlyList<FlowFurniture> Lives { get; } =
    [
        new(TrainingNodes.Trainings, new("Trainings of employees", "Обучение сотрудников"), TrainingFlow.Life, c => c.Rows("SELECT id, state FROM talent_training", r => (TrainingNodes.Of(r.GetString(0)), r.GetString(1)))),
        new(TrainingNodes.Trainees, new("Enrolments in trainings", "Записи на обучение"), TraineeFlow.Life, c => c.Rows("SELECT id, state FROM talent_trainee", r => (Node.Of(TrainingNodes.Trainees, r.GetString(0)), r.GetString(1)))),
    ];

    public static IReadOnlyList<DeedName> Deeds { get; } =
    [
        new(TrainingNodes.Trainings, "offer", new("offered", "предложено")), new(TrainingNodes.Trainings, "tell-money", new("money told", "сказано о деньгах")), new(TrainingNodes.Trainings, "attendance", new("attendance entered", "внесено посещение")), new(TrainingNodes.Trainees, "enrol", new("enrolled", "записан")),
        new(TrainingNodes.Orders, "order", new("ordered", "заказано")),
    ];

    public static RetentionRule Rule { get; } = new(
        "trainees", new("Names of employees in trainings, and the marks that tell them again", "Имена сотрудников на обучении и метки, по которым их узнают"), new("a year after the training", "год после обучения"),
        new("So that the report to the funder can be checked", "Чтобы отчёт можно было проверить"),
        (connection, now) => connection.Execute(
            "UPDATE talent_trainee SET name = '', mark = '' WHERE (name <> '' OR mark <> '') AND training IN (SELECT id FROM talent_training WHERE ends < @before)", ("@before", SchoolActs.Day(now.AddYears(-1)))));
}
