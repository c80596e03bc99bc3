using System.Text.Json.Nodes;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Registry.Needs;
using Pleiad.Modules.Registry.Products;

namespace Pleiad.Modules.Registry.Substitution;

/// <summary>Enters what a year's consumption of a substance came from, with its source. A figure that the source does not give stays empty.</summary>
public static class AddSupply
{
    /// <summary>What the journal's lines are about.</summary>
    public static readonly Node Node = new("registry/supply");

    public static Func<ActScope, string> From(Form form)
    {
        var (substance, russian) = (form.Line("substance", longest: 120), form.Line("substance-ru", required: false, longest: 120));
        var (fieldEn, fieldRu) = (form.Line("field-en", longest: 120), form.Line("field-ru", required: false, longest: 120));
        var atc = form.Line("atc", required: false, longest: 7).ToUpperInvariant();
        if (atc.Length > 0 && !AtcCode.IsCode(atc))
            form.Refuse("atc", "Write a code like G02CX01, or as much of it as is known.", "Напишите код, например G02CX01, или известную его часть.");
        var year = form.Number("year", least: 1990, most: 2100);
        if (form.ErrorOf("year") is null && year != Math.Floor(year))
            form.Refuse("year", "Write a whole year.", "Напишите целый год.");
        var (origin, supplier) = (form.Choice("origin", Supply.Origins.Select(o => o.Id)), form.Line("supplier", required: false, longest: 200));
        var (amount, unit) = (form.Number("amount", required: false, least: 0), form.Line("unit", longest: 40));
        var source = form.Line("source", longest: 300);
        return scope =>
        {
            var row = new Supply(
                scope.RowId(), substance, russian.Length > 0 ? russian : substance, fieldEn, fieldRu.Length > 0 ? fieldRu : fieldEn, atc, (int)year, origin, supplier, double.IsNaN(amount) ? null : amount, unit, source, source, false, "", scope.Actor.Id, scope.Moment());
            if (scope.Db.Supplies.Where(s => s.Year == row.Year && s.Origin == origin && s.Supplier == supplier && s.Unit == unit).AsEnumerable().Any(s => SubstitutionView.Key(s.Substance) == SubstitutionView.Key(substance) && !s.Illustrative))
                throw new ConflictException("there", "This year, origin, supplier and unit have a figure already: two of them would be summed.", "Для этого года, происхождения, поставщика и единицы число уже есть: два таких сложились бы.");
            scope.Db.Supplies.Add(row);
            scope.Write(new Deed(Node, "add") { Facts = new JsonObject { ["substance"] = substance, ["year"] = row.Year, ["origin"] = origin, ["supplier"] = supplier, ["amount"] = row.Amount, ["unit"] = unit, ["source"] = source } });
            return SubstitutionEndpoints.Of(SubstitutionView.Key(substance));
        };
    }
}
