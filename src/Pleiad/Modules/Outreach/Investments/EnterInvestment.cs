using System.Text.Json.Nodes;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Claims;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Outreach.Offers;

namespace Pleiad.Modules.Outreach.Investments;

/// <summary>
/// Adds to the ledger, with the source. Fields: cluster, investment-kind, whole, what-en, what-ru, investor, origin, value, bound, currency,
/// since, until, source.
/// </summary>
public static class EnterInvestment
{
    private const int FirstYear = 1900;

    public static Func<ActScope, string> From(Form form, RightsOfActors rights, IReadOnlyCollection<string> clusters)
    {
        var (cluster, kind, whole) = (form.Choice("cluster", clusters), form.Choice("investment-kind", InvestmentWords.Kinds.Select(k => k.Id)), form.Ticked("whole"));
        var (en, ru) = (form.Line("what-en", required: false), form.Line("what-ru", required: false));
        if (en.Length == 0 && ru.Length == 0)
            form.Refuse("what-en", "Say in one of the languages what it was for.", "Напишите хотя бы на одном языке, на что это.");
        var (investor, origin) = (form.Line("investor", required: false), form.Choice("origin", InvestmentWords.Origins.Select(o => o.Id), required: false));
        if (whole && investor.Length > 0)
            form.Refuse("investor", "An entry about all members names no single one.", "Запись обо всех участниках не называет одного.");
        var value = form.Number("value", least: 0, most: 1e15);
        var bound = form.Choice("bound", InvestmentWords.Bounds.Select(b => b.Bound.ToString()));
        var unit = kind == InvestmentWords.Agreement ? InvestmentWords.Agreements : form.Choice("currency", OfferWords.Currencies);
        var (since, until) = (Year(form, "since", required: true), Year(form, "until", required: false));
        if (until > 0 && until < since)
            form.Refuse("until", "The last year is not before the first.", "Последний год не раньше первого.");
        var source = form.Line("source", longest: 300);
        return scope =>
        {
            if (investor.Length > 0 && !rights.Exists(new Node(investor)))
                throw new RefusedException("investor", "There is no such organisation in the registry.", "Такой организации в реестре нет.");
            var entry = new Investment
            {
                Id = Guid.CreateVersion7(scope.Now).ToString("N"), Cluster = cluster, Kind = kind, Whole = whole, En = en.Length > 0 ? en : ru, Ru = ru.Length > 0 ? ru : en, Investor = investor, Origin = origin, Value = value, Bound = bound, Unit = unit,
                Since = since, Until = until > 0 ? until : since, Source = source, EnteredBy = scope.Actor.Id, EnteredAt = scope.Now.ToString("O"),
            };
            if (scope.Now.Year < entry.Since)
                throw new ConflictException("ahead", "The ledger holds what was put in or signed; this year lies ahead.", "В книге — уже вложенное и подписанное; этот год ещё впереди.");
            scope.Db.Investments.Add(entry);
            scope.Write(new Deed(entry.Node, "enter") { Facts = new JsonObject { ["cluster"] = cluster, ["kind"] = kind, ["whole"] = whole, ["value"] = value, ["bound"] = bound, ["unit"] = unit, ["since"] = since, ["until"] = entry.Until, ["source"] = source } });
            return $"{InvestmentWords.Address}?cluster={cluster}#ledger";
        };
    }

    private static int Year(Form form, string field, bool required)
    {
        var year = form.Number(field, required, FirstYear, 2200);
        if (!double.IsNaN(year) && year != Math.Floor(year))
            form.Refuse(field, "Write a year, like 2007.", "Напишите год, например 2007.");
        return double.IsNaN(year) ? 0 : (int)year;
    }
}

/// <summary>Takes an entry back, with a reason; it stays in the list, crossed out.</summary>
public static class WithdrawInvestment
{
    public static Func<ActScope, string> From(Form form, string id)
    {
        var reason = form.Line("reason", longest: 300);
        return scope =>
        {
            var entry = scope.Db.Investments.SingleOrDefault(i => i.Id == id) ?? throw new NotFoundException("There is no such entry.", "Такой записи нет.");
            if (!entry.Stands)
                throw new ConflictException("withdrawn", "This entry was taken back before.", "Эта запись уже отозвана.");
            scope.Put(entry with { WithdrawnAt = scope.Now.ToString("O"), WithdrawnBecause = reason });
            scope.Write(new Deed(entry.Node, "withdraw") { Reason = reason });
            return $"{InvestmentWords.Address}?cluster={entry.Cluster}#ledger";
        };
    }
}
