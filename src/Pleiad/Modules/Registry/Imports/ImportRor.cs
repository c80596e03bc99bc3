using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Search;
using Pleiad.Kernel.Tables;
using Pleiad.Kernel.Text;
using Pleiad.Modules.Registry.Organisations;

namespace Pleiad.Modules.Registry.Imports;

/// <summary>
/// Reads the Research Organization Registry (ror.org, CC0), one organisation a line: its names in every script, its identifier with the check
/// digits tested, country, place and kind. What is here already by its identifier is left alone; the same file is read once.
/// </summary>
internal sealed class ImportRor(IDbContextFactory<PleiadDb> databases, RegistryViews views, Journal journal, SearchIndex search, TimeProvider clock)
{
    private static readonly string[] Needed = ["ror_id", "name", "types", "status", "country_code", "city"];
    private static readonly string[] Optional = ["established", "subdivision_code", "website", "aliases"];
    private static readonly string[] Unread = ["lat", "lng", "geonames_id", "relationships", "release"];

    /// <summary>What its types mean here, the most telling first: one that teaches and pays grants is a university.</summary>
    private static readonly (string Type, string Kind)[] Kinds =
    [
        ("education", OrganisationKinds.University), ("healthcare", OrganisationKinds.Clinic), ("facility", OrganisationKinds.ResearchInstitute), ("company", OrganisationKinds.Company), ("government", OrganisationKinds.StateBody),
        ("nonprofit", OrganisationKinds.Association), ("funder", OrganisationKinds.Foundation),
    ];

    /// <summary>Reads a file; answers with a sentence on what came of it.</summary>
    /// <exception cref="RefusedInputException">A line is wrong; nothing was registered.</exception>
    public string Run(string path)
    {
        var hash = HashOf(path);
        using var db = databases.CreateDbContext();
        db.Database.OpenConnection();
        if (Known(db, hash) is { } before)
            return before;
        var records = Read(path);
        var answer = "";
        WriteTransaction.Run(db, connection =>
        {
            if (Known(db, hash) is { } meanwhile)
            {
                answer = meanwhile;
                return;
            }

            var there = connection.Rows("SELECT value FROM registry_identifier WHERE scheme = 'ror'", row => row.GetString(0)).ToHashSet(StringComparer.Ordinal);
            var fresh = records.Where(r => !there.Contains(r.Ror)).ToList();
            var taken = connection.Rows("SELECT id FROM registry_organisation", row => row.GetString(0)).ToHashSet(StringComparer.Ordinal);
            var now = clock.GetUtcNow();
            List<Organisation> rows = [.. fresh.Select(r => r.Row(IdOf(r, taken), now.ToString("O")))];
            Append(connection, fresh, rows, now);
            var import = new ImportedFile { Id = Guid.CreateVersion7(now).ToString("N"), Hash = hash, Name = Path.GetFileName(path), Kind = "ror", State = ImportFlow.Done, Header = "[]", Mapping = new ImportMapping([], OrganisationKinds.Other, "").Text(), Rows = records.Count, Registered = rows.Count, Account = Actor.ProgramId, CreatedAt = now.ToString("O"), AcceptedAt = now.ToString("O") };
            db.ImportedFiles.Add(import);
            db.SaveChanges();
            search.Add(connection, "organisations", fresh.Zip(rows, (r, o) => Finding.RegistrySearch.Entry(o, [r.Name, .. r.Aliases], [r.Ror], [])));
            journal.Write(connection, Actor.Program, new Deed(import.Node, "import-ror") { To = import.State, Facts = new JsonObject { ["hash"] = hash, ["records"] = records.Count, ["registered"] = rows.Count } });
            answer = $"{Numbers.English.Whole(records.Count)} organisations read: {Numbers.English.Whole(rows.Count)} registered, {Numbers.English.Whole(records.Count - rows.Count)} were here already by their ROR.";
        });
        return answer;
    }

    private static string? Known(PleiadDb db, string hash) => db.ImportedFiles.FirstOrDefault(i => i.Hash == hash && i.Kind == "ror") is { } import
        ? $"This file was read before: {Numbers.English.Whole(import.Registered)} organisations were registered then, and nothing is changed now." : null;

