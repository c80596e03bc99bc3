using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Rights;

namespace Pleiad.Modules.Outreach.News;

/// <summary>News for everyone, and the editors' form beside it.</summary>
public static class NewsEndpoints
{
    private const int Shown = 60;

    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/news", (IDbContextFactory<PleiadDb> databases) => Page(databases, Form.Empty));
        pages.MapPost("/news", Add).Needs(DigestRights.Edit);
        pages.MapPost("/news/{news}/withdraw", (string news, IDbContextFactory<PleiadDb> databases, Form form, Actor actor, FormAnswer answer) =>
            answer.Run(actor, form, scope => WithdrawNews.Run(scope, news), () => Page(databases, form))).Needs(DigestRights.Edit);
    }

    private static IResult Add(IDbContextFactory<PleiadDb> databases, Form form, Actor actor, FormAnswer answer)
    {
        var news = new NewNews(form.Line("en", longest: 400), form.Line("ru", longest: 400), form.Line("source-en"), form.Line("source-ru"), form.Date("date"), form.Line("address", longest: 500));
        if (news.Address.Length > 0 && form.ErrorOf("address") is null && !(Uri.TryCreate(news.Address, UriKind.Absolute, out var address) && address.Scheme is "https" or "http"))
            form.Refuse("address", "Write where it can be read, as https://example.org/news.", "Напишите, где это можно прочесть: https://example.org/news.");
        return answer.Run(actor, form, scope => AddNews.Run(scope, news), () => Page(databases, form));
    }

    private static RazorComponentResult<NewsPage> Page(IDbContextFactory<PleiadDb> databases, Form form)
    {
        using var db = databases.CreateDbContext();
        return new(new { All = db.News.Where(n => n.WithdrawnAt == "").OrderByDescending(n => n.Date).ThenByDescending(n => n.AddedAt).ThenBy(n => n.Id).Take(Shown).ToList(), Form = form });
    }
}
