using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Pleiad.Engine.Intakes;
using Pleiad.Kernel.Data;
using Pleiad.Modules.Talent.Openings;

namespace Pleiad.Modules.Talent.Intakes;

/// <summary>The lists of both sides of an intake as numbers: places are given by them, and the result is told from them.</summary>
/// <param name="Openings">By id.</param>
/// <param name="Seats">How many each takes.</param>
/// <param name="People">Those who wished, by account.</param>
/// <param name="Wishes">For each of the people: openings, the dearest first.</param>
/// <param name="Orders">For each opening: people, whom it would take first in front.</param>
internal sealed record IntakeLists(IReadOnlyList<Opening> Openings, int[] Seats, IReadOnlyList<string> People, int[][] Wishes, int[][] Orders)
{
    /// <summary>How many pairs ranked one another.</summary>
    public int Pairs => Wishes.Index().Sum(w => w.Item.Count(o => Orders[o].Contains(w.Index)));

    /// <param name="db">Where they are.</param>
    /// <param name="intake">Whose.</param>
    /// <param name="seed">What the lot is drawn with, where one is; 0 before.</param>
    /// <param name="left">Whose wishes do not count.</param>
    public static IntakeLists Read(PleiadDb db, Intake intake, int seed, Func<string, bool> left)
    {
        var rows = db.IntakeOpenings.Where(o => o.Intake == intake.Id).Join(db.Openings, o => o.Opening, o => o.Id, (row, opening) => new { opening, row.Seats }).AsEnumerable().OrderBy(o => o.opening.Id, StringComparer.Ordinal).ToList();
        var wishes = db.IntakeWishes.Where(w => w.Intake == intake.Id).AsEnumerable().Where(w => !left(w.Person)).GroupBy(w => w.Person, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).ToList();
        var orders = db.IntakeOrders.Where(o => o.Intake == intake.Id).AsEnumerable().ToLookup(o => o.Opening, StringComparer.Ordinal);
        string[] people = [.. wishes.Select(w => w.Key)];
        int[][] wished = [.. wishes.Select(w => w.OrderBy(x => x.Number).Select(x => rows.FindIndex(r => r.opening.Id == x.Opening)).Where(o => o >= 0).ToArray())];
        int[] Lots(int opening) => [.. Enumerable.Range(0, people.Length).Where(p => wished[p].Contains(opening)).OrderBy(p => Lot(seed, rows[opening].opening.Id, people[p]), StringComparer.Ordinal)];
        int[] Order(int opening) => [.. orders[rows[opening].opening.Id].OrderBy(r => r.Number).Select(r => Array.IndexOf(people, r.Person)).Where(p => p >= 0)];
        return new([.. rows.Select(r => r.opening)], [.. rows.Select(r => r.Seats > 0 ? r.Seats : r.opening.Places)], people, wished,
            [.. rows.Select((_, n) => !intake.ByLot ? Order(n) : seed == 0 ? [] : Lots(n))]);
    }

    /// <summary>The opening of each of the people, or none, so that no two would rather have each other.</summary>
    /// <exception cref="InvalidOperationException">Two would; nobody is placed by such a result.</exception>
    public int[] Give()
    {
        var placed = new int[People.Count];
        DeferredAcceptance.Run(Wishes, Orders, Seats, placed);
        return DeferredAcceptance.BlockingPair(Wishes, Orders, Seats, placed) is null ? placed : throw new InvalidOperationException("The places were given, and yet a learner and a place would rather have each other.");
    }

    /// <summary>The lot of a person at an opening: whoever has the seed can draw it again.</summary>
    internal static string Lot(int seed, string opening, string person) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{seed} {opening} {person}"))));
}
