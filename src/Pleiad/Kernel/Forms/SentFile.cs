namespace Pleiad.Kernel.Forms;

/// <summary>A file that was sent with a form.</summary>
/// <param name="Name">What it is called where it comes from, without a folder; nothing may be decided by it.</param>
/// <param name="Content">All of it, at most as large as the route allows.</param>
public sealed record SentFile(string Name, byte[] Content)
{
    /// <summary>The name as it may be shown and stored: the last step of a path, without control characters.</summary>
    public static string Plain(string name)
    {
        var last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var plain = string.Concat(last.Where(c => !char.IsControl(c) && !char.IsSurrogate(c) && c is not ('"' or '<' or '>')));
        return plain.Length switch { 0 => "file", > 120 => plain[^120..], _ => plain };
    }
}

/// <summary>Marks the routes whose form may bring files, each of at most so many bytes; elsewhere what is no field is not read.</summary>
/// <param name="Longest">The most bytes of the whole form.</param>
public sealed record TakesFiles(int Longest);
