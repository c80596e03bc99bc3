namespace Pleiad.Kernel.Web;

/// <summary>One step of "you are here"; the last has no address.</summary>
public sealed record Crumb(string Name, string? Address = null);
