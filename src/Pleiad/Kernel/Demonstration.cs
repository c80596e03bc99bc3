namespace Pleiad.Kernel;

/// <summary>Whether this server shows itself: demonstration accounts that anybody may use, and letters that anybody may read.</summary>
public sealed record Demonstration(bool On);
