using Pleiad.Kernel;
using Pleiad.Kernel.Text;
using Pleiad.Modules.Talent.Contracts;

namespace Pleiad.Modules.Talent.Openings;

/// <summary>The words that openings are described with, and whom they are for.</summary>
public static class OpeningWords
{
    public const string Vacancy = "vacancy";
    public const string Internship = "internship";
    public const string Practice = "practice";

    /// <summary>Nobody below this age has a place in a firm.</summary>
    public const int LeastAge = 14;

    public const int OfAge = 18;

    public static IReadOnlyList<(string Id, Sentence Name, Sentence Plural)> Kinds { get; } =
    [
        (Vacancy, new("vacancy", "вакансия"), new("vacancies", "вакансии")),
        (Internship, new("internship", "стажировка"), new("internships", "стажировки")),
        (Practice, new("practice", "практика"), new("practice", "практика")),
    ];

    public static Sentence Kind(string id) => Kinds.FirstOrDefault(k => k.Id == id).Name ?? new(id, id);

    /// <summary>Whom it is for, in words.</summary>
    public static Sentence Audience(Opening opening) => opening.LeastAge < OfAge
        ? opening.Kind == Vacancy ? new($"from {opening.LeastAge} years, not for pupils", $"с {opening.LeastAge} лет, не для школьников") : new($"from {opening.LeastAge} years, pupils too", $"с {opening.LeastAge} лет, в том числе школьники")
        : new($"from {opening.LeastAge} years", $"с {opening.LeastAge} лет");

    /// <summary>Why somebody may not apply, whatever they can do; null when they may. A pupil never comes to the form of a vacancy.</summary>
    /// <param name="opening">What is offered.</param>
    /// <param name="stage">pupil, student, graduate or specialist; "" for somebody who has no record.</param>
    /// <param name="age">In whole years; null for of age.</param>
    public static Sentence? WhyNot(Opening opening, string stage, int? age)
    {
        if (stage == "pupil" && opening.Kind == Vacancy)
            return new("A vacancy is not for pupils. Look at internships and practice that take pupils.", "Вакансии не для школьников. Посмотрите стажировки и практику, куда берут школьников.");
        return age is { } years && years < opening.LeastAge
            ? new($"This is for people from {opening.LeastAge} years on.", $"Это для тех, кому исполнилось {opening.LeastAge}.")
            : null;
    }

    internal static NotFoundException Missing(string id) => new($"There is no opening '{id}'.", $"Места «{id}» нет.", new Suggestion("All openings", "Все места и вакансии", TalentAddress.Root + "/openings"));
}
