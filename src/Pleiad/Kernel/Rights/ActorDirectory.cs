namespace Pleiad.Kernel.Rights;

/// <summary>Tells who somebody is that acted, by the id in the journal. The accounts register it; without it, and for an account that was erased, nobody is named.</summary>
/// <param name="Find">The name to show; null when nobody is known by the id.</param>
public sealed record ActorDirectory(Func<string, string?> Find);

public static class ActorDirectories
{
    /// <summary>The name to show of whoever acted.</summary>
    public static Sentence NameOf(this IEnumerable<ActorDirectory> accounts, string actor)
    {
        if (actor == Actor.ProgramId)
            return new Sentence("the program", "программа");
        var name = actor.Length == 0 ? null : accounts.Select(a => a.Find(actor)).FirstOrDefault(n => n is not null);
        return name is null ? new Sentence("somebody who has no account here", "учётной записи больше нет") : new Sentence(name, name);
    }
}
