using Pleiad.Kernel.Text;

namespace Pleiad.Kernel.Mail;

/// <summary>A letter that an act wants to be sent.</summary>
/// <param name="Key">Names the occasion: the same key goes to the same recipient once, however often the act runs. "invitation/2f1c…".</param>
/// <param name="To">The address.</param>
/// <param name="Language">The language it is written in.</param>
/// <param name="Subject">One line.</param>
/// <param name="Text">The whole letter as plain text; lines divided by "\n".</param>
public sealed record Letter(string Key, string To, Language Language, string Subject, string Text)
{
    /// <summary>The recipient's name beside the address; "" for none.</summary>
    public string ToName { get; init; } = "";

    /// <summary>The same letter as HTML; "" for none.</summary>
    public string Html { get; init; } = "";

    /// <summary>Whether it goes to many at once; letters to one person go first.</summary>
    public bool Bulk { get; init; }

    /// <summary>Further headers, such as List-Unsubscribe; those that every letter has cannot be given.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();
}

/// <summary>What became of a letter.</summary>
public static class LetterState
{
    /// <summary>To be sent, or to be tried again.</summary>
    public const string Waiting = "waiting";

    /// <summary>Not to be sent for now: somebody paused what it belongs to.</summary>
    public const string Held = "held";

    /// <summary>Taken by the mail server, or put into the folder.</summary>
    public const string Sent = "sent";

    /// <summary>Refused for good, or tried too often; somebody must look.</summary>
    public const string GivenUp = "given-up";
}

/// <summary>A letter as it lies in the outbox.</summary>
/// <param name="Id">Names it in its Message-ID, whenever it is sent.</param>
/// <param name="Letter">What was written; the texts are "" when it was sent by mail, since they may hold links that open doors.</param>
/// <param name="State">One of <see cref="LetterState"/>.</param>
/// <param name="Attempts">How often it was tried.</param>
/// <param name="NextAt">When it is tried next, as a UTC text.</param>
/// <param name="CreatedAt">When the act was done.</param>
/// <param name="SentAt">When it was sent; "" before.</param>
/// <param name="Trouble">What the last try met; "" for nothing.</param>
public sealed record OutboxLetter(string Id, Letter Letter, string State, int Attempts, string NextAt, string CreatedAt, string SentAt, string Trouble);
