using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Flows;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Registry.Contracts;
using Pleiad.Modules.Results.Contracts;

namespace Pleiad.Modules.Results.Factors;

/// <summary>What the success factors bring into the house: their tables, their life, their words.</summary>
public static class FactorFurniture
{
    extension(PleiadDb db)
    {
        internal DbSet<FactorAssessment> FactorAssessments => db.Set<FactorAssessment>();

        internal DbSet<FactorAnswer> FactorAnswers => db.Set<FactorAnswer>();

        internal DbSet<FactorEvidence> FactorEvidences => db.Set<FactorEvidence>();
    }

    public static void Configure(ModelBuilder model)
    {
        model.Entity<FactorAssessment>(e =>
        {
            e.ToTable("results_factor_assessment").HasKey(a => a.Id);
            e.Ignore(a => a.Node);
        });
        model.Entity<FactorAnswer>().ToTable("results_factor_answer").HasKey(a => new { a.Assessment, a.Factor });
        model.Entity<FactorEvidence>().ToTable("results_factor_evidence").HasKey(e => new { e.Assessment, e.Factor, e.Key });
    }

    public static void AddServices(IServiceCollection services)
    {
        services.AddSingleton<FactorViews>();
        services.AddSingleton<EvidenceChoices>();
        services.AddSingleton<FactorCards>();
        services.AddSingleton(new FlowFurniture(FactorAssessment.NodeKind, new("Self-assessments", "Самооценки"), FactorFlow.Life, connection => connection.Rows("SELECT id, state FROM results_factor_assessment", r => (FactorAssessment.Of(r.GetString(0)), r.GetString(1)))));
        services.AddSingleton(provider => new NodeKind(
            FactorAssessment.NodeKind, node => Ask(provider, db => db.FactorAssessments.Where(a => a.Id == node.Id).Select(a => a.Cluster).ToList()).Select(ClusterPermissions.Of),
            node => Ask(provider, db => db.FactorAssessments.Where(a => a.Id == node.Id).Select(a => new Sentence($"self-assessment of {a.Date}", $"самооценка от {a.Date}")).FirstOrDefault())));
        services.AddSingleton(new DeedName(FactorAssessment.NodeKind, "assess", new("cluster assessed itself", "кластер оценил себя")));
    }

    private static T Ask<T>(IServiceProvider provider, Func<PleiadDb, T> question)
    {
        using var db = provider.GetRequiredService<IDbContextFactory<PleiadDb>>().CreateDbContext();
        return question(db);
    }
}
