using System.Data.Common;
using System.Text.Json.Nodes;

namespace Pleiad.Kernel.Personal;

/// <summary>What one part of the house holds about an account: registered by whoever holds it, so that an export is whole and an erasure too.</summary>
/// <param name="Name">Its name in the export: <c>consents</c>.</param>
/// <param name="Read">Everything about the account, as JSON; null for nothing.</param>
public sealed record PersonalData(string Name, Func<DbConnection, Holder, JsonNode?> Read)
{
    /// <summary>Takes away what may not outlive the person, inside the transaction of the erasure; what must stay, stays without the person. Null where nothing has to go.</summary>
    public Action<DbConnection, Holder>? Erase { get; init; }
}

/// <summary>Whose data they are.</summary>
/// <param name="Account">The account.</param>
/// <param name="Mail">Its mail address, before it goes; "" for none.</param>
/// <param name="Name">Its name, before it goes.</param>
public sealed record Holder(string Account, string Mail, string Name);
