using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Journals;
using Pleiad.Modules.Registry.Organisations;

namespace Pleiad.Modules.Registry.Imports;

/// <summary>Says what the columns of a file mean, and looks at its rows again by that.</summary>
internal sealed class CheckFile(ReceiveFile receive)
{
    /// <summary>The field of the form for a column, by its place.</summary>
    public static string FieldOf(int column) => $"column-{column}";

    public Func<ActScope, string> From(Form form, ImportedFile import)
    {
        string[] offered = [.. ImportColumn.All.Select(c => c.Id)];
        var fields = import.Columns.Select((_, i) => form.Choice(FieldOf(i), offered, required: false)).ToArray();
        foreach (var twice in fields.Select((field, i) => (field, i)).Where(f => f.field.Length > 0).GroupBy(f => f.field).Where(g => g.Count() > 1))
            form.Refuse(FieldOf(twice.Last().i), "Two columns mean the same; choose one of them.", "Два столбца означают одно и то же; выберите один.");
        var kind = form.Choice("kind", OrganisationKinds.All.Select(k => k.Id));
        var country = form.Line("country", required: false, longest: 2).ToUpperInvariant();
        if (country.Length > 0 && !(country.Length == 2 && country.All(char.IsAsciiLetter)))
            form.Refuse("country", "Write the two letters of the country: RU, FI, FR.", "Напишите две латинские буквы страны: RU, FI, FR.");
        var mapping = new ImportMapping(fields, kind, country);
        if (form.Fine && mapping.WhyNot() is { } why)
            form.Refuse(FieldOf(0), why.En, why.Ru);
        var version = form.Version;
        return scope =>
        {
            var now = Received(scope, import.Id, version);
            var changed = now with { Mapping = mapping.Text() };
            scope.Put(changed);
            scope.Db.SaveChanges();
            ReceiveFile.Keep(scope, changed, receive.Check(scope, changed, mapping, [.. ReceiveFile.Rows(scope, changed).Select(r => r.Row)]));
            scope.Write(new Deed(now.Node, "check") { Facts = new JsonObject { ["mapping"] = string.Join(' ', fields.Where(f => f.Length > 0)) } });
            return ImportedFile.Address(now.Id);
        };
    }

    /// <summary>The import as it was looked at, while nothing of it is registered.</summary>
    internal static ImportedFile Received(ActScope scope, string id, int version)
    {
        var import = scope.Db.ImportedFiles.SingleOrDefault(i => i.Id == id) ?? throw ImportedFile.Missing(id);
        Journal.MustBeAt(scope.Connection, import.Node, version);
        ImportFlow.Life.Must("accept", import.State, import);
        return import;
    }
}

/// <summary>Puts a file aside that was not meant.</summary>
internal static class DiscardFile
{
    public static Func<ActScope, string> From(Form form, string id)
    {
        var version = form.Version;
        return scope =>
        {
            var import = CheckFile.Received(scope, id, version);
            var move = ImportFlow.Life.Must("discard", import.State, import);
            scope.Put(import with { State = move.To });
            scope.Write(new Deed(import.Node, "discard") { From = import.State, To = move.To });
            return "/" + ImportedFile.NodeKind;
        };
    }
}
