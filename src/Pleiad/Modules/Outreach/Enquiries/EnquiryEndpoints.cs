using Microsoft.AspNetCore.Http.HttpResults;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Consents;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Web;
using Pleiad.Modules.Outreach.Commitments;
using Pleiad.Modules.Outreach.Offers;

namespace Pleiad.Modules.Outreach.Enquiries;

/// <summary>Contact for investors: the form, the private page, the office's side, and how promises are kept; the same for programs.</summary>
internal static class EnquiryEndpoints
{
    private const string Private = "/contact/{token}";
    private const string One = "/enquiries/{enquiry}";

    public static void Map(IEndpointRouteBuilder pages, IEndpointRouteBuilder api, ActRoutes acts)
    {
        pages.MapGet("/contact", (OfferViews offers, RightsOfActors rights, string? topic, string? offer, string? about) => New(offers, rights, Form.Of(("topic", topic), ("offer", offer), ("about", about))));
        acts.MapPost("/contact", ActRoutes.Anyone, "Ask as an investor; answers with the private address. Fields: topic, offer, about, text, name, organisation, country, mail, phone, consent and consent-text as the page has them",
            (r, form) => FileEnquiry.From(form, r.Reader.Language, r.Service<OfferViews>(), r.Service<RightsOfActors>(), r.Service<ConsentRegister>(), r.Service<EnquiryLetters>()), (r, form) => New(r.Service<OfferViews>(), r.Service<RightsOfActors>(), form ?? Form.Empty));
        pages.MapGet(Private, (string token, EnquiryViews views) => Show(token, views, Form.Empty)).Privately();
        acts.MapPost(Private + "/ask", ActRoutes.ByLink, "Ask on after an answer. Fields: text", (r, form) => AskOn.From(form, r.At("token"), r.Service<EnquiryLetters>()), Own);
        acts.MapPost(Private + "/withdraw", ActRoutes.ByLink, "Withdraw; who asked and what they wrote is deleted", (r, _) => WithdrawEnquiry.From(r.At("token"), r.Service<EnquiryLetters>()), Own);
        pages.MapGet("/promises", (PromiseStatistics promises) => new RazorComponentResult<PromisesPage>(new { Counts = promises.All() }));
        pages.MapGet("/enquiries", (EnquiryViews views, Actor actor) => new RazorComponentResult<EnquiriesPage>(new { Enquiries = views.List(actor) })).Needs(InvestorRights.AnswerEnquiry);
        Office(pages.MapGet(One, (string enquiry, EnquiryViews views, Actor actor) => Desk(enquiry, views, actor, Form.Empty)));
        Act(acts, "/moves/{move}", "Take an enquiry or close it (take, conclude). Fields: reason, version", (r, form, id, _) => MoveEnquiry.From(form, id, r.At("move")));
        Act(acts, "/answer", "Answer an enquiry. Fields: text, version", (_, form, id, letters) => AnswerEnquiry.From(form, id, letters));
        Act(acts, "/promises", "Promise a further step. Fields: what, day, version", (_, form, id, letters) => AddPromise.From(form, id, letters));
        Act(acts, "/promises/{number:int}/keep", "Say that a promised step is taken. Fields: version", (r, form, id, letters) => KeepPromise.From(form, id, Number(r), letters));
        Act(acts, "/promises/{number:int}/explain", "Say why a promise was missed. Fields: reason, version", (r, form, id, letters) => ExplainPromise.From(form, id, Number(r), letters));
        api.MapGet(Private, (string token, HttpContext context, EnquiryViews views) =>
        {
            var view = views.ByToken(token);
            context.KeepPrivate(view.Version);
            return TypedResults.Ok(EnquiryDto.Of(view));
        }).Privately().WithSummary("An enquiry by its private link: both sides' words, and what was promised and kept").ProducesProblem(404);
        Office(api.MapGet(One, (string enquiry, HttpContext context, EnquiryViews views, Actor actor) =>
        {
            var view = views.ForOffice(enquiry, actor);
            context.KeepPrivate(view.Version);
            return TypedResults.Ok(EnquiryDto.Of(view));
        }).WithSummary("An enquiry for the office; its ETag is the version that acts name. Who asks is told only where they agreed to it").ProducesProblem(404));
    }

    private static void Act(ActRoutes acts, string below, string summary, Func<ActRequest, Form, string, EnquiryLetters, Func<ActScope, string>> act) => acts.MapPost(One + below, Office, summary,
        (r, form) => act(r, form, r.At("enquiry"), r.Service<EnquiryLetters>()), (r, form) => Desk(r.At("enquiry"), r.Service<EnquiryViews>(), r.Http.Actor, form ?? Form.Empty));

    private static int Number(ActRequest request) => int.Parse(request.At("number"), System.Globalization.CultureInfo.InvariantCulture);

    private static void Office(RouteHandlerBuilder route) => route.Needs(InvestorRights.AnswerEnquiry, values => Node.Of(Enquiry.NodeKind, $"{values["enquiry"]}"));

    private static RazorComponentResult<EnquiryPage> Own(ActRequest request, Form? form) => Show(request.At("token"), request.Service<EnquiryViews>(), form ?? Form.Empty);

    private static RazorComponentResult<NewEnquiryPage> New(OfferViews offers, RightsOfActors rights, Form form)
    {
        (Sentence, string)? about = offers.Shown(form.Typed("offer")) is { } offer ? (offer.Name, OfferAddress.Of(offer.Id))
            : form.Typed("about") is { Length: > 0 and < 300 } path && rights.Exists(new Node(path)) ? (rights.Name(new Node(path)), "/" + path) : null;
        return new(new { Form = form, About = about });
    }

    private static RazorComponentResult<EnquiryPage> Show(string token, EnquiryViews views, Form form) => new(new { View = views.ByToken(token), Form = form });

    private static RazorComponentResult<OfficePage> Desk(string enquiry, EnquiryViews views, Actor actor, Form form) => new(new { View = views.ForOffice(enquiry, actor), Form = form });
}
