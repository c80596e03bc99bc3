using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Consents;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Personal;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Text;
using Pleiad.Modules.Accounts.People;
using Pleiad.Modules.Talent;
using Pleiad.Modules.Talent.Contracts;
using Pleiad.Modules.Talent.Courses;
using Pleiad.Modules.Talent.Matches;
using Pleiad.Modules.Talent.Openings;
using Pleiad.Modules.Talent.People;
using Pleiad.Tests.Registry;

namespace Pleiad.Tests.Talent;

/// <summary>A learner's record, what fits it, the course that closes the gap, and who may see what of it.</summary>
public class MatchTests
{
    private static readonly Actor Polysan = RegistryWorld.Representative("polysan");
    private static readonly Actor Giver = RegistryWorld.Representative("st-petersburg-state-chemical-and-pharmaceutical-university");

    [Fact]
    public void A_student_sees_what_is_missing_takes_the_course_and_the_gap_closes()
    {
        using var world = new TalentWorld();
        Open(world, "student-1");
        Say(world, "student-1", "chromatography:3", "gmp:2");
        Post(world, "hplc:3", "gmp:2");
        var course = world.Run(Giver, form => KeepCourse.Enter(form, world.Rights), Course("72"), "hplc:3")["/talent/courses/".Length..];
        world.Run(Giver, form => KeepCourse.Enter(form, world.Rights), [.. Course("40"), ("title-en", "Shorter and not enough")], "hplc:2");
        world.Run(Giver, form => KeepCourse.Enter(form, world.Rights), [.. Course(""), ("title-en", "Of unknown length")], "hplc:5");

        var fit = world.Service<SkillMatches>().Of("student-1").Single();
        fit.Skills.Select(s => (s.Skill, s.Cover, s.By)).ShouldBe([("gmp", 1, "gmp"), ("hplc", 0.5, "chromatography")], ignoreOrder: true);
        fit.Score.ShouldBe(0.75, 1e-12, "both skills are asked for by the one opening, and weigh alike");
        var way = world.Service<SkillMatches>().Close(fit.Missing.Select(s => new Pleiad.Modules.Talent.Skills.SkillLevel(s.Skill, s.Asked)));
        (way.Hours, way.Courses.Single().Id, way.Open.Count).ShouldBe((72, course, 0));

        Should.Throw<RefusedException>(() => world.Run(Learner("student-1"), form => TakeCourse.From(form, course, Language.English, world.Service<ConsentRegister>(), world.Service<PlacementLetters>()))).Code.ShouldBe("consent");
        Take(world, "student-1", course);
        Should.Throw<ConflictException>(() => Take(world, "student-1", course)).Code.ShouldBe("taken");
        var enrolment = world.Registry.Ask<string>("SELECT id FROM talent_enrolment")!;
        world.Run(Giver, form => EndEnrolment.From(form, course, enrolment), ("move", "finish"));
        Should.Throw<ConflictException>(() => world.Run(Giver, form => EndEnrolment.From(form, course, enrolment), ("move", "fail"))).Code.ShouldBe("not-now");
        world.Service<SkillMatches>().Of("student-1").Single().Missing.ShouldBeEmpty();
        world.Registry.Texts("SELECT skill, level, origin FROM talent_person_skill WHERE origin <> 'self'").ShouldBe([$"hplc 3 talent/courses/{course}"]);
        world.Registry.Texts("SELECT person, kind, en FROM talent_step").ShouldBe(["student-1 course Chromatography by hand"]);
        world.Registry.Texts("SELECT facts FROM kernel_journal WHERE aggregate LIKE 'talent/enrolments/%' OR aggregate LIKE 'talent/people/%'").ShouldAllBe(f => !f.Contains("hplc", StringComparison.Ordinal) && !f.Contains("student-1", StringComparison.Ordinal));
        using var connection = world.Registry.Open();
        world.Service<VerifyJournal>().Run(connection).Troubles.ShouldBeEmpty();
    }

    [Fact]
    public void Few_people_are_not_counted_and_nobody_is_shown_who_did_not_agree_or_is_a_minor()
    {
        using var world = new TalentWorld();
        Post(world, [("kind", "internship"), ("least-age", "14")], "hplc:3");
        foreach (var (person, born) in new[] { ("a", ""), ("b", ""), ("c", ""), ("minor", "2010-01-01") })
        {
            Open(world, person, born);
            Say(world, person, "hplc:3");
        }

        var line = world.Service<OpeningViews>().One("night-shift", Polysan).Line;
        world.Service<SkillMatches>().Fitting(line, keeper: true).ShouldSatisfyAllConditions(m => m.Learners.ShouldBeNull(), m => m.Shown.ShouldBeEmpty());
        Show(world, "a");
        Should.Throw<ConflictException>(() => Show(world, "minor")).Code.ShouldBe("minor");
        world.Registry.Execute("UPDATE talent_person SET shown = 1 WHERE account IN ('b', 'minor')"); // as if a bug had done it: without a consent, and of a minor
        var shown = world.Service<SkillMatches>().Fitting(line, keeper: true).Shown;
        shown.Select(s => (s.Stage, s.Fit.Score)).ShouldBe([("student", 1)]);
        world.Service<SkillMatches>().Fitting(line, keeper: false).Shown.ShouldBeEmpty();
        Open(world, "d");
        Say(world, "d", "hplc:3");
        world.Service<SkillMatches>().Fitting(line, keeper: false).Learners.ShouldBe(5, "the minor may come to an internship from 14");
        world.Run(Learner("a"), _ => ShowRecord.Hide("a", world.Service<ConsentRegister>()));
        world.Service<SkillMatches>().Fitting(line, keeper: true).Shown.ShouldBeEmpty();
    }

