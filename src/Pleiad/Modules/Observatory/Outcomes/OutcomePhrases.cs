using Pleiad.Kernel.Text;

namespace Pleiad.Modules.Observatory.Outcomes;

/// <summary>How outcomes are written.</summary>
public static class OutcomePhrases
{
    /// <summary>A growth as a percentage whose sign is the news: +14.3%.</summary>
    public static string SignedPercent(this Numbers numbers, double share, int decimals) => (share > 0 ? "+" : "") + numbers.Percent(share, decimals);
}
