using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Observatory.Api;
using Pleiad.Modules.Observatory.Nations;

namespace Pleiad.Modules.Observatory.Candidates;

/// <summary>Detected agglomerations for programs: the list, one of them, and the act of judging it.</summary>
public static class CandidateApi
{
    private const string OnePanel = "/{dataset}/{year:int}/{kind}";

    public static void Map(IEndpointRouteBuilder open)
    {
        var api = open.MapGroup("").AddEndpointFilter(EntityTags.OfJudgements);
        api.MapGet(OnePanel + "/candidates", List).WithSummary("Detected agglomerations and what experts made of them, page by page").ProducesProblem(404);
        api.MapGet(OnePanel + "/candidates.csv", ListCsv).WithSummary("The same as CSV, all of them").Produces<string>(200, "text/csv").ProducesProblem(404);
        open.MapGet(CandidateEndpoints.One, One).WithSummary("One region and category: its state, and every judgement on it").ProducesProblem(404);
        open.MapPost(CandidateEndpoints.One, Judge).WithSummary("Confirm or reject a detected agglomeration: If-Match says which version was read, and Idempotency-Key makes a repeated request count once")
            .Accepts<JudgementRequest>("application/json").ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409).Needs(ObservatoryRights.JudgeAgglomeration, ObservatoryRights.Of);
    }

    private static Ok<CandidatesDto> List(
        [AsParameters] PanelAddress at, [Description("Key or code of a category")] string? category, [Description("Code of a region")] string? region, [Description("detected, confirmed, rejected or withdrawn")] string? state,
        [Description("yes: only those that the comparable year before did not have")] string? fresh, string? after, int? limit, Places places, FindCandidates candidates, HttpContext http)
    {
        var found = candidates.Of(at.Find(places), new(category, region, state, fresh));
        return TypedResults.Ok(CandidatesDto.Of(found, PagedBy.Cursor(http, found.Rows, c => c.Cursor, after, limit)));
    }

    private static FileContentHttpResult ListCsv([AsParameters] PanelAddress at, [AsParameters] CandidateQuestion asked, Places places, FindCandidates candidates)
    {
        var found = candidates.Of(at.Find(places), asked);
        return CsvTables.Answer($"pleiad-{at.Dataset}-{at.Year}-{at.Kind}-candidates", CsvTables.Of(found.Panel, found.Rows));
    }

    private static Ok<AgglomerationDto> One(string dataset, string kind, string category, string region, Places places, IDbContextFactory<PleiadDb> databases, HttpContext http) =>
        Now(Agglomeration.Find(places, dataset, kind, category, region), databases, http);

    private static Ok<AgglomerationDto> Judge(
        string dataset, string kind, string category, string region, Form form, Actor actor, ActRunner acts, Places places, JudgeAgglomeration judge, IDbContextFactory<PleiadDb> databases, HttpContext http)
    {
        var about = Agglomeration.Find(places, dataset, kind, category, region);
        var (move, reason) = (form.Choice("move", AgglomerationStates.Judgements), form.Lines("reason", longest: JudgeAgglomeration.LongestReason));
        if (form.Errors.FirstOrDefault() is { } wrong)
            throw new RefusedException(wrong.Field, $"{wrong.Field}: {wrong.Sentence.En}", $"{wrong.Field}: {wrong.Sentence.Ru}");
        acts.Run(actor, form.Once, scope => judge.Run(scope, about, move, reason, form.Version));
        return Now(about, databases, http);
    }

    /// <summary>Its version is its tag: what is sent back as If-Match.</summary>
    private static Ok<AgglomerationDto> Now(Agglomeration about, IDbContextFactory<PleiadDb> databases, HttpContext http)
    {
        using var db = databases.CreateDbContext();
        db.Database.OpenConnection();
        var found = AgglomerationDto.Of(about, Judgement.Of(db.Database.GetDbConnection(), about), Journal.Of(db.Database.GetDbConnection(), about.Node));
        http.Response.Headers.ETag = $"\"{found.Version}\"";
        return TypedResults.Ok(found);
    }
}

