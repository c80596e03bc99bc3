using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Claims;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;

namespace Pleiad.Modules.Outreach.Offers;

/// <summary>
/// Enters the offers that ship: what an article names carries its claim and no figure that it does not name; the rest shows how the search
/// works and says so. What is there already is left alone.
/// </summary>
public sealed class LoadOffers(IDbContextFactory<PleiadDb> databases, ActRunner acts)
{
    private const string Zone = "kaluga-special-economic-zone";
    private const string Kaluga = "registry/clusters/kaluga-pharma";
    private const string Petersburg = "registry/clusters/spb-pharma";

    private static readonly Offer[] Shipped =
    [
        Claimed("kaluga-zone-site-for-drug-makers", OfferWords.Plot, "f458", "A larger site for drug makers in the Kaluga zone", "Расширенная площадка для фармпроизводств в ОЭЗ «Калуга»",
            "The zone enlarges its site for drug makers to draw investors. Which plots, how much power and from when, no source says: ask.", "Зона расширяет площадку для производителей лекарств, чтобы привлечь инвесторов. Какие участки, сколько мощности и с какого времени, источник не говорит: спросите.") with { Owner = Kaluga, Site = Zone },
        Claimed("connection-at-the-obninsk-power-hub", OfferWords.Plot, "f461", "Connection at the Obninsk power hub", "Подключение к Обнинскому энергоузлу",
            "The 220 kV substation Sozvezdiye is built so that new consumers can be connected.", "Подстанцию 220 кВ «Созвездие» строят, чтобы можно было подключать новых потребителей.") with { Site = "sozvezdiye-220-kv-substation" },
        Example("example-plot-a-1", "example-plot-1", "Plot A-1 with its own feeder", "Участок A-1 со своим фидером", 8, 12, "2028", 4, "yes", 5_500_000),
        Example("example-plot-a-2", "example-plot-2", "Plot A-2, held for a resident", "Участок A-2, удерживается для резидента", 3, null, "", 4, "no", 5_000_000),
        Example("example-plot-c-1", "example-plot-4", "Plot C-1 near the gate", "Участок C-1 у въезда", 5, null, "", 3, "no", 3_200_000),
        Example("example-plot-c-2", "example-plot-5", "Plot C-2, small and ready", "Участок C-2, небольшой и готовый", 4, null, "", 4, "no", 6_000_000),
        Example("example-plot-d-1", "example-plot-6", "Plot D-1, the largest", "Участок D-1, самый большой", 2, 38, "2029", 3, "yes", 2_400_000),
        Example("example-hall-2", "example-plot-7", "Hall 2 of the incubator, for a pilot line", "Зал 2 бизнес-инкубатора, для опытной линии", 1, null, "", 5, "no", null) with { Site = "ingria-business-incubator", Owner = Petersburg },
        Claimed("five-lines-of-the-kaluga-cluster", OfferWords.Project, "f451", "Plants, capacity and infrastructure of the Kaluga pharmaceutical cluster", "Заводы, мощности и инфраструктура калужского фармкластера",
            "The cluster means to run large projects along five lines and looks for investors for them.", "Кластер намечает крупные проекты по пяти линиям и ищет для них инвесторов.") with { Owner = Kaluga, Territory = "RU-KLU" },
        Claimed("near-production-regimes-in-st-petersburg", OfferWords.Project, "f052", "The missing step between laboratory and plant: near-production regimes", "Недостающий шаг между лабораторией и заводом: режимы, близкие к производству",
            "Nobody in the chain of flow synthesis works at the semi-industrial scale.", "В цепочке поточного синтеза никто не работает в полупромышленном масштабе.") with { Owner = Petersburg, Territory = "RU-SPE", Because = "registry/chains/flow-synthesis" },
        new() { Id = "example-atosiban-manufacture", Kind = OfferWords.Product, En = "Atosiban: manufacture of the finished form to order", Ru = "Атозибан: выпуск готовой формы по заказу", TextEn = "Invented, to show how a product looks for a manufacturer.", TextRu = "Придумано, чтобы показать, как продукт ищет производителя.", Owner = "registry/organisations/mir-pharm", State = OfferFlow.Open, Territory = "RU-KLU", Because = "registry/products/atosiban", Illustrative = true, CreatedAt = "" },
    ];

    /// <summary>Enters those that are not there, of an article once its claims are.</summary>
    public void Run()
    {
        using (var db = databases.CreateDbContext())
        {
            db.Database.OpenConnection();
            if (Missing(db, db.Database.GetDbConnection()).Length == 0)
                return; // before the write lock
        }

        acts.Run(Actor.Program, scope =>
        {
            foreach (var offer in Missing(scope.Db, scope.Connection))
            {
                var loaded = offer with { State = offer.Id == "example-plot-a-2" ? OfferFlow.Reserved : OfferFlow.Open, PostedBy = Actor.ProgramId, CreatedAt = scope.Now.ToString("O"), OpenedAt = scope.Now.ToString("O") };
                scope.Db.Offers.Add(loaded);
                scope.Write(new Deed(loaded.Node, "load") { To = loaded.State, Facts = new JsonObject { ["claim"] = loaded.Claim, ["illustrative"] = loaded.Illustrative } });
            }
        });
    }

    private static Offer[] Missing(PleiadDb db, System.Data.Common.DbConnection connection)
    {
        var (there, claims) = (db.Offers.Select(o => o.Id).ToHashSet(), ReadClaims.Some(connection, Shipped.Select(o => o.Claim)));
        return claims.Count == 0 ? [] : [.. Shipped.Where(o => !there.Contains(o.Id) && (o.Claim.Length == 0 || claims.ContainsKey(o.Claim)))];
    }

    private static Offer Claimed(string id, string kind, string claim, string en, string ru, string textEn, string textRu) =>
        new() { Id = id, Kind = kind, Claim = claim, En = en, Ru = ru, TextEn = textEn, TextRu = textRu, State = OfferFlow.Open, CreatedAt = "" };

    /// <summary>A plot that no source names, with a price in whole roubles a hectare.</summary>
    private static Offer Example(string id, string plot, string en, string ru, double power, double? more, string from, int sanitary, string rail, long? price) => new()
    {
        Id = id, Kind = OfferWords.Plot, En = en, Ru = ru, TextEn = "Invented, to show how plots are searched and compared.", TextRu = "Придумано, чтобы показать, как ищут и сравнивают участки.", Owner = Kaluga, State = OfferFlow.Open, Site = Zone, Plot = plot, Power = power, PowerToCome = more, PowerFrom = from,
        Sanitary = sanitary, Rail = rail, Price = price * 100, Currency = price is null ? "" : "RUB", Illustrative = true, CreatedAt = "",
    };
}
