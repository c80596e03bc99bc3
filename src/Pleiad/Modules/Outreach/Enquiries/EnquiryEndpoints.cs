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

/// <summary>Contact for investors: the form, the private page, the office's side, and how promises are kept.</summary>
internal static class EnquiryEndpoints
{
    private const string Private = "/contact/{token}";
    private const string One = "/enquiries/{enquiry}";

    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/contact", (OfferViews offers, RightsOfActors rights, string? topic, string? offer, string? about) => New(offers, rights, Form.Of(("topic", topic), ("offer", offer), ("about", about))));
        pages.MapPost("/contact", File).RequireRateLimiting(RateLimits.VisitorForms);
        pages.MapGet(Private, (string token, HttpContext context, EnquiryViews views) => Show(token, context, views, Form.Empty));
        pages.MapPost(Private + "/ask", (string token, HttpContext context, EnquiryViews views, EnquiryLetters letters, Form form, Actor actor, FormAnswer answer) =>
            answer.Run(actor, form, AskOn.From(form, token, letters), () => Show(token, context, views, form))).RequireRateLimiting(RateLimits.VisitorForms);
        pages.MapPost(Private + "/withdraw", (string token, HttpContext context, EnquiryViews views, EnquiryLetters letters, Form form, Actor actor, FormAnswer answer) =>
            answer.Run(actor, form, WithdrawEnquiry.From(token, letters), () => Show(token, context, views, form))).RequireRateLimiting(RateLimits.VisitorForms);
        pages.MapGet("/promises", (PromiseStatistics promises) => new RazorComponentResult<PromisesPage>(new { Counts = promises.All() }));
        pages.MapGet("/enquiries", (EnquiryViews views, Actor actor) => new RazorComponentResult<EnquiriesPage>(new { Enquiries = views.List(actor) })).Needs(InvestorRights.AnswerEnquiry);
        Office(pages.MapGet(One, (string enquiry, EnquiryViews views, Actor actor) => Desk(enquiry, views, actor, Form.Empty)));
        Office(pages.MapPost(One + "/moves/{move}", (string enquiry, string move, EnquiryViews views, Form form, Actor actor, FormAnswer answer) => answer.Run(actor, form, MoveEnquiry.From(form, enquiry, move), () => Desk(enquiry, views, actor, form))));
        Act(pages, "/answer", (form, enquiry, _, letters) => AnswerEnquiry.From(form, enquiry, letters));
        Act(pages, "/promises", (form, enquiry, _, letters) => AddPromise.From(form, enquiry, letters));
        Act(pages, "/promises/{number:int}/keep", (form, enquiry, number, letters) => KeepPromise.From(form, enquiry, number, letters));
        Act(pages, "/promises/{number:int}/explain", (form, enquiry, number, letters) => ExplainPromise.From(form, enquiry, number, letters));
    }

    private static void Act(IEndpointRouteBuilder pages, string below, Func<Form, string, int, EnquiryLetters, Func<ActScope, string>> act) =>
        Office(pages.MapPost(One + below, (string enquiry, int? number, EnquiryViews views, EnquiryLetters letters, Form form, Actor actor, FormAnswer answer) => answer.Run(actor, form, act(form, enquiry, number ?? 0, letters), () => Desk(enquiry, views, actor, form))));

    private static void Office(RouteHandlerBuilder route) => route.Needs(InvestorRights.AnswerEnquiry, values => Node.Of(Enquiry.NodeKind, $"{values["enquiry"]}"));

    private static IResult File(OfferViews offers, RightsOfActors rights, ConsentRegister consents, EnquiryLetters letters, Form form, Actor actor, Reader reader, FormAnswer answer) =>
        answer.Run(actor, form, FileEnquiry.From(form, reader.Language, offers, rights, consents, letters), () => New(offers, rights, form));

    private static RazorComponentResult<NewEnquiryPage> New(OfferViews offers, RightsOfActors rights, Form form)
    {
        (Sentence, string)? about = offers.Shown(form.Typed("offer")) is { } offer ? (offer.Name, OfferAddress.Of(offer.Id))
            : form.Typed("about") is { Length: > 0 and < 300 } path && rights.Exists(new Node(path)) ? (rights.Name(new Node(path)), "/" + path) : null;
        return new(new { Form = form, About = about });
    }

    /// <summary>The private page is for whoever has the link; search engines and caches are told to leave it alone.</summary>
    private static RazorComponentResult<EnquiryPage> Show(string token, HttpContext context, EnquiryViews views, Form form)
    {
        context.Response.Headers.CacheControl = "private, no-store";
        context.Response.Headers["X-Robots-Tag"] = "noindex";
        context.Response.Headers["Referrer-Policy"] = "no-referrer";
        return new(new { View = views.ByToken(token), Form = form });
    }

    private static RazorComponentResult<OfficePage> Desk(string enquiry, EnquiryViews views, Actor actor, Form form) => new(new { View = views.ForOffice(enquiry, actor), Form = form });
}
