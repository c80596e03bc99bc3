using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Flows;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Events.Contracts;
using Pleiad.Modules.Events.Registrations;

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

    /// <summary>Above a registration stands its gathering; it has no name but its reference.</summary>
    public static NodeKind Registrations(IDbContextFactory<PleiadDb> databases) => new(
        Registration.NodeKind, node => databases.Ask(db => db.Registrations.Where(r => r.Id == node.Id).Select(r => r.Gathering).ToList()).Select(EventsNodes.OfGathering),
        node => databases.Ask(db => db.Registrations.Any(r => r.Id == node.Id)) ? new Sentence($"registration {node.Id}", $"регистрация {node.Id}") : null);

    public static FlowFurniture RegistrationLife { get; } = new(
        Registration.NodeKind, new("Registrations for gatherings", "Регистрации на события"), RegistrationFlow.Life, connection => connection.Rows("SELECT id, state FROM events_registration", r => (Registration.NodeOf(r.GetString(0)), r.GetString(1))));

    public static IReadOnlyList<DeedName> Deeds { get; } =
    [
        new(EventsNodes.Gatherings, "open", new("prepared", "подготовлено")), new(EventsNodes.Gatherings, "edit", new("changed", "изменено")), new(EventsNodes.Gatherings, "load", new("read from the articles", "прочитано из статей")),
        new(EventsNodes.Gatherings, "release", new("programme released", "выпущена программа")), new(EventsNodes.Gatherings, "plan-session", new("session planned", "запланировано заседание")),
        new(EventsNodes.Gatherings, "edit-session", new("session changed", "изменено заседание")), new(EventsNodes.Gatherings, "cancel-session", new("session called off", "отменено заседание")),
        new(EventsNodes.Gatherings, "restore-session", new("session takes place after all", "заседание возвращено")), new(EventsNodes.Gatherings, "hosts", new("organisers and supporters named", "названы организаторы и партнёры")),
        new(EventsNodes.Gatherings, "open-admission", new("registration opened", "открыта регистрация")), new(EventsNodes.Gatherings, "edit-admission", new("registration changed", "изменена регистрация")),
        new(EventsNodes.Gatherings, "add-recording", new("recording added", "добавлена запись")), new(EventsNodes.Gatherings, "edit-recording", new("recording changed", "изменена запись")),
        new(Registration.NodeKind, "register", new("registered", "подана")), new(Registration.NodeKind, "change", new("answers changed", "изменены ответы")), new(Registration.NodeKind, "choose", new("sessions chosen", "выбраны заседания")),
        new(Registration.NodeKind, "take-meetings", new("one-to-one meetings added", "добавлены встречи один на один")), new(Registration.NodeKind, "erase", new("personal data deleted", "удалены личные данные")),
    ];
}
