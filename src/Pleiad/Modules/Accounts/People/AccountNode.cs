using Pleiad.Kernel.Rights;

namespace Pleiad.Modules.Accounts.People;

/// <summary>How an account is named as a node: what is done to it stands in the journal there.</summary>
internal static class AccountNode
{
    public const string Kind = "accounts/people";

    public static Node Of(string account) => Node.Of(Kind, account);
}
