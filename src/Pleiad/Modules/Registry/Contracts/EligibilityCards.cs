using Pleiad.Engine.Rules;
using Pleiad.Kernel;
using Pleiad.Modules.Registry.Eligibility;

namespace Pleiad.Modules.Registry.Contracts;

/// <summary>How a cluster stands under the rules that are shown first, in a line for its portrait.</summary>
/// <param name="Verdict">The verdict as a sentence.</param>
/// <param name="WayOut">What would make it pass; null when it passes, or nobody is there.</param>
/// <param name="Rules">The name of the rule set.</param>
/// <param name="Verified">Whether somebody compared it with its source's full text.</param>
/// <param name="Address">The page of the check.</param>
public sealed record EligibilityCard(Sentence Verdict, Sentence? WayOut, Sentence Rules, bool Verified, string Address);

/// <summary>The check of eligibility, for pages outside the Registry.</summary>
public sealed class EligibilityCards(RegistryViews views)
{
    /// <summary>The line of a cluster; null where nobody is on record to be counted.</summary>
    public EligibilityCard? Of(string cluster)
    {
        var view = EligibilityView.Find(views, cluster);
        return view.Facts.Participants.Count == 0 ? null : new(Short(view), view.WayOut, view.Rules.Name, view.Rules.Verified, EligibilityAddress.Of(cluster));
    }

    /// <summary>The verdict without the cluster's name, which stands above it.</summary>
    private static Sentence Short(EligibilityView view)
    {
        var (tied, all) = (view.Answer.Tied.Count(t => t == Answer.Yes), view.Answer.Tied.Count);
        return view.Answer.Answer switch
        {
            Answer.Yes => new("It passes the eligibility check.", "Проверка на соответствие правилам пройдена."),
            Answer.No when all > 0 && tied == 0 => new("No contract between two members is on record.", "Договоров между участниками в реестре нет."),
            Answer.No => new($"{tied} of {all} participants have a contract with another on record.", $"По реестру, договор с другим участником есть у {tied} из {all}."),
            _ => new("Whether it passes the eligibility check cannot be said yet.", "Проходит ли он проверку, пока сказать нельзя."),
        };
    }
}
