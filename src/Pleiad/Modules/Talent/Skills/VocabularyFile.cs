using Pleiad.Kernel;
using Pleiad.Kernel.Tables;

namespace Pleiad.Modules.Talent.Skills;

/// <summary>Reads tables of terms: skills, occupations, and what occupations ask for. What is wrong is refused with line and column.</summary>
public static class VocabularyFile
{
    private const int LongestId = 100, LongestName = 200;

    /// <summary>The columns of a table of skills.</summary>
    private static readonly TableColumn[] SkillColumns = [new("id", true), new("en", true), new("ru", true), new("kind", true), new("scheme", false), new("code", false), new("esco", false), new("broader", false)];

    /// <summary>A table of skills whose wider terms are in it or known already.</summary>
    /// <param name="input">The file's name and its text.</param>
    /// <param name="known">The wider term of each skill that there is already.</param>
    public static IReadOnlyList<Skill> Skills((string Name, Stream Content) input, IReadOnlyDictionary<string, string> known)
    {
        using var table = TableReader.Open(input, SkillColumns, []);
        Dictionary<string, (Skill Skill, RefusedInputException NoBroader, RefusedInputException Circle)> read = new(StringComparer.Ordinal);
        while (table.Read())
        {
            var skill = new Skill
            {
                Id = Id(table, 0), En = Name(table, 1), Ru = Name(table, 2), Kind = Word(table, 3, "", SkillWords.Kinds), Scheme = Word(table, 4, "own", SkillWords.Schemes), Code = table.Text(5) ?? "",
                Esco = Esco(table), Broader = table.Text(7) ?? "",
            };
            var (missing, circle) = (table.Refuse(7, $"the wider term '{skill.Broader}' is neither in this file nor in the vocabulary."), table.Refuse(7, $"'{skill.Id}' would be wider than itself."));
            if (!read.TryAdd(skill.Id, (skill, missing, circle)))
                throw table.Refuse(0, $"'{skill.Id}' stands here a second time.");
        }

        string Above(string id) => read.TryGetValue(id, out var row) ? row.Skill.Broader : known.GetValueOrDefault(id) ?? "";
        foreach (var (skill, missing, circle) in read.Values)
        {
            if (skill.Broader.Length > 0 && !read.ContainsKey(skill.Broader) && !known.ContainsKey(skill.Broader))
                throw missing;
            var seen = new HashSet<string>(StringComparer.Ordinal) { skill.Id };
            for (var above = skill.Broader; above.Length > 0; above = Above(above))
            {
                if (!seen.Add(above))
                    throw circle;
            }
        }

        return [.. read.Values.Select(r => r.Skill)];
    }

    /// <summary>A table of occupations: id, en, ru, code.</summary>
    public static IReadOnlyList<Occupation> Occupations((string Name, Stream Content) input)
    {
        using var table = TableReader.Open(input, [new("id", true), new("en", true), new("ru", true), new("code", false)], []);
        List<Occupation> read = [];
        while (table.Read())
            read.Add(new Occupation(Id(table, 0), Name(table, 1), Name(table, 2), table.Text(3) ?? ""));
        return read;
    }

    /// <summary>A table of what occupations ask for: occupation, skill, level, weight.</summary>
    public static IReadOnlyList<OccupationSkill> OccupationSkills((string Name, Stream Content) input)
    {
        using var table = TableReader.Open(input, [new("occupation", true), new("skill", true), new("level", true), new("weight", true)], []);
        List<OccupationSkill> read = [];
        while (table.Read())
        {
            var (level, weight) = (table.Count(2), table.Amount(3));
            if (level is not (>= 1 and <= SkillWords.MostLevel))
                throw table.Refuse(2, $"a level is a whole number from 1 to {SkillWords.MostLevel}.");
            if (weight is not (> 0 and <= 1))
                throw table.Refuse(3, "a weight lies above 0 and is at most 1.");
            read.Add(new OccupationSkill(Id(table, 0), Id(table, 1), (int)level, weight));
        }

        return read;
    }

    private static string Id(TableReader table, int column)
    {
        var id = table.Code(column);
        return id.Length <= LongestId && id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-') ? id : throw table.Refuse(column, $"an id has small Latin letters, digits and hyphens, at most {LongestId}.");
    }

    private static string Name(TableReader table, int column)
    {
        var name = table.Text(column) ?? throw table.Refuse(column, "a name must stand here, and the field is empty.");
        return name.Length <= LongestName && !name.Any(char.IsControl) ? name : throw table.Refuse(column, $"a name has at most {LongestName} characters, and no control characters.");
    }

    private static string Word(TableReader table, int column, string otherwise, IReadOnlyList<(string Id, Sentence Name)> words)
    {
        var word = table.Text(column) ?? otherwise;
        return words.Any(w => w.Id == word) ? word : throw table.Refuse(column, $"'{word}' is none of {string.Join(", ", words.Select(w => w.Id))}.");
    }

    /// <summary>An address of ESCO's, or nothing: what is guessed does not belong here.</summary>
    private static string Esco(TableReader table)
    {
        var esco = table.Text(6) ?? "";
        return esco.Length == 0 || esco.StartsWith("http://data.europa.eu/esco/skill/", StringComparison.Ordinal) ? esco : throw table.Refuse(6, "an ESCO identifier begins with http://data.europa.eu/esco/skill/; leave the field empty where it is not known.");
    }
}
