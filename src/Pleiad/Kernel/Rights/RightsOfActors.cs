namespace Pleiad.Kernel.Rights;

/// <summary>Answers who may do what: a role counts on its node and on everything below.</summary>
public sealed class RightsOfActors(IEnumerable<NodeKind> kinds)
{
    private readonly ByKind<NodeKind> kinds = new(kinds, k => k.Kind);

    /// <summary>The node, what is above it, and the instance; each once.</summary>
    public IReadOnlyList<Node> Above(Node node)
    {
        List<Node> path = [node];
        for (var i = 0; i < path.Count; i++)
        {
            if (!kinds.TryGetValue(path[i].Kind, out var kind))
                continue;
            foreach (var above in kind.Above(path[i]))
            {
                if (!path.Contains(above))
                    path.Add(above);
            }
        }

        if (!path.Contains(Node.Instance))
            path.Add(Node.Instance);
        return path;
    }

    /// <summary>The name of a node for a person; its path where nobody names it.</summary>
    public Sentence Name(Node node) => node == Node.Instance
        ? new Sentence("the whole installation", "вся система")
        : (kinds.TryGetValue(node.Kind, out var kind) ? kind.Name(node) : null) ?? new Sentence(node.Path, node.Path);

    /// <summary>Whether there is such a thing to hold a right on.</summary>
    public bool Exists(Node node) => node == Node.Instance || (kinds.TryGetValue(node.Kind, out var kind) && kind.Name(node) is not null);

    public bool May(Actor actor, Permission permission, Node node)
    {
        if (!actor.Grants.Any(g => permission.Allows(g.Role)))
            return false; // before anything is asked of the database
        var above = Above(node);
        return actor.Grants.Any(g => permission.Allows(g.Role) && above.Contains(g.Node));
    }

    /// <summary>Refuses when the actor may not, with the sentence that says who may.</summary>
    /// <exception cref="SignInException">Nobody is signed in.</exception>
    /// <exception cref="ForbiddenException">Somebody is, without the role.</exception>
    /// <exception cref="PasswordAgainException">The act has weight, and the password was given too long ago.</exception>
    public void Must(Actor actor, Permission permission, Node node)
    {
        if (!May(actor, permission, node))
            throw actor.SignedIn ? Refusal(permission) : new SignInException();
        if (permission.Weighty && !actor.PasswordFresh)
            throw new PasswordAgainException();
    }

    /// <summary>"Only an administrator or a cluster manager may edit this profile."</summary>
    public static ForbiddenException Refusal(Permission permission)
    {
        var roles = permission.Roles.Prepend(Role.Administrator).Distinct().Select(r => r.Name()).ToArray();
        return new(
            $"Only {List(roles.Select(r => ("aeiou".Contains(r.En[0]) ? "an " : "a ") + r.En), "or")} may {permission.Doing.En}.",
            $"{char.ToUpperInvariant(permission.Doing.Ru[0])}{permission.Doing.Ru[1..]} может только {List(roles.Select(r => r.Ru), "или")}.");
    }

    private static string List(IEnumerable<string> names, string or) =>
        names.ToArray() is [.. { Length: > 0 } first, var last] ? $"{string.Join(", ", first)} {or} {last}" : string.Join("", names);
}
