using System.Security.Cryptography;
using System.Text;

namespace Pleiad.Modules.Observatory.Checks;

/// <summary>
/// The fingerprint of a published flag over all regions of a category. It lets a running program prove that its own verdicts are
/// the published ones without carrying them: equal digests mean the same set of flagged regions, cell by cell.
/// </summary>
public static class PublishedDigest
{
    /// <summary>The four published flags, in the order of the rule set.</summary>
    public static IReadOnlyList<string> Flags { get; } = ["qualifying", "significant", "strong", "strong10"];

    /// <summary>SHA-256, in lower-case hex, of a header line and the codes of the regions where the flag holds, in ordinal order, a line each.</summary>
    public static string Of(string regions, string category, string flag, IEnumerable<string> holds)
    {
        var text = new StringBuilder($"{regions}/{category}/{flag}\n");
        foreach (var region in holds.Order(StringComparer.Ordinal))
            text.Append(region).Append('\n');
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
