namespace Pleiad.Modules.Observatory.Imports;

/// <summary>The states of an import: reading → writing → done, or refused, or stopped when its process is gone. What it wrote counts only when it is done.</summary>
public static class ImportState
{
    /// <summary>The files are read and checked; nothing is written.</summary>
    public const string Reading = "reading";

    /// <summary>Rows are written under the import's number, where nobody sees them yet.</summary>
    public const string Writing = "writing";

    /// <summary>The panels point at its rows.</summary>
    public const string Done = "done";

    /// <summary>Something in the files is wrong; nothing was changed.</summary>
    public const string Refused = "refused";

    /// <summary>Its process gave no sign of life; its rows are taken away.</summary>
    public const string Stopped = "stopped";

    public static bool IsUnderWay(string state) => state is Reading or Writing;
}
