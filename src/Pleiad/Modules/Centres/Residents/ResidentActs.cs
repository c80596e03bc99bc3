using System.Globalization;
using System.Text.Json.Nodes;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Registry.Contracts;

namespace Pleiad.Modules.Centres.Residents;

/// <summary>Enters a resident of a site.</summary>
public static class AddResident
{
    /// <summary>Reads organisation or name, field, since, until.</summary>
    public static Func<ActScope, string> From(Form form, string site, OrganisationFacts organisations)
    {
        var (organisation, name) = (form.Line("organisation", required: false), form.Line("name", required: form.Typed("organisation").Length == 0, longest: 160));
        var (field, since, until) = (form.Choice("field", ResidentFields.All.Select(f => f.Id)), form.Date("since"), form.Date("until", required: false));
        if (organisation.Length > 0 && !organisations.Exists(organisation))
            form.Refuse("organisation", "Choose one of the organisations of the registry.", "Выберите организацию из реестра.");
        if (form.Fine && until.Length > 0 && string.CompareOrdinal(Term.First(since), Term.Last(until)) > 0)
            form.Refuse("until", "It would end before it began.", "Конец оказался бы раньше начала.");
        return scope =>
        {
            var tenancy = new Tenancy { Id = Guid.CreateVersion7(scope.Now).ToString("N"), Site = site, Organisation = organisation, En = organisation.Length > 0 ? "" : name, Ru = organisation.Length > 0 ? "" : name, Field = field, Since = since, Until = until, EnteredAt = scope.Now.ToString("O") };
            if (scope.Db.Tenancies.Where(t => t.Site == site && t.Organisation == organisation && t.En == tenancy.En).AsEnumerable().Any(t => t.Term.Meets(tenancy.Term)))
                throw new ConflictException("twice", "This resident stands there at that time already.", "Этот резидент в то же время там уже есть.");
            scope.Db.Tenancies.Add(tenancy);
            scope.Write(new Deed(ResidentViews.Node(site), "add-resident") { Facts = new JsonObject { ["tenancy"] = tenancy.Id, ["organisation"] = organisation, ["name"] = tenancy.En, ["field"] = field, ["since"] = since, ["until"] = until } });
            return ResidentViews.Address(site);
        };
    }
}

/// <summary>Writes down when a resident left.</summary>
public static class EndResident
{
    /// <summary>Reads tenancy, until.</summary>
    public static Func<ActScope, string> From(Form form, string site)
    {
        var (id, until) = (form.Line("tenancy"), form.Date("until"));
        return scope =>
        {
            var tenancy = scope.Db.Tenancies.SingleOrDefault(t => t.Id == id && t.Site == site) ?? throw new NotFoundException("There is no such resident here.", "Такого резидента здесь нет.");
            if (tenancy.Until.Length > 0)
                throw new ConflictException("ended", $"It left in {tenancy.Until} already.", $"Резидент уже выбыл: {tenancy.Until}.");
            if (string.CompareOrdinal(Term.First(tenancy.Since), Term.Last(until)) > 0)
                throw new ConflictException("order", "It would leave before it came.", "Резидент выбыл бы раньше, чем пришёл.");
            if (string.CompareOrdinal(Term.First(until), scope.Now.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) > 0)
                throw new ConflictException("future", "That day is still to come.", "Эта дата ещё не наступила.");
            scope.Put(tenancy with { Until = until });
            scope.Write(new Deed(ResidentViews.Node(site), "end-resident") { Facts = new JsonObject { ["tenancy"] = id, ["until"] = until } });
            return ResidentViews.Address(site);
        };
    }
}
