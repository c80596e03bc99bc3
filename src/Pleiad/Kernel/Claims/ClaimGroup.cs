using Pleiad.Kernel.Text;
using Pleiad.Kernel.Web;

namespace Pleiad.Kernel.Claims;

/// <summary>What is asked for of all claims; "" and null for no matter.</summary>
public sealed record ClaimFilter(string Subject = "", string Module = "", Certainty? Certainty = null, string Source = "", bool Conflicts = false);

/// <summary>A claim by itself, or claims that contradict each other, as they are shown: both stay, and one may be preferred.</summary>
/// <param name="Claims">Those that stand, at least one.</param>
/// <param name="Preference">The preference that holds; null for none.</param>
/// <param name="Note">What the contradiction may mean, for those that ship; null otherwise.</param>
public sealed record ClaimGroup(IReadOnlyList<Claim> Claims, ClaimPreference? Preference, ConflictNote? Note)
{
    /// <summary>Whether claims contradict each other here.</summary>
    public bool Conflict => Claims.Count > 1;

    /// <summary>The preferred claim first, the others in their order.</summary>
    public IEnumerable<Claim> PreferredFirst => Claims.OrderByDescending(IsPreferred);

    public bool IsPreferred(Claim claim) => Preference is { } preference && preference.Claim == claim.Id;

    /// <summary>What it is about: what a contradiction is called, or what the claim says.</summary>
    public string Title(Reader reader) => Note is not null ? reader.T(Note.Title)
        : Conflict ? reader.T($"{Words.Capital(Words.Count(Language.English, Claims.Count))} claims that do not agree", "Утверждения, которые расходятся")
        : reader.T(Claims[0].Statement);
}
