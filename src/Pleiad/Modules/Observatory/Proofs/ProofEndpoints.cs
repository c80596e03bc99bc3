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
        pages.MapGet("/{dataset}/{year:int}/{kind}/{category}/{region}", ShowProof);
        pages.MapGet("/{dataset}/{year:int}/{kind}/{category}/{region}/what-if", AnswerWhatIf).WithMetadata(new FragmentRoute());
    }

    private static IResult ShowProof([AsParameters] PanelAddress at, string category, string region, string? jobs, Places places, ObservatoryCards cards, CellIndustries industries, Reader reader)
    {
        var panel = at.Find(places);
        var found = places.Category(panel, category);
        var place = places.Region(panel, found, region);
        if (found.Key != category || panel.Regions[place].Code != region)
            return TypedResults.LocalRedirect(reader.Href(Address.Of(panel, found, panel.Regions[place])), permanent: true);
        var question = WhatIfQuestion.Read(jobs);
        var proof = new Proof(panel.Ranking(found), place);
        return new RazorComponentResult<ProofPage>(new { Proof = proof, Agreement = proof.Agreement(cards.LastCheck), Question = question, Industries = industries.Of(proof) })
        { StatusCode = question?.WhyEn is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest };
    }

    private static RazorComponentResult<WhatIfResult> AnswerWhatIf([AsParameters] PanelAddress at, string category, string region, string? jobs, Places places)
    {
        var panel = at.Find(places);
        var found = places.Category(panel, category);
        var proof = new Proof(panel.Ranking(found), places.Region(panel, found, region));
        return new(new { Proof = proof, Question = WhatIfQuestion.Read(jobs) }); // 200 also for a refused number: htmx shows the sentence in its place
    }
}
