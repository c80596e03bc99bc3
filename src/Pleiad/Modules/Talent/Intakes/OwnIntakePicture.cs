using Pleiad.Kernel.Charts;
using Pleiad.Kernel.Web;

namespace Pleiad.Modules.Talent.Intakes;

/// <summary>Draws what came of one learner's wishes, wish by wish: the seats of the place, taken, the own, or not known. Nothing in it tells who has the others.</summary>
internal sealed class OwnIntakePicture(IntakeOutcome own, Reader reader)
{
    private const double Seat = 22;
    private const int MostSeats = 12;

    public string Wide() => Draw(900, 300, 46);

    public string Phone() => Draw(358, 0, 74);

    private string Draw(double width, double left, double row)
    {
        var wishes = own.Learners[0].Wishes;
        var svg = new Svg(0, 0, width, (wishes.Count * row) + 6, reader.T("What came of each of your wishes; the list says the same in words", "Что стало с каждым вашим желанием; то же словами — в списке"));
        foreach (var (wish, n) in wishes.Select((w, n) => (w, n)))
        {
            var (y, place) = (n * row, own.Places[wish.Place]);
            var beside = left > 0;
            var (seats, line) = (Math.Min(place.Seats, MostSeats), beside ? y + 12 : y + 28);
            foreach (var (text, i) in Labels.Lines($"{n + 1}. {reader.T(place.Opening.Name)}", beside ? left - 16 : width, bold: true).Take(beside ? 2 : 1).Select((t, i) => (t, i)))
                svg.Text(0, y + (beside ? 20 : 16) + (i * 17), text, wish.Fate == WishFate.NotNeeded ? "m" : "b");
            for (var s = 0; s < seats; s++)
                svg.Rect(left + (s * (Seat + 4)), line, Seat, Seat, Fill(wish.Fate, s == seats - 1), Edge(wish.Fate, s == seats - 1));
            svg.Text(left + (seats * (Seat + 4)) + 8, line + 16, Said(wish.Fate), wish.Fate == WishFate.Got ? "a" : "m");
        }

        return svg.Close();
    }

    private static string Fill(WishFate fate, bool last) => fate switch
    {
        WishFate.Full => "var(--pl-rest)",
        WishFate.Got when last => "var(--pl-accent)",
        _ => "none",
    };

    private static string Edge(WishFate fate, bool last) => fate switch
    {
        WishFate.Full => " stroke=\"var(--pl-rest)\" stroke-width=\"1.6\"",
        WishFate.Got when last => " stroke=\"var(--pl-accent)\" stroke-width=\"1.6\"",
        _ => " stroke=\"var(--pl-line-2)\" stroke-width=\"1.6\" stroke-dasharray=\"3 3\"",
    };

    private string Said(WishFate fate) => fate switch
    {
        WishFate.Got => reader.T("yours", "ваше"),
        WishFate.Full => reader.T("taken", "заняты"),
        WishFate.NotListed => reader.T("not on its list", "нет в списке"),
        WishFate.NotCounted => reader.T("not counted", "не учтено"),
        WishFate.NotNeeded => reader.T("not needed", "не понадобилось"),
        _ => reader.T("not given yet", "ещё не распределены"),
    };
}
