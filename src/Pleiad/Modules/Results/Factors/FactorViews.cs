using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Claims;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Accounts.Contracts;
using Pleiad.Modules.Registry.Contracts;

namespace Pleiad.Modules.Results.Factors;

/// <summary>How a factor stands in an assessment.</summary>
public enum Standing
{
    /// <summary>Nobody said.</summary>
    Unknown,

    No,

    /// <summary>Said to be applied, and nothing shows it: not counted.</summary>
    WithoutEvidence,

    Counted,
}

/// <summary>A factor of an assessment with what shows it.</summary>
public sealed record FactorRow(SuccessFactor Factor, FactorAnswer? Answer, IReadOnlyList<FactorEvidence> Evidence)
{
    public Standing Standing => Answer?.Applied switch { "yes" when Evidence.Count > 0 => Standing.Counted, "yes" => Standing.WithoutEvidence, "no" => Standing.No, _ => Standing.Unknown };
}

/// <summary>An assessment with its factors and who wrote and judged it.</summary>
public sealed record AssessmentView(FactorAssessment Assessment, Sentence Cluster, IReadOnlyList<FactorRow> Factors, Sentence By, Sentence? Judge, int Version)
{
    /// <summary>How many of the seven are applied and shown by evidence.</summary>
    public int Counted => Factors.Count(f => f.Standing == Standing.Counted);
}

/// <summary>A cluster on the list: its last assessment, and what a source says of it.</summary>
public sealed record FactorLine(string Id, Sentence Name, AssessmentView? Last, Claim? Said);

/// <summary>Asks the database for assessments.</summary>
public sealed class FactorViews(IDbContextFactory<PleiadDb> databases, AccountCards accounts, RightsOfActors rights)
{
    public static string Address(string cluster) => $"/results/factors/{cluster}";

    /// <summary>The clusters that were assessed here or by a source, those with most factors first.</summary>
    public IReadOnlyList<FactorLine> All() => databases.Ask((db, connection) =>
    {
        var last = Views(db, connection, null).GroupBy(v => v.Assessment.Cluster).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        var said = Said(connection);
        return last.Keys.Union(said.Keys).Select(id => new FactorLine(id, rights.Name(ClusterPermissions.Of(id)), last.GetValueOrDefault(id), said.GetValueOrDefault(id)))
            .OrderByDescending(l => l.Last?.Counted ?? -1).ThenByDescending(l => l.Said is { HasFigure: true } claim ? claim.Value : -1).ThenBy(l => l.Name.En, StringComparer.Ordinal).ToList();
    });

    /// <summary>The assessments of a cluster, the latest first, and what a source says.</summary>
    /// <exception cref="NotFoundException">There is no such cluster.</exception>
    public (Sentence Name, IReadOnlyList<AssessmentView> Views, Claim? Said) Of(string cluster)
    {
        var node = ClusterPermissions.Of(cluster);
        return rights.Exists(node) ? databases.Ask((db, connection) => (rights.Name(node), Views(db, connection, cluster), Said(connection).GetValueOrDefault(cluster)))
            : throw new NotFoundException($"There is no cluster '{cluster}'.", $"Кластера «{cluster}» нет.", new Suggestion("All clusters", "Все кластеры", "/registry/clusters"));
    }

    internal static NotFoundException Missing() => new("There is no such assessment.", "Такой самооценки нет.", new Suggestion("Success factors", "Факторы успеха", "/results/factors"));

    /// <summary>What sources say of how many factors a cluster applies, by cluster; a figure before words.</summary>
    private static Dictionary<string, Claim> Said(DbConnection connection) => ReadClaims.All(connection)
        .Where(c => c.Subject.Kind == "registry/clusters" && c.Object.Contains("success factors", StringComparison.Ordinal) && c.Predicate is "number_of" or "complies_with")
        .GroupBy(c => c.Subject.Id).ToDictionary(g => g.Key, g => g.OrderByDescending(c => c.HasFigure).First(), StringComparer.Ordinal);

    private List<AssessmentView> Views(PleiadDb db, DbConnection connection, string? cluster)
    {
        var assessments = db.FactorAssessments.Where(a => cluster == null || a.Cluster == cluster).AsEnumerable().OrderByDescending(a => a.Date, StringComparer.Ordinal).ThenByDescending(a => a.FiledAt, StringComparer.Ordinal).ToList();
        var ids = assessments.Select(a => a.Id).ToHashSet();
        var answers = db.FactorAnswers.Where(a => ids.Contains(a.Assessment)).ToList().ToLookup(a => a.Assessment);
        var evidence = db.FactorEvidences.Where(e => ids.Contains(e.Assessment)).OrderBy(e => e.Key).ToList().ToLookup(e => (e.Assessment, e.Factor));
        var names = accounts.Names(assessments.SelectMany(a => new[] { a.Account, a.Judge }).Where(a => a.Length > 0));
        return [.. assessments.Select(a => new AssessmentView(
            a, rights.Name(ClusterPermissions.Of(a.Cluster)), [.. SuccessFactor.All.Select(f => new FactorRow(f, answers[a.Id].FirstOrDefault(x => x.Factor == f.Id), [.. evidence[(a.Id, f.Id)]]))],
            names.GetValueOrDefault(a.Account) ?? AccountCards.Erased, a.Judge.Length > 0 ? names.GetValueOrDefault(a.Judge) ?? AccountCards.Erased : null, Journal.Version(connection, a.Node)))];
    }
}
