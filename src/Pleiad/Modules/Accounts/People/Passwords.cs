using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Pleiad.Kernel;

namespace Pleiad.Modules.Accounts.People;

/// <summary>How passwords are kept and judged: PBKDF2 with SHA-512 and a salt of its own each, by ASP.NET's hasher.</summary>
public sealed class Passwords
{
    public const int Shortest = 12, Longest = 200;

    private const int Rounds = 210_000; // about a tenth of a second of one core

    private readonly PasswordHasher<Account> hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = Rounds }));
    private readonly Lazy<string> nobody;

    public Passwords() => nobody = new(() => Hash("nobody has this password"));

    public string Hash(string password) => hasher.HashPassword(null!, password);

    /// <summary>Whether it is the right one. Takes as long where there is no account, or none that can sign in.</summary>
    /// <param name="hash">What was kept; null or "" for nothing.</param>
    /// <param name="password">What was typed.</param>
    public bool Fits(string? hash, string password)
    {
        var known = hash is { Length: > 0 };
        return (hasher.VerifyHashedPassword(null!, known ? hash! : nobody.Value, password) != PasswordVerificationResult.Failed) & known;
    }

    /// <summary>Why a new password will not do, as a sentence; null when it will.</summary>
    public static Sentence? WhyNot(string password, string mail)
    {
        if (password.Length < Shortest)
            return new($"Use at least {Shortest} characters: a short sentence is easy to remember.", $"Нужно не меньше {Shortest} знаков: короткую фразу легко запомнить.");
        var small = password.ToLowerInvariant();
        if (mail.Length > 0 && (small.Contains(mail, StringComparison.Ordinal) || small == mail.Split('@')[0]))
            return new("Do not use your mail address as the password.", "Не используйте адрес почты как пароль.");
        if (small.Distinct().Count() < 5 || Common.Contains(small) || Common.Contains(small.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '!', '.')))
            return new("This password is among the first that are guessed. Choose another.", "Этот пароль подбирают одним из первых. Выберите другой.");
        return null;
    }

    /// <summary>The commonest that are long enough, or that become so by digits at the end.</summary>
    private static readonly HashSet<string> Common = new(StringComparer.Ordinal)
    {
        "password", "passwordpassword", "mypassword", "administrator", "adminadmin", "changeme", "changemeplease", "letmein", "letmeinplease", "welcome", "welcomehome",
        "iloveyou", "iloveyouforever", "qwerty", "qwertyuiop", "qwertyuiopasdf", "qwertyuiopasdfghjkl", "qwertyqwerty", "asdfghjkl", "asdfghjklqwe", "zxcvbnm", "1q2w3e4r5t6y", "1qaz2wsx3edc", "1qazxsw23edc", "q1w2e3r4t5y6",
        "123456789012", "1234567890123", "12345678901234", "012345678910", "0123456789", "abcdefghijkl", "abcdefghijklm", "abcdefghijklmnopqrstuvwxyz", "abc123abc123", "password123password", "sunshine", "princess", "football", "baseball", "superman", "starwars", "dragon", "monkey", "master", "trustno1", "whatever",
        "пароль", "парольпароль", "мойпароль", "администратор", "йцукен", "йцукенгшщзхъ", "йцукенйцукен", "фывапролджэ", "ячсмитьбю", "любовь", "ятебялюблю", "наташа", "солнышко", "pleiad", "pleiadpleiad", "плеяда", "плеяды",
    };
}
