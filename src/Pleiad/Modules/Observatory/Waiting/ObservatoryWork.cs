using Pleiad.Kernel.Text;
using Pleiad.Kernel.Work;
using Pleiad.Modules.Observatory.Candidates;
using Pleiad.Modules.Observatory.Contracts;
using Pleiad.Modules.Observatory.Nations;

namespace Pleiad.Modules.Observatory.Waiting;

/// <summary>Detected agglomerations that wait for an expert: one line for the largest regions of each dataset that is judged.</summary>
internal static class ObservatoryWork
{
    public static WaitsFor Agglomerations(Datasets datasets, FindCandidates candidates) => new("observatory.agglomerations", asked => !asked.Actor.Grants.Any(g => ObservatoryRights.JudgeAgglomeration.Allows(g.Role)) ? [] : datasets.All()
        .Where(d => d.DefaultRules is not null && !d.Head.Illustrative)
        .Select(d => (Dataset: d, Why: asked.Because(ObservatoryRights.JudgeAgglomeration, ObservatoryRights.Of(d.Id)))).Where(d => d.Why is not null)
        .Select(d => (d.Dataset, d.Why, Panel: d.Dataset.Panel(d.Dataset.Edition(d.Dataset.Kinds[0])!)))
        .Select(d => (d.Dataset, d.Why, d.Panel, candidates.Of(d.Panel, new(null, null, AgglomerationStates.Detected, null)).Waiting)).Where(d => d.Waiting > 0)
        .Select(d => new WorkItem(
            new($"{d.Dataset.Head.En}, {d.Panel.Called.EnMany}", $"{d.Dataset.Head.Ru}, {d.Panel.Called.RuAll}"),
            new($"{Numbers.English.Whole(d.Waiting)} detected {Words.Plural(d.Waiting, "agglomeration", "agglomerations")} of {d.Panel.Year} that nobody has judged", $"найдено и никем не оценено: {Numbers.Russian.Whole(d.Waiting)} {Words.Plural(d.Waiting, "агломерация", "агломерации", "агломераций")}, {d.Panel.Year} год"),
            d.Why!, Address.At(d.Panel, "/candidates", $"state={AgglomerationStates.Detected}"), new("Judge", "Оценить"))));
}
