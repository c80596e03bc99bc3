using Microsoft.Extensions.DependencyInjection;
using Pleiad.Kernel;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Work;
using Pleiad.Modules.Registry.Clusters;
using Pleiad.Modules.Registry.Interests;
using Pleiad.Modules.Registry.Matches;
using Pleiad.Modules.Registry.Needs;
using Pleiad.Modules.Registry.Organisations;

namespace Pleiad.Modules.Registry.Waiting;

/// <summary>What waits around needs: answers to be given, what came of those that were accepted, own needs that end soon, and needs that one could meet.</summary>
internal static class NeedWork
{
    private const int EndsWithin = 14; // days
    private const int AnswerWithin = 14; // days
    private const double GoodMatch = 0.3;

    public static IReadOnlyList<WaitsFor> All { get; } = [new("registry.interests", Answers), new("registry.outcomes", Outcomes), new("registry.needs", Ending)];

    /// <summary>The best of the needs that one's own organisation could meet.</summary>
    public static WaitsFor Matches(IServiceProvider services) => new("registry.matches", asked =>
    {
        var mine = Own(asked, Organisation.NodeKind, Role.OrganisationRepresentative);
        return mine.Count == 0 ? [] : services.GetRequiredService<MatchNeeds>().For(asked.Connection, asked.Actor, [.. mine.Keys.Select(n => n.Id)])
            .Where(m => m.Match.Score >= GoodMatch && asked.Connection.Scalar<long>("SELECT count(*) FROM registry_interest WHERE need = @need AND organisation = @organisation", ("@need", m.Need.Id), ("@organisation", m.Match.Organisation.Id)) == 0)
            .Take(RegistryWork.Apart).Select(m => new WorkItem(
                m.Need.Name, new($"{m.Owner.En} looks for this, and {m.Match.Organisation.En} {m.Match.Words.En}", $"ищет {m.Owner.Ru}; {m.Match.Organisation.Ru} {m.Match.Words.Ru}"), mine[m.Match.Organisation.Node], NeedAddress.Of(m.Need.Id), new("Look and answer", "Посмотреть и откликнуться")) { Due = m.Need.Expires });
    });

    private static IEnumerable<WorkItem> Answers(Asked asked) => Speaking(asked).SelectMany(mine => asked.Connection.Rows(
        "SELECT i.id, n.en, n.ru, o.en, o.ru, i.sent_at FROM registry_interest i JOIN registry_need n ON n.id = i.need JOIN registry_organisation o ON o.id = i.organisation WHERE n.owner = @owner AND i.state = 'sent' ORDER BY i.sent_at",
        row => new WorkItem(new(row.GetString(1), row.GetString(2)), new($"{row.GetString(3)} is interested", $"откликнулась организация {row.GetString(4)}"), mine.Value, NeedAddress.OfInterest(row.GetString(0)), new("Accept or decline", "Принять или отклонить"))
        {
            Since = row.GetString(5)[..10], Due = Later(row.GetString(5), AnswerWithin),
        },
        ("@owner", mine.Key.Path)));

    private static IEnumerable<WorkItem> Outcomes(Asked asked) => Speaking(asked).SelectMany(mine => asked.Connection.Rows(
        "SELECT i.id, n.en, n.ru, i.answered_at FROM registry_interest i JOIN registry_need n ON n.id = i.need WHERE (n.owner = @path OR i.organisation = @id AND @kind = 'registry/organisations') AND i.state = 'accepted' ORDER BY i.answered_at",
        row => new WorkItem(new(row.GetString(1), row.GetString(2)), new("accepted; nobody has said yet what came of it", "принято; чем закончилось, ещё никто не сказал"), mine.Value, NeedAddress.OfInterest(row.GetString(0)), new("Say what came of it", "Сказать, чем закончилось")) { Since = row.GetString(3)[..10] },
        ("@path", mine.Key.Path), ("@id", mine.Key.Id), ("@kind", mine.Key.Kind)));

    private static IEnumerable<WorkItem> Ending(Asked asked) => Speaking(asked).SelectMany(mine => asked.Connection.Rows(
        "SELECT id, en, ru, expires FROM registry_need WHERE owner = @owner AND state = 'open' AND expires <= @soon ORDER BY expires, id",
        row => new WorkItem(new(row.GetString(1), row.GetString(2)), new("ends soon: renew it, or close it", "скоро истекает: продлите или закройте"), mine.Value, NeedAddress.Of(row.GetString(0)) + "#keep", new("Renew or close", "Продлить или закрыть")) { Due = row.GetString(3) },
        ("@owner", mine.Key.Path), ("@soon", asked.Now.AddDays(EndsWithin).ToString("yyyy-MM-dd"))));

    private static IEnumerable<KeyValuePair<Node, Sentence>> Speaking(Asked asked) => Own(asked, Organisation.NodeKind, Role.OrganisationRepresentative).Concat(Own(asked, ClusterNode.Kind, Role.ClusterManager));

    private static Dictionary<Node, Sentence> Own(Asked asked, string kind, Role role) => asked.Actor.Grants.Where(g => g.Role == role && g.Node.Kind == kind && asked.Rights.Exists(g.Node)).DistinctBy(g => g.Node).ToDictionary(g => g.Node, asked.Because);

    private static string Later(string instant, int days) => DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture).AddDays(days).ToString("yyyy-MM-dd");
}
