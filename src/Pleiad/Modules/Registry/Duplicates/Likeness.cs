using Pleiad.Kernel;
using Pleiad.Kernel.Search;
using Pleiad.Kernel.Text;

namespace Pleiad.Modules.Registry.Duplicates;

/// <summary>Why two records may be one organisation.</summary>
/// <param name="Score">From 0 to 1; the surest first in lists. It is an order, not a probability.</param>
/// <param name="Reasons">Words of <see cref="Words"/>, the most telling first.</param>
internal sealed record Likeness(double Score, IReadOnlyList<string> Reasons)
{
    public const string SameName = "same-name", OtherScript = "other-script", WordOrder = "word-order", Slip = "slip", SamePlace = "same-place", SameKind = "same-kind", SameWeb = "same-web";

    /// <summary>Pairs below are not proposed.</summary>
    public const double ProposedFrom = 0.9;

    private const int SlipFrom = 7; // letters: in a shorter word, one other letter makes another name as easily
    private const double AlikeFrom = 0.93;

    /// <summary>Registers that give a legal person one number: two different ones are two persons.</summary>
    private static readonly string[] Personal = ["inn", "ogrn", "lei", "ror"];

    /// <summary>The reasons in words; those of a register's number by its scheme.</summary>
    public static IReadOnlyDictionary<string, Sentence> Words { get; } = new Dictionary<string, Sentence>(StringComparer.Ordinal)
    {
        ["inn"] = new("the same INN", "тот же ИНН"), ["ogrn"] = new("the same OGRN", "тот же ОГРН"), ["lei"] = new("the same LEI", "тот же LEI"), ["ror"] = new("the same ROR", "тот же ROR"), ["kpp"] = new("the same KPP", "тот же КПП"),
        [SameName] = new("the same name", "то же название"), [OtherScript] = new("the same name in the other script", "то же название другой письменностью"), [WordOrder] = new("the same words in another order", "те же слова в другом порядке"),
        [Slip] = new("a name one slip away", "название отличается на одну опечатку"), [SamePlace] = new("the same place", "то же место"), [SameKind] = new("the same kind", "тот же вид"), [SameWeb] = new("the same web address", "тот же сайт"),
    };

    /// <summary>Why the two may be one; null where nothing suggests it, or a register says that they are two.</summary>
    public static Likeness? Of(Compared a, Compared b)
    {
        if (a.Country.Length > 0 && b.Country.Length > 0 && a.Country != b.Country)
            return null;
        List<string> reasons = [];
        if (a.Numbers is not null && b.Numbers is not null)
        {
            foreach (var scheme in Personal.Append("kpp"))
            {
                if (!a.Numbers.TryGetValue(scheme, out var one) || !b.Numbers.TryGetValue(scheme, out var other))
                    continue;
                if (one == other && scheme != "kpp")
                    reasons.Add(scheme);
                else if (one != other && Personal.Contains(scheme))
                    return null;
            }
        }

        var numbered = reasons.Count > 0;
        var (alike, how) = Near(a, b);
        if (alike == 0 && !numbered)
            return null;
        var (place, web) = (Place(a, b), a.Host.Length > 0 && a.Host == b.Host);
        if (how.Length > 0)
            reasons.Add(how);
        if (how is Slip && !numbered && !((place > 0 || web) && a.Kind == b.Kind))
            return null;
        var score = alike + (place > 0 ? 0.02 : place < 0 ? -0.15 : -0.04) + (web ? 0.05 : 0) - (a.Kind == b.Kind ? 0 : 0.06);
        if (numbered)
            score = 1;
        if (place > 0)
            reasons.Add(SamePlace);
        if (a.Kind == b.Kind)
            reasons.Add(SameKind);
        if (web)
            reasons.Add(SameWeb);
        return score >= ProposedFrom ? new(Math.Min(1, score), reasons) : null;
    }

    /// <summary>How alike the nearest two of their names are, and in which way; 0 for not.</summary>
    private static (double Alike, string How) Near(Compared a, Compared b)
    {
        (double Alike, string How) best = (0, "");
        foreach (var one in a.Folded)
        {
            foreach (var other in b.Folded)
            {
                if (one == other)
                    return (1, (a.Scripts & b.Scripts) == Scripts.None ? OtherScript : SameName);
                if (Slipped(one, other) is var slip && slip.Alike > best.Alike)
                    best = slip;
            }
        }

        return best;
    }

    /// <summary>The same words in another order, or all the same but one that is a slip away.</summary>
    private static (double Alike, string How) Slipped(string one, string other)
    {
        if (Math.Abs(one.Length - other.Length) > 2)
            return (0, "");
        var (left, right) = (one.Split(' '), other.Split(' '));
        if (left.Length != right.Length)
            return (0, "");
        var differ = 0;
        for (var i = 0; i < left.Length; i++)
        {
            if (left[i] == right[i])
                continue;
            if (++differ > 1 || left[i].Length < SlipFrom || right[i].Length < SlipFrom || SearchText.Distance(left[i], right[i]) > 1)
                return left.Order(StringComparer.Ordinal).SequenceEqual(right.Order(StringComparer.Ordinal)) ? (0.97, WordOrder) : (0, "");
        }

        var alike = JaroWinkler.Of(one, other);
        return alike >= AlikeFrom ? (alike, Slip) : (0, "");
    }

    /// <summary>1 for one place, -1 for two, 0 where nobody says.</summary>
    private static int Place(Compared a, Compared b)
    {
        if (a.Place.Length > 0 && b.Place.Length > 0)
            return a.Place == b.Place ? 1 : -1;
        return a.Territory.Length > 0 && b.Territory.Length > 0 ? a.Territory == b.Territory ? 1 : -1 : 0;
    }
}
