using System.Globalization;
using Pleiad.Kernel;
using Pleiad.Kernel.Text;
using Pleiad.Kernel.Web;
using Pleiad.Modules.Registry.Contracts;

namespace Pleiad.Modules.Talent.Activities;

/// <summary>How activities are said.</summary>
internal static class ActivityWords
{
    public const string Olympiad = "olympiad";
    public const string Class = "class";

    public static IReadOnlyList<(string Id, Sentence Name)> Kinds { get; } =
    [
        ("excursion", new("excursion", "экскурсия")), ("lesson", new("lesson", "урок")), (Olympiad, new("olympiad", "олимпиада")), (Class, new("school class with a profile", "профильный класс")),
        ("laboratory", new("open laboratory", "открытая лаборатория")), ("practice", new("practice day", "день практики")),
    ];

    public static Sentence Kind(string id) => Kinds.FirstOrDefault(k => k.Id == id).Name ?? new(id, id);

    /// <summary>"5 October 2026, 10:00–12:00"; a dash for not known.</summary>
    public static string When(this Reader reader, Activity activity)
    {
        if (activity.Starts.Length == 0)
            return Numbers.None;
        var hours = activity.Starts.Length == 16 ? ", " + activity.Starts[11..] + (activity.Ends.Length == 16 && activity.LastDay == activity.Day ? "–" + activity.Ends[11..] : "") : "";
        return reader.When(activity.Day) + hours + (activity.LastDay != activity.Day ? " – " + reader.When(activity.LastDay) : "");
    }

    /// <summary>"classes 8–11, from 14 years"; a dash for everybody.</summary>
    public static string For(this Reader reader, Activity activity)
    {
        var classes = (activity.ClassFrom, activity.ClassTo) switch
        {
            (0, 0) => "",
            (var from, 0) => reader.T($"class {N(from)} and above", $"с {N(from)} класса"),
            (0, var to) => reader.T($"up to class {N(to)}", $"до {N(to)} класса"),
            var (from, to) => reader.T($"classes {N(from)}–{N(to)}", $"{N(from)}–{N(to)} классы"),
        };
        var age = activity.LeastAge == 0 ? "" : reader.T($"from {N(activity.LeastAge)} years", $"от {N(activity.LeastAge)} лет");
        return (classes.Length, age.Length) switch { (0, 0) => Numbers.None, (0, _) => age, (_, 0) => classes, _ => $"{classes}, {age}" };
    }

    private static string N(int number) => number.ToString(CultureInfo.InvariantCulture);
}
