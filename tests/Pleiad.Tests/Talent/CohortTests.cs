using System.Globalization;
using Pleiad.Kernel;
using Pleiad.Kernel.Consents;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Text;
using Pleiad.Modules.Talent.Cohorts;

namespace Pleiad.Tests.Talent;

/// <summary>Direct employment by cohort: the share with its interval, and nobody who could be told from the others.</summary>
public class CohortTests
{
    [Fact]
    public void The_share_has_its_denominator_its_interval_and_what_the_unknown_could_change()
    {
        var f = DirectEmployment.Of(Rows(inField: 60, otherwise: 10, notEmployed: 12, unknown: 18, study: 15, service: 5));
        (f.Graduates, f.Counted).ShouldBe((120, 100), "all but those in further study, conscripted or ill");
        f.Cells.Values.ShouldAllBe(c => c != null);
        f.Share.ShouldBe(0.6, 1e-12);
        (f.Low, f.High).ShouldBe((0.5020, 0.6906), new Tolerance());
        f.AtMost.ShouldBe(0.78, 1e-12);
        f.Jobs.Steps.Select(j => (j.Month, j.Jobs, j.Left, Math.Round(j.Share, 4))).ShouldBe([(5, 60, 22, 0.7317)], "all jobs of this cohort began in the fifth month, and 18 of the 100 were lost from sight");
        (f.Jobs.AtStart, f.Jobs.Lost, f.Jobs.Half).ShouldBe((82, 18, 5));
    }

    [Fact]
    public void The_curve_of_jobs_has_no_step_of_fewer_than_five_and_no_end_that_tells_one()
    {
        double[] months = [0, 0.5, 1, 1, 2, 3, 3.2, 4, 5, 6, 6, 7, 8, 11.5, 12]; // 4 in the first month, 3 in the last two
        List<Graduate> rows = [.. months.Select((m, i) => new Graduate("c", i + 1, Graduate.InField, m, "")), .. Rows(inField: 0, otherwise: 6, notEmployed: 7, unknown: 8, study: 0, service: 0).Select((g, i) => g with { Number = 100 + i })];
        var f = DirectEmployment.Of(rows);
        f.Jobs.Steps.Select(j => (j.Month, j.Jobs, j.Left)).ShouldBe([(2, 5, 23), (12, 10, 13)]);
        f.Jobs.At(12).ShouldBe(15.0 / 28, 1e-12, "the end of the curve is the share of those who were seen");
        (f.Jobs.LeftAt(0), f.Jobs.LeftAt(3), f.Jobs.LeftAt(12)).ShouldBe((28, 23, 13));
        f.Jobs.Steps.ShouldAllBe(j => j.Low < j.Share && j.Share < j.High);
        var few = DirectEmployment.Of(Rows(inField: 20, otherwise: 10, notEmployed: 10, unknown: 2, study: 5, service: 5));
        (few.Jobs.Lost, few.Jobs.AtStart).ShouldBe((null, 42), "who is hidden counts as seen");
    }

    [Fact]
    public void A_job_that_came_after_a_year_is_no_direct_employment()
    {
        Graduate[] rows = [.. Rows(inField: 20, otherwise: 10, notEmployed: 10, unknown: 10, study: 5, service: 5), .. Enumerable.Range(500, 6).Select(n => new Graduate("c", n, Graduate.InField, 14, ""))];
        var f = DirectEmployment.Of(rows);
        (f.Cells[Graduate.InField], f.Cells[Graduate.NotEmployed], f.Counted).ShouldBe((20, 16, 56));
    }

    [Theory]
    [InlineData(60, 10, 2, 18, 15, 5)] // one small cell: a second goes with it
    [InlineData(60, 2, 2, 18, 15, 5)] // two whose sum is four: a third goes with them
    [InlineData(60, 10, 12, 18, 15, 3)] // the other group
    [InlineData(60, 10, 12, 18, 2, 1)] // a group with nothing left to hide behind
    [InlineData(118, 1, 0, 1, 9, 6)] // nearly everybody
    [InlineData(3, 0, 1, 0, 2, 0)]
    [InlineData(0, 0, 0, 0, 0, 0)]
    public void No_number_below_five_can_be_found_also_not_by_taking_others_away(int inField, int otherwise, int notEmployed, int unknown, int study, int service)
    {
        int[] inside = [inField, otherwise, notEmployed, unknown], outside = [study, service];
        var f = DirectEmployment.Of(Rows(inField, otherwise, notEmployed, unknown, study, service));
        f.Cells.Values.Where(c => c < HiddenCells.Least).ShouldBeEmpty();
        MustHide(inside, [f.Cells[Graduate.InField], f.Cells[Graduate.Otherwise], f.Cells[Graduate.NotEmployed], f.Cells[Graduate.Unknown]], f.Counted);
        int? aside = f.Graduates - f.Counted;
        MustHide(outside, [f.Cells[Graduate.Study], f.Cells[Graduate.Service]], aside);
        if (!double.IsNaN(f.Share))
            f.Cells[Graduate.InField].ShouldNotBeNull("a share and its denominator tell the numerator");
        if (f.Cells[Graduate.Unknown] is null && !double.IsNaN(f.AtMost))
            f.AtMost.ShouldBe(Math.Min(1, (inField + 4.0) / f.Counted!.Value), 1e-12, "hidden unknown ones are told as four at most");
    }

