using AngleSharp.Html.Parser;
using Microsoft.Extensions.DependencyInjection;
using Pleiad.Kernel;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Flows;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Text;
using Pleiad.Tests.Front;

namespace Pleiad.Tests.Kernel.Stairs;

/// <summary>State tables: what a move asks, and what every table of every module must be.</summary>
public class FlowTests
{
    [Fact]
    public void A_move_that_cannot_be_made_says_why_in_a_sentence()
    {
        var flow = ToyLife.Flow;
        flow.WhyNot("send", "draft", 3).ShouldBeNull();
        flow.WhyNot("send", "draft", 2).ShouldBe(new Sentence("It needs three members and has 2.", "Нужны три участника, а есть 2."));
        flow.WhyNot("send", "accepted", 3).ShouldBe(new Sentence("This is “Accepted”, and “Send” starts from “Draft”.", "Сейчас состояние «Принято», а действие «Отправить» возможно из состояния «Черновик»."));
        flow.WhyNot("decline", "draft", 3).ShouldBe(new Sentence("This is “Draft”, and “Decline” starts from “Sent” or “Accepted”.", "Сейчас состояние «Черновик», а действие «Отклонить» возможно из состояния «Отправлено» или «Принято»."));
    }

    [Fact]
    public void An_act_gets_the_move_or_a_refusal_with_the_same_sentence()
    {
        var flow = ToyLife.Flow;
        flow.Must("accept", "sent", 3).To.ShouldBe("accepted");
        Should.Throw<ConflictException>(() => flow.Must("send", "draft", 0)).ShouldSatisfyAllConditions(r => r.Code.ShouldBe("not-now"), r => r.Message.ShouldBe("It needs three members and has 0."), r => r.Russian.ShouldBe("Нужны три участника, а есть 0."));
        Should.Throw<NotFoundException>(() => flow.Must("burn", "draft", 0));
        Should.Throw<RefusedException>(() => flow.Must("decline", "sent", 3, " ")).Code.ShouldBe("reason");
        flow.Must("decline", "sent", 3, "Two of the three are one firm.").To.ShouldBe("declined");
        flow.State("sent").PublicName.En.ShouldBe("We are reading it");
        flow.State("draft").PublicName.En.ShouldBe("Draft");
    }

    [Fact]
    public void A_table_that_contradicts_itself_cannot_be_made()
    {
        Pleiad.Kernel.Flows.State a = new("a", new("A", "А")), b = new("b", new("B", "Б"));
        Move<int> Row(string name, string from, string to) => new(name, new(name, name), [from], to, ToyLife.Judge);
        Should.Throw<ArgumentException>(() => new Flow<int>("c", [a, b], []));
        Should.Throw<ArgumentException>(() => new Flow<int>("a", [a, a], []));
        Should.Throw<ArgumentException>(() => new Flow<int>("a", [a, b], [Row("go", "a", "c")]));
        Should.Throw<ArgumentException>(() => new Flow<int>("a", [a, b], [Row("go", "a", "b"), Row("go", "a", "a")]));
        new Flow<int>("a", [a, b], [Row("go", "a", "b"), Row("go", "b", "a")]).Find("go", "b").To.ShouldBe("a");
    }

    [Fact]
    public void Every_table_of_the_house_obeys_the_laws()
    {
        using var folder = new TempFolder();
        using var house = Pleiad.House.Furnish(new Storage(folder.Path));
        var flows = house.GetServices<FlowFurniture>().ToArray();
        flows.Select(f => f.Kind).ShouldBeUnique();
        foreach (var life in flows)
            FlowLaws.Broken(life.Flow).ShouldBeEmpty(life.Kind);
        var kinds = house.GetServices<NodeKind>().Select(k => k.Kind).ToArray();
        flows.Where(f => !kinds.Contains(f.Kind)).ShouldBeEmpty("a kind that lives is a kind of node");
    }

