using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Web;
using Pleiad.Modules.Events.Programmes;

namespace Pleiad.Modules.Events.Registrations;

/// <summary>A thing of the own programme for programs: a chosen session, or a one-to-one meeting.</summary>
/// <param name="Id">The session's or the meeting's.</param>
/// <param name="En">What it is called in English.</param>
/// <param name="Ru">The same in Russian.</param>
/// <param name="Starts">In the zone of the gathering: 2026-10-05T10:00; "" for unknown.</param>
/// <param name="Ends">Alike.</param>
/// <param name="CalledOff">Whether it does not take place.</param>
public sealed record OwnItemDto(string Id, string En, string Ru, string Starts, string Ends, bool CalledOff)
{
    public static OwnItemDto Of(ProgrammeItem item) => new(item.Id, item.En, item.Ru, item.Starts, item.Ends, item.Cancelled);
}

/// <summary>A registration for whoever has its private link. Before: how many are before it in the queue. Until: how long an offered place is kept.</summary>
public sealed record RegistrationDto(string Reference, string Gathering, string Admission, string State, string Name, string Organisation, int People, string Answers, int Before, string Until, string Code, IReadOnlyList<OwnItemDto> Programme, IReadOnlyList<string> Clashes)
{
    public static RegistrationDto Of(RegistrationView view)
    {
        var one = view.Registration;
        return new(one.Id, one.Gathering, one.Admission, one.State, one.Name, one.Organisation, one.People, one.Answers, view.Before, one.Until, RegistrationFlow.Placed.Contains(one.State) ? view.Code : "", [.. view.Own.Select(OwnItemDto.Of)], [.. view.Clashes.Select(c => $"{c.One.Id} {c.Other.Id}")]);
    }
}

/// <summary>The private page of a registration for programs.</summary>
internal static class RegistrationApi
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/registrations/{token}", (string token, HttpContext http, RegistrationViews registrations) =>
    {
        var view = registrations.OfToken(token, Actor.Visitor);
        http.KeepPrivate(registrations.Ask((_, connection) => Journal.Version(connection, view.Registration.Node)));
        return TypedResults.Ok(RegistrationDto.Of(view));
    }).Privately().WithSummary("A registration by its private link: where it stands, and the own programme with what meets in it").ProducesProblem(404);
}
