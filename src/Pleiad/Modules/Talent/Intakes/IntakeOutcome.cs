using Pleiad.Engine.Intakes;
using Pleiad.Kernel;
using Pleiad.Modules.Talent.Openings;
using Pleiad.Modules.Talent.People;

namespace Pleiad.Modules.Talent.Intakes;

/// <summary>What came of one wish.</summary>
public enum WishFate
{
    /// <summary>The places are not given yet.</summary>
    Open,

    /// <summary>This is the place.</summary>
    Got,

    /// <summary>All its places went to people whom it put before.</summary>
    Full,

    /// <summary>The place did not put the learner on its list.</summary>
    NotListed,

    /// <summary>A dearer wish came true.</summary>
    NotNeeded,

    /// <summary>A guardian had not agreed, and so it did not count.</summary>
    NotCounted,
}

/// <summary>A wish with its fate.</summary>
/// <param name="Place">The number of the place in the outcome, from 0.</param>
/// <param name="Fate">What came of it.</param>
public sealed record WishTold(int Place, WishFate Fate);

/// <summary>A learner in an outcome.</summary>
/// <param name="Letter">What stands for them in a drawing.</param>
/// <param name="Name">The name.</param>
/// <param name="Wishes">The dearest first.</param>
public sealed record LearnerTold(Sentence Letter, Sentence Name, IReadOnlyList<WishTold> Wishes)
{
    /// <summary>The wish that came true; null for none.</summary>
    public WishTold? Got => Wishes.FirstOrDefault(w => w.Fate == WishFate.Got);
}

/// <summary>A place in an outcome.</summary>
/// <param name="Opening">Which.</param>
/// <param name="Organisation">Whose.</param>
/// <param name="Seats">How many it takes.</param>
/// <param name="Order">The learners of the outcome, by number, in its order; empty where that is nobody else's to see.</param>
public sealed record PlaceTold(Opening Opening, Sentence Organisation, int Seats, IReadOnlyList<int> Order);

/// <summary>
/// An intake told wish by wish. Of invented learners all is told, of real ones each reads their own part: which of the wishes came true and why no
/// dearer one did, without a word about anybody else.
/// </summary>
public sealed record IntakeOutcome(IReadOnlyList<PlaceTold> Places, IReadOnlyList<LearnerTold> Learners)
{
    /// <summary>All of it, where everybody in it is invented; null otherwise.</summary>
    internal static IntakeOutcome? Whole(IntakeLists lists, IReadOnlyDictionary<string, string> placed, bool done, Func<string, Sentence> organisation) =>
        lists.People.Count == 0 || !lists.People.All(ExampleLearners.Is) ? null
            : new(Told(lists, organisation, order: true), [.. lists.People.Select((person, p) => new LearnerTold(ExampleLearners.LetterOf(person)!, ExampleLearners.NameOf(person)!, Wishes(lists, p, placed.GetValueOrDefault(person, ""), done)))]);

    /// <summary>The part of one learner, told by the own wishes; what did not count is told as such.</summary>
    internal static IntakeOutcome Own(IntakeLists lists, string person, IReadOnlyList<string> wishes, string placed, bool done, bool counted, Func<string, Sentence> organisation)
    {
        var p = lists.People.Index().Where(x => x.Item == person).Select(x => x.Index).FirstOrDefault(-1);
        Sentence you = new("you", "вы");
        IReadOnlyList<WishTold> told = done && (!counted || p < 0) ? [.. wishes.Select(w => new WishTold(lists.Openings.Index().First(o => o.Item.Id == w).Index, WishFate.NotCounted))]
            : p < 0 ? [.. wishes.Select(w => new WishTold(lists.Openings.Index().First(o => o.Item.Id == w).Index, WishFate.Open))]
            : Wishes(lists, p, placed, done);
        return new(Told(lists, organisation, order: false), [new(you, you, told)]);
    }

    /// <summary>The names of those for whom a place had no room left for a learner, or who came before: all who have it.</summary>
    public IEnumerable<int> Holders(int place) => Learners.Index().Where(l => l.Item.Got?.Place == place).Select(l => l.Index);

    private static IReadOnlyList<PlaceTold> Told(IntakeLists lists, Func<string, Sentence> organisation, bool order) =>
        [.. lists.Openings.Select((o, n) => new PlaceTold(o, organisation(o.Organisation), lists.Seats[n], order ? lists.Orders[n] : []))];

    private static IReadOnlyList<WishTold> Wishes(IntakeLists lists, int person, string placed, bool done)
    {
        var got = lists.Wishes[person].Index().Where(w => lists.Openings[w.Item].Id == placed).Select(w => w.Index).FirstOrDefault(DeferredAcceptance.Unplaced);
        return [.. lists.Wishes[person].Select((place, n) => new WishTold(place, !done ? WishFate.Open : n == got ? WishFate.Got : got >= 0 && n > got ? WishFate.NotNeeded : lists.Orders[place].Contains(person) ? WishFate.Full : WishFate.NotListed))];
    }
}
