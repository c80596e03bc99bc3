using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel.Data;

namespace Pleiad.Kernel.Web;

/// <summary>Something that must hold before readers are sent to this server; what is in the way is a sentence, or null.</summary>
public sealed record ReadinessQuestion(string Name, Func<string?> Trouble);

/// <summary>Where a supervisor asks whether the server lives, whether readers may be sent to it, and what it counted.</summary>
public static class Health
{
    private const string Fine = "ok";

    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        var machines = app.MapGroup("").RequireAuthorization(Policies.Public).ExcludeFromDescription().WithMetadata(new MachineRoute());
        machines.MapGet("/health", () => TypedResults.Json(new { status = "alive" }));
        machines.MapGet("/ready", Ready);
        machines.MapGet("/metrics", (Metrics metrics) => TypedResults.Text(metrics.Write(), "text/plain; version=0.0.4", System.Text.Encoding.UTF8));
    }

    private static IResult Ready(IDbContextFactory<PleiadDb> databases, IEnumerable<ReadinessQuestion> questions, ILogger<ReadinessQuestion> log)
    {
        var answers = new Dictionary<string, string>();
        foreach (var question in questions.Prepend(new ReadinessQuestion("database", () => Database(databases))))
        {
            answers[question.Name] = Ask(question, log) ?? Fine;
            if (answers[question.Name] != Fine)
                break; // the next would fail for the same reason
        }

        var ready = answers.Values.All(a => a == Fine);
        return TypedResults.Json(new { status = ready ? "ready" : "not ready", checks = answers }, statusCode: ready ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }

    private static string? Database(IDbContextFactory<PleiadDb> databases)
    {
        using var db = databases.CreateDbContext();
        db.Database.OpenConnection();
        var missing = SchemaSteps.Missing(db.Database.GetDbConnection());
        return missing.Count == 0 ? null : $"The schema lacks {string.Join(", ", missing.Select(s => s.Name))}.";
    }

    private static string? Ask(ReadinessQuestion question, ILogger log)
    {
        try
        {
            return question.Trouble();
        }
        catch (Exception e)
        {
            if (Unavailable.Because(e) is not null)
                Metrics.DatabaseErrors.Add(1);
            log.LogWarning(e, "Not ready: {Question}", question.Name);
            return (e as RefusedException ?? Unavailable.Because(e))?.Message ?? $"{question.Name} failed; the log has the rest.";
        }
    }
}
