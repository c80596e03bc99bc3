using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Text;

namespace Pleiad.Kernel.Consents;

/// <summary>One thing that people may agree to, apart from all others. A module registers its purposes; changing a text makes a new version.</summary>
/// <param name="Id">For programs: <c>digest</c>.</param>
/// <param name="Title">What is agreed to, beside the box: "Send me the monthly digest".</param>
/// <param name="Text">The whole text: who keeps what, what for, how long, and how to take it back.</param>
public sealed record ConsentPurpose(string Id, Sentence Title, Sentence Text)
{
    /// <summary>The version: SHA-256 over the canonical JSON of title and text in both languages, in hexadecimal.</summary>
    public string Hash { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(CanonicalJson.Of(new JsonObject
    {
        ["id"] = Id, ["title"] = new JsonObject { ["en"] = Title.En, ["ru"] = Title.Ru }, ["text"] = new JsonObject { ["en"] = Text.En, ["ru"] = Text.Ru },
    }))));

    internal string In(Language language) => language == Language.Russian ? Text.Ru : Text.En;

    internal string TitleIn(Language language) => language == Language.Russian ? Title.Ru : Title.En;
}

/// <summary>How and by whom something was agreed to.</summary>
/// <param name="Channel">Where: "form /accounts/register", "paper".</param>
/// <param name="Proof">What shows it beside the record itself, such as the number of a signed sheet; "" for none.</param>
/// <param name="Guardian">Who agreed for a minor, by name; "" when the person did.</param>
public sealed record ConsentProof(string Channel, string Proof = "", string Guardian = "");

/// <summary>What somebody agreed to.</summary>
/// <param name="Id">Names the record.</param>
/// <param name="Person">The account or record of the person.</param>
/// <param name="Purpose">One of <see cref="ConsentPurpose.Id"/>.</param>
/// <param name="Hash">The version that was shown.</param>
/// <param name="Language">The language it was shown in.</param>
/// <param name="Proof">How and by whom.</param>
/// <param name="GivenAt">When, as a UTC text.</param>
/// <param name="WithdrawnAt">When it was taken back; "" while it holds.</param>
/// <param name="WithdrawnBy">By whose act; "" while it holds.</param>
public sealed record Consent(string Id, string Person, string Purpose, string Hash, Language Language, ConsentProof Proof, string GivenAt, string WithdrawnAt, string WithdrawnBy)
{
    public bool Active => WithdrawnAt.Length == 0;
}
