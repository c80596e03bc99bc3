using Pleiad.Kernel;
using Pleiad.Kernel.Flows;
using Pleiad.Kernel.Rights;

namespace Pleiad.Modules.Outreach.Measures;

/// <summary>What may be done in the catalogue, and by whom.</summary>
public static class MeasureRights
{
    /// <summary>On the whole installation, and on a measure.</summary>
    public static Permission Keep { get; } = new("outreach.measure.keep", new("keep the catalogue of support measures", "вести каталог мер поддержки"), Role.CentreOfficer);

    /// <summary>On an organisation: to keep its answers for the next dialogue.</summary>
    public static Permission KeepAnswers { get; } = new("outreach.measure.answers", new("keep this organisation's answers", "сохранять ответы этой организации"), Role.OrganisationRepresentative);
}

/// <summary>The life of a measure in the catalogue; whether it can be had on a day follows from its dates.</summary>
public static class MeasureFlow
{
    public const string Listed = "listed";
    public const string Withdrawn = "withdrawn";

    public static Flow<Measure> Life { get; } = new(
        Listed,
        [
            new State(Listed, new("listed", "в каталоге"), Owner: Role.CentreOfficer),
            new State(Withdrawn, new("withdrawn from the catalogue", "снята с каталога")),
        ],
        [
            new("withdraw", new("Withdraw from the catalogue", "Снять с каталога"), [Listed], Withdrawn, MeasureRights.Keep, NeedsReason: true) { Done = new("withdrawn", "снята с каталога") },
            new("list-again", new("List again", "Вернуть в каталог"), [Withdrawn], Listed, MeasureRights.Keep, NeedsReason: true) { Done = new("listed again", "возвращена в каталог") },
        ]);
}
