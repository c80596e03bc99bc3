using System.Diagnostics.CodeAnalysis;

namespace Pleiad.Kernel.Rights;

/// <summary>Things that belong to a kind of node. In a kind, * stands for one step of the path: <c>observatory/*/*/*</c> is the kind of the findings of every dataset.</summary>
internal sealed class ByKind<T>
    where T : class
{
    private readonly Dictionary<string, T> exact;
    private readonly (string[] Steps, T Value)[] patterns;

    /// <exception cref="ArgumentException">Two have one kind.</exception>
    public ByKind(IEnumerable<T> all, Func<T, string> kind)
    {
        var parts = all.ToLookup(t => kind(t).Contains('*'));
        exact = parts[false].ToDictionary(kind, StringComparer.Ordinal);
        patterns = [.. parts[true].Select(t => (kind(t).Split('/'), t))];
    }

    public bool TryGetValue(string kind, [NotNullWhen(true)] out T? found)
    {
        if (!exact.TryGetValue(kind, out found) && patterns.Length > 0)
        {
            var steps = kind.Split('/');
            found = Array.Find(patterns, p => p.Steps.Length == steps.Length && p.Steps.Zip(steps).All(s => s.First == "*" || s.First == s.Second)).Value;
        }

        return found is not null;
    }
}
