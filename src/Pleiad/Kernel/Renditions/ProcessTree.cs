using System.Globalization;

namespace Pleiad.Kernel.Renditions;

/// <summary>What a program and all that it started take, as Linux tells it.</summary>
internal static class ProcessTree
{
    /// <summary>The memory in use, in bytes; pages that several share are counted with each. 0 where the system does not tell.</summary>
    public static long Memory(int root)
    {
        if (!Directory.Exists("/proc/self"))
            return 0;
        var parents = new Dictionary<int, int>();
        foreach (var folder in Directory.GetDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var id) && Stat(id) is { } parent)
                parents[id] = parent;
        }

        return parents.Keys.Where(id => Below(id, root, parents)).Sum(Resident);
    }

    private static bool Below(int id, int root, Dictionary<int, int> parents)
    {
        for (var steps = 0; steps < 64 && id > 1; steps++)
        {
            if (id == root)
                return true;
            if (!parents.TryGetValue(id, out id))
                return false;
        }

        return false;
    }

    /// <summary>Whose child it is; null when it has just ended.</summary>
    private static int? Stat(int id) => Read($"/proc/{id}/stat") is { } stat && stat.LastIndexOf(')') is > 0 and var end && int.TryParse(stat[(end + 2)..].Split(' ')[1], NumberStyles.None, CultureInfo.InvariantCulture, out var parent) ? parent : null;

    private static long Resident(int id) => Read($"/proc/{id}/statm")?.Split(' ') is [_, var pages, ..] && long.TryParse(pages, NumberStyles.None, CultureInfo.InvariantCulture, out var resident) ? resident * Environment.SystemPageSize : 0;

    private static string? Read(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
