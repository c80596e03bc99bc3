using System.Globalization;
using Pleiad.Kernel;
using Pleiad.Kernel.Claims;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Registry.Needs;

namespace Pleiad.Modules.Registry.Samples;

/// <summary>A claim that says what somebody looks for, read as a need.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Kind">Which kind of need.</param>
/// <param name="Title">What is looked for.</param>
/// <param name="Terms">The same as capabilities, in the claim's own words.</param>
internal sealed record NeedReading(string Claim, string Kind, Sentence Title, params Sentence[] Terms);

/// <summary>
/// What the articles say somebody looks for: needs of the year in which it was said, and so expired. Those that are open are examples,
/// and say so.
/// </summary>
internal static class NeedReadings
{
    private const int YearOfDays = 365;

    private static readonly NeedReading[] Sought =
    [
        new("f434", "technology", new("Effective medicines that the home market lacks or has too little of", "Эффективные препараты, которых на рынке нет или не хватает"), new Sentence("effective medicines absent or scarce on the home market", "эффективные препараты, которых на рынке нет или не хватает")),
        new("f081", "technology", new("Own products that replace imported analogues, costly ones first", "Собственные препараты взамен импортных аналогов, прежде всего дорогих"), new Sentence("products that replace imported analogues", "препараты взамен импортных аналогов")),
        new("f459", "business", new("Local suppliers of services around the cluster", "Местные поставщики услуг вокруг кластера"), new Sentence("services of local suppliers", "услуги местных поставщиков")),
        new("f451", "investment", new("Investors for plants, capacity and infrastructure", "Инвесторы для заводов, мощностей и инфраструктуры"), new Sentence("investment", "инвестиции"), new Sentence("localisation and integration", "локализация и интеграция")),
    ];

    public static void Read(World world, IEnumerable<Claim> claims)
    {
        var byId = claims.ToDictionary(c => c.Id, StringComparer.Ordinal);
        foreach (var sought in Sought.Where(s => byId.ContainsKey(s.Claim)))
        {
            var claim = byId[sought.Claim];
            if ((claim.From ?? claim.Source.Date ?? Latest(byId.Values, claim.Source))?.FirstDay is not { } said)
                continue; // nobody can tell since when, and so not until when
            Add(world, new Need
            {
                Id = Slugs.Of(sought.Title.En), Owner = claim.Subject.Path, Direction = NeedWords.Wanted, Kind = sought.Kind, En = sought.Title.En, Ru = sought.Title.Ru, TextEn = claim.En, TextRu = claim.Ru,
                State = NeedFlow.Open, Expires = Text(said.AddDays(YearOfDays)), Audience = NeedWords.Everyone, Claim = claim.Id, PostedBy = Actor.ProgramId, CreatedAt = world.Now.ToString("O"),
            }, sought.Terms);
        }

        Examples(world);
    }

    /// <summary>The last date that a source without one of its own names as past: it was written no earlier.</summary>
    private static ClaimDate? Latest(IEnumerable<Claim> claims, ClaimSource source) => claims.Where(c => c.Source.Id == source.Id && c is { Certainty: Certainty.Stated, From: not null }).Select(c => c.From!).MaxBy(d => d.FirstDay);

    private static void Examples(World world)
    {
        Example(world, "registry/organisations/polysan", NeedWords.Wanted, "technology", 200, NeedWords.Everyone,
            new("A partner who brings a gynaecological medicine as a finished dosage form through clinical trials", "Партнёр, который доведёт гинекологический препарат до готовой формы и клинических исследований"),
            new("gynaecology", "гинекология"), new("finished dosage forms", "готовые лекарственные формы"), new("clinical trials", "клинические исследования"));
        Example(world, "registry/clusters/spb-pharma", NeedWords.Wanted, "business", 20, NeedWords.Everyone,
            new("Substances for antitumour medicines from a maker in the country", "Субстанции для противоопухолевых препаратов от отечественного производителя"),
            new("substances for antitumour medicines", "субстанции для противоопухолевых препаратов"), new("pharmaceutical substances and source materials", "фармацевтические субстанции и сырьё для них"));
        Example(world, "registry/organisations/mir-pharm", NeedWords.Offered, "capacity", 150, NeedWords.Everyone,
            new("Room on a line for finished dosage forms, to order", "Свободное время на линии готовых лекарственных форм, по заказу"),
            new("finished dosage forms", "готовые лекарственные формы"), new("contract manufacture", "контрактное производство"));
        Example(world, "registry/organisations/groteks", NeedWords.Wanted, "people", 60, NeedWords.Registered,
            new("Technologists for a new line", "Технологи для новой линии"), new Sentence("training of pharmaceutical technologists", "подготовка технологов-фармацевтов"));
    }

    private static void Example(World world, string owner, string direction, string kind, int days, string audience, Sentence title, params Sentence[] terms) => Add(world, new Need
    {
        Id = Slugs.Of(title.En), Owner = owner, Direction = direction, Kind = kind, En = title.En, Ru = title.Ru, State = NeedFlow.Open, Expires = Text(DateOnly.FromDateTime(world.Now.UtcDateTime).AddDays(days)), Audience = audience,
        Illustrative = true, PostedBy = Actor.ProgramId, CreatedAt = world.Now.ToString("O"),
    }, terms);

    private static void Add(World world, Need need, IReadOnlyList<Sentence> terms)
    {
        world.Needs.Add(need with { State = need.StateOn(Text(DateOnly.FromDateTime(world.Now.UtcDateTime))) });
        world.NeedTerms.AddRange(terms.Select((t, i) => new NeedTerm(need.Id, i + 1, t.En, t.Ru)));
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
