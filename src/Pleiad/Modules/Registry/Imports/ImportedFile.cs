using System.Text.Json;
using Pleiad.Kernel;
using Pleiad.Kernel.Flows;
using Pleiad.Kernel.Rights;

namespace Pleiad.Modules.Registry.Imports;

/// <summary>A file of organisations that somebody sent, with what its columns mean.</summary>
public sealed record ImportedFile
{
    public const string NodeKind = "registry/imports";

    public required string Id { get; init; }

    /// <summary>SHA-256 of its content, in hexadecimal.</summary>
    public required string Hash { get; init; }

    public required string Name { get; init; }

    /// <summary>csv, xlsx or ror.</summary>
    public required string Kind { get; init; }

    /// <summary>A state of <see cref="ImportFlow"/>.</summary>
    public required string State { get; init; }

    /// <summary>The cluster that it is imported for; "" for none.</summary>
    public string Cluster { get; init; } = "";

    /// <summary>Whether those registered become members of the cluster.</summary>
    public bool Members { get; init; }

    /// <summary>Invented for demonstration.</summary>
    public bool Illustrative { get; init; }

    /// <summary>The names of its columns, a JSON array.</summary>
    public required string Header { get; init; }

    /// <summary>What each column means, a JSON object: the field by column, and defaults.</summary>
    public required string Mapping { get; init; }

    public int Rows { get; init; }

    public int Registered { get; init; }

    public required string Account { get; init; }

    public required string CreatedAt { get; init; }

    public string AcceptedAt { get; init; } = "";

    public Node Node => Node.Of(NodeKind, Id);

    public IReadOnlyList<string> Columns => JsonSerializer.Deserialize<string[]>(Header)!;

    public static string Address(string id) => $"/{NodeKind}/{id}";

    public static NotFoundException Missing(string id) => new($"There is no import '{id}'.", $"Загрузки «{id}» нет.", new Suggestion("Imports", "Загрузки", "/" + NodeKind));
}

/// <summary>A row of such a file.</summary>
/// <param name="Import">Which file.</param>
/// <param name="Line">Where it begins there.</param>
/// <param name="Cells">A JSON array of texts.</param>
/// <param name="Outcome">One of <see cref="Outcomes"/>.</param>
/// <param name="Organisation">What was registered, or what it may be the same as; "" for neither.</param>
/// <param name="Field">The name of the column that is wrong; "" for none.</param>
/// <param name="En">Why, in English; words of a likeness for a possible duplicate.</param>
/// <param name="Ru">Why, in Russian.</param>
public sealed record ImportedRow(string Import, int Line, string Cells, string Outcome, string Organisation, string Field, string En, string Ru)
{
    public string[] Texts => JsonSerializer.Deserialize<string[]>(Cells)!;
}

/// <summary>What becomes of a row.</summary>
public static class Outcomes
{
    public const string New = "new", Same = "same", Possible = "possible", Refused = "refused", Registered = "registered", LeftOut = "left-out";

    /// <summary>In the order in which they are shown.</summary>
    public static IReadOnlyList<(string Id, Sentence Name, Sentence Many)> All { get; } =
    [
        (Refused, new("refused", "не принято"), new("refused", "не принято")),
        (Possible, new("may be here already", "возможно, уже есть"), new("may be here already", "возможно, уже есть")),
        (New, new("new", "новая"), new("new", "новых")),
        (Registered, new("registered", "внесена"), new("registered", "внесено")),
        (Same, new("here already, changes nothing", "уже есть, ничего не меняется"), new("here already", "уже есть")),
        (LeftOut, new("left out", "пропущена"), new("left out", "пропущено")),
    ];

    public static Sentence Name(string id) => All.First(o => o.Id == id).Name;
}

/// <summary>The life of a file: looked at, accepted as a whole, and done when a person has decided on every possible duplicate.</summary>
public static class ImportFlow
{
    public const string Received = "received", Accepted = "accepted", Done = "done", Discarded = "discarded";

    public static Flow<ImportedFile> Life { get; } = new(
        Received,
        [
            new State(Received, new("to be looked at", "ждёт проверки"), Owner: Role.CentreOfficer),
            new State(Accepted, new("accepted; possible duplicates wait for a decision", "принят; возможные дубли ждут решения"), Owner: Role.CentreOfficer),
            new State(Done, new("done", "завершён")),
            new State(Discarded, new("discarded", "отменён")),
        ],
        [
            new("accept", new("Register the good rows", "Внести годные строки"), [Received], Accepted, RegistryRights.ImportOrganisations) { Done = new("good rows registered", "годные строки внесены") },
            new("discard", new("Discard the file", "Отменить загрузку"), [Received], Discarded, RegistryRights.ImportOrganisations) { Done = new("file discarded", "загрузка отменена") },
            new("finish", new("Finish", "Завершить"), [Accepted], Done, RegistryRights.ImportOrganisations) { Rule = new("every possible duplicate is decided", "по каждому возможному дублю есть решение"), Done = new("every row decided", "решено по всем строкам") },
        ]);
}
