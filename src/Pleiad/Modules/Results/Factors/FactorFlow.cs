using Pleiad.Kernel.Flows;
using Pleiad.Kernel.Rights;

namespace Pleiad.Modules.Results.Factors;

/// <summary>Who may assess a cluster, and who may judge that.</summary>
public static class FactorRights
{
    /// <summary>On a cluster.</summary>
    public static Permission Assess { get; } = new("results.factors.assess", new("assess this cluster against the success factors", "оценивать этот кластер по факторам успеха"), Role.ClusterManager, Role.CentreOfficer);

    /// <summary>On an assessment, and through its cluster.</summary>
    public static Permission Judge { get; } = new("results.factors.judge", new("confirm or contest this assessment", "подтверждать и оспаривать эту самооценку"), Role.Expert);
}

/// <summary>The life of a self-assessment: an expert confirms or contests it; its words stay as they were.</summary>
public static class FactorFlow
{
    public const string Stated = "stated";
    public const string Confirmed = "confirmed";
    public const string Contested = "contested";

    public static Flow<FactorAssessment> Life { get; } = new(
        Stated,
        [
            new State(Stated, new("stated by the cluster", "заявлена кластером"), Owner: Role.Expert),
            new State(Confirmed, new("confirmed by an expert", "подтверждена экспертом")),
            new State(Contested, new("contested by an expert", "оспорена экспертом")),
        ],
        [
            new("confirm", new("Confirm", "Подтвердить"), [Stated, Contested], Confirmed, FactorRights.Judge, NeedsReason: true) { Done = new("confirmed", "подтверждена") },
            new("contest", new("Contest", "Оспорить"), [Stated, Confirmed], Contested, FactorRights.Judge, NeedsReason: true) { Done = new("contested", "оспорена") },
        ]);
}
