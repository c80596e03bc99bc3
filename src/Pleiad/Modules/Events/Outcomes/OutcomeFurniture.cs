using Microsoft.AspNetCore.Http.HttpResults;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Web;
using Pleiad.Modules.Events.Contracts;
using Pleiad.Modules.Registry.Contracts;

namespace Pleiad.Modules.Events.Outcomes;

/// <summary>What outcomes bring to the house.</summary>
internal static class OutcomeFurniture
{
    private const string One = "/outcomes/{gathering}";

    public static void AddServices(IServiceCollection services)
    {
        services.AddSingleton<OutcomeViews>();
        services.AddSingleton<LoadOutcomes>();
        services.AddSingleton(new DeedName(EventsNodes.Gatherings, "outcome", new("outcome recorded", "записан итог")));
    }

    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet(One, (string gathering, string? session, OutcomeViews views, RegistryNames names, Actor actor) => Page(gathering, views, names, actor, Form.Of(("session", session))));
        pages.MapPost(One, (string gathering, OutcomeViews views, EventRecords records, RegistryNames names, RightsOfActors rights, Form form, Actor actor, Reader reader, FormAnswer answer) =>
            answer.Run(actor, form, RecordOutcome.From(form, gathering, records, rights, names, reader.Language), () => Page(gathering, views, names, actor, form))).Needs(EventsRights.KeepGathering, values => EventsNodes.OfGathering((string)values["gathering"]!));
    }

    private static RazorComponentResult<OutcomesPage> Page(string id, OutcomeViews views, RegistryNames names, Actor actor, Form form) =>
        new(new { Gathering = views.Gathering(id, actor), View = views.Of(id), Organisations = names.Choose(), Clusters = views.Clusters(), Form = form });
}
