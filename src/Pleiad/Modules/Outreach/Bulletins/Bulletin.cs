using System.Text.Json;
using Pleiad.Kernel;
using Pleiad.Kernel.Flows;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Outreach.Contracts;

namespace Pleiad.Modules.Outreach.Bulletins;

/// <summary>One issue of the Bulletin: the figures of a day, frozen, each with its source.</summary>
public sealed class Bulletin
{
    public const string NodeKind = "outreach/bulletins";

    public const string All = OutreachAddress.Root + "/bulletins";

    /// <summary>The year and its number in it: 2026-1.</summary>
    public required string Id { get; init; }

    /// <summary>A state of <see cref="BulletinFlow"/>.</summary>
    public required string State { get; set; }

    public required string TitleEn { get; set; }

    public required string TitleRu { get; set; }

    public string ForewordEn { get; set; } = "";

    public string ForewordRu { get; set; } = "";

    /// <summary>The frozen figures as canonical JSON.</summary>
    public required string Data { get; set; }

    /// <summary>SHA-256 of the figures: the same data give the same.</summary>
    public required string Hash { get; set; }

    /// <summary>The journal's anchor when the figures were taken.</summary>
    public required string Anchor { get; set; }

    public required string AnchorDay { get; set; }

    public required string BuiltAt { get; set; }

    public required string BuiltBy { get; set; }

    public string PublishedAt { get; set; } = "";

    public string PublishedBy { get; set; } = "";

    public Node Node => Of(Id);

    public Sentence Title => new(TitleEn, TitleRu);

    public Sentence Foreword => new(ForewordEn, ForewordRu);

    public bool Public => State == BulletinFlow.Published;

    public IReadOnlyList<BulletinSection> Sections => JsonSerializer.Deserialize<IReadOnlyList<BulletinSection>>(Data, BulletinSection.Json)!;

    public static Node Of(string id) => Node.Of(NodeKind, id);

    public static string Address(string id, string below = "") => $"{All}/{id}{below}";
}

/// <summary>A page of the Bulletin: one finding and the figures behind it.</summary>
/// <param name="Id">For programs and links.</param>
/// <param name="Finding">As a sentence that could be wrong.</param>
/// <param name="Lead">What is counted, of whom, when.</param>
/// <param name="Head">What the figures are.</param>
/// <param name="NoteHead">What stands beside them.</param>
/// <param name="Drawing">One of <see cref="Bars"/>, <see cref="Years"/> or "" for none.</param>
/// <param name="Figures">The rows, in the order of the finding.</param>
/// <param name="Key">The page's one number for the contents; null for none.</param>
public sealed record BulletinSection(string Id, Sentence Finding, Sentence Lead, Sentence Head, Sentence NoteHead, string Drawing, IReadOnlyList<BulletinFigure> Figures, KeyNumber? Key = null)
{
    /// <summary>A bar for each figure, from zero.</summary>
    public const string Bars = "bars";

    /// <summary>A square for each row, above its year.</summary>
    public const string Years = "years";


    /// <summary>How sections are frozen; a missing figure is null.</summary>
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web);
}

/// <summary>A number large enough to be read first, and what it counts.</summary>
public sealed record KeyNumber(Sentence Number, Sentence Of);

/// <summary>One figure with whose word it is.</summary>
/// <param name="Name">Of what.</param>
/// <param name="Value">The figure; null where there is none, which is shown as a dash.</param>
/// <param name="Text">The figure in words where it is bounded: "more than 50 bn roubles"; null to write the value.</param>
/// <param name="Note">What stands beside it.</param>
/// <param name="Date">Of when.</param>
/// <param name="Source">Whose word it is.</param>
/// <param name="Place">The place in it; "" for none.</param>
/// <param name="Proof">Where it opens to its proof, without the language.</param>
/// <param name="Illustrative">Whether it is invented for demonstration.</param>
public sealed record BulletinFigure(Sentence Name, double? Value, Sentence? Text, Sentence Note, string Date, Sentence Source, Sentence Place, string Proof, bool Illustrative)
{
    /// <summary>Whether it is still to come.</summary>
    public bool Planned { get; init; }
}

/// <summary>What the guard of a Bulletin's life looks at.</summary>
public sealed record BulletinStanding(Bulletin Bulletin, string Actor);

/// <summary>The life of a Bulletin: built by one person and published by another.</summary>
public static class BulletinFlow
{
    public const string Draft = "draft";
    public const string Published = "published";
    public const string Discarded = "discarded";
    public const string Withdrawn = "withdrawn";

    public static Flow<BulletinStanding> Life { get; } = new(
        Draft,
        [
            new State(Draft, new("draft", "черновик"), Owner: Role.CentreOfficer),
            new State(Published, new("published", "опубликован")),
            new State(Discarded, new("discarded", "отменён")),
            new State(Withdrawn, new("withdrawn", "отозван")),
        ],
        [
            new("rebuild", new("Take the figures anew", "Обновить показатели"), [Draft], Draft, DigestRights.Edit) { Done = new("figures taken anew", "показатели обновлены") },
            new("edit", new("Save", "Сохранить"), [Draft], Draft, DigestRights.Edit) { Done = new("edited", "отредактирован") },
            new("publish", new("Publish it", "Опубликовать"), [Draft], Published, DigestRights.Review, WhyNotPublish) { Rule = new("by somebody other than who took the figures", "не тем, кто собирал показатели"), Done = new("published", "опубликован") },
            new("discard", new("Discard it", "Отменить"), [Draft], Discarded, DigestRights.Edit) { Done = new("discarded", "отменён") },
            new("withdraw", new("Withdraw it", "Отозвать"), [Published], Withdrawn, DigestRights.Review, NeedsReason: true) { Done = new("withdrawn", "отозван") },
        ]);

    private static Sentence? WhyNotPublish(BulletinStanding standing) => standing.Bulletin.BuiltBy != standing.Actor ? null
        : new("You took these figures, so somebody else checks them and publishes.", "Показатели собирали вы, поэтому проверит и опубликует их другой человек.");
}
