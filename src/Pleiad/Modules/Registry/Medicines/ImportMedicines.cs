using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Tables;
using Pleiad.Modules.Registry.Needs;

namespace Pleiad.Modules.Registry.Medicines;

/// <summary>Takes in a register of medicines as a whole, in the place of the one before: all of it, or nothing.</summary>
public sealed class ImportMedicines(ActRunner acts)
{
    /// <summary>What the journal's lines are about.</summary>
    public static readonly Node Node = new("registry/medicines");

    private static readonly string[] Columns = ["number", "name", "category", "status", "substance", "inn", "area", "atc", "holder", "biosimilar", "generic", "orphan", "authorised_on", "import"];

    /// <returns>How many medicines it has, and whether it was new.</returns>
    /// <exception cref="Pleiad.Kernel.RefusedException">The file is not as it must be; nothing was changed.</exception>
    public (int Medicines, bool New) Run(string path, string source)
    {
        string hash;
        using (var file = TextInput.OpenFile(path))
            hash = Convert.ToHexStringLower(SHA256.HashData(file));
        var import = hash[..16];
        var medicines = MedicinesFile.Read(TextInput.Open(path), import);
        var isNew = false;
        acts.Run(Actor.Program, scope =>
        {
            if (scope.Db.MedicineImports.Find(import) is not null)
                return;
            isNew = true;
            scope.Connection.Execute("DELETE FROM registry_medicine");
            scope.Connection.Execute("DELETE FROM registry_medicine_import");
            BulkRows.Append(scope.Connection, "registry_medicine", Columns, rows =>
            {
                foreach (var m in medicines)
                    rows.Add(m.Number).Add(m.Name).Add(m.Category).Add(m.Status).Add(m.Substance).Add(m.Inn).Add(m.Area).Add(m.Atc).Add(m.Holder).Add(m.Biosimilar).Add(m.Generic).Add(m.Orphan).Add(m.AuthorisedOn).Add(m.Import).End();
            });
            scope.Db.MedicineImports.Add(new MedicineImport(import, Path.GetFileName(path), hash, source, medicines.Count, scope.Now.ToString("O")));
            scope.Write(new Deed(Node, "import") { Facts = new JsonObject { ["sha256"] = hash, ["medicines"] = medicines.Count, ["source"] = source } });
        });
        return (medicines.Count, isNew);
    }
}