    [Fact]
    public void Nearly_everybody_is_told_as_a_bound()
    {
        var f = DirectEmployment.Of(Rows(inField: 118, otherwise: 1, notEmployed: 0, unknown: 1, study: 9, service: 6));
        double.IsNaN(f.Share).ShouldBeTrue();
        f.Above.ShouldBe(115.0 / 120, 1e-12);
    }

    [Fact]
    public void A_university_enters_a_cohort_and_a_graduate_is_counted_by_consent_only()
    {
        using var house = new PlacementHouse(Dialect.Sqlite);
        house.Clock.Now = new DateTimeOffset(2026, 5, 1, 9, 0, 0, TimeSpan.Zero);
        var agreement = AgreementTests.InForce(house);
        house.Clock.Now += TimeSpan.FromDays(60);
        AgreementTests.Evaluated(house, agreement, ("outcome", "completed"), ("employed", "yes"), ("contract", "permanent"), ("job-starts", "2026-08-01"));
        house.Clock.Now = new DateTimeOffset(2027, 8, 1, 9, 0, 0, TimeSpan.Zero);
        var wrong = Entered("outcome,months\nemployed-in-field,2\nrich,");
        EnterCohort.From(wrong, "university");
        wrong.Errors.Single().Sentence.En.ShouldStartWith("rows: line 3, column 1 (outcome): 'rich' is none of");
        var soon = Form.Of(("en", "P"), ("ru", "П"), ("year", "2026"), ("finished", "2026-06-30"), ("counted", "2026-12-30"), ("rows", "outcome\nunknown"));
        EnterCohort.From(soon, "university");
        soon.Errors.Single().Field.ShouldBe("counted");
        var lines = string.Concat(Rows(20, 10, 10, 10, 5, 5).Select(g => $"\n{g.Outcome},{g.Months?.ToString(CultureInfo.InvariantCulture)}"));
        var address = house.Send(PlacementHouse.University, form => EnterCohort.From(form, "university"), Entered("outcome,months" + lines));
        address.ShouldBe("/talent/cohorts/university-pharmacy-2026");
        DirectEmployment Figures() => house.Service<CohortViews>().One("university-pharmacy-2026", Actor.Visitor).Figures;
        Figures().Cells[Graduate.InField].ShouldBe(20);
        var join = house.Service<JoinCohort>();
        Should.Throw<RefusedException>(() => house.Send(PlacementHouse.Learner("mira"), form => join.Join(form, "university-pharmacy-2026", Language.English), Form.Empty)).Code.ShouldBe("consent");
        Form Consented() => Form.Of([], ("consent", [JoinCohort.Purpose.Id]), ("consent-text", [ConsentRegister.Shown(JoinCohort.Purpose)]));
        house.Send(PlacementHouse.Learner("mira"), form => join.Join(form, "university-pharmacy-2026", Language.English), Consented());
        (Figures().Cells[Graduate.InField], Figures().Cells[Graduate.Unknown], Figures().Graduates).ShouldBe((21, 9, 60), "one who was lost is known, and nobody stands twice");
        house.Texts("SELECT months FROM talent_graduate WHERE person = 'mira'").Single().ShouldStartWith("1.1");
        house.Send(PlacementHouse.Learner("mira"), _ => join.Leave("university-pharmacy-2026"), Form.Empty);
        (Figures().Cells[Graduate.InField], Figures().Cells[Graduate.Unknown]).ShouldBe((20, 10));
        house.Person("other", organisation: "firm");
        Should.Throw<ConflictException>(() => house.Send(PlacementHouse.Learner("other"), form => join.Join(form, "university-pharmacy-2026", Language.English), Consented())).Code.ShouldBe("not-yours");
        house.Troubles().ShouldBeEmpty();
    }

    private static Form Entered(string rows) => Form.Of(("en", "Pharmacy"), ("ru", "Фармация"), ("year", "2026"), ("finished", "2026-06-30"), ("counted", "2027-07-01"), ("rows", rows));

    /// <summary>Of a group with its sum: nothing below five can be worked out.</summary>
    private static void MustHide(int[] cells, int?[] shown, int? sum)
    {
        var hidden = cells.Where((_, i) => shown[i] is null).ToArray();
        if (sum is not null && hidden.Length > 0)
        {
            hidden.Length.ShouldBeGreaterThan(1, "one hidden cell is the sum without the others");
            hidden.Sum().ShouldBeGreaterThanOrEqualTo(HiddenCells.Least);
        }
    }

    private static List<Graduate> Rows(int inField, int otherwise, int notEmployed, int unknown, int study, int service)
    {
        List<Graduate> rows = [];
        foreach (var (outcome, count) in new[] { (Graduate.InField, inField), (Graduate.Otherwise, otherwise), (Graduate.NotEmployed, notEmployed), (Graduate.Unknown, unknown), (Graduate.Study, study), (Graduate.Service, service) })
        {
            for (var n = 0; n < count; n++)
                rows.Add(new Graduate("c", rows.Count + 1, outcome, outcome == Graduate.InField ? 5 : null, ""));
        }

        return rows;
    }

    private sealed class Tolerance : IEqualityComparer<(double Low, double High)>
    {
        public bool Equals((double Low, double High) x, (double Low, double High) y) => Math.Abs(x.Low - y.Low) < 5e-5 && Math.Abs(x.High - y.High) < 5e-5;

        public int GetHashCode((double Low, double High) obj) => 0;
    }
}
