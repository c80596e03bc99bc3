using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Web;
using Pleiad.Modules.Registry.Contracts;

namespace Pleiad.Modules.Talent.Activities;

/// <summary>An activity as programs read it. Nothing of the classes that come.</summary>
/// <param name="Id">Names it in addresses.</param>
/// <param name="Kind">excursion, lesson, olympiad, class, laboratory or practice.</param>
/// <param name="En">Name.</param>
/// <param name="Ru">Name.</param>
/// <param name="Organisation">The Registry's id of the host; "" for not known.</param>
/// <param name="Starts">2026-10-05 or 2026-10-05T10:00; "" for not known.</param>
/// <param name="Ends">Alike.</param>
/// <param name="Places">null where no source says.</param>
/// <param name="Free">null where no source says.</param>
/// <param name="State">announced or cancelled.</param>
/// <param name="Claim">Who says so; "" for nobody.</param>
/// <param name="Illustrative">Invented for demonstration.</param>
public sealed record ActivityDto(string Id, string Kind, string En, string Ru, string Organisation, string Starts, string Ends, int? Places, int? Free, string State, string Claim, bool Illustrative);

internal static class ActivityApi
{
    public static void Map(IEndpointRouteBuilder pages, IEndpointRouteBuilder api)
    {
        api.MapGet("/activities", (ActivityViews views, string? kind) => (IReadOnlyList<ActivityDto>)[.. views.All(Actor.Visitor, kind ?? "").Select(Of)])
            .WithSummary("Activities for schools: those ahead first; kind narrows them down").Produces<IReadOnlyList<ActivityDto>>();
        pages.MapGet("/activities/{activity}/event.jsonld", (string activity, ActivityViews views, Reader reader, PublicAddress host, IServiceProvider services) =>
            TypedResults.Text(Event(views.One(activity, Actor.Visitor), reader, address => host.Of(services, reader.Href(address))).ToJsonString(), "application/ld+json", System.Text.Encoding.UTF8)).WithMetadata(new StaticFileRoute());
    }

    /// <summary>An activity as schema.org has it.</summary>
    public static JsonObject Event(ActivityView view, Reader reader, Func<string, string> at)
    {
        var one = view.Activity;
        var node = new JsonObject
        {
            ["@context"] = "https://schema.org", ["@type"] = "EducationEvent", ["@id"] = at(one.Address), ["name"] = reader.T(one.Name), ["eventStatus"] = $"https://schema.org/{(one.State == ActivityFlow.Cancelled ? "EventCancelled" : "EventScheduled")}", ["isAccessibleForFree"] = true,
        };
        if (one.TextEn.Length > 0)
            node["description"] = reader.T(one.Text);
        if (one.Starts.Length > 0)
            (node["startDate"], node["endDate"]) = (one.Starts, one.Ends.Length > 0 ? one.Ends : one.Starts);
        if (one.PlaceEn.Length > 0)
            node["location"] = new JsonObject { ["@type"] = "Place", ["name"] = reader.T(one.Place) };
        if (view.Host is { } holder)
            node["organizer"] = new JsonObject { ["@type"] = "Organization", ["name"] = reader.T(holder), ["url"] = at(RegistryAddress.OfOrganisation(one.Organisation)) };
        if (one.Places > 0)
            (node["maximumAttendeeCapacity"], node["remainingAttendeeCapacity"]) = (one.Places, view.Figures.Free);
        if (one.LeastAge > 0)
            node["typicalAgeRange"] = $"{one.LeastAge}-";
        return node;
    }

    private static ActivityDto Of(ActivityView view)
    {
        var (one, known) = (view.Activity, view.Activity.Places > 0);
        return new(one.Id, one.Kind, one.En, one.Ru, one.Organisation, one.Starts, one.Ends, known ? one.Places : null, known ? view.Figures.Free : null, one.State, one.Claim, one.Illustrative);
    }
}
