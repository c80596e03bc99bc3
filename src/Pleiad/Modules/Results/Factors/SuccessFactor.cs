using Pleiad.Kernel;

namespace Pleiad.Modules.Results.Factors;

/// <summary>One of the seven conditions under which biomedical clusters prospered, by a study that the articles report.</summary>
/// <param name="Id">As it is stored.</param>
/// <param name="Name">The factor.</param>
/// <param name="Hint">What shows it.</param>
/// <param name="Claim">The claim that names it.</param>
public sealed record SuccessFactor(string Id, Sentence Name, Sentence Hint, string Claim)
{
    /// <summary>
    /// The seven. The study names the second of them in three ways (different types of activities, interdisciplinary and inter-industry cooperation),
    /// which are one factor; claim f255 says so.
    /// </summary>
    public static IReadOnlyList<SuccessFactor> All { get; } =
    [
        new("regional-support", new("support of regional authorities", "поддержка региональных властей"), new("a role of the state, a place in a list, a decision of support", "роль государства, место в перечне, решение о поддержке"), "f224"),
        new("cross-industry", new("cooperation across industries", "межотраслевое взаимодействие"), new("also called combining types of activities, or interdisciplinary cooperation: a joint project or alliance with another cluster", "она же сочетание видов деятельности и междисциплинарное взаимодействие: совместный проект или союз с другим кластером"), "f246"),
        new("communication", new("active communication", "активная коммуникация"), new("a council, an alliance, something made known together", "совет, союз, совместное продвижение"), "f245"),
        new("association-and-projects", new("managed as an association and by projects at once", "сочетание ассоциации и проектного управления"), new("who manages it, and joint projects", "кто управляет и какие есть общие проекты"), "f247"),
        new("national-policy", new("part in national health policy", "участие в национальной политике здравоохранения"), new("a strategy it worked on, a proposal that was adopted", "стратегия, над которой работали, принятое предложение"), "f248"),
        new("patients-and-doctors", new("patients and doctors take part", "участие пациентов и врачей"), new("a clinic or a society among the members, a contest they judged", "клиника или общество среди участников, конкурс, который они судили"), "f249"),
        new("systemic-innovation", new("systemic innovation", "системные инновации"), new("infrastructure, start-ups, partnerships with universities", "инфраструктура, стартапы, партнёрство с вузами"), "f250"),
    ];
}

/// <summary>A cluster's word on itself at one date: never changed, a later date has a later one.</summary>
public sealed record FactorAssessment
{
    public const string NodeKind = "results/factors";

    public required string Id { get; init; }

    public required string Cluster { get; init; }

    /// <summary>The day it speaks of.</summary>
    public required string Date { get; init; }

    /// <summary>A state of <see cref="FactorFlow"/>.</summary>
    public required string State { get; init; }

    /// <summary>Who wrote it.</summary>
    public required string Account { get; init; }

    /// <summary>UTC.</summary>
    public required string FiledAt { get; init; }

    /// <summary>The expert who judged it last; "" for nobody.</summary>
    public string Judge { get; init; } = "";

    /// <summary>Why, in the expert's words.</summary>
    public string Judgement { get; init; } = "";

    public Kernel.Rights.Node Node => Of(Id);

    public static Kernel.Rights.Node Of(string id) => Kernel.Rights.Node.Of(NodeKind, id);
}

/// <summary>The answer on one factor.</summary>
/// <param name="Assessment">Whose.</param>
/// <param name="Factor">One of <see cref="SuccessFactor.All"/>.</param>
/// <param name="Applied">yes, no, or "" for not known.</param>
/// <param name="Said">How, in words.</param>
public sealed record FactorAnswer(string Assessment, string Factor, string Applied, string Said);

/// <summary>A record that shows a factor, as it was called when it was chosen.</summary>
public sealed record FactorEvidence(string Assessment, string Factor, string Key, string En, string Ru, string Address);
