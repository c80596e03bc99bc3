using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Capacity;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Questionnaires;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Tables;
using Pleiad.Kernel.Web;
using Pleiad.Modules.Events.Contracts;
using Pleiad.Modules.Events.Gatherings;
using Pleiad.Modules.Events.Meetings;

namespace Pleiad.Modules.Events.Registrations;

/// <summary>Registrations: the form for everybody, the private page, and what those who run the gathering do.</summary>
internal static class RegistrationEndpoints
{
    private const string Form1 = "/{gathering}/register/{admission}";
    private const string Own = "/registrations/{token}";
    private const string List = "/{gathering}/registrations";
    private const string Fields = "Fields: en, ru, text-en, text-ru, size, opens, closes, moderated, grouped, questions (a line each)";

    public static void Map(IEndpointRouteBuilder pages, IEndpointRouteBuilder api, ActRoutes acts)
    {
        pages.MapGet(Form1, (string gathering, string admission, GatheringViews views, RegistrationViews registrations, Actor actor) => Register(gathering, admission, views, registrations, actor, Form.Empty));
        acts.MapPost(Form1, ActRoutes.Anyone, "Register for a gathering; answers with the private address. Fields: name, mail, organisation, people, the questions as q-…, consent and consent-text as the page has them", (r, form) =>
        {
            var (view, questions) = r.Service<RegistrationViews>().Admission(r.Gathering().Gathering, r.At("admission"));
            return r.Service<Register>().From(form, r.At("gathering"), view.Admission, questions, r.Reader.Language);
        }, (r, form) => Register(r.At("gathering"), r.At("admission"), r.Service<GatheringViews>(), r.Service<RegistrationViews>(), r.Http.Actor, form ?? Form.Empty));
        pages.MapGet("/mine", (RegistrationViews registrations, Actor actor) => new RazorComponentResult<MinePage>(new { Rows = registrations.Mine(actor) })).NeedsSignIn();
        pages.MapGet(Own, (string token, HttpContext http) => Show(token, http, Form.Empty, "")).Privately();
        MapOwn(acts, "/accept", "Take the place that is kept", (_, own, token, _) => scope => own.Accept(scope, token));
        MapOwn(acts, "/again", "Wait again after an offer that ran out", (_, own, token, _) => scope => own.Again(scope, token));
        MapOwn(acts, "/withdraw", "Withdraw; the place goes to the next in line", (_, own, token, _) => scope => own.Withdraw(scope, token));
        MapOwn(acts, "/change", "Change what was written. Fields: name, organisation, people (where several may come), the questions as q-…", (form, own, token, view) => own.Change(form, view.Asked, view.Admission, token));
        MapOwn(acts, "/programme", "Choose sessions for the own programme. Fields: session (several)", (form, _, token, _) => OwnRegistration.Choose(form, token));
        MapOwn(acts, "/meetings", "Put one-to-one meetings into the own programme. Fields: meetings (their private link)", (form, _, token, _) => TakeMeetings.From(form, token));
        MapOwn(acts, "/consents", "Take a consent back. Fields: purpose", (form, own, token, _) => scope => own.TakeBack(scope, token, form.Line("purpose")));
        RegistrationApi.Map(api);
        pages.MapGet(List, (string gathering, string? admission, string? state, int? page, GatheringViews views, RegistrationViews registrations, Actor actor) => Listed(gathering, admission ?? "", state ?? "", views, registrations, actor, Form.Empty, page ?? 1)).Decides();
        api.MapGet(List + ".csv", Csv).Decides().WithSummary("Who registered, with their answers, as CSV");
        acts.MapPost(List + "/{registration}/move", route => route.Needs(EventsRights.DecideRegistration, GatheringEndpoints.NodeOf), "Decide on a registration. Fields: move (approve, reject, release), reason",
            (r, form) => r.Service<DecideRegistration>().From(form, r.At("gathering"), r.At("registration")), (r, form) => Listed(r.At("gathering"), "", "", r.Service<GatheringViews>(), r.Service<RegistrationViews>(), r.Http.Actor, form ?? Form.Empty));
        acts.Map<AdmissionFormPage>("/{gathering}/admissions/new", GatheringEndpoints.Keeps, $"Add a kind of registration. {Fields}, offer (hours), version", (r, form) => r.Service<KeepAdmission>().From(form, r.Gathering().Gathering, null),
            (r, form) => Keep(r.Gathering(), true, form ?? Form.Of(("size", "100"), ("offer", "48"))));
        acts.Map<AdmissionFormPage>("/{gathering}/admissions/{admission}/edit", GatheringEndpoints.Keeps, $"Change a kind of registration. {Fields}, version", (r, form) => r.Service<KeepAdmission>().From(form, r.Gathering().Gathering, r.At("admission")), (r, form) =>
        {
            var view = r.Gathering();
            var (of, questions) = r.Service<RegistrationViews>().Admission(view.Gathering, r.At("admission"));
            return Keep(view, false, form ?? KeepAdmission.Of(of.Admission, questions, of.Figures, view.Gathering.Zone));
        });
    }

