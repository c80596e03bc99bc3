using System.CommandLine;
using System.Text.Json.Nodes;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Commands;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Tables;

namespace Pleiad.Modules.Talent.Skills;

/// <summary>Takes terms into the vocabulary: new ones are added, known ones get the names of the file, and none is taken away. All of it, or nothing.</summary>
public sealed class ImportSkills(ActRunner acts)
{
    /// <summary>What the journal's lines are about.</summary>
    public static readonly Node Node = new("talent/skills");

    /// <returns>How many are new, and how many say something else now.</returns>
    /// <exception cref="Pleiad.Kernel.RefusedException">The file is not as it must be; nothing was changed.</exception>
    public (int Added, int Changed) Run(string path)
    {
        var (added, changed) = (0, 0);
        acts.Run(Actor.Program, scope =>
        {
            var there = scope.Db.Skills.ToDictionary(s => s.Id, StringComparer.Ordinal);
            foreach (var skill in VocabularyFile.Skills(TextInput.Open(path), there.ToDictionary(s => s.Key, s => s.Value.Broader, StringComparer.Ordinal)))
            {
                if (!there.TryGetValue(skill.Id, out var before))
                {
                    scope.Db.Skills.Add(skill);
                    added++;
                }
                else if (before != skill)
                {
                    scope.Put(skill);
                    changed++;
                }
            }

            if (added + changed > 0)
                scope.Write(new Deed(Node, "import") { Facts = new JsonObject { ["added"] = added, ["changed"] = changed } });
        });
        return (added, changed);
    }

    /// <summary><c>pleiad talent import-skills</c></summary>
    public static Command Command(Func<Storage, ServiceProvider> openHouse)
    {
        var file = new Argument<string>("file") { Description = "Terms as CSV: id, en, ru, kind (skill, knowledge, tool, language), and where known scheme (own, onet, esco), code, esco, broader" };
        var command = new Command("import-skills", "Take terms into the vocabulary of skills: none that is there is lost") { file };
        var data = DataOption.AddTo(command);
        command.SetAction(parsed =>
        {
            using var services = openHouse(data.Read(parsed));
            var (added, changed) = services.GetRequiredService<ImportSkills>().Run(parsed.GetValue(file)!);
            Console.WriteLine($"{added} new, {changed} changed: /talent/skills");
            return 0;
        });
        return command;
    }
}
