using System.ComponentModel;
using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Pleiad.Kernel.Claims;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Rights;

namespace Pleiad.Modules.Registry.Claims;

/// <summary>Claims for programs: what the pages show, and the same acts.</summary>
public static class ClaimApi
{
    /// <summary>The most claims of one answer.</summary>
    private const int Most = 1000;

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/claims", List).WithSummary("Claims, filtered by subject (its node), module, certainty, source, or only those that contradict each other");
        api.MapGet("/claims.csv", GetCsv).WithSummary("The same as CSV; no figure and no date are empty").Produces<string>(200, "text/csv");
        api.MapGet("/claims/{claim}", Get).WithSummary("One claim with what contradicts it and every preference there was").ProducesProblem(404);
        api.MapPost("/claims", Add).NeedsSignIn().WithSummary("Adds a claim, with the fields of the page's form").Produces<ActDone>().ProducesProblem(400).ProducesProblem(403);
        api.MapPost("/claims/{claim}/prefer", Prefer).Needs(RegistryRights.PreferClaim, ClaimEndpoints.ClaimOf).WithSummary("Of claims that contradict each other, prefers this one: reason, and the version of the contradiction").Produces<ActDone>().ProducesProblem(400).ProducesProblem(409);
        api.MapPost("/claims/{claim}/end-preference", EndPreference).Needs(RegistryRights.PreferClaim, ClaimEndpoints.ClaimOf).WithSummary("Takes the preference back").Produces<ActDone>().ProducesProblem(400).ProducesProblem(409);
        api.MapPost("/claims/{claim}/withdraw", Withdraw).NeedsSignIn().WithSummary("Takes back a claim that one added oneself").Produces<ActDone>().ProducesProblem(400).ProducesProblem(403).ProducesProblem(409);
    }

    private static IResult Add(ClaimViews views, Form form, Actor actor, ApiAnswer answer, RightsOfActors rights) => answer.Run(actor, form, ClaimEndpoints.Adding(views, form, actor, rights).Act);

    private static IResult Prefer(string claim, ClaimViews views, Form form, Actor actor, ApiAnswer answer, RightsOfActors rights) => answer.Run(actor, form, ClaimEndpoints.Preferring(claim, views, form, actor, rights));

    private static IResult EndPreference(string claim, Form form, Actor actor, ApiAnswer answer) => answer.Run(actor, form, ClaimEndpoints.Ending(claim, form));

    private static IResult Withdraw(string claim, Form form, Actor actor, ApiAnswer answer) => answer.Run(actor, form, ClaimEndpoints.Withdrawing(claim, form));

    private static Ok<ClaimsDto> List(
        ClaimViews views, [Description("The node of a subject: registry/clusters/spb-pharma")] string? subject, string? module, [Description("stated, approximate, planned, opinion or unclear")] string? certainty,
        [Description("The id of a source")] string? source, [Description("yes: only those that contradict each other")] string? conflicts, [Description("How many to pass over")] int? skip, [Description("At most 1000")] int? limit) => views.Ask(connection =>
    {
        var preferred = ReadClaims.Preferred(connection);
        var (claims, total) = ReadClaims.Filtered(connection, ClaimEndpoints.FilterOf(subject, module, certainty, source, conflicts), Math.Max(0, skip ?? 0), Math.Clamp(limit ?? Most, 1, Most));
        return TypedResults.Ok(new ClaimsDto(total, [.. claims.Select(c => ClaimDto.Of(c, preferred))]));
    });

    private static FileContentHttpResult GetCsv(ClaimViews views, string? subject, string? module, string? certainty, string? source, string? conflicts) => views.Ask(connection =>
    {
        var preferred = ReadClaims.Preferred(connection);
        var (claims, _) = ReadClaims.Filtered(connection, ClaimEndpoints.FilterOf(subject, module, certainty, source, conflicts), 0, int.MaxValue);
        return CsvAnswer.Of("claims", [ClaimDto.Header, .. claims.Select(c => ClaimDto.Of(c, preferred).Fields)]);
    });

    private static Ok<OpenedClaimDto> Get(string claim, ClaimViews views)
    {
        var (view, preferred) = (views.One(claim), views.Ask(ReadClaims.Preferred));
        return TypedResults.Ok(new OpenedClaimDto(
            ClaimDto.Of(view.Claim, preferred), [.. view.Side.Claims.Where(c => c.Id != claim).Select(c => ClaimDto.Of(c, preferred))],
            [.. view.History.Select(p => new PreferenceDto(p.Claim, p.Reason, p.Role, p.At, p.EndedAt.Length > 0 ? p.EndedAt : null))], view.Version, view.GroupVersion));
    }
}

