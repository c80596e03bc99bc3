using Pleiad.Bench;

namespace Pleiad.Tests.Front;

/// <summary>Where the program lies, for the file of the tests that starts PostgreSQL and is shared with them.</summary>
internal static class Repository
{
    public static string Program { get; } = Path.Combine(Figures.Root, "artifacts", "app", "Pleiad.dll");
}
