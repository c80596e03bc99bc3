using System.CommandLine;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Commands;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Rights;

namespace Pleiad.Kernel.Journals;

/// <summary><c>pleiad journal</c>: is the record whole, and what does it say of one thing. None of them makes a database.</summary>
public static class JournalCommands
{
    /// <summary>The verb of a note.</summary>
    public const string NoteMove = "note";

    private const int Broken = 2;

    public static Command Create(Func<Storage, ServiceProvider> furnish) => new("journal", "Verify the record of all acts, read it, and add to it what was done by hand") { Verify(furnish), Show(furnish), Note(furnish) };

    private static Command Verify(Func<Storage, ServiceProvider> furnish)
    {
        var command = new Command("verify", "Recount every hash, and compare the stored states with the record");
        var data = DataOption.AddTo(command);
        command.SetAction(parsed =>
        {
            var storage = data.Read(parsed);
            using var connection = storage.OpenExisting();
            using var services = furnish(storage);
            var check = services.GetRequiredService<VerifyJournal>().Run(connection);
            foreach (var trouble in check.Troubles)
                Console.WriteLine(trouble);
            var verdict = check.Troubles.Count switch { 0 => "all of it holds", 1 => "1 place does not hold", < VerifyJournal.MostTroubles => $"{check.Troubles.Count} places do not hold", _ => $"{check.Troubles.Count} places or more do not hold" };
            Console.WriteLine($"{check.Lines} lines, {check.Chains} chains, {check.Anchors} anchors, {check.States} states: {verdict}.");
            if (check.Hash.Length > 0)
                Console.WriteLine($"The whole journal in one hash: {check.Hash}");
            return check.Troubles.Count == 0 ? 0 : Broken;
        });
        return command;
    }

    private static Command Show(Func<Storage, ServiceProvider> furnish)
    {
        var about = new Argument<string>("node") { Description = "What to read of, by its address: registry/clusters/spb-pharma" };
        var command = new Command("show", "Print what was done to one thing, oldest first") { about };
        var data = DataOption.AddTo(command);
        command.SetAction(parsed =>
        {
            var storage = data.Read(parsed);
            using var connection = storage.OpenExisting();
            using var services = furnish(storage);
            var node = new Node(parsed.GetValue(about)!.Trim('/'));
            var lines = services.GetRequiredService<JournalWords>().Of(Journal.Of(connection, node));
            if (lines.Count == 0)
                throw new RefusedException("not-found", $"The journal says nothing of {node}. Write its address without the first slash: registry/clusters/spb-pharma.");
            foreach (var line in lines)
            {
                var e = line.Entry;
                Console.WriteLine($"{e.Number} · {e.At} · {line.Who.En}{(line.For is { } whom ? " for " + whom.En : "")} · {e.Move}{(e.ToState.Length > 0 ? $" {e.FromState}→{e.ToState}" : "")}{(e.Reason.Length > 0 ? " · " + e.Reason.ReplaceLineEndings(" ") : "")}{(e.Facts != "{}" ? " · " + e.Facts : "")} · {e.Hash[..12]}");
            }

            return 0;
        });
        return command;
    }

    private static Command Note(Func<Storage, ServiceProvider> furnish)
    {
        var about = new Argument<string>("node") { Description = "What it was done to, by its address; instance for the whole installation" };
        var reason = new Option<string?>("--reason") { Description = "What was done by hand and why, for everybody who may read the journal; without it each line of the standard input is a note" };
        var command = new Command("note", "Write into the journal what an operator did outside Pleiad") { about, reason };
        var data = DataOption.AddTo(command);
        command.SetAction(parsed =>
        {
            var storage = data.Read(parsed);
            storage.OpenExisting().Dispose();
            using var services = furnish(storage);
            var node = new Node(parsed.GetValue(about)!.Trim('/'));
            if (!services.GetRequiredService<RightsOfActors>().Exists(node))
                throw new RefusedException("not-found", $"There is nothing at {node}. Write its address without the first slash, or instance for the whole installation.");
            var acts = services.GetRequiredService<ActRunner>();
            foreach (var text in parsed.GetValue(reason) is { } one ? [one] : Lines(Console.In))
                Console.WriteLine(acts.Run(Actor.Program, null, scope => $"Line {scope.Write(new Deed(node, NoteMove) { Reason = text }).Seq}")); // when it is committed
            return 0;
        });
        return command;
    }

    private static IEnumerable<string> Lines(TextReader input)
    {
        while (input.ReadLine() is { } line)
        {
            if (!string.IsNullOrWhiteSpace(line))
                yield return line;
        }
    }
}
