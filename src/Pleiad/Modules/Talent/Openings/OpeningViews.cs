using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Text;
using Pleiad.Modules.Accounts.Contracts;
using Pleiad.Modules.Observatory.Contracts;
using Pleiad.Modules.Registry.Contracts;
using Pleiad.Modules.Talent.Contracts;
using Pleiad.Modules.Talent.Skills;

namespace Pleiad.Modules.Talent.Openings;

/// <summary>What the list of openings is narrowed to; Age 0 for any.</summary>
public sealed record OpeningFilter(string Kind, string Territory, string Organisation, string Occupation, string Skill, int Age, string Text)
{
    public bool Any => Kind.Length + Territory.Length + Organisation.Length + Occupation.Length + Skill.Length + Text.Length + Age > 0;
}

/// <summary>An opening in a list.</summary>
public sealed record OpeningLine(Opening Opening, string State, Named Organisation, IReadOnlyList<Requirement> Asked);

/// <summary>The openings that are open, with what they can be narrowed down by.</summary>
public sealed record OpeningList(OpeningFilter Filter, IReadOnlyList<OpeningLine> Rows, IReadOnlyList<OpeningLine> Open, IReadOnlyList<OpeningLine> Own, Vocabulary Vocabulary, IReadOnlyDictionary<string, Sentence> Places);

/// <summary>One opening as its page shows it.</summary>
public sealed record OpeningView(OpeningLine Line, int Version, string Today, Vocabulary Vocabulary, RegionCard? Territory, bool MayKeep, Sentence? WhyNotMe)
{
    public Opening Opening => Line.Opening;
}

/// <summary>Reads openings for pages.</summary>
public sealed class OpeningViews(IDbContextFactory<PleiadDb> databases, RightsOfActors rights, RegistryNames names, TerritoryNames territories, TimeProvider clock)
{
    public string Today => SkillActs.Day(clock.GetUtcNow());

    /// <summary>Those that are open, by the end of applications; for whoever keeps some, also the own ones in whatever state.</summary>
    public OpeningList Find(OpeningFilter filter, Actor reader) => Ask((db, _) =>
    {
        var vocabulary = Vocabulary.Read(db);
        var all = Lines(db, db.Openings.ToList());
        var open = all.Where(l => l.State == OpeningFlow.Open).ToList();
        var asked = Similar.Fold(filter.Text);
        var keeps = reader.Grants.Any(g => SkillRights.KeepOpening.Allows(g.Role));
        return new OpeningList(
            filter, [.. open.Where(l => Fits(l, filter, vocabulary, asked))], open, keeps ? [.. all.Where(l => rights.May(reader, SkillRights.KeepOpening, SkillActs.OfOrganisation(l.Opening.Organisation)))] : [], vocabulary,
            territories.Of(open.Select(l => l.Opening.Territory).Where(t => t.Length > 0).Distinct()).ToDictionary(t => t.Code, t => t.Name, StringComparer.Ordinal));
    });

    /// <exception cref="NotFoundException">There is none that the reader may see.</exception>
    public OpeningView One(string id, Actor reader) => Ask((db, connection) =>
    {
        var opening = db.Openings.SingleOrDefault(o => o.Id == id);
        var keeps = opening is not null && rights.May(reader, SkillRights.KeepOpening, opening.Node);
        if (opening is null || (opening.State == OpeningFlow.Draft && !keeps))
            throw OpeningWords.Missing(id);
        var stage = reader.SignedIn ? db.Learners.Where(l => l.Account == reader.Id).Select(l => l.Stage).FirstOrDefault() ?? "" : "";
        var age = reader.SignedIn ? AccountCards.MinorOf(connection, reader.Id, clock.GetUtcNow())?.Age : null;
        return new OpeningView(
            Lines(db, [opening])[0], Journal.Version(connection, opening.Node), Today, Vocabulary.Read(db), opening.Territory.Length > 0 ? territories.Of([opening.Territory])[0] : null, keeps, OpeningWords.WhyNot(opening, stage, age));
    });

    /// <summary>Those with their organisations and what they ask for; the soonest end first, what has none last.</summary>
    internal List<OpeningLine> Lines(PleiadDb db, IReadOnlyList<Opening> openings)
    {
        var ids = openings.Select(o => o.Id).ToList();
        var asked = db.Requirements.Where(r => ids.Contains(r.Opening)).OrderBy(r => r.Skill).AsEnumerable().ToLookup(r => r.Opening, StringComparer.Ordinal);
        var organisations = names.Some(openings.Select(o => o.Organisation));
        var today = Today;
        return [.. openings.OrderBy(o => o.ApplyBy.Length > 0 ? o.ApplyBy : "9", StringComparer.Ordinal).ThenBy(o => o.Id, StringComparer.Ordinal)
            .Select(o => new OpeningLine(o, o.StateOn(today), new Named(o.Organisation, organisations.GetValueOrDefault(o.Organisation) ?? new(o.Organisation, o.Organisation), RegistryAddress.OfOrganisation(o.Organisation)), [.. asked[o.Id]]))];
    }

    /// <summary>The territories that may be chosen, by name.</summary>
    public IReadOnlyList<RegionCard> Territories() => [.. territories.Regions.Values.Where(r => r.Code.StartsWith("RU-", StringComparison.Ordinal)).OrderBy(r => r.Name.En, StringComparer.Ordinal)];

    /// <summary>The organisations for which somebody may post; for those who may for all, the ones to choose from, or null for too many.</summary>
    public IReadOnlyList<(string Id, Sentence Name)>? Owners(Actor actor, Permission permission)
    {
        if (rights.May(actor, permission, Node.Instance))
            return names.Choose();
        var own = actor.Grants.Where(g => permission.Allows(g.Role) && g.Node.Kind == SkillActs.OfOrganisation("").Kind).Select(g => g.Node.Id).Distinct().ToList();
        return [.. names.Some(own).Select(n => (n.Key, n.Value)).OrderBy(n => n.Value.En, StringComparer.Ordinal)];
    }

    internal T Ask<T>(Func<PleiadDb, DbConnection, T> question)
    {
        using var db = databases.CreateDbContext();
        db.Database.OpenConnection();
        return question(db, db.Database.GetDbConnection());
    }

    private static bool Fits(OpeningLine line, OpeningFilter filter, Vocabulary vocabulary, string asked)
    {
        var o = line.Opening;
        return (filter.Kind.Length == 0 || o.Kind == filter.Kind) && (filter.Territory.Length == 0 || o.Territory == filter.Territory) && (filter.Organisation.Length == 0 || o.Organisation == filter.Organisation)
            && (filter.Occupation.Length == 0 || o.Occupation == filter.Occupation) && (filter.Age == 0 || (o.LeastAge <= filter.Age && !(filter.Age < OpeningWords.OfAge && o.Kind == OpeningWords.Vacancy)))
            && (filter.Skill.Length == 0 || line.Asked.Any(r => r.Skill == filter.Skill || vocabulary.Above(r.Skill).Any(a => a.Id == filter.Skill)))
            && (asked.Length == 0 || Similar.Fold($"{o.En} {o.Ru} {o.TextEn} {o.TextRu} {line.Organisation.Name.En} {line.Organisation.Name.Ru}").Contains(asked, StringComparison.Ordinal));
    }
}
