using System.Globalization;
using System.Text.Json.Nodes;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Journals;
using Pleiad.Modules.Registry.Contracts;

namespace Pleiad.Modules.Talent.Forecasts;

/// <summary>Rows of an occupation with a number, as forms have them: the fields <c>occupation</c> and <c>number</c>, as often as there are rows.</summary>
internal static class OccupationRows
{
    public const int Most = 12;

    /// <summary>Reads the rows that were filled; an occupation twice is refused.</summary>
    public static IReadOnlyList<(string Occupation, double Number)> Read(Form form, double most)
    {
        var (occupations, numbers) = (form.TypedAll("occupation"), form.TypedAll("number"));
        List<(string Occupation, double Number)> rows = [];
        for (var i = 0; i < Math.Max(occupations.Count, numbers.Count); i++)
        {
            var (occupation, typed) = (occupations.ElementAtOrDefault(i) ?? "", (numbers.ElementAtOrDefault(i) ?? "").Trim().Replace(',', '.'));
            if (typed.Length == 0)
                continue;
            if (!double.TryParse(typed, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) || number <= 0 || number > most)
                form.Refuse("occupation", $"Row {i + 1}: write a number above 0 and at most {most}.", $"Строка {i + 1}: напишите число больше 0 и не больше {most}.");
            else if (rows.Exists(r => r.Occupation == occupation))
                form.Refuse("occupation", $"Row {i + 1}: this occupation stands here a second time.", $"Строка {i + 1}: эта профессия уже указана.");
            else
                rows.Add((occupation, number));
        }

        if (rows.Count == 0 && form.ErrorOf("occupation") is null)
            form.Refuse("occupation", "Write at least one number.", "Укажите хотя бы одно число.");
        return rows;
    }

    public static void Must(ActScope scope, IEnumerable<string> occupations)
    {
        foreach (var occupation in occupations.Where(o => o.Length > 0))
        {
            if (!scope.Db.Occupations.Any(o => o.Id == occupation))
                throw new NotFoundException($"The vocabulary has no occupation '{occupation}'.", $"Профессии «{occupation}» нет в словаре.");
        }
    }
}

/// <summary>Sets how many people a plant of a kind takes, as a new version. Fields: kind, people, source, occupation and number (percent; several).</summary>
public static class SetNorm
{
    public static Func<ActScope, string> From(Form form)
    {
        var kind = form.Choice("kind", PlantCards.Kinds.Select(k => k.Id));
        var people = form.Number("people", least: 1, most: 100_000);
        var source = form.Lines("source", longest: 500);
        var rows = OccupationRows.Read(form, 100);
        if (rows.Any(r => r.Occupation.Length == 0))
            form.Refuse("occupation", "Choose an occupation in each row: what is left over is other work.", "В каждой строке выберите профессию: остаток — прочая работа.");
        if (rows.Sum(r => r.Number) > 100.0001)
            form.Refuse("occupation", "The shares are more than 100% together.", "Доли вместе больше 100 %.");
        return scope =>
        {
            OccupationRows.Must(scope, rows.Select(r => r.Occupation));
            var version = (scope.Db.Norms.Where(n => n.Kind == kind).Max(n => (int?)n.Version) ?? 0) + 1;
            var norm = new Norm(kind, version, (int)people, source, false, scope.Actor.Id, SkillActs.Moment(scope));
            scope.Db.Norms.Add(norm);
            scope.Db.NormShares.AddRange(rows.Select(r => new NormShare(kind, version, r.Occupation, r.Number / 100)));
            scope.Write(new Deed(norm.Node, "set-norm") { Reason = source, Facts = new JsonObject { ["version"] = version, ["people"] = norm.People } });
            return ForecastEndpoints.Address;
        };
    }
}

/// <summary>States the staff of a plant, by its employer: it wins over the norm, and takes the place of what was stated before. Fields: occupation and number (people; several), evidence.</summary>
public static class StateStaffing
{
    public static Func<ActScope, string> From(Form form, string plant, PlantCards plants)
    {
        var rows = OccupationRows.Read(form, 100_000);
        if (rows.Any(r => r.Number != Math.Floor(r.Number)))
            form.Refuse("occupation", "People are counted in whole numbers.", "Людей считают целыми числами.");
        var evidence = form.Lines("evidence", longest: 500);
        return scope =>
        {
            if (plants.All().All(p => p.Id != plant))
                throw ForecastEndpoints.Missing(plant);
            OccupationRows.Must(scope, rows.Select(r => r.Occupation));
            scope.Db.Staffings.RemoveRange(scope.Db.Staffings.Where(s => s.Plant == plant));
            scope.Db.SaveChanges(); // the old ones go before new ones take their keys
            scope.Db.Staffings.AddRange(rows.Select(r => new Staffing(plant, r.Occupation, (int)r.Number, evidence, scope.Actor.Id, SkillActs.Moment(scope))));
            scope.Write(new Deed(ForecastEndpoints.OfPlant(plant), "state-staff") { Reason = evidence, Facts = new JsonObject { ["people"] = (int)rows.Sum(r => r.Number) } });
            return ForecastEndpoints.Address + "/plants/" + plant;
        };
    }
}
