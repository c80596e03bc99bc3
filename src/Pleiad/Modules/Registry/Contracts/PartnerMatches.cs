using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Registry.Matches;
using Pleiad.Modules.Registry.Needs;

namespace Pleiad.Modules.Registry.Contracts;

/// <summary>An organisation that fits what is looked for, with what fits and what is missing; nothing of how to reach it.</summary>
/// <param name="Organisation">Who.</param>
/// <param name="Words">"covers 2 of 3".</param>
/// <param name="Fits">What it can do of what is looked for.</param>
/// <param name="Missing">What it cannot, as far as anybody knows.</param>
/// <param name="Illustrative">Whether it is an example.</param>
public sealed record PartnerCard(Named Organisation, Sentence Words, IReadOnlyList<Sentence> Fits, IReadOnlyList<Sentence> Missing, bool Illustrative);

/// <summary>The Registry's matching of needs, for whoever looks for a partner elsewhere and posts no need here.</summary>
public sealed class PartnerMatches(MatchNeeds matches, CapabilityRegister register, IDbContextFactory<PleiadDb> databases, TimeProvider clock)
{
    /// <summary>The most capabilities that one question may name.</summary>
    public const int MostCapabilities = NeedProfile.MostCapabilities;

    /// <summary>The organisations that fit, the best first.</summary>
    /// <param name="who">The path of whoever looks, which is not matched itself.</param>
    /// <param name="capabilities">What a partner must be able to do; in whichever language.</param>
    /// <param name="territory">Where it must be; "" for anywhere.</param>
    public IReadOnlyList<PartnerCard> Of(Node who, IReadOnlyList<string> capabilities, string territory)
    {
        using var db = databases.CreateDbContext();
        db.Database.OpenConnection();
        var (connection, today) = (db.Database.GetDbConnection(), clock.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        var need = new Need { Id = who.Id, Owner = who.Path, Direction = NeedWords.Wanted, Kind = "business", En = "", Ru = "", Territory = territory, State = NeedFlow.Open, Expires = today, Audience = NeedWords.Everyone, CreatedAt = "" };
        return [.. matches.Of(connection, need, [.. capabilities.Select((c, i) => new NeedTerm(need.Id, i + 1, c, c))]).Select(m => new PartnerCard(
            new(m.Organisation.Id, new(m.Organisation.En, m.Organisation.Ru), RegistryAddress.OfOrganisation(m.Organisation.Id)), m.Words, [.. m.Fits.Select(f => f.Term.Name)], [.. m.Missing.Select(f => f.Term.Name)], m.Organisation.Illustrative))];
    }

    /// <summary>What organisations are known to be able to do, the most frequent first.</summary>
    public IReadOnlyList<Sentence> Known(int most)
    {
        using var db = databases.CreateDbContext();
        db.Database.OpenConnection();
        return [.. register.Terms(db.Database.GetDbConnection(), clock.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)).Take(most)];
    }
}
