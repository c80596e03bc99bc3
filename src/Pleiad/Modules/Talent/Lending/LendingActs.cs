using System.Globalization;
using System.Text.Json.Nodes;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Registry.Contracts;
using Pleiad.Modules.Talent.Activities;

namespace Pleiad.Modules.Talent.Lending;

/// <summary>Lends hours on equipment or a laboratory to teaching. Fields: organisation, site, en, ru, text-en, text-ru, teaching-hours (most a month), opens, closes.</summary>
internal sealed class LendFacility(RightsOfActors rights)
{
    public Func<ActScope, string> From(Form form)
    {
        var (organisation, site) = (form.Line("organisation", longest: 120), form.Line("site", required: false, longest: 120));
        var (en, ru) = (form.Line("en", required: false, longest: 160), form.Line("ru", required: false, longest: 160));
        if (en.Length == 0 && ru.Length == 0)
            form.Refuse("en", "Name it in at least one of the two languages.", "Назовите хотя бы на одном из двух языков.");
        var (textEn, textRu, hours) = (form.Lines("text-en", required: false, 2000), form.Lines("text-ru", required: false, 2000), form.Number("teaching-hours", required: false, least: 0, most: 744));
        var (opens, closes) = (Slots.Hour(form, "opens"), Slots.Hour(form, "closes"));
        if (opens.Length > 0 && closes.Length > 0 && string.CompareOrdinal(closes, opens) <= 0)
            form.Refuse("closes", "It closes after it opens.", "Закрытие должно быть позже открытия.");
        return scope =>
        {
            rights.Must(scope.Actor, LendingRights.Lend, ClusterPermissions.Organisation(organisation));
            if (site.Length > 0 && !rights.Exists(new Node("registry/sites/" + site)))
                throw new RefusedException("site", "There is no such site in the registry.", "Такой площадки в реестре нет.");
            var name = en.Length > 0 ? en : ru;
            var facility = new Facility
            {
                Id = SchoolActs.FreeId(name, id => scope.Db.Facilities.Any(f => f.Id == id)), Organisation = organisation, Site = site, En = name, Ru = ru.Length > 0 ? ru : en, TextEn = textEn.Length > 0 ? textEn : textRu, TextRu = textRu.Length > 0 ? textRu : textEn,
                TeachingHours = double.IsNaN(hours) ? 0 : (int)hours, Opens = opens, Closes = closes, CreatedAt = scope.Instant(),
            };
            scope.Db.Facilities.Add(facility);
            scope.Write(new Deed(facility.Node, "lend") { Facts = new JsonObject { ["organisation"] = organisation, ["hours"] = facility.TeachingHours } });
            return facility.Address;
        };
    }
}

/// <summary>Takes hours of a facility: nobody's hours are taken twice, whatever they are for.</summary>
internal sealed class TakeHours(RightsOfActors rights, OrganisationFacts organisations)
{
    /// <summary>A teacher books for a class. Fields: school, subject, day, from, to.</summary>
    public Func<ActScope, string> Teach(Form form, string id)
    {
        var (school, subject, slot) = (form.Line("school", longest: 120), form.Line("subject", longest: 160), Slots.Read(form));
        return scope =>
        {
            var facility = Open(scope, id);
            rights.Must(scope.Actor, LendingRights.Book, ClusterPermissions.Organisation(school));
            if (organisations.Of(school)?.Kind is not ("school" or "university"))
                throw new RefusedException("school", "Hours are booked for teaching by schools and universities.", "Часы для обучения бронируют школы и вузы.");
            if (string.CompareOrdinal(slot.Starts[..10], scope.Today()) < 0)
                throw new RefusedException("day", "That day is over.", "Этот день уже прошёл.");
            Within(scope, facility, slot);
            Take(scope, facility, new FacilityUse { Id = Guid.NewGuid().ToString("N"), Facility = id, Kind = FacilityUse.Teaching, Starts = slot.Starts, Ends = slot.Ends, Organisation = school, Subject = subject, State = UseFlow.Booked, BookedBy = scope.Actor.Id, BookedAt = scope.Instant() });
            return facility.Address + "#hours";
        };
    }

