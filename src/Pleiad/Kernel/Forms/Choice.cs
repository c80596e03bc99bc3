namespace Pleiad.Kernel.Forms;

/// <summary>One of the answers that a question offers.</summary>
/// <param name="Value">What is sent.</param>
/// <param name="Text">What is read.</param>
/// <param name="Hint">What choosing it means; null where the text says all.</param>
public sealed record Choice(string Value, string Text, string? Hint = null);
