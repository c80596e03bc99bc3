using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Journals;
using Pleiad.Modules.Registry.Organisations;

namespace Pleiad.Modules.Registry.Imports;

/// <summary>A person decides on a row that may be here already: it is that one, and nothing is registered; or it is another.</summary>
internal sealed class DecideRow(ReceiveFile receive)
{
    public const string IsIt = "same", Another = "another";

    public Func<ActScope, string> From(Form form, string id)
    {
        var (line, choice) = (form.Number("line", least: 1, most: 1e9), form.Choice("choice", [IsIt, Another]));
        return scope =>
        {
            var import = scope.Db.ImportedFiles.SingleOrDefault(i => i.Id == id) ?? throw ImportedFile.Missing(id);
            if (import.State != ImportFlow.Accepted)
                throw new ConflictException("not-now", "Accept the good rows first; then decide on those that may be here already.", "Сначала примите годные строки, затем решайте о похожих на уже внесённые.");
            var (kept, row) = ReceiveFile.Rows(scope, import).FirstOrDefault(r => r.Row.Line == (int)line);
            if (kept is null)
                throw new NotFoundException($"Line {(int)line} is not in this file.", $"Строки {(int)line} в этом файле нет.");
            if (kept.Outcome != Outcomes.Possible)
                throw new ConflictException("decided", "Somebody has decided on this row already.", "По этой строке уже решено.");
            var decided = kept with { Outcome = Outcomes.Same };
            if (choice == Another)
            {
                var verdict = receive.Check(scope, import, ImportMapping.Read(import.Mapping), [row])[0];
                if (verdict.Draft is not { } draft)
                    throw new ConflictException("refused", verdict.Why!);
                foreach (var (scheme, value) in draft.Numbers)
                {
                    if (scope.Db.Identifiers.SingleOrDefault(i => i.Scheme == scheme && i.Value == value) is { } taken)
                        throw new ConflictException("taken", $"Its {IdentifierScheme.Find(scheme)!.Name.En} {value} belongs to {taken.Organisation} already: two organisations cannot share it.", $"{IdentifierScheme.Find(scheme)!.Name.Ru} {value} уже принадлежит записи {taken.Organisation}: у двух организаций он общим не бывает.");
                }

                decided = kept with { Outcome = Outcomes.Registered, Organisation = RegisterMany.Run(scope, import, [(kept.Line, draft)])[kept.Line] };
                import = import with { Registered = import.Registered + 1 };
                scope.Put(import);
            }

            scope.Put(decided);
            scope.Write(new Deed(import.Node, "decide") { Facts = new JsonObject { ["line"] = kept.Line, ["outcome"] = decided.Outcome, ["organisation"] = decided.Organisation } });
            AcceptFile.Finish(scope, import);
            return ImportedFile.Address(id) + "?show=" + Outcomes.Possible;
        };
    }
}
