using System.Data.Common;
using System.Globalization;
using System.Text.Json.Nodes;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Mail;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Text;

namespace Pleiad.Kernel.Consents;

/// <summary>
/// What people agreed to: each purpose by itself, with the version of the text that was shown, and as easily taken back as given. The
/// journal has hashes only, so a person can be erased and the chain still holds.
/// </summary>
public sealed class ConsentRegister(IEnumerable<ConsentPurpose> purposes)
{
    /// <summary>The name of the boxes in a form, and of the versions that were shown beside them.</summary>
    internal const string Field = "consent", ShownField = "consent-text";

    private const string Columns = "id, person, purpose, hash, language, channel, proof, guardian, given_at, withdrawn_at, withdrawn_by";
    private readonly Dictionary<string, ConsentPurpose> purposes = purposes.ToDictionary(p => p.Id, StringComparer.Ordinal);

    /// <summary>All purposes of this installation.</summary>
    public IReadOnlyCollection<ConsentPurpose> Purposes => purposes.Values;

    /// <exception cref="ArgumentException">No module has such a purpose.</exception>
    public ConsentPurpose Purpose(string id) => purposes.GetValueOrDefault(id) ?? throw new ArgumentException($"There is no purpose '{id}'.", nameof(id));

    /// <summary>Whether the present version was agreed to and not taken back. An older version does not count.</summary>
    public bool Holds(DbConnection connection, string person, string purpose) =>
        connection.Scalar<long>("SELECT count(*) FROM kernel_consent WHERE person = @person AND purpose = @purpose AND hash = @hash AND withdrawn_at = ''", ("@person", person), ("@purpose", purpose), ("@hash", Purpose(purpose).Hash)) > 0;

    /// <summary>Everything somebody agreed to, oldest first, also what was taken back.</summary>
    public static IReadOnlyList<Consent> Of(DbConnection connection, string person) =>
        connection.Rows($"SELECT {Columns} FROM kernel_consent WHERE person = @person ORDER BY given_at, id", Read, ("@person", person));

    /// <summary>The title and the whole text of a version as it was shown, also of one that the program no longer has.</summary>
    public static (string Title, string Text)? TextOf(DbConnection connection, string purpose, string hash, Language language) =>
        connection.Rows("SELECT title, text FROM kernel_consent_text WHERE purpose = @purpose AND hash = @hash AND language = @language", row => (row.GetString(0), row.GetString(1)), ("@purpose", purpose), ("@hash", hash), ("@language", Code(language))) is [var found] ? found : null;

    /// <summary>Records that somebody agrees to the present version; nothing is done when that holds already.</summary>
    /// <param name="scope">The act.</param>
    /// <param name="person">The account or record of the person.</param>
    /// <param name="purpose">One of the registered purposes.</param>
    /// <param name="language">The language the text was shown in.</param>
    /// <param name="proof">How and by whom.</param>
    /// <param name="about">Where the journal has it; without it under a node of the consent's own.</param>
    public void Give(ActScope scope, string person, string purpose, Language language, ConsentProof proof, Node? about = null)
    {
        var (given, connection) = (Purpose(purpose), scope.Connection);
        if (Holds(connection, person, purpose))
            return;
        foreach (var shown in new[] { Language.English, Language.Russian })
        {
            connection.Execute("INSERT INTO kernel_consent_text (purpose, hash, language, title, text) VALUES (@purpose, @hash, @language, @title, @text) ON CONFLICT (purpose, hash, language) DO NOTHING",
                ("@purpose", purpose), ("@hash", given.Hash), ("@language", Code(shown)), ("@title", given.TitleIn(shown)), ("@text", given.In(shown)));
        }

        var id = Guid.NewGuid().ToString("N");
        connection.Execute($"INSERT INTO kernel_consent ({Columns}) VALUES (@id, @person, @purpose, @hash, @language, @channel, @proof, @guardian, @now, '', '')",
            ("@id", id), ("@person", person), ("@purpose", purpose), ("@hash", given.Hash), ("@language", Code(language)), ("@channel", proof.Channel), ("@proof", proof.Proof), ("@guardian", proof.Guardian), ("@now", Instant(scope)));
        var facts = new JsonObject { ["purpose"] = purpose, ["text"] = given.Hash, ["language"] = Code(language), ["channel"] = proof.Channel, ["person"] = Journal.Hidden(connection, person, person) };
        if (proof.Guardian.Length > 0)
            facts["guardian"] = Journal.Hidden(connection, person, proof.Guardian);
        scope.Write(new Deed(about ?? Node.Of("consents", id), GiveMove) { Facts = facts });
    }

