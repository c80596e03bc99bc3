using Microsoft.AspNetCore.Http.HttpResults;
using Pleiad.Kernel.Web;
using Pleiad.Modules.Observatory.Contracts;
using Pleiad.Modules.Observatory.Nations;

namespace Pleiad.Modules.Observatory.Proofs;

/// <summary>The proof page of any cell, and the answer to its what-if alone.</summary>
public static class ProofEndpoints
{
    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/us/{year:int}/{kind}/{category}/{region}", ShowProof);
        pages.MapGet("/us/{year:int}/{kind}/{category}/{region}/what-if", AnswerWhatIf).WithMetadata(new FragmentRoute());
    }

    private static IResult ShowProof(int year, string kind, string category, string region, string? jobs, Places places, Nation nation, ObservatoryCards cards, Reader reader)
    {
        var panel = places.Panel(year, kind);
        var found = places.Category(panel, category);
        var place = places.Region(panel, found, region);
        if (found.Key != category || panel.Regions[place].Code != region)
            return Results.LocalRedirect(reader.Href(Address.Of(panel, found, panel.Regions[place])), permanent: true);
        var question = WhatIfQuestion.Read(jobs);
        return new RazorComponentResult<ProofPage>(new
        {
            Proof = new Proof(panel.Ranking(found), place),
            Agreement = found.Traded ? cards.LastCheck.Rows.Where(r => r.Kind == kind && r.Category == found.Code).ToArray() : null,
            nation.Sources,
            Question = question,
        })
        { StatusCode = question?.WhyEn is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest };
    }

    private static RazorComponentResult<WhatIfResult> AnswerWhatIf(int year, string kind, string category, string region, string? jobs, Places places)
    {
        var panel = places.Panel(year, kind);
        var found = places.Category(panel, category);
        var proof = new Proof(panel.Ranking(found), places.Region(panel, found, region));
        return new(new { Proof = proof, Question = WhatIfQuestion.Read(jobs) }); // 200 also for a refused number: htmx shows the sentence in its place
    }
}
