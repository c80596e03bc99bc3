using System.CommandLine;
using Pleiad.Kernel.Claims;
using Pleiad.Modules.Observatory.Samples;
using Pleiad.Modules.Registry.Samples;

namespace Pleiad;

/// <summary><c>pleiad samples build</c></summary>
public static class SamplesCommand
{
    public static Command Create()
    {
        var from = new Option<string>("--from") { Description = "The folder of raw data, which holds us-clusters-2016, us-cbp and us-cluster-definitions; the folders field and seeds lie beside it", Required = true };
        var to = new Option<string>("--to")
        {
            Description = "Where to write what ships",
            DefaultValueFactory = _ => Path.Combine(Environment.GetEnvironmentVariable("PLEIAD_ROOT") ?? ".", "samples"),
        };
        var build = new Command("build", "Make the shipped figures and facts again from the raw files") { from, to };
        build.SetAction(parsed =>
        {
            var (raw, samples) = (parsed.GetValue(from)!, parsed.GetValue(to)!);
            var beside = Path.Combine(raw, "..");
            new BuildFacts(Path.Combine(beside, "field", "seed-facts.csv"), Path.Combine(beside, "seeds"), LoadClaims.Folder, Path.Combine(samples, "seeds")).Run();
            new BuildSamples(raw, Path.Combine(samples, "us")).Run();
            Console.WriteLine($"Written to {samples}.");
            return 0;
        });
        return new Command("samples", "The demonstration figures and facts that ship") { build };
    }
}
