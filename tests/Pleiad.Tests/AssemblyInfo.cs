using System.Runtime.Versioning;
using Pleiad.Tests.Front;

[assembly: AssemblyFixture(typeof(RunningServer))]
[assembly: AssemblyFixture(typeof(RunningServerOnPostgres))]
[assembly: SupportedOSPlatform("linux")] // the front door is a shell script
