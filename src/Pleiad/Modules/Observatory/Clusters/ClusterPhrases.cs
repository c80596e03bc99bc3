using Pleiad.Kernel.Text;
using Pleiad.Kernel.Web;

namespace Pleiad.Modules.Observatory.Clusters;

/// <summary>How the groups of clusters are said.</summary>
public static class ClusterPhrases
{
    /// <summary>The heading of a group.</summary>
    public static string Named(this Reader reader, ClusterGroup group) => group switch
    {
        ClusterGroup.Pilot => reader.T("Pilots", "Пилотные"),
        ClusterGroup.Created => reader.T("Newly created", "Недавно созданные"),
        ClusterGroup.Forming => reader.T("Forming", "Создаются"),
        ClusterGroup.Announced => reader.T("Announced", "Объявлены"),
        _ => reader.T("At work", "Работают"),
    };

    /// <summary>"two pilots", "one newly created", "one forming": a part of a sentence.</summary>
    public static string Counted(this Reader reader, ClusterGroup group, int count)
    {
        var number = Words.Count(reader.Language, count);
        string Ru(string one, string several) => $"{number} {(count % 10 == 1 && count % 100 != 11 ? one : several)}";
        return group switch
        {
            ClusterGroup.Pilot => reader.T($"{number} {Words.Plural(count, "pilot", "pilots")}", Ru("пилотный", "пилотных")),
            ClusterGroup.Created => reader.T($"{number} newly created", Ru("новый", "новых")),
            ClusterGroup.Forming => reader.T($"{number} forming", Ru("создаётся", "создаются")),
            ClusterGroup.Announced => reader.T($"{number} announced", Ru("объявлен", "объявлены")),
            _ => reader.T($"{number} at work", Ru("работает", "работают")),
        };
    }
}
