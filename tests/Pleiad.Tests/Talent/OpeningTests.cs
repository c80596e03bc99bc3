using Microsoft.Extensions.Logging.Abstractions;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Talent.Openings;
using Pleiad.Modules.Talent.Skills;
using Pleiad.Tests.Front;
using Pleiad.Tests.Registry;

namespace Pleiad.Tests.Talent;

/// <summary>Places that firms offer: posted, found, closed when their day has passed, and never a vacancy for a pupil.</summary>
public class OpeningTests
{
    private static readonly Actor Polysan = RegistryWorld.Representative("polysan");

    [Fact]
    public void An_opening_is_posted_in_both_languages_and_only_by_whose_it_is()
    {
        using var world = new TalentWorld();
        Post(world, Fields(), "hplc:3", "gmp:2", "hplc:2").ShouldBe("/talent/openings/analyst-of-the-night-shift");
        world.Registry.Texts("SELECT state, en, ru, places, dataset FROM talent_opening").ShouldBe(["open Analyst of the night shift Analyst of the night shift 2 ru"]);
        world.Registry.Texts("SELECT skill, level FROM talent_requirement ORDER BY skill").ShouldBe(["gmp 2", "hplc 3"], "a skill twice counts once, with the higher level");
        world.Registry.Texts("SELECT move, from_state, to_state FROM kernel_journal WHERE aggregate LIKE 'talent/openings/%' ORDER BY number").ShouldBe(["post  draft", "open draft open"]);
        TalentWorld.Errors(Posting(world), Fields(("kind", "job"), ("title-en", ""), ("places", "1.5"), ("apply-by", "2026-11"), ("starts", "2026-10-01"), ("ends", "2026-09-01"), ("territory", "XX"))).ShouldBe(["kind", "title-en", "places", "apply-by", "ends", "territory", "skill"], ignoreOrder: true);
        TalentWorld.Errors(Posting(world), Fields(), "hplc:9").ShouldBe(["skill"]);
        TalentWorld.Errors(Posting(world), Fields(("least-age", "14")), "hplc:1").ShouldBe(["least-age"], customMessage: "a vacancy takes nobody under 16");
        Should.Throw<NotFoundException>(() => Post(world, Fields(), "alchemy:3"));
        Should.Throw<ForbiddenException>(() => Post(world, Fields(("organisation", "biocad")), "hplc:3"));
        Should.Throw<ConflictException>(() => Post(world, Fields(("apply-by", "2026-05-31")), "hplc:3")).Code.ShouldBe("not-now");
        world.Registry.Ask<long>("SELECT count(*) FROM talent_opening").ShouldBe(1, "what is refused leaves nothing");
    }

    [Fact]
    public void What_ran_out_takes_no_applications_whether_or_not_anybody_wrote_it_down()
    {
        using var world = new TalentWorld();
        Post(world, Fields(), "hplc:3");
        Open(world).ShouldBe(["analyst-of-the-night-shift"]);
        world.Registry.On(2026, 9, 1);
        Open(world).ShouldBe(["analyst-of-the-night-shift"], "the last day still counts");
        world.Registry.On(2026, 9, 2);
        Open(world).ShouldBeEmpty();
        world.Service<OpeningViews>().One("analyst-of-the-night-shift", Actor.Visitor).Line.State.ShouldBe("closed");
        using var nightly = new ExpireOpenings(world.Service<ActRunner>(), world.Service<TimeProvider>(), NullLogger<ExpireOpenings>.Instance);
        nightly.Run().ShouldBe(1);
        nightly.Run().ShouldBe(0, "twice does no more");
        Should.Throw<ConflictException>(() => Move(world, "open", 3)).Message.ShouldContain("change it first");
        Should.Throw<RefusedException>(() => Move(world, "withdraw", 3)).Code.ShouldBe("reason");
        Move(world, "fill", 3);
        Should.Throw<ConflictException>(() => world.Run(Polysan, form => EditOpening.From(form, "analyst-of-the-night-shift", ["RU-SPE"]), [.. Fields(), ("version", "4")], "hplc:1")).Code.ShouldBe("over");
        world.Registry.Texts("SELECT move, actor FROM kernel_journal WHERE aggregate LIKE 'talent/openings/%' ORDER BY number").ShouldBe(["post of-polysan", "open of-polysan", "expire program", "fill of-polysan"]);
        using var connection = world.Registry.Open();
        world.Service<VerifyJournal>().Run(connection).Troubles.ShouldBeEmpty();
    }

    [Fact]
    public void A_draft_is_there_for_its_keepers_only()
    {
        using var world = new TalentWorld();
        Post(world, Fields(("draft", "yes")), "hplc:3");
        Open(world).ShouldBeEmpty();
        Should.Throw<NotFoundException>(() => world.Service<OpeningViews>().One("analyst-of-the-night-shift", Actor.Visitor));
        Should.Throw<NotFoundException>(() => world.Service<OpeningViews>().One("analyst-of-the-night-shift", RegistryWorld.Representative("biocad")));
        world.Service<OpeningViews>().One("analyst-of-the-night-shift", Polysan).MayKeep.ShouldBeTrue();
        world.Rights.Name(new Node("talent/openings/analyst-of-the-night-shift")).En.ShouldNotContain("Analyst");
        world.Registry.Ask<long>("SELECT count(*) FROM kernel_search WHERE kind = 'openings'").ShouldBe(0);
        Move(world, "open", 1);
        world.Registry.Ask<long>("SELECT count(*) FROM kernel_search WHERE kind = 'openings'").ShouldBe(1);
    }

