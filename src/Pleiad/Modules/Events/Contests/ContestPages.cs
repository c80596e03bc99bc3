using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Web;

namespace Pleiad.Modules.Events.Contests;

/// <summary>Opens the pages of contests.</summary>
internal sealed class ContestPages(IDbContextFactory<PleiadDb> databases, RightsOfActors rights, TimeProvider clock, IHttpContextAccessor http)
{
    private HttpContext Context => http.HttpContext!;

    public RazorComponentResult<ContestPage> Contest(string id, Form form)
    {
        var view = ContestReader.One(databases, id, Context.Actor, clock.GetUtcNow());
        if (view.Contest.State == ContestFlow.Draft && !MayRun(id))
            throw ContestActs.Missing(id); // nobody else sees what is not opened
        return new(new { View = view, Form = form });
    }

    public RazorComponentResult<NewIdeaPage> NewIdea(string id, Form form)
    {
        var view = ContestReader.One(databases, id, Context.Actor, clock.GetUtcNow());
        return new(new { view.Contest, WhyNot = view.Mine is not null ? new Sentence("You judge in this contest, so you cannot enter an idea in it.", "Вы судите этот конкурс и поэтому не можете подать в нём идею.") : EnterIdea.WhyNot(view.Contest, view.Today), Form = form });
    }

    public RazorComponentResult<ResultPage> Result(string id)
    {
        var view = ContestReader.One(databases, id, Context.Actor, clock.GetUtcNow());
        return view.Contest.State == ContestFlow.Closed || (view.Contest.State == ContestFlow.Decided && MayRun(id))
            ? new(new { view.Contest, Verdict = Verdict.Of(view.Record) })
            : throw new NotFoundException("The result of this contest is not announced yet.", "Итог этого конкурса ещё не объявлен.", new Suggestion(view.Contest.En, view.Contest.Ru, view.Contest.Address));
    }

    public RazorComponentResult<IdeaPage> Idea(string token, Form form, bool sent = false)
    {
        using var db = databases.CreateDbContext();
        var idea = (rights.May(Context.Actor, ContestRights.Run, Node.Instance) ? db.Ideas.SingleOrDefault(i => i.Id == token) : null) // officers come from the journal by the id
            ?? Events.Contests.Idea.Link.Open(db.Ideas, token);
        var contest = db.Contests.Single(c => c.Id == idea.Contest);
        return new(new { Contest = contest, Idea = idea, Sent = sent, Verdict = contest.State == ContestFlow.Closed ? Verdict.Of(ContestRecord.Read(db, contest)) : null, Form = form });
    }

    /// <summary>What the link in an author's letter opens; it changes nothing.</summary>
    public RazorComponentResult<ConfirmIdeaPage> Confirm(string token, Form form)
    {
        using var db = databases.CreateDbContext();
        var idea = Events.Contests.Idea.Confirmation.Open(db.Ideas, token);
        return new(new { Contest = db.Contests.Single(c => c.Id == idea.Contest), One = idea, Form = form });
    }

    public RazorComponentResult<JoinJuryPage> Join(string token, bool sent, Form form)
    {
        using var db = databases.CreateDbContext();
        var group = ContestGroup.Invitation.Open(db.ContestGroups, token);
        var contest = db.Contests.Single(c => c.Id == group.Contest);
        return new(new { Contest = contest, Group = group, WhyNot = JoinJury.WhyNot(contest, Today), Sent = sent, Form = form });
    }

    public RazorComponentResult<BallotPage> Ballot(string token, bool saved, Form form)
    {
        using var db = databases.CreateDbContext();
        db.Database.OpenConnection();
        var juror = Juror.Link.Open(db.Jurors, token);
        var contest = db.Contests.Single(c => c.Id == juror.Contest);
        return new(new { Record = ContestRecord.Read(db, contest), Juror = juror, Version = Journal.Version(db.Database.GetDbConnection(), juror.Node), WhyNot = ScoreIdeas.WhyNot(contest, juror, Today), Saved = saved, Form = form });
    }

    private string Today => clock.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd");

    private bool MayRun(string id) => rights.May(Context.Actor, ContestRights.Run, Events.Contests.Contest.Of(id));
}
