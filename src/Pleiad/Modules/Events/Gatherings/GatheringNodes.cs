using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Flows;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Events.Contracts;

namespace Pleiad.Modules.Events.Gatherings;

/// <summary>Gatherings and sessions as nodes, their lives and what their acts are called.</summary>
internal static class GatheringNodes
{
    /// <summary>Above a gathering stand those who hold it.</summary>
    public static NodeKind Gatherings(IDbContextFactory<PleiadDb> databases) => new(
        EventsNodes.Gatherings,
        node => databases.Ask(db => db.Hosts.Where(h => h.Gathering == node.Id && h.Part == HostParts.Organiser).Select(h => h.Node).ToList()).Select(path => new Node(path)),
        node => databases.Ask(db => db.Gatherings.Where(g => g.Id == node.Id).Select(g => new Sentence(g.En, g.Ru)).FirstOrDefault()));

    public static NodeKind Sessions(IDbContextFactory<PleiadDb> databases) => new(
        EventsNodes.Sessions, node => [EventsNodes.OfGathering(node.Path.Split('/')[1])],
        node => databases.Ask(db => db.Sessions.Where(s => s.Id == node.Id).Select(s => new Sentence(s.En, s.Ru)).FirstOrDefault()));

    public static FlowFurniture Life { get; } = new(
        EventsNodes.Gatherings, new("Gatherings", "События"), GatheringFlow.Life, connection => connection.Rows("SELECT id, state FROM events_gathering", r => (EventsNodes.OfGathering(r.GetString(0)), r.GetString(1))));

    public static IReadOnlyList<DeedName> Deeds { get; } =
    [
        new(EventsNodes.Gatherings, "open", new("prepared", "подготовлено")), new(EventsNodes.Gatherings, "edit", new("changed", "изменено")), new(EventsNodes.Gatherings, "load", new("read from the articles", "прочитано из статей")),
        new(EventsNodes.Gatherings, "release", new("programme released", "выпущена программа")), new(EventsNodes.Gatherings, "plan-session", new("session planned", "запланировано заседание")),
        new(EventsNodes.Gatherings, "edit-session", new("session changed", "изменено заседание")), new(EventsNodes.Gatherings, "cancel-session", new("session called off", "отменено заседание")),
        new(EventsNodes.Gatherings, "restore-session", new("session takes place after all", "заседание возвращено")), new(EventsNodes.Gatherings, "hosts", new("organisers and supporters named", "названы организаторы и партнёры")),
    ];

    internal static T Ask<T>(this IDbContextFactory<PleiadDb> databases, Func<PleiadDb, T> question)
    {
        using var db = databases.CreateDbContext();
        return question(db);
    }
}
