using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Text;
using Pleiad.Modules.Registry.Clusters;
using Pleiad.Modules.Registry.Contracts;
using Pleiad.Tests.Front;

namespace Pleiad.Tests.Registry;

/// <summary>The clusters of the seed articles as the registry shows them: read from the claims, each row with its own.</summary>
public class ArticleClustersTests
{
    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public void The_clusters_of_the_articles_stand_with_what_shows_their_state(Dialect engine)
    {
        using var house = ClusterHouse.WithArticles(engine);
        var all = house.Lists.All().ToDictionary(c => c.Id);
        all.Values.ShouldAllBe(c => c.Level != null && c.Level.Id == c.State.Id && c.Because != null, "every state has a dated piece of evidence");
        all["spb-pharma"].State.Id.ShouldBe("supported");
        all["jewellery-cluster-proposed"].State.Id.ShouldBe("proposed");
        all["moscow-biotechnology-cluster"].State.Id.ShouldBe("founding");
        all["kaluga-pharma"].State.Id.ShouldBe("registered");
        all["healthcapital-berlin-brandenburg"].Territories.ShouldBe(["DE-BB", "DE-BE"]);
        all.Keys.ShouldNotContain("clusters-of-the-future");
        all.Values.ShouldAllBe(c => c.Name.Ru.Length > 0 && !c.Name.En.Contains("(proposed)"));
        all["arts-cluster-proposed"].Name.Ru.ShouldBe("Кластер искусств");

        // the nine that start the Moscow cluster, none of whom has confirmed; it cannot leave founding
        var moscow = house.Portraits.Of("moscow-medical-technologies");
        moscow.Spearhead.Count.ShouldBe(9);
        moscow.Spearhead.ShouldAllBe(s => s.Claim.Length > 0 && s.Organisation.Address.Length > 0 && !s.Confirmed);
        moscow.Management.Single().Part.ShouldBe("coordinates");
        house.Show("moscow-medical-technologies", "registered");
        Should.Throw<Pleiad.Kernel.ConflictException>(() => house.Move("moscow-medical-technologies", "register")).Message.ShouldEndWith("and 6 more still have to.");

        // the federal list: right before and after the day of entry
        house.Portraits.Of("spb-pharma", new DateOnly(2011, 12, 31)).StatusesThen.ShouldBeEmpty();
        house.Portraits.Of("spb-pharma", new DateOnly(2012, 1, 1)).StatusesThen.Single().Claim.ShouldBe("f060");

        // anchors and others are the rows
        var petersburg = house.Portraits.Of("spb-pharma");
        petersburg.MembersThen.Count(m => m.Part == "anchor").ShouldBe(4);
        petersburg.MembersThen.ShouldAllBe(m => m.Claim.Length > 0 && petersburg.Sources.ContainsKey(m.Claim));
        house.Portraits.Of("international-medical-cluster").StateRoles.Select(r => r.Role).Order().ShouldBe(["buys", "provides", "regulates"]);
        house.Portraits.Of("kaluga-pharma").Projects.Single().Clusters.Count.ShouldBe(2);
    }

    [Fact]
    public void The_headline_is_made_of_the_rows()
    {
        using var house = ClusterHouse.WithArticles(Dialect.Sqlite);
        string Said(string id) => ClusterFinding.Of(house.Portraits.Of(id)).En;
        ClusterFinding.Of(house.Portraits.Of("spb-pharma")).ShouldBe(new("Seven plants in six years, on the federal list since 2012", "Семь заводов за шесть лет, в федеральном перечне с 2012 года"));
        Said("moscow-medical-technologies").ShouldBe("Being set up as of 2014, nine organisations named to start it and none confirmed");
        Said("jewellery-cluster-proposed").ShouldBe("An idea since 2015, no member on record");
        Said("spb-it").ShouldBe("A federal pilot by 2015, no member on record");

        // a plant that is undone changes the sentence
        house.Act(scope =>
        {
            scope.Connection.Execute("UPDATE registry_plant_event SET state = 'planned' WHERE plant IN (SELECT id FROM registry_plant WHERE owner = 'polysan')");
            scope.Connection.Execute("UPDATE registry_plant SET state = 'planned' WHERE owner = 'polysan'");
            return "";
        });
        Said("spb-pharma").ShouldStartWith("Six plants in six years");
        ClusterFinding.Lead(house.Portraits.Of("spb-pharma")).En.ShouldContain("One more is planned or under construction.");
    }

    [Fact]
    public void A_second_start_changes_nothing_that_people_did()
    {
        using var house = ClusterHouse.WithArticles(Dialect.Sqlite);
        house.Move("arts-cluster-proposed", "dissolve", "Nobody came");
        using (var connection = house.Open())
            connection.Execute("DELETE FROM registry_world");
        house.Load();
        house.Portraits.Of("arts-cluster-proposed").State.Id.ShouldBe("dissolved");
        house.Version("arts-cluster-proposed").ShouldBe(2);
    }

    [Fact]
    public void A_portrait_asks_as_many_questions_for_a_large_cluster_as_for_a_small_one()
    {
        using var house = ClusterHouse.WithArticles(Dialect.Sqlite);
        using var open = house.Open();
        int Questions(string id)
        {
            using var counted = new CountedConnection(open);
            house.Portraits.Of(counted, id);
            return counted.Commands;
        }

        var before = Questions("litcare");
        for (var i = 0; i < 200; i++)
            open.Execute("INSERT INTO registry_membership (id, organisation, cluster, part, since, by_then, until, evidence, said_by, claim, added_by, confirmed_at, confirmed_by) VALUES (@id, 'biocad', 'litcare', 'firm', '2020', 0, '', '', '', '', '', '', '')", ("@id", $"m{i}"));
        Questions("litcare").ShouldBe(before);
        house.Portraits.Of("litcare").Members.Count.ShouldBe(200);
        Questions("spb-pharma").ShouldBeLessThanOrEqualTo(30);
    }

    [Fact]
    public void A_term_is_as_exact_as_its_dates()
    {
        new Term("2014", "2015").Holds(new DateOnly(2015, 12, 31)).ShouldBeTrue();
        new Term("2014", "2015").Holds(new DateOnly(2013, 12, 31)).ShouldBeFalse();
        new Term("2014-02", "2014-02").Holds(new DateOnly(2014, 2, 28)).ShouldBeTrue();
        new Term("", "").Holds(new DateOnly(1900, 1, 1)).ShouldBeTrue();
        new Term("2014", "2014").Meets(new Term("2015", "")).ShouldBeFalse();
        new Term("2014", "2015-01").Meets(new Term("2015-01-31", "")).ShouldBeTrue();
    }

    [SuppressMessage("Design", "CA1001", Justification = "The connection inside belongs to the test.")]
    private sealed class CountedConnection(DbConnection inside) : DbConnection
    {
        public int Commands { get; private set; }

        [AllowNull]
        public override string ConnectionString { get => inside.ConnectionString; set => inside.ConnectionString = value; }

        public override string Database => inside.Database;

        public override string DataSource => inside.DataSource;

        public override string ServerVersion => inside.ServerVersion;

        public override ConnectionState State => inside.State;

        public override void ChangeDatabase(string databaseName) => inside.ChangeDatabase(databaseName);

        public override void Close()
        {
        }

        public override void Open()
        {
        }

        protected override DbTransaction BeginDbTransaction(IsolationLevel isolationLevel) => inside.BeginTransaction(isolationLevel);

        protected override DbCommand CreateDbCommand()
        {
            Commands++;
            return inside.CreateCommand();
        }
    }
}
