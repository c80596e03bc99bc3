using Microsoft.AspNetCore.Http.HttpResults;
using Pleiad.Kernel;
using Pleiad.Kernel.Consents;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Web;
using Pleiad.Modules.Registry.Contracts;

namespace Pleiad.Modules.Outreach.Partners;

/// <summary>The search for partners: the form, the investor's private page, and the firm's answer.</summary>
internal static class PartnerEndpoints
{
    private const int ShownTerms = 60;
    private const string Private = "/partners/{token}";

    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/partners", (HttpContext context, string? because, string? capabilities, string? territory) => New(context, Form.Of(("because", because), ("capabilities", capabilities?.Replace(';', '\n')), ("territory", territory))));
        pages.MapPost("/partners", File).RequireRateLimiting(RateLimits.VisitorForms);
        pages.MapGet(Private, (string token, PartnerViews views) => Show(token, views, Form.Empty)).Privately();
        pages.MapPost(Private + "/ask", (string token, PartnerViews views, PartnerMatches matches, PartnerLetters letters, Form form, Actor actor, FormAnswer answer) =>
            answer.Run(actor, form, AskIntroduction.From(form, token, matches, letters), () => Show(token, views, form))).RequireRateLimiting(RateLimits.VisitorForms).Privately();
        pages.MapPost(Private + "/close", (string token, PartnerViews views, PrivateLetters letters, Form form, Actor actor, FormAnswer answer) =>
            answer.Run(actor, form, CloseBrief.From(token, letters), () => Show(token, views, form))).RequireRateLimiting(RateLimits.VisitorForms).Privately();
        Firm(pages.MapGet("/introductions/{introduction}", (string introduction, PartnerViews views) => Desk(introduction, views, Form.Empty)));
        Firm(pages.MapPost("/introductions/{introduction}/moves/{move}", (string introduction, string move, PartnerViews views, ConsentRegister consents, PartnerLetters letters, Reader reader, Form form, Actor actor, FormAnswer answer) =>
            answer.Run(actor, form, AnswerIntroduction.From(form, introduction, move, reader.Language, consents, letters), () => Desk(introduction, views, form))));
    }

    private static void Firm(RouteHandlerBuilder route) => route.Needs(InvestorRights.AnswerIntroduction, values => Node.Of(Introduction.NodeKind, $"{values["introduction"]}"));

    private static IResult File(HttpContext context, TerritoryNames names, RightsOfActors rights, ConsentRegister consents, Reader reader, Form form, Actor actor, FormAnswer answer) =>
        answer.Run(actor, form, FileBrief.From(form, reader.Language, rights, consents, [.. names.Regions.Keys]), () => New(context, form));

    private static RazorComponentResult<NewBriefPage> New(HttpContext context, Form form)
    {
        var services = context.RequestServices;
        var rights = services.GetRequiredService<RightsOfActors>();
        (Sentence, string)? because = form.Typed("because") is { Length: > 0 and < 300 } path && rights.Exists(new Node(path)) ? (rights.Name(new Node(path)), "/" + path) : null;
        return new(new { Form = form, Known = services.GetRequiredService<PartnerMatches>().Known(ShownTerms), Names = services.GetRequiredService<TerritoryNames>(), Because = because });
    }

    private static RazorComponentResult<BriefPage> Show(string token, PartnerViews views, Form form) => new(new { View = views.ByToken(token), Form = form });

    private static RazorComponentResult<IntroductionPage> Desk(string introduction, PartnerViews views, Form form) => new(new { View = views.ForFirm(introduction), Form = form });
}
