using Pleiad.Kernel;
using Pleiad.Modules.Observatory.Facts;
using Pleiad.Tests.Front;

namespace Pleiad.Tests.Observatory;

public class DefinitionsFileTests
{
    [Fact]
    public void The_US_definitions_are_read_as_they_are()
    {
        var definitions = DefinitionsFile.Read(Path.Combine(Repository.SharedOrSkip("data/us-cluster-definitions"), "naics_to_cluster.csv"));
        definitions.Industries.Count.ShouldBe(992);
        definitions.Find("113110").ShouldBe(new DefinedIndustry("113110", "Forestry", true, "Forestry", "Timber Tract Operations"));
        (definitions.Categories.Count(c => c.Traded is true), definitions.Categories.Count(c => c.Traded is false)).ShouldBe((51, 19));
        definitions.Find("000000").ShouldBeNull();
    }

    [Fact]
    public void Private_households_are_known_and_belong_to_no_category()
    {
        var definitions = Read("naics,traded_local,cluster,subcluster,emsi_nonstandard,industry_title\n814110,Local,NA,NA,False,Private Households\n113110,Traded,Forestry,Forestry,False,Timber\n");
        definitions.Find("814110").ShouldBe(new DefinedIndustry("814110", null, null, null, "Private Households"));
        definitions.Categories.ShouldBe([new DefinedCategory("Forestry", true)]);
    }

    [Fact]
    public void Two_columns_are_enough_and_then_nothing_is_said_of_traded()
        => Read("category,industry\nb,1\na,2\n").Categories.ShouldBe([new DefinedCategory("a", null), new DefinedCategory("b", null)]);

    [Theory]
    [InlineData("industry,category\n1,a\n1,b\n", "line 3, column 1 (industry): industry 1 stands here a second time")]
    [InlineData("industry,category,traded\n1,a,yes\n2,a,local\n", "line 3, column 3 (traded): the category 'a' is traded in one line and local in another")]
    [InlineData("industry,category,traded\n1,a,\n", "line 2, column 3 (traded): traded or local must stand here")]
    [InlineData("industry,category,traded\n1,a,perhaps\n", "'perhaps' is neither traded nor local")]
    [InlineData("industry,category,cluster\n", "the column 'cluster' means the same as 'category'")]
    [InlineData("industry,category\n1,NA\n", "the definitions name no category")]
    public void What_is_wrong_is_refused_at_its_place(string table, string sentence)
        => Should.Throw<RefusedException>(() => Read(table)).Message.ShouldContain(sentence);

    private static DefinitionsFile Read(string table)
    {
        using var folder = new TempFolder();
        return DefinitionsFile.Read(folder.Write("d.csv", table));
    }
}
