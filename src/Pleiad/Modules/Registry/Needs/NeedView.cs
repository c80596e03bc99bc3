using Pleiad.Kernel;
using Pleiad.Kernel.Claims;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Registry.Clusters;
using Pleiad.Modules.Registry.Interests;
using Pleiad.Modules.Registry.Matches;
using Pleiad.Modules.Registry.Organisations;

namespace Pleiad.Modules.Registry.Needs;

/// <summary>An answer to a need, as one of the two sides sees it in a list.</summary>
public sealed record InterestLine(Interest Interest, Sentence Partner);

/// <summary>Everything the page of a need shows to one reader.</summary>
public sealed record NeedView
{
    public required Need Need { get; init; }

    public required IReadOnlyList<NeedTerm> Terms { get; init; }

    /// <summary>The state today.</summary>
    public required string State { get; init; }

    public required int Version { get; init; }

    public required string Today { get; init; }

    public required Link Owner { get; init; }

    /// <summary>What gave rise to it.</summary>
    public Link? Because { get; init; }

    public Link? Territory { get; init; }

    /// <summary>The cluster that alone reads it.</summary>
    public Link? Audience { get; init; }

    public required bool MayKeep { get; init; }

    /// <summary>The organisations for which the reader may answer.</summary>
    public required IReadOnlyList<(string Id, Sentence Name)> MayAnswerFor { get; init; }

    /// <summary>The answers that the reader may see: all for the owner's side, one's own for another.</summary>
    public required IReadOnlyList<InterestLine> Interests { get; init; }

    /// <summary>Who fits a need.</summary>
    public required IReadOnlyList<Match> Matches { get; init; }

    /// <summary>The needs that an offer meets.</summary>
    public required IReadOnlyList<MetNeed> Meets { get; init; }

    public required IReadOnlyDictionary<string, Claim> Claims { get; init; }

    /// <summary>What a reader sees of a need.</summary>
    /// <exception cref="NotFoundException">There is none, or it is not for this reader.</exception>
    internal static NeedView Find(RegistryViews views, RightsOfActors rights, MatchNeeds matches, Actor reader, string id) => views.Ask((db, connection) =>
    {
        var (need, terms) = NeedRows.Find(connection, id) is { } row && rights.MayRead(reader, row.Need) ? (row.Need, row.Terms) : throw NeedAccess.Missing(id);
        var mine = reader.Grants.Where(g => g.Role == Role.OrganisationRepresentative && g.Node.Kind == Organisation.NodeKind && g.Node.Path != need.Owner && rights.Exists(g.Node)).Select(g => g.Node).Distinct().ToArray();
        var owns = rights.Speaks(reader, need.OwnerNode);
        var answers = reader.SignedIn ? db.Interests.Where(i => i.Need == id).OrderBy(i => i.SentAt).ToList().Where(i => owns || rights.Speaks(reader, Node.Of(Organisation.NodeKind, i.Organisation))).ToList() : [];
        var wanted = need.Direction == NeedWords.Wanted;
        return new NeedView
        {
            Need = need, Terms = terms, State = need.StateOn(views.Today), Version = Journal.Version(connection, need.Node), Today = views.Today, Owner = views.LinkTo(need.OwnerNode),
            Because = need.Because.Length > 0 ? views.LinkTo(new Node(need.Because)) : null, Territory = views.Territory(need.Territory),
            Audience = need.Audience is NeedWords.Everyone or NeedWords.Registered ? null : views.LinkTo(ClusterNode.Of(need.Audience)),
            MayKeep = rights.May(reader, RegistryRights.KeepNeed, need.Node), MayAnswerFor = [.. mine.Select(n => (n.Id, rights.Name(n)))],
            Interests = [.. answers.Select(i => new InterestLine(i, rights.Name(Node.Of(Organisation.NodeKind, i.Organisation))))],
            Matches = wanted ? matches.Of(connection, need, terms) : [], Meets = wanted ? [] : matches.MetBy(connection, reader, need, terms),
            Claims = ReadClaims.Some(connection, [need.Claim]),
        };
    });
}

/// <summary>What the list of needs is narrowed to.</summary>
public sealed record NeedFilter(string Direction, string Kind, string State, string Owner, string Text)
{
    public bool Any => Direction.Length + Kind.Length + Owner.Length + Text.Length > 0 || State != NeedFlow.Open;

    /// <summary>The states that a list offers: what is open first.</summary>
    public static IReadOnlyList<string> States { get; } = [NeedFlow.Open, NeedFlow.Expired, NeedFlow.Met, NeedFlow.Closed, NeedFlow.Draft];
}

/// <summary>A need in a list.</summary>
public sealed record NeedLine(Need Need, IReadOnlyList<NeedTerm> Terms, string State, Link Owner);

/// <summary>The needs and offers that a reader may see.</summary>
public sealed record NeedList(NeedFilter Filter, IReadOnlyList<NeedLine> Rows, IReadOnlyList<(string Id, int Count)> Kinds, IReadOnlyList<(string Id, int Count)> Directions, int Open, int Soon, string Today, IReadOnlyDictionary<string, Claim> Claims)
{
    /// <summary>What ends within so many days ends soon.</summary>
    public const int SoonDays = 30;

    internal static NeedList Find(RegistryViews views, RightsOfActors rights, Actor reader, NeedFilter filter) => views.Ask((_, connection) =>
    {
        var today = views.Today;
        var readable = NeedRows.All(connection).Where(n => rights.MayRead(reader, n.Need)).ToList();
        var links = readable.Select(n => n.Need.Owner).Distinct().ToDictionary(o => o, o => views.LinkTo(new Node(o)));
        var asked = Kernel.Text.Similar.Fold(filter.Text);
        var rows = readable.Where(n => (filter.State.Length == 0 || n.Need.StateOn(today) == filter.State) && (filter.Owner.Length == 0 || n.Need.Owner == filter.Owner) && Says(n, asked)).ToList();
        var open = readable.Where(n => n.Need.IsOpen(today)).ToList();
        return new NeedList(
            filter, [.. rows.Where(n => (filter.Direction.Length == 0 || n.Need.Direction == filter.Direction) && (filter.Kind.Length == 0 || n.Need.Kind == filter.Kind)).Select(n => new NeedLine(n.Need, n.Terms, n.Need.StateOn(today), links[n.Need.Owner]))],
            Counts(rows, n => n.Kind), Counts(rows, n => n.Direction), open.Count, open.Count(n => string.CompareOrdinal(n.Need.Expires, views.Now.AddDays(SoonDays).ToString("yyyy-MM-dd")) <= 0), today,
            ReadClaims.Some(connection, readable.Select(n => n.Need.Claim)));
    });

    private static bool Says(NeedRow row, string asked) => asked.Length == 0
        || Kernel.Text.Similar.Fold(string.Join(' ', [row.Need.En, row.Need.Ru, row.Need.TextEn, row.Need.TextRu, .. row.Terms.SelectMany(t => new[] { t.En, t.Ru })])).Contains(asked, StringComparison.Ordinal);

    private static IReadOnlyList<(string, int)> Counts(List<NeedRow> rows, Func<Need, string> of) => [.. rows.GroupBy(n => of(n.Need)).Select(g => (g.Key, g.Count())).OrderByDescending(g => g.Item2).ThenBy(g => g.Key, StringComparer.Ordinal)];
}
