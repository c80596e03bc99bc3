using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Text;
using Pleiad.Kernel.Web;
using Pleiad.Modules.Observatory.Contracts;
using Pleiad.Modules.Registry.Clusters;
using Pleiad.Modules.Registry.Contracts;

namespace Pleiad.Modules.Registry.Proposals;

/// <summary>Proposals of new clusters: the form for anyone, the private page, and the officers' list.</summary>
public static class ProposalEndpoints
{
    private const string One = "/proposals/{token}";
    private const int MostSpearhead = 12;

    public static void Map(IEndpointRouteBuilder pages, IEndpointRouteBuilder api)
    {
        pages.MapGet("/proposals", List).Needs(RegistryRights.AnswerProposal);
        pages.MapGet("/proposals/new", (TerritoryNames names, string? territory, string? category) => NewPage(names, Form.Of(("territory", territory), ("category", category), ("place", names.Regions.GetValueOrDefault(territory ?? "")?.Name.En))));
        pages.MapPost("/proposals/new", File).RequireRateLimiting(RateLimits.VisitorForms);
        pages.MapGet(One, (string token, HttpContext context, IDbContextFactory<PleiadDb> databases) => Show(token, context, databases, Form.Empty, "")).Privately();
        ActRoutes.ByLink(pages.MapPost(One + "/reply", Reply));
        ActRoutes.ByLink(pages.MapPost(One + "/withdraw", (string token, HttpContext context, IDbContextFactory<PleiadDb> databases, ProposalLetters letters, Form form, Actor actor, FormAnswer answer) =>
            answer.Run(actor, form, scope => WithdrawMail.Run(scope, letters, token), () => Show(token, context, databases, form, "withdraw"))));
        pages.MapPost(One + "/answers/{move}", Answer).Needs(RegistryRights.AnswerProposal).Privately();
        api.MapPost("/proposals", FileByProgram).RequireRateLimiting(RateLimits.VisitorForms).WithSummary("Proposes a cluster; answers with the private address of the proposal").Produces<ActDone>().ProducesProblem(400);
    }

    private static RazorComponentResult<ProposalsPage> List(IDbContextFactory<PleiadDb> databases, TimeProvider clock)
    {
        using var db = databases.CreateDbContext();
        return new(new { All = db.Proposals.OrderBy(p => p.FiledAt).ToList(), Now = clock.GetUtcNow() });
    }

    private static RazorComponentResult<NewProposalPage> NewPage(TerritoryNames names, Form form) => new(new { Names = names, Form = form });

    private static IResult File(TerritoryNames names, ObservatoryCategories categories, ProposalLetters letters, Form form, Actor actor, Reader reader, FormAnswer answer)
    {
        var filed = Read(form, names, categories, reader.Language);
        return answer.Run(actor, form, scope => ProposeCluster.Run(scope, letters, filed), () => NewPage(names, form));
    }

    private static IResult FileByProgram(TerritoryNames names, ObservatoryCategories categories, ProposalLetters letters, Form form, Actor actor, Reader reader, ActRunner acts, ApiAnswer answer)
    {
        var filed = Read(form, names, categories, reader.Language);
        if (!form.Fine)
            return answer.Run(actor, form, _ => "");
        // two visitors may choose the same key; only the same words under it are the same sending, so that nobody gets another's private link
        var once = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{form.Once}\n{filed with { Spearhead = null }}\n{string.Join(' ', filed.Spearhead ?? [])}")));
        return TypedResults.Ok(new ActDone(acts.Run(actor, once, scope => ProposeCluster.Run(scope, letters, filed))));
    }

    private static NewProposal Read(Form form, TerritoryNames names, ObservatoryCategories categories, Language language)
    {
        var (name, territory, place) = (form.Line("name", longest: 160), form.Line("territory", false, 20), form.Line("place"));
        if (territory.Length > 0 && !names.Regions.ContainsKey(territory))
            form.Refuse("territory", "Choose one of the territories that are offered.", "Выберите одну из предложенных территорий.");
        var (why, who, mail) = (form.Lines("why", longest: 3000), form.Lines("who", false, 2000), form.Mail("mail", required: false));
        if (mail.Length > 0 && !form.Ticked("consent"))
            form.Refuse("consent", "Tick this, or leave the mail address empty: without your consent we may not keep it.", "Отметьте согласие или не указывайте почту: без согласия мы не вправе её хранить.");
        var category = form.Line("category", required: false, longest: 100);
        if (category.Length > 0 && categories.Name(category) is null)
            form.Refuse("category", "Choose one of the categories that are offered.", "Выберите одну из предложенных категорий.");
        string[] spearhead = [.. form.TypedAll("spearhead").Where(s => s.Length is > 0 and <= 200).Distinct()];
        if (spearhead.Length > MostSpearhead)
            form.Refuse("spearhead", $"Name at most {MostSpearhead} organisations.", $"Назовите не больше {MostSpearhead} организаций.");
        return new(name, territory, place, why, who, mail, language, category, spearhead);
    }

    private static RazorComponentResult<ProposalPage> Show(string token, HttpContext context, IDbContextFactory<PleiadDb> databases, Form form, string sent)
    {
        using var db = databases.CreateDbContext();
        var proposal = (context.RequestServices.GetRequiredService<RightsOfActors>().May(context.Actor, RegistryRights.AnswerProposal, Node.Instance) ? db.Proposals.Find(token) : null) // officers come from the journal by the reference
            ?? ProposalNode.Link.Open(db.Proposals, token);
        db.Database.OpenConnection();
        var named = db.ProposedSpearheads.Where(s => s.Proposal == proposal.Id).Select(s => s.Organisation).ToList();
        var spearhead = db.Organisations.Where(o => named.Contains(o.Id)).OrderBy(o => o.En).Select(o => new { o.Id, o.En, o.Ru }).AsEnumerable().Select(o => new Named(o.Id, new(o.En, o.Ru), RegistryAddress.OfOrganisation(o.Id))).ToList();
        return new(new { Spearhead = spearhead, Proposal = proposal, Version = Journal.Version(db.Database.GetDbConnection(), ProposalNode.Of(proposal.Id)), Form = form, Sent = sent });
    }

    private static IResult Reply(string token, HttpContext context, IDbContextFactory<PleiadDb> databases, Form form, Actor actor, FormAnswer answer)
    {
        var added = form.Lines("added", longest: 2000);
        return answer.Run(actor, form, scope => ReplyToProposal.Run(scope, token, added), () => Show(token, context, databases, form, "reply"));
    }

    private static IResult Answer(string token, string move, HttpContext context, IDbContextFactory<PleiadDb> databases, ProposalLetters letters, Form form, Actor actor, FormAnswer answer)
    {
        var (words, kind) = (form.Lines("reason", longest: 2000), move == "accept" ? form.Choice("kind", ClusterWords.Kinds.Keys) : "");
        return answer.Run(actor, form, scope => AnswerProposal.Run(scope, letters, token, move, words, kind, form.Version), () => Show(token, context, databases, form, move));
    }

    /// <summary>Whole days between an instant of a row and now.</summary>
    internal static int Age(string since, DateTimeOffset now) => (int)(now - DateTimeOffset.Parse(since, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind)).TotalDays;
}