    private static void MapOwn(ActRoutes acts, string below, string summary, Func<Form, OwnRegistration, string, RegistrationView, Func<ActScope, string>> act) => acts.MapPost(Own + below, ActRoutes.ByLink, summary,
        (r, form) => act(form, r.Service<OwnRegistration>(), r.At("token"), r.Service<RegistrationViews>().OfToken(r.At("token"), Actor.Visitor)), // only the link counts
        (r, form) => Show(r.At("token"), r.Http, form ?? Form.Empty, below[1..]));

    private static RouteHandlerBuilder Decides(this RouteHandlerBuilder route) => route.Needs(EventsRights.DecideRegistration, GatheringEndpoints.NodeOf);

    private static RazorComponentResult<RegisterPage> Register(string gathering, string admission, GatheringViews views, RegistrationViews registrations, Actor actor, Form form)
    {
        var of = views.One(gathering, actor).Gathering;
        var (view, questions) = registrations.Admission(of, admission);
        return new(new { Gathering = of, View = view, Questions = questions, Form = form });
    }

    private static RazorComponentResult<RegistrationPage> Show(string token, HttpContext http, Form form, string sent)
    {
        var services = http.RequestServices;
        var view = services.GetRequiredService<RegistrationViews>().OfToken(token, http.Actor);
        var door = services.GetRequiredService<PublicAddress>().Of(services, EventsAddress.OfGathering(view.Registration.Gathering, $"/check-in?code={Uri.EscapeDataString(view.Code)}"));
        return new(new { View = view, CodeAddress = door, Form = form, Sent = sent });
    }

    private static RazorComponentResult<RegistrationsPage> Listed(string gathering, string admission, string state, GatheringViews views, RegistrationViews registrations, Actor actor, Form form, int page = 1)
    {
        var of = views.One(gathering, actor).Gathering;
        return new(new { Gathering = of, Admissions = registrations.Admissions(of), All = registrations.All(gathering, admission, state).Registrations, Page = page, Admission = admission, State = state, Form = form });
    }

    /// <summary>The list with the answers, each question that anybody was asked a column.</summary>
    private static FileContentHttpResult Csv(string gathering, string? admission, string? state, RegistrationViews registrations)
    {
        var rows = registrations.All(gathering, admission ?? "", state ?? "").Registrations;
        var asked = registrations.Ask((_, connection) => rows.Select(r => r.Questionnaire).Distinct().ToDictionary(h => h, h => Questionnaire.Of(connection, h)));
        string[] questions = [.. asked.Values.SelectMany(q => q.Questions).Select(q => q.Id).Distinct()];
        return TypedResults.File(CsvText.Write(
        [
            ["reference", "admission", "state", "name", "mail", "organisation", "people", "language", "registered_at", "checked_in_at", .. questions],
            .. rows.Select(r => (string[])[r.Id, r.Admission, r.State, r.Name, r.Mail, r.Organisation, r.People.ToString(CultureInfo.InvariantCulture), r.Language, r.AskedAt, r.CheckedInAt, .. questions.Select(q => r.Said[q]?.ToString() ?? "")]),
        ]), "text/csv; charset=utf-8", $"pleiad-{gathering}-registrations.csv");
    }

    private static RazorComponentResult<AdmissionFormPage> Keep(GatheringView view, bool isNew, Form form) => new(new { View = view, New = isNew, Form = form });
}
