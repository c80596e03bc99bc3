using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Claims;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Accounts.Contracts;

namespace Pleiad.Modules.Centres.Services;

/// <summary>A service with who gives it and its claim.</summary>
public sealed record ServiceRow(CentreService Service, Sentence Centre, Claim? Claim);

/// <summary>What was asked of one kind of services and how it went. Shares and means are NaN without anything to count.</summary>
/// <param name="Kind">One of <see cref="ServiceWords.Kinds"/>.</param>
/// <param name="Services">Services offered now.</param>
/// <param name="Asked">Requests ever.</param>
/// <param name="Open">Those without an end.</param>
/// <param name="Done">Those with a result.</param>
/// <param name="Kept">Of those whose promise can be judged, the share that was kept.</param>
/// <param name="Stars">The mean of the ratings.</param>
/// <param name="Rated">How many rated.</param>
public sealed record KindReport(string Kind, int Services, int Asked, int Open, int Done, double Kept, double Stars, int Rated);

/// <summary>A request with the names around it.</summary>
public sealed record RequestRow(ServiceRequest Request, CentreService Service, Sentence Centre, Sentence Who, string WhoAddress, Sentence? Handler);

/// <summary>Asks the database for services and requests.</summary>
public sealed class ServiceViews(IDbContextFactory<PleiadDb> databases, AccountCards accounts, RightsOfActors rights, TimeProvider clock)
{
    public DateTimeOffset Now => clock.GetUtcNow();

    public IReadOnlyList<ServiceRow> All() => databases.Ask((db, connection) =>
    {
        var services = db.CentreServices.OrderBy(s => s.EndedAt != "").ThenBy(s => s.Id).ToList();
        var claims = ReadClaims.Some(connection, services.Select(s => s.Claim));
        var centres = services.Select(s => s.Centre).Distinct().ToDictionary(c => c, Centre, StringComparer.Ordinal);
        return services.Select(s => new ServiceRow(s, centres[s.Centre], claims.GetValueOrDefault(s.Claim))).ToList();
    });

    /// <summary>One service with the version of its chain.</summary>
    /// <exception cref="NotFoundException">There is none.</exception>
    public (ServiceRow Row, int Version) One(string id)
    {
        var row = All().FirstOrDefault(s => s.Service.Id == id) ?? throw FindService.Missing(id);
        return (row, databases.Ask((_, connection) => Journal.Version(connection, row.Service.Node)));
    }

    /// <summary>How requests went, by kind.</summary>
    public IReadOnlyList<KindReport> Report() => databases.Ask((db, _) =>
    {
        var services = db.CentreServices.ToList();
        var kinds = services.ToDictionary(s => s.Id, s => s.Kind, StringComparer.Ordinal);
        var requests = db.ServiceRequests.ToList().ToLookup(r => kinds[r.Service]);
        return ServiceWords.Kinds.Keys.Select(kind => Count(kind, services.Count(s => s.Kind == kind && s.EndedAt.Length == 0), [.. requests[kind]], Now)).ToList();
    });

    /// <summary>The requests, those that wait longest for their promised day first, then those that ended, the latest first.</summary>
    public IReadOnlyList<RequestRow> Requests() => databases.Ask((db, _) => Rows(db, [.. db.ServiceRequests.AsEnumerable().OrderBy(r => !r.Open).ThenBy(r => r.Open ? r.Due : "", StringComparer.Ordinal).ThenByDescending(r => r.EndedAt, StringComparer.Ordinal)]));

    /// <summary>A request by its private link, or by its reference for an officer, with the version of its chain.</summary>
    /// <exception cref="NotFoundException">There is none.</exception>
    public (RequestRow Row, int Version) Request(string token, Actor actor) => databases.Ask((db, connection) =>
    {
        var request = (rights.May(actor, CentresRights.RunRequest, Node.Instance) ? db.ServiceRequests.SingleOrDefault(r => r.Id == token) : null) ?? ServiceRequest.Link.Open(db.ServiceRequests, token);
        return (Rows(db, [request])[0], Journal.Version(connection, request.Node));
    });

    internal static KindReport Count(string kind, int services, IReadOnlyList<ServiceRequest> requests, DateTimeOffset now)
    {
        var judged = requests.Select(r => r.Kept(now)).OfType<bool>().ToArray();
        var rated = requests.Where(r => r.Stars > 0).ToArray();
        return new(kind, services, requests.Count, requests.Count(r => r.Open), requests.Count(r => r.State == RequestFlow.Done),
            judged.Length == 0 ? double.NaN : judged.Count(k => k) / (double)judged.Length, rated.Length == 0 ? double.NaN : rated.Average(r => r.Stars), rated.Length);
    }

    private List<RequestRow> Rows(PleiadDb db, IReadOnlyList<ServiceRequest> requests)
    {
        var services = db.CentreServices.ToDictionary(s => s.Id, StringComparer.Ordinal);
        var names = accounts.Names(requests.Select(r => r.Handler).Where(h => h.Length > 0));
        return [.. requests.Select(r => new RequestRow(
            r, services[r.Service], Centre(services[r.Service].Centre), r.Organisation.Length > 0 ? rights.Name(Node.Of("registry/organisations", r.Organisation)) : new(r.Who, r.Who),
            r.Organisation.Length > 0 ? $"/registry/organisations/{r.Organisation}" : "", r.Handler.Length > 0 ? names.GetValueOrDefault(r.Handler) ?? AccountCards.Erased : null))];
    }

    private Sentence Centre(string id) => rights.Name(Node.Of("registry/organisations", id));
}