    /// <summary>The owner enters what it does for money; nothing of a list is taken when one line cannot be. Fields: lines (2026-10-05 09:00-12:00 each).</summary>
    public Func<ActScope, string> Work(Form form, string id)
    {
        var slots = Slots.Lines(form, "lines");
        return scope =>
        {
            var facility = Open(scope, id);
            foreach (var slot in slots)
                Take(scope, facility, new FacilityUse { Id = Guid.NewGuid().ToString("N"), Facility = id, Kind = FacilityUse.Commercial, Starts = slot.Starts, Ends = slot.Ends, State = UseFlow.Booked, BookedBy = scope.Actor.Id, BookedAt = scope.Instant() });
            return facility.Address + "#hours";
        };
    }

    /// <summary>Gives hours back before they begin.</summary>
    public static string GiveBack(ActScope scope, string id, string use)
    {
        var taken = scope.Db.FacilityUses.SingleOrDefault(u => u.Id == use && u.Facility == id) ?? throw new NotFoundException("There are no such hours.", "Таких часов нет.");
        var move = UseFlow.Life.Must("cancel", taken.State, taken);
        if (string.CompareOrdinal(taken.Day, scope.Today()) < 0)
            throw new ConflictException("past", "These hours are over, and counted.", "Эти часы прошли и учтены.");
        scope.Put(taken with { State = move.To });
        scope.Write(new Deed(taken.Node, "cancel") { From = taken.State, To = move.To });
        return LendingNodes.AddressOf(id, "#hours");
    }

    /// <summary>Stops lending; hours that were booked stay.</summary>
    public static string End(ActScope scope, string id)
    {
        var facility = Open(scope, id);
        scope.Put(facility with { EndedAt = scope.Instant() });
        scope.Write(new Deed(facility.Node, "end"));
        return facility.Address;
    }

    internal static void Take(ActScope scope, Facility facility, FacilityUse use)
    {
        scope.Db.SaveChanges(); // the lines of one list meet one another too
        if (scope.Connection.Rows(
            $"SELECT starts, ends FROM talent_use WHERE facility = @facility AND state = '{UseFlow.Booked}' AND starts < @ends AND ends > @starts ORDER BY starts", r => new Slot(r.GetString(0), r.GetString(1)), ("@facility", facility.Id), ("@starts", use.Starts), ("@ends", use.Ends)) is [var taken, ..])
            throw new ConflictException("taken", $"{use.Day}, {taken.Starts[11..]}–{taken.Ends[11..]} is taken already ({use.Hours} was asked for).", $"{use.Day}, {taken.Starts[11..]}–{taken.Ends[11..]} уже занято (запрошено {use.Hours}).");
        scope.Db.FacilityUses.Add(use);
        scope.Write(new Deed(use.Node, "book") { To = use.State, Facts = new JsonObject { ["facility"] = facility.Id, ["kind"] = use.Kind, ["starts"] = use.Starts, ["ends"] = use.Ends } });
    }

    private static void Within(ActScope scope, Facility facility, Slot slot)
    {
        if (string.CompareOrdinal(slot.Starts[11..], facility.Opens) < 0 || string.CompareOrdinal(slot.Ends[11..], facility.Closes) > 0)
            throw new RefusedException("from", $"It is lent from {facility.Opens} to {facility.Closes}.", $"Часы предоставляются с {facility.Opens} до {facility.Closes}.");
        var month = slot.Starts[..7];
        var hours = scope.Connection.Rows(
            $"SELECT starts, ends FROM talent_use WHERE facility = @facility AND kind = '{FacilityUse.Teaching}' AND state = '{UseFlow.Booked}' AND substr(starts, 1, 7) = @month", r => new Slot(r.GetString(0), r.GetString(1)), ("@facility", facility.Id), ("@month", month)).Sum(s => s.Length) + slot.Length;
        if (facility.TeachingHours > 0 && hours > facility.TeachingHours)
            throw new ConflictException("hours-gone", $"Its owner lends {facility.TeachingHours} hours a month to teaching, and with these it would be {hours.ToString("0.#", CultureInfo.InvariantCulture)} in {month}.", $"Владелец предоставляет для обучения {facility.TeachingHours} часов в месяц, а вместе с этими вышло бы {hours.ToString("0.#", CultureInfo.InvariantCulture)} за {month}.");
    }

    private static Facility Open(ActScope scope, string id)
    {
        var facility = scope.Db.Facilities.SingleOrDefault(f => f.Id == id) ?? throw LendingViews.Missing(id);
        return facility.EndedAt.Length == 0 ? facility : throw new ConflictException("ended", "It is lent no more.", "Оно больше не предоставляется.");
    }
}
