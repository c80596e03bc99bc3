using Pleiad.Kernel;
using Pleiad.Kernel.Consents;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Text;
using Pleiad.Modules.Events.Meetings;
using Pleiad.Modules.Registry;
using Pleiad.Modules.Registry.Contracts;
using Pleiad.Tests.Front;

namespace Pleiad.Tests.Events;

/// <summary>One-to-one meetings from wishes to ties that name the gathering as their origin.</summary>
public class MeetingTests
{
    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public void Wishes_become_a_plan_and_a_meeting_becomes_a_tie_that_names_the_gathering(Dialect engine)
    {
        using var house = Opened(engine, slots: 2, tables: 1);
        var (alpha, beta, gamma) = (Join(house, Representative("alpha"), "Anna", "alpha"), Join(house, Representative("beta"), "Boris", "beta"), Join(house, Actor.Visitor, "Carl", "", "carl@example.org"));
        Wish(house, Representative("alpha"), alpha, [0, 1], (2, 3), (3, 1));
        Wish(house, Representative("beta"), beta, [1], (1, 2), (3, 3));
        Wish(house, Actor.Visitor, gamma, [0], (1, 1));
        Should.Throw<ConflictException>(() => Join(house, Representative("alpha"), "Anna again", "alpha")).Code.ShouldBe("there");
        Move(house, "plan");
        Rows(house).ShouldBe(["Anna Boris 1 1 ", "Anna Carl 0 1 ", "Boris Carl -1 0 never-together"]);
        Should.Throw<ConflictException>(() => Wish(house, Actor.Visitor, gamma, [0, 1])).Code.ShouldBe("not-open");
        Should.Throw<ConflictException>(() => Record(house, Representative("alpha"), alpha, "contact")).Code.ShouldBe("not-now");
        Move(house, "announce");
        house.Text("SELECT text FROM kernel_mail WHERE key LIKE '%plan-1' AND recipient = @p", "carl@example.org").ShouldContain(gamma);

        Should.Throw<ForbiddenException>(() => Record(house, Representative("delta"), alpha, "joint-project"));
        Should.Throw<SignInException>(() => Record(house, Actor.Visitor, alpha, "joint-project"));
        Record(house, Representative("alpha"), alpha, "joint-project");
        Should.Throw<ConflictException>(() => Record(house, Representative("beta"), beta, "cooperation")).Code.ShouldBe("there");
        house.Service<RegistryViews>().Organisation("beta").Ties.Select(t => (t.Tie.Kind, t.Origin!.Name.En, t.Origin.Address)).ShouldBe([("joint-project", "Forum", "/events/forum")]);
        house.Texts("SELECT outcome FROM events_meeting WHERE outcome <> ''").ShouldBe(["joint-project"]);
        string.Join(' ', house.Texts("SELECT facts FROM kernel_journal")).ShouldNotContain("Anna");
        house.Troubles().ShouldBeEmpty();
    }

    [Fact]
    public void A_plan_is_made_again_until_it_is_announced_and_rather_not_keeps_apart()
    {
        using var house = Opened(Dialect.Sqlite, slots: 1, tables: 5);
        var people = new[] { "Anna", "Boris", "Carl" }.ToDictionary(n => n, n => Join(house, ContestHouse.Account(n), n, ""));
        Should.Throw<ConflictException>(() => Move(house, "plan")).Code.ShouldBe("no-wishes");
        Wish(house, ContestHouse.Account("Anna"), people["Anna"], [0], (2, 1), (3, 2));
        Move(house, "plan");
        Rows(house).ShouldBe(["Anna Boris -1 0 outranked", "Anna Carl 0 1 "]);
        Move(house, "reopen");
        Wish(house, ContestHouse.Account("Carl"), people["Carl"], [0], (1, 0));
        Move(house, "plan");
        Move(house, "plan");
        Rows(house).ShouldBe(["Anna Boris 0 1 "]);
        house.Texts("SELECT plan FROM events_meeting_round").ShouldBe(["3"]);
        house.Run(ContestHouse.Account("Boris"), _ => scope => LeaveMeetings.Run(scope, people["Boris"], Letters(house)));
        house.Texts("SELECT name FROM events_meeting_person WHERE left_at <> ''").ShouldBe(["—"]);
        house.Texts("SELECT count(*) FROM kernel_consent WHERE withdrawn_at <> ''").ShouldBe(["1"]);
        Should.Throw<ConflictException>(() => Move(house, "reopen", "1")).Code.ShouldBe("stale");
        Move(house, "announce");
        Should.Throw<ConflictException>(() => Move(house, "plan")).Code.ShouldBe("not-now");
    }

