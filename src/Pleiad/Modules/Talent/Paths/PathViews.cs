using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Consents;
using Pleiad.Kernel.Data;
using Pleiad.Modules.Accounts.Contracts;
using Pleiad.Modules.Registry.Contracts;
using Pleiad.Modules.Talent.Activities;
using Pleiad.Modules.Talent.Contracts;
using Pleiad.Modules.Talent.People;
using Pleiad.Modules.Talent.Skills;

namespace Pleiad.Modules.Talent.Paths;

/// <summary>A step with where it was and what it proved.</summary>
/// <param name="Step">The step.</param>
/// <param name="Where">The organisation; null for unknown.</param>
/// <param name="Proved">The skills that have it as their origin, with their level.</param>
public sealed record StepView(PathStep Step, Sentence? Where, IReadOnlyList<(Sentence Skill, int Level)> Proved);

/// <summary>Somebody's path.</summary>
/// <param name="Account">Whose.</param>
/// <param name="Name">Their name, for themselves.</param>
/// <param name="Steps">The steps, the first first; those without a day last.</param>
/// <param name="Self">Skills they say they have, that no step proved.</param>
/// <param name="Record">What they learn or look for; null as long as they have no record.</param>
/// <param name="Followed">Whether they agreed to be counted with their year.</param>
public sealed record PathView(string Account, Sentence Name, IReadOnlyList<StepView> Steps, int Self, LearnerRecord? Record, bool Followed)
{
    /// <summary>The kinds in the order in which a path usually has them.</summary>
    public static IReadOnlyList<(string Id, Sentence Name)> Kinds { get; } =
    [
        ("class", new("school class", "класс")), ("olympiad", new("olympiad", "олимпиада")), ("activity", new("activity", "занятие")), ("study", new("study", "учёба в вузе")),
        ("course", new("course", "курс")), ("internship", new("internship", "стажировка")), ("job", new("job", "работа")),
    ];

    public static Sentence Kind(string id) => Kinds.FirstOrDefault(k => k.Id == id).Name ?? new(id, id);
}

/// <summary>Reads paths, for whose they are.</summary>
public sealed class PathViews(IDbContextFactory<PleiadDb> databases, AccountCards accounts, RegistryNames organisations, ConsentRegister consents)
{
    public PathView Of(string account) => databases.Ask((db, connection) =>
    {
        var steps = db.PathSteps.Where(s => s.Person == account).AsEnumerable().OrderBy(s => s.Starts.Length == 0).ThenBy(s => s.Starts, StringComparer.Ordinal).ThenBy(s => s.Origin, StringComparer.Ordinal).ToList();
        var (where, skills) = (organisations.Some(steps.Select(s => s.Organisation)), db.LearnerSkills.Where(s => s.Person == account).ToList());
        var asked = skills.Select(s => s.Skill).ToList();
        var names = db.Skills.Where(s => asked.Contains(s.Id)).ToDictionary(s => s.Id, s => s.Name);
        return new PathView(
            account, accounts.Names([account]).GetValueOrDefault(account) ?? new("somebody", "кто-то"),
            [.. steps.Select(s => new StepView(s, where.GetValueOrDefault(s.Organisation), [.. skills.Where(k => k.Origin == s.Origin).Select(k => (names.GetValueOrDefault(k.Skill) ?? new Sentence(k.Skill, k.Skill), k.Level))]))],
            skills.Count(k => steps.All(s => s.Origin != k.Origin)), db.Learners.SingleOrDefault(l => l.Account == account), consents.Holds(connection, TalentNodes.OfPerson(account).Path, FollowYear.Purpose.Id));
    });
}
