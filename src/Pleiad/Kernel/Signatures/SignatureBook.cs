using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;

namespace Pleiad.Kernel.Signatures;

/// <summary>
/// Documents that several sign, each version by its hash. A signature counts for the version that was looked at and for no other: any edit
/// makes a new version without signatures, and a link to an older one says where the present one is. All of it happens inside the write
/// transaction of an act, so that an edit and a signature cannot pass one another. See docs/decisions/0021.
/// </summary>
public static class SignatureBook
{
    /// <summary>What everybody agrees to who signs.</summary>
    public static readonly Sentence Statement = new(
        "I have read this document as it stands on this page, and I sign it. My signature counts for this version only: any change makes it void, and I am asked again.",
        "Я прочитал(а) документ в том виде, как он на этой странице, и подписываю его. Подпись действует только для этой версии: любое изменение её аннулирует, и меня спросят снова.");

    private const string Columns = "token, document, number, role, name, holder, mail, language, asked_at, signed_at, signed_by, signed_name";

    private static readonly string StatementHash = Sha256($"{Statement.En}\n{Statement.Ru}");

    /// <summary>Offers a version to be signed. Where nothing changed, the present one stays with its signatures; otherwise all of them are void.</summary>
    public static DocumentVersion Offer(ActScope scope, Node document, string template, JsonObject content, IReadOnlyList<Signatory> signatories)
    {
        var (connection, before) = (scope.Connection, Of(scope.Connection, document));
        if (before is { ClosedAt.Length: > 0 })
            throw Closed();
        if (before is not null && before.Version.Template == template && CanonicalJson.Of(before.Version.Content) == CanonicalJson.Of(content) && before.Places.Select(p => p.Of).SequenceEqual(signatories))
            return before.Version;
        var number = (before?.Version.Number ?? 0) + 1;
        var text = CanonicalJson.Of(new JsonObject
        {
            ["content"] = content.DeepClone(), ["document"] = document.Path, ["template"] = template, ["version"] = number,
            ["signatories"] = new JsonArray([.. signatories.Select(s => new JsonObject { ["role"] = s.Role, ["name"] = s.Name })]),
        });
        var version = new DocumentVersion(document.Path, number, Sha256(text), template, text, Instant(scope));
        connection.Execute("INSERT INTO kernel_document_version (document, number, hash, template, text, made_at) VALUES (@document, @number, @hash, @template, @text, @now)",
            ("@document", document.Path), ("@number", number), ("@hash", version.Hash), ("@template", template), ("@text", text), ("@now", version.MadeAt));
        connection.Execute("INSERT INTO kernel_document (id, number, hash, closed_at) VALUES (@id, @number, @hash, '') ON CONFLICT (id) DO UPDATE SET number = excluded.number, hash = excluded.hash", ("@id", document.Path), ("@number", number), ("@hash", version.Hash));
        foreach (var s in signatories)
        {
            connection.Execute($"INSERT INTO kernel_signature ({Columns}, reminded_at, statement) VALUES (@token, @document, @number, @role, @name, @holder, @mail, @language, @now, '', '', '', '', '')",
                ("@token", Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24))), ("@document", document.Path), ("@number", number), ("@role", s.Role), ("@name", s.Name), ("@holder", s.Holder), ("@mail", s.Mail), ("@language", s.Language), ("@now", version.MadeAt));
        }

        scope.Write(new Deed(document, OfferMove) { Facts = new JsonObject { ["version"] = number, ["hash"] = version.Hash, ["template"] = template, ["voided"] = before?.Places.Count(p => p.Signed) ?? 0 } });
        return version;
    }

    /// <summary>The present version with its signatures, or an older one; null where none was offered.</summary>
    public static SignedDocument? Of(DbConnection connection, Node document, int? number = null)
    {
        if (connection.Rows("SELECT number, closed_at FROM kernel_document WHERE id = @id", r => (Number: r.GetInt32(0), Closed: r.GetString(1)), ("@id", document.Path)) is not [var present])
            return null;
        var asked = number ?? present.Number;
        return connection.Rows("SELECT document, number, hash, template, text, made_at FROM kernel_document_version WHERE document = @id AND number = @number", r => new DocumentVersion(r.GetString(0), r.GetInt32(1), r.GetString(2), r.GetString(3), r.GetString(4), r.GetString(5)), ("@id", document.Path), ("@number", asked))
            is [var version] ? new SignedDocument(version, Places(connection, document, asked), asked == present.Number, present.Closed) : null;
    }

    /// <summary>The place that a private link opens.</summary>
    /// <param name="connection">An open connection.</param>
    /// <param name="token">The secret of the link.</param>
    /// <param name="address">Where the place of the present version is opened, for whoever comes with an old link.</param>
    /// <exception cref="NotFoundException">There is no such link.</exception>
    /// <exception cref="GoneException">The document was changed since, or nobody signs it any more.</exception>
    public static SignaturePlace Find(DbConnection connection, string token, Func<SignaturePlace, string> address)
    {
        if (connection.Rows($"SELECT {Columns} FROM kernel_signature WHERE token = @token", Read, ("@token", token)) is not [var place])
            throw new NotFoundException("There is no document at this link. Copy the whole link: every character counts.", "По этой ссылке документа нет. Скопируйте ссылку целиком: важен каждый знак.");
        var present = Of(connection, place.Node)!;
        if (present.Version.Number == place.Number)
            return place;
        var now = present.Places.Where(p => p.Of.Role == place.Of.Role).Select(p => new Suggestion($"Version {present.Version.Number}, the present one", $"Версия {present.Version.Number}, действующая", address(p)));
        throw new GoneException(
            $"This link opens version {place.Number}, and the document was changed since: signatures under that version are void. {(now.Any() ? "Read the present version before you sign." : "Your signature is not needed any more.")}",
            $"Эта ссылка открывает версию {place.Number}, а документ с тех пор изменён: подписи под ней недействительны. {(now.Any() ? "Прочтите действующую версию, прежде чем подписывать." : "Ваша подпись больше не нужна.")}", [.. now]);
    }

    /// <summary>Signs the version that was looked at.</summary>
    /// <param name="scope">The act.</param>
    /// <param name="place">Whose signature.</param>
    /// <param name="hash">The hash that stood on the page.</param>
    /// <param name="name">The name that was typed.</param>
    /// <returns>The document as it is then.</returns>
    /// <exception cref="ConflictException">The document is another by now (<c>other-version</c>), is signed already, or is closed.</exception>
    public static SignedDocument Sign(ActScope scope, SignaturePlace place, string hash, string name)
    {
        var present = Of(scope.Connection, place.Node)!;
        if (present.ClosedAt.Length > 0)
            throw Closed();
        if (present.Version.Number != place.Number || present.Version.Hash != hash)
            throw new ConflictException("other-version", "The document was changed since you opened it, so nothing was signed. Read the present version below, then sign that.", "Пока страница была открыта, документ изменился, поэтому ничего не подписано. Прочтите действующую версию ниже и подпишите её.");
        if (present.Places.Single(p => p.Of.Role == place.Of.Role).Signed)
            throw new ConflictException("signed", "This is signed already.", "Это уже подписано.");
        scope.Connection.Execute("UPDATE kernel_signature SET signed_at = @now, signed_by = @by, signed_name = @name, statement = @statement WHERE token = @token",
            ("@now", Instant(scope)), ("@by", scope.Actor.Id), ("@name", name), ("@statement", StatementHash), ("@token", place.Token));
        scope.Write(new Deed(place.Node, SignMove) { Facts = new JsonObject { ["role"] = place.Of.Role, ["version"] = place.Number, ["hash"] = hash, ["statement"] = StatementHash, ["name"] = Journal.Hidden(scope.Connection, PersonOf(scope, place), name) } });
        return Of(scope.Connection, place.Node)!;
    }

    /// <summary>Takes a signature back.</summary>
    /// <exception cref="ConflictException">There is none, or it cannot be taken back because nobody signs any more.</exception>
    public static void Withdraw(ActScope scope, SignaturePlace place)
    {
        var present = Of(scope.Connection, place.Node)!;
        if (present.ClosedAt.Length > 0)
            throw Closed();
        if (!place.Signed)
            throw new ConflictException("not-signed", "There is no signature to take back.", "Отзывать нечего: подписи нет.");
        scope.Connection.Execute("UPDATE kernel_signature SET signed_at = '', signed_by = '', signed_name = '', statement = '' WHERE token = @token", ("@token", place.Token));
        scope.Write(new Deed(place.Node, WithdrawMove) { Facts = new JsonObject { ["role"] = place.Of.Role, ["version"] = place.Number } });
    }

    /// <summary>From now on nobody signs, changes or withdraws: the document is in force, or over.</summary>
    public static void Close(ActScope scope, Node document) =>
        scope.Connection.Execute("UPDATE kernel_document SET closed_at = @now WHERE id = @id AND closed_at = ''", ("@now", Instant(scope)), ("@id", document.Path));

    /// <summary>Whose signature is missing since before a time, of documents of a kind, and who was not reminded.</summary>
    public static IReadOnlyList<SignaturePlace> Unsigned(DbConnection connection, string kind, DateTimeOffset before) => connection.Rows(
        $"SELECT {string.Join(", ", Columns.Split(", ").Select(c => "s." + c))} FROM kernel_signature s JOIN kernel_document d ON d.id = s.document AND d.number = s.number WHERE d.closed_at = '' AND s.signed_at = '' AND s.reminded_at = '' AND s.asked_at <= @before AND substr(s.document, 1, @length) = @kind ORDER BY s.asked_at, s.token",
        Read, ("@before", before.UtcDateTime.ToString("O", CultureInfo.InvariantCulture)), ("@length", kind.Length + 1), ("@kind", kind + "/"));

    /// <summary>The places under present versions that wait for people of a node.</summary>
    public static IReadOnlyList<SignaturePlace> Waiting(DbConnection connection, Node holder) => connection.Rows(
        $"SELECT {string.Join(", ", Columns.Split(", ").Select(c => "s." + c))} FROM kernel_signature s JOIN kernel_document d ON d.id = s.document AND d.number = s.number WHERE d.closed_at = '' AND s.signed_at = '' AND s.holder = @holder ORDER BY s.asked_at, s.token",
        Read, ("@holder", holder.Path));

    /// <summary>Notes that somebody was reminded.</summary>
    public static void Remind(ActScope scope, SignaturePlace place) => scope.Connection.Execute("UPDATE kernel_signature SET reminded_at = @now WHERE token = @token", ("@now", Instant(scope)), ("@token", place.Token));

    internal const string OfferMove = "offer-version", SignMove = "sign", WithdrawMove = "withdraw-signature";

    /// <summary>Whose salt hides the name: the account's, or the place's own.</summary>
    private static string PersonOf(ActScope scope, SignaturePlace place) => scope.Actor.SignedIn ? scope.Actor.Id : $"{place.Document}#{place.Of.Role}";

    private static List<SignaturePlace> Places(DbConnection connection, Node document, int number)
    {
        var order = Order(connection, document, number);
        return [.. connection.Rows($"SELECT {Columns} FROM kernel_signature WHERE document = @document AND number = @number ORDER BY role", Read, ("@document", document.Path), ("@number", number)).OrderBy(p => order.IndexOf(p.Of.Role))];
    }

    /// <summary>The roles in the order in which the document names them; none when it was erased.</summary>
    private static List<string> Order(DbConnection connection, Node document, int number) =>
        connection.Scalar<string>("SELECT text FROM kernel_document_version WHERE document = @document AND number = @number", ("@document", document.Path), ("@number", number)) is { Length: > 0 } text
            ? [.. JsonNode.Parse(text)!["signatories"]!.AsArray().Select(s => (string)s!["role"]!)] : [];

    private static ConflictException Closed() => new("closed", "Nobody can sign or change this any more.", "Подписывать и менять этот документ больше нельзя.");

    private static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string Instant(ActScope scope) => scope.Now.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);

    private static SignaturePlace Read(DbDataReader r) => new(
        r.GetString(0), r.GetString(1), r.GetInt32(2), new Signatory(r.GetString(3), r.GetString(4)) { Holder = r.GetString(5), Mail = r.GetString(6), Language = r.GetString(7) }, r.GetString(8), r.GetString(9), r.GetString(10), r.GetString(11));
}
