using System.CommandLine;
using Pleiad.Kernel;
using Pleiad.Kernel.Commands;
using Pleiad.Kernel.Data;

namespace Pleiad.Modules.Accounts.Entries;

/// <summary><c>pleiad accounts first-link</c></summary>
internal static class FirstLinkCommand
{
    public static Command Create(Func<Storage, ServiceProvider> openHouse)
    {
        var command = new Command("first-link", "Print a new one-time link that makes the first administrator; only while there is none");
        var data = DataOption.AddTo(command);
        command.SetAction(parsed =>
        {
            using var house = openHouse(data.Read(parsed));
            var address = house.GetRequiredService<FirstAdministrator>().MakeLink() ?? throw new RefusedException("administrator", "There is an administrator already; administrators invite others at /accounts/people.");
            Console.WriteLine($"Put the server's address in front, and open it once within {FirstAdministrator.Lasts.TotalHours} hours:");
            Console.WriteLine(address);
            return 0;
        });
        return command;
    }
}
