using System.Data.Common;
using System.Text.Json;
using System.Text.Json.Nodes;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Tables;

namespace Pleiad.Modules.Registry.Organisations;

/// <summary>Organisations as they leave: JSON by pages; CSV for spreadsheets and JSON-LD for programs, all that the filter of the list leaves, written as they are read.</summary>
internal static class OrganisationExports
{
    private const int PageLength = 1000;
    private const int Portion = 500; // organisations whose names and numbers are asked for together

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/organisations", (RegistryViews views, string? q, string? kind, string? territory, string? state, int? page) => TypedResults.Ok(views.Ask((_, connection) => OrganisationList.Some(views, connection, RegistryApi.Filter(q, kind, territory, state), page ?? 1, PageLength)).Select(OrganisationDto.Of)))
            .WithSummary($"Organisations by name in any spelling, kind, territory and state; {PageLength} a page, from page 1");
        api.MapGet("/organisations.csv", (RegistryViews views, string? q, string? kind, string? territory, string? state) => TypedResults.Stream(stream => Write(stream, views, RegistryApi.Filter(q, kind, territory, state)), "text/csv; charset=utf-8", "pleiad-organisations.csv"))
            .WithSummary("All that the filter leaves as CSV, safe to open in a spreadsheet").Produces<string>(200, "text/csv");
        api.MapGet("/organisations.jsonld", (RegistryViews views, string? q, string? kind, string? territory, string? state) => TypedResults.Stream(stream => WriteLinked(stream, views, RegistryApi.Filter(q, kind, territory, state)), "application/ld+json", "pleiad-organisations.jsonld"))
            .WithSummary("The same in the words of schema.org").Produces<string>(200, "application/ld+json");
        api.MapGet("/organisations/{organisation}.jsonld", (string organisation, RegistryViews views) => TypedResults.Text(LinkedOrganisation.Of(views.Organisation(organisation)).ToJsonString(), "application/ld+json"))
            .WithSummary("The organisation in the words of schema.org").Produces<string>(200, "application/ld+json").ProducesProblem(404);
    }

    private static Task Write(Stream stream, RegistryViews views, OrganisationFilter filter) => Each(stream, views, filter, (buffer, organisations) => CsvText.Write(buffer, Rows(organisations)));

    private static IEnumerable<string[]> Rows(IEnumerable<Exported>? organisations) => organisations is null
        ? [["id", "en", "ru", "kind", "legal_form", "state", "inn", "ogrn", "kpp", "lei", "ror", "territory", "place_en", "place_ru", "country", "web", "founded", "employees", "employees_at", "illustrative", "confirmed_at", "claim"]]
        : organisations.Select(e => (string[])[
            e.Row.Id, e.Row.En, e.Row.Ru, e.Row.Kind, e.Row.LegalForm, e.Row.State, .. IdentifierScheme.All.Select(s => e.Numbers.GetValueOrDefault(s.Id, "")), e.Row.Territory, e.Row.PlaceEn, e.Row.PlaceRu, e.Row.Country, e.Row.Web, e.Row.Founded, e.Row.Employees,
            e.Row.EmployeesAt, e.Row.Illustrative ? "true" : "false", e.Row.ConfirmedAt, e.Row.Claim]);

    private static async Task WriteLinked(Stream stream, RegistryViews views, OrganisationFilter filter)
    {
        await stream.WriteAsync("{\"@context\":\"https://schema.org\",\"@graph\":["u8.ToArray());
        var (first, places) = (true, views.Places());
        await Each(stream, views, filter, (buffer, organisations) =>
        {
            foreach (var organisation in organisations ?? [])
            {
                if (!first)
                    buffer.WriteByte((byte)',');
                first = false;
                using var json = new Utf8JsonWriter(buffer);
                LinkedOrganisation.Of(organisation, places(organisation.Row.Territory)).WriteTo(json);
            }
        });
        await stream.WriteAsync("]}"u8.ToArray());
    }

    /// <summary>Tells a writer first nothing, for its head, and then the organisations in portions; one portion is in memory.</summary>
    private static async Task Each(Stream stream, RegistryViews views, OrganisationFilter filter, Action<MemoryStream, IEnumerable<Exported>?> write)
    {
        using var buffer = new MemoryStream();
        write(buffer, null);
        await Flush();
        for (var after = ""; ;)
        {
            var portion = views.Ask((_, connection) => Complete(connection, OrganisationList.After(connection, filter, views.Now, after, Portion)));
            if (portion.Count == 0)
                return;
            write(buffer, portion);
            await Flush();
            after = portion[^1].Row.Id;
        }

        async Task Flush()
        {
            await stream.WriteAsync(buffer.GetBuffer().AsMemory(0, (int)buffer.Length));
            buffer.SetLength(0);
        }
    }

    private static List<Exported> Complete(DbConnection connection, IReadOnlyList<Organisation> organisations)
    {
        if (organisations.Count == 0)
            return [];
        ILookup<string, (string, string)> Ask(string sql, Func<Organisation, string> key) => connection.Rows(
            string.Format(System.Globalization.CultureInfo.InvariantCulture, sql, string.Join(", ", organisations.Select((_, i) => $"@p{i}"))), row => (row.GetString(0), row.GetString(1), row.GetString(2)),
            [.. organisations.Select((o, i) => ($"@p{i}", (object?)key(o)))]).ToLookup(r => r.Item1, r => (r.Item2, r.Item3));
        var numbers = Ask("SELECT organisation, scheme, value FROM registry_identifier WHERE organisation IN ({0})", o => o.Id);
        var names = Ask("SELECT node, text, language FROM registry_name WHERE node IN ({0}) ORDER BY id", o => o.Node.Path);
        var wholes = Ask("SELECT t.from_node, o.id, o.en FROM registry_tie t JOIN registry_organisation o ON o.id = substr(t.to_node, 24) WHERE t.kind = 'part-of' AND t.until = '' AND t.to_node LIKE 'registry/organisations/%' AND t.from_node IN ({0}) ORDER BY t.id", o => o.Node.Path);
        return [.. organisations.Select(o => new Exported(o, numbers[o.Id].GroupBy(n => n.Item1).ToDictionary(n => n.Key, n => n.First().Item2, StringComparer.Ordinal), [.. names[o.Node.Path].Select(n => n.Item1).Distinct()], wholes[o.Node.Path].Select(w => ((string, string)?)w).FirstOrDefault()))];
    }
}

/// <summary>An organisation with what is told of it outside.</summary>
/// <param name="Row">Its row.</param>
/// <param name="Numbers">Its numbers by scheme.</param>
/// <param name="Names">All its names.</param>
/// <param name="Whole">What it is part of, by id and English name; null for nothing.</param>
internal sealed record Exported(Organisation Row, IReadOnlyDictionary<string, string> Numbers, IReadOnlyList<string> Names, (string Id, string En)? Whole);
