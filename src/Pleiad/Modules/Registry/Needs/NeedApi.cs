using Pleiad.Kernel.Rights;
using Pleiad.Modules.Registry.Matches;
using Pleiad.Modules.Registry.Organisations;

namespace Pleiad.Modules.Registry.Needs;

/// <summary>A capability that is needed or offered.</summary>
public sealed record NeedTermDto(string En, string Ru);

/// <summary>A need or an offer with its state today.</summary>
public sealed record NeedDto(
    string Id, string Owner, string Direction, string Kind, string En, string Ru, string TextEn, string TextRu, IReadOnlyList<NeedTermDto> Capabilities, string Territory, IReadOnlyList<string> Partners, string State, string Expires, string Audience, string Because, bool Illustrative, string Claim)
{
    public static NeedDto Of(Need n, IEnumerable<NeedTerm> terms, string state) =>
        new(n.Id, n.Owner, n.Direction, n.Kind, n.En, n.Ru, n.TextEn, n.TextRu, [.. terms.Select(t => new NeedTermDto(t.En, t.Ru))], n.Territory, n.PartnerKinds, state, n.Expires, n.Audience, n.Because, n.Illustrative, n.Claim);
}

/// <summary>A capability of a need with what covers it; By is empty where it is missing.</summary>
public sealed record MatchedTermDto(string En, string Ru, double Cover, string By, string Address);

/// <summary>An organisation that fits a need: the score from 0 to 1, and what fits and what is missing.</summary>
public sealed record MatchDto(string Organisation, string En, string Ru, string Freshness, double Score, IReadOnlyList<MatchedTermDto> Fits, IReadOnlyList<MatchedTermDto> Missing)
{
    public static MatchDto Of(Match m) => new(
        m.Organisation.Id, m.Organisation.En, m.Organisation.Ru, m.Freshness.ToString().ToLowerInvariant(), m.Score, [.. m.Fits.Select(Of)], [.. m.Missing.Select(Of)]);

    private static MatchedTermDto Of(MatchedTerm t) => new(t.Term.En, t.Term.Ru, t.Cover, t.By?.How.En ?? "", t.By?.Address ?? "");
}

/// <summary>A need with who fits it, and its version to send back with If-Match.</summary>
public sealed record OneNeedDto(NeedDto Need, int Version, IReadOnlyList<MatchDto> Matches);

/// <summary>Needs and offers, for programs: what whoever asks may read. What passes between two sides is not here.</summary>
internal static class NeedApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/needs", (RegistryViews views, RightsOfActors rights, HttpContext http, string? direction, string? kind, string? state, string? owner, string? q) =>
            TypedResults.Ok(NeedList.Find(views, rights, http.Actor, NeedEndpoints.Filter(direction, kind, state, owner, q)).Rows.Select(n => NeedDto.Of(n.Need, n.Terms, n.State))))
            .WithSummary("Needs and offers by direction, kind, state (open without it; \"\" for all) and owner, with the soonest end first");
        api.MapGet("/needs.csv", (RegistryViews views, RightsOfActors rights, HttpContext http, string? direction, string? kind, string? state, string? owner, string? q) => CsvAnswer.Of("needs",
        [
            ["id", "owner", "direction", "kind", "en", "ru", "capabilities", "territory", "partners", "state", "expires", "because", "illustrative", "claim"],
            .. NeedList.Find(views, rights, http.Actor, NeedEndpoints.Filter(direction, kind, state, owner, q)).Rows.Select(n => new[] { n.Need.Id, n.Need.Owner, n.Need.Direction, n.Need.Kind, n.Need.En, n.Need.Ru, string.Join("; ", n.Terms.Select(t => t.En)), n.Need.Territory, n.Need.Partners, n.State, n.Need.Expires, n.Need.Because, n.Need.Illustrative ? "true" : "false", n.Need.Claim }),
        ])).WithSummary("The same as CSV").Produces<string>(200, "text/csv");
        api.MapGet("/needs/{need}", (string need, RegistryViews views, RightsOfActors rights, MatchNeeds matches, HttpContext http) =>
        {
            var view = NeedView.Find(views, rights, matches, http.Actor, need);
            http.Response.Headers.ETag = $"\"{view.Version}\"";
            return TypedResults.Ok(new OneNeedDto(NeedDto.Of(view.Need, view.Terms, view.State), view.Version, [.. view.Matches.Select(MatchDto.Of)]));
        }).WithSummary("One of them with who fits it, what fits and what is missing; its ETag is the version to send back with If-Match").Produces<OneNeedDto>().ProducesProblem(404);
    }
}
