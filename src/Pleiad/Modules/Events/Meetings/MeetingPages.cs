using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Events.Gatherings;
using Pleiad.Modules.Registry.Contracts;

namespace Pleiad.Modules.Events.Meetings;

/// <summary>What the page of a gathering's meetings shows.</summary>
/// <param name="Gathering">The gathering.</param>
/// <param name="Board">The meetings; null as long as nobody opened them.</param>
/// <param name="Version">For the moves.</param>
/// <param name="Mine">The part of whoever reads, when signed in; null for none.</param>
/// <param name="Keeps">Whether the reader runs the gathering.</param>
/// <param name="Today">The day, UTC.</param>
/// <param name="Organisations">Names of the participants' organisations.</param>
public sealed record MeetingsView(Gathering Gathering, MeetingBoard? Board, int Version, MeetingPerson? Mine, bool Keeps, string Today, IReadOnlyDictionary<string, Sentence> Organisations);

/// <summary>Opens the pages of one-to-one meetings.</summary>
internal sealed class MeetingPages(IDbContextFactory<PleiadDb> databases, RightsOfActors rights, RegistryNames names, TimeProvider clock, IHttpContextAccessor http)
{
    private HttpContext Context => http.HttpContext!;

    public RazorComponentResult<MeetingsPage> Meetings(string gathering, Form form) => new(new { View = View(gathering), Form = form });

    public RazorComponentResult<JoinMeetingsPage> Join(string gathering, Form form)
    {
        var view = View(gathering);
        var why = view.Board is null ? new Sentence("There are no one-to-one meetings at this gathering.", "У этого события нет встреч один на один.") : JoinMeetings.WhyNot(view.Board.Round, view.Today);
        return new(new { View = view, WhyNot = why, Organisations = names.Choose(), Form = form });
    }

    public RazorComponentResult<MyMeetingsPage> Mine(string token, bool saved, Form form)
    {
        Context.Response.Headers.CacheControl = "private, no-store";
        Context.Response.Headers["X-Robots-Tag"] = "noindex";
        Context.Response.Headers["Referrer-Policy"] = "no-referrer";
        using var db = databases.CreateDbContext();
        db.Database.OpenConnection();
        var person = db.MeetingPeople.SingleOrDefault(p => p.Token == token) ?? throw JoinMeetings.Missing();
        var board = MeetingBoard.Read(db, db.MeetingRounds.Single(r => r.Gathering == person.Gathering));
        return new(new
        {
            Gathering = db.Gatherings.Single(g => g.Id == person.Gathering), Board = board, Person = person, Version = Journal.Version(db.Database.GetDbConnection(), person.Node), Saved = saved, Form = form,
            WhyNot = JoinMeetings.WhyNot(board.Round, Today), Organisations = names.Some(board.People.Select(p => p.Organisation)),
        });
    }

    private string Today => clock.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd");

    private MeetingsView View(string id)
    {
        using var db = databases.CreateDbContext();
        db.Database.OpenConnection();
        var gathering = db.Gatherings.SingleOrDefault(g => g.Id == id);
        var keeps = gathering is not null && rights.May(Context.Actor, EventsRights.KeepGathering, gathering.Node);
        if (gathering is null || (gathering.State == GatheringFlow.Draft && !keeps))
            throw EventsActs.MissingGathering(id);
        var round = db.MeetingRounds.SingleOrDefault(r => r.Gathering == id);
        var board = round is null ? null : MeetingBoard.Read(db, round);
        return new(gathering, board, Journal.Version(db.Database.GetDbConnection(), MeetingRound.Of(id)), Context.Actor.SignedIn ? board?.People.FirstOrDefault(p => p.Account == Context.Actor.Id) : null, keeps, Today,
            names.Some(board?.People.Select(p => p.Organisation) ?? []));
    }
}
