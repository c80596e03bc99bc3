using Pleiad.Kernel;
using Pleiad.Kernel.Flows;
using Pleiad.Kernel.Rights;

namespace Pleiad.Modules.Outreach.InvestorNeeds;

/// <summary>What an investor needs of a cluster, and the training order or project plan it becomes. It names nobody: who asked stands in the enquiry.</summary>
public sealed record InvestorNeed
{
    public const string NodeKind = "outreach/needs";

    public required string Id { get; init; }

    public required string Cluster { get; init; }

    /// <summary>The enquiry it came from; "" for none.</summary>
    public string Enquiry { get; init; } = "";

    /// <summary>One of <see cref="InvestorNeedWords.Kinds"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>What, in the words of whoever recorded it.</summary>
    public required string What { get; init; }

    /// <summary>How many people, places, hectares; null when nobody says.</summary>
    public double? Amount { get; init; }

    /// <summary>When the investor needs it; "" for unknown.</summary>
    public string NeededBy { get; init; } = "";

    /// <summary>The last day by which somebody must own it.</summary>
    public required string OwnerBy { get; init; }

    /// <summary>A state of <see cref="InvestorNeedFlow"/>.</summary>
    public required string State { get; init; }

    /// <summary>The Registry's organisation that answers for it; "" as long as none does.</summary>
    public string Owner { get; init; } = "";

    /// <summary>training-order or project-plan; "" before.</summary>
    public string Answer { get; init; } = "";

    /// <summary>What is ordered or planned.</summary>
    public string Plan { get; init; } = "";

    /// <summary>The last day of the order or plan; "" before.</summary>
    public string PlanBy { get; init; } = "";

    public required string RecordedAt { get; init; }

    public required string ChangedAt { get; init; }

    public Node Node => Node.Of(NodeKind, Id);

    /// <summary>Whether nobody owns it although its term is over.</summary>
    public bool Orphan(string today) => State == InvestorNeedFlow.Open && string.CompareOrdinal(OwnerBy, today) < 0;

    /// <summary>Whether its plan is overdue.</summary>
    public bool Late(string today) => State == InvestorNeedFlow.Planned && string.CompareOrdinal(PlanBy, today) < 0;
}

/// <summary>The words of needs, and their addresses.</summary>
public static class InvestorNeedWords
{
    public const string TrainingOrder = "training-order";
    public const string ProjectPlan = "project-plan";

    public static IReadOnlyList<(string Id, Sentence Name)> Kinds { get; } =
        [("staff", new("staff of a profession", "кадры по профессии")), ("service", new("a service", "услуга")), ("site", new("a site or connection", "площадка или подключение")), ("other", new("something else", "другое"))];

    public static IReadOnlyList<(string Id, Sentence Name)> Answers { get; } = [(TrainingOrder, new("training order", "заказ на подготовку кадров")), (ProjectPlan, new("project plan", "план проекта"))];

    public const string All = "/" + InvestorNeed.NodeKind;

    public static string Of(string id, string below = "") => $"{All}/{id}{below}";

    public static Sentence Name(IReadOnlyList<(string Id, Sentence Name)> words, string id) => words.FirstOrDefault(w => w.Id == id).Name ?? new(id, id);
}

/// <summary>The life of an investor's need: owned within its term, answered by an order or a plan, met.</summary>
public static class InvestorNeedFlow
{
    public const string Open = "open";
    public const string Owned = "owned";
    public const string Planned = "planned";
    public const string Met = "met";
    public const string Dropped = "dropped";

    public static Flow<InvestorNeed> Life { get; } = new(
        Open,
        [
            new State(Open, new("nobody owns it", "никто не отвечает"), Owner: Role.ClusterManager), new State(Owned, new("owned, without a plan", "есть ответственный, плана нет"), Owner: Role.ClusterManager), new State(Planned, new("ordered or planned", "заказано или запланировано"), Owner: Role.ClusterManager),
            new State(Met, new("met", "выполнено")), new State(Dropped, new("dropped", "снято")),
        ],
        [
            new("own", new("Name who answers for it", "Назначить ответственного"), [Open, Owned, Planned], Owned, InvestorRights.RecordNeed) { Done = new("an owner was named", "назначен ответственный") },
            new("plan", new("Order or plan", "Заказать или запланировать"), [Owned], Planned, InvestorRights.RecordNeed) { Done = new("ordered or planned", "заказано или запланировано") },
            new("meet", new("It is met", "Выполнено"), [Planned], Met, InvestorRights.RecordNeed) { Done = new("met", "выполнено") },
            new("drop", new("Drop it", "Снять"), [Open, Owned, Planned], Dropped, InvestorRights.RecordNeed, NeedsReason: true) { Done = new("dropped", "снято") },
        ]);
}
