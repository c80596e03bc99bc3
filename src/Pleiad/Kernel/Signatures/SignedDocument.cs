using System.Text.Json.Nodes;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Text;

namespace Pleiad.Kernel.Signatures;

/// <summary>Somebody who has to sign.</summary>
/// <param name="Role">As what: learner, guardian, organisation; each once in a document.</param>
/// <param name="Name">Of the party, as it stands in the document.</param>
public sealed record Signatory(string Role, string Name)
{
    /// <summary>The path of the node whose people may sign when they are signed in; "" where the private link alone opens the document.</summary>
    public string Holder { get; init; } = "";

    /// <summary>Where the private link goes; "" for none.</summary>
    public string Mail { get; init; } = "";

    /// <summary>en or ru: the language of the letters.</summary>
    public string Language { get; init; } = "en";
}

/// <summary>A version of a document, as it is signed.</summary>
/// <param name="Document">The path of what it is the document of.</param>
/// <param name="Number">From 1.</param>
/// <param name="Hash">SHA-256 over <paramref name="Text"/>, in hexadecimal.</param>
/// <param name="Template">The edition of the clauses.</param>
/// <param name="Text">Canonical JSON: content, document, signatories, template, version. "" when a person in it was erased.</param>
/// <param name="MadeAt">When it was offered.</param>
public sealed record DocumentVersion(string Document, int Number, string Hash, string Template, string Text, string MadeAt)
{
    /// <summary>What the module wrote; null when it was erased.</summary>
    public JsonObject? Content => Text.Length == 0 ? null : JsonNode.Parse(Text)!["content"]!.AsObject();
}

/// <summary>The place for one signature under one version, and the signature when it is there.</summary>
/// <param name="Token">The secret of the private link: it opens this version, and no other.</param>
/// <param name="Document">The path of the document's node.</param>
/// <param name="Number">Which version.</param>
/// <param name="Of">Who has to sign.</param>
/// <param name="AskedAt">When the version was offered.</param>
/// <param name="SignedAt">When it was signed, by the server's clock; "" before.</param>
/// <param name="SignedBy">The account; "" for whoever came by the link.</param>
/// <param name="SignedName">The name that was typed.</param>
public sealed record SignaturePlace(string Token, string Document, int Number, Signatory Of, string AskedAt, string SignedAt, string SignedBy, string SignedName)
{
    public bool Signed => SignedAt.Length > 0;

    public Node Node => new(Document);

    public Language Reads => Languages.Of(Of.Language);
}

/// <summary>A version with the places for its signatures.</summary>
/// <param name="Version">What is signed.</param>
/// <param name="Places">Whose signatures it needs, in the order of the document.</param>
/// <param name="Present">Whether it is the version that counts now.</param>
/// <param name="ClosedAt">When nobody could sign any more; "" while one can.</param>
public sealed record SignedDocument(DocumentVersion Version, IReadOnlyList<SignaturePlace> Places, bool Present, string ClosedAt)
{
    public bool Complete => Places.All(p => p.Signed);

    public IEnumerable<SignaturePlace> Missing => Places.Where(p => !p.Signed);
}
