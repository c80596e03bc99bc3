using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Claims;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;

namespace Pleiad.Modules.Registry.Claims;

/// <summary>One claim opened: what contradicts it, which was preferred and when, and what may be done now.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Named">The thing that it names; null for none that is known.</param>
/// <param name="Side">It, and what contradicts it.</param>
/// <param name="History">Every preference there was, oldest first.</param>
/// <param name="WhyNotPrefer">Why it cannot be preferred now, whoever asks; null when it can.</param>
/// <param name="GroupVersion">The version of the contradiction, for the form to prefer.</param>
/// <param name="Version">The version of the claim, for the form to withdraw.</param>
public sealed record ClaimView(
    Claim Claim, ClaimSubject Subject, ClaimSubject? Named, ClaimGroup Side, IReadOnlyList<ClaimPreference> History, Sentence? WhyNotPrefer, int GroupVersion, int Version);

/// <summary>A part of all claims, with what one may choose from.</summary>
public sealed record ClaimList(
    IReadOnlyList<Claim> Claims, int Total, int Page, ClaimFilter Filter, IReadOnlyDictionary<string, ClaimPreference> Preferred, IReadOnlyDictionary<Node, ClaimSubject> Subjects, IReadOnlyList<ClaimSource> Sources,
    IReadOnlyList<string> Modules)
{
    public const int PageLength = 50;

    public int Pages => Math.Max(1, (Total + PageLength - 1) / PageLength);
}

/// <summary>Everything said of a subject.</summary>
/// <param name="Subject">The subject.</param>
/// <param name="Said">What is said of it.</param>
/// <param name="Naming">What is said of others and names it.</param>
/// <param name="Conflicts">The contradictions among them, side by side.</param>
/// <param name="Subjects">The names of all that claims are about.</param>
public sealed record SubjectView(ClaimSubject Subject, IReadOnlyList<Claim> Said, IReadOnlyList<Claim> Naming, IReadOnlyList<ClaimGroup> Conflicts, IReadOnlyDictionary<Node, ClaimSubject> Subjects);

/// <summary>A source and what stands in it.</summary>
public sealed record SourceView(ClaimSource Source, IReadOnlyList<Claim> Claims, IReadOnlyDictionary<Node, ClaimSubject> Subjects);

/// <summary>Asks for what the pages of claims show.</summary>
public sealed class ClaimViews(IDbContextFactory<PleiadDb> databases, RightsOfActors rights)
{
    /// <summary>Runs a question on a connection of its own.</summary>
    public T Ask<T>(Func<DbConnection, T> question)
    {
        using var db = databases.CreateDbContext();
        db.Database.OpenConnection();
        return question(db.Database.GetDbConnection());
    }

    /// <exception cref="NotFoundException">There is no such claim.</exception>
    public ClaimView One(string id) => Ask(connection =>
    {
        var claim = ReadClaims.One(connection, id);
        return new ClaimView(
            claim, SubjectOf(connection, claim.Subject), claim.ObjectNode is { } named ? SubjectOf(connection, named) : null, ReadClaims.Side(connection, [claim])[0] is { Claims.Count: > 0 } side ? side : new([claim], null, null),
            claim.Group.Length == 0 ? [] : ReadClaims.Preferences(connection, claim.Group), PreferClaim.WhyNot(connection, claim), claim.Group.Length == 0 ? 0 : Journal.Version(connection, claim.GroupNode),
            Journal.Version(connection, claim.Node));
    });

    /// <summary>A page of the claims that a filter leaves.</summary>
    public ClaimList List(ClaimFilter filter, int page) => Ask(connection =>
    {
        var wanted = Math.Clamp(page, 1, 100_000);
        var (claims, total) = ReadClaims.Filtered(connection, filter, (wanted - 1) * ClaimList.PageLength, ClaimList.PageLength);
        return new ClaimList(
            claims, total, wanted, filter, ReadClaims.Preferred(connection), ReadClaims.Subjects(connection), ReadClaims.Sources(connection),
            ReadClaims.Modules(connection));
    });

    /// <summary>Everything said of the subject of that id, of whatever kind it is.</summary>
    /// <exception cref="NotFoundException">No claim is about it or names it.</exception>
    public SubjectView Subject(string id) => Ask(connection =>
    {
        var subjects = ReadClaims.Subjects(connection);
        var subject = subjects.Values.FirstOrDefault(s => s.Node.Id == id) ?? throw new NotFoundException(
            $"No claim is about '{id}'.", $"О «{id}» ничего не сказано.",
            [.. Kernel.Text.Similar.Nearest(id, subjects.Values, s => [s.En, s.Ru, s.Node.Id]).Select(s => new Suggestion(s.En, s.Ru, ClaimAddress.SaidOf(s.Node)))]);
        var said = ReadClaims.About(connection, subject.Node);
        return new SubjectView(subject, said, ReadClaims.Naming(connection, subject.Node), [.. ReadClaims.Side(connection, said.Where(c => c.Group.Length > 0)).Where(g => g.Conflict)], subjects);
    });

    /// <exception cref="NotFoundException">There is no such source.</exception>
    public SourceView Source(string id) => Ask(connection =>
    {
        var source = ReadClaims.Source(connection, id) ?? throw new NotFoundException(
            $"There is no source '{id}'.", $"Источника «{id}» нет.", [.. ReadClaims.Sources(connection).Take(5).Select(s => new Suggestion(s.Title, s.Title, ClaimAddress.Of(s)))]);
        return new SourceView(source, ReadClaims.Of(connection, source), ReadClaims.Subjects(connection));
    });

    /// <summary>What a claim may be added about: something that claims know, or anything with a record of its own.</summary>
    /// <exception cref="NotFoundException">There is no such thing.</exception>
    public ClaimSubject About(string path) => Ask(connection => SubjectOf(connection, new Node(path)));

    /// <summary>The claim that another contradicts; null when none is meant.</summary>
    public Claim? Against(string id) => id.Length == 0 ? null : Ask(connection => ReadClaims.One(connection, id));

    /// <summary>Where a thing is shown: its own page where a module keeps a record of it, and everything said of it otherwise.</summary>
    public string AddressOf(Node node) => node.Kind != ClaimAddress.SubjectKind && rights.Exists(node) ? $"/{node.Path}" : ClaimAddress.SaidOf(node);

    private ClaimSubject SubjectOf(DbConnection connection, Node node)
    {
        if (ReadClaims.Subject(connection, node) is { } known)
            return known;
        if (node == Node.Instance || !rights.Exists(node))
            throw new NotFoundException("There is nothing of that name to say something about.", "Нет того, о чём можно было бы что-то сказать.", new Suggestion("All claims", "Все утверждения", ClaimAddress.All));
        var name = rights.Name(node);
        return new ClaimSubject(node, node.Kind[(node.Kind.LastIndexOf('/') + 1)..], name.En, name.Ru);
    }
}
