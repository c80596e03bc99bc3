using Microsoft.AspNetCore.Http;
using Pleiad.Kernel.Claims;
using Pleiad.Kernel.Web;

namespace Pleiad.Tests.Claims;

/// <summary>How a bounded figure is said in both languages.</summary>
public class FigureWordsTests
{
    private static readonly Reader English = In(""), Russian = In("/ru");

    [Theory]
    [InlineData(37, Bound.Exact, "clusters", "37 clusters", "37 кластеров")]
    [InlineData(1, Bound.Exact, "clusters", "1 cluster", "1 кластер")]
    [InlineData(3, Bound.Exact, "plants", "3 plants", "3 завода")]
    [InlineData(30, Bound.MoreThan, "clusters", "more than 30 clusters", "более 30 кластеров")]
    [InlineData(2, Bound.MoreThan, "plants", "more than 2 plants", "более 2 заводов")]
    [InlineData(21, Bound.MoreThan, "clusters", "more than 21 clusters", "более 21 кластера")]
    [InlineData(1e9, Bound.About, "RUB", "about 1 bn roubles", "около 1 млрд рублей")]
    [InlineData(2.7e9, Bound.Nearly, "RUB", "nearly 2.7 bn roubles", "почти 2,7 млрд рублей")]
    [InlineData(6.8e8, Bound.Exact, "RUB", "680 m roubles", "680 млн рублей")]
    [InlineData(98, Bound.MoreThan, "%", "more than 98%", "более 98 %")]
    [InlineData(double.NaN, Bound.Dozens, "clusters", "dozens of clusters", "десятки кластеров")]
    [InlineData(double.NaN, Bound.Hundreds, "clusters", "hundreds of clusters", "сотни кластеров")]
    [InlineData(220, Bound.Exact, "kV", "220 kV", "220 кВ")]
    [InlineData(500, Bound.MoreThan, "persons", "more than 500 people", "более 500 человек")]
    [InlineData(14635, Bound.Exact, "s", "4 h 3 min 55 s", "4 ч 3 мин 55 с")]
    [InlineData(double.NaN, Bound.Exact, "share", "—", "—")]
    [InlineData(7, Bound.Exact, "laboratories", "7 laboratories", "7 laboratories")] // a unit that a user named
    public void A_figure_keeps_its_bound_in_words(double value, Bound bound, string unit, string english, string russian)
    {
        var figure = new Figure(value, bound, unit);
        Plain(English.Figure(figure)).ShouldBe(english);
        Plain(Russian.Figure(figure)).ShouldBe(russian);
    }

    [Theory]
    [InlineData("f051", "2017–2018", "2017–2018")]
    [InlineData("f138", "August 2015, year inferred", "август 2015, год выведен")]
    [InlineData("f192", "16–17 May 2019", "16–17 мая 2019 года")]
    [InlineData("f157", "November 2014", "ноябрь 2014")]
    public void A_date_says_what_is_known_of_it(string id, string english, string russian)
    {
        var claim = FactsFile.Read(Path.Combine(Front.Repository.Root, "samples", "seeds")).Claims.Single(c => c.Id == id);
        Plain(English.When(claim)!).ShouldBe(english);
        Plain(Russian.When(claim)!).ShouldBe(russian);
    }

    [Fact]
    public void Every_figure_that_ships_is_said_without_an_English_unit_in_Russian()
    {
        foreach (var claim in FactsFile.Read(Path.Combine(Front.Repository.Root, "samples", "seeds")).Claims.Where(c => c.HasFigure && c.Unit is not "s"))
            Russian.Figure(claim).ShouldNotContain(claim.Unit is "%" or "" ? "?" : claim.Unit, Case.Sensitive, claim.Id);
    }

    private static string Plain(string text) => text.Replace('\u00a0', ' ');

    private static Reader In(string language)
    {
        var context = new DefaultHttpContext();
        context.Request.PathBase = language;
        return new Reader(new Asked { HttpContext = context }, TimeProvider.System);
    }

    /// <summary>A request of its own for each reader; the one of the framework has one for all.</summary>
    private sealed class Asked : IHttpContextAccessor
    {
        public HttpContext? HttpContext { get; set; }
    }
}
