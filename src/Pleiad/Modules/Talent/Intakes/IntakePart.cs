using Pleiad.Kernel.Consents;
using Pleiad.Kernel.Flows;
using Pleiad.Kernel.Rights;

namespace Pleiad.Modules.Talent.Intakes;

/// <summary>A minor's part in an intake: the wishes count as long as the guardian agrees. Whoever is of age has none.</summary>
public sealed record IntakePart
{
    public const string NodeKind = "talent/intake-parts";

    /// <summary>Says nothing of the person; stands in the journal.</summary>
    public required string Id { get; init; }

    public required string Intake { get; init; }

    /// <summary>The account.</summary>
    public required string Person { get; init; }

    /// <summary>A state of <see cref="IntakePartFlow"/>.</summary>
    public required string State { get; init; }

    /// <summary>The secret of the guardian's link.</summary>
    public required string Token { get; init; }

    public required string AskedAt { get; init; }

    /// <summary>When the guardian answered; "" before.</summary>
    public string AnsweredAt { get; init; } = "";

    public Node Node => Node.Of(NodeKind, Id);
}

/// <summary>The life of a minor's part in an intake.</summary>
internal static class IntakePartFlow
{
    public const string Asked = "asked";
    public const string Agreed = "agreed";
    public const string Refused = "refused";

    public static Flow<IntakePart> Life { get; } = new(
        Asked,
        [new State(Asked, new("the guardian is asked", "спросили родителей"), Owner: Role.Learner), new State(Agreed, new("the guardian agreed", "родители согласны")), new State(Refused, new("the guardian said no", "родители против"))],
        [
            new("agree", new("Agree", "Согласиться"), [Asked], Agreed, SchoolRights.AnswerForPupil) { Done = new("a guardian agreed", "представитель согласен") },
            new("agree-again", new("Agree again", "Снова согласиться"), [Refused], Agreed, SchoolRights.AnswerForPupil) { Done = new("a guardian agreed again", "представитель снова согласен") },
            new("refuse", new("Say no", "Отказать"), [Asked, Agreed], Refused, SchoolRights.AnswerForPupil) { Done = new("a guardian said no", "представитель против") },
        ]);
}

/// <summary>What a guardian agrees to where a minor takes part in an intake.</summary>
internal static class IntakeConsents
{
    public static ConsentPurpose Guardian { get; } = new(
        "talent-intake-guardian", new("My child may take part in this intake", "Мой ребёнок может участвовать в этом наборе"),
        new("Your child's wishes count when the places are given, and a lot decides: nobody ranks your child. Only the organisation that gives your child a place sees the name and the stage of learning; the others see numbers. You can take this back at any time by this link: the wishes then do not count, and a place that your child has goes on.",
            "Желания ребёнка учтут при распределении мест, решает жребий: ребёнка никто не ранжирует. Имя и ступень обучения увидит только организация, которая даст место; остальные видят числа. Отозвать согласие можно в любое время по этой ссылке: тогда желания не учитываются, а место, которое ребёнок получил, переходит дальше."));
}
