using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Observatory.Nations;

namespace Pleiad.Modules.Observatory.Candidates;

/// <summary>
/// Brings judgements in line with the edition that counts: what it no longer finds is withdrawn, what it finds again is detected anew. Runs
/// after every import, and once more at a start, for an import that was killed right after it was published. Done twice, it is done once.
/// </summary>
public sealed class FollowFigures(IDbContextFactory<PleiadDb> databases, Datasets datasets, ActRunner acts, JudgeAgglomeration judge)
{
    /// <summary>Follows one dataset; gives how many judgements were moved.</summary>
    public int Run(string dataset)
    {
        using var db = databases.CreateDbContext();
        db.Database.OpenConnection();
        var judged = Judgement.All(db.Database.GetDbConnection(), dataset);
        return judged.Count == 0 ? 0 : judged.Count(j => Follow(datasets.Of(dataset), j));
    }

    private bool Follow(Dataset dataset, Judgement judged)
    {
        var (head, category) = (dataset.Edition(judged.Kind), dataset.Categories.FirstOrDefault(c => c.Code == judged.Category));
        var place = head is null ? -1 : dataset.Panel(head).Find(judged.Region);
        if (head is null || category is null || place < 0)
            return false; // an edition that does not have it says nothing of it
        var about = new Agglomeration(dataset.Panel(head), category, place);
        if (MoveOf(judged.State, about.Found) is not { } move)
            return false;
        acts.Run(Actor.Program, scope =>
        {
            if (MoveOf(Judgement.Of(scope.Connection, about)?.State ?? "", about.Found) == move) // another server may have been first
                judge.Run(scope, about, move, "", Journal.Version(scope.Connection, about.Node));
        });
        return true;
    }

    private static string? MoveOf(string state, bool? found) => (state, found) switch
    {
        (AgglomerationStates.Withdrawn, true) => AgglomerationStates.Detect,
        (AgglomerationStates.Detected or AgglomerationStates.Confirmed or AgglomerationStates.Rejected, false) => AgglomerationStates.Withdraw,
        _ => null,
    };
}
