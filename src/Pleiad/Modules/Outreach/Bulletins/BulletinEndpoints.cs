using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Web;

namespace Pleiad.Modules.Outreach.Bulletins;

/// <summary>The Bulletins for everyone, as pages and PDF, and the editors' acts.</summary>
public static class BulletinEndpoints
{
    private const string One = "/bulletins/{bulletin}";
    private const string PaperPolicy = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; frame-ancestors 'none'"; // the paper document carries its styles and letters inside

    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/bulletins", (HttpContext context, IDbContextFactory<PleiadDb> databases, BulletinPdf pdf) => List(context, databases, pdf, Form.Empty));
        pages.MapPost("/bulletins", (HttpContext context, IDbContextFactory<PleiadDb> databases, BulletinPdf pdf, BuildBulletin build, Form form, Actor actor, FormAnswer answer) =>
            answer.Run(actor, form, build.Run, () => List(context, databases, pdf, form))).Needs(DigestRights.Edit);
        pages.MapGet(One, (string bulletin, HttpContext context, IDbContextFactory<PleiadDb> databases, BulletinPdf pdf) => Show(bulletin, context, databases, pdf, Form.Empty, ""));
        pages.MapGet(One + "/pdf", Pdf).WithMetadata(new FragmentRoute()); // not a file of everybody: editors see drafts
        pages.MapGet(One + "/paper", Paper).WithMetadata(new FragmentRoute());
        pages.MapPost(One + "/words", Edit).Needs(DigestRights.Edit);
        pages.MapPost(One + "/rebuild", (string bulletin, HttpContext context, IDbContextFactory<PleiadDb> databases, BulletinPdf pdf, BuildBulletin build, Form form, Actor actor, FormAnswer answer) =>
            answer.Run(actor, form, scope => build.Again(scope, bulletin, form.Version), () => Show(bulletin, context, databases, pdf, form, "rebuild"))).Needs(DigestRights.Edit);
        pages.MapPost(One + "/moves/{move}", Move).Needs(DigestRights.Edit); // each move asks for its own right too
    }

    private static RazorComponentResult<BulletinsPage> List(HttpContext context, IDbContextFactory<PleiadDb> databases, BulletinPdf pdf, Form form)
    {
        var editor = Editor(context);
        using var db = databases.CreateDbContext();
        return new(new { All = db.Bulletins.OrderByDescending(b => b.BuiltAt).ToList().Where(b => editor || b.Public || b.State == BulletinFlow.Withdrawn).ToList(), Editor = editor, Pdf = pdf.Can, Form = form });
    }

    private static RazorComponentResult<BulletinPage> Show(string bulletin, HttpContext context, IDbContextFactory<PleiadDb> databases, BulletinPdf pdf, Form form, string sent)
    {
        using var db = databases.CreateDbContext();
        db.Database.OpenConnection();
        var found = Find(db, bulletin, Editor(context), withdrawn: true);
        return new(new { Bulletin = found, Editor = Editor(context), Pdf = pdf.Can, Version = Journal.Version(db.Database.GetDbConnection(), found.Node), Form = form, Sent = sent });
    }

    private static async Task<IResult> Pdf(string bulletin, HttpContext context, IDbContextFactory<PleiadDb> databases, BulletinPdf pdf, Reader reader)
    {
        Bulletin found;
        using (var db = databases.CreateDbContext())
            found = Find(db, bulletin, Editor(context), withdrawn: false);
        if (!pdf.Can)
            throw new NotFoundException("There is no Chromium on this server, so the Bulletin is not made into PDF; its page says the same.", "На этом сервере нет Chromium, поэтому PDF бюллетеня не создаётся; на странице всё то же самое.", new Suggestion(found.TitleEn, found.TitleRu, Bulletin.Address(found.Id)));
        return TypedResults.File(await pdf.Of(found, reader.Language, context.RequestAborted), "application/pdf", $"pleiad-bulletin-{found.Id}-{reader.T("en", "ru")}.pdf");
    }

    /// <summary>The document behind the PDF, to be printed by a reader's own browser.</summary>
    private static IResult Paper(string bulletin, HttpContext context, IDbContextFactory<PleiadDb> databases, BulletinPdf pdf, Reader reader)
    {
        using var db = databases.CreateDbContext();
        context.Response.Headers.ContentSecurityPolicy = PaperPolicy;
        return TypedResults.Text(pdf.Document(Find(db, bulletin, Editor(context), withdrawn: false), reader.Language, numbered: true).Html, "text/html; charset=utf-8");
    }

    private static IResult Edit(string bulletin, HttpContext context, IDbContextFactory<PleiadDb> databases, BulletinPdf pdf, Form form, Actor actor, FormAnswer answer)
    {
        var (title, foreword) = (new Sentence(form.Line("title-en", longest: 80), form.Line("title-ru", longest: 80)), new Sentence(form.Lines("foreword-en", false, 1500), form.Lines("foreword-ru", false, 1500)));
        if (foreword.En.Length == 0 != (foreword.Ru.Length == 0))
            form.Refuse(foreword.En.Length == 0 ? "foreword-en" : "foreword-ru", "Write it in both languages, or in neither.", "Напишите на обоих языках или ни на одном.");
        return answer.Run(actor, form, scope => EditBulletin.Run(scope, bulletin, title, foreword, form.Version), () => Show(bulletin, context, databases, pdf, form, "words"));
    }

    private static IResult Move(string bulletin, string move, HttpContext context, IDbContextFactory<PleiadDb> databases, BulletinPdf pdf, RightsOfActors rights, Form form, Actor actor, FormAnswer answer)
    {
        var reason = form.Lines("reason", required: false, longest: 1000);
        return answer.Run(actor, form, scope =>
        {
            if (BulletinFlow.Life.Moves.FirstOrDefault(m => m.Name == move) is { Name: not ("edit" or "rebuild") } row)
                rights.Must(actor, row.Permission, Node.Instance);
            else
                throw new NotFoundException($"There is no move '{move}'.", $"Действия «{move}» нет.");
            return MoveBulletin.Run(scope, bulletin, move, reason, form.Version);
        }, () => Show(bulletin, context, databases, pdf, form, move));
    }

    private static Bulletin Find(PleiadDb db, string id, bool editor, bool withdrawn) =>
        db.Bulletins.FirstOrDefault(b => b.Id == id) is { } found && (editor || found.Public || (withdrawn && found.State == BulletinFlow.Withdrawn)) ? found : throw MoveBulletin.Missing(id);

    private static bool Editor(HttpContext context) => context.RequestServices.GetRequiredService<RightsOfActors>().May(context.Actor, DigestRights.Edit, Node.Instance);
}