    private static ContestHouse Opened(Dialect engine, int slots, int tables)
    {
        var house = new ContestHouse(engine);
        house.Gathering("forum", "alpha", "beta", "delta");
        var day = TimeProvider.System.GetUtcNow().AddDays(9).ToString("yyyy-MM-dd");
        house.Run(ContestHouse.Officer, form => OpenMeetings.From(form, "forum"), ("starts", $"{day} 10:00"), ("slots", $"{slots}"), ("minutes", "20"), ("break", "5"), ("tables", $"{tables}"), ("wishes-until", day));
        return house;
    }

    private static string Join(ContestHouse house, Actor actor, string name, string organisation, string mail = "") => house.Send(actor, form => JoinMeetings.From(form, "forum", Letters(house), house.Service<RegistryNames>(), Language.English, actor.SignedIn),
        Form.Of([("name", name), ("organisation", organisation), ("about", "x"), ("mail", mail)], ("consent", mail.Length > 0 ? ["meetings-shown", "meetings-post"] : ["meetings-shown"]), ("consent-text", [ConsentRegister.Shown(MeetingLetters.Shown), ConsentRegister.Shown(MeetingLetters.Post)]))).Split('/')[^1];

    private static void Wish(ContestHouse house, Actor actor, string token, int[] free, params (int Other, int Strength)[] wishes) => house.Send(actor, form => SayWishes.From(form, token),
        Form.Of([("version", house.Version(new Node($"events/my-meetings/{house.Text("SELECT id FROM events_meeting_person WHERE token = @p", token)}"))), .. wishes.Select(w => ($"w-{w.Other}", (string?)$"{w.Strength}"))], ("free", free.Select(f => $"{f}"))));

    private static void Move(ContestHouse house, string move, string? version = null) => house.Run(ContestHouse.Officer, form => MoveMeetings.From(form, "forum", move, Letters(house)), ("version", version ?? house.Version(MeetingRound.Of("forum"))));

    private static void Record(ContestHouse house, Actor actor, string token, string outcome)
    {
        var meeting = house.Text("SELECT m.id FROM events_meeting m JOIN events_meeting_person a ON a.id = m.one JOIN events_meeting_person b ON b.id = m.other WHERE a.name IN ('Anna', 'Boris') AND b.name IN ('Anna', 'Boris') AND a.name <> @p", "");
        house.Run(actor, form => RecordMeeting.From(form, token, meeting, house.Service<RightsOfActors>()), ("outcome", outcome), ("evidence", "Letter no. 3"));
    }

    private static IReadOnlyList<string> Rows(ContestHouse house) =>
        [.. house.Texts("SELECT CASE WHEN a.name < b.name THEN a.name || ' ' || b.name ELSE b.name || ' ' || a.name END || ' ' || m.slot || ' ' || m.seat || ' ' || m.why FROM events_meeting m JOIN events_meeting_person a ON a.id = m.one JOIN events_meeting_person b ON b.id = m.other WHERE m.plan = (SELECT max(plan) FROM events_meeting)").Order(StringComparer.Ordinal)];

    private static MeetingLetters Letters(ContestHouse house) => new(house.Private, house.Service<ConsentRegister>());

    private static Actor Representative(string organisation) => new($"of-{organisation}", organisation, [new Grant(Role.OrganisationRepresentative, new Node($"registry/organisations/{organisation}"))]);
}
