using System.Data.Common;
using System.Text.Json.Nodes;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Personal;

namespace Pleiad.Kernel.Signatures;

/// <summary>What signed documents hold about people.</summary>
internal static class SignaturePersonalData
{
    private const string Whose = "(signed_by = @account AND signed_by <> '') OR (mail = @mail AND mail <> '') OR holder LIKE '%/' || @account";

    public static PersonalData Signatures { get; } = new("signatures", (connection, holder) => new JsonArray([.. connection.Rows(
        $"SELECT document, number, role, name, asked_at, signed_at, signed_name FROM kernel_signature WHERE {Whose} ORDER BY asked_at, token",
        r => new JsonObject { ["document"] = r.GetString(0), ["version"] = r.GetInt32(1), ["role"] = r.GetString(2), ["name"] = r.GetString(3), ["askedAt"] = r.GetString(4), ["signedAt"] = r.GetString(5), ["signedName"] = r.GetString(6) },
        Of(holder))]))
    {
        Erase = (connection, holder) =>
        {
            foreach (var document in connection.Rows($"SELECT DISTINCT document FROM kernel_signature WHERE {Whose}", r => r.GetString(0), Of(holder)))
                Empty(connection, document, holder);
        },
    };

    /// <summary>The text of a document goes with a person in it; its hash, and that it was signed, stay.</summary>
    private static void Empty(DbConnection connection, string document, Holder holder)
    {
        connection.Execute("UPDATE kernel_document_version SET text = '' WHERE document = @document", ("@document", document));
        foreach (var role in connection.Rows($"SELECT DISTINCT role FROM kernel_signature WHERE document = @document AND ({Whose})", r => r.GetString(0), [("@document", document), .. Of(holder)]))
            Journal.Forget(connection, $"{document}#{role}");
        connection.Execute($"UPDATE kernel_signature SET name = '', mail = '', signed_name = '' WHERE document = @document AND ({Whose})", [("@document", document), .. Of(holder)]);
    }

    private static (string, object?)[] Of(Holder holder) => [("@account", holder.Account), ("@mail", holder.Mail)];
}
