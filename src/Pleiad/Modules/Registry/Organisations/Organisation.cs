using Pleiad.Kernel;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Text;

namespace Pleiad.Modules.Registry.Organisations;

/// <summary>A firm, a university, a state body: anything with members of its own and a name. Texts that are not known are "".</summary>
public sealed record Organisation
{
    /// <summary>The kind of its node: <c>registry/organisations</c>.</summary>
    public const string NodeKind = "registry/organisations";

    /// <summary>The slug of its first English name; it stays when the name changes.</summary>
    public required string Id { get; init; }

    /// <summary>What pages call it in English: its name of today.</summary>
    public required string En { get; init; }

    /// <summary>What pages call it in Russian; the English name where no Russian one is known.</summary>
    public required string Ru { get; init; }

    /// <summary>One of <see cref="OrganisationKinds"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>As it writes it: JSC, ООО.</summary>
    public string LegalForm { get; init; } = "";

    /// <summary>One of <see cref="OrganisationStates"/>.</summary>
    public string State { get; init; } = OrganisationStates.Active;

    /// <summary>The organisation that it became part of; "" for none.</summary>
    public string MergedInto { get; init; } = "";

    /// <summary>The dataset whose territories it is placed in: ru; "" for none.</summary>
    public string Dataset { get; init; } = "";

    /// <summary>The code of its territory there: RU-SPE.</summary>
    public string Territory { get; init; } = "";

    public string PlaceEn { get; init; } = "";

    public string PlaceRu { get; init; } = "";

    /// <summary>ISO 3166, two letters.</summary>
    public string Country { get; init; } = "";

    /// <summary>One of <see cref="EmployeeBands"/>; "" for unknown.</summary>
    public string Employees { get; init; } = "";

    /// <summary>The date of that size.</summary>
    public string EmployeesAt { get; init; } = "";

    public string Web { get; init; } = "";

    /// <summary>2014, 2014-11 or 2014-11-05.</summary>
    public string Founded { get; init; } = "";

    /// <summary>Invented for demonstration.</summary>
    public bool Illustrative { get; init; }

    /// <summary>The claim it was read from; "" where somebody registered it here.</summary>
    public string Claim { get; init; } = "";

    /// <summary>UTC; "" when nobody has confirmed it yet.</summary>
    public string ConfirmedAt { get; init; } = "";

    /// <summary>The account that confirmed it.</summary>
    public string ConfirmedBy { get; init; } = "";

    /// <summary>UTC; when its representatives were last asked to confirm it.</summary>
    public string RemindedAt { get; init; } = "";

    /// <summary>UTC.</summary>
    public required string CreatedAt { get; init; }

    public Node Node => Node.Of(NodeKind, Id);

    public string Name(Language language) => language == Language.English ? En : Ru;
}

/// <summary>What is known about an organisation: a word as it is stored, with its name.</summary>
public sealed record Word(string Id, Sentence Name, Sentence Plural);

/// <summary>What an organisation can be. Any of them may be a member of a cluster, from any country.</summary>
public static class OrganisationKinds
{
    public const string Company = "company";
    public const string University = "university";
    public const string School = "school";
    public const string ResearchInstitute = "research-institute";
    public const string StateBody = "state-body";
    public const string Association = "association";
    public const string DevelopmentInstitution = "development-institution";
    public const string Foundation = "foundation";
    public const string Clinic = "clinic";
    public const string Investor = "investor";
    public const string PatientSociety = "patient-society";
    public const string Other = "other";

    public static IReadOnlyList<Word> All { get; } =
    [
        new(Company, new("company", "компания"), new("companies", "компании")),
        new(University, new("university", "вуз"), new("universities", "вузы")),
        new(School, new("school", "школа"), new("schools", "школы")),
        new(ResearchInstitute, new("research institute", "научный институт"), new("research institutes", "научные институты")),
        new(StateBody, new("state body", "орган власти"), new("state bodies", "органы власти")),
        new(Association, new("association", "объединение"), new("associations", "объединения")),
        new(DevelopmentInstitution, new("development institution", "институт развития"), new("development institutions", "институты развития")),
        new(Foundation, new("foundation", "фонд"), new("foundations", "фонды")),
        new(Clinic, new("clinic", "клиника"), new("clinics", "клиники")),
        new(Investor, new("investor", "инвестор"), new("investors", "инвесторы")),
        new(PatientSociety, new("patient society", "общество пациентов"), new("patient societies", "общества пациентов")),
        new(Other, new("other", "другое"), new("others", "другие")),
    ];

    public static Sentence Name(string id) => All.FirstOrDefault(w => w.Id == id)?.Name ?? new(id, id);

    public static Sentence Plural(string id) => All.FirstOrDefault(w => w.Id == id)?.Plural ?? new(id, id);
}

/// <summary>Whether an organisation still is.</summary>
public static class OrganisationStates
{
    public const string Active = "active";
    public const string Closed = "closed";
    public const string Merged = "merged";
}

/// <summary>How many people work somewhere, as far as it is asked: the bands of the European definition of small and medium firms.</summary>
public static class EmployeeBands
{
    public static IReadOnlyList<Word> All { get; } =
    [
        new("1-9", new("1 to 9 people", "от 1 до 9 человек"), new("micro", "микро")),
        new("10-49", new("10 to 49 people", "от 10 до 49 человек"), new("small", "малые")),
        new("50-249", new("50 to 249 people", "от 50 до 249 человек"), new("medium", "средние")),
        new("250-999", new("250 to 999 people", "от 250 до 999 человек"), new("large", "крупные")),
        new("1000+", new("1000 people or more", "1000 человек и больше"), new("very large", "крупнейшие")),
    ];

    public static Sentence? Name(string id) => All.FirstOrDefault(w => w.Id == id)?.Name;
}
