using Pleiad.Bench;

// Figures are minimum, median and maximum over the runs named; ratios to a peer come from runs in turn on the same machine.
string[] wanted = args.Length > 0 ? args : ["rate", "command", "duck", "proof", "region", "portrait", "weight"];
foreach (var what in wanted)
{
    switch (what)
    {
        case "rate": RateBench.Run(); break;
        case "command": CommandBench.Run(); break;
        case "duck": DuckBench.Run(); break;
        case "growth": DuckBench.Growth(); break;
        case "proof": await ProofBench.Run(); break;
        case "region": await RegionBench.Run(); break;
        case "portrait": await PortraitBench.Run(); break;
        case "search": await SearchBench.Run(); break; // half an hour, so only by name
        case "weight": await WeightBench.Run(); break;
        case "index": IndexBench.Run(); break; // needs large inputs, so only by name
        case "complexity": ComplexityBench.Run(); break;
        case "network": NetworkBench.Run(); break;
        case "chains": ChainBench.Run(); break;
        case "matching": MatchingBench.Run(); break;
        default: Console.Error.WriteLine($"There is no bench '{what}': rate, command, duck, growth, proof, region, portrait, search, weight, index, complexity, network, chains, matching."); return 3;
    }
}

return 0;
