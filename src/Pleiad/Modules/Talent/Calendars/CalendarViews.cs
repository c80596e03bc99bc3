using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Calendars;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Web;
using Pleiad.Modules.Accounts.Contracts;
using Pleiad.Modules.Talent.Activities;
using Pleiad.Modules.Talent.Contracts;
using Pleiad.Modules.Talent.Courses;
using Pleiad.Modules.Talent.Guardians;
using Pleiad.Modules.Talent.Lending;

namespace Pleiad.Modules.Talent.Calendars;

/// <summary>A date of somebody's own, or of everybody's.</summary>
/// <param name="Node">What it is: its version is the number of the change.</param>
/// <param name="Uid">Names it in calendars for ever.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Why">Why it stands in one's own calendar.</param>
/// <param name="Starts">A day, or a day with its hour as there.</param>
/// <param name="Ends">Alike; "" for the same.</param>
/// <param name="Address">Its page.</param>
public sealed record OwnDate(Node Node, string Uid, Sentence Name, Sentence Why, string Starts, string Ends, string Address)
{
    public Sentence Place { get; init; } = new("", "");

    public Sentence Text { get; init; } = new("", "");

    /// <summary>The zone of its hours.</summary>
    public string Zone { get; init; } = CalendarText.UsualZone;

    public bool Cancelled { get; init; }

    public bool Illustrative { get; init; }

    public string Day => Starts[..10];
}

/// <summary>Reads dates of activities, lessons and courses. No pupil and no class is named: calendars are kept by others.</summary>
internal sealed class CalendarViews(IDbContextFactory<PleiadDb> databases, AccountCards accounts, PublicAddress host, IServiceProvider services, TimeProvider clock)
{
    private const string HourFormat = "yyyy-MM-dd'T'HH:mm", DayFormat = "yyyy-MM-dd";

    /// <summary>How long past dates stay in a calendar.</summary>
    private static readonly TimeSpan Past = TimeSpan.FromDays(90);

    private static readonly Sentence Holds = new("your organisation holds it", "проводит ваша организация"), Comes = new("a class of your school is signed up", "записан класс вашей школы"), Takes = new("you take part", "вы участвуете"), Learns = new("you take this course", "вы учитесь на этом курсе"),
        Gives = new("your organisation gives this course", "курс ведёт ваша организация"), Teaches = new("hours for teaching that your organisation booked", "часы для занятий, которые забронировала ваша организация");

    /// <summary>The address of somebody's calendar; null as long as there is none.</summary>
    public string? AddressOf(string account) => databases.Ask((db, _) => db.Set<OwnCalendar>().SingleOrDefault(c => c.Account == account)?.File);

    /// <exception cref="NotFoundException">Nobody has a calendar there, or it has a new address.</exception>
    public string Whose(string token) => databases.Ask((db, _) => db.Set<OwnCalendar>().Where(c => c.Token == token).Select(c => c.Account).FirstOrDefault()) ?? throw new NotFoundException("There is no calendar at this address: it may have a new one.", "По этому адресу календаря нет: возможно, у него новый адрес.", new Suggestion("Your calendar", "Ваш календарь", OwnCalendar.Address));

