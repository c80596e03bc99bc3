using System.CommandLine;

namespace Pleiad.Modules.Observatory.Samples;

/// <summary><c>pleiad samples build</c></summary>
public static class SamplesCommand
{
    public static Command Create()
    {
        var from = new Option<string>("--from") { Description = "The folder of raw data, which holds us-clusters-2016, us-cbp and us-cluster-definitions", Required = true };
        var to = new Option<string>("--to")
        {
            Description = "Where to write the shipped figures",
            DefaultValueFactory = _ => Path.Combine(Environment.GetEnvironmentVariable("PLEIAD_ROOT") ?? ".", "samples", "us"),
        };
        var build = new Command("build", "Make the shipped figures again from the raw files") { from, to };
        build.SetAction(parsed =>
        {
            new BuildSamples(parsed.GetValue(from)!, parsed.GetValue(to)!).Run();
            Console.WriteLine($"Written to {parsed.GetValue(to)}.");
            return 0;
        });
        return new Command("samples", "The demonstration figures that ship") { build };
    }
}
