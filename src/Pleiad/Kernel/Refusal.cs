namespace Pleiad.Kernel;

/// <summary>A sentence in both languages.</summary>
public sealed record Sentence(string En, string Ru);

/// <summary>An expected "no": a code for programs and a sentence a person can act on. The command line leaves with 2, the API with a problem.</summary>
public class RefusedException(string code, string english, string? russian = null) : Exception(english)
{
    public string Code { get; } = code;

    /// <summary>The sentence in Russian; in English where a refusal is only ever met on the command line.</summary>
    public string Russian { get; } = russian ?? english;
}

/// <summary>A refusal of something read from a file, with the place where it happened.</summary>
public sealed class RefusedInputException(string file, long line, int column, string? columnName, string sentence)
    : RefusedException("input", $"{file}: line {line}, column {column}{(columnName is null ? "" : $" ({columnName})")}: {sentence}");

/// <summary>Asked for something that is not there, said in both languages, with the nearest things that are.</summary>
public sealed class NotFoundException(string english, string russian, params Suggestion[] suggestions) : RefusedException("not-found", english, russian)
{
    public IReadOnlyList<Suggestion> Suggestions { get; } = suggestions;
}

/// <summary>What the address opened is over, and something else stands in its place.</summary>
public sealed class GoneException(string english, string russian, params Suggestion[] suggestions) : RefusedException("gone", english, russian)
{
    public IReadOnlyList<Suggestion> Suggestions { get; } = suggestions;
}

/// <summary>The request is well formed, but the state of things does not allow it: a guard of a state table, a stale page, a second registration.</summary>
public sealed class ConflictException(string code, string english, string russian) : RefusedException(code, english, russian)
{
    public ConflictException(string code, Sentence sentence)
        : this(code, sentence.En, sentence.Ru)
    {
    }
}

/// <summary>The person who asks is known, and may not do this.</summary>
public sealed class ForbiddenException(string english, string russian) : RefusedException("forbidden", english, russian);

/// <summary>Nobody is signed in, and somebody must be.</summary>
public sealed class SignInException() : RefusedException("sign-in", "Sign in first.", "Сначала войдите.");

/// <summary>The person is signed in, and must give the password once more before an act of weight.</summary>
public sealed class PasswordAgainException() : RefusedException("password-again", "Give your password again before this act.", "Перед этим действием введите пароль ещё раз.");

/// <summary>The same address knocked too often.</summary>
public sealed class TooManyException() : RefusedException("too-many", "That was too often from your address. Wait a minute, then try again.", "С вашего адреса слишком много попыток. Подождите минуту и повторите.");

/// <summary>Something near to what was asked for, and its address.</summary>
public sealed record Suggestion(string English, string Russian, string Address);