/// <summary>A part of the claims.</summary>
/// <param name="Total">How many the filter leaves.</param>
public sealed record ClaimsDto(int Total, IReadOnlyList<ClaimDto> Claims);

/// <summary>One claim, what contradicts it, and every preference there was.</summary>
/// <param name="Version">The version of the claim, to be sent with its withdrawal.</param>
/// <param name="ConflictVersion">The version of the contradiction, to be sent with a preference.</param>
public sealed record OpenedClaimDto(ClaimDto Claim, IReadOnlyList<ClaimDto> Contradicts, IReadOnlyList<PreferenceDto> Preferences, int Version, int ConflictVersion);

/// <summary>A preference among claims that contradict each other.</summary>
/// <param name="EndedAt">Null while it holds.</param>
public sealed record PreferenceDto(string Claim, string Reason, Role By, string At, string? EndedAt);

/// <summary>A claim. A value without a figure is null.</summary>
/// <param name="Subject">The node of what it is about.</param>
/// <param name="ObjectNode">The node of the thing that it names; null for none that is known.</param>
/// <param name="DateInferred">Whether the source does not name the year.</param>
/// <param name="Conflict">What claims that contradict each other share; null for no contradiction.</param>
/// <param name="Preferred">Whether it is the preferred one of its contradiction.</param>
public sealed record ClaimDto(
    string Id, string Subject, string Predicate, string Object, string? ObjectNode, double Value, string Unit, Bound Bound, string? From, string? To, bool DateInferred, Certainty Certainty, string En, string Ru, string SaidBy,
    string Title, string Source, string Place, string Module, string? Conflict, bool Preferred, bool Illustrative, bool Withdrawn)
{
    public static readonly string[] Header =
        ["id", "subject", "predicate", "object", "object_node", "value", "unit", "bound", "from", "to", "date_inferred", "certainty", "en", "ru", "said_by", "title", "source", "place", "module", "conflict", "preferred", "illustrative"];

    public static ClaimDto Of(Claim c, IReadOnlyDictionary<string, ClaimPreference> preferred) => new(
        c.Id, c.Subject.Path, c.Predicate, c.Object, c.ObjectNode?.Path, c.Value, c.Unit, c.Bound, c.From?.Text, c.To?.Text, c.DateInferred, c.Certainty, c.En, c.Ru, c.SaidBy, c.Source.Title, c.Source.Id, c.Place, c.Module,
        c.Group.Length > 0 ? c.Group : null, preferred.TryGetValue(c.Group, out var preference) && preference.Claim == c.Id, c.Illustrative, c.Withdrawn);

    /// <summary>The same as fields of CSV; no figure and no date are empty.</summary>
    internal string[] Fields =>
    [
        Id, Subject, Predicate, Object, ObjectNode ?? "", double.IsNaN(Value) ? "" : Value.ToString("R", CultureInfo.InvariantCulture), Unit, Bound.ToString(), From ?? "", To ?? "", YesNo(DateInferred), Certainty.ToString(), En, Ru, SaidBy,
        Title, Source, Place, Module, Conflict ?? "", YesNo(Preferred), YesNo(Illustrative),
    ];

    private static string YesNo(bool value) => value ? "true" : "false";
}
