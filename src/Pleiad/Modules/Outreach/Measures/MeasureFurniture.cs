using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Flows;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Search;
using Pleiad.Kernel.Text;
using Pleiad.Modules.Registry.Contracts;

namespace Pleiad.Modules.Outreach.Measures;

/// <summary>What the catalogue brings into the house: its tables, its life, its words, its place in the search.</summary>
public static class MeasureFurniture
{
    extension(PleiadDb db)
    {
        internal DbSet<Measure> Measures => db.Set<Measure>();

        internal DbSet<MeasureExclusion> MeasureExclusions => db.Set<MeasureExclusion>();

        internal DbSet<KeptAnswer> KeptAnswers => db.Set<KeptAnswer>();
    }

    public static void Configure(ModelBuilder model)
    {
        model.Entity<Measure>(e =>
        {
            e.ToTable("outreach_measure").HasKey(m => m.Id);
            e.Ignore(m => m.Name).Ignore(m => m.What).Ignore(m => m.Node).Ignore(m => m.Address);
        });
        model.Entity<MeasureExclusion>(e =>
        {
            e.ToTable("outreach_measure_exclusion").HasKey(x => new { x.One, x.Other });
            e.Ignore(x => x.Why);
        });
        model.Entity<KeptAnswer>().ToTable("outreach_measure_answer").HasKey(a => new { a.Organisation, a.Fact });
    }

    public static void AddServices(IServiceCollection services)
    {
        services.AddSingleton(new DbFurniture(Configure));
        services.AddSingleton<MeasureViews>();
        services.AddSingleton<ShippedMeasures>();
        services.AddSingleton(new FlowFurniture(Measure.NodeKind, new("Support measures", "Меры поддержки"), MeasureFlow.Life, connection => connection.Rows("SELECT id, state FROM outreach_measure", r => (Measure.Of(r.GetString(0)), r.GetString(1)))));
        services.AddSingleton(provider => new NodeKind(Measure.NodeKind, _ => [], node =>
        {
            using var db = provider.GetRequiredService<IDbContextFactory<PleiadDb>>().CreateDbContext();
            return db.Measures.Where(m => m.Id == node.Id).Select(m => new Sentence(m.En, m.Ru)).FirstOrDefault();
        }));
        services.AddSingleton(new DeedName(Measure.NodeKind, "load", new("entered with what ships", "внесена вместе с программой")));
        services.AddSingleton(new DeedName(Measure.NodeKind, "enter", new("entered", "внесена")));
        services.AddSingleton(new DeedName(Measure.NodeKind, "change", new("changed", "изменена")));
        services.AddSingleton(new DeedName("registry/organisations", "keep-answers", new("kept its answers on support measures", "сохранены ответы о мерах поддержки")));
        services.AddSingleton(new OrganisationReference("outreach_measure", "giver", ["id"], Path: false, new("support measures it gives", "меры поддержки, которые она оказывает")));
        services.AddSingleton(new OrganisationReference("outreach_measure_answer", "organisation", ["organisation", "fact"], Path: false, new("answers on support measures", "ответы о мерах поддержки")));
        services.AddSingleton(new SearchSource("measures", new("Support measures", "Меры поддержки"), 49, [Measure.NodeKind], (connection, node) => connection.Rows(
            "SELECT id, en, ru, kind, what_en, what_ru, territory, illustrative FROM outreach_measure WHERE state = 'listed' AND (@id = '' OR id = @id) ORDER BY id",
            r => new SearchEntry("measures", Measure.Of(r.GetString(0)).Path, new(r.GetString(1), r.GetString(2)), new(Words.Capital(MeasureWords.Kinds[r.GetString(3)].En), Words.Capital(MeasureWords.Kinds[r.GetString(3)].Ru)), $"/{Measure.NodeKind}/{r.GetString(0)}")
            {
                Text = $"{r.GetString(4)} {r.GetString(5)}", Facets = r.GetString(6).Length > 0 ? [$"{TerritoryNames.Facet}:{r.GetString(6)}"] : [], Illustrative = r.GetBoolean(7),
            },
            ("@id", node?.Id ?? "")), connection => connection.Scalar<long>("SELECT count(*) FROM outreach_measure WHERE state = 'listed'")));
    }
}
