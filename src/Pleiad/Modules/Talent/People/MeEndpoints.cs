using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Consents;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Talent.Contracts;
using Pleiad.Modules.Talent.Openings;
using Pleiad.Modules.Talent.Skills;

namespace Pleiad.Modules.Talent.People;

/// <summary>One's own record. Nobody else opens it, and nothing of it is in the public API.</summary>
internal static class MeEndpoints
{
    private const string Own = "/people/{learner}";

    public static void Map(IEndpointRouteBuilder pages, ActRoutes acts)
    {
        pages.MapGet("/me", (HttpContext http) => Page(new ActRequest(http), null)).NeedsSignIn();
        acts.MapPost("/me", route => route.NeedsSignIn(), "Open one's own record. Fields: stage (pupil, student, graduate, specialist), organisation, occupation, finishes", (r, form) => KeepRecord.Open(form, r.Service<RightsOfActors>()), Page);
        var own = ActRoutes.On(SkillRights.OwnRecord, TalentNodes.People, "learner");
        acts.MapPost(Own + "/edit", own, "Change one's record. Fields: stage, organisation, occupation, finishes", (r, form) => KeepRecord.Edit(form, r.At("learner"), r.Service<RightsOfActors>()), Page);
        acts.MapPost(Own + "/skills", own, "Say what one can do, in the place of what one said before. Fields: skill and level (lists of one order)", (r, form) => KeepSkills.From(form, r.At("learner")), Page);
        acts.MapPost(Own + "/show", own, "Be shown without a name to firms whose opening fits. Fields: consent, consent-text", (r, form) => ShowRecord.Show(form, r.At("learner"), r.Reader.Language, r.Service<ConsentRegister>()), Page);
        acts.MapPost(Own + "/hide", own, "Be shown no more: takes the consent back", (r, _) => ShowRecord.Hide(r.At("learner"), r.Service<ConsentRegister>()), Page);
        acts.MapPost(Own + "/erase", own, "Delete one's record with everything in it. Fields: sure", (r, form) => EraseRecord.From(form, r.At("learner")), Page);
    }

    /// <summary>Somebody's record has no name: whose it is, the account knows.</summary>
    public static NodeKind Nodes(IDbContextFactory<PleiadDb> databases) => new(TalentNodes.People, _ => [], node =>
    {
        using var db = databases.CreateDbContext();
        return db.Learners.Any(l => l.Account == node.Id) ? new Sentence("a learner's own record", "личная запись учащегося") : null;
    });

    public static IReadOnlyList<DeedName> Deeds { get; } =
    [
        new(TalentNodes.People, "open-record", new("record opened", "запись заведена")), new(TalentNodes.People, "edit-record", new("record changed", "запись изменена")), new(TalentNodes.People, "say-skills", new("skills said", "указаны навыки")),
        new(TalentNodes.People, "show", new("shown without a name", "показана без имени")), new(TalentNodes.People, "hide", new("hidden", "скрыта")), new(TalentNodes.People, "erase-record", new("record deleted", "запись удалена")),
        new(TalentNodes.People, "load", new("entered as an example", "внесена как пример")),
    ];

    private static RazorComponentResult<MePage> Page(ActRequest request, Form? form)
    {
        request.Http.Response.Headers.CacheControl = "private, no-store";
        return new(new { View = request.Service<MeViews>().Of(request.Http.Actor.Id), Form = form ?? Form.Empty, Vocabulary = request.Service<OpeningViews>().Ask((db, _) => Vocabulary.Read(db)) });
    }
}
