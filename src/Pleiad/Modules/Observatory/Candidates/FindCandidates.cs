using Microsoft.EntityFrameworkCore;
using Pleiad.Engine.Rules;
using Pleiad.Kernel.Data;
using Pleiad.Modules.Observatory.Nations;

namespace Pleiad.Modules.Observatory.Candidates;

/// <summary>A detected agglomeration.</summary>
/// <param name="Category">The category.</param>
/// <param name="Row">The region in it.</param>
/// <param name="New">Whether the comparable year before did not have it; null when there is no such year.</param>
/// <param name="Judged">What became of it; null when nobody judged it.</param>
public sealed record Candidate(Category Category, RankedRegion Row, bool? New, Judgement? Judged)
{
    /// <summary>Names it in a long list.</summary>
    public string Cursor => $"{Category.Code}-{Row.Region.Code}";

    public string State => Judged?.State ?? AgglomerationStates.Flow.Start;
}

/// <summary>What a panel has detected.</summary>
/// <param name="Panel">The panel.</param>
/// <param name="ComparedWith">The comparable year before; null for none.</param>
/// <param name="Rows">The detected, category by category, the highest quotient first.</param>
/// <param name="Waiting">How many of those that the other filters leave nobody has judged.</param>
public sealed record FoundCandidates(RegionPanel Panel, int? ComparedWith, IReadOnlyList<Candidate> Rows, int Waiting);

/// <summary>What is asked of the list of candidates besides its panel.</summary>
/// <param name="Category">Key or code of a category; null or empty for all.</param>
/// <param name="Region">Code or name of a region; null or empty for all.</param>
/// <param name="State">A state; null, empty or unknown for all.</param>
/// <param name="Fresh">"yes": only those that the comparable year before did not have.</param>
public sealed record CandidateQuestion(string? Category, string? Region, string? State, string? Fresh)
{
    public bool OnlyNew => Fresh is "yes";

    /// <summary>The state asked for, when there is such a state.</summary>
    public string? KnownState => AgglomerationStates.Flow.States.FirstOrDefault(s => s.Id == State)?.Id;
}

/// <summary>The cells of a panel for which the verdict holds, with what experts made of them.</summary>
public sealed class FindCandidates(IDbContextFactory<PleiadDb> databases, Places places)
{
    /// <summary>Finds them; without a rule set nothing is detected.</summary>
    public FoundCandidates Of(RegionPanel panel, CandidateQuestion asked)
    {
        var before = Before(panel);
        IEnumerable<Category> categories = string.IsNullOrWhiteSpace(asked.Category) ? panel.Traded.Categories : [places.Category(panel, asked.Category)];
        var place = string.IsNullOrWhiteSpace(asked.Region) ? -1 : places.Region(panel, asked.Region, r => Contracts.Address.At(panel, "/candidates", $"region={r.Code}"));
        using var db = databases.CreateDbContext();
        db.Database.OpenConnection();
        var judged = Judgement.Of(db.Database.GetDbConnection(), panel.Dataset.Id, panel.Kind);
        Candidate[] rows =
        [
            .. categories.Where(c => c.Traded && panel.Rules is not null).SelectMany(c => panel.Ranking(c).Strong.Where(r => place < 0 || r.Place == place)
                .Select(r => new Candidate(c, r, before is null ? null : !Held(before, c, r), judged.GetValueOrDefault((c.Code, r.Region.Code)))))
                .Where(c => !asked.OnlyNew || c.New == true),
        ];
        return new FoundCandidates(panel, before?.Year, asked.KnownState is { } state ? [.. rows.Where(c => c.State == state)] : rows, rows.Count(c => c.State == AgglomerationStates.Detected));
    }

    /// <summary>The year before, if no break of the series lies between.</summary>
    private static RegionPanel? Before(RegionPanel panel)
    {
        var head = panel.Dataset.Panels.LastOrDefault(p => p.Kind == panel.Kind && p.Year < panel.Year);
        return head is not null && panel.Dataset.Comparable(head.Year, panel.Year) ? panel.Dataset.Panel(head, panel.Rules, panel.Imputed) : null;
    }

    private static bool Held(RegionPanel before, Category category, RankedRegion row)
    {
        var economy = before.EconomyOf(category);
        return economy.Verdict(economy.CellOf(before.Find(row.Region.Code), economy.ColumnOf(category))) == Answer.Yes;
    }
}
