using Pleiad.Kernel;
using Pleiad.Kernel.Flows;
using Pleiad.Kernel.Rights;

namespace Pleiad.Modules.Registry.Products;

/// <summary>A move of a product: it, the phase of a trial, the day of the event, the last day that is known, and today.</summary>
public sealed record ProductMove(Product Product, string Phase, string At, string Last, string Today);

/// <summary>The way of a medicine to the market. A plan is no step: what lies ahead is never written down as having happened.</summary>
public static class ProductFlow
{
    public const string Development = "development";
    public const string Research = "research";
    public const string Preclinical = "preclinical";
    public const string Clinical = "clinical";
    public const string Dossier = "dossier-prepared";
    public const string Filed = "filed";
    public const string Expertise = "under-expertise";
    public const string Questions = "questions-raised";
    public const string Authorised = "authorised";
    public const string Marketed = "marketed";
    public const string Refused = "refused";
    public const string Withdrawn = "withdrawn";

    private static readonly string[] BeforeFiling = [Development, Research, Preclinical, Clinical, Dossier];

    /// <summary>The phases of clinical trials, and bioequivalence.</summary>
    public static IReadOnlyList<(string Id, Sentence Name)> Phases { get; } = [("I", new("phase I", "фаза I")), ("II", new("phase II", "фаза II")), ("III", new("phase III", "фаза III")), ("BE", new("bioequivalence", "биоэквивалентность"))];

    public static Flow<ProductMove> Life { get; } = new(
        Development,
        [
            new(Development, new("in development", "в разработке"), Owner: Role.OrganisationRepresentative),
            new(Research, new("research", "исследования"), Owner: Role.OrganisationRepresentative),
            new(Preclinical, new("preclinical", "доклинические испытания"), Owner: Role.OrganisationRepresentative),
            new(Clinical, new("clinical trials", "клинические исследования"), Owner: Role.OrganisationRepresentative),
            new(Dossier, new("dossier prepared", "досье готово"), Owner: Role.OrganisationRepresentative),
            new(Filed, new("registration applied for", "подан на регистрацию"), Owner: Role.OrganisationRepresentative),
            new(Expertise, new("under expertise", "на экспертизе"), Owner: Role.OrganisationRepresentative),
            new(Questions, new("questions raised", "есть вопросы экспертизы"), Owner: Role.OrganisationRepresentative),
            new(Authorised, new("registered", "зарегистрирован"), Owner: Role.OrganisationRepresentative),
            new(Marketed, new("on the market", "выпускается"), Owner: Role.OrganisationRepresentative),
            new(Refused, new("refused", "отказано в регистрации")),
            new(Withdrawn, new("withdrawn", "отозван")),
        ],
        [
            new("research", new("Research began", "Начаты исследования"), [Development], Research, RegistryRights.EditProduct, Happened) { Rule = Come },
            new("preclinical", new("Preclinical studies began", "Начаты доклинические испытания"), [Development, Research], Preclinical, RegistryRights.EditProduct, Happened) { Rule = Come },
            new("clinical", new("A clinical trial began", "Начато клиническое исследование"), [Development, Research, Preclinical, Clinical], Clinical, RegistryRights.EditProduct, Trial) { Rule = new("with its phase, and none earlier than the last", "с фазой, и не раньше прежней") },
            new("prepare", new("The dossier is prepared", "Досье готово"), BeforeFiling[..^1], Dossier, RegistryRights.EditProduct, Happened) { Rule = Come },
            new("file", new("Registration was applied for", "Подано на регистрацию"), BeforeFiling, Filed, RegistryRights.EditProduct, Happened) { Rule = Come },
            new("examine", new("Expertise began", "Началась экспертиза"), [Filed], Expertise, RegistryRights.EditProduct, Happened) { Rule = Come },
            new("ask", new("The experts asked", "Экспертиза задала вопросы"), [Expertise], Questions, RegistryRights.EditProduct, Happened) { Rule = Come },
            new("answer", new("The questions were answered", "На вопросы отвечено"), [Questions], Expertise, RegistryRights.EditProduct, Happened) { Rule = Come },
            new("authorise", new("Registered", "Зарегистрирован"), [Filed, Expertise], Authorised, RegistryRights.EditProduct, Happened) { Rule = Come },
            new("market", new("On the market", "Вышел на рынок"), [Authorised], Marketed, RegistryRights.EditProduct, Happened) { Rule = Come },
            new("refuse", new("Refused", "Отказано"), [Filed, Expertise, Questions], Refused, RegistryRights.EditProduct, Happened, NeedsReason: true) { Rule = Come },
            new("withdraw", new("Withdrawn", "Отозван"), [.. BeforeFiling, Filed, Expertise, Questions, Authorised, Marketed], Withdrawn, RegistryRights.EditProduct, Happened, NeedsReason: true) { Rule = Come },
        ]);

    private static Sentence Come => new("a day that has come, and none before the last step; a plan is not written down as done", "день, который наступил, и не раньше прежнего шага; план не записывают как сделанное");

    /// <summary>Those that have a registration now.</summary>
    public static bool IsRegistered(string state) => state is Authorised or Marketed;

    /// <summary>Those on their way to one.</summary>
    public static bool IsOnTheWay(string state) => BeforeFiling.Contains(state) || state is Filed or Expertise or Questions;

    /// <summary>How many steps lie between a state and a registration: 0 with one, −1 where none is to come or nothing is known.</summary>
    public static int StepsToRegistration(string state) => IsRegistered(state) ? 0 : state switch
    {
        Development or Research => 6,
        Preclinical => 5,
        Clinical => 4,
        Dossier => 3,
        Filed => 2,
        Expertise or Questions => 1,
        _ => -1,
    };

    /// <summary>The name of a state; null for "".</summary>
    public static Sentence? Name(string state) => Life.States.FirstOrDefault(s => s.Id == state)?.Name;

    private static Sentence? Happened(ProductMove move)
    {
        if (string.CompareOrdinal(Dates.First(move.At), move.Today) > 0)
            return new("This day lies ahead. What is planned is not written down as done: add a claim about the plan instead.", "Этот день ещё не наступил. План не записывают как сделанное: добавьте утверждение о плане.");
        return move.Last.Length > 0 && string.CompareOrdinal(Dates.Last(move.At), Dates.First(move.Last)) < 0
            ? new($"The step before was on {move.Last}: this one cannot lie earlier.", $"Предыдущий шаг был {move.Last}: этот не может быть раньше.")
            : null;
    }

    private static Sentence? Trial(ProductMove move)
    {
        if (Phases.All(p => p.Id != move.Phase))
            return new("Say which phase: I, II, III or bioequivalence.", "Укажите фазу: I, II, III или биоэквивалентность.");
        return Happened(move);
    }
}
