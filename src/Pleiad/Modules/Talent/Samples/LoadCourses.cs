using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Claims;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Registry.Contracts;
using Pleiad.Modules.Talent.Courses;
using Pleiad.Modules.Talent.People;

namespace Pleiad.Modules.Talent.Samples;

/// <summary>Enters the courses that ship, of an article once its claims are there, and on a server that shows itself the records of its invented learners. What is there already is left alone.</summary>
public sealed class LoadCourses(IDbContextFactory<PleiadDb> databases, ActRunner acts, RegistryNames names)
{
    private static readonly (string Account, string Stage, string Organisation, string Occupation, int Finishes, (string Skill, int Level)[] Skills)[] Learners =
    [
        ("demo-student", "student", "st-petersburg-state-chemical-and-pharmaceutical-university", "quality-control-analysts", 2027, [("chromatography", 2), ("know-chemistry", 4), ("laboratory-safety", 2), ("gmp", 1), ("critical-thinking", 3), ("english-for-pharma", 3)]),
        ("demo-pupil", LearnerWords.Pupil, "example-school", "", 2029, [("know-chemistry", 1), ("mathematics", 2)]),
    ];

    /// <param name="demonstration">Whether the server has its invented accounts.</param>
    public void Run(bool demonstration)
    {
        using (var db = databases.CreateDbContext())
        {
            db.Database.OpenConnection();
            if (!Missing(db, db.Database.GetDbConnection()).Any() && !(demonstration && Absent(db).Any()))
                return; // before the write lock
        }

        acts.Run(Actor.Program, scope =>
        {
            foreach (var shipped in Missing(scope.Db, scope.Connection).ToList())
            {
                var course = shipped.Course with { CreatedAt = SkillActs.Moment(scope) };
                scope.Db.Courses.Add(course);
                scope.Db.CourseSkills.AddRange(shipped.Taught.Select(t => new CourseSkill(course.Id, t.Skill, t.Level)));
                scope.Write(new Deed(course.Node, "load") { Facts = new JsonObject { ["claim"] = course.Claim, ["illustrative"] = course.Illustrative } });
            }

            foreach (var (account, stage, organisation, occupation, finishes, skills) in demonstration ? Absent(scope.Db).ToList() : [])
            {
                var record = new LearnerRecord { Account = account, Stage = stage, Organisation = organisation, Occupation = occupation, Finishes = finishes, Illustrative = true, CreatedAt = SkillActs.Moment(scope) };
                scope.Db.Learners.Add(record);
                scope.Db.LearnerSkills.AddRange(skills.Select(s => new LearnerSkill(account, s.Skill, s.Level, LearnerWords.Self, SkillActs.Day(scope.Now))));
                scope.Write(new Deed(record.Node, "load"));
            }
        });
    }

    private IEnumerable<ShippedCourse> Missing(PleiadDb db, System.Data.Common.DbConnection connection)
    {
        var there = db.Courses.Select(c => c.Id).ToHashSet();
        var absent = ShippedCourses.All.Where(s => !there.Contains(s.Course.Id)).ToList();
        if (absent.Count == 0)
            return [];
        var (claims, known) = (ReadClaims.Some(connection, absent.Select(s => s.Course.Claim)), names.Some(absent.Select(s => s.Course.Organisation)));
        return absent.Where(s => (s.Course.Organisation.Length == 0 || known.ContainsKey(s.Course.Organisation)) && (s.Course.Claim.Length == 0 || claims.ContainsKey(s.Course.Claim)));
    }

    private static IEnumerable<(string Account, string Stage, string Organisation, string Occupation, int Finishes, (string Skill, int Level)[] Skills)> Absent(PleiadDb db)
    {
        var there = db.Learners.Select(l => l.Account).ToHashSet();
        return Learners.Where(l => !there.Contains(l.Account));
    }
}
