namespace Pleiad.Kernel.Mail;

/// <summary>Takes a letter out of the house.</summary>
public interface ICarrier
{
    /// <summary>Whether the outbox keeps the texts of what was sent, because this is where they are read.</summary>
    bool KeepsTexts { get; }

    /// <summary>Takes one letter; when it returns, the letter is out.</summary>
    /// <exception cref="LetterRefusedException">It will never be taken.</exception>
    /// <exception cref="IOException">Not now; worth another try. So is every other exception.</exception>
    Task Carry(OutboxLetter letter, byte[] message, CancellationToken cancel);
}

/// <summary>The mail server refused this letter for good: no such mailbox, too large.</summary>
public sealed class LetterRefusedException(string answer) : Exception(answer);

/// <summary>Puts letters as .eml files into a folder, which any mail program opens. The same letter is the same file, however often it is carried.</summary>
public sealed class FolderCarrier(string folder) : ICarrier
{
    public bool KeepsTexts => true;

    public async Task Carry(OutboxLetter letter, byte[] message, CancellationToken cancel)
    {
        Directory.CreateDirectory(folder);
        var file = Path.Combine(folder, $"{letter.CreatedAt[..19].Replace(":", "", StringComparison.Ordinal)}-{letter.Id}.eml");
        await File.WriteAllBytesAsync(file + ".part", message, cancel);
        File.Move(file + ".part", file, overwrite: true);
    }
}
