using System.Globalization;
using Pleiad.Kernel.Charts;
using Pleiad.Kernel.Web;

namespace Pleiad.Modules.Centres.Residents;

/// <summary>Draws residents at the end of each year as columns stacked by field: each field has its colour and its row in the key, and the table says the same.</summary>
internal static class ResidentPicture
{
    public static string Draw(SiteResidents site, Reader reader, bool phone)
    {
        var (width, top, bottom) = (phone ? 358.0 : 1248, 20.0, phone ? 200.0 : 240.0);
        ResidentFields.Field[] fields = [.. ResidentFields.All.Where(f => site.Rows.Any(r => r.Tenancy.Field == f.Id))];
        var years = site.Years;
        var most = Math.Max(1, years.Max(y => fields.Sum(f => site.At(y, f.Id))));
        var svg = new Svg(0, 0, width, bottom + 30 + (fields.Length * 22), reader.T("Residents at the end of each year by field; the table has the same", "Резиденты на конец года по областям; то же в таблице"));
        var step = (width - 34) / years.Count;
        var unit = (bottom - top) / most;
        for (var i = 0; i < years.Count; i++)
        {
            var (x, y) = (34 + (i * step), bottom);
            foreach (var (field, at) in fields.Select((f, k) => (f, k)))
            {
                var count = site.At(years[i], field.Id);
                if (count == 0)
                    continue;
                y -= count * unit;
                svg.Rect(x, y, step * 0.7, count * unit, Colour(at), " stroke=\"var(--pl-paper)\" stroke-width=\"1\"");
            }

            var total = fields.Sum(f => site.At(years[i], f.Id));
            svg.Text(x + (step * 0.35), y - 5, reader.N.Whole(total), "b", "middle");
            if (!phone || i % 2 == 0)
                svg.Text(x + (step * 0.35), bottom + 18, years[i].ToString(CultureInfo.InvariantCulture), "m", "middle");
        }

        svg.Line(30, bottom, width, bottom, "class=\"ax2\"");
        foreach (var (field, at) in fields.Select((f, k) => (f, k)))
        {
            svg.Rect(34, bottom + 32 + (at * 22), 14, 14, Colour(at));
            svg.Text(56, bottom + 44 + (at * 22), reader.T(field.Name));
        }

        return svg.Close();
    }

    private static string Colour(int field) => $"var(--pl-c{(field % 6) + 1})";
}
