using Pleiad.Engine.Matching;

namespace Pleiad.Engine.Tests.Matching;

/// <summary>Words that begin alike: by hand, and golden numbers of <c>os.path.commonprefix</c> with <c>math.sqrt</c> and <c>statistics.fmean</c> under Python 3.11.2, equal within 1e-15.</summary>
public class TermSimilarityTests
{
    [Theory]
    [InlineData("gynaecology", "gynaecological drugs", 0.8058229640253802)]
    [InlineData("urology", "neurology", 0)]
    [InlineData("finished dosage forms", "new finished form products", 0.6314757303333053)]
    [InlineData("antitumour substances", "substances for antitumour medicines", 1)]
    [InlineData("substance", "substances", 0.9486832980505138)]
    [InlineData("clinical trials", "trial clinics", 0.857327327456275)]
    [InlineData("ginekologiya", "ginekologicheskie preparaty", 0.7001400420140048)]
    [InlineData("form", "formaldehyde", 0)]
    public void A_term_covers_another_as_far_as_its_words_begin_alike(string needed, string there, double expected) => TermSimilarity.Of(needed.Split(' '), there.Split(' ')).ShouldBe(expected, 1e-15);

    [Fact]
    public void Nothing_needed_has_no_answer_and_nothing_there_covers_nothing()
    {
        TermSimilarity.Of([], ["oncology"]).ShouldBe(double.NaN);
        TermSimilarity.Of(["oncology"], []).ShouldBe(0);
        TermSimilarity.OfWords("", "").ShouldBe(0);
        TermSimilarity.OfWords("gmp", "gmp").ShouldBe(1, "a short word counts when it is the same");
        TermSimilarity.OfWords("gmp", "gm").ShouldBe(0);
    }

    [Fact]
    public void Words_are_alike_both_ways_and_more_that_is_there_never_covers_less()
    {
        string[] words = ["oncology", "oncological", "oncolytic", "substance", "substances", "form", "forms", "urology", "neurology", "gmp", "clinic", "clinical"];
        foreach (var a in words)
        {
            TermSimilarity.OfWords(a, a).ShouldBe(1);
            foreach (var b in words)
            {
                TermSimilarity.OfWords(a, b).ShouldBe(TermSimilarity.OfWords(b, a));
                TermSimilarity.OfWords(a, b).ShouldBeInRange(0, 1);
                TermSimilarity.Of([a, b], words).ShouldBe(1);
                TermSimilarity.Of([a], [b, "more"]).ShouldBeGreaterThanOrEqualTo(TermSimilarity.Of([a], [b]));
                TermSimilarity.Of([a, b], ["clinic"]).ShouldBe((TermSimilarity.OfWords(a, "clinic") + TermSimilarity.OfWords(b, "clinic")) / 2, 1e-15); // the twin
            }
        }
    }
}
