using Pleiad.Kernel;
using Pleiad.Kernel.Flows;
using Pleiad.Kernel.Rights;

namespace Pleiad.Modules.Talent.Intakes;

/// <summary>Several openings whose places are given at once, by the wishes of both sides.</summary>
public sealed record Intake
{
    public const string NodeKind = "talent/intakes";

    public required string Id { get; init; }

    /// <summary>The Registry's organisation that runs it: a university for its students.</summary>
    public required string Organiser { get; init; }

    public required string En { get; init; }

    public required string Ru { get; init; }

    /// <summary>The last day to rank.</summary>
    public required string RankBy { get; init; }

    /// <summary>Whether a lot stands for the order of the openings: so it is wherever minors take part, whom nobody ranks.</summary>
    public bool ByLot { get; init; }

    /// <summary>What the lot was drawn with; 0 before, and where none was drawn.</summary>
    public int Seed { get; init; }

    /// <summary>A state of <see cref="IntakeFlow"/>.</summary>
    public required string State { get; init; }

    public bool Illustrative { get; init; }

    public required string CreatedAt { get; init; }

    public string RunAt { get; init; } = "";

    /// <summary>How many pairs of a learner and a place that had ranked one another were looked at when the places were given: in none would both rather have had each other.</summary>
    public int Pairs { get; init; }

    /// <summary>Why it was called off; "" where it was not.</summary>
    public string Reason { get; init; } = "";

    public Sentence Name => new(En, Ru);

    public Node Node => NodeOf(Id);

    public string Address => "/" + Node.Path;

    public static Node NodeOf(string id) => Node.Of(NodeKind, id);
}

/// <summary>An opening of an intake.</summary>
/// <param name="Intake">Which.</param>
/// <param name="Opening">Which.</param>
/// <param name="Seats">How many places it had when they were given; 0 before.</param>
public sealed record IntakeOpening(string Intake, string Opening, int Seats = 0);

/// <summary>What a learner wishes, from 1.</summary>
public sealed record IntakeWish(string Intake, string Person, int Number, string Opening);

/// <summary>Whom an opening would take, from 1.</summary>
public sealed record IntakeOrder(string Intake, string Opening, int Number, string Person);

/// <summary>Who was placed where; "" for nowhere.</summary>
public sealed record IntakePlacing(string Intake, string Person, string Opening);

/// <summary>The life of an intake.</summary>
public static class IntakeFlow
{
    public const string Ranking = "ranking";
    public const string Done = "done";
    public const string Cancelled = "cancelled";

    public static Flow<Intake> Life { get; } = new(
        Ranking,
        [new State(Ranking, new("both sides rank", "обе стороны составляют списки"), null, Role.OrganisationRepresentative), new State(Done, new("places are given", "места распределены")), new State(Cancelled, new("called off", "отменён"))],
        [
            new("run", new("Give the places", "Распределить места"), [Ranking], Done, PlacementRights.RunIntake) { Done = new("places given", "места распределены") },
            new("cancel", new("Call off", "Отменить"), [Ranking], Cancelled, PlacementRights.RunIntake, NeedsReason: true) { Done = new("called off", "отменён") },
        ]);
}
