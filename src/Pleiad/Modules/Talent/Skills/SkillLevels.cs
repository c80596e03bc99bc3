using Pleiad.Kernel.Forms;

namespace Pleiad.Modules.Talent.Skills;

/// <summary>A skill with a level, as forms have it: the fields <c>skill</c> and <c>level</c>, as often as there are skills.</summary>
public sealed record SkillLevel(string Skill, int Level)
{
    /// <summary>The most of one opening or course: what asks for more asks for nobody.</summary>
    public const int Most = 12;

    /// <summary>Reads the rows that were filled; a row without a skill is nothing, and a skill twice counts once, with the higher level.</summary>
    public static IReadOnlyList<SkillLevel> Read(Form form, bool required, int most = Most)
    {
        var (skills, levels) = (form.TypedAll("skill"), form.TypedAll("level"));
        List<SkillLevel> read = [];
        for (var i = 0; i < skills.Count; i++)
        {
            var skill = skills[i].Trim();
            if (skill.Length == 0)
                continue;
            if (skill.Length > 100 || i >= levels.Count || !int.TryParse(levels[i], out var level) || level is < 1 or > SkillWords.MostLevel)
                form.Refuse("skill", $"Row {i + 1}: choose a level from 1 to {SkillWords.MostLevel}.", $"Строка {i + 1}: выберите уровень от 1 до {SkillWords.MostLevel}.");
            else
                read.Add(new SkillLevel(skill, level));
        }

        if (read.Count == 0 && required && form.ErrorOf("skill") is null)
            form.Refuse("skill", "Name at least one skill with its level: by these, people and places find each other.", "Назовите хотя бы один навык с уровнем: по ним люди и места находят друг друга.");
        if (read.Count > most)
            form.Refuse("skill", $"Name at most {most} skills.", $"Не больше {most} навыков.");
        return [.. read.GroupBy(s => s.Skill, StringComparer.Ordinal).Select(g => new SkillLevel(g.Key, g.Max(s => s.Level)))];
    }

    /// <summary>The two fields of a form that is to be changed.</summary>
    public static (string Field, IEnumerable<string> Values)[] Fields(IEnumerable<SkillLevel> levels)
    {
        var all = levels.ToArray();
        return [("skill", all.Select(l => l.Skill)), ("level", all.Select(l => $"{l.Level}"))];
    }

    /// <summary>Refuses a skill that the vocabulary does not have.</summary>
    public static void Must(IEnumerable<SkillLevel> levels, Vocabulary vocabulary)
    {
        if (levels.FirstOrDefault(l => !vocabulary.Skills.ContainsKey(l.Skill)) is { } unknown)
            throw new Pleiad.Kernel.NotFoundException($"The vocabulary has no skill '{unknown.Skill}'.", $"Навыка «{unknown.Skill}» нет в словаре.");
    }
}
