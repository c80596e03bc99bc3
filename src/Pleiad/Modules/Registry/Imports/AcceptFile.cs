using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Journals;
using Pleiad.Modules.Registry.Organisations;

namespace Pleiad.Modules.Registry.Imports;

/// <summary>
/// Registers the good rows of a file, all of them or none. Rows that were refused stay listed with their reason, and those that may be here
/// already wait for a person.
/// </summary>
internal sealed class AcceptFile(ReceiveFile receive)
{
    public const string Without = "without";

    public Func<ActScope, string> From(Form form, string id)
    {
        var without = Lines(form);
        var version = form.Version;
        return scope => Run(scope, id, version, without);
    }

    public string Run(ActScope scope, string id, int version, IReadOnlySet<int> without)
    {
        var import = CheckFile.Received(scope, id, version);
        var before = ReceiveFile.Rows(scope, import);
        var verdicts = receive.Check(scope, import, ImportMapping.Read(import.Mapping), [.. before.Select(r => r.Row)]);
        var seen = before.ToDictionary(r => r.Row.Line, r => r.Kept.Outcome);
        if (verdicts.FirstOrDefault(v => seen[v.Row.Line] == Outcomes.New && v.Outcome != Outcomes.New && !without.Contains(v.Row.Line)) is { } changed)
            throw new ConflictException("changed", $"Since you looked, line {changed.Row.Line} has become one that may be here already. Check the file again below, then accept it.", $"Пока вы смотрели, строка {changed.Row.Line} стала похожа на уже внесённую организацию. Проверьте файл заново и примите его.");
        verdicts = [.. verdicts.Select(v => v.Outcome == Outcomes.New && without.Contains(v.Row.Line) ? v with { Outcome = Outcomes.LeftOut } : v)];
        var good = verdicts.Where(v => v.Outcome == Outcomes.New).ToList();
        if (good.Count == 0 && verdicts.All(v => v.Outcome != Outcomes.Possible))
            throw new ConflictException("nothing", "No row of this file can be registered: mend the refused ones and send the file again, or discard it.", "Ни одну строку этого файла нельзя внести: исправьте непринятые и отправьте файл снова или отмените загрузку.");
        var ids = RegisterMany.Run(scope, import, [.. good.Select(v => (v.Row.Line, v.Draft!))]);
        ReceiveFile.Keep(scope, import, verdicts.Select(v => v.Outcome switch
        {
            Outcomes.New => v with { Outcome = Outcomes.Registered, Organisation = ids[v.Row.Line] },
            Outcomes.Possible when v.Organisation.StartsWith("line ", StringComparison.Ordinal) && ids.TryGetValue(int.Parse(v.Organisation.AsSpan(5), CultureInfo.InvariantCulture), out var earlier) => v with { Organisation = earlier },
            _ => v,
        }));
        var accept = ImportFlow.Life.Must("accept", import.State, import);
        var accepted = import with { State = accept.To, AcceptedAt = scope.Moment(), Registered = ids.Count };
        scope.Put(accepted);
        scope.Write(new Deed(import.Node, "accept") { From = import.State, To = accept.To, Facts = new JsonObject { ["registered"] = ids.Count, ["refused"] = verdicts.Count(v => v.Outcome == Outcomes.Refused), ["possible"] = verdicts.Count(v => v.Outcome == Outcomes.Possible), ["same"] = verdicts.Count(v => v.Outcome == Outcomes.Same) } });
        Finish(scope, accepted);
        return ImportedFile.Address(import.Id);
    }

    /// <summary>Ends the import when nothing of it waits any more.</summary>
    internal static void Finish(ActScope scope, ImportedFile import)
    {
        if (scope.Connection.Scalar<long>("SELECT count(*) FROM registry_import_row WHERE import = @import AND outcome = @possible", ("@import", import.Id), ("@possible", Outcomes.Possible)) > 0)
            return;
        var finish = ImportFlow.Life.Must("finish", import.State, import);
        scope.Put(import with { State = finish.To });
        scope.Write(new Deed(import.Node, "finish") { From = import.State, To = finish.To });
    }

    /// <summary>Lines to leave out, as "5, 17-20".</summary>
    private static HashSet<int> Lines(Form form)
    {
        HashSet<int> lines = [];
        foreach (var part in form.Line(Without, required: false).Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries))
        {
            var ends = part.Split('-', '–');
            if (ends.Length <= 2 && ends.All(e => int.TryParse(e, NumberStyles.None, CultureInfo.InvariantCulture, out _)) && int.Parse(ends[0], CultureInfo.InvariantCulture) is var from && int.Parse(ends[^1], CultureInfo.InvariantCulture) is var to && to - from is >= 0 and < 100_000)
                lines.UnionWith(Enumerable.Range(from, to - from + 1));
            else
                form.Refuse(Without, "Write the numbers of lines, as 5, 17-20.", "Напишите номера строк, например 5, 17-20.");
        }

        return lines;
    }
}
