namespace Pleiad.Modules.Registry.Samples;

/// <summary>A state of the shipped world that was loaded.</summary>
/// <param name="Hash">SHA-256 over the claims and the rules that read them.</param>
/// <param name="LoadedAt">UTC.</param>
public sealed record LoadedWorld(string Hash, string LoadedAt);
