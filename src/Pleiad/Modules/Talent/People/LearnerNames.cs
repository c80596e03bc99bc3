using Pleiad.Kernel;
using Pleiad.Modules.Accounts.Contracts;

namespace Pleiad.Modules.Talent.People;

/// <summary>The names of learners as other people see them. Nobody reads an account's id: whoever has no name any more was erased.</summary>
public sealed class LearnerNames(AccountCards accounts)
{
    public Sentence Of(string account) => Some([account])[account];

    /// <summary>The names of several; none is missing.</summary>
    public IReadOnlyDictionary<string, Sentence> Some(IEnumerable<string> people)
    {
        string[] asked = [.. people.Distinct()];
        var named = accounts.Names(asked.Where(p => p.Length > 0)); // "" is whoever was erased, not a visitor
        return asked.ToDictionary(p => p, p => named.GetValueOrDefault(p) ?? ExampleLearners.NameOf(p) ?? AccountCards.Erased, StringComparer.Ordinal);
    }
}
