using Pleiad.Kernel;
using Pleiad.Kernel.Questionnaires;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Talent.Contracts;

namespace Pleiad.Modules.Talent.Surveys;

/// <summary>An answer to the short survey before or after an activity. Nobody is named, and nothing in it leads to who sent it.</summary>
public sealed record SurveyAnswer
{
    public required string Id { get; init; }

    public required string Activity { get; init; }

    /// <summary>before or after.</summary>
    public required string Phase { get; init; }

    /// <summary>teacher, parent or pupil.</summary>
    public required string Who { get; init; }

    /// <summary>yes, perhaps or no: whether they would choose the field, or advise it.</summary>
    public required string Choose { get; init; }

    /// <summary>The version of the questions that was answered.</summary>
    public required string Questionnaire { get; init; }

    /// <summary>All answers as JSON.</summary>
    public required string Answers { get; init; }

    /// <summary>The day alone, so that nobody is told by the minute.</summary>
    public required string AnsweredOn { get; init; }
}

/// <summary>The questions, and their addresses.</summary>
internal static class SurveyWords
{
    public const string Before = "before", After = "after";

    /// <summary>Days after an activity in which one can still answer.</summary>
    public const int Late = 30;

    /// <summary>Whom a teacher hands slips to.</summary>
    public static IReadOnlyList<string> OnSlips { get; } = ["pupil", "parent"];

    public const string Interest = TalentAddress.Root + "/interest";

    public static IReadOnlyList<(string Id, Sentence Name)> Who { get; } = [("pupil", new("pupils", "ученики")), ("parent", new("parents", "родители")), ("teacher", new("teachers", "учителя"))];

    public static Questionnaire Questions { get; } = new(
    [
        new Question("who", QuestionKind.Choice, "Who are you?", "Кто вы?", Required: true) { Options = [new("teacher", "a teacher", "учитель"), new("parent", "a parent or guardian", "родитель или законный представитель"), new("pupil", "a pupil", "ученик")] },
        new Question("choose", QuestionKind.Choice, "Would you choose work or study in this field, or advise it to your child or pupil?", "Выбрали бы вы работу или учёбу в этой отрасли, посоветовали бы её ребёнку или ученику?", Required: true) { Options = [new("yes", "yes", "да"), new("perhaps", "perhaps", "возможно"), new("no", "no", "нет")] },
        new Question("knows", QuestionKind.Choice, "How well do you know what people in it do?", "Насколько хорошо вы знаете, чем в ней занимаются?") { Options = [new("1", "not at all", "совсем не знаю"), new("2", "a little", "немного"), new("3", "well", "хорошо")] },
    ]);

    /// <summary>What a slip leads to.</summary>
    public static string AddressOf(string token) => $"{TalentAddress.Root}/surveys/{token}";

    public static string AddressOf(string activity, string phase) => SchoolAddress.OfActivity(activity, $"/survey/{phase}");

    /// <summary>The questions that a slip leaves open: whose it is, it says itself.</summary>
    public static Questionnaire OfSlip { get; } = new([.. Questions.Questions.Skip(1)]);

    public static Sentence Name(string who) => Who.FirstOrDefault(w => w.Id == who).Name ?? new(who, who);

    public static Node Node(string activity, string phase) => Kernel.Rights.Node.Of("talent/surveys", $"{activity}-{phase}");
}
