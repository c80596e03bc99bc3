using Pleiad.Tests.Front;

[assembly: AssemblyFixture(typeof(RunningServer))]
