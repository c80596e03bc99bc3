using Pleiad.Kernel;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Text;
using Pleiad.Modules.Registry.Duplicates;
using Pleiad.Modules.Registry.Organisations;
using Pleiad.Tests.Front;

namespace Pleiad.Tests.Registry.Intake;

/// <summary>Which records may be one, and what people say of them.</summary>
public class DuplicateTests
{
    /// <summary>Winkler's own examples (1990), to three decimals.</summary>
    [Theory]
    [InlineData("MARTHA", "MARHTA", 0.961)]
    [InlineData("DIXON", "DICKSONX", 0.813)]
    [InlineData("DWAYNE", "DUANE", 0.840)]
    [InlineData("JERALDINE", "GERALDINE", 0.926)]
    [InlineData("SHACKLEFORD", "SHACKELFORD", 0.982)]
    [InlineData("", "", 1)]
    [InlineData("A", "", 0)]
    [InlineData("ABC", "XYZ", 0)]
    public void Likeness_of_letters_is_as_published(string a, string b, double expected)
    {
        JaroWinkler.Of(a, b).ShouldBe(expected, 0.0005);
        JaroWinkler.Of(b, a).ShouldBe(expected, 0.0005);
    }

    [Theory]
    [InlineData("Gammafarm|RU-SPE|company", "ГАММАФАРМ|RU-SPE|company", "other-script same-place same-kind")]
    [InlineData("Gammafarm LLC|RU-SPE|company", "Gammafarm|RU-SPE|company", "same-name same-place same-kind")]
    [InlineData("Centre of Testing|RU-SPE|other", "Testing Centre of|RU-SPE|other", "word-order same-place same-kind")]
    [InlineData("Gammafarmakon Works|RU-SPE|company", "Gammafarnakon Works|RU-SPE|company", "slip same-place same-kind")]
    [InlineData("Gammafarmakon Works|RU-SPE|company", "Gammafarnakon Works|RU-KLU|company", "")]
    [InlineData("Gammafarmakon Works||company", "Gammafarnakon Works||company", "")]
    [InlineData("Gamma|RU-SPE|company", "Gammo|RU-SPE|company", "")]
    [InlineData("Community Hospital|RU-SPE|clinic", "Community Hospital|RU-KLU|clinic", "")]
    [InlineData("Gammafarm|RU-SPE|company|inn 1", "Gammafarm|RU-SPE|company|inn 2", "")]
    [InlineData("Gammafarm|RU-SPE|company|inn 1", "Something Else|RU-KLU|other|inn 1", "inn")]
    [InlineData("Gammafarm|RU-SPE|company|ogrn 1", "Gammafarm|RU-SPE|company|inn 2", "same-name same-place same-kind")]
    public void Two_records_are_alike_for_reasons_that_are_named_and_registers_tell_apart(string one, string other, string reasons)
    {
        (Likeness.Of(Read(one), Read(other)) is { } like ? string.Join(' ', like.Reasons) : "").ShouldBe(reasons);
        (Likeness.Of(Read(other), Read(one)) is { } back ? string.Join(' ', back.Reasons) : "").ShouldBe(reasons, "either way round");
    }

    [Fact]
    public void Blocks_miss_no_pair_that_comparing_each_with_each_would_find()
    {
        var random = new Random(7);
        List<Compared> records = [];
        for (var i = 0; i < 400; i++)
        {
            var word = Search.ManyOrganisations.Word(random.Next(60));
            var name = random.Next(3) switch { 0 => word.En + " Testing", 1 => word.Ru, _ => word.En.Remove(1 + random.Next(word.En.Length - 1), 1) + "ovskaya Testing" };
            records.Add(Compared.Of($"o{i}", [name], "company", random.Next(2) == 0 ? "RU-SPE" : "RU-KLU", "", "", "", null));
        }

        var found = BlockedPairs.Of(records).Select(p => (p.One, p.Other)).ToHashSet();
        var plain = from i in Enumerable.Range(0, records.Count) from j in Enumerable.Range(i + 1, records.Count - i - 1) where Likeness.Of(records[i], records[j]) is not null select (i, j);
        var all = plain.ToHashSet();
        all.Count.ShouldBeGreaterThan(50);
        found.IsSubsetOf(all).ShouldBeTrue();
        all.Except(found).Count().ShouldBe(0, "none of these words is so common that it is no sign");
    }

    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public void Pairs_are_proposed_decided_and_remembered(Dialect engine)
    {
        using var world = new RegistryWorld(engine);
        foreach (var (en, ru, more) in new[] { ("Test Gammafarm", "", "one"), ("", "ООО «Тест Гаммафарм»", "two"), ("Test Deltatron", "", "three"), ("Test Deltatron", "", "four") })
            world.Run(form => RegisterOrganisation.From(form, world.Rights, ["RU-SPE"]), ("en", en), ("ru", ru), ("kind", "company"), ("territory", "RU-SPE"), ("namesake", "yes"), ("web", $"https://{more}.example.org"));
        var find = world.Service<FindDuplicates>();
        find.Run(world.Officer).New.ShouldBeGreaterThanOrEqualTo(2);
        world.Texts("SELECT id, reasons, state FROM registry_duplicate WHERE id LIKE '%test%' ORDER BY id").ShouldBe(
            ["ooo-test-gammafarm~test-gammafarm other-script same-place same-kind proposed", "test-deltatron~test-deltatron-2 same-name same-place same-kind proposed"]);
        var decide = world.Service<DecideDuplicate>();
        RegistryWorld.Errors(form => decide.From(form, "test-deltatron~test-deltatron-2", "set-apart"), ("reason", "")).ShouldBe(["reason"]);
        world.Run(form => decide.From(form, "test-deltatron~test-deltatron-2", "set-apart"), ("reason", "A works and a trading house"));
        world.Run(form => decide.Merge(form, "ooo-test-gammafarm~test-gammafarm"), ("keep", "test-gammafarm"), ("reason", "One firm, two scripts")).ShouldBe("/registry/organisations/test-gammafarm");
        find.Run(world.Officer).New.ShouldBe(0, "what was decided is not proposed again");
        world.Texts("SELECT state, reason FROM registry_duplicate WHERE id LIKE '%test%' ORDER BY id").ShouldBe(["merged One firm, two scripts", "apart A works and a trading house"]);
        var merge = world.Ask<string>("SELECT id FROM registry_merge")!;
        world.Run(form => world.Service<UndoMerge>().From(form, merge), ("reason", "Two after all"));
        world.Ask<string>("SELECT state FROM registry_duplicate WHERE id LIKE 'ooo-test%'").ShouldBe("proposed");
        world.Run(form => decide.From(form, "test-deltatron~test-deltatron-2", "reopen"), ("reason", "They share an address"));
        var stranger = new Actor("m", "Manager", [new Grant(Role.ClusterManager, Node.Of("registry/clusters", "spb-pharma"))]);
        Should.Throw<ForbiddenException>(() => world.Run(stranger, form => decide.From(form, "test-deltatron~test-deltatron-2", "set-apart"), ("reason", "mine")));
        world.Service<MergeViews>().List(stranger, "", 1).Rows.ShouldBeEmpty();
        world.Service<MergeViews>().List(world.Officer, "", 1).Rows.Count.ShouldBeGreaterThanOrEqualTo(2);
    }

    private static Compared Read(string text)
    {
        var parts = text.Split('|');
        return Compared.Of(parts[0], [parts[0]], parts[2], parts[1], "", "", "", parts.Length > 3 ? new Dictionary<string, string> { [parts[3].Split(' ')[0]] = parts[3].Split(' ')[1] } : new Dictionary<string, string>());
    }
}
