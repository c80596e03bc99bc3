using Pleiad.Kernel;

namespace Pleiad.Modules.Events.Meetings;

/// <summary>What things of meetings are called.</summary>
public static class MeetingWords
{
    public const string NeverTogether = "never-together";
    public const string NoTable = "no-table";
    public const string Outranked = "outranked";

    public static Sentence Why(string why) => why switch
    {
        NeverTogether => new("there is no slot in which both of you are free", "нет времени, когда свободны оба"),
        NoTable => new("when both of you are free, every table is taken", "когда оба свободны, все столы заняты"),
        _ => new("in each slot that suits both, one of you meets somebody else", "в каждое подходящее время один из вас занят другой встречей"),
    };

    /// <summary>How strong a wish is; null for nothing said.</summary>
    public static Sentence Strength(int? strength) => strength switch
    {
        3 => new("I must meet them", "очень нужно"),
        2 => new("I want to", "хочу"),
        1 => new("gladly", "не против"),
        0 => new("rather not", "лучше не надо"),
        _ => new("nothing said", "не указано"),
    };
}
