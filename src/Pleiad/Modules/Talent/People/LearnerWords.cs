using Pleiad.Kernel;

namespace Pleiad.Modules.Talent.People;

/// <summary>The words that learners are described with.</summary>
public static class LearnerWords
{
    public const string Pupil = "pupil";

    /// <summary>A skill that somebody says of themselves.</summary>
    public const string Self = "self";

    public static IReadOnlyList<(string Id, Sentence Name)> Stages { get; } =
    [
        (Pupil, new("pupil", "школьник")), ("student", new("student", "студент")), ("graduate", new("graduate", "выпускник")), ("specialist", new("specialist", "специалист")),
    ];

    public static Sentence Stage(string id) => Stages.FirstOrDefault(s => s.Id == id).Name ?? new(id, id);
}
