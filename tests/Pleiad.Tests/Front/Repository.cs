namespace Pleiad.Tests.Front;

/// <summary>Where things lie: the repository, the built program, and the shared data that some tests compare with.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>The published program, as the front door builds it.</summary>
    public static string App { get; } = Environment.GetEnvironmentVariable("PLEIAD_APP") ?? Path.Combine(Root, "artifacts", "app");

    public static string Program
    {
        get
        {
            var program = Path.Combine(App, "Pleiad.dll");
            File.Exists(program).ShouldBeTrue("the program is not built; run ./pleiad build first");
            return program;
        }
    }

    /// <summary>The shared data beside the repository; a test that needs it skips with a sentence where it is absent.</summary>
    public static string SharedOrSkip(string path)
    {
        var found = Path.Combine(Root, "..", "shared", path);
        Assert.SkipUnless(Path.Exists(found), $"../shared/{path} is not here; the digests test the same numbers without it.");
        return found;
    }

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Pleiad.slnx")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests do not lie inside the repository.");
    }
}