    [Fact]
    public void What_is_held_is_exported_whole_and_erased_whole()
    {
        using var world = new TalentWorld();
        Open(world, "gone");
        Say(world, "gone", "hplc:3");
        var course = world.Run(Giver, form => KeepCourse.Enter(form, world.Rights), Course("72"), "hplc:3")["/talent/courses/".Length..];
        Take(world, "gone", course);
        var part = world.Service<IEnumerable<PersonalData>>().Single(p => p.Name == "talent");
        world.Registry.Write(connection =>
        {
            var held = part.Read(connection, new Holder("gone", "", ""))!;
            (held["stage"]!.GetValue<string>(), held["skills"]!.AsArray().Count, held["courses"]!.AsArray().Count).ShouldBe(("student", 1, 1));
            part.Erase!(connection, new Holder("gone", "", ""));
            part.Read(connection, new Holder("gone", "", "")).ShouldBeNull();
        });
        foreach (var (table, column) in new[] { ("talent_person", "account"), ("talent_person_skill", "person"), ("talent_enrolment", "person"), ("talent_step", "person") })
            world.Registry.Ask<long>($"SELECT count(*) FROM {table} WHERE {column} = 'gone'").ShouldBe(0, table);
        world.Registry.Ask<long>("SELECT count(*) FROM kernel_search WHERE id IN (SELECT id FROM kernel_search WHERE key LIKE 'talent/people/%')").ShouldBe(0, "nobody is in the search");
    }

    [Fact]
    public void A_minor_whose_account_no_guardian_confirmed_takes_no_course()
    {
        using var world = new TalentWorld();
        Open(world, "minor", "2010-01-01");
        var course = world.Run(Giver, form => KeepCourse.Enter(form, world.Rights), Course("72"), "hplc:3")["/talent/courses/".Length..];
        Should.Throw<ConflictException>(() => Take(world, "minor", course)).Message.ShouldBe("A parent or guardian has not confirmed your account yet.");
        Should.Throw<ConflictException>(() => Take(world, "stranger", course)).Code.ShouldBe("record");
    }

    private static Actor Learner(string person) => new(person, "Somebody", [new Grant(Role.Learner, TalentNodes.OfPerson(person))]);

    private static void Open(TalentWorld world, string person, string born = "")
    {
        world.Service<ActRunner>().Run(Actor.Program, scope => scope.Db.Add(new Account { Id = person, Name = $"Name of {person}", Mail = $"{person}@example.org", Born = born, CreatedAt = scope.Now.ToString("O") }));
        world.Run(Learner(person), form => KeepRecord.Open(form, world.Rights), ("stage", "student"), ("finishes", "2027"));
    }

    private static void Say(TalentWorld world, string person, params string[] skills) => world.Run(Learner(person), form => KeepSkills.From(form, person), [], skills);

    private static void Show(TalentWorld world, string person) => world.Run(Learner(person), form => ShowRecord.Show(form, person, Language.English, world.Service<ConsentRegister>()), Agreed(ShowRecord.Purpose));

    private static void Take(TalentWorld world, string person, string course) => world.Run(Learner(person), form => TakeCourse.From(form, course, Language.English, world.Service<ConsentRegister>(), world.Service<PlacementLetters>()), Agreed(TakeCourse.Purpose));

    private static (string Field, string? Value)[] Agreed(ConsentPurpose purpose) => [("consent", purpose.Id), ("consent-text", $"{purpose.Id} {purpose.Hash}")];

    private static void Post(TalentWorld world, params string[] skills) => Post(world, [], skills);

    private static void Post(TalentWorld world, (string Field, string? Value)[] other, params string[] skills) => world.Run(Polysan, form => PostOpening.From(form, world.Rights, []),
    [
        .. new (string Field, string? Value)[] { ("organisation", "polysan"), ("kind", "vacancy"), ("title-en", "Night shift"), ("places", "2"), ("least-age", "18") }.Where(f => other.All(o => o.Field != f.Field)), .. other,
    ], skills);

    private static (string Field, string? Value)[] Course(string hours) => [("organisation", "st-petersburg-state-chemical-and-pharmaceutical-university"), ("kind", "course"), ("title-en", "Chromatography by hand"), ("hours", hours), ("graduates", "30"), ("audience", "student")];
}
