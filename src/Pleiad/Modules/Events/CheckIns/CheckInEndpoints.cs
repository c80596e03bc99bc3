using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Events.Contracts;
using Pleiad.Modules.Events.Gatherings;
using Pleiad.Modules.Events.Registrations;

namespace Pleiad.Modules.Events.CheckIns;

/// <summary>One row of the list that a door keeps.</summary>
/// <param name="Reference">The registration.</param>
/// <param name="Name">Who.</param>
/// <param name="Admission">As what.</param>
/// <param name="In">Whether they came.</param>
/// <param name="Place">Whether they have a place.</param>
/// <param name="Proof">SHA-256 of the code: a door without a network knows a right code by it, and cannot make one.</param>
public sealed record DoorRow(string Reference, string Name, Sentence Admission, bool In, bool Place, string Proof);

/// <summary>The door of a gathering: its page, its list for a device without a network, and the marks that come back.</summary>
internal static class CheckInEndpoints
{
    private const string Door = "/{gathering}/check-in";

    public static void Map(IEndpointRouteBuilder pages, IEndpointRouteBuilder api)
    {
        pages.MapGet(Door, (string gathering, string? code, HttpContext http) => Page(http, gathering, Form.Of(("code", code)))).ChecksIn();
        pages.MapPost(Door, (string gathering, HttpContext http, MarkCome marks, Form form, Actor actor, FormAnswer answer, TimeProvider clock) =>
        {
            var read = MarkCome.Read(form, clock.GetUtcNow());
            return answer.Run(actor, form, scope =>
            {
                if (marks.Run(scope, gathering, read).FirstOrDefault(d => d.Why is not null) is { Why: { } why })
                    throw new ConflictException("no-place", why);
                return EventsAddress.OfGathering(gathering, "/check-in");
            }, () => Page(http, gathering, form));
        }).ChecksIn();
        pages.MapPost(Door + "/close", (string gathering, HttpContext http, Form form, Actor actor, FormAnswer answer) => answer.Run(actor, form, CloseAttendance.From(form, gathering), () => Page(http, gathering, form))).ChecksIn();
        api.MapGet(Door, (string gathering, HttpContext http, GatheringViews views, RegistrationViews registrations, CheckInCodes codes, Actor actor) =>
        {
            http.Response.Headers.CacheControl = "private, no-store";
            return List(views.One(gathering, actor).Gathering, registrations, codes);
        }).ChecksIn().WithSummary("The list of the door: who has a place and who came, with a proof of each code").Produces<IReadOnlyList<DoorRow>>();
        api.MapPost(Door, (string gathering, MarkCome marks, Form form, Actor actor, ActRunner acts, ApiAnswer answer, TimeProvider clock) =>
        {
            var read = MarkCome.Read(form, clock.GetUtcNow());
            if (!form.Fine)
                return answer.Run(actor, form, _ => "");
            IReadOnlyList<MarkDone> done = [];
            acts.Run(actor, scope => done = marks.Run(scope, gathering, read)); // the same mark twice does no harm
            return (IResult)TypedResults.Ok(done);
        }).ChecksIn().WithSummary("Takes marks of coming, also late ones. Fields: code and at (a list each), came (no takes a mark back)").Produces<IReadOnlyList<MarkDone>>().ProducesProblem(400);
    }

    private static RouteHandlerBuilder ChecksIn(this RouteHandlerBuilder route) => route.Needs(EventsRights.CheckIn, GatheringEndpoints.NodeOf);

    private static RazorComponentResult<CheckInPage> Page(HttpContext http, string gathering, Form form)
    {
        var registrations = http.RequestServices.GetRequiredService<RegistrationViews>();
        var of = http.RequestServices.GetRequiredService<GatheringViews>().One(gathering, http.Actor).Gathering;
        var rows = registrations.All(gathering).Registrations.Where(r => RegistrationFlow.Placed.Contains(r.State)).OrderBy(r => r.Name, StringComparer.Ordinal).ToList();
        return new(new { Gathering = of, Admissions = registrations.Admissions(of), Rows = rows, Form = form, KeptUntil = KeptUntil(of, http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow()) });
    }

    /// <summary>Until when a device may keep the list: the end of the last day there; a day where none is known.</summary>
    internal static string KeptUntil(Gathering gathering, DateTimeOffset now)
    {
        var last = gathering.Ends.Length > 0 ? gathering.Ends : gathering.Starts;
        if (!DateTime.TryParseExact(last.Length is 0 or > 10 ? "" : last + "0000-12-31"[last.Length..], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return now.UtcDateTime.AddDays(1).ToString("O", CultureInfo.InvariantCulture);
        var zone = TimeZoneInfo.TryFindSystemTimeZoneById(gathering.Zone, out var there) ? there : TimeZoneInfo.Utc;
        return new DateTimeOffset(day.AddDays(1), zone.GetUtcOffset(day.AddDays(1))).UtcDateTime.ToString("O", CultureInfo.InvariantCulture);
    }

    private static List<DoorRow> List(Gathering gathering, RegistrationViews registrations, CheckInCodes codes)
    {
        var names = registrations.Admissions(gathering).ToDictionary(a => a.Admission.Id, a => a.Admission.Name);
        var all = registrations.All(gathering.Id).Registrations;
        return registrations.Ask((_, connection) => all.Select(r => new DoorRow(
            r.Id, r.Name, names[r.Admission], r.CheckedInAt.Length > 0, RegistrationFlow.Placed.Contains(r.State), Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(codes.Of(connection, r)))))).ToList());
    }
}
