using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Web;
using Pleiad.Modules.Observatory.Nations;

namespace Pleiad.Modules.Observatory.Candidates;

/// <summary>The list of detected agglomerations, and the page on which experts judge one.</summary>
public static class CandidateEndpoints
{
    /// <summary>One agglomeration; its node in the journal is the same path.</summary>
    public const string One = "/{dataset}/{kind}/{category}/{region}";

    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/{dataset}/{year:int}/{kind}/candidates", Show);
        pages.MapGet(One, ShowOne);
        pages.MapPost(One, Judge).Needs(ObservatoryRights.JudgeAgglomeration, ObservatoryRights.Of);
    }

    private static RazorComponentResult<CandidatesPage> Show([AsParameters] PanelAddress at, [AsParameters] CandidateQuestion asked, string? page, Places places, FindCandidates candidates)
    {
        var panel = at.Find(places);
        var found = candidates.Of(panel, asked);
        var pages = Math.Max(1, (found.Rows.Count + CandidatesPage.PageRows - 1) / CandidatesPage.PageRows);
        return new(new
        {
            Found = found,
            Asked = asked,
            Category = string.IsNullOrWhiteSpace(asked.Category) ? null : places.Category(panel, asked.Category),
            Page = int.TryParse(page, out var number) ? Math.Clamp(number, 1, pages) : 1,
            Pages = pages,
        });
    }

    private static IResult ShowOne(string dataset, string kind, string category, string region, Places places, Reader reader, IDbContextFactory<PleiadDb> databases)
    {
        var about = Agglomeration.Find(places, dataset, kind, category, region);
        return about.Category.Key == category && about.Region.Code == region ? Page(about, Form.Empty, databases) : TypedResults.LocalRedirect(reader.Href(about.Address), permanent: true);
    }

    private static IResult Judge(
        string dataset, string kind, string category, string region, Form form, Actor actor, FormAnswer answer, Places places, JudgeAgglomeration judge, IDbContextFactory<PleiadDb> databases)
    {
        var about = Agglomeration.Find(places, dataset, kind, category, region);
        var move = form.Choice("move", AgglomerationStates.Judgements);
        var reason = form.Lines("reason", longest: JudgeAgglomeration.LongestReason);
        return answer.Run(actor, form, scope => judge.Run(scope, about, move, reason, form.Version), () => Page(about, form, databases));
    }

    private static RazorComponentResult<AgglomerationPage> Page(Agglomeration about, Form form, IDbContextFactory<PleiadDb> databases)
    {
        using var db = databases.CreateDbContext();
        db.Database.OpenConnection();
        var connection = db.Database.GetDbConnection();
        return new(new { About = about, Judged = Judgement.Of(connection, about), Acts = Journal.Of(connection, about.Node), Form = form });
    }
}
