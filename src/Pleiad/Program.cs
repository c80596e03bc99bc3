using System.CommandLine;
using Pleiad;
using Pleiad.Kernel;
using Pleiad.Kernel.Commands;
using Pleiad.Modules.Accounts;
using Pleiad.Modules.Observatory;
using Pleiad.Modules.Registry;
using Pleiad.Modules.Talent;

var root = new RootCommand("Pleiad finds a territory's clusters in the data, and opens every verdict to its proof.") { ServeCommand.Create(), RoutesCommand.Create(), SamplesCommand.Create() };
KernelModule.AddCommands(root, House.Furnish);
AccountsModule.AddCommands(root, House.Open);
ObservatoryModule.AddCommands(root, House.Open);
RegistryModule.AddCommands(root, House.Open);
TalentModule.AddCommands(root, House.Open);
return await CommandLine.Run(root, args);