    private List<RorRecord> Read(string path)
    {
        var territories = views.Territories().Select(t => t.Code).ToHashSet(StringComparer.Ordinal);
        using var table = TableReader.Open(TextInput.Open(path), [.. Needed.Select(c => new TableColumn(c, true)), .. Optional.Select(c => new TableColumn(c, false))], Unread);
        List<RorRecord> records = [];
        while (table.Read())
        {
            var ror = IdentifierScheme.Ror.Clean(table.Code(0));
            if (IdentifierScheme.Ror.Wrong(ror) is { } wrong)
                throw table.Refuse(0, wrong.En);
            var status = table.Text(3) ?? "";
            if (status is not ("active" or "inactive" or "withdrawn"))
                throw table.Refuse(3, $"'{status}' is none of active, inactive, withdrawn.");
            if (status == "withdrawn")
                continue; // a record that the register itself took back
            var types = (table.Text(2) ?? "").Split('|');
            var subdivision = table.Text(7) ?? "";
            records.Add(new(
                ror, Line(table.Text(1) ?? throw table.Refuse(1, "a name must stand here, and the field is empty.")), [.. (table.Text(9) ?? "").Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Line).Distinct()],
                Kinds.FirstOrDefault(k => types.Contains(k.Type)).Kind ?? OrganisationKinds.Other, status == "active", table.Text(6) ?? "", table.Text(4) ?? "", territories.Contains(subdivision) ? subdivision : "", Line(table.Text(5) ?? ""), Web(table.Text(8) ?? "")));
        }

        return [.. records.DistinctBy(r => r.Ror)];
    }

    private static string Line(string text)
    {
        var clean = string.Concat(text.Where(c => !char.IsControl(c) && c is not ('\u200b' or '\u200e' or '\u200f' or '\ufeff')));
        return clean.Length <= 200 ? clean : clean[..200];
    }

    private static string Web(string text) => Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && text.Length <= 200 ? text : "";

    private static string IdOf(RorRecord record, HashSet<string> taken)
    {
        var slug = RegistryActs.Slug(record.Name);
        var id = slug == "organisation" || !taken.Add(slug) ? $"{slug}-{record.Ror["https://ror.org/".Length..]}" : slug;
        taken.Add(id);
        return id;
    }

    private static void Append(System.Data.Common.DbConnection connection, List<RorRecord> records, List<Organisation> rows, DateTimeOffset now)
    {
        BulkRows.Append(connection, "registry_organisation", RegisterMany.OrganisationColumns, table => rows.ForEach(o => RegisterMany.Add(table, o)));
        BulkRows.Append(connection, "registry_name", RegisterMany.NameColumns, table =>
        {
            foreach (var (record, row) in records.Zip(rows))
            {
                var node = row.Node.Path;
                foreach (var (text, i) in record.Aliases.Prepend(record.Name).Distinct().Select((n, i) => (n, i)))
                    table.Add($"{row.Id}-{Guid.CreateVersion7(now):N}").Add(node).Add(text).Add(Spelling.Fold(text)).Add(Language(text)).Add(i == 0 ? NameKinds.Official : NameKinds.Alias).Add("").Add("").Add("").End();
            }
        });
        BulkRows.Append(connection, "registry_identifier", RegisterMany.IdentifierColumns, table =>
        {
            foreach (var (record, row) in records.Zip(rows))
                table.Add(IdentifierScheme.Ror.Id).Add(record.Ror).Add(row.Id).Add("").End();
        });
    }

    private static string Language(string text) => RorRecord.IsRussian(text) ? "ru" : text.Any(char.IsAsciiLetter) ? "en" : "";

    private static string HashOf(string path)
    {
        using var file = TextInput.OpenFile(path);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }

    /// <summary>A record of the register.</summary>
    private sealed record RorRecord(string Ror, string Name, string[] Aliases, string Kind, bool Active, string Founded, string Country, string Territory, string City, string Website)
    {
        public static bool IsRussian(string text) => text.Any(c => c is >= 'а' and <= 'я' or >= 'А' and <= 'Я' or 'ё' or 'Ё') && !text.Any(c => c is 'і' or 'ї' or 'є' or 'ґ' or 'ў' or 'ј' or 'ђ' or 'ћ' or 'њ' or 'љ' or 'џ' or 'І' or 'Ї' or 'Є' or 'Ј');

        public Organisation Row(string id, string createdAt) => new()
        {
            Id = id, En = Name, Ru = Country is "RU" or "BY" or "KZ" or "KG" ? Aliases.FirstOrDefault(IsRussian) ?? Name : Name, Kind = Kind, State = Active ? OrganisationStates.Active : OrganisationStates.Closed,
            Dataset = Territory.Length > 0 ? OrganisationProfile.Dataset : "", Territory = Territory, PlaceEn = City, PlaceRu = City, Country = Country, Web = Website,
            Founded = Founded.Length == 4 && Founded.All(char.IsAsciiDigit) ? Founded : "", CreatedAt = createdAt,
        };
    }
}
