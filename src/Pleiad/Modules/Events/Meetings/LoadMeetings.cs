using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Consents;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Events.Samples;

namespace Pleiad.Modules.Events.Meetings;

/// <summary>Invented one-to-one meetings at the invented gathering, open for wishes; the participants are kinds of people, without names.</summary>
public sealed class LoadMeetings(IDbContextFactory<PleiadDb> databases, ActRunner acts)
{
    private static readonly (string Name, string About)[] People =
    [
        ("A maker of substances", "Looks for a finished-form line; offers three substances by synthesis"),
        ("A plant of finished forms", "Has room on a line of ampoules; looks for products to make to order"),
        ("A start-up of diagnostics", "Looks for a first customer and for series production of a cartridge"),
        ("An investor in medicine", "Puts money into pilot lots; looks for teams with a proof of concept"),
        ("A clinic of oncology", "Offers trial sites; looks for diagnostics that fit its laboratory"),
        ("A university laboratory", "Offers analysis and young people; looks for joint projects"),
    ];

    /// <summary>Who wishes whom and how much, by place in the list.</summary>
    private static readonly (int One, int Other, int Strength)[] Wishes = [(0, 1, 3), (1, 0, 2), (2, 1, 2), (2, 3, 3), (3, 2, 2), (4, 2, 3), (2, 4, 2), (5, 0, 1), (0, 5, 2), (3, 0, 1), (5, 4, 2)];

    /// <summary>Enters them where they are not there.</summary>
    public void Run()
    {
        using (var db = databases.CreateDbContext())
        {
            if (db.MeetingRounds.Any(r => r.Gathering == ExampleGathering.Id) || !db.Gatherings.Any(g => g.Id == ExampleGathering.Id))
                return; // before the write lock
        }

        acts.Run(Actor.Program, scope =>
        {
            if (scope.Db.MeetingRounds.Any(r => r.Gathering == ExampleGathering.Id))
                return; // another server did it meanwhile
            var day = scope.Gathering(ExampleGathering.Id).Starts;
            var round = new MeetingRound
            {
                Gathering = ExampleGathering.Id, State = MeetingFlow.Open, Starts = $"{day}T16:30", Slots = 5, Minutes = 20, BreakMinutes = 5, Tables = 3, WishesUntil = DateOnly.ParseExact(day, "yyyy-MM-dd").AddDays(-3).ToString("yyyy-MM-dd"), Illustrative = true, ChangedAt = scope.Moment(),
            };
            scope.Db.MeetingRounds.Add(round);
            MeetingPerson[] people = [.. People.Select((p, i) => new MeetingPerson
            {
                Id = scope.MeetingId(), Gathering = round.Gathering, Number = i + 1, Token = PrivateSecret.New(), Name = p.Name, About = p.About, Language = "en", Free = MeetingBoard.Slots(Enumerable.Range(0, 5).Where(s => (s + i) % 4 != 0)), Illustrative = true,
                JoinedAt = scope.Moment(),
            })];
            scope.Db.MeetingPeople.AddRange(people);
            scope.Db.MeetingWishes.AddRange(Wishes.Select(w => new MeetingWish(people[w.One].Id, people[w.Other].Id, w.Strength)));
            scope.Write(new Deed(round.Node, "load") { To = round.State, Facts = new JsonObject { ["people"] = people.Length } });
        });
    }
}
