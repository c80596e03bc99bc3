using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Data;

namespace Pleiad.Modules.Talent.Skills;

/// <summary>The terms as they stand: skills and occupations by id.</summary>
public sealed record Vocabulary(IReadOnlyDictionary<string, Skill> Skills, IReadOnlyDictionary<string, Occupation> Occupations)
{
    public static Vocabulary Read(PleiadDb db) => new(
        db.Skills.AsNoTracking().ToDictionary(s => s.Id, StringComparer.Ordinal), db.Occupations.AsNoTracking().ToDictionary(o => o.Id, StringComparer.Ordinal));

    /// <summary>The name of a skill; its id where the vocabulary has lost it.</summary>
    public Sentence NameOf(string skill) => Skills.GetValueOrDefault(skill)?.Name ?? new(skill, skill);

    /// <summary>The name of an occupation; null for none.</summary>
    public Sentence? OccupationOf(string id) => Occupations.GetValueOrDefault(id)?.Name;

    /// <summary>A term and the wider ones above it, the nearest first.</summary>
    public IEnumerable<Skill> Above(string skill)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { skill };
        for (var next = Skills.GetValueOrDefault(skill)?.Broader ?? ""; next.Length > 0 && seen.Add(next) && Skills.TryGetValue(next, out var above); next = above.Broader)
            yield return above;
    }
}

/// <summary>The words that terms and levels are described with.</summary>
public static class SkillWords
{
    public const int MostLevel = 5;

    public static IReadOnlyList<(string Id, Sentence Name)> Kinds { get; } =
    [
        ("skill", new("skill", "навык")), ("knowledge", new("knowledge", "знание")), ("tool", new("tool", "инструмент")), ("language", new("language", "язык")),
    ];

    public static IReadOnlyList<(string Id, Sentence Name)> Schemes { get; } =
    [
        ("own", new("own term", "собственный термин")), ("onet", new("O*NET", "O*NET")), ("esco", new("ESCO", "ESCO")),
    ];

    /// <summary>From 1 to 5.</summary>
    public static IReadOnlyList<Sentence> Levels { get; } =
    [
        new("begins", "начинает"), new("works under guidance", "работает под руководством"), new("works alone", "работает самостоятельно"), new("solves what is new", "решает новое"), new("teaches others", "учит других"),
    ];

    /// <summary>"3, works alone".</summary>
    public static Sentence Level(int level) => new($"{level}, {Levels[level - 1].En}", $"{level}, {Levels[level - 1].Ru}");

    public static Sentence Name(IReadOnlyList<(string Id, Sentence Name)> words, string id) => words.FirstOrDefault(w => w.Id == id).Name ?? new(id, id);
}
