namespace Pleiad.Browser.Tests;

/// <summary>Where things lie: the root of the repository and the published program.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>The folder of the published program: PLEIAD_APP, or artifacts/app.</summary>
    public static string App =>
        Environment.GetEnvironmentVariable("PLEIAD_APP") is { Length: > 0 } app ? app : Path.Combine(Root, "artifacts", "app");

    /// <summary>A file of the shared data beside the repository; a test that needs it skips with a sentence where it is absent.</summary>
    public static string SharedOrSkip(string path)
    {
        var found = Path.Combine(Root, "..", "shared", path);
        Assert.SkipUnless(Path.Exists(found), $"../shared/{path} is not here; the same pages are looked at with the shipped figures.");
        return Path.GetFullPath(found);
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Pleiad.slnx")))
                return folder.FullName;
        }

        throw new InvalidOperationException($"No folder above {AppContext.BaseDirectory} holds Pleiad.slnx.");
    }
}
