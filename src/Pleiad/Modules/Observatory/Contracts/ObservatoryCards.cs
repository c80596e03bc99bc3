using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Data;
using Pleiad.Modules.Observatory.Candidates;
using Pleiad.Modules.Observatory.Checks;
using Pleiad.Modules.Observatory.Nations;

namespace Pleiad.Modules.Observatory.Contracts;

/// <summary>What pages outside the Observatory may show of it.</summary>
public sealed class ObservatoryCards
{
    private readonly Datasets datasets;
    private readonly Places places;
    private readonly FindCandidates candidates;
    private readonly IDbContextFactory<PleiadDb> databases;
    private Kept? last; // one reference, so that a thread never reads the half of another's answer

    public ObservatoryCards(Datasets datasets, Places places, FindCandidates candidates, IDbContextFactory<PleiadDb> databases) =>
        (this.datasets, this.places, this.candidates, this.databases) = (datasets, places, candidates, databases);

    /// <summary>The comparison with the published flags, made again whenever the figures changed.</summary>
    public PublishedCheck LastCheck
    {
        get
        {
            var dataset = datasets.Us;
            if (last is { } kept && kept.Revision == dataset.Head.Revision)
                return kept.Check;
            var check = CheckPublished.Run(dataset);
            last = new Kept(dataset.Head.Revision, check);
            return check;
        }
    }

    /// <summary>A region and category under the figures that count, and what experts made of it; null when the dataset, the category or the region is not there.</summary>
    /// <param name="dataset">Id of the dataset.</param>
    /// <param name="kind">Kind of the regions: states, subjects.</param>
    /// <param name="category">Key or code of the category.</param>
    /// <param name="region">Code or name of the region.</param>
    public AgglomerationCard? Agglomeration(string dataset, string kind, string category, string region)
    {
        Agglomeration about;
        try
        {
            about = Candidates.Agglomeration.Find(places, dataset, kind, category, region);
        }
        catch (NotFoundException)
        {
            return null;
        }

        using var db = databases.CreateDbContext();
        db.Database.OpenConnection();
        var judged = Judgement.Of(db.Database.GetDbConnection(), about);
        var state = judged?.State ?? (about.Found == true ? AgglomerationStates.Detected : null);
        return new(
            new Sentence(about.Category.En, about.Category.Ru), new Sentence(about.Region.En, about.Region.Ru), about.Edition.Year, about.Found, state, state is null ? null : AgglomerationStates.Flow.State(state).Name,
            judged?.Reason ?? "", about.Row.Lq, about.Row.Jobs, about.Row.Firm, about.Dataset.Head.Illustrative, about.Address, Address.Of(about.Edition, about.Category, about.Region));
    }

    /// <summary>What waits for experts in each dataset that is judged; nothing is said of one where nothing waits.</summary>
    public IReadOnlyList<WaitingFindings> Waiting() =>
    [
        .. datasets.All().Where(d => d.DefaultRules is not null).SelectMany(d => d.Kinds.Select(k => places.Edition(d.Id, k)))
            .Select(edition => (Edition: edition, candidates.Of(edition, new CandidateQuestion(null, null, null, null)).Waiting)).Where(w => w.Waiting > 0)
            .Select(w => new WaitingFindings(
                new Sentence(w.Edition.Dataset.Head.En, w.Edition.Dataset.Head.Ru), new Sentence(w.Edition.Called.EnMany, w.Edition.Called.RuAll), ObservatoryRights.Of(w.Edition.Dataset.Id), w.Waiting,
                Address.At(w.Edition, "/candidates", $"state={AgglomerationStates.Detected}"))),
    ];

    /// <summary>The map of the states in biopharmaceuticals, small and without links.</summary>
    public string SmallMap(Kernel.Web.Reader reader)
    {
        var dataset = datasets.Us;
        var states = dataset.Panel(dataset.Find("states", int.Parse(Address.CheckedYear))!);
        return new CategoryDrawing(states.Ranking(dataset.Categories.First(c => c.Key == "biopharmaceuticals")), reader).MapMini();
    }

    private sealed record Kept(long Revision, PublishedCheck Check);
}
