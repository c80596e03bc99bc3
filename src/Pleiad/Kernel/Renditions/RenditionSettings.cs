namespace Pleiad.Kernel.Renditions;

/// <summary>What makes a PDF of a page: Chromium, when it is installed.</summary>
/// <param name="Chromium">Its program; null when there is none, and pages are read as pages.</param>
public sealed record RenditionSettings(string? Chromium)
{
    /// <summary>Longest that one document may take.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Most memory of all its processes together, in bytes.</summary>
    public long Memory { get; init; } = 1500L * 1024 * 1024;

    private static readonly string[] Usual = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    /// <summary>What whoever runs the server said; "none" for none, and without a word wherever it usually is.</summary>
    /// <exception cref="RefusedException">There is no such program.</exception>
    public static RenditionSettings Read(string? said) => said switch
    {
        "none" => new((string?)null),
        { Length: > 0 } => File.Exists(said) ? new(said) : throw new RefusedException("chromium", $"There is no program {said}, which --chromium (also PLEIAD_CHROMIUM) names. Name Chromium's program, or write none: then pages are not made into PDF."),
        _ => new(Array.Find(Usual, File.Exists)),
    };
}
