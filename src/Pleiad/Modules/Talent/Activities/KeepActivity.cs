using System.Globalization;
using System.Text.Json.Nodes;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Calendars;
using Pleiad.Kernel.Capacity;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Registry.Contracts;

namespace Pleiad.Modules.Talent.Activities;

/// <summary>Offers an activity to schools, or changes what is said of one. Fields: those of <see cref="Read"/>.</summary>
internal sealed class KeepActivity(RightsOfActors rights, Places places)
{
    public const string Fields = "Fields: kind (excursion, lesson, olympiad, class, laboratory, practice), en, ru, text-en, text-ru, starts, ends, zone, place-en, place-ru, least-age, class-from, class-to, places, sign-up-by, bring-en, bring-ru, safety-en, safety-ru";

    /// <summary>How long places that became free are kept for a class that waits.</summary>
    public static readonly TimeSpan Offer = TimeSpan.FromHours(48);

    /// <summary>Prepares a new one; nobody else sees it until it is announced.</summary>
    public Func<ActScope, string> New(Form form)
    {
        var (organisation, said) = (form.Line("organisation", longest: 120), Read(form));
        return scope =>
        {
            rights.Must(scope.Actor, SchoolRights.Offer, ClusterPermissions.Organisation(organisation));
            var activity = said with { Id = SchoolActs.FreeId(said.En, id => scope.Db.Activities.Any(a => a.Id == id)), Organisation = organisation, CreatedAt = scope.Instant() };
            Enter(scope, activity, "open");
            return activity.Address;
        };
    }

    public Func<ActScope, string> Edit(Form form, string id)
    {
        var (said, version) = (Read(form), form.Version);
        return scope =>
        {
            var now = scope.Activity(id);
            Journal.MustBeAt(scope.Connection, now.Node, version);
            scope.Put(said with { Id = now.Id, Organisation = now.Organisation, State = now.State, Claim = now.Claim, Illustrative = now.Illustrative, CreatedAt = now.CreatedAt });
            if (said.Places != now.Places)
                places.Resize(scope, now.Pool, said.Places);
            scope.Write(new Deed(now.Node, "edit") { Facts = new JsonObject { ["starts"] = said.Starts, ["places"] = said.Places } });
            return now.Address;
        };
    }

    /// <summary>Writes an activity with its pool of places.</summary>
    internal static void Enter(ActScope scope, Activity activity, string deed)
    {
        scope.Db.Activities.Add(activity);
        Places.Open(scope, activity.Pool, activity.Places, Offer);
        scope.Write(new Deed(activity.Node, deed) { To = activity.State, Facts = new JsonObject { ["organisation"] = activity.Organisation, ["kind"] = activity.Kind, ["places"] = activity.Places } });
    }

    /// <summary>The fields as they stand now.</summary>
    public static Form Of(Activity a) => Form.Of(
        ("kind", a.Kind), ("en", a.En), ("ru", a.Ru), ("text-en", a.TextEn), ("text-ru", a.TextRu), ("starts", a.Starts.Replace('T', ' ')), ("ends", a.Ends.Replace('T', ' ')), ("zone", a.Zone), ("place-en", a.PlaceEn), ("place-ru", a.PlaceRu),
        ("least-age", Number(a.LeastAge)), ("class-from", Number(a.ClassFrom)), ("class-to", Number(a.ClassTo)), ("places", Number(a.Places)), ("sign-up-by", a.SignUpBy), ("bring-en", a.BringEn), ("bring-ru", a.BringRu), ("safety-en", a.SafetyEn), ("safety-ru", a.SafetyRu));

    private static Activity Read(Form form)
    {
        var (kind, name) = (form.Choice("kind", ActivityWords.Kinds.Select(k => k.Id)), Both(form, "", 160));
        if (name.En.Length == 0)
            form.Refuse("en", "Name it in at least one of the two languages.", "Назовите занятие хотя бы на одном из двух языков.");
        var (starts, ends) = (Moment(form, "starts"), Moment(form, "ends"));
        if (starts.Length > 0 && ends.Length > 0 && string.CompareOrdinal(ends, starts) < 0)
            form.Refuse("ends", "It ends after it begins.", "Конец не может быть раньше начала.");
        var (from, to, by) = (Whole(form, "class-from", 11), Whole(form, "class-to", 11), form.Date("sign-up-by", required: false));
        if (from > 0 && to > 0 && to < from)
            form.Refuse("class-to", "The highest class is not below the lowest.", "Старший класс не может быть младше младшего.");
        if (by.Length is not (0 or 10))
            form.Refuse("sign-up-by", "Write the day in full: 2027-11-05.", "Укажите день целиком: 2027-11-05.");
        var (text, place, bring, safety) = (Both(form, "text-", 2000), Both(form, "place-", 200), Both(form, "bring-", 600), Both(form, "safety-", 1000));
        return new Activity
        {
            Id = "", Kind = kind, En = name.En, Ru = name.Ru, TextEn = text.En, TextRu = text.Ru, Starts = starts, Ends = ends == starts ? "" : ends, Zone = Zone(form), PlaceEn = place.En, PlaceRu = place.Ru, LeastAge = Whole(form, "least-age", 18), ClassFrom = from, ClassTo = to,
            Places = Whole(form, "places", 2000), SignUpBy = by, BringEn = bring.En, BringRu = bring.Ru, SafetyEn = safety.En, SafetyRu = safety.Ru, State = ActivityFlow.Draft, CreatedAt = "",
        };
    }

    /// <summary>A text in both languages; where one is missing, the other stands for it.</summary>
    private static (string En, string Ru) Both(Form form, string prefix, int longest)
    {
        var (en, ru) = (form.Lines(prefix + "en", required: false, longest), form.Lines(prefix + "ru", required: false, longest));
        return (en.Length > 0 ? en : ru, ru.Length > 0 ? ru : en);
    }

    private static int Whole(Form form, string field, int most)
    {
        var number = form.Number(field, required: false, least: 0, most: most);
        if (!double.IsNaN(number) && number != Math.Truncate(number))
            form.Refuse(field, "Write a whole number.", "Напишите целое число.");
        return double.IsNaN(number) ? 0 : (int)number;
    }

    /// <summary>A zone that clocks know; the usual one where nothing is written.</summary>
    private static string Zone(Form form)
    {
        var zone = form.Line("zone", required: false, longest: 60);
        if (zone.Length > 0 && form.ErrorOf("zone") is null && !TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _))
            form.Refuse("zone", "Write the zone as clocks know it, like Europe/Moscow.", "Укажите часовой пояс так, как его знают часы, например Europe/Moscow.");
        return zone.Length > 0 ? zone : CalendarText.UsualZone;
    }

    /// <summary>A day, or a day and its hour.</summary>
    private static string Moment(Form form, string field)
    {
        var text = form.Line(field, required: false, longest: 16);
        if (text.Length == 0 || form.ErrorOf(field) is not null)
            return "";
        if (DateTime.TryParseExact(text, ["yyyy-MM-dd", "yyyy-MM-dd HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            return text.Replace(' ', 'T');
        form.Refuse(field, "Write a day, or a day and an hour: 2027-11-05 or 2027-11-05 10:00.", "Напишите день или день и час: 2027-11-05 или 2027-11-05 10:00.");
        return "";
    }

    private static string Number(int number) => number == 0 ? "" : number.ToString(CultureInfo.InvariantCulture);
}
