using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Registry.Clusters;
using Pleiad.Modules.Registry.Duplicates;

namespace Pleiad.Modules.Registry.Imports;

/// <summary>What stands above a file, a pair and a merge: the cluster it is for, and the organisations it is about.</summary>
public static class IntakeNodes
{
    public static NodeKind Imports(IDbContextFactory<PleiadDb> databases) => new(
        ImportedFile.NodeKind,
        node => databases.Ask(db => db.ImportedFiles.Where(i => i.Id == node.Id && i.Cluster != "").Select(i => i.Cluster).ToList()).Select(ClusterNode.Of),
        node => databases.Ask(db => db.ImportedFiles.Where(i => i.Id == node.Id).Select(i => new Sentence(i.Name, i.Name)).FirstOrDefault()));

    public static NodeKind Duplicates(IDbContextFactory<PleiadDb> databases) => new(
        Duplicate.NodeKind,
        node => databases.Ask(db => db.Duplicates.Where(d => d.Id == node.Id).Select(d => new { d.One, d.Other }).ToList()).SelectMany(d => new[] { DuplicateFlow.Organisation(d.One), DuplicateFlow.Organisation(d.Other) }),
        node => databases.Ask(db => db.Duplicates.Where(d => d.Id == node.Id).Select(d => new { d.One, d.Other }).FirstOrDefault()) is { } pair ? new Sentence($"{pair.One} and {pair.Other}", $"{pair.One} и {pair.Other}") : null);

    public static NodeKind Merges(IDbContextFactory<PleiadDb> databases) => new(
        Merge.NodeKind,
        node => databases.Ask(db => db.Merges.Where(m => m.Id == node.Id).Select(m => m.IntoOrganisation).ToList()).Select(DuplicateFlow.Organisation),
        node => databases.Ask(db => db.Merges.Where(m => m.Id == node.Id).Select(m => new { m.Organisation, m.IntoOrganisation }).FirstOrDefault()) is { } merge ? new Sentence($"merge of {merge.Organisation} into {merge.IntoOrganisation}", $"объединение {merge.Organisation} с {merge.IntoOrganisation}") : null);
}
