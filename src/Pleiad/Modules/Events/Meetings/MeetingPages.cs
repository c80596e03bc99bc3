using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Web;
using Pleiad.Modules.Events.Gatherings;
using Pleiad.Modules.Events.Registrations;
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

    /// <param name="gathering">The gathering.</param>
    /// <param name="form">What was typed.</param>
    /// <param name="registered">The secret of the private link that somebody who registered came with; null for none.</param>
    public RazorComponentResult<JoinMeetingsPage> Join(string gathering, Form form, string? registered = null)
    {
        var view = View(gathering);
        if (registered is { Length: > 0 })
            form = Known(gathering, registered);
        var why = view.Board is null ? new Sentence("There are no one-to-one meetings at this gathering.", "У этого события нет встреч один на один.") : JoinMeetings.WhyNot(view.Board.Round, view.Today);
        return new(new { View = view, WhyNot = why, Organisations = names.Choose(), Form = form });
    }

    /// <summary>A participant by the private link, with the announced meetings.</summary>
    /// <exception cref="NotFoundException">There is none.</exception>
    public (MeetingPerson Person, IReadOnlyList<OwnMeeting> Meetings) Own(string token)
    {
        using var db = databases.CreateDbContext();
        var person = MeetingPerson.Link.Open(db.MeetingPeople, token);
        return (person, OwnMeetings.Of(db, db.MeetingRounds.Single(r => r.Gathering == person.Gathering), person));
    }

    public RazorComponentResult<MyMeetingsPage> Mine(string token, bool saved, Form form)
    {
        using var db = databases.CreateDbContext();
        db.Database.OpenConnection();
        var person = MeetingPerson.Link.Open(db.MeetingPeople, token);
        var board = MeetingBoard.Read(db, db.MeetingRounds.Single(r => r.Gathering == person.Gathering));
        return new(new
        {
            Gathering = db.Gatherings.Single(g => g.Id == person.Gathering), Board = board, Person = person, Version = Journal.Version(db.Database.GetDbConnection(), person.Node), Saved = saved, Form = form,
            WhyNot = JoinMeetings.WhyNot(board.Round, Today), Organisations = names.Some(board.People.Select(p => p.Organisation)),
        });
    }

    /// <summary>What a registration says already.</summary>
    private Form Known(string gathering, string token)
    {
        Context.KeepPrivate();
        using var db = databases.CreateDbContext();
        return Registration.Link.Seek(db.Registrations.Where(r => r.Gathering == gathering), token) is { } known ? Form.Of(("registration", token), ("name", known.Name), ("mail", known.Mail)) : throw RegistrationActs.MissingRegistration();
    }

    private string Today => clock.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd");

    /// <summary>A participant by the private link for programs, with the version that their wishes name.</summary>
    /// <exception cref="NotFoundException">There is none.</exception>
    public (MyMeetingsDto Meetings, int Version) Private(string token)
    {
        using var db = databases.CreateDbContext();
        db.Database.OpenConnection();
        var person = MeetingPerson.Link.Open(db.MeetingPeople, token);
        return (MyMeetingsDto.Of(MeetingBoard.Read(db, db.MeetingRounds.Single(r => r.Gathering == person.Gathering)), person), Journal.Version(db.Database.GetDbConnection(), person.Node));
    }

    /// <exception cref="NotFoundException">The reader may see no such gathering.</exception>
    public MeetingsView View(string id)
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
