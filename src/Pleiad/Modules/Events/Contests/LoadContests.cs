using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Consents;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;

namespace Pleiad.Modules.Events.Contests;

/// <summary>Two invented contests, marked so: one with its result and one that takes ideas. Their form is that of the contests which an article tells of.</summary>
public sealed class LoadContests(IDbContextFactory<PleiadDb> databases, ActRunner acts)
{
    /// <summary>The claim that patients and doctors may judge such contests.</summary>
    public const string Origin = "f263";

    public const string Finished = "ideas-for-calmer-treatment";
    public const string Open = "ideas-for-life-with-a-long-illness";

    private static readonly (string, string, double)[] Rubric = [("It eases a patient's day", "Облегчает день пациента", 2), ("It can be made within a year", "Можно сделать за год", 1), ("It is new here", "Ново для нас", 1)];

    /// <summary>Title, text, who, and how the groups lean: patients, doctors, experts.</summary>
    private static readonly (string Title, string Text, string Who, double[] Leaning)[] Ideas =
    [
        ("A quiet hour on every ward", "One hour a day without trolleys, calls and rounds. The ward prints it on the door, and alarms of pumps go to the nurse's wrist.", "patient", [4.4, 3.1, 2.6]),
        ("A box that counts tablets by itself", "A box for a week's tablets with a scale under each part. It tells the doctor what was taken, without a phone and without typing.", "doctor", [3.6, 4.3, 3.2]),
        ("A card with the dose in large print", "A card of the size of a passport that the pharmacy prints at every change of dose, in two languages, with the doctor's number.", "patient", [3.9, 3.8, 2.9]),
        ("A syringe that warms the medicine", "Cold injections hurt. A sleeve with salt that warms by itself brings the syringe to the warmth of the hand in five minutes.", "student", [2.9, 2.7, 4.5]),
    ];

    /// <summary>Enters those that are not there.</summary>
    public void Run()
    {
        using (var db = databases.CreateDbContext())
        {
            if (db.Contests.Any(c => c.Id == Finished))
                return; // before the write lock
        }

        acts.Run(Actor.Program, scope =>
        {
            if (scope.Db.Contests.Any(c => c.Id == Finished))
                return; // another server did it meanwhile
            Enter(scope, Finished, new("Ideas for calmer treatment", "Идеи для спокойного лечения"), new("What would make the days of treatment calmer for those who are treated?", "Что сделало бы дни лечения спокойнее для тех, кого лечат?"), ContestFlow.Closed, -70, -40);
            Enter(scope, Open, new("Ideas for life with a long illness", "Идеи для жизни с долгой болезнью"), new("What would help people who live with an illness for years: a thing, a service, a habit of a clinic?", "Что помогло бы людям, живущим с болезнью годами: вещь, услуга, порядок в клинике?"), ContestFlow.Open, 60, 90);
            Judge(scope);
        });
    }

    private static void Enter(ActScope scope, string id, Sentence name, Sentence theme, string state, int ideas, int judged)
    {
        string Day(int days) => scope.Now.UtcDateTime.AddDays(days).ToString("yyyy-MM-dd");
        var contest = new Contest
        {
            Id = id, En = name.En, Ru = name.Ru, ThemeEn = theme.En, ThemeRu = theme.Ru, State = state, IdeasUntil = Day(ideas), JudgedUntil = Day(judged), Salt = PrivateSecret.New(), Illustrative = true, Claim = Origin,
            RulesEn = "Everybody may enter, patients and doctors too, as long as they do not judge. The centre helps the first idea to a firm that can make it. Ideas stay their authors'.",
            RulesRu = "Участвовать может каждый, в том числе пациенты и врачи, если они не судят. Первой идее центр поможет найти предприятие, которое её воплотит. Идеи остаются за авторами.",
            CreatedAt = scope.Moment(), CreatedBy = Actor.ProgramId, ChangedAt = scope.Moment(),
        };
        PrepareContest.Add(scope, contest, [("patients", 1), ("doctors", 1), ("experts", 1)], Rubric);
        scope.Write(new Deed(contest.Node, "load") { To = state });
    }

    /// <summary>Twelve patients, seven doctors and three experts, without names, whose scores lean as their groups do.</summary>
    private static void Judge(ActScope scope)
    {
        var ids = Ideas.Select((idea, i) =>
        {
            var row = new Idea
            {
                Id = scope.RowId(), Contest = Finished, Number = i + 1, Token = PrivateSecret.New(), State = IdeaFlow.Admitted, Title = idea.Title, Text = idea.Text, AuthorIs = idea.Who, Language = "en",
                EnteredAt = scope.Moment(), ChangedAt = scope.Moment(),
            };
            scope.Db.Ideas.Add(row);
            return row;
        }).ToArray();
        var random = new Random(16); // the scores are the same in every installation
        foreach (var (group, g, count) in new[] { ("patients", 0, 12), ("doctors", 1, 7), ("experts", 2, 3) })
        {
            for (var j = 0; j < count; j++)
            {
                var juror = new Juror(scope.RowId(), Finished, group, PrivateSecret.New(), "", "", "en", scope.Moment(), scope.Moment());
                scope.Db.Jurors.Add(juror);
                scope.Db.JuryScores.AddRange(ids.SelectMany((idea, i) => Enumerable.Range(1, Rubric.Length).Select(c => new JuryScore(juror.Id, idea.Id, c, (int)Math.Clamp(Math.Round(Ideas[i].Leaning[g] + (random.NextDouble() * 2) - 1), ContestWords.Lowest, ContestWords.Highest)))));
            }
        }

        scope.Db.SaveChanges();
        var verdict = Verdict.Of(ContestRecord.Read(scope.Db, scope.Contest(Finished)));
        foreach (var idea in ids)
        {
            scope.Put(idea with { Place = verdict.Rows.Single(r => r.Idea.Id == idea.Id).Place });
            scope.Write(new Deed(idea.Node, "load") { To = idea.State });
        }
    }
}
