using System.CommandLine;
using Pleiad.Kernel.Data;

namespace Pleiad.Kernel.Commands;

/// <summary>Runs the command line and gives every ending its number: 0 done, 1 bug, 2 refused, 3 usage.</summary>
public static class CommandLine
{
    private const int Bug = 1, Refused = 2, Usage = 3;

    public static async Task<int> Run(RootCommand root, string[] arguments)
    {
        var parsed = root.Parse(arguments);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
                Console.Error.WriteLine($"pleiad: {error.Message}");
            Console.Error.WriteLine($"Try: ./pleiad {string.Join(' ', CommandWords(parsed.CommandResult.Command))} --help".Replace("  ", " ", StringComparison.Ordinal));
            return Usage;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (RefusedException refusal)
        {
            Console.Error.WriteLine($"pleiad: {refusal.Message}");
            return Refused;
        }
        catch (Exception e) when (Unavailable.Because(e) is { } trouble)
        {
            Console.Error.WriteLine($"pleiad: {trouble.Message} ({trouble.Cause.Message})");
            return Refused;
        }
        catch (Exception bug)
        {
            Console.Error.WriteLine($"pleiad: a mistake in the program, not in your input; please report it with what follows.\n{bug}");
            return Bug;
        }
    }

    private static IEnumerable<string> CommandWords(Command command) =>
        command is RootCommand ? [] : command.Parents.OfType<Command>().Take(1).SelectMany(CommandWords).Append(command.Name);
}
