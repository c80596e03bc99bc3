using Pleiad.Kernel;

namespace Pleiad.Modules.Talent;

/// <summary>Words that several pages of placements use.</summary>
internal static class PlacementWords
{
    public static Sentence Kind(string kind) => kind switch
    {
        "vacancy" => new("job", "работа"),
        "internship" => new("internship", "стажировка"),
        "practice" => new("practice", "практика"),
        _ => new(kind, kind),
    };

    public static Sentence Stage(string stage) => stage switch
    {
        "pupil" => new("at school", "учится в школе"),
        "student" => new("student", "студент"),
        "graduate" => new("graduate", "выпускник"),
        "specialist" => new("specialist", "специалист"),
        _ => new("no record", "записи нет"),
    };
}
