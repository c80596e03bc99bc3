using System.Text.Json.Nodes;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Personal;

namespace Pleiad.Modules.Centres.Services;

/// <summary>What requests hold about an account: what it asked for. The request stays without the person.</summary>
internal static class RequestPersonalData
{
    public static PersonalData Requests { get; } = new("service-requests", (connection, holder) =>
    {
        var asked = connection.Rows("SELECT id, service, who, ask, mail, said, filed_at FROM centres_request WHERE account = @account ORDER BY filed_at", row => (JsonNode?)new JsonObject
        {
            ["request"] = row.GetString(0), ["service"] = row.GetString(1), ["who"] = row.GetString(2), ["ask"] = row.GetString(3), ["mail"] = row.GetString(4), ["said"] = row.GetString(5), ["at"] = row.GetString(6),
        }, ("@account", holder.Account));
        return asked.Count == 0 ? null : new JsonArray([.. asked]);
    })
    {
        Erase = (connection, holder) =>
        {
            connection.Execute("UPDATE centres_request SET account = '', mail = '' WHERE account = @account", ("@account", holder.Account));
            connection.Execute("UPDATE centres_request SET handler = '' WHERE handler = @account", ("@account", holder.Account));
        },
    };
}
