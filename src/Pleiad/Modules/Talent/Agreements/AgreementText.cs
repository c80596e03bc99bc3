using System.Text.Json.Nodes;
using Pleiad.Kernel;
using Pleiad.Kernel.Signatures;

namespace Pleiad.Modules.Talent.Agreements;

/// <summary>
/// The words of an agreement as they are signed: all of them stand in the document, the clauses of that day too, so that it opens as it was
/// signed whatever the clauses are today.
/// </summary>
public static class AgreementText
{
    /// <summary>The edition of the clauses below. A change of them is another edition.</summary>
    public const string Template = "practice-2026-1";

    private static readonly Sentence[] Clauses =
    [
        new("The organisation gives the learner the tasks named above and a tutor, and instructs on safety before the first day at the workplace.", "Организация поручает учащемуся названные выше задачи, назначает наставника и проводит инструктаж по безопасности до первого дня на рабочем месте."),
        new("The learner keeps the rules of the organisation and its secrets, and says at once when something prevents them from coming.", "Учащийся соблюдает правила организации и её тайну и сразу сообщает, если не может прийти."),
        new("The school or university stays responsible for the learning, and counts the hours when the tutor confirmed them.", "Школа или вуз по-прежнему отвечает за обучение и засчитывает часы, подтверждённые наставником."),
        new("At the end the tutor evaluates what was done and which skills were shown; the learner reads it.", "В конце наставник оценивает сделанное и проявленные навыки; учащийся это читает."),
        new("Each party may end the agreement with a reason that the others read.", "Каждая сторона может прекратить договор с указанием причины, которую прочтут остальные."),
    ];

    /// <param name="agreement">The row.</param>
    /// <param name="opening">What it is about.</param>
    /// <param name="parties">Role and name of everybody who signs.</param>
    /// <param name="organisation">Where, by name.</param>
    public static JsonObject Of(Agreement agreement, Sentence opening, IEnumerable<(string Role, Sentence Name)> parties, Sentence organisation) => new()
    {
        ["title"] = Both(opening),
        ["organisation"] = Both(organisation),
        ["parties"] = new JsonArray([.. parties.Select(p => new JsonObject { ["role"] = p.Role, ["name"] = p.Name.En, ["ru"] = p.Name.Ru })]),
        ["tutor"] = agreement.Tutor, ["starts"] = agreement.Starts, ["ends"] = agreement.Ends, ["hours"] = agreement.Hours, ["tasks"] = agreement.Tasks, ["early"] = agreement.Early,
        ["clauses"] = new JsonArray([.. Clauses.Select(Both)]),
    };

    /// <summary>A sentence out of the document.</summary>
    public static Sentence Read(JsonNode? node) => new((string?)node?["en"] ?? "", (string?)node?["ru"] ?? "");

    /// <summary>The name of a party as the document has it; documents from before the second language have one name.</summary>
    public static Sentence Party(JsonNode party) => new((string)party["name"]!, (string?)party["ru"] ?? (string)party["name"]!);

    /// <summary>The name of whoever signs in a place; what was erased is "".</summary>
    public static Sentence NameOf(SignedDocument document, Signatory of) =>
        of.Name.Length > 0 && document.Version.Content?["parties"]!.AsArray().FirstOrDefault(p => (string?)p!["role"] == of.Role) is { } party ? Party(party) : new(of.Name, of.Name);

    /// <summary>As what somebody signs.</summary>
    public static Sentence Role(string role) => role switch
    {
        "learner" => new("learner", "учащийся"),
        "guardian" => new("parent or guardian", "родитель или опекун"),
        "organisation" => new("organisation", "организация"),
        "institution" => new("school or university", "школа или вуз"),
        _ => new("further party", "ещё одна сторона"),
    };

    private static JsonObject Both(Sentence sentence) => new() { ["en"] = sentence.En, ["ru"] = sentence.Ru };
}
