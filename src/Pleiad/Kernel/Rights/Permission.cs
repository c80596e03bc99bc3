namespace Pleiad.Kernel.Rights;

/// <summary>Something that may be done to a node, and the roles that may do it there. Administrators may do everything.</summary>
/// <param name="Id">For programs: <c>registry.organisation.edit</c>.</param>
/// <param name="Doing">What is done, to follow "may": "edit this profile".</param>
/// <param name="Roles">Who may, besides administrators.</param>
public sealed record Permission(string Id, Sentence Doing, params Role[] Roles)
{
    /// <summary>Whether the password must have been given in the last minutes: signing, paying, changing roles.</summary>
    public bool Weighty { get; init; }

    public bool Allows(Role role) => role == Role.Administrator || Roles.Contains(role);
}
