using Pleiad.Kernel;
using Pleiad.Kernel.Flows;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Talent.Contracts;

namespace Pleiad.Modules.Talent.Trainings;

/// <summary>A training of firms' employees that somebody pays for: people, hours, and the money as far as it is known.</summary>
public sealed record Training
{
    public required string Id { get; init; }

    /// <summary>The Registry's organisation that gives it.</summary>
    public required string Organisation { get; init; }

    public required string En { get; init; }

    public required string Ru { get; init; }

    /// <summary>Who pays, in words as its own papers name it; trainings of one funder in one year are looked through for the same people.</summary>
    public required string Funder { get; init; }

    /// <summary>The occupation of the vocabulary that it trains for; "" for none.</summary>
    public string Occupation { get; init; } = "";

    /// <summary>The order that it answers; "" for none.</summary>
    public string Answers { get; init; } = "";

    public required string Starts { get; init; }

    public required string Ends { get; init; }

    /// <summary>Hours for one person.</summary>
    public required int Hours { get; init; }

    /// <summary>Places that the funder pays for.</summary>
    public required int Places { get; init; }

    /// <summary>Money for all of it, in whole minor units; null where nobody says.</summary>
    public long? Amount { get; init; }

    /// <summary>RUB, EUR or USD; "" without an amount.</summary>
    public string Currency { get; init; } = "";

    /// <summary>How the amount is bounded; "" without an amount.</summary>
    public string Bound { get; init; } = "";

    /// <summary>Whose money it is: one of <see cref="TrainingMoney.Sources"/>; "" where nobody says.</summary>
    public string Money { get; init; } = "";

    public required string State { get; init; }

    public bool Illustrative { get; init; }

    public required string CreatedAt { get; init; }

    public Sentence Name => new(En, Ru);

    public TrainingMoney Paid => new(Amount, Currency, Bound, Money);

    public Node Node => TrainingNodes.Of(Id);

    public string Address => TrainingNodes.AddressOf(Id);
}

/// <summary>An employee who was enrolled. The name is for the firm and for whoever gives the training; the mark tells the same person again without it.</summary>
public sealed record Trainee
{
    public required string Id { get; init; }

    public required string Training { get; init; }

    /// <summary>The Registry's firm that enrolled them.</summary>
    public required string Organisation { get; init; }

    /// <summary>"" when it was erased.</summary>
    public required string Name { get; init; }

    /// <summary>HMAC-SHA256 of name and day of birth under a key of this installation; "" when it was erased.</summary>
    public required string Mark { get; init; }

    /// <summary>A state of <see cref="TraineeFlow"/>.</summary>
    public required string State { get; init; }

    /// <summary>Hours that were attended; 0 before.</summary>
    public int Hours { get; init; }

    public bool Illustrative { get; init; }

    public Node Node => Node.Of(TrainingNodes.Trainees, Id);
}

/// <summary>A training that is wanted: what an investor's need was answered with. It names nobody.</summary>
public sealed record TrainingOrder
{
    public required string Id { get; init; }

    /// <summary>The path of what it answers.</summary>
    public required string Origin { get; init; }

    /// <summary>What is to be trained, in the words of whoever ordered.</summary>
    public required string What { get; init; }

    /// <summary>"" for none of the vocabulary.</summary>
    public string Occupation { get; init; } = "";

    /// <summary>0 for not said.</summary>
    public int People { get; init; }

    /// <summary>"" for not said.</summary>
    public string Due { get; init; } = "";

    public required string OrderedBy { get; init; }

    public required string OrderedAt { get; init; }
}

/// <summary>The key under which marks are made, this installation's own.</summary>
internal sealed record TrainingKey(string Id, string Secret);

/// <summary>Trainings, trainees and orders as nodes and addresses.</summary>
internal static class TrainingNodes
{
    public const string Trainings = "talent/trainings";

    public const string Trainees = "talent/trainees";

    public const string Orders = "talent/orders";

    public const string All = TalentAddress.Root + "/trainings";

    public static Node Of(string id) => Node.Of(Trainings, id);

    public static string AddressOf(string id, string below = "") => $"{All}/{id}{below}";
}

/// <summary>What may be done with trainings.</summary>
internal static class TrainingRights
{
    /// <summary>On an organisation.</summary>
    public static Permission Offer { get; } = new("talent.training.offer", new("offer trainings for this organisation", "предлагать обучение от имени этой организации"), Role.OrganisationRepresentative, Role.CentreOfficer);

    /// <summary>On a training, through whoever gives it: names, attendance, the report.</summary>
    public static Permission Keep { get; } = new("talent.training.keep", new("run this training", "вести это обучение"), Role.OrganisationRepresentative);

    /// <summary>On a training: the figures for the funder, without names.</summary>
    public static Permission Report { get; } = new("talent.training.report", new("read the report on this training", "читать отчёт об этом обучении"), Role.OrganisationRepresentative, Role.CentreOfficer);

    /// <summary>On a firm.</summary>
    public static Permission Enrol { get; } = new("talent.trainee.enrol", new("enrol staff of this organisation", "записывать сотрудников этой организации"), Role.OrganisationRepresentative);
}

/// <summary>The life of a training.</summary>
internal static class TrainingFlow
{
    public const string Open = "open";
    public const string Reported = "reported";
    public const string Cancelled = "cancelled";

    public static Flow<Training> Life { get; } = new(
        Open,
        [new State(Open, new("open", "идёт набор или обучение"), Owner: Role.OrganisationRepresentative), new State(Reported, new("reported to the funder", "отчёт представлен")), new State(Cancelled, new("called off", "отменено"))],
        [
            new("report", new("Report to the funder", "Представить отчёт"), [Open], Reported, TrainingRights.Keep) { Done = new("reported to the funder", "отчёт представлен") },
            new("cancel", new("Call off", "Отменить"), [Open], Cancelled, TrainingRights.Keep, NeedsReason: true) { Done = new("called off", "отменено") },
        ]);
}

/// <summary>The life of an enrolment.</summary>
internal static class TraineeFlow
{
    public const string Enrolled = "enrolled";
    public const string Attended = "attended";
    public const string Absent = "absent";
    public const string Withdrawn = "withdrawn";

    public static Flow<Trainee> Life { get; } = new(
        Enrolled,
        [
            new State(Enrolled, new("enrolled", "записан"), Owner: Role.OrganisationRepresentative), new State(Attended, new("attendance confirmed", "посещение подтверждено")),
            new State(Absent, new("did not attend", "не посещал")), new State(Withdrawn, new("withdrawn by the firm", "снят компанией")),
        ],
        [
            new("attend", new("Confirm attendance", "Подтвердить посещение"), [Enrolled, Absent], Attended, TrainingRights.Keep) { Done = new("attendance confirmed", "посещение подтверждено") },
            new("miss", new("Did not attend", "Не посещал"), [Enrolled, Attended], Absent, TrainingRights.Keep) { Done = new("did not attend", "не посещал") },
            new("withdraw", new("Withdraw", "Снять"), [Enrolled], Withdrawn, TrainingRights.Enrol) { Done = new("withdrawn by the firm", "снят компанией") },
        ]);
}
