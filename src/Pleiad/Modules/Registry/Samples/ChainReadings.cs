using Pleiad.Kernel;
using Pleiad.Modules.Registry.Chains;

namespace Pleiad.Modules.Registry.Samples;

/// <summary>How a step of a chain is read from the articles.</summary>
/// <param name="Id">Its slug.</param>
/// <param name="Name">What it is called, in our words.</param>
/// <param name="Note">A few words for its box.</param>
/// <param name="Operation">What is done; the same words for one operation at several scales.</param>
/// <param name="Scale">The scale at which the chain needs it; "" for a service.</param>
/// <param name="Inputs">What goes in.</param>
/// <param name="Outputs">What comes out.</param>
/// <param name="Claim">The claim that names it; "" for an example that no article names.</param>
/// <param name="Offers">Who does it, each with the claim that says so; dates are the claims'.</param>
internal sealed record StepReading(string Id, Sentence Name, Sentence Note, Sentence Operation, string Scale, string Inputs, string Outputs, string Claim, (string Node, string Claim)[] Offers)
{
    /// <summary>Words by which a neighbouring competence is found.</summary>
    public string Competences { get; init; } = "";

    /// <summary>Claims that say more around it.</summary>
    public string Said { get; init; } = "";
}

/// <summary>How a chain is read from the articles.</summary>
internal sealed record ChainReading(string Id, string Kind, string Cluster, string Claim, Sentence Name, Sentence About, (string Id, Sentence Name)[] Things, StepReading[] Steps)
{
    /// <summary>Whether its steps are examples, because the article names the chain and none of its links.</summary>
    public bool Illustrative { get; init; }
}

/// <summary>
/// The chains that the articles describe: flow synthesis of drug substances in St Petersburg step by step, and LitCare's common offer, of which the
/// article only says that each member adds one service of its own. What no article names is an example and marked so.
/// </summary>
internal static class ChainReadings
{
    public const string FlowSynthesis = "flow-synthesis";

    private const string Ric = "registry/sites/ric-afs";

    private static readonly Sentence Flow = new("Flow synthesis", "Проточный синтез"), Medicines = new("Finished medicines", "Готовые лекарства");

    public static IReadOnlyList<ChainReading> All { get; } =
    [
        new(FlowSynthesis, Chain.Technology, "spb-pharma", "f050", new("Flow synthesis of drug substances", "Проточный синтез фармсубстанций"), new("Flow synthesis of drug substances, from idea to medicine", "Проточный синтез фармсубстанций: от идеи до лекарства"),
            [
                ("chosen-technology", new("the chosen technology", "выбранная технология")), ("feasibility-study", new("the feasibility study", "технико-экономическое обоснование")), ("samples", new("laboratory samples", "лабораторные образцы")),
                ("proven-regimes", new("regimes proven near production", "режимы, отработанные близко к производству")), ("substance", new("the drug substance", "фармсубстанция")), ("medicine", new("the medicine", "лекарство")),
            ],
            [
                new("choose-the-technology", new("Choose the technology", "Выбор технологии"), new("study, 2015", "исследование, 2015"), new("Choice of a technology", "Выбор технологии"), Scales.Idea, "", "chosen-technology", "f034", [("registry/clusters/spb-pharma", "f034")]) { Said = "f035" },
                new("feasibility-study", new("Feasibility study", "Обоснование проекта"), new("funds raised with the centre", "средства нашли с помощью центра"), new("Feasibility study", "Технико-экономическое обоснование"), Scales.Idea, "chosen-technology", "feasibility-study", "f036", [("registry/organisations/spb-cluster-development-centre", "f036")]),
                new("laboratory-synthesis", new("Flow synthesis, lab", "Проточный синтез, лаборатория"), new("samples, 2017–18", "образцы, 2017–18"), Flow, Scales.Laboratory, "feasibility-study", "samples", "f051", [(Ric, "f051")]) { Competences = "microreactor synthesis; микрореакторный синтез", Said = "f037 f048 f049" },
                new("near-production", new("Near-production regimes", "Режимы, близкие к производству"), new("semi-industrial scale", "полупромышленный масштаб"), Flow, Scales.SemiIndustrial, "samples", "proven-regimes", "f052", []) { Competences = "microreactor synthesis; pharmaceutical substances", Said = "f050 f053 | f029 f185" },
                new("industrial-synthesis", new("Industrial synthesis", "Промышленный синтез"), new("at customers’ sites", "на площадках заказчиков"), Flow, Scales.Industrial, "proven-regimes", "substance", "f053", []) { Competences = "microreactor synthesis; pharmaceutical substances", Said = "f050" },
                new("finished-medicines", Medicines, new("seven plants, 2013–18", "семь заводов, 2013–18"), Medicines, Scales.Industrial, "substance", "medicine", "f074",
                    [
                        ("registry/organisations/biocad", "f067"), ("registry/organisations/geropharm-bio", "f068"), ("registry/organisations/groteks", "f069"), ("registry/organisations/vertex", "f070"), ("registry/organisations/pharmasyntez-nord", "f071"),
                        ("registry/organisations/geropharm", "f072"), ("registry/organisations/polysan", "f073"),
                    ]),
            ]),
        new("litcare-common-offer", Chain.Service, "litcare", "f283", new("Common offer of LitCare", "Общее предложение LitCare"), new("Treatment in Lithuania for patients from abroad, each member with one service of its own", "Лечение в Литве для пациентов из-за рубежа: у каждого участника одна своя услуга"), [],
            [
                Example("advice-from-afar", "Advice from afar", "Заочная консультация"), Example("travel-and-stay", "Travel and stay", "Дорога и проживание"), Example("diagnosis", "Diagnosis", "Диагностика"), Example("treatment", "Treatment", "Лечение"), Example("health-resort", "Health resort", "Санаторий"),
            ]) { Illustrative = true },
    ];

    private static StepReading Example(string id, string en, string ru) => new(id, new(en, ru), new("", ""), new(en, ru), "", "", "", "", []);
}
