using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Tables;

namespace Pleiad.Modules.Talent.Skills;

/// <summary>Enters the terms that ship, once: O*NET's and the own ones. What is there already is left alone.</summary>
public sealed class LoadVocabulary(IDbContextFactory<PleiadDb> databases, ActRunner acts)
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "samples");

    public void Run()
    {
        using (var db = databases.CreateDbContext())
        {
            if (db.Skills.Any())
                return; // before the write lock
        }

        var onet = VocabularyFile.Skills(Open("onet", "skills"), new Dictionary<string, string>(StringComparer.Ordinal));
        var own = VocabularyFile.Skills(Open("talent", "skills"), onet.ToDictionary(s => s.Id, s => s.Broader, StringComparer.Ordinal));
        acts.Run(Actor.Program, scope =>
        {
            if (scope.Db.Skills.Any())
                return; // another server that starts now was quicker
            scope.Db.Skills.AddRange([.. onet, .. own]);
            scope.Db.Occupations.AddRange(VocabularyFile.Occupations(Open("onet", "occupations")));
            scope.Db.OccupationSkills.AddRange([.. VocabularyFile.OccupationSkills(Open("onet", "occupation-skills")), .. VocabularyFile.OccupationSkills(Open("talent", "occupation-skills"))]);
            scope.Write(new Deed(ImportSkills.Node, "load") { Facts = new JsonObject { ["skills"] = onet.Count + own.Count } });
        });
    }

    private static (string Name, Stream Content) Open(string folder, string table) => TextInput.Open(Path.Combine(Folder, folder, table + ".csv"));
}
