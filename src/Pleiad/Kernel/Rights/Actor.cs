namespace Pleiad.Kernel.Rights;

/// <summary>A role that somebody holds on a node.</summary>
public sealed record Grant(Role Role, Node Node);

/// <summary>Who acts.</summary>
/// <param name="Id">The account; "" for a visitor, <see cref="ProgramId"/> for the program itself.</param>
/// <param name="Name">The name to show.</param>
/// <param name="Grants">The roles that hold now.</param>
/// <param name="PasswordFresh">Whether the password was given in the last minutes.</param>
public sealed record Actor(string Id, string Name, IReadOnlyList<Grant> Grants, bool PasswordFresh = false)
{
    public const string ProgramId = "program";

    /// <summary>A visitor who did not sign in.</summary>
    public static readonly Actor Visitor = new("", "", []);

    /// <summary>The program, when it loads samples or runs a command of whoever operates it.</summary>
    public static readonly Actor Program = new(ProgramId, "Pleiad", [new Grant(Role.Administrator, Node.Instance)], PasswordFresh: true);

    /// <summary>For whom the actor acts, when it is not the actor: an account or a node; journaled with every act.</summary>
    public string? OnBehalfOf { get; init; }

    public bool SignedIn => Id.Length > 0;

    /// <summary>Takes the actor of the request.</summary>
    public static ValueTask<Actor> BindAsync(HttpContext context) => ValueTask.FromResult(context.Actor);
}

public static class ActorOfRequest
{
    extension(HttpContext context)
    {
        /// <summary>Who asks; a visitor until the accounts say otherwise.</summary>
        public Actor Actor
        {
            get => context.Features.Get<Actor>() ?? Actor.Visitor;
            set => context.Features.Set(value);
        }
    }
}
