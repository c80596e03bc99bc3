using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Consents;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Tables;
using Pleiad.Kernel.Text;
using Pleiad.Modules.Talent.Applications;
using Pleiad.Modules.Talent.Contracts;

namespace Pleiad.Modules.Talent.Cohorts;

/// <summary>A university enters a cohort, a row for each graduate without a name. Fields: en, ru, year, finished, counted, rows (CSV with the columns outcome and months).</summary>
public static class EnterCohort
{
    private const int Most = 5000;

    public static Func<ActScope, string> From(Form form, string university)
    {
        var (en, ru) = (form.Line("en", longest: 120), form.Line("ru", longest: 120));
        var year = form.Number("year", least: 1990, most: 2100);
        var (finished, counted) = (Day(form, "finished"), Day(form, "counted"));
        if (finished.Length == 10 && counted.Length == 10 && DateOnly.Parse(counted, CultureInfo.InvariantCulture) < DateOnly.Parse(finished, CultureInfo.InvariantCulture).AddMonths(Graduate.Within))
            form.Refuse("counted", "Count a year after they graduated, or later: before, whoever has no job yet is not counted fairly.", "Считайте через год после выпуска или позже: раньше это несправедливо к тем, кто ещё не нашёл работу.");
        var rows = Read(form);
        return scope =>
        {
            var id = $"{university}-{Words.Key(en)}-{(int)year}";
            if (scope.Db.Cohorts.Any(c => c.Id == id))
                throw new ConflictException("cohort-there", "This cohort was entered already.", "Этот выпуск уже внесён.");
            var cohort = new Cohort { Id = id, University = university, En = en, Ru = ru, Year = (int)year, Finished = finished, CountedAt = counted, CreatedAt = scope.Moment() };
            scope.Db.Cohorts.Add(cohort);
            scope.Db.Graduates.AddRange(rows.Select((r, i) => new Graduate(id, i + 1, r.Outcome, r.Months, "")));
            scope.Write(new Deed(cohort.Node, "enter") { Facts = new JsonObject { ["university"] = university, ["year"] = (int)year, ["graduates"] = rows.Count } });
            return cohort.Address;
        };
    }

    /// <summary>The rows of the table; what is wrong is told with its line and column.</summary>
    internal static List<(string Outcome, double? Months)> Read(Form form)
    {
        List<(string, double?)> rows = [];
        var text = form.Lines("rows", longest: 200_000);
        if (text.Length == 0)
            return rows;
        try
        {
            using var table = TableReader.Open(("rows", new MemoryStream(Encoding.UTF8.GetBytes(text))), [new TableColumn("outcome", true), new TableColumn("months", false)], []);
            while (table.Read())
            {
                var outcome = table.Text(0) ?? "";
                if (!Graduate.Outcomes.ContainsKey(outcome))
                    throw table.Refuse(0, $"'{outcome}' is none of {string.Join(", ", Graduate.Outcomes.Keys)}.");
                var months = table.Amount(1);
                if (!double.IsNaN(months) && outcome != Graduate.InField)
                    throw table.Refuse(1, "months are told of a job in the field only.");
                rows.Add((outcome, double.IsNaN(months) ? null : months));
                if (rows.Count > Most)
                    throw table.Refuse(0, $"a cohort has at most {Most} graduates.");
            }

            if (rows.Count == 0)
                form.Refuse("rows", "There is no row.", "Нет ни одной строки.");
        }
        catch (RefusedInputException wrong)
        {
            form.Refuse("rows", wrong.Message, wrong.Russian);
        }

        return rows;
    }

    private static string Day(Form form, string field)
    {
        var day = form.Date(field);
        if (day.Length is 4 or 7)
            form.Refuse(field, "Write the whole day, like 2026-06-01.", "Напишите день целиком, например 2026-06-01.");
        return day;
    }
}

/// <summary>A graduate joins their cohort by consent, in the place of one whom the university lost from sight; or leaves it again. Fields: consent, consent-text.</summary>
public sealed class JoinCohort(RightsOfActors rights, ConsentRegister consents)
{
    /// <summary>To be counted.</summary>
    public static readonly ConsentPurpose Purpose = new(
        "talent-cohort", new("Count me in my cohort", "Учтите меня в моём выпуске"),
        new("Whether and when I found a job in the field is counted among the graduates of my programme and year. Only numbers of five people or more are ever shown, never my name. When I take this back, I count as unknown again.",
            "Нашёл(ла) ли я работу по специальности и когда, учитывается среди выпускников моей программы и года. Показываются только числа от пяти человек, имя — никогда. Если я отзову согласие, снова буду считаться неизвестным."));

