using System.Data.Common;
using System.Globalization;
using Pleiad.Kernel.Rights;

namespace Pleiad.Kernel.Work;

/// <summary>Something that waits for a person.</summary>
/// <param name="What">What it is: the name of a profile, a proposal, a finding.</param>
/// <param name="Line">What is wanted, in a few words: "profile, last confirmed 11 months ago".</param>
/// <param name="Why">Why this person: "as cluster manager of …"; see <see cref="Asked.Because"/>.</param>
/// <param name="Address">Where it is done, without the language.</param>
/// <param name="Act">The verb on the button.</param>
public sealed record WorkItem(Sentence What, Sentence Line, Sentence Why, string Address, Sentence Act)
{
    /// <summary>The day by which it is due, as 2014-11-05; "" where nothing ends.</summary>
    public string Due { get; init; } = "";

    /// <summary>The day since which it waits, as 2014-11-05; "" where that is not known.</summary>
    public string Since { get; init; } = "";

    /// <summary>Days until it is due, below zero when it is overdue; null where nothing ends.</summary>
    public int? DaysLeft(DateTimeOffset now) => DateOnly.TryParseExact(Due, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var due) ? due.DayNumber - DateOnly.FromDateTime(now.UtcDateTime).DayNumber : null;
}

/// <summary>Who is asked for, and what helps to find what waits for them.</summary>
/// <param name="Connection">An open connection, outside any transaction.</param>
/// <param name="Actor">Somebody who is signed in.</param>
/// <param name="Rights">What they may.</param>
/// <param name="Now">The present.</param>
public sealed record Asked(DbConnection Connection, Actor Actor, RightsOfActors Rights, DateTimeOffset Now)
{
    /// <summary>Why somebody may do it: "as cluster manager of …"; null when they may not. What they hold nearest to the node is told.</summary>
    public Sentence? Because(Permission permission, Node node)
    {
        if (!Actor.Grants.Any(g => permission.Allows(g.Role)))
            return null; // before anything is asked of the database
        foreach (var above in Rights.Above(node))
        {
            if (Actor.Grants.FirstOrDefault(g => g.Node == above && permission.Allows(g.Role)) is { } grant)
                return Because(grant);
        }

        return null;
    }

    /// <summary>"as cluster manager of …".</summary>
    public Sentence Because(Grant grant)
    {
        var (role, node) = (grant.Role.Name(), Rights.Name(grant.Node));
        return grant.Node == Node.Instance
            ? new($"you are {Article(role.En)} {role.En}", $"вы — {role.Ru}")
            : new($"you are {Article(role.En)} {role.En} of {node.En}", $"вы — {role.Ru}: {node.Ru}");
    }

    private static string Article(string word) => "aeiou".Contains(word[0], StringComparison.Ordinal) ? "an" : "a";
}

/// <summary>One sort of things that wait for people, told by the module that knows it. Asked with every opening of the page, so it asks little.</summary>
/// <param name="Name">For programs: <c>registry.proposals</c>.</param>
/// <param name="Items">What waits for whoever asks; nothing that they may not see.</param>
public sealed record WaitsFor(string Name, Func<Asked, IEnumerable<WorkItem>> Items);
