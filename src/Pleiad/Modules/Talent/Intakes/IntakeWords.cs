using Pleiad.Kernel;

namespace Pleiad.Modules.Talent.Intakes;

/// <summary>What came of wishes, in sentences.</summary>
internal static class IntakeWords
{
    /// <summary>What came of one wish of a learner, and why; who has a place is named where everybody is invented, and nowhere else.</summary>
    public static Sentence Of(IntakeOutcome outcome, LearnerTold learner, WishTold wish, bool lot)
    {
        var you = outcome.Places.All(p => p.Order.Count == 0);
        return wish.Fate switch
        {
            WishFate.Got => you ? new("you are placed here", "вы распределены сюда") : new("placed here", "место здесь"),
            WishFate.NotListed => you ? new("this place did not put you on its list", "это место не включило вас в свой список") : new($"did not put {learner.Letter.En} on its list", $"не включило {learner.Letter.Ru} в свой список"),
            WishFate.NotNeeded => new("a dearer wish came true", "сбылось более желанное"),
            WishFate.NotCounted => new("it did not count: your parent or guardian had not agreed", "не учтено: родители не дали согласия"),
            WishFate.Open => new("not given yet", "ещё не распределено"),
            _ when you => lot ? new("it was full with people whom the lot put before you", "места заняли те, кого жребий поставил раньше") : new("it was full with people whom it put before you", "места заняли те, кого организация поставила раньше"),
            _ => Full(outcome, learner, wish.Place),
        };
    }

    private static Sentence Full(IntakeOutcome outcome, LearnerTold learner, int place)
    {
        var holders = outcome.Holders(place).Select(h => outcome.Learners[h].Letter).ToList();
        return new($"full with {string.Join(" and ", holders.Select(h => h.En))}, whom it put before {learner.Letter.En}", $"заняли {string.Join(" и ", holders.Select(h => h.Ru))}: место поставило их раньше, чем {learner.Letter.Ru}");
    }
}
