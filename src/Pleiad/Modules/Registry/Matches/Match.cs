using Pleiad.Kernel;
using Pleiad.Modules.Registry.Needs;
using Pleiad.Modules.Registry.Organisations;

namespace Pleiad.Modules.Registry.Matches;

/// <summary>One capability of a need, held against somebody.</summary>
/// <param name="Term">What is needed.</param>
/// <param name="Cover">How far it is covered, from 0 to 1, with how far it is there and how fresh the profile is.</param>
/// <param name="By">What covers it; null where nothing does: it is missing.</param>
public sealed record MatchedTerm(NeedTerm Term, double Cover, Capability? By);

/// <summary>An organisation that fits a need, with what fits and what is missing.</summary>
/// <param name="Organisation">Who.</param>
/// <param name="Freshness">Whether somebody vouches for its profile.</param>
/// <param name="Score">From 0 to 1; for the order, never shown alone.</param>
/// <param name="Terms">Each capability of the need, in its order.</param>
public sealed record Match(Organisation Organisation, Freshness Freshness, double Score, IReadOnlyList<MatchedTerm> Terms)
{
    public IEnumerable<MatchedTerm> Fits => Terms.Where(t => t.By is not null);

    public IEnumerable<MatchedTerm> Missing => Terms.Where(t => t.By is null);

    /// <summary>"Covers all three", "covers two of three".</summary>
    public Sentence Words
    {
        get
        {
            var (fits, all) = (Fits.Count(), Terms.Count);
            return fits == all ? new("covers all that is asked", "закрывает всё, что нужно") : new($"covers {fits} of {all}", $"закрывает {fits} из {all}");
        }
    }
}

/// <summary>A need with how an organisation fits it.</summary>
public sealed record NeedMatch(Need Need, Sentence Owner, Match Match);

/// <summary>An open need that an offer meets, wholly or in part.</summary>
public sealed record MetNeed(Need Need, Sentence Owner, IReadOnlyList<MatchedTerm> Terms);
