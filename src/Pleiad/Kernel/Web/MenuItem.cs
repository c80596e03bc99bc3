namespace Pleiad.Kernel.Web;

/// <summary>A door in the header. Rooms add their own, in the order of the house; a door that leads nowhere is not shown.</summary>
/// <param name="Section">What a page calls itself to be marked as current.</param>
/// <param name="Address">Where it leads, without the language.</param>
/// <param name="En">Its name in English.</param>
/// <param name="Ru">Its name in Russian.</param>
public sealed record MenuItem(string Section, string Address, string En, string Ru);

/// <summary>Where the search box of the header sends what was typed.</summary>
public sealed record SearchBox(string Address)
{
    /// <summary>The address of what was asked.</summary>
    public string Of(string? asked) => string.IsNullOrWhiteSpace(asked) ? Address : $"{Address}?q={Uri.EscapeDataString(asked.Trim())}";
}

/// <summary>Where people sign in, give their password again, and find what waits for them. Each takes <c>?back=</c>.</summary>
public sealed record SignInDoor(string SignIn, string PasswordAgain, string Mine);

/// <summary>Where people who are signed in find what waits for them.</summary>
public sealed record WorkDoor(string Address);
