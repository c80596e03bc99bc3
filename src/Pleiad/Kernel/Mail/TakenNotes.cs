using System.Text;

namespace Pleiad.Kernel.Mail;

/// <summary>What a sender that died had in hand.</summary>
/// <param name="Sender">Its name, under which it had claimed letters.</param>
/// <param name="Taken">Letters that the mail server took, whether or not the database knows.</param>
/// <param name="InHand">Letters that it was handing over: nobody knows whether the server took them.</param>
internal sealed record DeadSender(string Sender, IReadOnlyList<string> Taken, IReadOnlyList<string> InHand);

/// <summary>
/// A file in the data folder in which a sender notes each letter before it hands it over, and again as soon as the mail server took it. So
/// the database can be told of many letters at once, and a killed program still doubles none of those that were taken: a note outlives the
/// process, though not a machine that loses its power. Whoever is alive holds its file locked; a file that can be opened is of the dead.
/// </summary>
internal sealed class TakenNotes : IDisposable
{
    private const string Ending = ".notes";
    private const int Tries = 50;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);
    private readonly FileStream file;

    private TakenNotes(FileStream file) => this.file = file;

    /// <summary>Begins the notes of a sender, before it claims anything.</summary>
    /// <exception cref="IOException">The file cannot be made.</exception>
    public static TakenNotes Begin(string folder, string sender)
    {
        Directory.CreateDirectory(folder);
        for (var tried = 1; ; tried++)
        {
            try
            {
                return new(Open(Path.Combine(folder, sender + Ending), FileMode.CreateNew));
            }
            catch (IOException) when (tried < Tries)
            {
                Thread.Sleep(Pause); // between making and locking it, another sender took the empty file for one of the dead
            }
        }
    }

    /// <summary>Is about to hand a letter over.</summary>
    public void Handing(string letter) => Note('?', letter);

    /// <summary>The letter is out.</summary>
    public void Taken(string letter) => Note('!', letter);

    /// <summary>It is not out, and why is known.</summary>
    public void Refused(string letter) => Note('-', letter);

    /// <summary>The database knows everything that stands here.</summary>
    public void Settled() => file.SetLength(0);

    /// <summary>Ends the notes of a sender that owes nothing.</summary>
    public void End()
    {
        File.Delete(file.Name);
        file.Dispose();
    }

    /// <summary>Only lets go: what stands here is settled by whoever comes next.</summary>
    public void Dispose() => file.Dispose();

    /// <summary>Reads the notes of the dead, each once; when <paramref name="settle"/> returns, they are gone.</summary>
    public static void OfTheDead(string folder, Action<DeadSender> settle)
    {
        if (!Directory.Exists(folder))
            return;
        foreach (var path in Directory.GetFiles(folder, "*" + Ending))
        {
            try
            {
                using var left = Open(path, FileMode.Open);
                using var reader = new StreamReader(left, Encoding.ASCII, leaveOpen: true);
                settle(Read(Path.GetFileNameWithoutExtension(path), reader.ReadToEnd()));
                File.Delete(path);
            }
            catch (IOException)
            {
                // its sender lives, or another reads it
            }
        }
    }

    private static DeadSender Read(string sender, string notes)
    {
        var last = new Dictionary<string, char>(StringComparer.Ordinal);
        foreach (var line in notes.Split('\n').SkipLast(1)) // a line without its end was being written, and says nothing
            last[line[1..]] = line[0];
        return new(sender, [.. last.Where(l => l.Value == '!').Select(l => l.Key)], [.. last.Where(l => l.Value == '?').Select(l => l.Key)]);
    }

    /// <summary>Nothing is kept back in the program: a write is in the hands of the system.</summary>
    private static FileStream Open(string path, FileMode mode) => new(path, mode, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);

    private void Note(char what, string letter) => file.Write(Encoding.ASCII.GetBytes($"{what}{letter}\n"));
}