/// <summary>A judgement to be made.</summary>
/// <param name="Move">confirm or reject.</param>
/// <param name="Reason">Why, for everybody to read; at most 1000 characters.</param>
public sealed record JudgementRequest(string Move, string Reason);

/// <summary>A line of an agglomeration's life.</summary>
/// <param name="At">When, in UTC.</param>
/// <param name="Move">confirm, reject, withdraw or detect.</param>
public sealed record JudgementDto(string At, string Move, string From, string To, string Reason);

/// <summary>A region and category under the edition that counts.</summary>
/// <param name="Year">The year of that edition.</param>
/// <param name="Found">Whether it finds it; null for no answer.</param>
/// <param name="State">detected, confirmed, rejected or withdrawn; null when there is nothing to judge.</param>
/// <param name="Version">Grows with every judgement.</param>
/// <param name="Life">The judgements, oldest first.</param>
public sealed record AgglomerationDto(
    string Dataset, string Kind, string Category, string Region, string Name, int Year, bool? Found, string? State, double Value, double Lq, int Version, IReadOnlyList<JudgementDto> Life, string Proof)
{
    public static AgglomerationDto Of(Agglomeration about, Judgement? judged, IReadOnlyList<JournalEntry> life) => new(
        about.Dataset.Id, about.Edition.Kind, about.Category.Code, about.Region.Code, about.Region.En, about.Edition.Year, about.Found,
        judged?.State ?? (about.Found == true ? AgglomerationStates.Detected : null), about.Row.Jobs, about.Row.Lq, life.Count,
        [.. life.Select(l => new JudgementDto(l.At, l.Move, l.FromState, l.ToState, l.Reason))], "/api" + Contracts.Address.Of(about.Edition, about.Category, about.Region));
}

/// <summary>A detected agglomeration.</summary>
/// <param name="State">detected, confirmed, rejected or withdrawn.</param>
/// <param name="Reason">Why an expert confirmed or rejected it; empty when nobody did.</param>
/// <param name="JudgedAt">When, in UTC; null when nobody did.</param>
/// <param name="New">Whether the comparable year before did not have it; null when there is no such year.</param>
/// <param name="Address">Where it is judged.</param>
public sealed record CandidateDto(
    string Region, string Name, string Category, string Key, string State, string Reason, string? JudgedAt, double Value, double Lq, int Rank, bool Firm, bool? New, string Proof, string Address);

/// <summary>Detected agglomerations of a panel.</summary>
/// <param name="ComparedWith">The comparable year before; null for none.</param>
/// <param name="Waiting">How many nobody has judged.</param>
/// <param name="Next">Address of the next part; null at the end.</param>
public sealed record CandidatesDto(int Year, string Kind, string? Rules, int? ComparedWith, int Count, int Waiting, IReadOnlyList<CandidateDto> Candidates, string? Next)
{
    public static CandidatesDto Of(FoundCandidates found, Paged<Candidate> page) => new(
        found.Panel.Year, found.Panel.Kind, found.Panel.Rules?.Rules.Id, found.ComparedWith, found.Rows.Count, found.Waiting,
        [.. page.Items.Select(c => new CandidateDto(
            c.Row.Region.Code, c.Row.Region.En, c.Category.Code, c.Category.Key, c.State, c.Judged?.Reason ?? "", c.Judged?.At, c.Row.Jobs, c.Row.Lq, c.Row.Rank, c.Row.Firm, c.New,
            "/api" + Contracts.Address.Of(found.Panel, c.Category, c.Row.Region), "/api" + Contracts.Address.OfAgglomeration(found.Panel.Dataset, found.Panel.Kind, c.Category, c.Row.Region)))], page.Next);
}