    [Theory]
    [InlineData("vacancy", 18, "pupil", 15, "not for pupils")]
    [InlineData("vacancy", 16, "pupil", 17, "not for pupils")]
    [InlineData("internship", 18, "pupil", 15, "from 18 years")]
    [InlineData("internship", 14, "pupil", 15, null)]
    [InlineData("practice", 14, "pupil", 13, "from 14 years")]
    [InlineData("vacancy", 18, "student", null, null)]
    [InlineData("vacancy", 18, "", null, null)]
    public void A_pupil_never_comes_to_the_form_of_a_vacancy(string kind, int least, string stage, int? age, string? why)
    {
        var opening = new Opening { Id = "x", Organisation = "polysan", Kind = kind, En = "", Ru = "", Places = 1, LeastAge = least, State = "open", PostedBy = "", CreatedAt = "" };
        var said = OpeningWords.WhyNot(opening, stage, age)?.En;
        if (why is null)
            said.ShouldBeNull();
        else
            said.ShouldNotBeNull().ShouldContain(why);
    }

    [Fact]
    public void Openings_are_narrowed_down_by_what_one_looks_for()
    {
        using var world = new TalentWorld();
        Post(world, Fields(), "hplc:3");
        Post(world, Fields(("title-en", "Two weeks in the laboratory"), ("kind", "practice"), ("least-age", "14"), ("occupation", "chemical-technicians"), ("territory", "")), "laboratory-safety:1");
        string[] Found(OpeningFilter filter) => [.. world.Service<OpeningViews>().Find(filter, Actor.Visitor).Rows.Select(r => r.Opening.Id)];
        var all = new OpeningFilter("", "", "", "", "", 0, "");
        Found(all).Length.ShouldBe(2);
        Found(all with { Kind = "practice" }).ShouldBe(["two-weeks-in-the-laboratory"]);
        Found(all with { Skill = "know-chemistry" }).ShouldBe(["analyst-of-the-night-shift"], "a wider term finds the narrower");
        Found(all with { Age = 15 }).ShouldBe(["two-weeks-in-the-laboratory"]);
        Found(all with { Territory = "RU-SPE" }).ShouldBe(["analyst-of-the-night-shift"]);
        Found(all with { Occupation = "chemical-technicians" }).ShouldBe(["two-weeks-in-the-laboratory"]);
        Found(all with { Text = "NIGHT" }).ShouldBe(["analyst-of-the-night-shift"]);
        Found(all with { Organisation = "biocad" }).ShouldBeEmpty();
    }

    [Fact]
    public void A_file_of_terms_is_refused_with_its_line_and_column_and_nothing_is_lost()
    {
        using var world = new TalentWorld();
        using var folder = new TempFolder();
        (int Added, int Changed) Import(string text)
        {
            var path = Path.Combine(folder.Path, "terms.csv");
            File.WriteAllText(path, "id,en,ru,kind,broader,esco\n" + text);
            return world.Service<ImportSkills>().Run(path);
        }

        var before = world.Registry.Ask<long>("SELECT count(*) FROM talent_skill");
        Import("freeze-drying,Freeze drying,Лиофилизация,skill,aseptic-processing,\n").ShouldBe((1, 0));
        Import("freeze-drying,Freeze-drying,Лиофильная сушка,skill,aseptic-processing,\n").ShouldBe((0, 1));
        Import("freeze-drying,Freeze-drying,Лиофильная сушка,skill,aseptic-processing,\n").ShouldBe((0, 0));
        (string Text, string Said)[] broken =
        [
            ("a,A,А,skill,,\nb,B,Б,love,,\n", "line 3, column 4"), ("a,A,А,skill,nothing,\n", "line 2, column 5"), ("a,A,А,skill,b,\nb,B,Б,skill,a,\n", "wider than itself"), ("A b,A,А,skill,,\n", "small Latin letters"),
            ("a,A,А,skill,,http://example.org/1\n", "data.europa.eu"), ("a,,А,skill,,\n", "line 2, column 2"), ("a,A,А,skill,,\na,A,А,skill,,\n", "second time"), ("gmp,GMP,GMP,knowledge,aseptic-processing,\n", "wider than itself"),
        ];
        foreach (var (text, said) in broken)
            Should.Throw<RefusedException>(() => Import(text)).Message.ShouldContain(said);
        world.Registry.Ask<long>("SELECT count(*) FROM talent_skill").ShouldBe(before + 1);
        world.Registry.Ask<string>("SELECT ru FROM talent_skill WHERE id = 'freeze-drying'").ShouldBe("Лиофильная сушка");
    }

    private static (string Field, string? Value)[] Fields(params (string Field, string? Value)[] other) =>
    [
        .. new (string Field, string? Value)[] { ("organisation", "polysan"), ("kind", "vacancy"), ("title-en", "Analyst of the night shift"), ("places", "2"), ("least-age", "18"), ("apply-by", "2026-09-01"), ("territory", "RU-SPE") }
            .Where(f => other.All(o => o.Field != f.Field)), .. other,
    ];

    private static Func<Form, Func<ActScope, string>> Posting(TalentWorld world) => form => PostOpening.From(form, world.Rights, ["RU-SPE", "RU-KLU"]);

    private static string Post(TalentWorld world, (string Field, string? Value)[] fields, params string[] skills) => world.Run(Polysan, Posting(world), fields, skills);

    private static void Move(TalentWorld world, string move, int version) => world.Run(Polysan, form => MoveOpening.From(form, "analyst-of-the-night-shift"), ("move", move), ("version", $"{version}"));

    private static string[] Open(TalentWorld world) => [.. world.Service<OpeningViews>().Find(new OpeningFilter("", "", "", "", "", 0, ""), Actor.Visitor).Rows.Select(r => r.Opening.Id)];
}
