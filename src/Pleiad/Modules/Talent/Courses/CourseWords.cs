using Pleiad.Kernel;
using Pleiad.Modules.Talent.Contracts;

namespace Pleiad.Modules.Talent.Courses;

/// <summary>The words that courses are described with.</summary>
public static class CourseWords
{
    public const string All = TalentAddress.Root + "/courses";

    /// <summary>What it is, and what it becomes on the path of whoever finished it.</summary>
    public static IReadOnlyList<(string Id, Sentence Name, string Step)> Kinds { get; } =
    [
        ("course", new("course", "курс"), "course"), ("class", new("school class", "школьный класс"), "class"), ("olympiad", new("olympiad", "олимпиада"), "olympiad"),
        ("programme", new("programme of study", "образовательная программа"), "study"), ("practice", new("practical training", "практическая подготовка"), "internship"),
    ];

    public static IReadOnlyList<(string Id, Sentence Name)> Audiences { get; } =
    [
        ("pupil", new("pupils", "школьники")), ("student", new("students", "студенты")), ("graduate", new("graduates", "выпускники")), ("specialist", new("specialists", "специалисты")), ("employee", new("employees of firms", "сотрудники предприятий")),
    ];

    public static Sentence Kind(string id) => Kinds.FirstOrDefault(k => k.Id == id).Name ?? new(id, id);

    public static Sentence Audience(string id) => Audiences.FirstOrDefault(a => a.Id == id).Name ?? new(id, id);

    public static string Step(string kind) => Kinds.FirstOrDefault(k => k.Id == kind).Step ?? "course";

    internal static NotFoundException Missing(string id) => new($"There is no course '{id}'.", $"Курса «{id}» нет.", new Suggestion("All courses", "Все курсы", All));
}