    /// <summary>Takes back every version of one purpose; others stay as they are.</summary>
    /// <exception cref="ConflictException">Code <c>consent</c>: there is nothing to take back.</exception>
    public void Withdraw(ActScope scope, string person, string purpose, Node? about = null)
    {
        var active = Of(scope.Connection, person).Where(c => c.Active && c.Purpose == purpose).ToArray();
        if (active.Length == 0)
            throw new ConflictException("consent", "There is no consent to withdraw: it was withdrawn before, or never given.", "Отзывать нечего: согласие уже отозвано или не давалось.");
        scope.Connection.Execute("UPDATE kernel_consent SET withdrawn_at = @now, withdrawn_by = @actor WHERE person = @person AND purpose = @purpose AND withdrawn_at = ''", ("@now", Instant(scope)), ("@actor", scope.Actor.Id), ("@person", person), ("@purpose", purpose));
        foreach (var node in active.Select(c => about ?? Node.Of("consents", c.Id)).Distinct())
            scope.Write(new Deed(node, WithdrawMove) { Facts = new JsonObject { ["purpose"] = purpose, ["person"] = Journal.Hidden(scope.Connection, person, person) } });
    }

    /// <summary>
    /// Forgets an address that somebody left with a record, without an account: every consent that was given for the record is taken back,
    /// and its letters to the address are deleted. Other letters to the same address stay: it may have been typed by anybody.
    /// </summary>
    /// <param name="scope">The act.</param>
    /// <param name="record">The record for which consent was given.</param>
    /// <param name="mail">The address; "" when none was left.</param>
    /// <param name="letters">How the keys of the record's letters begin.</param>
    public void Forget(ActScope scope, Node record, string mail, string letters)
    {
        foreach (var purpose in Of(scope.Connection, record.Path).Where(c => c.Active).Select(c => c.Purpose).Distinct())
            Withdraw(scope, record.Path, purpose, record);
        if (mail.Length > 0)
            Outbox.Forget(scope.Connection, mail, letters);
    }

    /// <summary>Records what was ticked in a form with <c>ConsentBoxes</c>.</summary>
    /// <exception cref="ConflictException">Code <c>consent-text</c>: a text was changed since the page was opened.</exception>
    public void GiveTicked(ActScope scope, Form form, string person, Language language, ConsentProof proof, Node? about = null)
    {
        var shown = form.TypedAll(ShownField);
        foreach (var purpose in form.TypedAll(Field).Distinct().Where(purposes.ContainsKey))
        {
            if (!shown.Contains(Shown(purposes[purpose])))
                throw new ConflictException("consent-text", "The text you agreed to was changed since you opened this page. Read it again below.", "Текст согласия изменился, пока страница была открыта. Прочитайте его ещё раз ниже.");
            Give(scope, person, purpose, language, proof, about);
        }
    }

    /// <summary>Takes away the record of a person who is erased; the journal keeps hashes that nobody can open once the person is forgotten there.</summary>
    public static void Erase(DbConnection connection, string person) => connection.Execute("DELETE FROM kernel_consent WHERE person = @person", ("@person", person));

    internal const string GiveMove = "give-consent", WithdrawMove = "withdraw-consent";

    internal static string Shown(ConsentPurpose purpose) => $"{purpose.Id} {purpose.Hash}";

    private static string Code(Language language) => language == Language.Russian ? "ru" : "en";

    private static string Instant(ActScope scope) => scope.Now.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture);

    private static Consent Read(DbDataReader row) => new(
        row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), Languages.Of(row.GetString(4)),
        new ConsentProof(row.GetString(5), row.GetString(6), row.GetString(7)), row.GetString(8), row.GetString(9), row.GetString(10));
}
