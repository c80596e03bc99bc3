using Pleiad.Engine.Dialogue;
using Pleiad.Engine.Rules;

namespace Pleiad.Modules.Outreach.Measures;

/// <summary>An answer that was given, in the order of the dialogue.</summary>
/// <param name="Fact">Of which fact.</param>
/// <param name="Answer">The answer; null for "I do not know".</param>
public sealed record GivenAnswer(MeasureFact Fact, FactAnswer? Answer)
{
    /// <summary>As it stands in addresses: <c>size:10-49</c>, or <c>size:?</c>.</summary>
    public string Text => $"{Fact.Id}:{Answer?.Id ?? MeasureDialogue.NotKnown}";
}

/// <summary>How one measure stands by what was answered.</summary>
/// <param name="Measure">Which.</param>
/// <param name="Verdict">Eligible, not, or not known yet.</param>
/// <param name="Because">The answers that decide; none where it is open.</param>
/// <param name="Open">The facts that could still decide it.</param>
public sealed record MeasureVerdict(Measure Measure, Answer Verdict, IReadOnlyList<GivenAnswer> Because, IReadOnlyList<MeasureFact> Open);

/// <summary>A dialogue at one moment: what was answered, what that decides, and what to ask next. All of it stands in the address, so one can go back and change any answer.</summary>
public sealed class MeasureDialogue
{
    public const string NotKnown = "?";

    private readonly Condition[] conditions;
    private readonly int[] known;
    private readonly int[] counts;

    /// <param name="measures">Those that may be had on the day.</param>
    /// <param name="facts">What may be asked.</param>
    /// <param name="chances">By fact: the chance of each answer.</param>
    /// <param name="answers">What was answered, as <see cref="GivenAnswer.Text"/>; of two answers to one fact the later counts, and what is none is left out.</param>
    public MeasureDialogue(IReadOnlyList<Measure> measures, MeasureFacts facts, IReadOnlyList<double[]> chances, IEnumerable<string> answers)
    {
        Facts = facts;
        Given = Read(answers, facts);
        conditions = [.. measures.Select(m => MeasureConditions.Of(m, facts))];
        counts = [.. facts.All.Select(f => f.Answers.Count)];
        known = [.. facts.All.Select(f => Given.FirstOrDefault(g => g.Fact.Id == f.Id) is { } given ? given.Answer is { } answer ? f.IndexOf(answer.Id) : Unanswered.NotKnown : Unanswered.NotAsked)];
        Next = NextQuestion.Of(conditions, known, chances) is { } next ? facts.All[next] : null;
        Verdicts = [.. measures.Select((m, i) => Judge(m, conditions[i]))];
    }

    public MeasureFacts Facts { get; }

    public IReadOnlyList<GivenAnswer> Given { get; }

    /// <summary>The question to ask; null when no answer can change anything any more.</summary>
    public MeasureFact? Next { get; }

    public IReadOnlyList<MeasureVerdict> Verdicts { get; }

    public IEnumerable<MeasureVerdict> With(Answer verdict) => Verdicts.Where(v => v.Verdict == verdict);

    /// <summary>The answers without the one to a fact.</summary>
    public IEnumerable<string> Without(MeasureFact fact) => Given.Where(g => g.Fact.Id != fact.Id).Select(g => g.Text);

    private static List<GivenAnswer> Read(IEnumerable<string> answers, MeasureFacts facts)
    {
        List<GivenAnswer> given = [];
        foreach (var text in answers)
        {
            var colon = text.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0 || facts.IndexOf(text[..colon]) is not (>= 0 and var at))
                continue;
            var (fact, said) = (facts.All[at], text[(colon + 1)..]);
            if (said != NotKnown && fact.IndexOf(said) < 0)
                continue;
            given.RemoveAll(g => g.Fact.Id == fact.Id);
            given.Add(new(fact, said == NotKnown ? null : fact.Answers[fact.IndexOf(said)]));
        }

        return given;
    }

    private MeasureVerdict Judge(Measure measure, Condition condition)
    {
        var verdict = KleeneVerdict.Of(condition, known, counts);
        IReadOnlyList<MeasureFact> open = verdict != Answer.None ? [] : [.. Enumerable.Range(0, known.Length).Where(f => NextQuestion.Matters(condition, f, known, counts)).Select(f => Facts.All[f])];
        return new(measure, verdict, [.. KleeneVerdict.Deciding(condition, known, counts).Select(f => Given.First(g => g.Fact.Id == Facts.All[f].Id))], open);
    }
}
