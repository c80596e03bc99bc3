using System.Text.Json.Nodes;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Registry.Clusters;

namespace Pleiad.Modules.Registry.Practices;

/// <summary>A cluster tells what it did, why and with what result, and whom to ask.</summary>
public static class PublishPractice
{
    /// <summary>Reads cluster, theme, title, problem, done, result, evidence, ask.</summary>
    public static Func<ActScope, string> From(Form form, RightsOfActors rights)
    {
        var (cluster, theme, title) = (form.Line("cluster"), form.Choice("theme", PracticeWords.Themes.Keys), form.Line("title"));
        var (problem, done, result) = (form.Lines("problem", longest: 1000), form.Lines("done", longest: 2000), form.Lines("result", longest: 1000));
        var (evidence, ask) = (form.Lines("evidence", longest: 1000), form.Line("ask"));
        return scope =>
        {
            scope.Cluster(cluster);
            rights.Must(scope.Actor, RegistryRights.TellPractice, ClusterNode.Of(cluster));
            scope.LiveOrganisation(ask);
            if (scope.Db.Practices.Any(p => p.Cluster == cluster && p.En == title && p.WithdrawnAt == ""))
                throw new ConflictException("same", "This cluster has told of a practice by that name already.", "Кластер уже рассказал о практике с таким названием.");
            var practice = new Practice
            {
                Id = scope.FreeSlug(title, "registry_practice"), Theme = theme, Cluster = cluster, En = title, Ru = title, ProblemEn = problem, ProblemRu = problem, DoneEn = done, DoneRu = done, ResultEn = result, ResultRu = result,
                Evidence = evidence, Ask = ask, PublishedAt = scope.Moment(), PublishedBy = scope.Actor.Id,
            };
            scope.Db.Practices.Add(practice);
            scope.Write(new Deed(practice.Node, "publish") { Facts = new JsonObject { ["cluster"] = cluster, ["theme"] = theme, ["title"] = title } });
            return practice.Address;
        };
    }

    internal static Practice Find(ActScope scope, string id) => scope.Db.Practices.SingleOrDefault(p => p.Id == id) ?? throw Missing(id);

    internal static NotFoundException Missing(string id) => new($"There is no practice '{id}'.", $"Практики «{id}» нет.", new Suggestion("All practices", "Все практики", "/registry/practices"));
}

/// <summary>Another cluster says that it tried a practice, and later what came of it; the last word stands, and the journal keeps the earlier ones.</summary>
public static class AdoptPractice
{
    /// <summary>Reads cluster, since, outcome, result, evidence.</summary>
    public static Func<ActScope, string> From(Form form, string id, RightsOfActors rights)
    {
        var (cluster, since, outcome) = (form.Line("cluster"), form.Date("since"), form.Choice("outcome", PracticeWords.Outcomes.Keys));
        var (result, evidence) = (form.Lines("result", required: outcome is not "trying", longest: 1000), form.Lines("evidence", required: false, longest: 1000));
        return scope =>
        {
            var practice = PublishPractice.Find(scope, id);
            scope.Cluster(cluster);
            rights.Must(scope.Actor, RegistryRights.TellPractice, ClusterNode.Of(cluster));
            if (practice.WithdrawnAt.Length > 0)
                throw new ConflictException("withdrawn", "This practice was withdrawn; nobody can take it up any more.", "Эта практика отозвана, перенять её уже нельзя.");
            if (practice.Cluster == cluster)
                throw new ConflictException("own", "A cluster cannot adopt its own practice.", "Кластер не может перенять собственную практику.");
            if (string.CompareOrdinal(Dates.First(since), scope.Day()) > 0)
                throw new ConflictException("future", "It is told of once it has begun.", "О практике рассказывают, когда её уже начали применять.");
            var before = scope.Db.Adoptions.SingleOrDefault(a => a.Practice == id && a.Cluster == cluster);
            var told = new Adoption(before?.Id ?? scope.RowId(), id, cluster, since, outcome, result, evidence, scope.Moment(), scope.Actor.Id);
            if (before is null)
                scope.Db.Adoptions.Add(told);
            else
                scope.Put(told);
            scope.Write(new Deed(practice.Node, before is null ? "adopt" : "tell-outcome") { Reason = result, Facts = new JsonObject { ["cluster"] = cluster, ["since"] = since, ["outcome"] = outcome } });
            return practice.Address;
        };
    }
}

/// <summary>The cluster takes its practice back, with the reason; who tried it stays to be read.</summary>
public static class WithdrawPractice
{
    /// <summary>Reads reason, version.</summary>
    public static Func<ActScope, string> From(Form form, string id)
    {
        var reason = form.Lines("reason", longest: 1000);
        return scope =>
        {
            var practice = PublishPractice.Find(scope, id);
            Journal.MustBeAt(scope.Connection, practice.Node, form.Version);
            if (practice.WithdrawnAt.Length > 0)
                throw new ConflictException("withdrawn", "It was withdrawn already.", "Она уже отозвана.");
            scope.Put(practice with { WithdrawnAt = scope.Moment(), WithdrawnBecause = reason });
            scope.Write(new Deed(practice.Node, "withdraw") { Reason = reason });
            return practice.Address;
        };
    }
}