    public Func<ActScope, string> Join(Form form, string id, Language language) => scope =>
    {
        var (cohort, me) = (Find(scope, id), scope.Actor.Id);
        rights.Must(scope.Actor, PlacementRights.Apply, TalentNodes.OfPerson(me));
        if (!form.TypedAll("consent").Contains(Purpose.Id))
            throw new RefusedException("consent", "Tick the consent: without it you are not counted.", "Отметьте согласие: без него вас не учтут.");
        if (WhyNot(scope.Db.Learners.SingleOrDefault(l => l.Account == me), cohort) is { } why)
            throw new ConflictException("not-yours", why);
        var rows = scope.Db.Graduates.Where(g => g.Cohort == id && (g.Person == me || (g.Outcome == Graduate.Unknown && g.Person == ""))).OrderBy(g => g.Number).ToList();
        var row = rows.Find(g => g.Person == me) ?? rows.FirstOrDefault() ?? throw new ConflictException("all-known", "The university knows of everybody in this cohort: you are counted already, without your name.", "Вуз знает о каждом в этом выпуске: вы уже учтены, без имени.");
        consents.GiveTicked(scope, form, me, language, new ConsentProof($"form {cohort.Address}"), TalentNodes.OfPerson(me));
        var (outcome, months) = OutcomeOf(scope, cohort, me);
        scope.Put(row with { Person = me, Outcome = outcome, Months = months });
        scope.Write(new Deed(cohort.Node, "join") { Facts = new JsonObject { ["person"] = Journal.Hidden(scope.Connection, me, me) } });
        return cohort.Address;
    };

    public Func<ActScope, string> Leave(string id) => scope =>
    {
        var (cohort, me) = (Find(scope, id), scope.Actor.Id);
        consents.Withdraw(scope, me, Purpose.Id, TalentNodes.OfPerson(me));
        foreach (var row in scope.Db.Graduates.Where(g => g.Cohort == id && g.Person == me).ToList())
            scope.Put(row with { Person = "", Outcome = Graduate.Unknown, Months = null });
        scope.Write(new Deed(cohort.Node, "leave") { Facts = new JsonObject { ["person"] = Journal.Hidden(scope.Connection, me, me) } });
        return cohort.Address;
    };

    /// <summary>Why somebody is not of a cohort; null when they are.</summary>
    internal static Sentence? WhyNot(People.LearnerRecord? learner, Cohort cohort) => learner is null || learner.Organisation != cohort.University || (learner.Finishes != 0 && learner.Finishes != cohort.Year)
        ? new("This is not the cohort that your record names: look at the university and the year there.", "Это не тот выпуск, что в вашей записи: проверьте там вуз и год.") : null;

    /// <summary>What is known of somebody: the job of their path, or what they said last.</summary>
    private static (string Outcome, double? Months) OutcomeOf(ActScope scope, Cohort cohort, string person)
    {
        var finished = DateOnly.Parse(cohort.Finished, CultureInfo.InvariantCulture);
        var jobs = scope.Db.PathSteps.Where(s => s.Person == person && s.Kind == "job" && s.Starts != "").Select(s => s.Starts).AsEnumerable().Where(s => s.Length == 10).Order(StringComparer.Ordinal).ToList();
        var said = scope.Db.FollowUps.Where(f => f.Person == person && f.AnsweredAt != "" && f.Outcome != Evaluations.FollowUp.Stopped).OrderByDescending(f => f.AnsweredAt).Select(f => f.Outcome).FirstOrDefault();
        if (said is not null && said != Graduate.InField)
            return (said, null);
        return jobs.Count == 0 ? (said is null ? Graduate.NotEmployed : said, null)
            : (Graduate.InField, Math.Max(0, Math.Round((DateOnly.Parse(jobs[0], CultureInfo.InvariantCulture).DayNumber - finished.DayNumber) / 30.44, 1)));
    }

    private static Cohort Find(ActScope scope, string id) => scope.Db.Cohorts.SingleOrDefault(c => c.Id == id) ?? throw CohortViews.Missing(id);
}