    [Fact]
    public void A_broken_law_would_be_seen()
    {
        Move<int> Row(string name, string from, string to, Permission? who = null) => new(name, new(name, name), [from], to, who ?? ToyLife.Judge);
        Pleiad.Kernel.Flows.State S(string id, Role? owner = null) => new(id, new(id, id), Owner: owner);
        FlowLaws.Broken(ToyLife.Flow).ShouldBeEmpty();
        FlowLaws.Broken(new Flow<int>("a", [S("a"), S("b")], [])).ShouldBe(["b is never reached"]);
        FlowLaws.Broken(new Flow<int>("a", [S("a", Role.Expert)], [])).ShouldBe(["a has an owner and no exit"]);
        FlowLaws.Broken(new Flow<int>("a", [S("a", Role.Expert), S("b")], [Row("go", "a", "b")])).ShouldBe(["the owner of a may make none of its moves"]);
        FlowLaws.Broken(new Flow<int>("a", [S("a"), S("b")], [Row("go", "a", "b", new Permission("", new("", "")))])).ShouldBe(["go has a permission without a name"]);
        FlowLaws.Broken(new Flow<int>("a", [S("a"), new("b", new("b", "b"))], [new("go", new("go", ""), ["a"], "b", ToyLife.Judge)])).ShouldBe(["go lacks a word"]);
        FlowLaws.Broken(new Flow<int>("a", [S("a"), S("b")], [new("go", new("go", "го"), ["a"], "b", ToyLife.Judge, _ => null)])).ShouldBe(["go has a guard without a rule in words"]);
    }

    /// <summary>The laws on what the acts of the whole house did: the samples are loaded, and then the stored states are compared with the record.</summary>
    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public void Replaying_the_journal_gives_the_stored_states(Dialect engine)
    {
        using var database = Database.On(engine);
        using var house = Pleiad.House.Open(database.Storage);
        using var connection = database.Open();
        house.GetRequiredService<VerifyJournal>().Run(connection).Troubles.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public void A_state_that_no_move_led_to_is_found(Dialect engine)
    {
        Dictionary<string, string> stored = new() { ["toys/a"] = "draft", ["toys/b"] = "sent", ["toys/c"] = "accepted" };
        using var stairs = new Staircase(engine, services => services.AddSingleton(new FlowFurniture("toys", new("Toys", "Игрушки"), ToyLife.Flow, _ => stored.Select(s => (new Node(s.Key), s.Value)))));
        void Move(string node, string move, string from, string to) => stairs.Run(scope => scope.Write(new Deed(new Node(node), move) { From = from, To = to }));
        Move("toys/b", "send", "draft", "sent");
        Move("toys/c", "take-in", "", "sent"); // taken in as it stood
        Move("toys/c", "accept", "sent", "accepted");
        stairs.Verify().ShouldSatisfyAllConditions(c => c.Troubles.ShouldBeEmpty(), c => c.States.ShouldBe(3));
        stored["toys/a"] = "accepted";
        stairs.Verify().Troubles.ShouldBe(["toys/a is stored as accepted, and its journal leads to draft."]);
        stored["toys/a"] = "draft";
        Move("toys/b", "accept", "sent", "declined");
        stored["toys/b"] = "declined";
        stairs.Verify().Troubles.ShouldBe(["Line 4 (toys/b 2): no move accept leads from sent to declined."]);
    }

    [Theory]
    [InlineData(Language.English, "Draft", "centre officer")]
    [InlineData(Language.Russian, "Черновик", "сотрудник центра")]
    public void The_picture_has_every_state_and_the_number_of_every_row(Language language, string state, string owner)
    {
        var svg = new HtmlParser().ParseDocument(Pleiad.Kernel.Flows.FlowPicture.Draw(ToyLife.Flow, language)).QuerySelector("svg")!;
        var texts = svg.QuerySelectorAll("text").Select(t => t.TextContent).ToArray();
        texts.ShouldContain(state);
        texts.ShouldContain(owner);
        svg.QuerySelectorAll("rect").Length.ShouldBe(4);
        texts.Where(t => char.IsAsciiDigit(t[0])).SelectMany(t => t.Split(", ")).Order().ShouldBe(["1", "2", "3", "3", "4"]);
    }
}
