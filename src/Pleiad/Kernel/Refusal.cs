namespace Pleiad.Kernel;

/// <summary>An expected "no": a code for programs and a sentence a person can act on. The command line leaves with 2, the API with a problem.</summary>
public class RefusedException(string code, string sentence) : Exception(sentence)
{
    public string Code { get; } = code;
}

/// <summary>A refusal of something read from a file, with the place where it happened.</summary>
public sealed class RefusedInputException(string file, long line, int column, string? columnName, string sentence)
    : RefusedException("input", $"{file}: line {line}, column {column}{(columnName is null ? "" : $" ({columnName})")}: {sentence}");

/// <summary>Asked for something that is not there, said in both languages, with the nearest things that are.</summary>
public sealed class NotFoundException(string english, string russian, params Suggestion[] suggestions) : RefusedException("not-found", english)
{
    public string Russian { get; } = russian;

    public IReadOnlyList<Suggestion> Suggestions { get; } = suggestions;
}

/// <summary>Something near to what was asked for, and its address.</summary>
public sealed record Suggestion(string English, string Russian, string Address);
