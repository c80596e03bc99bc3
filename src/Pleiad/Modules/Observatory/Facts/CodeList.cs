namespace Pleiad.Modules.Observatory.Facts;

/// <summary>Codes in the order of their first appearance, and the place of each.</summary>
public sealed class CodeList
{
    private readonly Dictionary<string, int> places = [];
    private readonly List<string> codes = [];

    public IReadOnlyList<string> Codes => codes;

    public int Count => codes.Count;

    public string this[int place] => codes[place];

    /// <summary>The place of a code, which is added when it is new.</summary>
    public int IndexOf(string code)
    {
        if (places.TryGetValue(code, out var place))
            return place;
        places.Add(code, codes.Count);
        codes.Add(code);
        return codes.Count - 1;
    }

    /// <summary>The place of a code, or -1.</summary>
    public int Find(string code) => places.GetValueOrDefault(code, -1);
}
