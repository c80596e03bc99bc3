using Pleiad.Kernel;

namespace Pleiad.Modules.Talent.People;

/// <summary>Invented learners of examples: no account stands behind them, and a letter is all of their name, so that nothing of theirs needs hiding.</summary>
internal static class ExampleLearners
{
    private const string Prefix = "example-learner-", English = "ABCDEFGH", Russian = "АБВГДЕЖЗ";

    /// <summary>The id of one, by the English letter.</summary>
    public static string Id(char letter) => Prefix + char.ToLowerInvariant(letter);

    public static bool Is(string person) => Place(person) >= 0;

    /// <summary>The letter alone; null for everybody who is not invented.</summary>
    public static Sentence? LetterOf(string person) => Place(person) is >= 0 and var place ? new(English[place..(place + 1)], Russian[place..(place + 1)]) : null;

    public static Sentence? NameOf(string person) => LetterOf(person) is { } letter ? new($"Learner {letter.En}, an example", $"Учащийся {letter.Ru}, пример") : null;

    private static int Place(string person) => person.Length == Prefix.Length + 1 && person.StartsWith(Prefix, StringComparison.Ordinal) ? English.IndexOf(char.ToUpperInvariant(person[^1]), StringComparison.Ordinal) : -1;
}
