using Pleiad.Kernel;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Search;
using Pleiad.Tests.Front;

namespace Pleiad.Tests.Search;

public class SearchIndexTests
{
    private static readonly SearchEntry[] Firms =
    [
        SearchWorld.Organisation("polysan", "POLYSAN", "ПОЛИСАН", "НТФФ «Полисан»", "Polisan"),
        SearchWorld.Organisation("polisan-trade", "Polisan Trade House", "Торговый дом «Полисан»"),
        SearchWorld.Organisation("biocad", "BIOCAD", "БИОКАД"),
        SearchWorld.Organisation("geropharm", "Geropharm", "ГЕРОФАРМ"),
        SearchWorld.Organisation("technopark", "Technopark of St Petersburg", "Технопарк Санкт-Петербурга") with { Text = "incubator Ingria" },
        SearchWorld.Organisation("centre", "St Petersburg Cluster Development Centre", "Центр кластерного развития Санкт-Петербурга"),
        SearchWorld.Organisation("hidden", "Unpublished draft of Mrs Secretova", "Черновик г-жи Секретовой") with { Audience = Node.Of("test/rooms", "cellar") },
    ];

    public static TheoryData<Dialect> Engines => Database.Engines;

    [Theory]
    [MemberData(nameof(Engines))]
    public void Both_scripts_beginnings_words_and_slips_find_it_and_the_best_comes_first(Dialect engine)
    {
        using var world = new SearchWorld(engine, Firms);
        foreach (var asked in new[] { "Polisan", "POLISAN", "Polysan", "ПОЛИСАН", "ООО «Полисан»", "polysan llc" })
            world.Found(asked).ShouldBe(["polysan", "polisan-trade"], asked);
        foreach (var asked in new[] { "pol", "пол", "polis", "полиса", "poly" })
            world.Found(asked).ShouldBe(["polysan", "polisan-trade"], asked);
        foreach (var asked in new[] { "gero", "gerop", "ГЕРОФ", "geroph", "Gerofarm" })
            world.Found(asked).ShouldBe(["geropharm"], asked);
        foreach (var asked in new[] { "geropahrm", "geropjarm", "герофаррм", "герофрам", "герофакм", "gropharm", "giropharm" })
            world.Found(asked).ShouldBe(["geropharm"], asked);
        foreach (var asked in new[] { "petersburg cluster", "cluster petersburg", "clus peters", "центр кластерного", "claster petersburg", "petersburg klaster" })
            world.Found(asked).ShouldBe(["centre"], asked);
        world.Found("incubator").ShouldBe(["technopark"]);
        world.Found("ingria technopark").ShouldBe(["technopark"]);
        world.Found("house polisan").ShouldBe(["polisan-trade"]);
        foreach (var asked in new[] { "", " ", "!", "зззззз", "po", "%", "_", "' OR 1=1 --", "\0", new string('a', 5000), "\ud800" })
            world.Found(asked).ShouldBeEmpty(asked);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public void A_hit_says_which_name_it_was_and_how_it_answers(Dialect engine)
    {
        using var world = new SearchWorld(engine, Firms);
        var hit = world.Hits("нтфф полисан").First();
        (hit.Id, hit.Match, hit.Alias).ShouldBe(("test/firms/polysan", SearchMatch.Exact, "НТФФ «Полисан»"));
        world.Hits("polisan").Select(h => h.Match).ShouldBe([SearchMatch.Exact, SearchMatch.Beginning]);
        world.Hits("trade house").Single().Match.ShouldBe(SearchMatch.Words);
        world.Hits("ingria").Single().Match.ShouldBe(SearchMatch.Text);
        var slip = world.Hits("biocat").Single();
        (slip.Match, slip.Matched).ShouldBe((SearchMatch.Slip, "BIOCAD"));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public void Who_may_not_read_it_neither_finds_nor_counts_it(Dialect engine)
    {
        using var world = new SearchWorld(engine, Firms);
        Actor Holding(Role role, Node node) => new("a", "A", [new Grant(role, node)]);
        world.Found("secretova", Holding(Role.ClusterManager, Node.Of("test/rooms", "cellar"))).ShouldBe(["hidden"]);
        world.Found("секретовой", Holding(Role.ClusterManager, Node.Of("test/rooms", "house"))).ShouldBe(["hidden"], "a role counts below its node");
        world.Found("secretova", Actor.Program).ShouldBe(["hidden"]);
        foreach (var asked in new[] { "secretova", "секретовой", "unpublished", "secretov", "cekretova", "draft" })
        {
            world.Find.Run(asked, Actor.Visitor).ShouldBeEmpty(asked);
            world.Find.Run(asked, Holding(Role.ClusterManager, Node.Of("test/rooms", "attic"))).ShouldBeEmpty(asked);
            world.Find.Run(asked, new Actor("b", "B", [])).ShouldBeEmpty(asked);
        }
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public void What_was_done_to_a_node_is_found_at_once_and_what_is_gone_is_not(Dialect engine)
    {
        using var world = new SearchWorld(engine, Firms);
        var node = Node.Of("test/firms", "biocad");
        world.Things[2] = SearchWorld.Organisation("biocad", "Renamed Works", "Переименованный завод");
        world.Things.Add(new SearchEntry("products", "p1", new("Insulin", "Инсулин"), new("", ""), "/p1") { Owner = node });
        world.Write(connection => world.Index.Refresh(connection, node));
        world.Found("biocad").ShouldBeEmpty();
        world.Found("renamed").ShouldBe(["biocad"]);
        world.Found("завод переименованный").ShouldBe(["biocad"]);
        world.Things.RemoveAt(2);
        world.Write(connection => world.Index.Refresh(connection, node));
        world.Found("renamed").ShouldBeEmpty();
        world.Write(connection => SearchIndex.Put(connection, SearchWorld.Organisation("x", "Xenon", "Ксенон"), SearchWorld.Organisation("x", "Xenon", "Ксенон")));
        world.Found("ksenon").ShouldBe(["x"]);
        world.Write(connection => SearchIndex.Remove(connection, "firms", "test/firms/x"));
        world.Found("ksenon").ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public void A_start_makes_anew_what_does_not_agree_with_its_source_and_nothing_else(Dialect engine)
    {
        using var world = new SearchWorld(engine, Firms);
        world.Index.Mend().ShouldBeEmpty();
        world.Things.Add(SearchWorld.Organisation("late", "Latecomer", "Опоздавший"));
        world.Found("latecomer").ShouldBeEmpty();
        world.Index.Mend().ShouldBe(["firms"]);
        world.Found("latecomer").ShouldBe(["late"]);
        world.Write(connection => connection.Execute("UPDATE kernel_search_state SET version = version - 1 WHERE kind = 'firms'"));
        world.Index.Mend().ShouldBe(["firms"]);
        world.Found("polisan").ShouldBe(["polysan", "polisan-trade"]);
    }
}