    /// <summary>Everything that somebody goes to or holds, the first first; what is long past is left out.</summary>
    public IReadOnlyList<OwnDate> Of(string account, IReadOnlyCollection<Node> organisations) => databases.Ask((db, _) =>
    {
        string[] own = [.. organisations.Where(n => n.Kind == "registry/organisations").Select(n => n.Id)];
        var classes = db.SchoolGroups.Where(g => own.Contains(g.School) && (g.State == GroupFlow.Confirmed || g.State == GroupFlow.Came || g.State == GroupFlow.CalledOff)).Select(g => g.Activity).ToHashSet();
        var linked = db.Pupils.Where(p => p.Account == account && (p.State == PupilFlow.Agreed || p.State == PupilFlow.Came)).Join(db.SchoolGroups, p => p.SchoolGroup, g => g.Id, (_, g) => g.Activity).ToHashSet();
        var courses = db.Enrolments.Where(e => e.Person == account && (e.State == EnrolmentFlow.Enrolled || e.State == EnrolmentFlow.Finished)).Select(e => e.Course).ToHashSet();
        List<OwnDate> dates =
        [
            .. db.Activities.Where(a => a.Starts != "" && a.State != ActivityFlow.Draft).AsEnumerable().Select(a => (a, Why: own.Contains(a.Organisation) ? Holds : classes.Contains(a.Id) ? Comes : linked.Contains(a.Id) ? Takes : null)).Where(a => a.Why is not null && a.a.Day.Length == 10).Select(a => Of(a.a, a.Why!)),
            .. db.Courses.Where(c => c.Starts != "").AsEnumerable().Select(c => (c, Why: courses.Contains(c.Id) ? Learns : own.Contains(c.Organisation) ? Gives : null)).Where(c => c.Why is not null).Select(c => Of(c.c, c.Why!)),
            .. db.FacilityUses.Where(u => u.Kind == FacilityUse.Teaching && own.Contains(u.Organisation)).Join(db.Facilities, u => u.Facility, f => f.Id, (u, f) => new { u, f }).AsEnumerable().Select(l => Of(l.u, l.f)),
        ];
        var since = SchoolActs.Day(clock.GetUtcNow() - Past);
        return (IReadOnlyList<OwnDate>)[.. dates.Where(d => string.CompareOrdinal(d.Day, since) >= 0).OrderBy(d => d.Starts, StringComparer.Ordinal).ThenBy(d => d.Uid, StringComparer.Ordinal)];
    });

    /// <summary>The own dates of an account by its roles as they are now: the address stays when roles come and go.</summary>
    public IReadOnlyList<OwnDate> Of(string account) => Of(account, accounts.NodesOf(account, Role.OrganisationRepresentative));

    public static OwnDate Of(Activity activity, Sentence why) => new(activity.Node, $"{activity.Id}@activities.talent.pleiad", activity.Name, why, activity.Starts, activity.Ends, activity.Address)
    {
        Place = activity.Place, Text = activity.Text, Zone = activity.Zone, Cancelled = activity.State == ActivityFlow.Cancelled, Illustrative = activity.Illustrative,
    };

    public static OwnDate Of(Course course, Sentence why) => new(course.Node, $"{course.Id}@courses.talent.pleiad", course.Name, why, course.Starts, course.Ends, TalentAddress.OfCourse(course.Id)) { Text = new(course.TextEn, course.TextRu), Illustrative = course.Illustrative };

    /// <summary>A calendar of dates, in the language of the reader, with its file name.</summary>
    public string Write(string name, IReadOnlyList<OwnDate> dates, Reader reader) => databases.Ask((_, connection) => CalendarText.Write(name, CalendarText.UsualZone, [.. dates.Select(d => Entry(connection, d, reader))]));

    private static OwnDate Of(FacilityUse use, Facility facility) => new(use.Node, $"{use.Id}@lessons.talent.pleiad", new(use.Subject.Length > 0 ? use.Subject : facility.En, use.Subject.Length > 0 ? use.Subject : facility.Ru), Teaches, use.Starts, use.Ends, facility.Address)
    {
        Place = facility.Name, Cancelled = use.State == UseFlow.Cancelled, Illustrative = use.Illustrative,
    };

    private CalendarEntry Entry(DbConnection connection, OwnDate date, Reader reader)
    {
        var deeds = Journal.Of(connection, date.Node);
        var hours = date.Starts.Length == HourFormat.Length - 2;
        var starts = DateTime.ParseExact(date.Starts, hours ? HourFormat : DayFormat, CultureInfo.InvariantCulture);
        var ends = date.Ends.Length == date.Starts.Length ? DateTime.ParseExact(date.Ends, hours ? HourFormat : DayFormat, CultureInfo.InvariantCulture) : hours ? starts.AddHours(1) : starts;
        return new CalendarEntry(date.Uid, deeds.Count, starts, ends, AllDay: !hours, reader.T(date.Name))
        {
            Description = reader.T(date.Text), Place = reader.T(date.Place), Url = host.Of(services, reader.Href(date.Address)), Cancelled = date.Cancelled, Zone = date.Zone,
            Stamp = deeds.Count > 0 ? DateTimeOffset.Parse(deeds[^1].At, CultureInfo.InvariantCulture) : clock.GetUtcNow(),
        };
    }
}
