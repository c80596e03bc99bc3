namespace Pleiad.Kernel.Mail;

/// <summary>Takes letters out of the house, one after another.</summary>
public interface ICarrier
{
    /// <summary>Whether the outbox keeps the texts of what was sent, because this is where they are read.</summary>
    bool KeepsTexts { get; }

    /// <summary>Takes one letter; when it returns, the letter is out.</summary>
    /// <param name="letter">Whose it is.</param>
    /// <param name="message">What goes out.</param>
    /// <param name="handing">Called when the message itself begins to leave: from then until this returns nobody knows whether it is out.</param>
    /// <param name="cancel">Ends the trying.</param>
    /// <exception cref="LetterRefusedException">It will never be taken.</exception>
    /// <exception cref="CarrierAwayException">No letter can be taken now: not this one, and no other.</exception>
    /// <exception cref="IOException">Not now; worth another try. So is every other exception.</exception>
    Task Carry(OutboxLetter letter, byte[] message, Action handing, CancellationToken cancel);

    /// <summary>There is nothing more to carry for now: a connection that was kept for the next letter is closed.</summary>
    Task Rest();
}

/// <summary>The mail server refused this letter for good: no such mailbox, too large.</summary>
public sealed class LetterRefusedException(string answer) : Exception(answer);

/// <summary>The mail server cannot be reached, or will not talk; every letter waits.</summary>
public sealed class CarrierAwayException(string trouble, Exception cause) : IOException(trouble, cause);

/// <summary>Puts letters as .eml files into a folder, which any mail program opens. The same letter is the same file, however often it is carried.</summary>
public sealed class FolderCarrier(string folder) : ICarrier
{
    public bool KeepsTexts => true;

    public async Task Carry(OutboxLetter letter, byte[] message, Action handing, CancellationToken cancel)
    {
        Directory.CreateDirectory(folder);
        handing();
        var file = Path.Combine(folder, $"{letter.CreatedAt[..19].Replace(":", "", StringComparison.Ordinal)}-{letter.Id}.eml");
        await File.WriteAllBytesAsync(file + ".part", message, cancel);
        File.Move(file + ".part", file, overwrite: true);
    }

    public Task Rest() => Task.CompletedTask;
}
