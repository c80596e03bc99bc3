using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Observatory.Nations;
using Pleiad.Modules.Observatory.Rules;

namespace Pleiad.Modules.Observatory;

/// <summary>What may be done in the Observatory, and where: a dataset is a node.</summary>
public static class ObservatoryRights
{
    /// <summary>The kind of a dataset's node.</summary>
    public const string Kind = "observatory";

    /// <summary>To confirm or reject what the figures found.</summary>
    public static readonly Permission JudgeAgglomeration = new("observatory.agglomeration.judge", new Sentence("confirm or reject a finding", "подтвердить или отклонить находку"), Role.Expert, Role.CentreOfficer);

    /// <summary>To take back or bring back what a new edition says otherwise: the program's own.</summary>
    public static readonly Permission FollowFigures = new("observatory.agglomeration.follow", new Sentence("take back a finding that the figures no longer make", "снять находку, которой больше нет в данных"));

    /// <summary>On the instance: to set a rule set of one's own beside those that ship.</summary>
    public static readonly Permission ChooseRules = new("observatory.rules.choose", new Sentence("add and withdraw rule sets", "добавлять и отзывать правила"), Role.Analyst, Role.CentreOfficer);

    /// <summary>The kind of a finding's node: dataset, kind of regions, key of the category; the last step is the region.</summary>
    public const string FindingKind = Kind + "/*/*/*";

    /// <summary>The node of a dataset.</summary>
    public static Node Of(string dataset) => Node.Of(Kind, dataset);

    /// <summary>The node of the dataset that a route names.</summary>
    public static Node Of(RouteValueDictionary values) => Of((string)values["dataset"]!);

    /// <summary>Datasets stand directly below the instance.</summary>
    public static NodeKind Nodes(Datasets datasets) => new(Kind, _ => [], node => datasets.Find(node.Id) is { } dataset ? new Sentence(dataset.Head.En, dataset.Head.Ru) : null);

    /// <summary>Rule sets of one's own stand directly below the instance.</summary>
    public static NodeKind OwnRules(IDbContextFactory<PleiadDb> databases) => new(OwnRuleSet.NodeKind, _ => [], node =>
    {
        using var db = databases.CreateDbContext();
        return db.OwnRuleSets.FirstOrDefault(r => r.Id == node.Id) is { } row && RuleSetFile.Parse(row.Text) is var rules ? new Sentence(rules.NameEn, rules.NameRu) : null;
    });

    /// <summary>Findings stand below their dataset.</summary>
    public static NodeKind Findings(Datasets datasets) => new(FindingKind, node => [Of(node.Path.Split('/')[1])], node =>
    {
        var steps = node.Path.Split('/');
        return datasets.Find(steps[1]) is { } dataset && dataset.Categories.FirstOrDefault(c => c.Key == steps[3]) is { } category && dataset.PlaceOf(steps[2], steps[4]) is >= 0 and var place
            ? new Sentence($"{category.En}, {dataset.Regions(steps[2])[place].En}", $"{category.Ru}, {dataset.Regions(steps[2])[place].Ru}")
            : null;
    });
}
