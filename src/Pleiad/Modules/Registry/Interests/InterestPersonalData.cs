using System.Text.Json.Nodes;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Personal;

namespace Pleiad.Modules.Registry.Interests;

/// <summary>What the conversations around needs hold about an account: what it said. The words stay, because they are the organisation's; who said them goes.</summary>
internal static class InterestPersonalData
{
    public static PersonalData Words { get; } = new("registry-conversations", (connection, holder) =>
    {
        var words = connection.Rows("SELECT interest, text, said_at FROM registry_interest_word WHERE said_by = @account ORDER BY said_at", row => (JsonNode?)new JsonObject { ["conversation"] = row.GetString(0), ["text"] = row.GetString(1), ["at"] = row.GetString(2) }, ("@account", holder.Account));
        return words.Count == 0 ? null : new JsonArray([.. words]);
    })
    {
        Erase = (connection, holder) =>
        {
            connection.Execute("UPDATE registry_interest_word SET said_by = '' WHERE said_by = @account", ("@account", holder.Account));
            connection.Execute("UPDATE registry_interest SET sent_by = '' WHERE sent_by = @account", ("@account", holder.Account));
            connection.Execute("UPDATE registry_interest SET answered_by = '' WHERE answered_by = @account", ("@account", holder.Account));
            connection.Execute("UPDATE registry_need SET posted_by = '' WHERE posted_by = @account", ("@account", holder.Account));
        },
    };
}
